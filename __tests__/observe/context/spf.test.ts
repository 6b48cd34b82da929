// Loaded ahead: on a slow machine the loading would take the time of the first lookup.
import 'mailauth/lib/spf/index.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SpfObservation } from '../../../src/model/observation.ts';
import { observeSpf } from '../../../src/observe/context/spf.ts';
import { deadlineIn } from '../../../src/observe/limits/deadline.ts';
import { type DnsServer, startDnsServer } from '../../lab/dns-server.ts';
import { startResolver } from '../dns/start-resolver.ts';

const ADDRESS = '203.0.113.25';
const V6 = '2001:db8::25';
const HELO = 'out.example.com';
const POOL = Array.from({ length: 256 }, (_, index) => `203.0.113.${index}`);

/** `letters(3)` is `a b c`: labels for three lookups. */
const letters = (count: number) => Array.from('abcdefghijklmnop').slice(0, count);
const includes = (count: number) =>
  letters(count)
    .map((letter) => `include:${letter}.test`)
    .join(' ');
const included = (count: number) =>
  letters(count)
    .map((letter) => `${letter}.test TXT "v=spf1 ip4:192.0.2.1 -all"`)
    .join('\n');

interface Case {
  readonly title: string;
  readonly zone: string;
  readonly address?: string;
  readonly answer: object;
}

