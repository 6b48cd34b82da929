import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/judge/judge.ts';
import type { MailHost } from '../../../src/model/mail-host.ts';
import type {
  DmarcObservation,
  SpfAnswer,
  SpfObservation,
} from '../../../src/model/observation.ts';
import { ADDRESS, endpointAt, observed } from '../observed.ts';

const DOMAIN = 'example.com';
const ENFORCED: DmarcObservation = {
  kind: 'found',
  record: 'v=DMARC1; p=reject',
  at: '_dmarc.example.com',
  tag: 'p',
  policy: 'reject',
  pct: 100,
  testing: false,
};
const ABSENT_DMARC = { kind: 'absent', why: 'no-record', at: '_dmarc.example.com' } as const;
const PASSED = spf('v=spf1 ip4:203.0.113.25 -all', { [ADDRESS]: { result: 'pass', lookups: 0 } });

interface Case {
  readonly title: string;
  readonly host?: Partial<MailHost>;
  /** One address by default. */
  readonly addresses?: readonly string[];
  readonly spf?: SpfObservation;
  readonly dmarc?: DmarcObservation;
  /** `rule level address`, in order. */
  readonly found: readonly string[];
  /** Part of the first finding's message. */
  readonly message?: string;
  /** Part of its remedy. */
  readonly remedy?: string;
}

