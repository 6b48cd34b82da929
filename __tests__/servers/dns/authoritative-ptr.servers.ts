import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Expectation } from '../../../src/model/mail-host.ts';
import type { PtrObservation } from '../../../src/model/observation.ts';
import { createServerQueries } from '../../../src/observe/dns/ask-servers.ts';
import { createConfirm } from '../../../src/observe/dns/confirm-answer.ts';
import { observePtr } from '../../../src/observe/dns/ptr.ts';
import { deadlineIn } from '../../../src/observe/limits/deadline.ts';
import { startDnsServer } from '../../lab/dns-server.ts';
import { startResolver } from '../../observe/dns/start-resolver.ts';
import { runAction } from '../../runner/run-action.ts';
import { startNsd } from './nsd.ts';

/** NSD listens here, on port 53, because NS records have no port. */
const NSD_ADDRESS = '127.0.0.77';
const REVERSE = '113.0.203.in-addr.arpa';
const CHILD = `64/26.${REVERSE}`;

/** The current zones, which NSD serves. The resolver of each case has older data. */
const ZONES = {
  'example.com': lines([
    `ns1 A ${NSD_ADDRESS}`,
    'mx1 A 203.0.113.25',
    'mx2 A 203.0.113.70',
    'pool A 203.0.113.26',
  ]),
  [REVERSE]: lines([
    '25 PTR mx1.example.com.',
    '26 PTR pool.example.com.',
    ...Array.from({ length: 60 }, (_, n) => `27 PTR host-number-${n}.example.com.`),
    '64/26 NS ns1.example.com.',
    `70 CNAME 70.64/26.${REVERSE}.`,
  ]),
  [CHILD]: '70 PTR mx2.example.com.',
};

/** The SOA and NS records that every resolver has. */
const DELEGATION = lines([
  ...[REVERSE, CHILD, 'example.com'].flatMap((zone) => [
    `${zone} SOA ns1.example.com hostmaster.example.com 1 3600 600 86400 60`,
    `${zone} NS ns1.example.com`,
  ]),
  `ns1.example.com A ${NSD_ADDRESS}`,
]);

interface Case {
  readonly title: string;
  readonly address: string;
  readonly declared: string;
  /** Records that the resolver has cached. */
  readonly cached: string;
  readonly state: PtrObservation['state'];
  readonly zone: string;
  readonly names: readonly string[];
  readonly confirmed: readonly string[];
  readonly cachedForS: number | null;
}

const CASES: readonly Case[] = [
  {
    title: 'a changed PTR: the resolver has cached the old one for another half hour',
    address: '203.0.113.25',
    declared: 'mx1.example.com',
    cached:
      '203.0.113.25 1800 PTR old.example.com\nold.example.com A 203.0.113.25\nmx1.example.com A 203.0.113.25',
    state: 'confirmed',
    zone: REVERSE,
    names: ['mx1.example.com'],
    confirmed: ['mx1.example.com'],
    cachedForS: 1800,
  },
  {
    title: 'a new PTR: the resolver has cached its absence',
    address: '203.0.113.25',
    declared: 'mx1.example.com',
    cached: 'mx1.example.com A 203.0.113.25',
    state: 'absent',
    zone: REVERSE,
    names: ['mx1.example.com'],
    confirmed: ['mx1.example.com'],
    cachedForS: 60,
  },
  {
    title: 'a changed A record: the resolver has cached the old address of the PTR name',
    address: '203.0.113.26',
    declared: 'pool.example.com',
    cached: '203.0.113.26 PTR pool.example.com\npool.example.com 900 A 203.0.113.99',
    state: 'unconfirmed',
    zone: REVERSE,
    names: ['pool.example.com'],
    confirmed: ['pool.example.com'],
    cachedForS: 900,
  },
  {
    title: 'a removed PTR: resolver and authoritative server agree',
    address: '203.0.113.99',
    declared: 'mx1.example.com',
    cached: '',
    state: 'absent',
    zone: REVERSE,
    names: [],
    confirmed: [],
    cachedForS: null,
  },
  {
    title: 'a block delegated by CNAME (RFC 2317): its own zone is queried',
    address: '203.0.113.70',
    declared: 'mx2.example.com',
    cached: `203.0.113.70 CNAME 70.${CHILD}\n70.${CHILD} 300 PTR old.example.com`,
    state: 'unconfirmed',
    zone: CHILD,
    names: ['mx2.example.com'],
    confirmed: ['mx2.example.com'],
    cachedForS: 300,
  },
  {
    title: 'a PTR set too large for UDP: it is fetched over TCP',
    address: '203.0.113.27',
    declared: 'mx1.example.com',
    cached: '203.0.113.27 120 PTR old.example.com',
    state: 'unconfirmed',
    zone: REVERSE,
    names: expect.toSatisfy((names: readonly string[]) => names.length === 60),
    confirmed: [],
    cachedForS: 120,
  },
];

