import { describe, expect, test } from 'vitest';
import type { DnsAnswer, ReceivedRecord } from '../../../src/observe/dns/message.ts';
import { findZone } from '../../../src/observe/dns/zone-cut.ts';
import { deadlineIn } from '../../../src/observe/limits/deadline.ts';

const LEAF = '25.113.0.203.in-addr.arpa';
const ORIGIN = '113.0.203.in-addr.arpa';
const CHILD = '0/25.113.0.203.in-addr.arpa';

/** What a resolver answers to SOA questions: name, then answer section | authority section. */
const CASES: readonly (readonly [
  sentence: string,
  answers: Readonly<Record<string, Partial<DnsAnswer> | null>>,
  expected: object | null,
  asked: readonly string[],
])[] = [
  [
    'below the origin the SOA stands beside the negative answer',
    { [LEAF]: { authorities: [soa(ORIGIN)] } },
    { owner: LEAF, origin: ORIGIN },
    [LEAF],
  ],
  [
    'also where the name does not exist at all',
    { [LEAF]: { rcode: 'nxdomain', authorities: [soa(ORIGIN)] } },
    { owner: LEAF, origin: ORIGIN },
    [LEAF],
  ],
  [
    'at the origin it is the answer: a single address may be a zone',
    { [LEAF]: { answers: [soa(LEAF)] } },
    { owner: LEAF, origin: LEAF },
    [LEAF],
  ],
  [
    'a delegation by CNAME leads to the zone that holds the PTR (RFC 2317)',
    { [LEAF]: { answers: [alias(LEAF, `25.${CHILD}`)], authorities: [soa(CHILD)] } },
    { owner: `25.${CHILD}`, origin: CHILD },
    [LEAF],
  ],
  [
    'a forwarder that leaves the SOA out: the parents are asked in turn',
    { [LEAF]: { rcode: 'nxdomain' }, [ORIGIN]: { answers: [soa(ORIGIN)] } },
    { owner: LEAF, origin: ORIGIN },
    [LEAF, ORIGIN],
  ],
  [
    'the same behind an alias: the parents of its target',
    { [LEAF]: { answers: [alias(LEAF, `25.${CHILD}`)] }, [CHILD]: { answers: [soa(CHILD)] } },
    { owner: `25.${CHILD}`, origin: CHILD },
    [LEAF, CHILD],
  ],
  [
    'a SOA that is no parent of the name proves nothing',
    {
      [LEAF]: { authorities: [soa('evil.example')] },
      [ORIGIN]: { authorities: [soa('203.in-addr.arpa')] },
    },
    { owner: LEAF, origin: '203.in-addr.arpa' },
    [LEAF, ORIGIN],
  ],
  [
    'a SOA of a name that only ends alike is none either',
    { [LEAF]: { authorities: [soa('13.0.203.in-addr.arpa')] }, [ORIGIN]: null },
    null,
    [LEAF, ORIGIN],
  ],
  [
    'the root is nobody’s zone',
    { [LEAF]: { rcode: 'nxdomain', authorities: [soa('.')] }, [ORIGIN]: null },
    null,
    [LEAF, ORIGIN],
  ],
  ['no resolver answers', { [LEAF]: null }, null, [LEAF]],
  [
    'nobody names a SOA: it ends at the top',
    {},
    null,
    [LEAF, ORIGIN, '0.203.in-addr.arpa', '203.in-addr.arpa', 'in-addr.arpa', 'arpa'],
  ],
  [
    'aliases in a circle end',
    {
      [LEAF]: {
        answers: [alias(LEAF, 'a.example'), alias('a.example', LEAF)],
        authorities: [soa(ORIGIN)],
      },
    },
    { owner: LEAF, origin: ORIGIN },
    [LEAF],
  ],
];

describe('the zone that holds a name', () => {
  test.each(CASES)('%s', async (_, answers, expected, asked) => {
    const questions: string[] = [];
    const found = await findZone(
      LEAF,
      async ({ name }) => {
        questions.push(name);
        const answer = answers[name];
        return answer === null ? null : { ...NOTHING, ...answer };
      },
      deadlineIn(1000),
    );
    expect(found).toEqual(expected);
    expect(questions).toEqual(asked);
  });
});

const NOTHING: DnsAnswer = {
  kind: 'answer',
  rcode: 'noerror',
  authoritative: false,
  answers: [],
  authorities: [],
};

function soa(name: string): ReceivedRecord {
  return { type: 'SOA', name, ttlS: 3600, minimumS: 300 };
}

function alias(name: string, target: string): ReceivedRecord {
  return { type: 'CNAME', name, ttlS: 3600, target };
}