const CASES: readonly Case[] = [
  { title: 'a pass and an enforced policy', found: [] },
  {
    title: 'failed lookups are not reported',
    spf: { kind: 'failed', reason: 'dns-timeout', detail: 'no answer' },
    dmarc: { kind: 'failed', reason: 'dns-timeout', detail: 'no answer' },
    found: [],
  },
  {
    title: 'no SPF: the record to publish',
    spf: { kind: 'absent' },
    found: ['spf-missing warning null'],
    message: 'example.com has no SPF record',
    remedy: '`example.com. TXT "v=spf1 ip4:203.0.113.25 ~all"`',
  },
  {
    title: 'no SPF: the record lists a pool in blocks, IPv4 before IPv6',
    addresses: ['2001:db8::25', ...['0', '1', '2', '3', '5'].map((last) => `198.51.100.${last}`)],
    spf: { kind: 'absent' },
    found: ['spf-missing warning null'],
    remedy: '"v=spf1 ip4:198.51.100.0/30 ip4:198.51.100.5 ip6:2001:db8::25 ~all"',
  },
  {
    title: 'no SPF: many scattered addresses get a record of their own',
    addresses: Array.from({ length: 40 }, (_, index) => `198.51.100.${2 * index}`),
    spf: { kind: 'absent' },
    found: ['spf-missing warning null'],
    remedy: 'an SPF record of their own',
  },
  {
    title: 'no SPF on a host that only receives: its address is not proposed as a sender',
    host: { role: 'inbound' },
    spf: { kind: 'absent' },
    found: ['spf-missing warning null'],
    remedy: '`example.com. TXT "v=spf1 -all"` if none does',
  },
  {
    title: 'no SPF on shared control: the provider knows its senders',
    host: { control: 'shared' },
    spf: { kind: 'absent' },
    found: ['spf-missing warning null'],
    remedy: 'Ask the provider of mx1.example.com',
  },
  {
    title: 'a fail: the whole record with the address in it',
    spf: spf('v=spf1 mx -all', { [ADDRESS]: { result: 'fail', lookups: 1 } }),
    found: [`spf-not-authorised warning ${ADDRESS}`],
    message: 'The SPF record of example.com does not authorise 203.0.113.25 (fail)',
    remedy: '`example.com. TXT "v=spf1 mx ip4:203.0.113.25 -all"`',
  },
  {
    title: 'a softfail, with a redirect at the end',
    spf: spf('v=spf1 redirect=_spf.example.com', {
      [ADDRESS]: { result: 'softfail', lookups: 1 },
    }),
    found: [`spf-not-authorised warning ${ADDRESS}`],
    message: '(softfail: probably not authorised)',
    remedy: '"v=spf1 ip4:203.0.113.25 redirect=_spf.example.com"',
  },
  {
    title: 'neutral does not authorise',
    spf: spf('v=spf1 mx', { [ADDRESS]: { result: 'neutral', lookups: 1 } }),
    found: [`spf-not-authorised warning ${ADDRESS}`],
    message: 'does not authorise 203.0.113.25 (neutral: no statement about the address)',
    remedy: '"v=spf1 mx ip4:203.0.113.25"',
  },
  {
    title: 'each address is reported, and the remedy has all of them',
    addresses: ['198.51.100.6', '198.51.100.7', ADDRESS],
    spf: spf('v=spf1 ip4:203.0.113.25 ~all', {
      '198.51.100.6': { result: 'softfail', lookups: 0 },
      '198.51.100.7': { result: 'softfail', lookups: 0 },
      [ADDRESS]: { result: 'pass', lookups: 0 },
    }),
    found: ['spf-not-authorised warning 198.51.100.6', 'spf-not-authorised warning 198.51.100.7'],
    remedy: '"v=spf1 ip4:203.0.113.25 ip4:198.51.100.6/31 ~all"',
  },
  {
    title: 'a host that only receives need not be authorised',
    host: { role: 'inbound' },
    spf: spf('v=spf1 -all', { [ADDRESS]: { result: 'fail', lookups: 0 } }),
    found: [],
  },
  {
    title: 'a record that the sanitiser changed is not rewritten',
    spf: spf('v=spf1 a:\\x1b.test -all', { [ADDRESS]: { result: 'fail', lookups: 1 } }),
    found: [`spf-not-authorised warning ${ADDRESS}`],
    remedy: 'Add `ip4:203.0.113.25` to the SPF record of example.com, before its end.',
  },
  {
    title: 'a backtick in a record does not end the span around it',
    spf: spf('v=spf1 a:`` -all', { [ADDRESS]: { result: 'fail', lookups: 1 } }),
    found: [`spf-not-authorised warning ${ADDRESS}`],
    message: '(fail): `v=spf1 a:\\x60\\x60 -all`.',
  },
  {
    title: 'a long record is split into strings of 255 bytes',
    spf: spf(`v=spf1 ${'include:spf.provider.example '.repeat(9)}-all`, {
      [ADDRESS]: { result: 'fail', lookups: 9 },
    }),
    found: [`spf-not-authorised warning ${ADDRESS}`],
    remedy: 'include:spf.prov" "ider.example ip4:203.0.113.25 -all"`',
  },
  {
    title: 'a broken record is reported once, not for each address',
    addresses: ['198.51.100.6', ADDRESS],
    spf: spf('v=spf1 ipv4:203.0.113.25 -all', {
      '198.51.100.6': permerror('other', 'Unknown mechanism ipv4'),
      [ADDRESS]: permerror('other', 'Unknown mechanism ipv4'),
    }),
    found: ['spf-not-authorised warning null'],
    message: 'is broken, so it authorises no host: Unknown mechanism ipv4',
    remedy: 'Fix the SPF record of example.com',
  },
  {
    title: 'a record that is broken for one address only is reported there',
    addresses: ['198.51.100.6', ADDRESS],
    spf: spf('v=spf1 ip4:203.0.113.25 include:a.test -all', {
      '198.51.100.6': permerror('other', 'no SPF records found for a.test'),
      [ADDRESS]: { result: 'pass', lookups: 0 },
    }),
    found: ['spf-not-authorised warning 198.51.100.6'],
  },
  {
    title: 'two records have to be merged',
    spf: {
      kind: 'found',
      records: ['v=spf1 mx -all', 'v=spf1 a -all'],
      results: new Map([
        [ADDRESS, permerror('other', 'multiple SPF records found for example.com')],
      ]),
      allowsAll: [],
    },
    found: ['spf-not-authorised warning null'],
    remedy: 'Merge the 2 SPF records of example.com into one',
  },
  {
    title: 'a lookup that failed at one address does not hide the other',
    addresses: ['198.51.100.6', ADDRESS],
    spf: spf('v=spf1 include:a.test -all', {
      '198.51.100.6': { result: 'temperror', reason: 'dns-servfail', detail: '', lookups: 1 },
      [ADDRESS]: { result: 'fail', lookups: 1 },
    }),
    found: [`spf-not-authorised warning ${ADDRESS}`],
  },
  {
    title: 'too many lookups: reported once for the domain, with a shortcut',
    addresses: ['198.51.100.6', ADDRESS],
    spf: spf('v=spf1 include:a.test -all', {
      '198.51.100.6': permerror('too-many-lookups', 'Too many DNS requests'),
      [ADDRESS]: permerror('too-many-lookups', 'Too many DNS requests'),
    }),
    found: ['spf-over-limit warning null'],
    message: 'takes more than 10 DNS lookups before it decides on 198.51.100.6 and 1 more',
    remedy: '"v=spf1 ip4:198.51.100.6 ip4:203.0.113.25 include:a.test -all"',
  },
  {
    title: 'too many void lookups',
    spf: spf('v=spf1 a:no.test -all', {
      [ADDRESS]: permerror('too-many-void-lookups', 'Too many void DNS results'),
    }),
    found: ['spf-over-limit warning null'],
    message: 'more than 2 void DNS lookups',
    remedy: 'replace the mechanisms whose lookups found nothing',
  },
  {
    title: 'the limits also apply to a host that only receives',
    host: { role: 'inbound' },
    spf: spf('v=spf1 include:a.test -all', {
      [ADDRESS]: permerror('too-many-lookups', 'Too many DNS requests'),
    }),
    found: ['spf-over-limit warning null'],
    remedy: 'and drop ptr.',
  },
  {
    title: 'no DMARC: the record to publish',
    dmarc: { kind: 'absent', why: 'no-record', at: '_dmarc.example.com' },
    found: ['dmarc-missing warning null'],
    message: 'example.com has no DMARC policy: there is no record at _dmarc.example.com',
    remedy: '`_dmarc.example.com. TXT "v=DMARC1; p=none; rua=mailto:postmaster@example.com"`',
  },
  {
    title: 'several DMARC records',
    dmarc: { kind: 'absent', why: 'several-records', at: '_dmarc.example.com' },
    found: ['dmarc-missing warning null'],
    message: 'there is more than one record at _dmarc.example.com',
  },
  {
    title: 'a DMARC record without a valid policy',
    dmarc: {
      kind: 'absent',
      why: 'no-valid-policy',
      at: '_dmarc.example.com',
      unreadable: { at: '_dmarc.example.com', record: 'v=DMARC1; p=x', fault: 'policy' },
    },
    found: ['dmarc-unreadable warning null'],
    message: 'its policy has to be none, quarantine or reject',
  },
  ...(
    [
      ['v=dmarc1; p=reject', 'version', 'v=DMARC1; p=reject'],
      [
        'DMARC1; p=none; rua=mailto:a@example.com',
        'version',
        'v=DMARC1; p=none; rua=mailto:a@example.com',
      ],
      ['p=quarantine; v=DMARC1', 'version', 'v=DMARC1; p=quarantine'],
      ['v=DMARC1; p=reject', 'place', 'v=DMARC1; p=reject'],
    ] as const
  ).map(([record, fault, usable]) => ({
    title: `the record to publish in place of ${record}`,
    dmarc: { ...ABSENT_DMARC, unreadable: { at: 'example.com', record, fault } },
    found: ['dmarc-unreadable warning null'],
    remedy: `Publish \`_dmarc.example.com. TXT "${usable}"\` in place of that record.`,
  })),
  ...['v=dmarc1; p=refuse', 'v=dmarc1; p=none; p=reject', 'v=dmarc1, p=reject', 'v=dmarc1'].map(
    (record) => ({
      title: `no record is proposed in place of ${record}, of which more is wrong`,
      dmarc: {
        ...ABSENT_DMARC,
        unreadable: { at: '_dmarc.example.com', record, fault: 'version' as const },
      },
      found: ['dmarc-unreadable warning null'],
      remedy: 'Let the record at `_dmarc.example.com` begin with `v=DMARC1;`.',
    }),
  ),
  {
    title: 'p=none: the enforced record keeps the other tags',
    dmarc: {
      ...ENFORCED,
      record: 'v=DMARC1;p=none;rua=mailto:a@example.com',
      policy: 'none',
    },
    found: ['dmarc-not-enforced notice null'],
    message: 'it asks for reports only (policy none)',
    remedy: '`_dmarc.example.com. TXT "v=DMARC1; p=quarantine; rua=mailto:a@example.com"`',
  },
  {
    title: 'pct and test mode are removed',
    dmarc: {
      ...ENFORCED,
      record: 'v=DMARC1; p=reject; pct=50; t=y; adkim=s',
      pct: 50,
      testing: true,
    },
    found: ['dmarc-not-enforced notice null'],
    message: 'it is in test mode (t=y), and it is for 50% of the mail (pct=50)',
    remedy: '"v=DMARC1; p=reject; adkim=s"',
  },
  {
    title: 'an inherited sp=none is changed in the record that has it',
    dmarc: {
      ...ENFORCED,
      record: 'v=DMARC1; p=reject; sp=none',
      at: '_dmarc.example.org',
      tag: 'sp',
      policy: 'none',
    },
    found: ['dmarc-not-enforced notice null'],
    message: 'The DMARC policy of example.com, at _dmarc.example.org, is not enforced',
    remedy: '`_dmarc.example.org. TXT "v=DMARC1; p=reject; sp=quarantine"`',
  },
  {
    title: 'an invalid record that counts as p=none is not rewritten',
    dmarc: { ...ENFORCED, record: 'v=DMARC1; p=block; rua=mailto:a@b.example', policy: 'none' },
    found: ['dmarc-not-enforced notice null'],
    remedy: 'enforce the policy.',
  },
];

