import { describe, expect, it } from 'vitest';
import {
  inEveryState,
  inState,
  type Sentence,
  sentence,
  verb,
  withLeadIn,
} from '../../src/judge/sentence.ts';

const A = '203.0.113.7';

const CASES: readonly (readonly [Sentence, current: string, planned: string])[] = [
  [
    sentence`The PTR of ${A} ${verb('is')} x.example; expected mx1.example.com.`,
    'The PTR of 203.0.113.7 is x.example; expected mx1.example.com.',
    'After this change, the PTR of 203.0.113.7 would be x.example; expected mx1.example.com.',
  ],
  [
    sentence`${A} ${verb('has')} ${2} PTR names.`,
    '203.0.113.7 has 2 PTR names.',
    'After this change, 203.0.113.7 would have 2 PTR names.',
  ],
  // A name keeps its letters, also where it begins the sentence.
  [
    sentence`${'MX1.example.com'} ${verb('does not')} resolve.`,
    'MX1.example.com does not resolve.',
    'After this change, MX1.example.com would not resolve.',
  ],
  // Words of a name that look like a verb stay.
  [
    sentence`The SPF record of ${'is.has.example'} ${verb('refuses')} ${A}.`,
    'The SPF record of is.has.example refuses 203.0.113.7.',
    'After this change, the SPF record of is.has.example would refuse 203.0.113.7.',
  ],
  [
    sentence`TLS ${verb('fails')} at ${A}.`,
    'TLS fails at 203.0.113.7.',
    'After this change, TLS would fail at 203.0.113.7.',
  ],
  [
    sentence`A record ${verb('names')} ${'mx9.example'}, ${sentence`which ${verb('has')} no address`}.`,
    'A record names mx9.example, which has no address.',
    'After this change, a record would name mx9.example, which would have no address.',
  ],
  [
    inEveryState`${'Postfix'} starts no service.`,
    'Postfix starts no service.',
    'In the planned state, Postfix starts no service.',
  ],
  [
    inEveryState`${inEveryState`Name servers disagree.`} ${'The resolvers disagree.'}`,
    'Name servers disagree. The resolvers disagree.',
    'In the planned state, name servers disagree. The resolvers disagree.',
  ],
];

describe('a sentence about the judged state', () => {
  it.each(CASES)('%#: %o', (subject, current, planned) => {
    expect(withLeadIn(subject, 'current')).toBe(current);
    expect(inState(subject, 'current')).toBe(current);
    expect(withLeadIn(subject, 'planned')).toBe(planned);
  });

  it('names no state where the text around it does', () => {
    const subject = sentence`Only ${'IPv6'} ${verb('lacks')} a PTR.`;
    expect(inState(subject, 'planned')).toBe('Only IPv6 would lack a PTR.');
  });

  it('without a verb, or with one that has no planned form, is a type error', () => {
    // @ts-expect-error It has no verb.
    expect(inState(sentence`The PTR of ${A} is ${'x.example'}.`, 'current')).toBeTypeOf('string');
    // @ts-expect-error `be` is not in the table.
    expect(verb('be')).toBeTypeOf('object');
  });
});