const CASES: readonly Case[] = [
  {
    title: 'an address in the record passes',
    zone: 'example.com TXT "v=spf1 ip4:203.0.113.25 -all"',
    answer: { result: 'pass', lookups: 0 },
  },
  {
    title: 'an IPv6 address in a network passes',
    zone: 'example.com TXT "v=spf1 ip6:2001:db8::/32 -all"',
    address: V6,
    answer: { result: 'pass', lookups: 0 },
  },
  {
    title: 'an address that is not in the record fails at -all',
    zone: 'example.com TXT "v=spf1 ip4:203.0.113.24 -all"',
    answer: { result: 'fail', lookups: 0 },
  },
  {
    title: '~all is a softfail',
    zone: 'example.com TXT "v=spf1 ~all"',
    answer: { result: 'softfail', lookups: 0 },
  },
  {
    title: 'a record without all is neutral',
    zone: 'example.com TXT "v=spf1 ip4:203.0.113.24"',
    answer: { result: 'neutral', lookups: 0 },
  },
  {
    title: 'the version alone is a record, in any letter case',
    zone: 'example.com TXT "V=SPF1"',
    answer: { result: 'neutral', lookups: 0 },
  },
  {
    title: 'strings are joined without a space between them',
    zone: 'example.com TXT "v=spf1 ip4:203.0." "113.25 -all"',
    answer: { result: 'pass', lookups: 0 },
  },
  {
    title: 'other TXT records are ignored',
    zone: 'example.com TXT "v=spf10 -all"\nexample.com TXT "google-site=1"\nexample.com TXT "v=spf1 +all"',
    answer: { result: 'pass', lookups: 0 },
  },
  {
    title: 'a chain of includes',
    zone: 'example.com TXT "v=spf1 include:a.test -all"\na.test TXT "v=spf1 include:b.test -all"\nb.test TXT "v=spf1 ip4:203.0.113.0/24 -all"',
    answer: { result: 'pass', lookups: 2 },
  },
  {
    title: 'the -all of an included record only means that it does not match',
    zone: 'example.com TXT "v=spf1 include:a.test ~all"\na.test TXT "v=spf1 -all"',
    answer: { result: 'softfail', lookups: 1 },
  },
  {
    title: 'a redirect determines the result',
    zone: 'example.com TXT "v=spf1 redirect=a.test"\na.test TXT "v=spf1 -all"',
    answer: { result: 'fail', lookups: 1 },
  },
  {
    title: 'mx matches the address of an MX target',
    zone: 'example.com TXT "v=spf1 mx -all"\nexample.com MX 10 mx1.example.com\nexample.com MX 5 mx2.example.com\nmx1.example.com A 203.0.113.25\nmx2.example.com A 203.0.113.24',
    answer: { result: 'pass', lookups: 1 },
  },
  {
    title: 'a with a prefix length',
    zone: 'example.com TXT "v=spf1 a/24 -all"\nexample.com A 203.0.113.1',
    answer: { result: 'pass', lookups: 1 },
  },
  {
    title: 'exists with the macros for address, HELO and sender',
    zone: 'example.com TXT "v=spf1 exists:%{ir}.%{v}.%{h2}.%{l}.%{o}.test -all"\n25.113.0.203.in-addr.example.com.postmaster.example.com.test A 127.0.0.2',
    answer: { result: 'pass', lookups: 1 },
  },
  {
    title: 'ptr matches a name under the domain that resolves back',
    zone: 'example.com TXT "v=spf1 ptr -all"\n203.0.113.25 PTR out.example.com\nout.example.com A 203.0.113.25',
    answer: { result: 'pass', lookups: 1 },
  },
  {
    title: 'a failed PTR lookup makes the result uncertain',
    zone: 'example.com TXT "v=spf1 ptr -all"\n203.0.113.25 PTR !servfail',
    answer: {
      result: 'temperror',
      reason: 'dns-servfail',
      detail: expect.stringContaining('PTR of 25.113.0.203.in-addr.arpa'),
    },
  },
  {
    title: 'a failed PTR lookup does not matter when a later mechanism passes',
    zone: 'example.com TXT "v=spf1 ptr ip4:203.0.113.25 -all"\n203.0.113.25 PTR !servfail',
    answer: { result: 'pass', lookups: 1 },
  },
  {
    title: 'a failed lookup of an explanation does not matter',
    zone: 'example.com TXT "v=spf1 exp=why.test -all"\nwhy.test TXT !servfail',
    answer: { result: 'fail', lookups: 0 },
  },
  {
    title: '10 lookups are within the limit',
    zone: `example.com TXT "v=spf1 ${includes(10)} -all"\n${included(10)}`,
    answer: { result: 'fail', lookups: 10 },
  },
  {
    title: '11 lookups are over it',
    zone: `example.com TXT "v=spf1 ${includes(11)} -all"\n${included(11)}`,
    answer: { result: 'permerror', error: 'too-many-lookups' },
  },
  {
    title: '11 lookups do not matter when the first mechanism matches',
    zone: `example.com TXT "v=spf1 ip4:203.0.113.25 ${includes(11)} -all"\n${included(11)}`,
    answer: { result: 'pass', lookups: 0 },
  },
  {
    title: 'a record that includes itself is over the limit too',
    zone: 'example.com TXT "v=spf1 include:example.com -all"',
    answer: { result: 'permerror', error: 'too-many-lookups' },
  },
  {
    title: 'more than 10 MX targets are over it',
    zone: `example.com TXT "v=spf1 mx -all"\n${letters(11)
      .map((letter) => `example.com MX 10 ${letter}.test\n${letter}.test A 192.0.2.1`)
      .join('\n')}`,
    answer: { result: 'permerror', error: 'too-many-lookups' },
  },
  {
    title: '2 void lookups are within the limit',
    zone: 'example.com TXT "v=spf1 a:no1.test a:no2.test -all"',
    answer: { result: 'fail', lookups: 2 },
  },
  {
    title: '3 void lookups are over it',
    zone: 'example.com TXT "v=spf1 a:no1.test a:no2.test exists:no3.test -all"',
    answer: { result: 'permerror', error: 'too-many-void-lookups' },
  },
  {
    title: 'an included domain without SPF is a permerror',
    zone: 'example.com TXT "v=spf1 include:a.test -all"\na.test TXT "hello"',
    answer: { result: 'permerror', error: 'other', detail: 'no SPF records found for a.test' },
  },
  {
    title: 'two records are a permerror',
    zone: 'example.com TXT "v=spf1 ip4:203.0.113.25 -all"\nexample.com TXT "v=spf1 -all"',
    answer: {
      result: 'permerror',
      error: 'other',
      detail: 'multiple SPF records found for example.com',
    },
  },
  {
    title: 'a syntax error after a match is a permerror',
    zone: 'example.com TXT "v=spf1 ip4:203.0.113.25 ipv4:203.0.113.26 -all"',
    answer: { result: 'permerror', error: 'other', detail: expect.stringContaining('ipv4') },
  },
  {
    title: 'SERVFAIL in an include is a temperror',
    zone: 'example.com TXT "v=spf1 include:a.test -all"\na.test TXT !servfail',
    answer: {
      result: 'temperror',
      reason: 'dns-servfail',
      detail: expect.stringContaining('TXT of a.test'),
    },
  },
  {
    title: 'REFUSED in an include is a temperror',
    zone: 'example.com TXT "v=spf1 include:a.test -all"\na.test TXT !refused',
    answer: { result: 'temperror', reason: 'dns-refused' },
  },
  {
    title: 'a timeout in an include is a temperror',
    zone: 'example.com TXT "v=spf1 include:a.test -all"\na.test TXT !silent',
    answer: { result: 'temperror', reason: 'dns-timeout' },
  },
  {
    title: 'a name that cannot be looked up',
    zone: `example.com TXT "v=spf1 a:${'x'.repeat(64)}.test -all"`,
    answer: { result: 'fail', lookups: 0 },
  },
  {
    title: 'an included record that is too long is a temperror',
    zone: `example.com TXT "v=spf1 include:a.test -all"\na.test TXT "v=spf1 "${` "${'ip4:192.0.2.1 '.repeat(18)}"`.repeat(17)}`,
    answer: { result: 'temperror', reason: 'dns-error', detail: expect.stringMatching(/4096/) },
  },
  {
    title: 'control characters of a record are not in the detail',
    zone: 'example.com TXT "v=spf1 include:a.test -all"\na.test TXT "v=spf1 \\027[31m\\010::error::x"',
    answer: { result: 'permerror', detail: expect.not.stringMatching(/\p{Cc}/u) },
  },
];

