import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observeDmarc } from '../../../src/observe/context/dmarc.ts';
import { createResolver } from '../../../src/observe/dns/resolver.ts';
import { deadlineIn } from '../../../src/observe/limits/deadline.ts';
import { type DnsServer, startDnsServer } from '../../lab/dns-server.ts';

interface Case {
  readonly says: string;
  /** The record at `_dmarc.example.com`; an array for several. */
  readonly record: string | readonly string[];
  readonly dmarc: object;
}

const NONE = { kind: 'absent', why: 'no-record', at: '_dmarc.example.com' };
const NO_POLICY = { kind: 'absent', why: 'no-valid-policy', at: '_dmarc.example.com' };

const RECORDS: readonly Case[] = [
  {
    says: 'a plain policy',
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
    says: 'capitals and blanks',
    record: 'V = DMARC1 ;P= Quarantine;  PCT = 50 ; T=Y;',
    dmarc: { policy: 'quarantine', pct: 50, testing: true },
  },
  { says: 't=n is no test', record: 'v=DMARC1; p=reject; t=n', dmarc: { testing: false } },
  {
    says: 'sp does not count for the domain itself',
    record: 'v=DMARC1; p=reject; sp=none',
    dmarc: { policy: 'reject', tag: 'p' },
  },
  {
    says: 'tags that nobody knows are ignored',
    record: 'v=DMARC1; p=none; x=1; fo=1:d:s; rubbish',
    dmarc: { policy: 'none' },
  },
  ...['101', '-1', '5x', ''].map((pct) => ({
    says: `pct=${pct} is none, so 100 holds`,
    record: `v=DMARC1; p=reject; pct=${pct}`,
    dmarc: { pct: 100 },
  })),
  { says: 'pct=0', record: 'v=DMARC1; p=reject; pct=0', dmarc: { pct: 0 } },
  {
    says: 'an invalid p counts as none where reports are asked for',
    record: 'v=DMARC1; p=block; rua=mailto:a@example.com',
    dmarc: { kind: 'found', policy: 'none' },
  },
  {
    says: 'a missing p does too',
    record: 'v=DMARC1; rua=mailto:a@example.com',
    dmarc: { kind: 'found', policy: 'none' },
  },
  {
    says: 'an invalid sp does too',
    record: 'v=DMARC1; p=reject; sp=block; rua=mailto:a@example.com',
    dmarc: { kind: 'found', policy: 'none' },
  },
  { says: 'an invalid p alone is nothing', record: 'v=DMARC1; p=block', dmarc: NO_POLICY },
  {
    says: 'an invalid p with rua that is no address is nothing',
    record: 'v=DMARC1; p=block; rua=example.com',
    dmarc: NO_POLICY,
  },
  { says: 'p as a word of the language', record: 'v=DMARC1; p=constructor', dmarc: NO_POLICY },
  {
    says: 'a tag that comes twice voids the list',
    record: 'v=DMARC1; p=none; p=reject',
    dmarc: NO_POLICY,
  },
  { says: 'the version alone', record: 'v=DMARC1', dmarc: NO_POLICY },
  { says: 'something before the version', record: 'x v=DMARC1; p=reject', dmarc: NONE },
  { says: 'a blank before the version', record: ' v=DMARC1; p=reject', dmarc: NONE },
  { says: 'another tag before the version', record: 'p=reject; v=DMARC1', dmarc: NONE },
  { says: 'the version in small letters', record: 'v=dmarc1; p=reject', dmarc: NONE },
  { says: 'another version', record: 'v=DMARC10; p=reject', dmarc: NONE },
  {
    says: 'several records are none',
    record: ['v=DMARC1; p=reject', 'v=DMARC1; p=none'],
    dmarc: { kind: 'absent', why: 'several-records', at: '_dmarc.example.com' },
  },
  {
    says: 'a record beside TXT of another kind',
    record: ['hello', 'v=DMARC1; p=reject'],
    dmarc: { kind: 'found', policy: 'reject' },
  },
];

const ZONES: readonly { says: string; domain: string; zone: string; dmarc: object }[] = [
  {
    says: 'a subdomain inherits p from its organizational domain',
    domain: 'a.b.example.co.uk',
    zone: '_dmarc.example.co.uk TXT "v=DMARC1; p=reject"',
    dmarc: { kind: 'found', at: '_dmarc.example.co.uk', tag: 'p', policy: 'reject' },
  },
  {
    says: 'a subdomain inherits sp before p',
    domain: 'news.example.com',
    zone: '_dmarc.example.com TXT "v=DMARC1; p=reject; sp=none"',
    dmarc: { kind: 'found', at: '_dmarc.example.com', tag: 'sp', policy: 'none' },
  },
  {
    says: 'a record of its own goes before',
    domain: 'news.example.com',
    zone: '_dmarc.example.com TXT "v=DMARC1; p=reject"\n_dmarc.news.example.com TXT "v=DMARC1; p=none"',
    dmarc: { at: '_dmarc.news.example.com', policy: 'none' },
  },
  {
    says: 'several records of its own end the search',
    domain: 'news.example.com',
    zone: '_dmarc.example.com TXT "v=DMARC1; p=reject"\n_dmarc.news.example.com TXT "v=DMARC1; p=none"\n_dmarc.news.example.com TXT "v=DMARC1; p=reject"',
    dmarc: { kind: 'absent', why: 'several-records', at: '_dmarc.news.example.com' },
  },
  {
    says: 'a customer of a private suffix inherits nothing from it',
    domain: 'shop.github.io',
    zone: '_dmarc.github.io TXT "v=DMARC1; p=reject"',
    dmarc: { kind: 'absent', why: 'no-record', at: '_dmarc.shop.github.io' },
  },
  {
    says: 'a domain between the two is not asked',
    domain: 'a.b.example.com',
    zone: '_dmarc.b.example.com TXT "v=DMARC1; p=reject"',
    dmarc: { kind: 'absent', why: 'no-record' },
  },
  {
    says: 'its own record cannot be looked up',
    domain: 'news.example.com',
    zone: '_dmarc.example.com TXT "v=DMARC1; p=reject"\n_dmarc.news.example.com TXT !servfail',
    dmarc: { kind: 'failed', reason: 'dns-servfail' },
  },
  {
    says: 'the inherited record cannot be looked up',
    domain: 'news.example.com',
    zone: '_dmarc.example.com TXT !refused',
    dmarc: {
      kind: 'failed',
      reason: 'dns-refused',
      detail: expect.stringContaining('TXT of _dmarc.example.com'),
    },
  },
];

describe('the DMARC policy of a domain', () => {
  let dns: DnsServer;
  beforeAll(async () => {
    dns = await startDnsServer({ zone: '' });
  });
  afterAll(() => dns.close());

  const look = async (domain: string) => {
    const { resolve, close } = createResolver({ servers: [dns.resolver], retries: 0 });
    try {
      return await observeDmarc(domain, resolve, deadlineIn(5_000));
    } finally {
      close();
    }
  };

  it.each(RECORDS)('$says', async ({ record, dmarc }) => {
    const lines = [record].flat().map((text) => `_dmarc.example.com TXT "${text}"`);
    dns.setZone(lines.join('\n'));
    expect(await look('example.com')).toMatchObject(dmarc);
  });

  it.each(ZONES)('$says', async ({ domain, zone, dmarc }) => {
    dns.setZone(zone);
    expect(await look(domain)).toMatchObject(dmarc);
  });
});
