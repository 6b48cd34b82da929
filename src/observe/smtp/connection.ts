import { constants } from 'node:crypto';
import type { Socket } from 'node:net';
import {
  connect as connectTls,
  createSecureContext,
  type SecureContext,
  type TLSSocket,
} from 'node:tls';
import { type Deadline, within } from '../limits/deadline.ts';
import { describeError, discard } from './dial.ts';
import { createReplyReader, type Reply } from './reply-reader.ts';

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

/** The detail of a handshake that failed for no more than the time it took. */
export const HANDSHAKE_LATE = 'the handshake did not end in time';

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
  const onError = (error: Error) => close(describeError(error));
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

let context: SecureContext | undefined;

/** One for all handshakes of the run, since each holds a megabyte of roots; made when it is first needed. */
function tlsContext(): SecureContext {
  context ??= createSecureContext({
    minVersion: 'TLSv1',
    ciphers: 'DEFAULT@SECLEVEL=0',
    // Servers from before RFC 5746 are old, not broken: other mail servers still deliver to them.
    secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
  });
  return context;
}

/** More is no handshake: OpenSSL itself takes 100 KiB of certificates, but empty messages without an end. */
const MAX_HANDSHAKE_BYTES = 256 * 1024;
const COUNT_EVERY_MS = 50;

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
    secureContext: tlsContext(),
  });
  let counting: NodeJS.Timeout | undefined;
  const outcome = new Promise<Handshake>((resolve) => {
    const most = socket.bytesRead + MAX_HANDSHAKE_BYTES;
    counting = setInterval(() => {
      if (socket.bytesRead > most) {
        resolve({
          kind: 'failed',
          detail: `a handshake of more than ${MAX_HANDSHAKE_BYTES} bytes`,
        });
      }
    }, COUNT_EVERY_MS);
    secured.once('secureConnect', () => resolve({ kind: 'secure', socket: secured }));
    secured.once('error', (error) => resolve({ kind: 'failed', detail: describeError(error) }));
    secured.once('close', () => resolve({ kind: 'failed', detail: 'the server closed it' }));
  });
  const result = await within(deadline, outcome, (): Handshake => {
    return { kind: 'failed', detail: HANDSHAKE_LATE };
  });
  clearInterval(counting);
  if (result.kind === 'failed') discard(secured);
  return result;
}
