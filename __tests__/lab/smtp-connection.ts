import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createServer } from 'node:tls';
import type { Certificate } from './certificate.ts';
import type { ReplyText } from './personality.ts';
import { replyPackets } from './reply-packets.ts';
import type { Recorder } from './transcript.ts';

/** The server side of one connection. It records all data and reads line by line. */
export interface SmtpConnection {
  /** Starts to read. Not to be called with implicit TLS. */
  startReading(): void;
  /** The next line without its CRLF or LF; null when the client has closed or reset. */
  nextLine(): Promise<string | null>;
  /** The next chunk, for a client that has started a TLS handshake. */
  nextChunk(): Promise<Buffer | null>;
  /** Sends a reply in its packets. Does nothing when the connection has ended. */
  send(reply: ReplyText, completes: 'greeting' | 'reply' | null): Promise<void>;
  /** Waits `ms` milliseconds. Throws an AbortError when the connection ends. */
  pause(ms: number): Promise<void>;
  /** Continues in TLS. Throws when the handshake fails. */
  secure(certificate: Certificate): Promise<void>;
  close(): void;
  reset(): void;
  /** Resolves when the client has closed its side or either side has reset. */
  readonly peerEnded: Promise<void>;
  readonly hasPeerEnded: boolean;
}

/**
 * Wraps an accepted socket, which must allow a half-open state. When the client closes, the connection stays half-open
 * until `close` or `reset`.
 */
export function openConnection(accepted: Socket, recorder: Recorder): SmtpConnection {
  let socket = accepted;
  let unread: Buffer[] = [];
  let wake: () => void = () => {};
  let peerEnded = false;
  let endRecorded = false;
  const lifetime = new AbortController();

  const end = (by: 'client' | 'server', how: 'fin' | 'reset') => {
    if (!endRecorded) recorder.record({ kind: 'end', by, how });
    endRecorded = true;
  };
  const onPeerEnd = () => {
    peerEnded = true;
    lifetime.abort();
    recorder.finish();
    wake();
  };
  const onData = (chunk: Buffer) => {
    recorder.record({ kind: 'received', text: chunk.toString('latin1') });
    unread.push(chunk);
    wake();
  };
  const onEnd = () => {
    end('client', 'fin');
    onPeerEnd();
  };
  const onError = () => end('client', 'reset');
  const onClose = () => {
    end('client', 'reset');
    onPeerEnd();
  };
  recorder.record({ kind: 'connect' });
  accepted.setNoDelay(true);
  accepted.on('error', onError).on('close', onClose);

  const nextChunk = async (): Promise<Buffer | null> => {
    while (unread.length === 0 && !peerEnded) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return unread.shift() ?? null;
  };

  const write = async (bytes: Buffer, completes: 'greeting' | 'reply' | null) => {
    if (!socket.writable) return;
    recorder.record({ kind: 'sent', text: bytes.toString('latin1'), completes });
    if (!socket.write(bytes)) await drained(socket);
  };

  return {
    startReading: () => {
      accepted.on('data', onData).on('end', onEnd);
    },
    nextChunk,
    nextLine: async () => {
      for (;;) {
        const pending = Buffer.concat(unread);
        const lineEnd = pending.indexOf('\n');
        if (lineEnd >= 0) {
          unread = lineEnd + 1 < pending.length ? [pending.subarray(lineEnd + 1)] : [];
          return pending.toString('latin1', 0, lineEnd).replace(/\r$/, '');
        }
        unread = [];
        const more = await nextChunk();
        if (more === null) return null;
        unread = [pending, more];
      }
    },
    send: async (reply, completes) => {
      const { packets, pauseMs } = replyPackets(reply);
      for (const [index, packet] of packets.entries()) {
        if (index > 0) await pause(pauseMs, undefined, { signal: lifetime.signal });
        await write(packet, index === packets.length - 1 ? completes : null);
      }
    },
    pause: async (ms) => {
      await pause(ms, undefined, { signal: lifetime.signal });
    },
    secure: async (certificate) => {
      accepted.off('data', onData).off('end', onEnd);
      unread = [];
      try {
        socket = await handshake(accepted, certificate);
      } catch (error) {
        const text = error instanceof Error ? error.message : String(error);
        recorder.record({ kind: 'tls-failed', text });
        end('client', 'fin');
        accepted.destroy();
        throw error;
      }
      const serverName = 'servername' in socket ? socket.servername : null;
      recorder.record({
        kind: 'secured',
        serverName: typeof serverName === 'string' ? serverName : null,
      });
      socket.on('data', onData).on('end', onEnd).on('error', onError).on('close', onClose);
    },
    close: () => {
      end('server', 'fin');
      socket.end();
      socket.resume();
    },
    reset: () => {
      end('server', 'reset');
      accepted.resetAndDestroy();
    },
    peerEnded: recorder.transcript.ended,
    get hasPeerEnded() {
      return peerEnded;
    },
  };
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.on('drain', done).on('close', done);
  });
}

/** Makes a TLS server for one connection. It does not listen: it gets the socket. */
function handshake(socket: Socket, certificate: Certificate): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const server = createServer({ ...certificate, allowHalfOpen: true });
    server.once('secureConnection', resolve);
    server.once('tlsClientError', reject);
    socket.once('close', () => reject(new Error('closed during the TLS handshake')));
    server.emit('connection', socket);
  });
}
