import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindHost, type MailHost, NOTHING_DECLARED } from '../../src/model/mail-host.ts';
import { declarationDigest, shardFilter } from '../../src/model/shard.ts';

const host = (name: string, ...addresses: readonly string[]): MailHost =>
  bindHost(NOTHING_DECLARED, name, addresses.length === 0 ? null : addresses);

/** The shards that a name belongs to: exactly one, where the code is right. */
function shardsOf(name: string, of: number, hosts: readonly MailHost[]): number[] {
  const indices = Array.from({ length: of }, (_, index) => index + 1);
  return indices.filter((index) => shardFilter({ index, of }, { hosts })(name));
}

describe('shardFilter', () => {
  it.each([
    ['mx1.example.com', 8, 5],
    ['mx2.example.com', 8, 3],
    ['mx1.example.com', 2, 1],
    ['mx1.example.com', 256, 237],
    ['example.org', 3, 2],
  ])('assigns %s of %i shards to number %i, in this and later releases', (name, of, index) => {
    expect(shardsOf(name, of, [])).toEqual([index]);
    expect(shardsOf(name, of, [host(name), host('other.example.com')])).toEqual([index]);
    expect(shardsOf(name, of, [host(name, '192.0.2.1', '2001:db8::1')])).toEqual([index]);
  });

  it('accepts every name without shards', () => {
    expect(shardFilter(null, { hosts: [] })('mx1.example.com')).toBe(true);
  });

  const SHARED = '192.0.2.1';
  const BRIDGE = '2001:db8::7';
  it.each<readonly [title: string, hosts: readonly MailHost[], together: readonly string[]]>([
    [
      'two hosts with one address',
      [host('b.example.com', SHARED), host('a.example.com', '192.0.2.9', SHARED)],
      ['a.example.com', 'b.example.com'],
    ],
    [
      'hosts that are connected by a third one',
      [
        host('c.example.com', SHARED),
        host('b.example.com', BRIDGE),
        host('a.example.com', BRIDGE, SHARED),
      ],
      ['a.example.com', 'b.example.com', 'c.example.com'],
    ],
    [
      'a chain of hosts, in any order',
      [
        host('d.example.com', '192.0.2.3', '192.0.2.4'),
        host('a.example.com', '192.0.2.1'),
        host('c.example.com', '192.0.2.2', '192.0.2.3'),
        host('b.example.com', '192.0.2.1', '192.0.2.2'),
      ],
      ['a.example.com', 'b.example.com', 'c.example.com', 'd.example.com'],
    ],
    [
      'two ports of one name with different addresses',
      [
        host('m.example.com', '192.0.2.1'),
        { ...host('m.example.com', '192.0.2.2'), port: 587 },
        host('a.example.com', '192.0.2.2'),
      ],
      ['a.example.com', 'm.example.com'],
    ],
  ])('keeps %s in one shard', (_, hosts, together) => {
    const [key = ''] = together.toSorted();
    for (const name of together) expect(shardsOf(name, 64, hosts)).toEqual(shardsOf(key, 64, []));
  });

  it('assigns each name to one shard, keeps shared addresses together, and depends on nothing else', () => {
    const names = fc.integer({ min: 0, max: 40 }).map((number) => `h${number}.example.com`);
    const addresses = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 3 });
    const fleet = fc.uniqueArray(fc.tuple(names, addresses), { selector: ([name]) => name });
    fc.assert(
      fc.property(fleet, fc.integer({ min: 1, max: 9 }), (declared, of) => {
        const hosts = declared.map(([name, last]) =>
          host(name, ...last.map((n) => `192.0.2.${n}`)),
        );
        const shards = new Map(hosts.map(({ name }) => [name, shardsOf(name, of, hosts)]));
        for (const indices of shards.values()) expect(indices).toHaveLength(1);
        for (const a of hosts) {
          const connected = hosts.filter((b) =>
            a.addresses?.some((one) => b.addresses?.includes(one)),
          );
          for (const b of connected) expect(shards.get(b.name)).toEqual(shards.get(a.name));
          if (connected.length > 1) continue;
          expect(shards.get(a.name)).toEqual(shardsOf(a.name, of, []));
        }
      }),
    );
  });
});

it('declarationDigest depends on all that is declared, but not on its place in a file', () => {
  const mailDomain = { domain: 'example.org', template: NOTHING_DECLARED };
  const [first] = [host('a.example.com', '192.0.2.1')];
  const declared = { hosts: [first], mailDomains: [mailDomain], levels: {} };
  const location = { file: 'other.yml', line: 9, column: 3 };
  const waiver = { rule: 'ptr-apex', reason: 'x', until: '2026-12-04', location };
  const moved = {
    ...declared,
    hosts: [{ ...first, location }],
    mailDomains: [{ ...mailDomain, template: { ...NOTHING_DECLARED, location } }],
  };
  expect(declarationDigest(moved)).toBe(declarationDigest(declared));
  for (const other of [
    { ...declared, levels: { 'ptr-missing': 'off' } as const },
    { ...declared, mailDomains: [] },
    { ...declared, hosts: [host('a.example.com')] },
    { ...declared, hosts: [first, host('b.example.com')] },
    { ...declared, hosts: [{ ...first, waivers: [waiver] }] },
    { ...declared, hosts: [{ ...first, control: 'shared' as const }] },
    {
      ...declared,
      hosts: [{ ...first, ptr: { kind: 'names', patterns: ['x.example'] } as const }],
    },
  ]) {
    expect(declarationDigest(other)).not.toBe(declarationDigest(declared));
  }
});
