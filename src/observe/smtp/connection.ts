import { connect, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { sanitise } from '../../model/sanitise.ts';
import { type Deadline, within } from '../deadline.ts';
import { createReplyReader, type Reply } from './reply-reader.ts';

/** Opens a TCP connection; the caller listens for what becomes of it. */
export type Connect = (address: string, port: number) => Socket;

/** Opens the connection from this machine itself. */
export const connectDirectly: Connect = (host, port) => connect({ host, port, noDelay: true });

/** An address literal that names this end of the connection (RFC 5321 4.1.3). */
export function localLiteral(socket: Socket): string {
  const address = socket.localAddress ?? '127.0.0.1';
  return address.includes(':') ? `[IPv6:${address}]` : `[${address}]`;
}

export type DialOutcome =
  | { readonly kind: 'open'; readonly socket: Socket }
  | { readonly kind: 'refused' | 'unreachable' | 'timeout' | 'closed'; readonly detail: string };

/** Dials one address, once. */
export async function dial(
  open: Connect,
  address: string,
  port: number,
  deadline: Deadline,
): Promise<DialOutcome> {
  const socket = open(address, port);
  const outcome = new Promise<DialOutcome>((resolve) => {
    socket.once('connect', () => resolve({ kind: 'open', socket }));
    socket.once('error', (error) => resolve(failedDial(error)));
  });
  const result = await within(deadline, outcome, (): DialOutcome => {
    return { kind: 'timeout', detail: 'the connection was not accepted in time' };
  });
  if (result.kind !== 'open') discard(socket);
  return result;
}

/** What came where a reply was waited for. */
export type Answer =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | NoReply<'malformed'>
  | NoReply<'timeout'>
  | NoReply<'closed'>;

interface NoReply<Kind> {
  readonly kind: Kind;
  readonly detail: string;
  /** The whole lines of an unfinished reply. */
  readonly lines: readonly string[];
}

export type Handshake =
  | { readonly kind: 'secure'; readonly socket: TLSSocket }
  | { readonly kind: 'failed'; readonly detail: string };

/** The client's side of one SMTP dialogue: it reads whole replies and speaks only when it is told to. */
export interface Connection {
  readonly reply: (deadline: Deadline) => Promise<Answer>;
  readonly send: (command: string) => void;
  /** Continues in TLS; on failure the connection is gone. */
  readonly secure: (serverName: string, deadline: Deadline) => Promise<Handshake>;
  /** Sends what is given together with FIN, and waits until the peer has closed too or the deadline comes. */
  readonly end: (lastCommand: string | null, deadline: Deadline) => Promise<void>;
  readonly destroy: () => void;
}

export function openConnection(dialled: Socket): Connection {
  let socket = dialled;
  let reader = createReplyReader();
  let ended: string | null = null;
  let wake = () => {};

  const onData = (bytes: Buffer) => {
    reader.add(bytes);
    wake();
  };
  const onEnd = () => close('the server closed the connection');
  const onError = (error: Error) => close(describe(error));
  const close = (why: string) => {
    ended ??= why;
    wake();
  };
  const listen = () => {
    socket.on('data', onData).on('end', onEnd).on('close', onEnd).on('error', onError);
  };
  listen();

  const read = (late: boolean): Answer | null => {
    const reading = reader.take();
    if (reading.kind === 'reply') return reading;
    const { lines } = reading;
    if (reading.kind === 'malformed') return { kind: 'malformed', detail: reading.why, lines };
    if (ended !== null) return { kind: 'closed', detail: ended, lines };
    return late ? { kind: 'timeout', detail: 'no whole reply in time', lines } : null;
  };

  const reply = async (deadline: Deadline): Promise<Answer> => {
    for (let late = false; ; ) {
      const answer = read(late);
      if (answer !== null) return answer;
      const more = new Promise<boolean>((resolve) => {
        wake = () => resolve(false);
      });
      late = await within(deadline, more, () => true);
    }
  };

  const secure = async (serverName: string, deadline: Deadline): Promise<Handshake> => {
    socket.off('data', onData).off('end', onEnd).off('close', onEnd).off('error', onError);
    socket.on('error', () => {});
    const handshake = await startTls(socket, serverName, deadline);
    if (handshake.kind === 'failed') {
      discard(socket);
      return handshake;
    }
    socket = handshake.socket;
    // Whatever came in clear behind the reply to STARTTLS is not the server's word any more.
    reader = createReplyReader();
    listen();
    return handshake;
  };

  const end = async (lastCommand: string | null, deadline: Deadline): Promise<void> => {
    const closed = new Promise<void>((resolve) => {
      if (socket.closed) resolve();
      else socket.once('close', () => resolve());
    });
    if (ended === null) socket.end(lastCommand === null ? '' : `${lastCommand}\r\n`);
    await within(deadline, closed, () => {});
    discard(socket);
  };

  return {
    reply,
    secure,
    end,
    send: (command) => {
      socket.write(`${command}\r\n`);
    },
    destroy: () => discard(socket),
  };
}

/**
 * Makes a TLS handshake that accepts whatever certificate and protocol the server has: the point is to see
 * them, and the certificate is judged afterwards.
 */
async function startTls(
  socket: Socket,
  serverName: string,
  deadline: Deadline,
): Promise<Handshake> {
  const secured = connectTls({
    socket,
    servername: serverName,
    rejectUnauthorized: false,
    // Only the chain is checked here; whether the names fit is for the judge.
    checkServerIdentity: () => undefined,
    minVersion: 'TLSv1',
    ciphers: 'DEFAULT@SECLEVEL=0',
  });
  const outcome = new Promise<Handshake>((resolve) => {
    secured.once('secureConnect', () => resolve({ kind: 'secure', socket: secured }));
    secured.once('error', (error) => resolve({ kind: 'failed', detail: describe(error) }));
    secured.once('close', () => resolve({ kind: 'failed', detail: 'the server closed it' }));
  });
  const result = await within(deadline, outcome, (): Handshake => {
    return { kind: 'failed', detail: 'the handshake did not end in time' };
  });
  if (result.kind === 'failed') discard(secured);
  return result;
}

function discard(socket: Socket): void {
  socket.on('error', () => {});
  socket.destroy();
}

const DIAL_FAILURES: Readonly<Record<string, 'refused' | 'unreachable' | 'timeout'>> = {
  ECONNREFUSED: 'refused',
  ENETUNREACH: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  EAFNOSUPPORT: 'unreachable',
  ENETDOWN: 'unreachable',
  ETIMEDOUT: 'timeout',
};

function failedDial(error: Error): DialOutcome {
  const code = 'code' in error ? String(error.code) : '';
  return { kind: DIAL_FAILURES[code] ?? 'closed', detail: describe(error) };
}

function describe(error: Error): string {
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ECONNRESET') return 'the server reset the connection';
  // OpenSSL's messages carry thread ids and source lines; the reason is what a person can look up.
  if ('reason' in error && typeof error.reason === 'string') return sanitise(error.reason, 200);
  return sanitise(error.message, 200);
}
