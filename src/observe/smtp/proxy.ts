import { lookup } from 'node:dns/promises';
import { connect, isIP, type Socket } from 'node:net';
import { canonicalAddress } from '../../model/address.ts';
import { sanitise } from '../../model/sanitise.ts';
import { atMost, type Deadline, within } from '../limits/deadline.ts';
import { CONNECT_MS, type Dial, type DialOutcome, discard, opened } from './dial.ts';

/** A SOCKS5 proxy through which every mail server is dialled (RFC 1928, RFC 1929). */
export interface SocksProxy {
  readonly host: string;
  readonly port: number;
  readonly user: string | null;
  readonly password: string | null;
}

/**
 * Dials through a proxy. The address that was checked is the address that the proxy is told; no name ever
 * goes through it. What the proxy itself cannot do is `blocked`: it says nothing about the mail server.
 */
export function dialThrough(proxy: SocksProxy): Dial {
  let found: Promise<string> | null = null;
  return async (address, port, given) => {
    const deadline = atMost(CONNECT_MS, given);
    // Looked up once: the system's own lookup has four threads for all.
    found ??= isIP(proxy.host) === 0 ? addressOf(proxy.host) : Promise.resolve(proxy.host);
    const host = await found.catch(() => null);
    if (host === null) return blocked(proxy, 'has a name that cannot be looked up');
    const way = await opened(connect({ host, port: proxy.port, noDelay: true }), deadline);
    if (way.kind === 'starved') return way;
    if (way.kind !== 'open') return blocked(proxy, `cannot be reached: ${way.detail}`);
    return through(proxy, way.socket, { host: address, port }, deadline);
  };
}

async function addressOf(name: string): Promise<string> {
  return (await lookup(name)).address;
}

async function through(
  proxy: SocksProxy,
  socket: Socket,
  destination: { readonly host: string; readonly port: number },
  deadline: Deadline,
): Promise<DialOutcome> {
  const { SocksClient } = await import('socks');
  const { user, password } = proxy;
  const asked = SocksClient.createConnection({
    command: 'connect',
    destination,
    existing_socket: socket,
    timeout: Math.max(1, Math.ceil(deadline.remaining())),
    proxy: {
      host: proxy.host,
      port: proxy.port,
      type: 5,
      ...(user === null ? {} : { userId: user, password: password ?? '' }),
    },
  });
  const outcome = asked.then(
    ({ remoteHost }): DialOutcome => {
      const seenAt = canonicalAddress(remoteHost?.host ?? '');
      const ownAddress = seenAt === null || UNSPECIFIED.has(seenAt) ? socket.localAddress : seenAt;
      return { kind: 'open', socket, ownAddress: ownAddress ?? '127.0.0.1' };
    },
    (error: unknown) => rejected(proxy, String(error)),
  );
  const result = await within(deadline, outcome, (): DialOutcome => {
    return { kind: 'timeout', detail: 'the proxy had no connection in time' };
  });
  if (result.kind !== 'open') discard(socket);
  return result;
}

/** What a proxy says that does not know at which address it is seen. */
const UNSPECIFIED: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** The replies of RFC 1928 6 that speak of the mail server; all others speak of the proxy. */
const REPLIES: readonly (readonly [reply: string, kind: 'refused' | 'unreachable' | 'timeout'])[] =
  [
    ['ConnectionRefused', 'refused'],
    ['HostUnreachable', 'unreachable'],
    ['NetworkUnreachable', 'unreachable'],
    ['AddressNotSupported', 'unreachable'],
    ['TTLExpired', 'timeout'],
    // A general failure is what many proxies make of every refusal and every timeout.
    ['Failure', 'timeout'],
  ];

function rejected(proxy: SocksProxy, error: string): DialOutcome {
  const reply = REPLIES.find(([name]) => error.endsWith(`- ${name}`));
  if (reply === undefined) return blocked(proxy, `does not connect: ${sanitise(error, 200)}`);
  const [name, kind] = reply;
  return { kind, detail: `the proxy answers ${name}` };
}

function blocked({ host, port }: SocksProxy, words: string): DialOutcome {
  return { kind: 'blocked', detail: `the proxy ${host}:${port} ${words}` };
}
