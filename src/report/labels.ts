import { CAUSES, type Cause, type NamedCause, type Verdict } from '../model/finding.ts';

export interface VerdictWords {
  readonly mark: string;
  readonly word: string;
}

/** The icon and the word of each verdict. */
export const VERDICT_WORDS: Readonly<Record<Verdict, VerdictWords>> = {
  broken: { mark: '❌', word: 'broken' },
  'at-risk': { mark: '🟠', word: 'at risk' },
  inconclusive: { mark: '❔', word: 'inconclusive' },
  cosmetic: { mark: '🟰', word: 'cosmetic' },
  coherent: { mark: '✅', word: 'coherent' },
};

const CAUSE_WORDS: Readonly<Record<Cause, string>> = {
  'missing-reverse': 'no PTR',
  'default-banner': 'default greeting',
  'masked-greeting': 'greeting without a name',
  'several-identities': 'several identities',
  'moved-forward': 'A/AAAA points elsewhere',
  'provider-default-ptr': "provider's default PTR",
  'partial-change': 'partial change',
  'internal-name': 'internal name',
  decommissioned: 'taken down',
  'shared-infrastructure': 'shared infrastructure',
  unknown: '',
};

/** The words of `default-banner` where the default name is the one that a host sends with. */
const DEFAULT_HELO = 'default HELO name';

/** The words of each cause; empty where it is unknown. */
export const CAUSE_TERMS: readonly (readonly [words: string, cause: Cause])[] = [
  ...CAUSES.map((cause) => [CAUSE_WORDS[cause], cause] as const),
  [DEFAULT_HELO, 'default-banner'],
];

/** A cause in a few words; empty where there is none or it is unknown. */
export function causeWords({ cause, defaultName }: NamedCause): string {
  const isHelo = cause === 'default-banner' && defaultName === 'helo';
  return isHelo ? DEFAULT_HELO : CAUSE_WORDS[cause ?? 'unknown'];
}

/** ` (no PTR)`, or nothing where the cause is unknown. */
export function causeInBrackets(named: NamedCause): string {
  const words = causeWords(named);
  return words === '' ? '' : ` (${words})`;
}

/** `1 host`, `2 hosts`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Joins the sentences that are not empty. */
export function sentences(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' ');
}
