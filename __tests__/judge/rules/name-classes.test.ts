import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/judge/judge.ts';
import { classifyName } from '../../../src/judge/names/classify-name.ts';
import { ADDRESS, type Differences, NAME, observed } from '../observed.ts';

/**
 * What each kind of name causes as the greeting of a dedicated host, and as its PTR. Every finding is listed: one that
 * is not fails the test. The greeting is looked up where a lookup is possible, and has no address.
 */
const CASES: readonly {
  readonly kind: string;
  readonly names: readonly string[];
  readonly greeting: readonly string[];
  readonly ptr: readonly string[];
}[] = [
  {
    kind: 'special-use',
    names: ['localhost', 'localhost.localdomain', 'ex01.acme.local', 'mx.acme.internal', 'mx.test'],
    greeting: ['banner-default error'],
    ptr: ['ptr-invalid warning'],
  },
  {
    kind: 'no-such-tld',
    names: ['mail.acme.dom', 'ex.internet', 'acme.dom', 'mx.192', '192-0-2-7.acme.dom'],
    greeting: ['banner-default error'],
    ptr: ['ptr-invalid warning'],
  },
  {
    kind: 'syntax',
    names: ['smtp_a.example.com', 'mx..example.com', '-mx.example.com'],
    greeting: ['banner-mismatch error', 'banner-invalid warning', 'banner-ptr-mismatch warning'],
    ptr: ['ptr-invalid warning'],
  },
  {
    kind: 'address',
    names: ['[192.0.2.7]', '192.0.2.7', '2001:db8::7'],
    greeting: ['banner-default error'],
    ptr: ['ptr-invalid warning'],
  },
  {
    kind: 'one-label',
    names: ['mail', 'debian', 'win-8k2jq0l3abc'],
    greeting: ['banner-default error'],
    ptr: ['ptr-invalid warning'],
  },
  {
    kind: 'container-id',
    names: ['3f2a9c1b7d40', 'mail-7d9c5b6f4-x2x8z'],
    greeting: ['banner-default error'],
    ptr: ['ptr-invalid warning'],
  },
  {
    kind: 'cloud-internal',
    names: ['ip-10-0-0-5.ec2.internal', 'mail.x1.bx.internal.cloudapp.net', 'smtp.mail.svc'],
    greeting: ['banner-default error'],
    ptr: ['ptr-invalid warning'],
  },
  {
    kind: 'cloud-default',
    names: ['7.2.0.192.bc.googleusercontent.com'],
    greeting: ['banner-default error'],
    ptr: ['ptr-generic warning'],
  },
  {
    kind: 'sample',
    names: ['mail.example.com', 'mail.yourdomain.com', 'localhost.example.com'],
    greeting: ['banner-default error'],
    ptr: [],
  },
  {
    kind: 'reverse',
    names: [`25.113.0.203.in-addr.arpa`, 'mx1.example.com.113.0.203.in-addr.arpa'],
    greeting: ['banner-default error'],
    ptr: ['ptr-invalid warning'],
  },
  {
    kind: 'public',
    names: ['mx2.example.com', 'ex01.ad.example.com'],
    greeting: ['banner-mismatch error', 'banner-unresolved warning', 'banner-ptr-mismatch error'],
    ptr: [],
  },
];

it.each(CASES.flatMap(({ names }) => names))(
  '%s in a greeting that refuses the client is not judged',
  (name) => {
    const seen = withGreeting(name);
    const refusal = {
      ...seen.smtp,
      state: 'rejected',
      code: 554,
      reason: 'greeting-rejected',
    } as const;
    expect(findingsOf({ ...seen, smtp: refusal })).toEqual([]);
  },
);

describe.each(CASES)('a name of the kind $kind', ({ kind, names, greeting, ptr }) => {
  it.each(names)('%s', (name) => {
    expect(classifyName(name).kind).toBe(kind);
    expect(findingsOf(withGreeting(name))).toEqual(greeting);
    expect(findingsOf(withPtr(name))).toEqual(ptr);
  });
});

it('a registrable domain in a greeting is a mail domain, and as a PTR an apex, only if it is public', () => {
  expect(findingsOf(withGreeting('example.net'))).toContain('banner-is-mail-domain notice');
  expect(findingsOf(withGreeting('acme.dom'))).not.toContain('banner-is-mail-domain notice');
  expect(findingsOf(withPtr('example.net'))).toEqual(['ptr-apex notice']);
});

it('a PTR name that cannot exist needs another PTR, and no address record', () => {
  const [finding] = judgeOne({
    ...withPtr('mail.acme.dom'),
    ptr: { state: 'unconfirmed', names: ['mail.acme.dom'], forward: { 'mail.acme.dom': [] } },
  });
  expect(finding?.rule).toBe('ptr-unconfirmed');
  expect(finding?.remedy).toContain(`PTR ${NAME}.`);
  expect(finding?.remedy).not.toContain('mail.acme.dom. A');
});

it('the message about a default greeting says what a spam filter does with such a HELO name', () => {
  const [finding] = judgeOne(withGreeting('localhost'));
  expect(finding?.message).toBe(
    `${ADDRESS} (port 25) greets as localhost: it is a default name. Receivers do not score a greeting, but if the host also sends with this name, SpamAssassin adds 2.6 to 3.8 points.`,
  );
});

it('a default greeting with an address elsewhere is reported once', () => {
  const name = 'mail.yourdomain.com';
  const seen = withGreeting(name, { [name]: ['192.0.2.9'] });
  expect(findingsOf(seen)).toEqual(['banner-default error']);
});

it('a name of the organization that public DNS does not have is internal: the connector is set', () => {
  const name = 'ex01.ad.example.com';
  const seen = withGreeting(name);
  const line = `${name} Microsoft ESMTP MAIL Service ready at Fri, 27 Nov 2026 10:00:00 +0100`;
  const findings = judgeOne({ ...seen, smtp: { ...seen.smtp, greeting: [line] } });
  const finding = findings.find(({ rule }) => rule === 'banner-unresolved');
  expect(finding?.message).toContain('an internal name that public DNS does not have');
  expect(finding?.remedy).toContain('Set-ReceiveConnector');
  expect(finding?.remedy).not.toContain(`${name}.`);
});

function findingsOf(differences: Differences): readonly string[] {
  return judgeOne(differences).map(({ rule, level }) => `${rule} ${level}`);
}

function judgeOne(differences: Differences) {
  const { findings } = judge({
    at: 0,
    hosts: [observed(differences)],
    mailDomains: [],
    otherShardHosts: [],
    undeclaredAddresses: [],
    limits: [],
    vantage: { port25: 'open', ipv6: 'unknown' },
  });
  return findings;
}

function withGreeting(
  name: string,
  bannerForward: Readonly<Record<string, readonly string[]>> | null = null,
): Differences {
  const isLookedUp = ['public', 'sample', 'cloud-default', 'no-such-tld'].includes(
    classifyName(name).kind,
  );
  return {
    smtp: { greeting: [`${name} ESMTP`], bannerName: name, bannerNames: [name], ehloName: name },
    host: { ehlo: { kind: 'any' } },
    endpoint: { bannerForward: bannerForward ?? (isLookedUp ? { [name]: [] } : {}) },
  };
}

/** A host that only sends, whose PTR is one confirmed name. */
function withPtr(name: string): Differences {
  return {
    host: { role: 'outbound', ptr: { kind: 'any' } },
    ptr: { names: [name], forward: { [name]: [ADDRESS] } },
    smtp: { state: 'skipped', code: null, bannerName: null, bannerNames: [], ehloName: null },
    endpoint: { bannerForward: {} },
  };
}
