import { describe, expect, it } from 'vitest';
import { reverseName } from '../../src/model/address.ts';
import type { HostObservation } from '../../src/model/observation.ts';
import type {
  PlannedChange,
  PlannedPlace,
  PlannedRecords,
  PlannedUnknown,
} from '../../src/model/planned.ts';
import { dependsOn, ptrProvider } from '../../src/rollout/ptr-providers.ts';
import { safeOrder } from '../../src/rollout/safe-order.ts';
import { ADDRESS, type Differences, endpointAt, NAME, observed } from '../judge/observed.ts';

const OLD = 'old.example.com';
const NEW_ADDRESS = '203.0.113.77';
const V6 = '2001:db8::25';

type Effect = PlannedRecords['effect'];

function at(where: string | number): PlannedPlace {
  return typeof where === 'number'
    ? { file: 'zones/db', line: where, resource: null }
    : { file: 'plan.json', line: null, resource: where };
}
function a(effect: Effect, name: string, records: string[], where: string | number): PlannedChange {
  return { kind: 'records', type: 'A', name, effect, records, place: at(where) };
}
function aaaa(name: string, record: string, where: string | number): PlannedChange {
  return {
    kind: 'records',
    type: 'AAAA',
    name,
    effect: 'set',
    records: [record],
    place: at(where),
  };
}
function cname(name: string, target: string, where: string | number): PlannedChange {
  const records = [target];
  return { kind: 'records', type: 'CNAME', name, effect: 'set', records, place: at(where) };
}
function ptr(
  effect: Effect,
  address: string,
  records: string[],
  where: string | number,
): PlannedChange {
  const name = reverseName(address);
  return { kind: 'records', type: 'PTR', name, effect, records, place: at(where) };
}
function unknown(change: Omit<PlannedUnknown, 'kind' | 'place'>, where: string): PlannedChange {
  return { kind: 'unknown', ...change, place: at(where) };
}
function greets(name: string, where: number): PlannedChange {
  return {
    kind: 'greeting',
    host: NAME,
    port: null,
    banner: name,
    ehlo: name,
    place: { file: 'main.cf', line: where, resource: null },
  };
}

/** The host before it got its name: nothing at the new one, everything at the old. */
const BEFORE_RENAME: Differences = {
  forward: { v4: { kind: 'absent', why: 'nxdomain' } },
  host: { addresses: [ADDRESS] },
  ptr: { names: [OLD], forward: { [OLD]: [ADDRESS] } },
  smtp: { bannerName: OLD, ehloName: OLD },
};
/** An address that the host is to have and does not answer at yet. */
const NO_PTR = { state: 'absent', iprev: 'permerror', names: [], forward: {} } as const;

/** What a step is about, by the word with which it starts. */
const PHASES = {
  Leave: 'hold',
  Publish: 'publish',
  Wait: 'wait',
  Set: 'ptr',
  Add: 'ptr',
  Remove: 'ptr',
  Give: 'ptr',
  Change: 'greeting',
  'Last,': 'remove',
  With: 'remove',
} as const;
type Phase = (typeof PHASES)[keyof typeof PHASES];

function ordered(live: HostObservation, changes: readonly PlannedChange[]) {
  return safeOrder(live.host, changes, live);
}
function phaseOf(step: string): Phase | undefined {
  return Object.entries(PHASES).find(([word]) => step.startsWith(`${word} `))?.[1];
}
function phases(steps: readonly string[] | null) {
  return steps?.map(phaseOf) ?? [];
}
function texts(steps: readonly string[] | null, phase: Phase): string {
  return (steps ?? []).filter((step) => phaseOf(step) === phase).join('\n');
}

interface Case {
  readonly sentence: string;
  readonly live?: Differences;
  readonly changes: readonly PlannedChange[];
  /** Null where there is nothing to put in order. */
  readonly phases: readonly Phase[] | null;
  readonly held?: RegExp;
}

