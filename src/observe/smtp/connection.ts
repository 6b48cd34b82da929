import type { Socket } from 'node:net';
import type { OtherProtocol } from '../../model/observation.ts';
import { catchErrors } from '../callback-errors.ts';
import { type Deadline, within } from '../limits/deadline.ts';
import { describeError, discard } from './dial.ts';
import { createReplyReader, type Reply } from './reply-reader.ts';
import { type Handshake, startTls } from './tls-handshake.ts';

/** The result of waiting for a reply. */
export type Answer = { readonly kind: 'reply'; readonly reply: Reply } | NoReply;

export interface NoReply {
  /** `malformed`: bytes that are no SMTP reply. */
  readonly kind: 'malformed' | 'timeout' | 'closed';
  readonly detail: string;
  /** The complete lines of an unfinished reply. */
  readonly lines: readonly string[];
  /** The protocol of the bytes, where they are no SMTP reply and it is recognised. */
  readonly protocol: OtherProtocol | null;
  /** Whether no byte came. */
  readonly isSilent: boolean;
}

/** The client side of one SMTP connection. */
export interface Connection {
  /** Waits for the next whole reply. Without one the connection is destroyed. */
  readonly reply: (deadline: Deadline) => Promise<Answer>;
  /** Sends a command, without its CRLF. */
  readonly send: (command: string) => void;
  /** Continues in TLS. On failure the connection is destroyed. */
  readonly secure: (serverName: string, deadline: Deadline) => Promise<Handshake>;
  /** Sends a last command together with FIN, waits for the peer's FIN until the deadline, then closes. */
  readonly end: (lastCommand: string, deadline: Deadline) => Promise<void>;
  readonly destroy: () => void;
}

/** Wraps a connected socket. From here on the connection owns it. */
export function openConnection(connected: Socket): Connection {
  let socket = connected;
  let reader = createReplyReader();
  let closedBecause: string | null = null;
  let wake = () => {};
  /** An error in a listener. The next wait for a reply throws it. */
  let thrown: { readonly error: unknown } | null = null;

  const catching = <T extends readonly unknown[]>(listener: (...values: T) => void) =>
    catchErrors((error) => {
      thrown ??= { error };
      wake();
    }, listener);
  const onData = catching((bytes: Buffer) => {
    reader.push(bytes);
    wake();
  });
  const onClosed = (reason: string) => {
    closedBecause ??= reason;
    wake();
  };
  const onEnd = () => onClosed('the server closed the connection');
  const onError = catching((error: Error) => onClosed(describeError(error)));
  const listen = () => {
    socket.on('data', onData).on('end', onEnd).on('close', onEnd).on('error', onError);
  };
  listen();

  const read = (timedOut: boolean): Answer | null => {
    if (thrown !== null) throw thrown.error;
    const reading = reader.read();
    if (reading.kind === 'reply') return reading;
    const { lines } = reading;
    if (reading.kind === 'malformed') {
      const { why: detail, protocol } = reading;
      return { kind: 'malformed', detail, lines, protocol, isSilent: false };
    }
    const rest = { lines, protocol: null, isSilent: reading.isSilent };
    if (closedBecause !== null) return { kind: 'closed', detail: closedBecause, ...rest };
    return timedOut ? { kind: 'timeout', detail: 'no whole reply in time', ...rest } : null;
  };

  const reply = async (deadline: Deadline): Promise<Answer> => {
    for (let timedOut = false; ; ) {
      const answer = read(timedOut);
      if (answer !== null && answer.kind !== 'reply') discard(socket);
      if (answer !== null) return answer;
      const more = new Promise<boolean>((resolve) => {
        wake = () => resolve(false);
      });
      timedOut = await within(deadline, more, () => true);
    }
  };

  const secure = async (serverName: string, deadline: Deadline): Promise<Handshake> => {
    socket.off('data', onData).off('end', onEnd).off('close', onEnd).off('error', onError);
    socket.on('error', () => {});
    const handshake = await startTls(socket, serverName, deadline);
    if (handshake.kind !== 'secure') {
      discard(socket);
      return handshake;
    }
    socket = handshake.socket;
    // Plain text that follows the reply to STARTTLS may be forged (RFC 3207 4.2): drop it.
    reader = createReplyReader();
    listen();
    return handshake;
  };

  const end = async (lastCommand: string, deadline: Deadline): Promise<void> => {
    const closed = new Promise<void>((resolve) => {
      if (socket.closed) resolve();
      else socket.once('close', () => resolve());
    });
    if (closedBecause === null) socket.end(`${lastCommand}\r\n`);
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