describe('a resolver with outdated records, and a real NSD with the zones', () => {
  beforeAll(async () => {
    const nsd = await startNsd(ZONES, { address: NSD_ADDRESS, port: 53 });
    return nsd.close;
  });

  test.each(CASES)('$title', async ({ address, declared, cached, state, ...authority }) => {
    const { zone, names, confirmed, cachedForS } = authority;
    const ptr = await observeThroughCache(address, declared, `${DELEGATION}\n${cached}`);
    expect(ptr).toMatchObject({
      state,
      authority: { zone, servers: ['ns1.example.com'], cachedForS },
    });
    expect(ptr.authority?.answers[0]).toEqual({
      server: 'ns1.example.com',
      kind: 'authority',
      names,
      confirmed,
    });
    expect(ptr.authority?.answers).toHaveLength(2);
  });

  test('a lame server refuses, and its answer is not counted', async () => {
    const lame = lines([
      DELEGATION,
      '2.0.192.in-addr.arpa SOA ns1.example.com hostmaster.example.com 1 3600 600 86400 60',
      '2.0.192.in-addr.arpa NS ns1.example.com',
      '192.0.2.1 PTR old.example.com',
    ]);
    const ptr = await observeThroughCache('192.0.2.1', 'mx1.example.com', lame);
    expect(ptr.authority).toMatchObject({
      zone: '2.0.192.in-addr.arpa',
      servers: ['ns1.example.com'],
      answers: [{ kind: 'resolver', names: ['old.example.com'], confirmed: [] }],
      cachedForS: null,
    });
  });
});

describe('the built action', () => {
  beforeAll(async () => {
    const nsd = await startNsd(ZONES, { address: NSD_ADDRESS, port: 53 });
    return nsd.close;
  });

  test('passes while the declared PTR propagates, and reports how long that takes', async () => {
    const [changed] = CASES;
    const cache = await startDnsServer({
      zone: `${DELEGATION}\n${changed?.cached}`,
      role: 'cache',
    });
    onTestFinished(() => cache.close());
    const run = await runAction({
      inputs: {
        hosts: '- { name: mx1.example.com, role: outbound, addresses: 203.0.113.25 }',
        resolvers: cache.resolver,
        'allow-private-addresses': true,
      },
    });
    onTestFinished(run.remove);
    expect(run.exitCode).toBe(0);
    expect(run.report).toMatchObject({
      result: 'passed',
      hosts: [{ verdict: 'cosmetic' }],
      findings: [
        {
          rule: 'ptr-propagating',
          level: 'notice',
          expected: 'mx1.example.com',
          observed: 'old.example.com',
          message: expect.stringContaining('for at most 30 minutes'),
        },
      ],
    });
  });
});

async function observeThroughCache(
  address: string,
  name: string,
  cached: string,
): Promise<PtrObservation> {
  const cache = await startDnsServer({ zone: cached, role: 'cache' });
  const { close, ...tools } = startResolver([cache.resolver]);
  onTestFinished(async () => {
    close();
    await cache.close();
  });
  const guard = { allowPrivateAddresses: true };
  const askServers = createServerQueries({ ...tools, guard, deadline: deadlineIn(60_000) });
  const confirm = createConfirm(tools.resolve, askServers);
  const expectation: Expectation = { kind: 'names', patterns: [name] };
  const { ptr } = await observePtr(address, expectation, confirm, deadlineIn(20_000));
  return ptr;
}

function lines(records: readonly string[]): string {
  return records.join('\n');
}
