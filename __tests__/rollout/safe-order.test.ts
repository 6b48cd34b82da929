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

/** @param location a line of a zone file, or a resource of a plan */
function placeAt(location: string | number): PlannedPlace {
  return typeof location === 'number'
    ? { file: 'zones/db', line: location, resource: null }
    : { file: 'plan.json', line: null, resource: location };
}
function a(
  effect: Effect,
  name: string,
  records: string[],
  location: string | number,
): PlannedChange {
  return { kind: 'records', type: 'A', name, effect, records, location: placeAt(location) };
}
function aaaa(name: string, record: string, location: string | number): PlannedChange {
  return {
    kind: 'records',
    type: 'AAAA',
    name,
    effect: 'set',
    records: [record],
    location: placeAt(location),
  };
}
function cname(name: string, target: string, location: string | number): PlannedChange {
  const records = [target];
  return {
    kind: 'records',
    type: 'CNAME',
    name,
    effect: 'set',
    records,
    location: placeAt(location),
  };
}
function ptr(
  effect: Effect,
  address: string,
  records: string[],
  location: string | number,
): PlannedChange {
  const name = reverseName(address);
  return { kind: 'records', type: 'PTR', name, effect, records, location: placeAt(location) };
}
function unknown(
  change: Omit<PlannedUnknown, 'kind' | 'location'>,
  location: string,
): PlannedChange {
  return { kind: 'unknown', ...change, location: placeAt(location) };
}
function greeting(name: string, line: number): PlannedChange {
  return {
    kind: 'greeting',
    host: NAME,
    port: null,
    banner: name,
    ehlo: name,
    location: { file: 'main.cf', line, resource: null },
  };
}

/** A host before it is renamed: all records have the old name. */
const BEFORE_RENAME: Differences = {
  forward: { v4: { kind: 'absent', why: 'nxdomain', ttlS: null } },
  host: { addresses: [ADDRESS] },
  ptr: { names: [OLD], forward: { [OLD]: [ADDRESS] } },
  smtp: { bannerName: OLD, ehloName: OLD },
};
/** The PTR of an address that is not in use yet. */
const NO_PTR = { state: 'absent', iprev: 'permerror', names: [], forward: {} } as const;

