import { connect, type Socket } from 'node:net';
import { sanitise } from '../../model/sanitise.ts';
import { catchErrors } from '../callback-errors.ts';
import { type Deadline, deadlineIn, within } from '../limits/deadline.ts';

export type DialOutcome =
  | {
      readonly kind: 'open';
      readonly socket: Socket;
      /** The local address of the connection; through a proxy, the proxy's address where it reports one. */
      readonly ownAddress: string;
    }
  /**
   * `blocked`: the proxy cannot connect to anything. `exhausted`: no file descriptor is left, or the run has made
   * all its connections. Neither says anything about the peer.
   */
  | {
      readonly kind: 'refused' | 'unreachable' | 'timeout' | 'closed' | 'blocked' | 'exhausted';
      readonly detail: string;
    };

/** Connects to one address once, until the deadline or for ten seconds. Never throws. */
export type Dial = (address: string, port: number, deadline: Deadline) => Promise<DialOutcome>;

/** The longest wait for a connection, in milliseconds: a SYN is sent again after 1, 3 and 7 seconds. */
export const CONNECT_MS = 10_000;

/** Connects from this machine, without a proxy. */
export const dialDirectly: Dial = (host, port, deadline) =>
  waitForConnect(connect({ host, port, noDelay: true }), deadlineIn(CONNECT_MS, deadline));

/**
 * Limits how many connections a run makes. Declared addresses are counted before the run, but the owner of a name
 * decides how many addresses it has in DNS.
 *
 * @param max connections in all; a further one is `exhausted`
 */
export function dialAtMost(max: number, dial: Dial): Dial {
  let left = max;
  return async (address, port, deadline) => {
    if (left === 0) {
      return { kind: 'exhausted', detail: `the run had made all its ${max} connections` };
    }
    left--;
    return dial(address, port, deadline);
  };
}

/** Waits until a socket has connected or failed. */
export async function waitForConnect(socket: Socket, deadline: Deadline): Promise<DialOutcome> {
  const outcome = new Promise<DialOutcome>((resolve, reject) => {
    socket.once('connect', () => {
      resolve({ kind: 'open', socket, ownAddress: socket.localAddress ?? '127.0.0.1' });
    });
    const onError = (error: Error) => {
      const kind = DIAL_FAILURES.get(errorCode(error)) ?? 'closed';
      resolve({ kind, detail: describeError(error) });
    };
    socket.once('error', catchErrors(reject, onError));
  });
  const result = await within(deadline, outcome, (): DialOutcome => {
    return { kind: 'timeout', detail: 'the connection was not accepted in time' };
  });
  if (result.kind !== 'open') discard(socket);
  return result;
}

const DIAL_FAILURES: ReadonlyMap<string, Exclude<DialOutcome['kind'], 'open'>> = new Map([
  ['ECONNREFUSED', 'refused'],
  ['ENETUNREACH', 'unreachable'],
  ['EHOSTUNREACH', 'unreachable'],
  ['EADDRNOTAVAIL', 'unreachable'],
  ['EAFNOSUPPORT', 'unreachable'],
  ['ENETDOWN', 'unreachable'],
  ['ETIMEDOUT', 'timeout'],
  ['EMFILE', 'exhausted'],
  ['ENFILE', 'exhausted'],
]);

/** Destroys a socket and ignores its errors from now on. */
export function discard(socket: Socket): void {
  socket.on('error', () => {});
  socket.destroy();
}

/** A socket's error as text for a person, sanitised. */
export function describeError(error: Error): string {
  if (errorCode(error) === 'ECONNRESET') return 'the server reset the connection';
  // OpenSSL's messages hold thread ids and source lines; a person can look up the reason.
  if ('reason' in error && typeof error.reason === 'string') return sanitise(error.reason, 200);
  return sanitise(error.message, 200);
}

function errorCode(error: Error): string {
  return 'code' in error ? String(error.code) : '';
}
