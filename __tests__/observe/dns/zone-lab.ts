import { onTestFinished } from 'vitest';
import type { Expectation } from '../../../src/model/mail-host.ts';
import type { ReverseAuthority } from '../../../src/model/observation.ts';
import { createServerQueries } from '../../../src/observe/dns/ask-servers.ts';
import { type Confirm, createConfirm } from '../../../src/observe/dns/confirm-answer.ts';
import { observePtr } from '../../../src/observe/dns/ptr.ts';
import type { Resolve } from '../../../src/observe/dns/resolver.ts';
import { type Deadline, deadlineIn } from '../../../src/observe/limits/deadline.ts';
import { type DnsServer, type DnsServerOptions, startDnsServer } from '../../lab/dns-server.ts';
import { listenOnFreePort } from '../../lab/free-port.ts';
import { startResolver } from './start-resolver.ts';

export interface ZoneLabOptions {
  /** Zone text of each of the run's resolvers. */
  readonly resolvers: readonly string[];
  /** Zone text of the name server at each loopback address, all at one port. Without a role it is an authority. */
  readonly servers?: Readonly<
    Record<string, string | Pick<DnsServerOptions, 'role' | 'zone' | 'rewrite'>>
  >;
  /** Default: true, since all servers of the lab have loopback addresses. */
  readonly allowPrivateAddresses?: boolean;
  readonly maxQuestions?: number;
}

export interface ZoneLab {
  readonly resolve: Resolve;
  readonly confirm: Confirm;
  /** What servers answer about an address whose PTR is to be mx1.example.com; null where no other server answers. */
  readonly queryAuthority: (
    address: string,
    deadline: Deadline,
  ) => Promise<ReverseAuthority | null>;
  readonly resolvers: readonly DnsServer[];
  /** The name server at a loopback address; throws when there is none. */
  server(address: string): DnsServer;
}

/** Starts resolvers, zones' own servers at a port of their own, and the clients; all are closed after the test. */
export async function startZoneLab(options: ZoneLabOptions): Promise<ZoneLab> {
  const { resolvers: zones, servers: own = {}, allowPrivateAddresses = true, ...rest } = options;
  const resolvers = await Promise.all(zones.map((zone) => startDnsServer({ zone, role: 'cache' })));
  const servers = await listenOnFreePort(0, (port) => startAll(own, port));
  const { close, ...tools } = startResolver(resolvers.map(({ resolver }) => resolver));
  onTestFinished(async () => {
    close();
    await Promise.all([...resolvers, ...servers].map((server) => server.close()));
  });
  const confirm = createConfirm(
    tools.resolve,
    createServerQueries({
      deadline: deadlineIn(60_000),
      ...tools,
      guard: { allowPrivateAddresses },
      authorityPort: servers[0]?.port ?? 1,
      ...rest,
    }),
  );
  return {
    resolve: tools.resolve,
    confirm,
    queryAuthority: async (address, deadline) => {
      return (await observePtr(address, MX1, confirm, deadline)).ptr.authority;
    },
    resolvers,
    server: (address) => {
      const server = servers.find((one) => one.address === address);
      if (server === undefined) throw new Error(`no server at ${address}`);
      return server;
    },
  };
}

const MX1: Expectation = { kind: 'names', patterns: ['mx1.example.com'] };

async function startAll(
  own: NonNullable<ZoneLabOptions['servers']>,
  firstPort: number,
): Promise<readonly DnsServer[]> {
  const started: DnsServer[] = [];
  try {
    for (const [address, server] of Object.entries(own)) {
      const options =
        typeof server === 'string' ? { role: 'authority' as const, zone: server } : server;
      const port = started[0]?.port ?? firstPort;
      started.push(await startDnsServer({ ...options, address, port }));
    }
    return started;
  } catch (error) {
    await Promise.all(started.map((server) => server.close()));
    throw error;
  }
}
