import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type DnsServer, startDnsServer } from '../lab/dns-server.ts';
import { listenOnFreePort } from '../lab/free-port.ts';
import { startSmtpServer } from '../lab/smtp-server.ts';
import { runPipeline } from '../run/run-pipeline.ts';

const HOST = '127.0.21.1';
const OTHER = '127.0.21.2';
const ZONE_SERVER = '127.0.21.53';

/** The zones and their servers, which every resolver has. */
const DELEGATION = `
example.com 900 SOA ns1.example.com hostmaster.example.com 1 2 3 4 300
example.com NS ns1.example.com
ns1.example.com A ${ZONE_SERVER}
21.0.127.in-addr.arpa 900 SOA ns1.example.com hostmaster.example.com 1 2 3 4 300
21.0.127.in-addr.arpa NS ns1.example.com
`;
const A = `mx1.example.com 1800 A ${HOST}`;
const PTR = `${HOST} 1800 PTR mx1.example.com`;
const RIGHT = `${A}\n${PTR}`;
const SPF = 'example.com 1800 TXT "v=spf1 ip4:127.0.21.1 -all"';
const DMARC = '_dmarc.example.com 1800 TXT "v=DMARC1; p=reject"';

interface Case {
  readonly title: string;
  /** What each resolver has besides the delegation. */
  readonly resolvers: readonly string[];
  /** What the zones' own server has besides the delegation; absent where it is not in reach. */
  readonly zone?: string;
  /** One entry of the declaration; by default an outbound host with its address. */
  readonly hosts?: string;
  /** All findings. */
  readonly findings: readonly string[];
  readonly verdict?: string;
  readonly inconclusive?: readonly string[];
  readonly mentions?: readonly RegExp[];
  /** The addresses that are checked, where they matter. */
  readonly addresses?: readonly string[];
}

const DECLARED = `- { name: mx1.example.com, role: outbound, addresses: ['${HOST}'] }`;
const UNDECLARED = '- { name: mx1.example.com, role: outbound }';
const WITH_DOMAIN = `- { name: mx1.example.com, role: outbound, addresses: ['${HOST}'], domains: [example.com] }`;

const NAME_NOTICE = ['name-propagating notice'];
const PTR_NOTICE = ['ptr-propagating notice'];

