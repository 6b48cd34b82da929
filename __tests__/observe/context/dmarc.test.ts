import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observeDmarc } from '../../../src/observe/context/dmarc.ts';
import { deadlineIn } from '../../../src/observe/limits/deadline.ts';
import { type DnsServer, startDnsServer } from '../../lab/dns-server.ts';
import { startResolver } from '../dns/start-resolver.ts';

interface Case {
  readonly title: string;
  /** The record at `_dmarc.example.com`; an array for several. */
  readonly record: string | readonly string[];
  readonly dmarc: object;
}

const NONE = { kind: 'absent', why: 'no-record', at: '_dmarc.example.com' };
const NO_POLICY = {
  kind: 'absent',
  why: 'no-valid-policy',
  at: '_dmarc.example.com',
  unreadable: { at: '_dmarc.example.com', fault: 'policy' },
};
const MISSPELT = { ...NONE, unreadable: { at: '_dmarc.example.com', fault: 'version' } };

const RECORDS: readonly Case[] = [
  {
    title: 'a plain policy',
    record: 'v=DMARC1; p=reject',
    dmarc: {
      kind: 'found',
      record: 'v=DMARC1; p=reject',
      at: '_dmarc.example.com',
      tag: 'p',
      policy: 'reject',
      pct: 100,
      testing: false,
    },
  },
  {
    title: 'capitals and spaces',
    record: 'V = DMARC1 ;P= Quarantine;  PCT = 50 ; T=Y;',
    dmarc: { policy: 'quarantine', pct: 50, testing: true },
  },
  { title: 't=n is no test mode', record: 'v=DMARC1; p=reject; t=n', dmarc: { testing: false } },
  {
    title: 'sp does not apply to the domain itself',
    record: 'v=DMARC1; p=reject; sp=none',
    dmarc: { policy: 'reject', tag: 'p' },
  },
  {
    title: 'unknown tags are ignored',
    record: 'v=DMARC1; p=none; x=1; fo=1:d:s; rubbish',
    dmarc: { policy: 'none' },
  },
  ...['101', '-1', '5x', ''].map((pct) => ({
    title: `pct=${pct} is invalid and counts as 100`,
    record: `v=DMARC1; p=reject; pct=${pct}`,
    dmarc: { pct: 100 },
  })),
  { title: 'pct=0', record: 'v=DMARC1; p=reject; pct=0', dmarc: { pct: 0 } },
  {
    title: 'an invalid p with a rua counts as p=none',
    record: 'v=DMARC1; p=block; rua=mailto:a@example.com',
    dmarc: { kind: 'found', policy: 'none' },
  },
  {
    title: 'a missing p with a rua counts as p=none',
    record: 'v=DMARC1; rua=mailto:a@example.com',
    dmarc: { kind: 'found', policy: 'none' },
  },
  {
    title: 'an invalid sp with a rua counts as p=none',
    record: 'v=DMARC1; p=reject; sp=block; rua=mailto:a@example.com',
    dmarc: { kind: 'found', policy: 'none' },
  },
  {
    title: 'an invalid p without a rua is no policy',
    record: 'v=DMARC1; p=block',
    dmarc: NO_POLICY,
  },
  {
    title: 'an invalid p with a rua that is no URI is no policy',
    record: 'v=DMARC1; p=block; rua=example.com',
    dmarc: NO_POLICY,
  },
  {
    title: 'p with the name of a JavaScript property',
    record: 'v=DMARC1; p=constructor',
    dmarc: NO_POLICY,
  },
  {
    title: 'a tag that occurs twice makes the record invalid',
    record: 'v=DMARC1; p=none; p=reject',
    dmarc: NO_POLICY,
  },
  { title: 'the version alone', record: 'v=DMARC1', dmarc: NO_POLICY },
  { title: 'text before the version', record: 'x v=DMARC1; p=reject', dmarc: MISSPELT },
  { title: 'a space before the version', record: ' v=DMARC1; p=reject', dmarc: MISSPELT },
  { title: 'another tag before the version', record: 'p=reject; v=DMARC1', dmarc: MISSPELT },
  { title: 'the version in lower case', record: 'v=dmarc1; p=reject', dmarc: MISSPELT },
  { title: 'another version', record: 'v=DMARC10; p=reject', dmarc: MISSPELT },
  { title: 'no semicolon after the version', record: 'v=DMARC1 p=reject', dmarc: MISSPELT },
  { title: 'no version', record: 'p=reject; rua=mailto:a@example.com', dmarc: MISSPELT },
  { title: 'text of another kind', record: 'hello', dmarc: NONE },
  {
    title: 'several records count as no record',
    record: ['v=DMARC1; p=reject', 'v=DMARC1; p=none'],
    dmarc: { kind: 'absent', why: 'several-records', at: '_dmarc.example.com' },
  },
  {
    title: 'a record beside TXT of another kind',
    record: ['hello', 'v=DMARC1; p=reject'],
    dmarc: { kind: 'found', policy: 'reject' },
  },
];

