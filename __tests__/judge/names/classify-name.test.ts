import { describe, expect, it } from 'vitest';
import {
  classifyName,
  defaultNameReason,
  impossibleNameReason,
} from '../../../src/judge/names/classify-name.ts';
import { isInternalName } from '../../../src/judge/names/internal-name.ts';
import type { Expectation } from '../../../src/model/mail-host.ts';
import { cpuMs } from '../../cpu-time.ts';
import { declaredHost } from '../software/mail-server.ts';

const LOOPBACK = 'it is a default name';
const CLOUD = "it is a cloud's internal name";
const CLUSTER = "it is a cluster's internal name";
const SINGLE = 'it is a single label, not a full name';
const SAMPLE = "it is a manual's example";
const ADDRESS = 'it is an address, not a name';
const UNDERSCORE = 'it contains an underscore, which no host name may contain';
const LETTERS = 'it has a character other than letters, digits, hyphens and dots';
const HYPHEN = 'it has a label that begins or ends with a hyphen';
const REVERSE = 'it is in a reverse zone, which has no hosts';
const NO_DOT = 'it is in a reverse zone, as a name is whose final dot is missing in the zone file';

const CASES = [
  ['special-use', 'localhost', LOOPBACK, 'a server whose name was never set'],
  ['special-use', 'localhost.localdomain', LOOPBACK, 'Red Hat'],
  ['special-use', 'localhost6.localdomain6', LOOPBACK, 'the IPv6 line of Red Hat’s hosts file'],
  ['special-use', 'ip6-localhost', LOOPBACK, 'Debian'],
  ['special-use', 'undefined.hostname.localhost', LOOPBACK, 'RFC 6761'],
  [
    'special-use',
    'mx.localdomain',
    '.localdomain exists in no public DNS',
    'an installer’s domain',
  ],
  [
    'special-use',
    'mail.corp.local',
    '.local is reserved (RFC 6762) and exists in no public DNS',
    'multicast DNS',
  ],
  [
    'special-use',
    'mx.home.arpa',
    '.home.arpa is reserved (RFC 8375) and exists in no public DNS',
    'a home network',
  ],
  [
    'special-use',
    'mx.test',
    '.test is reserved (RFC 6761) and exists in no public DNS',
    'for tests',
  ],
  [
    'special-use',
    'mx.invalid',
    '.invalid is reserved (RFC 6761) and exists in no public DNS',
    'never a host',
  ],
  [
    'special-use',
    'mx.alt',
    '.alt is reserved (RFC 9476) and exists in no public DNS',
    'outside of the DNS',
  ],
  [
    'special-use',
    'mx.abc.onion',
    '.onion is reserved (RFC 7686) and exists in no public DNS',
    'Tor, which the public suffix list has',
  ],
  [
    'special-use',
    'mx.default.service.arpa',
    '.service.arpa is reserved (RFC 9665) and exists in no public DNS',
    'service discovery',
  ],
  [
    'special-use',
    'mx.acme.internal',
    '.internal is reserved (ICANN) and exists in no public DNS',
    'private',
  ],
  ['special-use', 'mx.lan', '.lan exists in no public DNS', 'a router’s default'],
  ['special-use', 'host.domain', '.domain exists in no public DNS', 'an installer’s default'],
  [
    'no-such-tld',
    'mail.acme.dom',
    '.dom is not a top-level domain',
    'an invented top-level domain',
  ],
  ['no-such-tld', 'ex.internet', '.internet is not a top-level domain', 'another one'],
  ['no-such-tld', 'acme.dom', '.dom is not a top-level domain', 'a domain in one'],
  ['no-such-tld', 'mx.xn--zzzzzz', '.xn--zzzzzz is not a top-level domain', 'an invented A-label'],
  ['no-such-tld', 'host.domain.tld', SAMPLE, 'Postfix’s main.cf'],
  ['no-such-tld', 'mx.192', 'it ends in a number, so it is not a host name', 'a numeric top label'],
  [
    'no-such-tld',
    '192.0.2.7.5',
    'it ends in a number, so it is not a host name',
    'nearly an address',
  ],
  ['syntax', '', 'it is empty', 'the root from some resolvers'],
  ['syntax', '.', 'it is empty', 'PTR .'],
  ['syntax', 'smtp_a.example.com', UNDERSCORE, 'an underscore'],
  ['syntax', 'mail 1.example.com', 'it contains a space', 'a space in a zone file'],
  ['syntax', 'm\\195\\188x.example.com', 'it contains an escaped character', 'raw bytes'],
  ['syntax', 'mx..example.com', 'it has an empty label', 'a doubled dot'],
  ['syntax', '-mx.example.com', HYPHEN, 'a hyphen first'],
  ['syntax', 'mx-.example.com', HYPHEN, 'a hyphen last'],
  ['syntax', 'mx/1.example.com', LETTERS, 'a slash'],
  ['syntax', `${'a'.repeat(64)}.example.com`, 'it has a label of more than 63 characters', 'long'],
  [
    'syntax',
    `${'a.'.repeat(125)}example.com`,
    'it is longer than 253 characters',
    'too long as a whole',
  ],
  ['address', '[192.0.2.7]', ADDRESS, 'an address literal'],
  ['address', '[ipv6:2001:db8::7]', ADDRESS, 'an IPv6 literal'],
  ['address', '192.0.2.7', ADDRESS, 'an address as text'],
  ['address', '2001:db8::7', ADDRESS, 'an IPv6 address as text'],
  ['one-label', 'mail', SINGLE, 'a short host name'],
  ['one-label', 'mail_gw', SINGLE, 'a short host name that is invalid as well'],
  ['one-label', 'debian', 'it is the name of an operating system, a single label', 'an installer'],
  ['one-label', 'raspberrypi', 'it is the name of an operating system, a single label', 'an image'],
  [
    'one-label',
    'win-8k2jq0l3abc',
    'it is the name that Windows gave itself, a single label',
    'Windows Setup',
  ],
  [
    'one-label',
    'desktop-4f9k2lm',
    'it is the name that Windows gave itself, a single label',
    'Windows 10',
  ],
  ['one-label', 'desktop-team', SINGLE, 'a word, and no hash'],
  ['container-id', '3f2a9c1b7d40', 'it is a container id', 'Docker'],
  ['container-id', '3f2a9c1b7d40'.padEnd(64, '0'), 'it is a container id', 'its long form'],
  [
    'container-id',
    'mail-7d9c5b6f4-x2x8z',
    "it is a Kubernetes pod's name, a single label",
    'a pod of a deployment',
  ],
  [
    'cloud-internal',
    'ip-10-0-0-5',
    "it is a cloud's internal name, a single label",
    'Amazon, without a domain',
  ],
  ['cloud-internal', 'ip-10-0-0-5.eu-west-1.compute.internal', CLOUD, 'Amazon'],
  ['cloud-internal', 'ip-10-0-0-5.ec2.internal', CLOUD, 'Amazon’s first region'],
  ['cloud-internal', 'i-0abc.ec2.internal', CLOUD, 'Amazon, by instance'],
  ['cloud-internal', 'mail-1.europe-west1-b.c.project-7.internal', CLOUD, 'Google'],
  ['cloud-internal', 'mail.x1y2.bx.internal.cloudapp.net', CLOUD, 'Azure'],
  ['cloud-internal', 'smtp.mail.svc.cluster.local', CLUSTER, 'a Kubernetes service'],
  ['cloud-internal', 'smtp.mail.svc', CLUSTER, 'a Kubernetes service, truncated'],
  ['cloud-default', 'ip-10-0-0-5.example.com', CLOUD, 'Amazon with a search domain'],
  [
    'cloud-default',
    '7.2.0.192.bc.googleusercontent.com',
    "it is the cloud's name for an address",
    'Google',
  ],
  ['sample', 'localhost.example.com', LOOPBACK, 'localhost with a search domain'],
  ['sample', 'mail.example.com', SAMPLE, 'the name in most manuals'],
  ['sample', 'mail.yourdomain.com', SAMPLE, 'a common sample domain'],
  ['sample', 'smtp.eu.your-domain.com', SAMPLE, 'any host of a sample domain'],
  ['sample', 'your.hostname.here', SAMPLE, 'a template'],
  ['reverse', '7.2.0.192.in-addr.arpa', REVERSE, 'the name of a PTR record'],
  ['reverse', '2.0.192.in-addr.arpa', REVERSE, 'a reverse zone'],
  ['reverse', '8.b.d.0.1.0.0.2.ip6.arpa', REVERSE, 'an IPv6 reverse zone'],
  ['reverse', 'mx1.example.com.2.0.192.in-addr.arpa', NO_DOT, 'a common error in zone files'],
] as const;

