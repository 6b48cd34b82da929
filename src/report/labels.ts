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

/** `a`, `a and b`, `a, b and c`; after the first few, how many more there are. */
export function listInWords(items: readonly string[], most: number): string {
  const more = items.length - most;
  const shown = more > 0 ? [...items.slice(0, most), `${more} more`] : items;
  const [last = '', ...rest] = shown.toReversed();
  return rest.length === 0 ? last : `${rest.toReversed().join(', ')} and ${last}`;
}
