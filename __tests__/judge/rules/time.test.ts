import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/judge/judge.ts';
import type { KnownIdentity } from '../../../src/model/baseline.ts';
import type { LevelOverrides } from '../../../src/model/mail-host.ts';
import type { HostObservation } from '../../../src/model/observation.ts';
import { ADDRESS, endpointAt, NAME, observed } from '../observed.ts';

const ANY = { kind: 'any' } as const;
const PLACE = { file: '.github/mail-identity.json', line: 7, column: 5 };
const identity = (differences: Partial<KnownIdentity> = {}): KnownIdentity => ({
  host: NAME,
  port: 25,
  address: ADDRESS,
  ptr: [NAME],
  banner: NAME,
  ehlo: NAME,
  first: '2026-01-02',
  changed: '2026-01-02',
  location: PLACE,
  ...differences,
});

function run(
  hosts: readonly HostObservation[],
  identities: readonly KnownIdentity[],
  levels: LevelOverrides = {},
) {
  const declared = new Set(hosts.flatMap(({ endpoints }) => endpoints.map((one) => one.address)));
  const undeclaredAddresses = identities
    .filter(({ address }) => !declared.has(address))
    .map((one) => ({ identity: one, endpoint: endpointAt(one.address), levels }));
  const vantage = { port25: 'open', ipv6: 'unknown' } as const;
  return judge(
    {
      at: 0,
      hosts,
      mailDomains: [],
      otherShardHosts: [],
      limits: [],
      undeclaredAddresses,
      vantage,
    },
    identities,
  );
}

const ptr = (...names: string[]) => ({
  names,
  forward: Object.fromEntries(names.map((name) => [name, [ADDRESS]])),
});
const greets = (...names: [string, ...string[]]) => ({
  bannerName: names[0],
  bannerNames: names,
  ehloName: names[0],
});
const undeclared = { ptr: ANY, banner: ANY, ehlo: ANY } as const;
const pool = { ...undeclared, ptr: { kind: 'names', patterns: ['smtp*.example.com'] } } as const;
const closed = {
  state: 'timeout',
  code: null,
  bannerName: null,
  bannerNames: [],
  ehloName: null,
  reason: 'egress-blocked',
} as const;

describe('identity-changed', () => {
  it.each<
    readonly [
      title: string,
      now: HostObservation,
      before: Partial<KnownIdentity>,
      changes: readonly string[],
    ]
  >([
    ['nothing changed', observed({ host: undeclared }), {}, []],
    [
      'another PTR',
      observed({ host: undeclared, ptr: ptr('new.example.net') }),
      {},
      ['new.example.net'],
    ],
    [
      'another greeting',
      observed({ host: undeclared, smtp: greets('new.example.net') }),
      {},
      ['new.example.net'],
    ],
    [
      'both, as two findings',
      observed({ host: undeclared, ptr: ptr('p.example.net'), smtp: greets('g.example.net') }),
      {},
      ['p.example.net', 'g.example.net'],
    ],
    [
      'within a pattern',
      observed({ host: pool, ptr: ptr('smtp2.example.com') }),
      { ptr: ['smtp1.example.com'] },
      ['smtp2.example.com'],
    ],
    ['the same in other case', observed({ host: undeclared, ptr: ptr('MX1.Example.COM') }), {}, []],
    [
      'to a name that is declared',
      observed(),
      { ptr: ['old.example.net'], banner: 'old.example.net' },
      [],
    ],
    ['no known names', observed({ host: undeclared }), { ptr: [], banner: null }, []],
    [
      'a PTR that could not be confirmed',
      observed({
        host: undeclared,
        ptr: {
          ...ptr('new.example.net'),
          state: 'undetermined',
          iprev: 'temperror',
          error: 'dns-timeout',
        },
      }),
      {},
      [],
    ],
    [
      'a server that rejects the client under another name',
      observed({
        host: undeclared,
        smtp: {
          ...greets('edge.example.net'),
          state: 'rejected',
          code: 554,
          reason: 'greeting-rejected',
        },
      }),
      {},
      [],
    ],
    [
      'the greeting of a fallback port',
      observed({
        host: undeclared,
        smtp: closed,
        endpoint: {
          fallback: {
            port: 587,
            smtp: endpointAt(ADDRESS, { smtp: greets('submission.example.net') }).smtp,
          },
        },
      }),
      {},
      [],
    ],
    [
      'one of several names that rotate',
      observed({
        host: { ...undeclared, levels: { 'banner-rotates': 'off' } },
        smtp: greets('b.example.net', NAME),
      }),
      {},
      [],
    ],
    [
      'a wrong greeting does not hide another PTR',
      observed({
        host: { ...undeclared, banner: { kind: 'names', patterns: [NAME] } },
        ptr: ptr('new.example.net'),
        smtp: greets('wrong.example.net'),
      }),
      {},
      ['new.example.net'],
    ],
    [
      'a second PTR name, which ptr-multiple reports',
      observed({ host: undeclared, ptr: ptr(NAME, 'new.example.net') }),
      {},
      [],
    ],
  ])('%s', (_, now, before, changes) => {
    const { findings } = run([now], [identity(before)]);
    const changed = findings.filter(({ rule }) => rule === 'identity-changed');
    expect(changed.map(({ observed: names }) => names)).toEqual(changes);
    for (const { level } of changed) expect(level).toBe('warning');
  });

  it('is a notice on shared control', () => {
    const now = observed({
      host: { ...undeclared, control: 'shared' },
      ptr: ptr('new.example.net'),
    });
    const { findings } = run([now], [identity()]);
    expect(findings.map(({ rule, level }) => `${rule} ${level}`)).toContain(
      'identity-changed notice',
    );
  });
});