const ZONES: readonly { title: string; domain: string; zone: string; dmarc: object }[] = [
  {
    title: 'a subdomain inherits p from its organizational domain',
    domain: 'a.b.example.co.uk',
    zone: '_dmarc.example.co.uk TXT "v=DMARC1; p=reject"',
    dmarc: { kind: 'found', at: '_dmarc.example.co.uk', tag: 'p', policy: 'reject' },
  },
  {
    title: 'a subdomain inherits sp before p',
    domain: 'news.example.com',
    zone: '_dmarc.example.com TXT "v=DMARC1; p=reject; sp=none"',
    dmarc: { kind: 'found', at: '_dmarc.example.com', tag: 'sp', policy: 'none' },
  },
  {
    title: 'its own record takes precedence',
    domain: 'news.example.com',
    zone: '_dmarc.example.com TXT "v=DMARC1; p=reject"\n_dmarc.news.example.com TXT "v=DMARC1; p=none"',
    dmarc: { at: '_dmarc.news.example.com', policy: 'none' },
  },
  {
    title: 'several records of its own are ignored, and the walk goes on',
    domain: 'news.example.com',
    zone: '_dmarc.example.com TXT "v=DMARC1; p=reject"\n_dmarc.news.example.com TXT "v=DMARC1; p=none"\n_dmarc.news.example.com TXT "v=DMARC1; p=reject"',
    dmarc: { kind: 'found', at: '_dmarc.example.com', policy: 'reject' },
  },
  {
    title: 'the record with the fewest labels is that of the organizational domain',
    domain: 'a.mail.example.com',
    zone: '_dmarc.mail.example.com TXT "v=DMARC1; p=none"\n_dmarc.example.com TXT "v=DMARC1; p=reject"',
    dmarc: { at: '_dmarc.example.com', policy: 'reject' },
  },
  {
    title: 'a domain between the two is looked up',
    domain: 'a.b.example.com',
    zone: '_dmarc.b.example.com TXT "v=DMARC1; p=reject"',
    dmarc: { at: '_dmarc.b.example.com', policy: 'reject' },
  },
  {
    title: 'psd=n ends the walk',
    domain: 'a.mail.example.com',
    zone: '_dmarc.mail.example.com TXT "v=DMARC1; p=none; psd=n"\n_dmarc.example.com TXT "v=DMARC1; p=reject"',
    dmarc: { at: '_dmarc.mail.example.com', policy: 'none' },
  },
  {
    title: 'below psd=y the organizational domain has one label more, and its record applies',
    domain: 'a.shop.hosting.example',
    zone: '_dmarc.shop.hosting.example TXT "v=DMARC1; p=reject"\n_dmarc.hosting.example TXT "v=DMARC1; p=none; psd=y"\n_dmarc.example TXT "v=DMARC1; p=quarantine"',
    dmarc: { at: '_dmarc.shop.hosting.example', policy: 'reject' },
  },
  {
    title: 'a public suffix domain with psd=y has the record of last resort',
    domain: 'a.shop.hosting.example',
    zone: '_dmarc.hosting.example TXT "v=DMARC1; p=reject; sp=quarantine; psd=y"',
    dmarc: { at: '_dmarc.hosting.example', tag: 'sp', policy: 'quarantine' },
  },
  {
    title: 'np applies to a domain that does not exist',
    domain: 'gone.example.com',
    zone: '_dmarc.example.com TXT "v=DMARC1; p=none; sp=none; np=reject"',
    dmarc: { tag: 'np', policy: 'reject' },
  },
  {
    title: 'np does not apply to a domain that exists',
    domain: 'news.example.com',
    zone: 'news.example.com A 192.0.2.7\n_dmarc.example.com TXT "v=DMARC1; p=none; np=reject"',
    dmarc: { tag: 'p', policy: 'none' },
  },
  {
    title: 'a long name takes eight lookups',
    domain: 'a.b.c.d.e.f.g.h.i.example.com',
    zone: '_dmarc.i.example.com TXT "v=DMARC1; p=none"\n_dmarc.b.c.d.e.f.g.h.i.example.com TXT "v=DMARC1; p=reject"',
    dmarc: { at: '_dmarc.i.example.com', policy: 'none' },
  },
  {
    title: 'a record at the domain itself',
    domain: 'example.com',
    zone: 'example.com TXT "v=DMARC1; p=reject"',
    dmarc: { ...NONE, unreadable: { at: 'example.com', fault: 'place' } },
  },
  {
    title: 'a record at dmarc. without the underscore',
    domain: 'example.com',
    zone: 'dmarc.example.com TXT "v=DMARC1; p=reject"',
    dmarc: { ...NONE, unreadable: { at: 'dmarc.example.com', fault: 'place' } },
  },
  {
    title: 'a record whose name lacks the final dot in the zone file',
    domain: 'example.com',
    zone: '_dmarc.example.com.example.com TXT "v=DMARC1; p=reject"',
    dmarc: { ...NONE, unreadable: { at: '_dmarc.example.com.example.com', fault: 'place' } },
  },
  {
    title: 'a misspelt record of its own is ignored, and the inherited one applies',
    domain: 'news.example.com',
    zone: '_dmarc.news.example.com TXT "v=dmarc1; p=none"\n_dmarc.example.com TXT "v=DMARC1; p=reject"',
    dmarc: {
      kind: 'found',
      at: '_dmarc.example.com',
      unreadable: { at: '_dmarc.news.example.com', fault: 'version' },
    },
  },
  {
    title: 'the lookup of its own record fails',
    domain: 'news.example.com',
    zone: '_dmarc.example.com TXT "v=DMARC1; p=reject"\n_dmarc.news.example.com TXT !servfail',
    dmarc: { kind: 'failed', reason: 'dns-servfail' },
  },
  {
    title: 'the lookup of the inherited record fails',
    domain: 'news.example.com',
    zone: '_dmarc.example.com TXT !refused\n_dmarc.com TXT !refused',
    dmarc: {
      kind: 'failed',
      reason: 'dns-refused',
      detail: expect.stringContaining('TXT of _dmarc.example.com'),
    },
  },
];

describe('observeDmarc', () => {
  let dns: DnsServer;
  beforeAll(async () => {
    dns = await startDnsServer({ zone: '' });
  });
  afterAll(() => dns.close());

  const observe = async (domain: string) => {
    const { resolve, close } = startResolver([dns.resolver]);
    try {
      return await observeDmarc(domain, resolve, deadlineIn(5_000));
    } finally {
      close();
    }
  };

  it.each(RECORDS)('$title', async ({ record, dmarc }) => {
    const lines = [record].flat().map((text) => `_dmarc.example.com TXT "${text}"`);
    dns.setZone(lines.join('\n'));
    expect(await observe('example.com')).toMatchObject(dmarc);
  });

  it.each(ZONES)('$title', async ({ domain, zone, dmarc }) => {
    dns.setZone(zone);
    expect(await observe(domain)).toMatchObject(dmarc);
  });
});