const CASES: readonly Case[] = [
  {
    sentence: 'a rename with everything in one plan publishes first and removes last',
    live: BEFORE_RENAME,
    changes: [
      a('set', OLD, [], 4),
      greets(NAME, 3),
      ptr('set', ADDRESS, [NAME], 9),
      a('set', NAME, [ADDRESS], 5),
    ],
    phases: ['hold', 'publish', 'wait', 'ptr', 'greeting', 'remove'],
    held: /removal of `old\.example\.com\. A 203\.0\.113\.25` \(zones\/db:4\) to a later change/,
  },
  {
    sentence: 'in zone files the same rename takes one PTR out and puts one in',
    live: BEFORE_RENAME,
    changes: [
      a('remove', OLD, [ADDRESS], 4),
      a('add', NAME, [ADDRESS], 5),
      ptr('remove', ADDRESS, [OLD], 9),
      ptr('add', ADDRESS, [NAME], 9),
    ],
    phases: ['hold', 'publish', 'wait', 'ptr', 'ptr', 'remove'],
    held: /to a later change/,
  },
  {
    sentence: 'a PTR alone has no order',
    live: { ptr: { names: [OLD], forward: { [OLD]: [ADDRESS] } } },
    changes: [ptr('set', ADDRESS, [NAME], 'hcloud_rdns.mx1')],
    phases: null,
  },
  {
    sentence: 'a new forward record alone has no order',
    changes: [a('add', NAME, [NEW_ADDRESS], 5)],
    phases: null,
  },
  {
    sentence: 'a greeting alone has no order',
    changes: [greets(OLD, 3)],
    phases: null,
  },
  {
    sentence: 'the records of another host are no business of this one',
    changes: [
      a('set', 'mx2.example.com', [NEW_ADDRESS], 5),
      ptr('set', NEW_ADDRESS, ['mx2.example.com'], 9),
    ],
    phases: null,
  },
  {
    sentence: 'what is live already is no change, so the PTR is the only one',
    live: { ptr: { names: [OLD], forward: { [OLD]: [ADDRESS] } } },
    changes: [a('set', NAME, [ADDRESS], 5), greets(NAME, 3), ptr('set', ADDRESS, [NAME], 9)],
    phases: null,
  },
  {
    sentence: 'a PTR does not wait for the record of a name that is not its own',
    live: { forward: { v4: { kind: 'absent', why: 'nodata' } } },
    changes: [a('set', NAME, [ADDRESS], 5), ptr('set', ADDRESS, [OLD], 9)],
    phases: null,
  },
  {
    sentence: 'a record may go whose address has no PTR of that name',
    live: { forward: { v4: { kind: 'found', records: [ADDRESS, NEW_ADDRESS] } } },
    changes: [a('set', NAME, [ADDRESS], 5)],
    phases: null,
  },
  {
    sentence: 'the records of another host are left out of a rename',
    live: BEFORE_RENAME,
    changes: [
      a('set', NAME, [ADDRESS], 5),
      ptr('set', ADDRESS, [NAME], 9),
      a('set', 'www.example.com', [NEW_ADDRESS], 6),
    ],
    phases: ['publish', 'wait', 'ptr'],
  },
  {
    sentence: 'an IPv6 address that is new does not wait for the PTR of the IPv4 one',
    live: { ptr: { names: [OLD], forward: { [OLD]: [ADDRESS] } } },
    changes: [aaaa(NAME, V6, 6), ptr('set', ADDRESS, [NAME], 9)],
    phases: null,
  },
  {
    sentence: 'a new IPv6 address and its PTR are put in order',
    live: { host: { addresses: [ADDRESS, V6] } },
    changes: [ptr('set', V6, [NAME], 9), aaaa(NAME, V6, 6)],
    phases: ['publish', 'wait', 'ptr'],
  },
  {
    sentence: 'a PTR before the greeting where both move to a name that resolves already',
    live: {
      ptr: { names: [OLD], forward: { [OLD]: [ADDRESS] } },
      smtp: { bannerName: OLD, ehloName: OLD },
    },
    changes: [greets(NAME, 3), ptr('set', ADDRESS, [NAME], 9)],
    phases: ['ptr', 'greeting'],
  },
  {
    sentence: 'a move to a new address keeps the old record until the end',
    changes: [a('set', NAME, [NEW_ADDRESS], 5), ptr('set', NEW_ADDRESS, [NAME], 9)],
    phases: ['hold', 'publish', 'wait', 'ptr', 'ptr', 'remove'],
    held: /out of this change: the PTR of 203\.0\.113\.25 keeps that name/,
  },
  {
    sentence: 'a name that moves behind a CDN leaves its PTR without a forward record',
    changes: [a('set', NAME, ['192.0.2.80'], 'cloudflare_dns_record.mx1')],
    phases: ['hold', 'publish', 'wait', 'ptr', 'remove'],
    held: /\(cloudflare_dns_record\.mx1\) out of this change: the PTR of 203\.0\.113\.25/,
  },
  {
    sentence: 'an alias to a CDN pushes the address out, though the plan does not say so',
    changes: [cname(NAME, 'cdn.example.net', 'cloudflare_dns_record.mx1')],
    phases: ['hold', 'ptr', 'remove', 'remove'],
    held: /removal of `mx1\.example\.com\. A 203\.0\.113\.25`/,
  },
  {
    sentence: 'an old record is deleted while the PTR keeps naming it',
    changes: [a('remove', NAME, [ADDRESS], 5)],
    phases: ['hold', 'ptr', 'remove'],
    held: /keeps that name/,
  },
  {
    sentence: 'a record that another resource of the plan takes over is not removed',
    changes: [a('remove', NAME, [ADDRESS], 'dns_a_record_set.a'), a('add', NAME, [ADDRESS], 'b.b')],
    phases: null,
  },
  {
    sentence: 'a host that goes loses its PTR before its name',
    changes: [a('set', NAME, [], 5), ptr('set', ADDRESS, [], 9)],
    phases: ['hold', 'ptr', 'remove'],
    held: /to a later change/,
  },
  {
    sentence: 'on shared control nobody here sets the PTR, so nothing is ordered',
    live: { host: { control: 'shared', ptr: { kind: 'any' }, banner: { kind: 'any' } } },
    changes: [a('set', NAME, [NEW_ADDRESS], 5), greets(OLD, 3)],
    phases: null,
  },
];

