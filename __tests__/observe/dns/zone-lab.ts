import { onTestFinished } from 'vitest';
import { type AskAuthority, createAuthority } from '../../../src/observe/dns/authoritative-ptr.ts';
import { createResolver, type Resolve } from '../../../src/observe/dns/resolver.ts';
import { deadlineIn } from '../../../src/observe/limits/deadline.ts';
import type { DnsRole } from '../../lab/dns-answer.ts';
import { type DnsServer, startDnsServer } from '../../lab/dns-server.ts';
import { listenOnFreePort } from '../../lab/free-port.ts';

export interface ZoneLabOptions {
  /** Zone text of each of the run's resolvers, which answer as caches. */
  readonly caches: readonly string[];
  /** Zone text of the name server at each loopback address, all at one port; as an authority where it is text alone. */
  readonly servers?: Readonly<Record<string, string | { role: DnsRole; zone: string }>>;
  /** True where it is not given: all servers of a laboratory are at loopback addresses. */
  readonly allowPrivateAddresses?: boolean;
  readonly maxQuestions?: number;
}

export interface ZoneLab {
  readonly resolve: Resolve;
  readonly askAuthority: AskAuthority;
  readonly caches: readonly DnsServer[];
  /** The name server at a loopback address; throws where there is none. */
  server(address: string): DnsServer;
}

/** Starts resolvers, zones' own servers at a port of their own, and what asks them; all end with the test. */
export async function startZoneLab(options: ZoneLabOptions): Promise<ZoneLab> {
  const { caches: zones, servers: own = {}, allowPrivateAddresses = true, ...rest } = options;
  const caches = await Promise.all(zones.map((zone) => startDnsServer({ zone, role: 'cache' })));
  const servers = await listenOnFreePort(0, (port) => startAll(own, port));
  const resolvers = caches.map(({ resolver }) => resolver);
  const { resolve, close } = createResolver({ servers: resolvers, retries: 0 });
  onTestFinished(async () => {
    close();
    await Promise.all([...caches, ...servers].map((server) => server.close()));
  });
  return {
    resolve,
    askAuthority: createAuthority({
      deadline: deadlineIn(60_000),
      resolve,
      resolvers,
      guard: { allowPrivateAddresses },
      authorityPort: servers[0]?.port ?? 1,
      ...rest,
    }),
    caches,
    server: (address) => {
      const server = servers.find((one) => one.address === address);
      if (server === undefined) throw new Error(`no server at ${address}`);
      return server;
    },
  };
}

async function startAll(
  own: NonNullable<ZoneLabOptions['servers']>,
  wanted: number,
): Promise<readonly DnsServer[]> {
  const started: DnsServer[] = [];
  try {
    for (const [address, what] of Object.entries(own)) {
      const { role, zone } =
        typeof what === 'string' ? { role: 'authority' as const, zone: what } : what;
      const port = started[0]?.port ?? wanted;
      started.push(await startDnsServer({ address, port, role, zone }));
    }
    return started;
  } catch (error) {
    await Promise.all(started.map((server) => server.close()));
    throw error;
  }
}