const PUBLIC = [
  ['mx1.example.com', 'a reserved example domain'],
  ['smtp.example.net', 'a usual host of one'],
  ['mx.company.example', 'RFC 6761 reserves .example for documentation'],
  ['mail.domain.example.org', 'a sample name as a subdomain'],
  ['mail.notyourdomain.com', 'another label that ends alike'],
  ['locals.example.com', 'another label that starts alike'],
  ['mail.internal.example.com', 'a label inside a public name'],
  ['win-8k2jq0l3abc.example.com', 'a Windows name with a domain'],
  ['deadbeef0123.example.com', 'a container id with a domain'],
  ['mx.here', 'a top-level domain of its own'],
  ['mail.example.co.uk', 'a suffix of two labels'],
  ['mail.foo.ck', 'a suffix of a wildcard'],
  ['mx.xn--p1ai', 'an internationalised top-level domain'],
  ['xn--bcher-kva.example.com', 'an A-label'],
  ['shop.github.io', 'a suffix of the private section'],
  ['192-0-2-7.isp.net', 'a generic name'],
] as const;

describe('classifyName', () => {
  it.each(CASES)('%s: %s: %s, %s', (kind, name, reason) => {
    expect(classifyName(name)).toEqual({ kind, reason });
  });

  it.each(PUBLIC)('public: %s, %s', (name) => {
    expect(classifyName(name)).toEqual({ kind: 'public' });
    expect(defaultNameReason(name)).toBe(null);
    expect(impossibleNameReason(name)).toBe(null);
  });

  it('has cases of every kind, which are a default, or cannot be in public DNS, or both', () => {
    const facts = new Map(
      CASES.map(([kind, name]) => [
        kind,
        {
          isDefault: defaultNameReason(name) !== null,
          exists: impossibleNameReason(name) === null,
        },
      ]),
    );
    expect(Object.fromEntries(facts)).toEqual({
      'special-use': { isDefault: true, exists: false },
      'no-such-tld': { isDefault: true, exists: false },
      syntax: { isDefault: false, exists: false },
      address: { isDefault: true, exists: false },
      'one-label': { isDefault: true, exists: false },
      'container-id': { isDefault: true, exists: false },
      'cloud-internal': { isDefault: true, exists: false },
      'cloud-default': { isDefault: true, exists: true },
      sample: { isDefault: true, exists: true },
      reverse: { isDefault: true, exists: false },
    });
  });

  it('a declared sample is no default, but a declared private name is one', () => {
    expect(defaultNameReason('mail.example.com', ['mail.example.com'])).toBe(null);
    expect(defaultNameReason('mail.example.com', ['mx1.example.com'])).toBe(SAMPLE);
    expect(defaultNameReason('mx.lan', ['mx.lan'])).not.toBe(null);
  });

  it.each(['a-', '2', '.c.', 'localhost.', '.', '_', 'g.in-addr.arpa', 'ip-1-'])(
    'a hostile name of %s takes little time',
    (piece) => {
      const start = cpuMs();
      classifyName(piece.repeat(512).slice(0, 512));
      expect(cpuMs() - start).toBeLessThan(200);
    },
  );
});

describe('isInternalName, on mx1.example.com', () => {
  it.each<[string, readonly string[] | null | undefined, boolean, string]>([
    ['ex01.ad.example.com', [], true, 'a Windows name of the same organization'],
    ['ex01.ad.example.com', ['192.0.2.7'], false, 'a name that public DNS has'],
    ['ex01.ad.example.com', null, false, 'a lookup that failed'],
    ['ex01.ad.example.com', undefined, false, 'a name that was not looked up'],
    ['mx1.example.com', [], false, 'the declared host itself'],
    ['ex01.ad.example.net', [], false, 'another organization'],
    ['ex_01.ad.example.com', [], false, 'an invalid name'],
    ['ex01.ad.local', [], false, 'a private top-level domain'],
  ])('%s, %j: %s, %s', (name, addresses, isInternal) => {
    expect(isInternalName(name, declaredHost(), addresses)).toBe(isInternal);
  });

  it('a declared greeting is not internal', () => {
    const banner: Expectation = { kind: 'names', patterns: ['*.ad.example.com'] };
    expect(isInternalName('ex01.ad.example.com', { ...declaredHost(), banner }, [])).toBe(false);
  });
});