describe('observeSpf', () => {
  let dns: DnsServer;
  beforeAll(async () => {
    dns = await startDnsServer({ zone: '' });
  });
  afterAll(() => dns.close());

  it.each(CASES)('$title', async ({ zone, address = ADDRESS, answer }) => {
    dns.setZone(zone);
    const spf = await observe(dns, [address], 500);
    expect(spf.kind === 'found' && spf.results.get(address)).toMatchObject(answer);
  });

  it.each([
    ['no TXT record at all', 'example.com A 192.0.2.1'],
    ['a domain that does not exist', ''],
    [
      'records that only look like SPF',
      'example.com TXT "v=spf10"\nexample.com TXT " v=spf1 -all"',
    ],
  ])('absent: %s', async (_, zone) => {
    dns.setZone(zone);
    expect(await observe(dns, [ADDRESS])).toEqual({ kind: 'absent' });
  });

  it('failed: the lookup of the record itself fails', async () => {
    dns.setZone('example.com TXT !servfail');
    expect(await observe(dns, [ADDRESS])).toMatchObject({
      kind: 'failed',
      reason: 'dns-servfail',
      detail: expect.stringContaining('TXT of example.com'),
    });
  });

  it('shares the lookups of a pool, failures included', async () => {
    dns.setZone(
      'example.com TXT "v=spf1 a:a.test include:b.test -all"\na.test A 192.0.2.1\nb.test TXT !servfail',
    );
    const before = dns.queries.length;
    const spf = await observe(dns, POOL);
    expect(spf.kind === 'found' && [...spf.results.keys()]).toEqual(POOL);
    expect(dns.queries.length - before).toBeLessThan(12);
  });

  it('limits the lookups that a record can cause', async () => {
    const names = letters(10).map((letter) => `${letter}.test`);
    const records = POOL.flatMap((address) =>
      names.map((name) => `${address}.${name} A 192.0.2.1`),
    );
    const terms = names.map((name) => `a:%{i}.${name}`).join(' ');
    dns.setZone(`example.com TXT "v=spf1 ${terms} -all"\n${records.join('\n')}`);
    const before = dns.queries.length;
    const spf = await observe(dns, POOL);
    expect(dns.queries.length - before).toBeLessThanOrEqual(2_001);
    expect(spf.kind === 'found' && spf.results.get(POOL.at(-1) ?? '')).toMatchObject({
      result: 'temperror',
      reason: 'dns-error',
      detail: expect.stringContaining('2000'),
    });
  });
});

async function observe(
  dns: DnsServer,
  addresses: readonly string[],
  timeoutMs = 10_000,
): Promise<SpfObservation> {
  const { resolve, close } = startResolver([dns.resolver]);
  try {
    const sender = { helo: HELO, addresses };
    return await observeSpf('example.com', sender, resolve, deadlineIn(timeoutMs));
  } finally {
    close();
  }
}