const CASES: readonly Case[] = [
  // One resolver and the zone's own server.
  {
    title: 'A: the zone has the declared address, the resolver still the old one',
    resolvers: [`mx1.example.com 1800 A ${OTHER}\n${PTR}`],
    zone: RIGHT,
    findings: NAME_NOTICE,
    mentions: [
      /A record of mx1\.example\.com: the zone's server ns1\.example\.com answers 127\.0\.21\.1, and the resolver 127\.0\.0\.1:\d+ answers 127\.0\.21\.2\./,
      /at most 30 minutes/,
    ],
  },
  {
    title: 'A: the zone has the declared address, the resolver a cached NXDOMAIN',
    resolvers: [PTR],
    zone: RIGHT,
    findings: NAME_NOTICE,
    mentions: [/the resolver 127\.0\.0\.1:\d+ answers none\./, /at most 5 minutes/],
  },
  {
    title: 'A: the same for a host without declared addresses, whose new address is checked',
    resolvers: [PTR],
    zone: RIGHT,
    hosts: UNDECLARED,
    findings: NAME_NOTICE,
    addresses: [HOST],
  },
  {
    title: 'A: the zone has an old extra address no more',
    resolvers: [`${RIGHT}\nmx1.example.com 60 A ${OTHER}`],
    zone: RIGHT,
    findings: NAME_NOTICE,
  },
  {
    title: 'A: both have the wrong address',
    resolvers: [`mx1.example.com A ${OTHER}\n${PTR}`],
    zone: `mx1.example.com A ${OTHER}\n${PTR}`,
    findings: ['address-not-in-name error', 'address-undeclared warning', 'ptr-unconfirmed error'],
    verdict: 'broken',
  },
  {
    title: 'A: the zone has no such name, the resolver a wrong address: no server confirms another',
    resolvers: [`mx1.example.com A ${OTHER}\n${PTR}`],
    zone: PTR,
    findings: ['name-propagating notice', 'name-unresolved error', 'ptr-unconfirmed error'],
    verdict: 'broken',
  },
  {
    title: 'alias: the zone has replaced the alias by an address',
    resolvers: [`mx1.example.com 600 CNAME old.example.com\nold.example.com A ${HOST}\n${PTR}`],
    zone: RIGHT,
    findings: NAME_NOTICE,
    mentions: [/CNAME old\.example\.com/],
  },
  {
    title: 'PTR: the zone has the declared name, the resolver still the old one',
    resolvers: [`${A}\n${HOST} 3000 PTR old.example.com\nold.example.com A ${HOST}`],
    zone: RIGHT,
    findings: PTR_NOTICE,
    mentions: [/the PTR of 127\.0\.21\.1: .* answers old\.example\.com/, /at most 50 minutes/],
  },
  {
    title: 'PTR: the zone has the declared name, the resolver no PTR',
    resolvers: [A],
    zone: RIGHT,
    findings: PTR_NOTICE,
  },
  {
    title: 'PTR: the zone has another name than the resolver, and none is the declared one',
    resolvers: [`${A}\n${HOST} PTR old.example.com\nold.example.com A ${HOST}`],
    zone: `${A}\n${HOST} PTR older.example.com\nolder.example.com A ${HOST}`,
    findings: PTR_NOTICE,
  },
  {
    title: 'PTR: both have no PTR',
    resolvers: [A],
    zone: A,
    findings: ['ptr-missing error'],
    verdict: 'broken',
  },
  {
    title: 'SPF: the zone authorises the address, the resolver has the old record',
    resolvers: [`${RIGHT}\nexample.com 1800 TXT "v=spf1 -all"\n${DMARC}`],
    zone: `${RIGHT}\n${SPF}\n${DMARC}`,
    hosts: WITH_DOMAIN,
    findings: NAME_NOTICE,
    mentions: [/TXT record of example\.com: .* answers v=spf1 ip4:127\.0\.21\.1 -all/],
  },
  {
    title: 'SPF: an included record has changed',
    resolvers: [
      `${RIGHT}\nexample.com TXT "v=spf1 include:_spf.example.com -all"\n_spf.example.com 700 TXT "v=spf1 -all"\n${DMARC}`,
    ],
    zone: `${RIGHT}\nexample.com TXT "v=spf1 include:_spf.example.com -all"\n_spf.example.com TXT "v=spf1 ip4:${HOST} -all"\n${DMARC}`,
    hosts: WITH_DOMAIN,
    findings: NAME_NOTICE,
    mentions: [/TXT record of _spf\.example\.com/, /at most 12 minutes/],
  },
  {
    title: 'SPF: another TXT record differs, and both lack SPF',
    resolvers: [`${RIGHT}\nexample.com TXT "site-verification=1"\n${DMARC}`],
    zone: `${RIGHT}\nexample.com TXT "site-verification=2"\n${DMARC}`,
    hosts: WITH_DOMAIN,
    findings: ['spf-missing warning'],
  },
  {
    title: 'DMARC: the zone has a record, the resolver a cached NXDOMAIN',
    resolvers: [`${RIGHT}\n${SPF}`],
    zone: `${RIGHT}\n${SPF}\n${DMARC}`,
    hosts: WITH_DOMAIN,
    findings: NAME_NOTICE,
    mentions: [/TXT record of _dmarc\.example\.com/],
  },
  {
    title: 'MX: the zone names a host that exists, the resolver one that does not',
    resolvers: [`${RIGHT}\nexample.com 1800 MX 10 gone.example.com`],
    zone: `${RIGHT}\nexample.com MX 10 mx1.example.com`,
    hosts: '- { mx: example.com, role: outbound }',
    findings: NAME_NOTICE,
    mentions: [/MX record of example\.com: .* answers 10 mx1\.example\.com, .* answers 10 gone/],
    addresses: [HOST],
  },
  {
    title: 'MX: the zone has the records, the resolver a cached NXDOMAIN of the domain',
    resolvers: [`${RIGHT}\nexample.com MX !nxdomain`],
    zone: `${RIGHT}\nexample.com MX 10 mx1.example.com`,
    hosts: '- { mx: example.com, role: outbound }',
    findings: NAME_NOTICE,
    addresses: [HOST],
  },
  {
    title: 'MX target: the zone has its address, the resolver a cached NXDOMAIN',
    resolvers: [`${PTR}\nexample.com MX 10 mx1.example.com`],
    zone: `${RIGHT}\nexample.com MX 10 mx1.example.com`,
    hosts: '- { mx: example.com, role: outbound }',
    findings: NAME_NOTICE,
    addresses: [HOST],
  },

  // Two resolvers, and no server of the zone in reach.
  {
    title:
      'two resolvers: the first has an inner address (split horizon), the second the declared one',
    resolvers: [`mx1.example.com A 10.0.0.25\n${PTR}`, RIGHT],
    findings: NAME_NOTICE,
    mentions: [/resolvers disagree.*10\.0\.0\.25/, /split horizon/],
  },
  {
    title: 'two resolvers: the same for a host without declared addresses',
    resolvers: [`mx1.example.com A 10.0.0.25\n${PTR}`, RIGHT],
    hosts: UNDECLARED,
    findings: NAME_NOTICE,
    addresses: [HOST],
  },
  {
    title: 'two resolvers: two wrong addresses',
    resolvers: [`mx1.example.com A 10.0.0.25\n${PTR}`, `mx1.example.com A ${OTHER}\n${PTR}`],
    findings: ['name-propagating notice', 'ptr-unconfirmed error'],
  },
  {
    title: 'two resolvers: both have the wrong address',
    resolvers: [`mx1.example.com A ${OTHER}\n${PTR}`, `mx1.example.com A ${OTHER}\n${PTR}`],
    findings: ['address-not-in-name error', 'address-undeclared warning', 'ptr-unconfirmed error'],
    verdict: 'broken',
  },
  {
    title: 'two resolvers: the first has the old PTR',
    resolvers: [`${A}\n${HOST} PTR old.example.com\nold.example.com A ${HOST}`, RIGHT],
    findings: PTR_NOTICE,
  },
  {
    title: 'two resolvers: the first has no PTR, and an absence is accepted only from both',
    resolvers: [A, RIGHT],
    findings: [],
    verdict: 'coherent',
  },
  {
    title: 'two resolvers: both have the old PTR',
    resolvers: [
      `${A}\n${HOST} PTR old.example.com\nold.example.com A ${HOST}`,
      `${A}\n${HOST} PTR old.example.com\nold.example.com A ${HOST}`,
    ],
    findings: ['ptr-mismatch error'],
    verdict: 'broken',
  },
  {
    title: 'two resolvers: the second has the old PTR, and is not asked',
    resolvers: [RIGHT, `${A}\n${HOST} PTR old.example.com`],
    findings: [],
    verdict: 'coherent',
  },
  {
    title: 'two resolvers: the second authorises the address by SPF',
    resolvers: [`${RIGHT}\nexample.com TXT "v=spf1 -all"\n${DMARC}`, `${RIGHT}\n${SPF}\n${DMARC}`],
    hosts: WITH_DOMAIN,
    findings: NAME_NOTICE,
  },

  // One resolver alone: the same answer twice.
  {
    title: 'one resolver: the wrong address twice',
    resolvers: [`mx1.example.com A ${OTHER}\n${PTR}`],
    findings: ['address-not-in-name error', 'address-undeclared warning', 'ptr-unconfirmed error'],
    verdict: 'broken',
  },
];