describe('the safe order of planned changes', () => {
  it.each(CASES)('$sentence', ({ live, changes, phases: wanted, held }) => {
    const steps = ordered(observed(live), changes);
    expect(steps === null ? null : phases(steps)).toEqual(wanted);
    if (held !== undefined) expect(steps?.[0]).toMatch(held);
  });

  it('says each step with its record and its place', () => {
    const changes = [
      a('set', OLD, [], 4),
      a('set', NAME, [ADDRESS], 5),
      ptr('set', ADDRESS, [NAME], 9),
      greets(NAME, 3),
    ];
    expect(ordered(observed(BEFORE_RENAME), changes)).toEqual([
      'Leave the removal of `old.example.com. A 203.0.113.25` (zones/db:4) to a later change: caches go on with the old PTR of 203.0.113.25, whose name would no longer resolve to it.',
      'Publish `mx1.example.com. A 203.0.113.25` (zones/db:5).',
      expect.stringMatching(/^Wait until no cache is behind: the TTL of the old record,/),
      'Set `25.113.0.203.in-addr.arpa. PTR mx1.example.com.` (zones/db:9).',
      'Change the greeting to `mx1.example.com` and the EHLO name to `mx1.example.com` (main.cf:3).',
      'Last, when the TTL of the old PTR is over too, remove `old.example.com. A 203.0.113.25` (zones/db:4).',
    ]);
  });

  it('says how long to wait where the TTL is known', () => {
    const live = observed(BEFORE_RENAME);
    const changes = [a('set', NAME, [ADDRESS], 5), ptr('set', ADDRESS, [NAME], 9)];
    const steps = safeOrder(live.host, changes, { ...live, ttlS: 3600 });
    expect(texts(steps, 'wait')).toBe('Wait until no cache is behind: 3600 s.');
  });

  it('takes the old PTR out after the new one is in', () => {
    const live = observed(BEFORE_RENAME);
    const changes = [
      ptr('remove', ADDRESS, [OLD], 8),
      ptr('add', ADDRESS, [NAME], 9),
      a('add', NAME, [ADDRESS], 5),
    ];
    expect(texts(ordered(live, changes), 'ptr')).toMatch(/^Add .*\nRemove /);
  });

  it('lets an alias lead elsewhere in one change, since two cannot stand side by side', () => {
    const alias = { kind: 'found', records: ['lb.example.net'] } as const;
    const live = observed({ forward: { alias }, smtp: { bannerName: OLD } });
    const steps = ordered(live, [cname(NAME, 'lb2.example.net', 5), greets(NAME, 3)]);
    expect(phases(steps)).toEqual(['publish', 'wait', 'greeting']);
    expect(texts(steps, 'publish')).toMatch(/CNAME lb2.* in place of .*CNAME lb\./);
  });

  it('does not warn of an alias whose name keeps the address', () => {
    const live = observed({
      forward: { alias: { kind: 'found', records: ['lb.example.net'] } },
      smtp: { bannerName: OLD },
    });
    const changes: PlannedChange[] = [
      { kind: 'records', type: 'CNAME', name: NAME, effect: 'set', records: [], place: at(5) },
      a('set', NAME, [ADDRESS], 6),
      greets(NAME, 3),
    ];
    expect(phases(ordered(live, changes))).toEqual(['publish', 'wait', 'greeting']);
  });

  it('finds the PTR of a block that is delegated without a class by its own owner', () => {
    const owner = '25.0/27.113.0.203.in-addr.arpa';
    const authority = { zone: null, owner, servers: [], answers: [], cachedForS: null };
    const live = observed({
      ...BEFORE_RENAME,
      ptr: { names: [OLD], forward: { [OLD]: [ADDRESS] }, authority },
    });
    const record: PlannedChange = {
      kind: 'records',
      type: 'PTR',
      name: owner,
      effect: 'set',
      records: ['smtp.example.com'],
      place: at(9),
    };
    const steps = ordered(live, [record, a('set', 'smtp.example.com', [ADDRESS], 5)]);
    expect(texts(steps, 'ptr')).toContain(`\`${owner}. PTR smtp.example.com.\``);
  });

  it('puts an address in place of an alias, since the two cannot stand side by side', () => {
    const live = observed({ forward: { alias: { kind: 'found', records: ['lb.example.net'] } } });
    const changes: PlannedChange[] = [
      { kind: 'records', type: 'CNAME', name: NAME, effect: 'set', records: [], place: at(5) },
      a('set', NAME, [NEW_ADDRESS], 6),
      ptr('set', NEW_ADDRESS, [NAME], 9),
    ];
    const steps = ordered(live, changes);
    expect(texts(steps, 'publish')).toMatch(
      /`mx1\.example\.com\. A 203\.0\.113\.77` \(zones\/db:6\) in place of `mx1\.example\.com\. CNAME lb\.example\.net\.`/,
    );
    expect(texts(steps, 'remove')).toBe('');
  });
});