describe('host-removed', () => {
  it('is reported on its line of the baseline, with a host that the report can list', () => {
    const { findings, hosts } = run([], [identity()]);
    expect(findings).toMatchObject([
      { rule: 'host-removed', level: 'notice', declared: { location: PLACE } },
    ]);
    expect(hosts).toMatchObject([{ name: NAME, template: { port: 25, location: PLACE } }]);
  });

  it('belongs to its host where only the address is no longer declared', () => {
    const known = [identity(), identity({ address: '203.0.113.26' })];
    const { findings, hosts } = run([observed()], known);
    expect(findings).toMatchObject([
      { rule: 'host-removed', address: '203.0.113.26', declared: { location: PLACE } },
    ]);
    expect(hosts).toHaveLength(1);
  });

  it.each([
    ['for every host', [], { 'host-removed': 'off' }],
    [
      'at the host that had the address',
      [observed({ host: { levels: { 'host-removed': 'off' } } })],
      {},
    ],
  ] as const)('is silent where it is off %s', (_, hosts, levels) => {
    const known = [identity({ address: '203.0.113.26' }), identity({ host: 'other.example.com' })];
    const found = run(hosts, known, levels).findings.filter(({ rule }) => rule === 'host-removed');
    expect(found).toEqual([]);
  });
});

describe('address-new', () => {
  const POOL = ['203.0.113.25', '203.0.113.26'];
  const hostAt = (host: Parameters<typeof observed>[0] = {}) =>
    observed({ ...host, endpoints: POOL.map((address) => endpointAt(address)) });

  it.each<readonly [title: string, HostObservation, KnownIdentity[], addresses: readonly string[]]>(
    [
      ['no baseline', hostAt(), [], []],
      ['all addresses are known', hostAt(), POOL.map((address) => identity({ address })), []],
      ['one address is new', hostAt(), [identity()], ['203.0.113.26']],
      ['a host that only receives', hostAt({ host: { role: 'inbound' } }), [identity()], []],
      [
        'a new host at an address of another host',
        hostAt(),
        POOL.map((address) => identity({ address, host: 'other.example.com' })),
        [],
      ],
      [
        'an address without any name',
        observed({
          endpoints: [
            endpointAt('203.0.113.26', {
              ptr: { state: 'absent', iprev: 'permerror', names: [], forward: {} },
              smtp: closed,
            }),
          ],
        }),
        [identity()],
        [],
      ],
    ],
  )('%s', (_, seen, known, addresses) => {
    const found = run([seen], known).findings.filter(({ rule }) => rule === 'address-new');
    expect(found.map(({ address }) => address)).toEqual(addresses);
    for (const { level } of found) expect(level).toBe('notice');
  });
});
