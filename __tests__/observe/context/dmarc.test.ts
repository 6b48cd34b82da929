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
const NO_POLICY = { kind: 'absent', why: 'no-valid-policy', at: '_dmarc.example.com' };

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
  { title: 'text before the version', record: 'x v=DMARC1; p=reject', dmarc: NONE },
  { title: 'a space before the version', record: ' v=DMARC1; p=reject', dmarc: NONE },
  { title: 'another tag before the version', record: 'p=reject; v=DMARC1', dmarc: NONE },
  { title: 'the version in lower case', record: 'v=dmarc1; p=reject', dmarc: NONE },
  { title: 'another version', record: 'v=DMARC10; p=reject', dmarc: NONE },
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
    title: 'several records of its own end the search',
    domain: 'news.example.com',
    zone: '_dmarc.example.com TXT "v=DMARC1; p=reject"\n_dmarc.news.example.com TXT "v=DMARC1; p=none"\n_dmarc.news.example.com TXT "v=DMARC1; p=reject"',
    dmarc: { kind: 'absent', why: 'several-records', at: '_dmarc.news.example.com' },
  },
  {
    title: 'a customer of a private suffix inherits nothing from it',
    domain: 'shop.github.io',
    zone: '_dmarc.github.io TXT "v=DMARC1; p=reject"',
    dmarc: { kind: 'absent', why: 'no-record', at: '_dmarc.shop.github.io' },
  },
  {
    title: 'a domain between the two is not looked up',
    domain: 'a.b.example.com',
    zone: '_dmarc.b.example.com TXT "v=DMARC1; p=reject"',
    dmarc: { kind: 'absent', why: 'no-record' },
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
    zone: '_dmarc.example.com TXT !refused',
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