describe('what the provider of the PTR demands', () => {
  const live = observed({
    host: { addresses: [NEW_ADDRESS] },
    forward: { v4: { kind: 'absent', why: 'nxdomain' } },
    endpoints: [endpointAt(NEW_ADDRESS, { ptr: NO_PTR })],
  });
  const record = a('set', NAME, [NEW_ADDRESS], 'aws_route53_record.mx1');
  const said = (resource: string, other = record) =>
    texts(ordered(live, [ptr('set', NEW_ADDRESS, [NAME], resource), other]), 'ptr');

  it('tells of AWS why the record comes first, and how the plan can say so', () => {
    const text = said('aws_eip_domain_name.mx1');
    expect(text).toMatch(/AWS refuses a PTR whose name does not resolve .*docs\.aws\.amazon\.com/);
    expect(text).toContain('`depends_on = [aws_route53_record.mx1]` in `aws_eip_domain_name.mx1`');
  });

  it('tells it too of an address that is not known before apply', () => {
    const what = 'the address of aws_eip.mx1';
    const changes = [
      unknown({ type: 'PTR', name: null, what, known: NAME }, 'aws_eip_domain_name.mx1'),
      unknown({ type: 'A', name: NAME, what, known: null }, 'aws_route53_record.mx1'),
    ];
    const steps = ordered(live, changes);
    expect(phases(steps)).toEqual(['publish', 'wait', 'ptr']);
    expect(texts(steps, 'publish')).toContain(`does not know yet ${what}`);
    expect(texts(steps, 'ptr')).toMatch(/the PTR name `mx1\.example\.com`.*AWS refuses/);
  });

  it('names the setting that asks again', () => {
    expect(said('linode_rdns.mx1["v4"]')).toContain('`wait_for_available = true`');
  });

  it('asks for a second run where the PTR is part of the address', () => {
    const text = said('azurerm_public_ip.mx1');
    expect(text).toContain('`reverse_fqdn` in a second run');
    expect(text).not.toContain('depends_on');
  });

  it('tells of Google that the domain must be verified', () => {
    expect(said('google_compute_instance.mx1')).toContain('ownership is verified');
  });

  it('warns that a module may not be able to wait for the record', () => {
    const text = said('module.mail.aws_eip_domain_name.mx1');
    expect(text).toContain('`depends_on = [aws_route53_record.mx1]` in `module.mail`, or apply');
  });

  it('says nothing of a provider of which nothing is known', () => {
    expect(said('hcloud_rdns.mx1')).toMatch(/\(hcloud_rdns\.mx1\)\.$/);
  });

  it('writes no depends_on where the record is in a zone file', () => {
    const text = said('aws_eip_domain_name.mx1', a('set', NAME, [NEW_ADDRESS], 5));
    expect(text).toContain('AWS refuses');
    expect(text).not.toContain('depends_on');
  });
});

describe('a resource’s address', () => {
  it.each([
    ['module.mail["eu.west"].linode_rdns.mx1["a.b"]', 'Linode'],
    ['aws_eip_domain_name.mx1[0]', 'AWS'],
    ['aws_eip.mx1', undefined],
    ['module.aws_eip_domain_name.hcloud_rdns.mx1', undefined],
  ])('%s is of %s', (resource, provider) => {
    expect(ptrProvider(resource)?.provider).toBe(provider);
  });

  it.each([
    ['a.x', 'b.y', { block: 'a.x', reference: 'b.y' }],
    ['module.m.a.x[0]', 'module.m.b.y', { block: 'a.x', reference: 'b.y' }],
    ['module.m.a.x', 'b.y', { block: 'module.m', reference: 'b.y' }],
    ['a.x', 'module.dns["z"].b.y', { block: 'a.x', reference: 'module.dns' }],
    ['module.m.a.x', 'module.dns.b.y', { block: 'module.m', reference: 'module.dns' }],
    ['a.x[0]', 'a.x[1]', null],
  ])('%s waits for %s', (later, earlier, wanted) => {
    expect(dependsOn(later, earlier)).toEqual(wanted);
  });
});
