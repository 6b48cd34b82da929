import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DnsServer, startDnsServer } from '../../lab/dns-server.ts';
import { runPipeline } from '../../run/run-pipeline.ts';
import { startDnsmasq } from './dnsmasq.ts';
import { startKnotProxy } from './knot.ts';
import type { NameServer } from './name-server.ts';
import { startUnbound } from './unbound.ts';

/** Forty hosts whose records are whole. */
const HEALTHY = Array.from({ length: 40 }, (_, index) => ({
  name: `h${index}.example.com`,
  address: `127.1.80.${index + 1}`,
}));

interface DamagedHost {
  readonly title: string;
  readonly address: string;
  /** Records whose data, after `\#`, does not fit their type. */
  readonly records: (name: string, address: string) => readonly string[];
  readonly check: 'forward' | 'ptr' | 'spf' | 'dmarc';
}

const DAMAGED: readonly DamagedHost[] = [
  {
    title: 'an AAAA record of 7 bytes',
    address: '127.1.81.1',
    records: (name, address) => [
      `${name} A ${address}`,
      `${name} AAAA \\# 7 20010db8000000`,
      `${address} PTR ${name}`,
    ],
    check: 'forward',
  },
  {
    title: 'a PTR record whose name is cut',
    address: '127.1.81.2',
    records: (name, address) => [`${name} A ${address}`, `${address} PTR \\# 3 3f6d78`],
    check: 'ptr',
  },
  {
    title: 'a PTR record with a label of a reserved type',
    address: '127.1.81.3',
    records: (name, address) => [`${name} A ${address}`, `${address} PTR \\# 3 406d00`],
    check: 'ptr',
  },
  {
    title: 'an SPF record whose string goes beyond the record',
    address: '127.1.81.4',
    records: (name, address) => [
      `${name} A ${address}`,
      `${address} PTR ${name}`,
      'spf.example TXT \\# 4 ff763d73',
      '_dmarc.spf.example TXT "v=DMARC1; p=reject"',
    ],
    check: 'spf',
  },
];

/** Port 53, since a resolver's root servers have no other. Random, so that the suite can run twice at a time. */
const ROOT_ADDRESS = `127.54.${1 + Math.floor(Math.random() * 254)}.1`;

/** The lab's server answers as a root server, and for every zone itself. */
const ROOT = `. SOA root.invalid. host.invalid. 1 2 3 4 60
. NS root.invalid
root.invalid A ${ROOT_ADDRESS}`;

describe('a damaged record behind a real name server, while forty other hosts are looked up', () => {
  let lab: DnsServer;
  let servers: Readonly<Record<'unbound' | 'dnsmasq' | 'knot', NameServer>>;

  beforeAll(async () => {
    const hosts = HEALTHY.map(
      ({ name, address }) => `${name} A ${address}\n${address} PTR ${name}`,
    );
    const damaged = DAMAGED.flatMap((host, index) => host.records(nameOf(index), host.address));
    const zone = [ROOT, ...hosts, ...damaged].join('\n');
    lab = await startDnsServer({ zone, address: ROOT_ADDRESS, port: 53 });
    const { address, port } = lab;
    const [unbound, dnsmasq, knot] = await Promise.all([
      startUnbound({ root: address, stubs: {}, dsRecords: [] }),
      // From its cache, dnsmasq 2.90 would answer with the 16 bytes that it read in place of the 7.
      startDnsmasq({ records: ['cache-size=0'], upstream: `${address}#${port}` }),
      startKnotProxy(`${address}@${port}`),
    ]);
    servers = { unbound, dnsmasq, knot };
  });

  afterAll(async () => {
    await Promise.all([lab?.close(), ...Object.values(servers ?? {}).map((one) => one.close())]);
  });

  describe.each(['unbound', 'dnsmasq', 'knot'] as const)('%s', (server) => {
    test.each(DAMAGED)('$title', async ({ address, check }) => {
      const name = nameOf(DAMAGED.findIndex((host) => host.address === address));
      const domains = check === 'spf' ? ', domains: [spf.example]' : '';
      const { report } = await runPipeline({
        hosts: [
          'hosts:',
          ...HEALTHY.map(
            (one) => `  - { name: ${one.name}, addresses: [${one.address}], role: outbound }`,
          ),
          `  - { name: ${name}, addresses: [${address}], role: outbound${domains} }`,
        ].join('\n'),
        resolvers: servers[server].resolver,
        retries: '1',
        'allow-private-addresses': 'true',
      });
      expect(report.findings).toEqual([]);
      // A server may send on what it received, or notice the damage itself.
      expect(report.inconclusive).toEqual([
        expect.objectContaining({
          host: name,
          check,
          reason: expect.toBeOneOf(['dns-error', 'dns-servfail']),
        }),
      ]);
      const verdicts = report.hosts.map(({ verdict }) => verdict);
      expect(verdicts).toEqual([...HEALTHY.map(() => 'coherent'), expect.anything()]);
    });
  });
});

function nameOf(index: number): string {
  return `damaged${index}.example.com`;
}