describe.concurrent('records about which servers disagree', () => {
  it.each(CASES)('$title', async (one) => {
    const { report } = await check(one);
    expect(report.findings.map(({ rule, level }) => `${rule} ${level}`).toSorted()).toEqual(
      one.findings.toSorted(),
    );
    expect(report.inconclusive.map(({ check, reason }) => `${check} ${reason}`)).toEqual(
      one.inconclusive ?? [],
    );
    const host = report.hosts.find(({ name }) => name === 'mx1.example.com');
    expect(host?.verdict ?? 'cosmetic').toBe(one.verdict ?? host?.verdict);
    const accuses = one.findings.some((finding) => finding.endsWith('error'));
    expect(report.result).toBe(accuses ? 'failed' : 'passed');
    if (one.addresses !== undefined) {
      expect(host?.endpoints.map(({ address }) => address)).toEqual(one.addresses);
    }
    const text = report.findings.map(({ message, remedy }) => `${message} ${remedy}`).join('\n');
    for (const pattern of one.mentions ?? []) expect(text).toMatch(pattern);
  });
});

describe.concurrent('a host that greets', () => {
  it('by a name whose address the resolver does not have yet: a notice', async () => {
    const smtp = await startSmtpServer({ name: 'smtp.example.com' }, { address: HOST });
    const { report } = await check({
      resolvers: [RIGHT],
      zone: `${RIGHT}\nsmtp.example.com A ${HOST}`,
      hosts: `- { name: mx1.example.com, addresses: ['${HOST}'], banner: smtp.example.com, ehlo: any, ptr: any, tls: none, port: ${smtp.port} }`,
    });
    await smtp.close();
    expect(report.findings.map(({ rule, level }) => `${rule} ${level}`)).toEqual([
      'name-propagating notice',
      'banner-ptr-mismatch notice',
    ]);
  });
});

