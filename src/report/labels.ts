import type { Cause, Verdict } from '../model/finding.ts';

/** How a verdict is shown and said. */
export const VERDICT_WORDS: Readonly<Record<Verdict, { mark: string; word: string }>> = {
  broken: { mark: '❌', word: 'broken' },
  'at-risk': { mark: '🟠', word: 'at risk' },
  inconclusive: { mark: '❔', word: 'inconclusive' },
  cosmetic: { mark: '🟰', word: 'cosmetic' },
  coherent: { mark: '✅', word: 'coherent' },
};

/** A cause as a heading says it; `unknown` has nothing to say. */
export const CAUSE_WORDS: Readonly<Record<Cause, string>> = {
  'shared-infrastructure': 'shared infrastructure',
  'missing-reverse': 'no PTR',
  'default-banner': 'default greeting',
  'masked-greeting': 'greeting without a name',
  'several-identities': 'several identities',
  'moved-forward': 'name leads elsewhere',
  'provider-default-ptr': "provider's default PTR",
  'partial-change': 'half-made change',
  unknown: '',
};

/** `1 host`, `2 hosts`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
