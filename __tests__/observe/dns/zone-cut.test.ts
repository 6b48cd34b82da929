import { describe, expect, test } from 'vitest';
import type { DnsAnswer } from '../../../src/observe/dns/message.ts';
import type { ReceivedRecord } from '../../../src/observe/dns/message-reader.ts';
import { findZone } from '../../../src/observe/dns/zone-cut.ts';
import { deadlineIn } from '../../../src/observe/limits/deadline.ts';

const LEAF = '25.113.0.203.in-addr.arpa';
const ORIGIN = '113.0.203.in-addr.arpa';
const CHILD = '0/25.113.0.203.in-addr.arpa';

/** The resolver's answers to SOA questions by name, the expected zone, and the names that are queried. */
const CASES: readonly (readonly [
  title: string,
  answers: Readonly<Record<string, Partial<DnsAnswer> | null>>,
  expected: object | null,
  queried: readonly string[],
])[] = [
  [
    'below the origin, the SOA is in the negative answer',
    { [LEAF]: { authorities: [soa(ORIGIN)] } },
    { end: LEAF, origin: ORIGIN },
    [LEAF],
  ],
  [
    'also for a name that does not exist',
    { [LEAF]: { rcode: 'nxdomain', authorities: [soa(ORIGIN)] } },
    { end: LEAF, origin: ORIGIN },
    [LEAF],
  ],
  [
    'at the origin, the SOA is the answer: a single address may be a zone',
    { [LEAF]: { answers: [soa(LEAF)] } },
    { end: LEAF, origin: LEAF },
    [LEAF],
  ],
  [
    'an alias has the SOA of its target’s zone (RFC 2317): the parents of the name are queried',
    {
      [LEAF]: { answers: [alias(LEAF, `25.${CHILD}`)], authorities: [soa(CHILD)] },
      [ORIGIN]: { answers: [soa(ORIGIN)] },
    },
    { end: `25.${CHILD}`, origin: ORIGIN },
    [LEAF, ORIGIN],
  ],
  [
    'a forwarder that drops the SOA: the parents are queried in turn',
    { [LEAF]: { rcode: 'nxdomain' }, [ORIGIN]: { answers: [soa(ORIGIN)] } },
    { end: LEAF, origin: ORIGIN },
    [LEAF, ORIGIN],
  ],
  [
    'a SOA that is no parent of the name proves nothing',
    {
      [LEAF]: { authorities: [soa('evil.example')] },
      [ORIGIN]: { authorities: [soa('203.in-addr.arpa')] },
    },
    { end: LEAF, origin: '203.in-addr.arpa' },
    [LEAF, ORIGIN],
  ],
  [
    'a SOA of a name with the same ending is no parent either',
    { [LEAF]: { authorities: [soa('13.0.203.in-addr.arpa')] }, [ORIGIN]: null },
    null,
    [LEAF, ORIGIN],
  ],
  [
    'the SOA of the root does not count',
    { [LEAF]: { rcode: 'nxdomain', authorities: [soa('.')] }, [ORIGIN]: null },
    null,
    [LEAF, ORIGIN],
  ],
  ['no resolver answers', { [LEAF]: null }, null, [LEAF]],
  [
    'no answer has a SOA: the search ends at the top-level domain',
    {},
    null,
    [LEAF, ORIGIN, '0.203.in-addr.arpa', '203.in-addr.arpa', 'in-addr.arpa', 'arpa'],
  ],
  [
    'a circle of aliases ends',
    {
      [LEAF]: {
        answers: [alias(LEAF, 'a.example'), alias('a.example', LEAF)],
        authorities: [soa(ORIGIN)],
      },
    },
    { end: LEAF, origin: ORIGIN },
    [LEAF],
  ],
];

describe('findZone', () => {
  test.each(CASES)('%s', async (_, answers, expected, queried) => {
    const questions: string[] = [];
    const found = await findZone(
      LEAF,
      async ({ name }) => {
        questions.push(name);
        const answer = answers[name];
        return answer === null ? null : { ...NOTHING, name, ...answer };
      },
      deadlineIn(1000),
    );
    expect(found).toEqual(expected);
    expect(questions).toEqual(queried);
  });
});

const NOTHING: Omit<DnsAnswer, 'name'> = {
  kind: 'answer',
  rcode: 'noerror',
  authoritative: false,
  validated: false,
  answers: [],
  otherAnswers: 0,
  authorities: [],
  extendedErrors: [],
  isReplaced: false,
};

function soa(name: string): ReceivedRecord {
  return { type: 'SOA', name, ttlS: 3600, minimumS: 300 };
}

function alias(name: string, target: string): ReceivedRecord {
  return { type: 'CNAME', name, ttlS: 3600, target };
}
