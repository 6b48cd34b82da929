import { lookup } from 'node:dns/promises';
import { connect, isIP, type Socket } from 'node:net';
import { canonicalAddress } from '../../model/address.ts';
import { sanitise } from '../../model/sanitise.ts';
import { type Deadline, deadlineIn, within } from '../limits/deadline.ts';
import { CONNECT_MS, type Dial, type DialOutcome, discard, waitForConnect } from './dial.ts';

/** A SOCKS5 proxy for the connections to mail servers (RFC 1928, RFC 1929). */
export interface SocksProxy {
  readonly host: string;
  readonly port: number;
  readonly user: string | null;
  readonly password: string | null;
}

/**
 * Dials through a proxy. The proxy gets the address that was checked, never a name. A failure of the proxy itself is
 * `blocked`: it says nothing about the mail server.
 */
export function dialThrough(proxy: SocksProxy): Dial {
  let lookedUp: Promise<string> | null = null;
  return async (address, port, outer) => {
    const deadline = deadlineIn(CONNECT_MS, outer);
    // Looked up once for the run: `lookup` shares a pool of four threads with all other lookups.
    lookedUp ??= isIP(proxy.host) === 0 ? addressOf(proxy.host) : Promise.resolve(proxy.host);
    const host = await lookedUp.catch(() => null);
    if (host === null) return blocked(proxy, 'has a name that cannot be looked up');
    const toProxy = await waitForConnect(
      connect({ host, port: proxy.port, noDelay: true }),
      deadline,
    );
    if (toProxy.kind === 'exhausted') return toProxy;
    if (toProxy.kind !== 'open') return blocked(proxy, `cannot be reached: ${toProxy.detail}`);
    return requestConnection(proxy, toProxy.socket, { host: address, port }, deadline);
  };
}

async function addressOf(name: string): Promise<string> {
  return (await lookup(name)).address;
}

async function requestConnection(
  proxy: SocksProxy,
  socket: Socket,
  destination: { readonly host: string; readonly port: number },
  deadline: Deadline,
): Promise<DialOutcome> {
  const { SocksClient } = await import('socks');
  const { user, password } = proxy;
  const connected = SocksClient.createConnection({
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
  const outcome = connected.then(
    ({ remoteHost }): DialOutcome => {
      const bound = canonicalAddress(remoteHost?.host ?? '');
      const ownAddress = bound === null || UNSPECIFIED.has(bound) ? socket.localAddress : bound;
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

/** The bound address that a proxy returns when it does not know its own address. */
const UNSPECIFIED: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** The replies (RFC 1928 6) that are about the mail server; all others are about the proxy. */
const REPLIES: readonly (readonly [reply: string, kind: 'refused' | 'unreachable' | 'timeout'])[] =
  [
    ['ConnectionRefused', 'refused'],
    ['HostUnreachable', 'unreachable'],
    ['NetworkUnreachable', 'unreachable'],
    ['AddressNotSupported', 'unreachable'],
    ['TTLExpired', 'timeout'],
    // Many proxies return a general failure for every refusal and every timeout.
    ['Failure', 'timeout'],
  ];

function rejected(proxy: SocksProxy, error: string): DialOutcome {
  const reply = REPLIES.find(([name]) => error.endsWith(`- ${name}`));
  if (reply === undefined) return blocked(proxy, `does not connect: ${sanitise(error, 200)}`);
  const [name, kind] = reply;
  return { kind, detail: `the proxy answers ${name}` };
}

function blocked({ host, port }: SocksProxy, problem: string): DialOutcome {
  return { kind: 'blocked', detail: `the proxy ${host}:${port} ${problem}` };
}