/** The phase of a step, by its first word. */
const PHASES = {
  Leave: 'defer',
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

function stepsFor(current: HostObservation, changes: readonly PlannedChange[]) {
  return safeOrder(current.host, changes, current);
}
function phaseOf(step: string): Phase | undefined {
  return Object.entries(PHASES).find(([word]) => step.startsWith(`${word} `))?.[1];
}
function phasesOf(steps: readonly string[] | null) {
  return steps?.map(phaseOf) ?? [];
}
function textsOf(steps: readonly string[] | null, phase: Phase): string {
  return (steps ?? []).filter((step) => phaseOf(step) === phase).join('\n');
}

interface Case {
  readonly title: string;
  readonly current?: Differences;
  readonly changes: readonly PlannedChange[];
  /** Null where no order is needed. */
  readonly phases: readonly Phase[] | null;
  /** The first step, which defers a removal. */
  readonly deferred?: RegExp;
}

const CASES: readonly Case[] = [
  {
    title: 'a rename in one plan publishes first and removes last',
    current: BEFORE_RENAME,
    changes: [
      a('set', OLD, [], 4),
      greeting(NAME, 3),
      ptr('set', ADDRESS, [NAME], 9),
      a('set', NAME, [ADDRESS], 5),
    ],
    phases: ['defer', 'publish', 'wait', 'ptr', 'greeting', 'remove'],
    deferred:
      /removal of `old\.example\.com\. A 203\.0\.113\.25` \(zones\/db:4\) to a later change/,
  },
  {
    title: 'a rename in zone files adds a PTR before it removes the old one',
    current: BEFORE_RENAME,
    changes: [
      a('remove', OLD, [ADDRESS], 4),
      a('add', NAME, [ADDRESS], 5),
      ptr('remove', ADDRESS, [OLD], 9),
      ptr('add', ADDRESS, [NAME], 9),
    ],
    phases: ['defer', 'publish', 'wait', 'ptr', 'ptr', 'remove'],
    deferred: /to a later change/,
  },
  {
    title: 'a PTR alone needs no order',
    current: { ptr: { names: [OLD], forward: { [OLD]: [ADDRESS] } } },
    changes: [ptr('set', ADDRESS, [NAME], 'hcloud_rdns.mx1')],
    phases: null,
  },
  {
    title: 'a new address record alone needs no order',
    changes: [a('add', NAME, [NEW_ADDRESS], 5)],
    phases: null,
  },
  {
    title: 'a greeting alone needs no order',
    changes: [greeting(OLD, 3)],
    phases: null,
  },
  {
    title: 'the records of another host are ignored',
    changes: [
      a('set', 'mx2.example.com', [NEW_ADDRESS], 5),
      ptr('set', NEW_ADDRESS, ['mx2.example.com'], 9),
    ],
    phases: null,
  },
  {
    title: 'values that are already live are ignored, so only the PTR changes',
    current: { ptr: { names: [OLD], forward: { [OLD]: [ADDRESS] } } },
    changes: [a('set', NAME, [ADDRESS], 5), greeting(NAME, 3), ptr('set', ADDRESS, [NAME], 9)],
    phases: null,
  },
  {
    title: 'a PTR does not wait for the record of another name',
    current: { forward: { v4: { kind: 'absent', why: 'nodata', ttlS: null } } },
    changes: [a('set', NAME, [ADDRESS], 5), ptr('set', ADDRESS, [OLD], 9)],
    phases: null,
  },
  {
    title: 'a record may be removed where its address has no PTR with that name',
    current: { forward: { v4: { kind: 'found', records: [ADDRESS, NEW_ADDRESS], ttlS: 300 } } },
    changes: [a('set', NAME, [ADDRESS], 5)],
    phases: null,
  },
  {
    title: 'the records of another host are not part of a rename',
    current: BEFORE_RENAME,
    changes: [
      a('set', NAME, [ADDRESS], 5),
      ptr('set', ADDRESS, [NAME], 9),
      a('set', 'www.example.com', [NEW_ADDRESS], 6),
    ],
    phases: ['publish', 'wait', 'ptr'],
  },
  {
    title: 'a new IPv6 address does not wait for the PTR of the IPv4 address',
    current: { ptr: { names: [OLD], forward: { [OLD]: [ADDRESS] } } },
    changes: [aaaa(NAME, V6, 6), ptr('set', ADDRESS, [NAME], 9)],
    phases: null,
  },
  {
    title: 'a new IPv6 address is published before its PTR',
    current: { host: { addresses: [ADDRESS, V6] } },
    changes: [ptr('set', V6, [NAME], 9), aaaa(NAME, V6, 6)],
    phases: ['publish', 'wait', 'ptr'],
  },
  {
    title: 'the PTR changes before the greeting where both get a name that already resolves',
    current: {
      ptr: { names: [OLD], forward: { [OLD]: [ADDRESS] } },
      smtp: { bannerName: OLD, ehloName: OLD },
    },
    changes: [greeting(NAME, 3), ptr('set', ADDRESS, [NAME], 9)],
    phases: ['ptr', 'greeting'],
  },
  {
    title: 'a new address keeps the old record until the end',
    changes: [a('set', NAME, [NEW_ADDRESS], 5), ptr('set', NEW_ADDRESS, [NAME], 9)],
    phases: ['defer', 'ptr', 'publish', 'wait', 'ptr', 'remove'],
    deferred: /out of this change: the PTR of 203\.0\.113\.25 keeps that name/,
  },
  {
    title: 'a move prepares the new server before clients find it, and drains the old one',
    current: { smtp: { bannerName: OLD, ehloName: OLD } },
    changes: [
      a('set', NAME, [NEW_ADDRESS], 5),
      ptr('set', ADDRESS, [], 8),
      ptr('set', NEW_ADDRESS, [NAME], 9),
      greeting(NAME, 3),
    ],
    phases: ['defer', 'greeting', 'ptr', 'publish', 'wait', 'ptr', 'remove'],
    deferred: /to a later change/,
  },
  {
    title: 'a move publishes the address first where the provider of the PTR asks for it',
    changes: [
      a('set', NAME, [NEW_ADDRESS], 'aws_route53_record.mx1'),
      ptr('set', NEW_ADDRESS, [NAME], 'aws_eip_domain_name.mx1'),
    ],
    phases: ['defer', 'publish', 'ptr', 'wait', 'ptr', 'remove'],
    deferred:
      /One apply of `aws_route53_record\.mx1` replaces the record at once, so this needs two applies/,
  },
  {
    title: 'a name that moves to a CDN leaves the PTR without an address record',
    changes: [a('set', NAME, ['192.0.2.80'], 'cloudflare_dns_record.mx1')],
    phases: ['defer', 'publish', 'wait', 'ptr', 'remove'],
    deferred: /\(cloudflare_dns_record\.mx1\) out of this change: the PTR of 203\.0\.113\.25/,
  },
  {
    title: 'an alias to a CDN replaces the address record, even where the plan does not remove it',
    changes: [cname(NAME, 'cdn.example.net', 'cloudflare_dns_record.mx1')],
    phases: ['defer', 'ptr', 'remove', 'remove'],
    deferred: /removal of `mx1\.example\.com\. A 203\.0\.113\.25`/,
  },
  {
    title: 'an address record is removed while the PTR keeps its name',
    changes: [a('remove', NAME, [ADDRESS], 5)],
    phases: ['defer', 'ptr', 'remove'],
    deferred: /keeps that name/,
  },
  {
    title: 'a record that another resource adds again is not removed',
    changes: [a('remove', NAME, [ADDRESS], 'dns_a_record_set.a'), a('add', NAME, [ADDRESS], 'b.b')],
    phases: null,
  },
  {
    title: 'a removed host loses its PTR before its address record',
    changes: [a('set', NAME, [], 5), ptr('set', ADDRESS, [], 9)],
    phases: ['defer', 'ptr', 'remove'],
    deferred: /to a later change/,
  },
  {
    title: 'on shared control the provider sets the PTR, so no order is given',
    current: { host: { control: 'shared', ptr: { kind: 'any' }, banner: { kind: 'any' } } },
    changes: [a('set', NAME, [NEW_ADDRESS], 5), greeting(OLD, 3)],
    phases: null,
  },
];

describe('the safe order of planned changes', () => {
  it.each(CASES)('$title', ({ current, changes, phases, deferred }) => {
    const steps = stepsFor(observed(current), changes);
    expect(steps === null ? null : phasesOf(steps)).toEqual(phases);
    if (deferred !== undefined) expect(steps?.[0]).toMatch(deferred);
  });

  it('gives each step with its record and its location', () => {
    const changes = [
      a('set', OLD, [], 4),
      a('set', NAME, [ADDRESS], 5),
      ptr('set', ADDRESS, [NAME], 9),
      greeting(NAME, 3),
    ];
    expect(stepsFor(observed(BEFORE_RENAME), changes)).toEqual([
      'Leave the removal of `old.example.com. A 203.0.113.25` (zones/db:4) to a later change: caches keep the old PTR of 203.0.113.25, whose name would no longer resolve to it.',
      'Publish `mx1.example.com. A 203.0.113.25` (zones/db:5).',
      expect.stringMatching(/^Wait until no cache has the old answer: the TTL of the old record,/),
      'Set `25.113.0.203.in-addr.arpa. PTR mx1.example.com.` (zones/db:9).',
      'Change the greeting to `mx1.example.com` and the EHLO name to `mx1.example.com` (main.cf:3).',
      'Last, when the TTL of the old PTR is over too, remove `old.example.com. A 203.0.113.25` (zones/db:4).',
    ]);
  });

  it('gives the time to wait where the TTL is known', () => {
    const current = observed(BEFORE_RENAME);
    const changes = [a('set', NAME, [ADDRESS], 5), ptr('set', ADDRESS, [NAME], 9)];
    const steps = safeOrder(current.host, changes, { ...current, ttlS: 3600 });
    expect(textsOf(steps, 'wait')).toBe('Wait until no cache has the old answer: 3600 s.');
  });

  it('waits for the TTL of the address records, and for the queue, where a host moves', () => {
    const steps = stepsFor(observed(), [a('set', NAME, [NEW_ADDRESS], 5), greeting(OLD, 3)]);
    expect(textsOf(steps, 'wait')).toMatch(
      /^Wait until no cache has the old address \(.*\) and the queue of the old server is empty\./,
    );
  });

  it('removes the old PTR after the new one is added', () => {
    const current = observed(BEFORE_RENAME);
    const changes = [
      ptr('remove', ADDRESS, [OLD], 8),
      ptr('add', ADDRESS, [NAME], 9),
      a('add', NAME, [ADDRESS], 5),
    ];
    expect(textsOf(stepsFor(current, changes), 'ptr')).toMatch(/^Add .*\nRemove /);
  });

  it('replaces an alias in one step, since a name can have only one', () => {
    const alias = { kind: 'found', records: ['lb.example.net'], ttlS: 300 } as const;
    const current = observed({ forward: { alias }, smtp: { bannerName: OLD } });
    const steps = stepsFor(current, [cname(NAME, 'lb2.example.net', 5), greeting(NAME, 3)]);
    expect(phasesOf(steps)).toEqual(['publish', 'wait', 'greeting']);
    expect(textsOf(steps, 'publish')).toMatch(/CNAME lb2.* in place of .*CNAME lb\./);
  });

  it('does not defer the removal of an alias whose name keeps the address', () => {
    const current = observed({
      forward: { alias: { kind: 'found', records: ['lb.example.net'], ttlS: 300 } },
      smtp: { bannerName: OLD },
    });
    const changes: PlannedChange[] = [
      {
        kind: 'records',
        type: 'CNAME',
        name: NAME,
        effect: 'set',
        records: [],
        location: placeAt(5),
      },
      a('set', NAME, [ADDRESS], 6),
      greeting(NAME, 3),
    ];
    expect(phasesOf(stepsFor(current, changes))).toEqual(['publish', 'wait', 'greeting']);
  });

  it('finds the PTR of an address with classless delegation by its owner name', () => {
    const owner = '25.0/27.113.0.203.in-addr.arpa';
    const authority = { zone: null, owner, servers: [], answers: [], cachedForS: null };
    const current = observed({
      ...BEFORE_RENAME,
      ptr: { names: [OLD], forward: { [OLD]: [ADDRESS] }, authority },
    });
    const record: PlannedChange = {
      kind: 'records',
      type: 'PTR',
      name: owner,
      effect: 'set',
      records: ['smtp.example.com'],
      location: placeAt(9),
    };
    const steps = stepsFor(current, [record, a('set', 'smtp.example.com', [ADDRESS], 5)]);
    expect(textsOf(steps, 'ptr')).toContain(`\`${owner}. PTR smtp.example.com.\``);
  });

  it('replaces an alias by an address in one step, since a name cannot have both', () => {
    const current = observed({
      forward: { alias: { kind: 'found', records: ['lb.example.net'], ttlS: 300 } },
    });
    const changes: PlannedChange[] = [
      {
        kind: 'records',
        type: 'CNAME',
        name: NAME,
        effect: 'set',
        records: [],
        location: placeAt(5),
      },
      a('set', NAME, [NEW_ADDRESS], 6),
      ptr('set', NEW_ADDRESS, [NAME], 9),
    ];
    const steps = stepsFor(current, changes);
    expect(textsOf(steps, 'publish')).toMatch(
      /`mx1\.example\.com\. A 203\.0\.113\.77` \(zones\/db:6\) in place of `mx1\.example\.com\. CNAME lb\.example\.net\.`/,
    );
    expect(textsOf(steps, 'remove')).toBe('');
  });
});

describe('the requirement of the PTR provider', () => {
  const current = observed({
    host: { addresses: [NEW_ADDRESS] },
    forward: { v4: { kind: 'absent', why: 'nxdomain', ttlS: null } },
    endpoints: [endpointAt(NEW_ADDRESS, { ptr: NO_PTR })],
  });
  const record = a('set', NAME, [NEW_ADDRESS], 'aws_route53_record.mx1');
  const ptrText = (resource: string, other = record) =>
    textsOf(stepsFor(current, [ptr('set', NEW_ADDRESS, [NAME], resource), other]), 'ptr');

  it('of AWS explains why the record comes first, and how to configure that', () => {
    const text = ptrText('aws_eip_domain_name.mx1');
    expect(text).toMatch(/AWS refuses a PTR whose name does not resolve .*docs\.aws\.amazon\.com/);
    expect(text).toContain('`depends_on = [aws_route53_record.mx1]` in `aws_eip_domain_name.mx1`');
  });

  it('of AWS applies to an address that is unknown before apply too', () => {
    const what = 'the address of aws_eip.mx1';
    const changes = [
      unknown({ type: 'PTR', name: null, what, known: NAME }, 'aws_eip_domain_name.mx1'),
      unknown({ type: 'A', name: NAME, what, known: null }, 'aws_route53_record.mx1'),
    ];
    const steps = stepsFor(current, changes);
    expect(phasesOf(steps)).toEqual(['publish', 'wait', 'ptr']);
    expect(textsOf(steps, 'publish')).toContain(`does not know yet ${what}`);
    expect(textsOf(steps, 'ptr')).toMatch(/the PTR name `mx1\.example\.com`.*AWS refuses/);
  });

  it('of Linode comes with the setting for a retry', () => {
    expect(ptrText('linode_rdns.mx1["v4"]')).toContain('`wait_for_available = true`');
  });

  it('of Azure needs a second run, since the PTR is an attribute of the address', () => {
    const text = ptrText('azurerm_public_ip.mx1');
    expect(text).toContain('`reverse_fqdn` in a second run');
    expect(text).not.toContain('depends_on');
  });

  it('of Google is a verified domain', () => {
    expect(ptrText('google_compute_instance.mx1')).toContain('ownership is verified');
  });

  it('comes with an alternative where a module has to wait for the record', () => {
    const text = ptrText('module.mail.aws_eip_domain_name.mx1');
    expect(text).toContain('`depends_on = [aws_route53_record.mx1]` in `module.mail`, or apply');
  });

  it('is left out where it is not known', () => {
    expect(ptrText('hcloud_rdns.mx1')).toMatch(/\(hcloud_rdns\.mx1\)\.$/);
  });

  it('comes without depends_on where the record is in a zone file', () => {
    const text = ptrText('aws_eip_domain_name.mx1', a('set', NAME, [NEW_ADDRESS], 5));
    expect(text).toContain('AWS refuses');
    expect(text).not.toContain('depends_on');
  });
});

describe('a resource address', () => {
  it.each([
    ['module.mail["eu.west"].linode_rdns.mx1["a.b"]', 'Linode'],
    ['aws_eip_domain_name.mx1[0]', 'AWS'],
    ['aws_eip.mx1', undefined],
    ['module.aws_eip_domain_name.hcloud_rdns.mx1', undefined],
  ])('%s belongs to %s', (resource, provider) => {
    expect(ptrProvider(resource)?.provider).toBe(provider);
  });

  it.each([
    ['a.x', 'b.y', { block: 'a.x', reference: 'b.y' }],
    ['module.m.a.x[0]', 'module.m.b.y', { block: 'a.x', reference: 'b.y' }],
    ['module.m.a.x', 'b.y', { block: 'module.m', reference: 'b.y' }],
    ['a.x', 'module.dns["z"].b.y', { block: 'a.x', reference: 'module.dns' }],
    ['module.m.a.x', 'module.dns.b.y', { block: 'module.m', reference: 'module.dns' }],
    ['a.x[0]', 'a.x[1]', null],
  ])('%s can wait for %s', (later, earlier, expected) => {
    expect(dependsOn(later, earlier)).toEqual(expected);
  });
});
