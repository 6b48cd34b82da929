import { describe, expect, it } from 'vitest';
import { startDnsServer } from '../lab/dns-server.ts';
import { runPipeline } from '../run/run-pipeline.ts';

const ADDRESS = '127.0.22.1';
const RIGHT = `mx1.example.com A ${ADDRESS}\n${ADDRESS} PTR mx1.example.com`;
const IN_PREFIX = 'mx1.example.com AAAA 2001:db8:64::127.0.22.1';

interface Case {
  readonly title: string;
  readonly zone: string;
  readonly hosts?: string;
  readonly findings: readonly string[];
  /** The addresses that are checked. */
  readonly addresses?: readonly string[];
  /** How often the resolver is asked for its prefix. */
  readonly prefixQueries?: number;
}

const CASES: readonly Case[] = [
  {
    title: 'the well-known prefix: ignored, and no question for another one',
    zone: `${RIGHT}\nmx1.example.com AAAA 64:ff9b::127.0.22.1`,
    findings: [],
  },
  {
    title: 'the same for a host without declared addresses',
    zone: `${RIGHT}\nmx1.example.com AAAA 64:ff9b::127.0.22.1`,
    hosts: '- { name: mx1.example.com, role: outbound }',
    findings: [],
    addresses: [ADDRESS],
  },
  {
    title: 'an MX target',
    zone: `${RIGHT}\nexample.com MX 10 mx1.example.com\nmx1.example.com AAAA 64:ff9b::127.0.22.1`,
    hosts: '- { mx: example.com, role: outbound }',
    findings: [],
    addresses: [ADDRESS],
  },
  {
    title: 'beside an AAAA record of the name itself: only the synthesised one is ignored',
    zone: `${RIGHT}\nmx1.example.com AAAA 64:ff9b::127.0.22.1\nmx1.example.com AAAA ::1`,
    findings: ['address-undeclared warning'],
  },
  {
    title: 'the well-known prefix with an address of another host: not made from this name',
    zone: `${RIGHT}\nmx1.example.com AAAA 64:ff9b::127.0.22.9`,
    findings: ['address-undeclared warning'],
  },
  {
    title: 'a prefix of the network, of 96 bits',
    zone: `${RIGHT}\n${IN_PREFIX}\nipv4only.arpa AAAA 2001:db8:64::192.0.0.170\nipv4only.arpa AAAA 2001:db8:64::192.0.0.171`,
    findings: [],
    prefixQueries: 1,
  },
  ...(
    [
      [32, '2001:db8:7f00:1601::', '2001:db8:c000:aa::'],
      [40, '2001:db8:647f:16:1::', '2001:db8:64c0:0:aa::'],
      [48, '2001:db8:64:7f00:16:100::', '2001:db8:64:c000:0:aa00::'],
      [56, '2001:db8:64:407f:0:1601::', '2001:db8:64:40c0:0:aa::'],
      [64, '2001:db8:64:40:7f:16:100:0', '2001:db8:64:40:c0:0:aa00:0'],
    ] as const
  ).map(([length, own, prefix]) => ({
    title: `a prefix of the network, of ${length} bits`,
    zone: `${RIGHT}\nmx1.example.com AAAA ${own}\nipv4only.arpa AAAA ${prefix}`,
    findings: [],
    prefixQueries: 1,
  })),
  {
    title: 'another prefix than that of the network: a record of the name itself',
    zone: `${RIGHT}\n${IN_PREFIX}\nipv4only.arpa AAAA 2001:db8:65::192.0.0.170`,
    findings: ['address-undeclared warning'],
    prefixQueries: 1,
  },
  {
    title: 'a network without DNS64',
    zone: `${RIGHT}\n${IN_PREFIX}\nipv4only.arpa A 192.0.0.170`,
    findings: ['address-undeclared warning'],
    prefixQueries: 1,
  },
];

describe.concurrent('AAAA records that a resolver makes from A records (DNS64)', () => {
  it.each(CASES)('$title', async ({ zone, hosts, findings, addresses, prefixQueries = 0 }) => {
    const dns = await startDnsServer({ zone });
    const { report } = await runPipeline({
      hosts: hosts ?? `- { name: mx1.example.com, role: outbound, addresses: ['${ADDRESS}'] }`,
      resolvers: dns.resolver,
      'allow-private-addresses': 'true',
    });
    await dns.close();
    expect(report.findings.map(({ rule, level }) => `${rule} ${level}`)).toEqual(findings);
    if (addresses !== undefined) {
      expect(report.hosts[0]?.endpoints.map(({ address }) => address)).toEqual(addresses);
    }
    expect(dns.queries.filter(({ name }) => name === 'ipv4only.arpa')).toHaveLength(prefixQueries);
  });
});
