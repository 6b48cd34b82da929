import { type DnsServer, startDnsServer } from './dns-server.ts';
import { listenOnFreePort } from './free-port.ts';
import type { Personality } from './personality.ts';
import { type SmtpServer, startSmtpServer } from './smtp-server.ts';
import { type Blackhole, refusedPort, startBlackhole } from './unreachable.ts';
import type { Zone } from './zone.ts';

export interface LabOptions {
  /** Zone text (see zone.ts) or a parsed zone. */
  readonly zone: string | Zone;
  /**
   * What listens at each loopback address. At a `refused` one nothing listens; on a `blackhole` a
   * connect hangs.
   */
  readonly listeners: Readonly<Record<string, Personality | 'refused' | 'blackhole'>>;
  /** The port of all listeners; 0, the default, takes one that is free on all addresses. */
  readonly port?: number;
  /** Every DNS reply waits this long. */
  readonly dnsDelayMs?: number;
}

export interface Lab {
  /** `127.0.0.1:53535`, for the `resolvers` input. */
  readonly resolver: string;
  /** The port that the listeners of all addresses share. */
  readonly port: number;
  readonly dns: DnsServer;
  /** The listeners by address, without the refused ones and the black holes. */
  readonly smtp: Readonly<Record<string, SmtpServer>>;
  /** The listener of an address; throws where there is none. */
  server(address: string): SmtpServer;
  /** Resolves when every connection so far has been ended by its peer. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts one DNS server, and one SMTP listener for each address, all listeners on one port. DNS has
 * a port of its own, so that a listener may sit on the DNS server's address too.
 */
export async function startLab(options: LabOptions): Promise<Lab> {
  const { port, servers, holes } = await listenOnFreePort(options.port ?? 0, (wanted) =>
    startListeners(options.listeners, wanted),
  );
  const closeListeners = () => closeAll([...servers, ...holes]);
  const dns = await startDnsServer({
    zone: options.zone,
    ...(options.dnsDelayMs === undefined ? {} : { delayMs: options.dnsDelayMs }),
  }).catch(async (error: unknown) => {
    await closeListeners();
    throw error;
  });
  const smtp = Object.fromEntries(servers.map((server) => [server.address, server]));
  return {
    resolver: dns.resolver,
    port,
    dns,
    smtp,
    server: (address) => {
      const server = smtp[address];
      if (server === undefined) {
        throw new Error(`nothing listens at ${address}, only at ${Object.keys(smtp).join(', ')}`);
      }
      return server;
    },
    idle: async () => {
      await Promise.all(servers.map((server) => server.idle()));
    },
    close: () => closeAll([dns, ...servers, ...holes]),
  };
}

interface Listeners {
  readonly port: number;
  readonly servers: readonly SmtpServer[];
  readonly holes: readonly Blackhole[];
}

async function startListeners(
  listeners: LabOptions['listeners'],
  wanted: number,
): Promise<Listeners> {
  const servers: SmtpServer[] = [];
  const holes: Blackhole[] = [];
  let port = wanted;
  try {
    for (const [address, personality] of Object.entries(listeners)) {
      if (personality === 'refused') continue;
      if (personality === 'blackhole') {
        const hole = await startBlackhole({ address, port });
        holes.push(hole);
        port = hole.port;
      } else {
        const server = await startSmtpServer(personality, { address, port });
        servers.push(server);
        port = server.port;
      }
    }
  } catch (error) {
    await closeAll([...servers, ...holes]);
    throw error;
  }
  if (port === 0) port = await refusedPort({ address: Object.keys(listeners)[0] ?? '127.0.0.1' });
  return { port, servers, holes };
}

async function closeAll(parts: readonly { close(): Promise<void> }[]): Promise<void> {
  await Promise.all(parts.map((part) => part.close()));
}
