import { connect, type Socket } from 'node:net';
import { sanitise } from '../../model/sanitise.ts';
import { atMost, type Deadline, within } from '../limits/deadline.ts';

export type DialOutcome =
  | {
      readonly kind: 'open';
      readonly socket: Socket;
      /** The address that the peer sees us at, as far as this end knows. */
      readonly ownAddress: string;
    }
  /**
   * `blocked`: the way out of here is closed. `starved`: no more files can be opened here, or the run has made all
   * its connections. Neither says anything about the peer.
   */
  | {
      readonly kind: 'refused' | 'unreachable' | 'timeout' | 'closed' | 'blocked' | 'starved';
      readonly detail: string;
    };

/** Dials one address, once, and waits until the deadline or for ten seconds. Never throws. */
export type Dial = (address: string, port: number, deadline: Deadline) => Promise<DialOutcome>;

/** Connections are not waited for longer: a SYN is sent again after 1, 3 and 7 seconds. */
export const CONNECT_MS = 10_000;

/** Dials from this machine itself. */
export const dialDirectly: Dial = (host, port, deadline) =>
  opened(connect({ host, port, noDelay: true }), atMost(CONNECT_MS, deadline));

/** Waits until a socket has connected, or cannot. */
export async function opened(socket: Socket, deadline: Deadline): Promise<DialOutcome> {
  const outcome = new Promise<DialOutcome>((resolve) => {
    socket.once('connect', () => {
      resolve({ kind: 'open', socket, ownAddress: socket.localAddress ?? '127.0.0.1' });
    });
    socket.once('error', (error) => resolve(failedDial(error)));
  });
  const result = await within(deadline, outcome, (): DialOutcome => {
    return { kind: 'timeout', detail: 'the connection was not accepted in time' };
  });
  if (result.kind !== 'open') discard(socket);
  return result;
}

/** Closes a socket of which nothing more is wanted. */
export function discard(socket: Socket): void {
  socket.on('error', () => {});
  socket.destroy();
}

/** What befell a socket, for a person. */
export function describeError(error: Error): string {
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ECONNRESET') return 'the server reset the connection';
  // OpenSSL's messages carry thread ids and source lines; the reason is what a person can look up.
  if ('reason' in error && typeof error.reason === 'string') return sanitise(error.reason, 200);
  return sanitise(error.message, 200);
}

type Failure = Exclude<DialOutcome['kind'], 'open'>;

const DIAL_FAILURES: Readonly<Record<string, Failure>> = {
  ECONNREFUSED: 'refused',
  ENETUNREACH: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  EAFNOSUPPORT: 'unreachable',
  ENETDOWN: 'unreachable',
  ETIMEDOUT: 'timeout',
  EMFILE: 'starved',
  ENFILE: 'starved',
};

function failedDial(error: Error): DialOutcome {
  const code = 'code' in error ? String(error.code) : '';
  return { kind: DIAL_FAILURES[code] ?? 'closed', detail: describeError(error) };
}