describe('the rules about domains that send through a host', () => {
  it.each(CASES)('$title', (scenario) => {
    const seen = judge(observation(scenario));
    expect(seen.findings.map(({ rule, level, address }) => `${rule} ${level} ${address}`)).toEqual(
      scenario.found,
    );
    const [first] = seen.findings;
    expect(first?.message ?? '').toContain(scenario.message ?? '');
    expect(first?.remedy ?? '').toContain(scenario.remedy ?? '');
    for (const { message, expected } of seen.findings) {
      expect(message).toContain(DOMAIN);
      expect(expected).toContain(DOMAIN);
    }
  });

  it.each([
    ['dedicated', 'warnings', { kind: 'absent' }, ENFORCED, 'at-risk'],
    [
      'shared',
      'warnings, which the provider does not explain',
      { kind: 'absent' },
      ENFORCED,
      'at-risk',
    ],
    ['dedicated', 'notices', PASSED, { ...ENFORCED, policy: 'none' }, 'coherent'],
  ] as const)('the verdict on %s control with %s', (control, _, spfSeen, dmarc, verdict) => {
    const title = 'verdict';
    const { hosts } = judge(
      observation({ title, host: { control }, spf: spfSeen, dmarc, found: [] }),
    );
    expect(hosts[0]).toMatchObject({ verdict });
  });

  it('advice that is the same for every address appears once', () => {
    const results = Object.fromEntries(
      ['198.51.100.6', '198.51.100.7'].map((address) => [
        address,
        { result: 'fail', lookups: 0 } as const,
      ]),
    );
    const { hosts } = judge(
      observation({ title: '', spf: spf('v=spf1 -all', results), found: [] }),
    );
    expect(hosts[0]?.advice.match(/Add `ip4:198\.51\.100\.6\/31`/g)).toHaveLength(1);
  });
});

function observation({ host, addresses, spf: spfSeen, dmarc }: Case) {
  const seen = observed({
    ...(host && { host }),
    endpoints: (addresses ?? [ADDRESS]).map((address) => endpointAt(address)),
    sendingDomains: [{ domain: DOMAIN, spf: spfSeen ?? PASSED, dmarc: dmarc ?? ENFORCED }],
  });
  const vantage = { port25: 'unknown', ipv6: 'unknown' } as const;
  return {
    at: 0,
    hosts: [seen],
    mailDomains: [],
    otherShardHosts: [],
    limits: [],
    undeclaredAddresses: [],
    vantage,
  };
}

function spf(record: string, results: Readonly<Record<string, SpfAnswer>>): SpfObservation {
  return {
    kind: 'found',
    records: [record],
    results: new Map(Object.entries(results)),
    allowsAll: [],
  };
}

function permerror(
  error: 'too-many-lookups' | 'too-many-void-lookups' | 'other',
  detail: string,
): SpfAnswer {
  return { result: 'permerror', error, detail, voidLookups: ['AAAA of a.test'], lookups: 11 };
}
