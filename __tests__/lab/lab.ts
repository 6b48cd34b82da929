import { type DnsServer, type DnsServerOptions, startDnsServer } from './dns-server.ts';
import { listenOnFreePort } from './free-port.ts';
import type { Personality } from './personality.ts';
import { type SmtpServer, startSmtpServer } from './smtp-server.ts';
import { type Blackhole, refusedPort, startBlackhole } from './unreachable.ts';
import type { Zone } from './zone.ts';

export interface LabOptions {
  /** Zone text (see zone.ts) or a parsed zone. */
  readonly zone: string | Zone;
  /** The listener at each loopback address. `refused`: none. `blackhole`: a connect hangs. */
  readonly listeners: Readonly<Record<string, Personality | 'refused' | 'blackhole'>>;
  /** The port of all listeners. Default: 0, a port that is free on all addresses. */
  readonly port?: number;
  /** Milliseconds before every DNS reply. */
  readonly dnsDelayMs?: number;
  readonly dnsRewrite?: DnsServerOptions['rewrite'];
}

export interface Lab {
  /** `127.0.0.1:53535`, for the `resolvers` input. */
  readonly resolver: string;
  /** The port that the listeners of all addresses share. */
  readonly port: number;
  readonly dns: DnsServer;
  /** The listeners by address, without the refused ones and the black holes. */
  readonly smtp: Readonly<Record<string, SmtpServer>>;
  /** The listener of an address; throws when there is none. */
  server(address: string): SmtpServer;
  /** Resolves when the client has ended every connection so far. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts one DNS server, and one SMTP listener for each address, all on one port. DNS has another port, so that a
 * listener may use the DNS server's address too.
 */
export async function startLab(options: LabOptions): Promise<Lab> {
  const { port, servers, blackholes } = await listenOnFreePort(options.port ?? 0, (port) =>
    startListeners(options.listeners, port),
  );
  const closeListeners = () => closeAll([...servers, ...blackholes]);
  const dns = await startDnsServer({
    zone: options.zone,
    ...(options.dnsDelayMs === undefined ? {} : { delayMs: options.dnsDelayMs }),
    ...(options.dnsRewrite === undefined ? {} : { rewrite: options.dnsRewrite }),
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
    close: () => closeAll([dns, ...servers, ...blackholes]),
  };
}

interface Listeners {
  readonly port: number;
  readonly servers: readonly SmtpServer[];
  readonly blackholes: readonly Blackhole[];
}

async function startListeners(
  listeners: LabOptions['listeners'],
  firstPort: number,
): Promise<Listeners> {
  const servers: SmtpServer[] = [];
  const blackholes: Blackhole[] = [];
  let port = firstPort;
  try {
    for (const [address, personality] of Object.entries(listeners)) {
      if (personality === 'refused') continue;
      if (personality === 'blackhole') {
        const blackhole = await startBlackhole({ address, port });
        blackholes.push(blackhole);
        port = blackhole.port;
      } else {
        const server = await startSmtpServer(personality, { address, port });
        servers.push(server);
        port = server.port;
      }
    }
  } catch (error) {
    await closeAll([...servers, ...blackholes]);
    throw error;
  }
  if (port === 0) port = await refusedPort({ address: Object.keys(listeners)[0] ?? '127.0.0.1' });
  return { port, servers, blackholes };
}

async function closeAll(parts: readonly { close(): Promise<void> }[]): Promise<void> {
  await Promise.all(parts.map((part) => part.close()));
}