// Alone, since a query that waits long is sent again.
describe('what a second answer costs', () => {
  it('nothing, for a host that is right: each record is looked up once, each absence twice', async () => {
    const { queries } = await check({
      resolvers: [`${RIGHT}\n${SPF}\n${DMARC}`],
      zone: `${RIGHT}\n${SPF}\n${DMARC}`,
      hosts: WITH_DOMAIN,
    });
    expect(queries[0]?.toSorted()).toEqual([
      'A mx1.example.com',
      'AAAA mx1.example.com',
      'AAAA mx1.example.com',
      'PTR 1.21.0.127.in-addr.arpa',
      'TXT _dmarc.example.com',
      'TXT example.com',
      'TXT mx1.example.com',
      'TXT mx1.example.com',
    ]);
    expect(queries[1]).toEqual([]);
  });
});

interface Checked {
  readonly report: Report;
  /** The queries to each resolver, and then those to the zones' own server. */
  readonly queries: readonly (readonly string[])[];
}

async function check({
  resolvers,
  zone,
  hosts = DECLARED,
}: Pick<Case, 'resolvers' | 'zone' | 'hosts'>): Promise<Checked> {
  const caches = await Promise.all(
    resolvers.map((text) => startDnsServer({ zone: `${DELEGATION}${text}`, role: 'cache' })),
  );
  const authority = zone === undefined ? null : await startAuthority(`${DELEGATION}${zone}`);
  const servers: readonly DnsServer[] = [...caches, ...(authority === null ? [] : [authority])];
  try {
    const { report } = await runPipeline(
      {
        hosts,
        resolvers: caches.map(({ resolver }) => resolver).join(' '),
        'allow-private-addresses': 'true',
        'allow-any-port': 'true',
      },
      { authorityPort: authority?.port ?? 1 },
    );
    const queries = servers.map((server) =>
      server.queries.map(({ name, type }) => `${type} ${name}`),
    );
    return { report, queries };
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}

async function startAuthority(zone: string): Promise<DnsServer> {
  return listenOnFreePort(0, (port) =>
    startDnsServer({ zone, address: ZONE_SERVER, port, role: 'authority' }),
  );
}
