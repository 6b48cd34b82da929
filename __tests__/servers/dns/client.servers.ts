import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDnsClient } from '../../../src/observe/dns/client.ts';
import type { Question } from '../../../src/observe/dns/message.ts';
import type { ReceivedRecord } from '../../../src/observe/dns/message-reader.ts';
import { deadlineIn } from '../../../src/observe/limits/deadline.ts';
import { startDig } from './dig.ts';
import { type DelegatedZone, type DnsTree, startDnsTree } from './dns-tree.ts';
import type { NameServer } from './name-server.ts';

const LONG = 'x'.repeat(250);

/** Records of every type that the client reads, in ordinary and in odd forms. */
const RECORDS = `a A 203.0.113.25
a A 203.0.113.26
AAAA AAAA 2001:DB8::25
aaaa AAAA ::ffff:203.0.113.25
mx MX 10 Mail.Example.com.
mx MX 20 mx2
null-mx MX 0 .
txt TXT "v=spf1 " "ip4:203.0.113.25 -all"
txt TXT "with \\"quotes\\", a \\\\ and \\195\\169"
long TXT "${LONG}" "${LONG}" "${LONG}"
empty TXT ""
ptr PTR Host.Example.com.
odd PTR two\\032words.example.com.
odd PTR dot\\.inside.example.com.
odd PTR caf\\195\\169.example.com.
odd PTR \\$\\@\\(\\;\\).example.com.
odd PTR .
alias CNAME a
chain CNAME alias
dangling CNAME gone
outside CNAME a.nowhere.invalid.
*.wild A 203.0.113.27
below.empty.non.terminal A 203.0.113.28
ttl 7 A 203.0.113.29
ttl0 0 A 203.0.113.30
${Array.from({ length: 95 }, (_, index) => `many A 198.51.100.${index}`).join('\n')}
`;

const SERVERS = ['bind', 'knot', 'nsd', 'powerdns'] as const;
const ZONES: readonly DelegatedZone[] = SERVERS.flatMap((server): DelegatedZone[] => [
  { origin: `${server}.example`, servers: [server], records: RECORDS },
  ...(server === 'nsd'
    ? []
    : [
        {
          origin: `signed.${server}`,
          servers: [server],
          signing: 'signed',
          records: RECORDS,
        } as const,
      ]),
]);

const QUESTIONS: readonly (readonly [name: string, type: Question['type']])[] = [
  ['a', 'A'],
  ['A', 'A'],
  ['a', 'AAAA'],
  ['aaaa', 'AAAA'],
  ['mx', 'MX'],
  ['null-mx', 'MX'],
  ['txt', 'TXT'],
  ['long', 'TXT'],
  ['empty', 'TXT'],
  ['ptr', 'PTR'],
  ['odd', 'PTR'],
  ['alias', 'A'],
  ['alias', 'AAAA'],
  ['alias', 'CNAME'],
  ['chain', 'A'],
  ['dangling', 'A'],
  ['outside', 'A'],
  ['x.wild', 'A'],
  ['x.wild', 'MX'],
  ['non.terminal', 'A'],
  ['empty.non.terminal', 'A'],
  ['gone', 'A'],
  ['a.b.gone', 'PTR'],
  ['ttl', 'A'],
  ['ttl0', 'A'],
  ['many', 'A'],
  ['', 'NS'],
  ['', 'SOA'],
  ['a', 'SOA'],
];

describe('the client reads what dig reads', () => {
  const client = createDnsClient();
  let tree: DnsTree;
  let dig: Awaited<ReturnType<typeof startDig>>;

  beforeAll(async () => {
    [tree, dig] = await Promise.all([startDnsTree(ZONES, []), startDig()]);
  });

  afterAll(async () => {
    client.close();
    await Promise.all([tree?.close(), dig?.close()]);
  });

  test.each(SERVERS)('from %s, the server of the zone', async (server) => {
    await expectAgreement(tree.authorities[server], `${server}.example`, false);
  });

  test.each(['bind', 'knot', 'powerdns'] as const)('from %s, which signs', async (server) => {
    await expectAgreement(tree.authorities[server], `signed.${server}`, false);
  });

  describe.each(['unbound', 'dnsmasq'] as const)('from %s, a resolver', (resolver) => {
    test.each(SERVERS)('for names of %s', async (server) => {
      await expectAgreement(tree[resolver], `${server}.example`, true);
    });

    test.each(['bind', 'knot', 'powerdns'] as const)('for signed names of %s', async (server) => {
      await expectAgreement(tree[resolver], `signed.${server}`, true);
    });
  });

  test('Unbound’s answers are validated where the zone is signed, and only there', async () => {
    const ask = async (name: string) => {
      const question = { name, type: 'A', recursive: true } as const;
      const result = await client.query(tree.unbound, question, [5000], deadlineIn(20_000));
      return result.kind === 'answer' && result.validated;
    };
    expect(await ask('a.signed.knot')).toBe(true);
    expect(await ask('a.knot.example')).toBe(false);
  });

  async function expectAgreement(
    server: NameServer,
    origin: string,
    recursive: boolean,
  ): Promise<void> {
    const query = (question: Question) =>
      client.query(server, question, [5000], deadlineIn(20_000));
    for (const [label, type] of QUESTIONS) {
      const name = label === '' ? origin : `${label}.${origin}`;
      const question = { name, type, recursive };
      // Fills a resolver's cache, so that both see the rest of the same TTL.
      if (recursive) await query(question);
      const expected = await dig.query(server, question);
      const result = await query(question);
      const where = `${name} ${type}`;
      if (result.kind !== 'answer') throw new Error(`${where}: ${result.problem}`);
      const { rcode, authoritative, validated } = result;
      const { answers: _, authorities: __, ...flags } = expected;
      expect({ rcode, authoritative, validated }, where).toEqual(flags);
      expect(result.answers.map(contentOf).toSorted(), where).toEqual(
        expected.answers.map(textOf).toSorted(),
      );
      expect(result.authorities.map(contentOf).toSorted(), where).toEqual(
        expected.authorities.map(textOf).toSorted(),
      );
      expectTtls(result.answers, expected.answers, where);
    }
  }
});

function contentOf(record: ReceivedRecord): string {
  return textOf({ ...record, data: dataOf(record) });
}

function textOf({ name, type, data }: { name: string; type: string; data: string }): string {
  return `${name} ${type} ${data}`;
}

function dataOf(record: ReceivedRecord): string {
  switch (record.type) {
    case 'A':
    case 'AAAA':
      return record.address;
    case 'PTR':
    case 'CNAME':
    case 'NS':
      return record.target;
    case 'MX':
      return `${record.preference} ${record.exchange}`;
    case 'TXT':
      return record.text;
    case 'SOA':
      return String(record.minimumS);
    case 'TLSA':
      return `${record.usage} ${record.selector} ${record.matchingType} ${record.data}`;
  }
}

/** A cache counts down while the two questions are asked. */
function expectTtls(
  records: readonly { readonly ttlS: number }[],
  expected: readonly { readonly ttlS: number }[],
  where: string,
): void {
  const ttls = (list: typeof records) => list.map(({ ttlS }) => ttlS).toSorted((a, b) => a - b);
  const differences = ttls(records).map((ttlS, index) => (ttls(expected)[index] ?? 0) - ttlS);
  expect(
    differences.filter((difference) => difference < 0 || difference > 5),
    where,
  ).toEqual([]);
}
