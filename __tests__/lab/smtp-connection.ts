import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createServer } from 'node:tls';
import type { Certificate } from './certificate.ts';
import type { Words } from './personality.ts';
import type { Recorder } from './transcript.ts';
import { intoPackets } from './words.ts';

/** One accepted connection: it records all that passes, and reads lines as a server would. */
export interface SmtpConnection {
  /** Reads from now on. Not to be called where TLS starts with the first byte. */
  startReading(): void;
  /** The next line without its CRLF or LF; null when the peer has closed or reset. */
  nextLine(): Promise<string | null>;
  /** The next chunk in its place, for a peer that has begun to speak TLS. */
  nextChunk(): Promise<Buffer | null>;
  /** Sends words in their packets. Stops quietly when the connection is gone. */
  say(words: Words, completes: 'greeting' | 'reply' | null): Promise<void>;
  /** Waits; throws an AbortError when the connection is gone. */
  pause(ms: number): Promise<void>;
  /** Turns the connection into a TLS one; throws when the handshake fails. */
  secure(certificate: Certificate): Promise<void>;
  close(): void;
  reset(): void;
  /** Resolves when the peer has closed its side or either side has reset. */
  readonly peerGone: Promise<void>;
  readonly gone: boolean;
}

/**
 * Wraps an accepted socket, which must allow a half-open state. The connection stays half-open
 * when the peer closes, until `close` or `reset`.
 */
export function openConnection(accepted: Socket, recorder: Recorder): SmtpConnection {
  let socket = accepted;
  let inbox: Buffer[] = [];
  let wake: () => void = () => {};
  let peerEnded = false;
  let endRecorded = false;
  const lifetime = new AbortController();

  const end = (by: 'client' | 'server', how: 'fin' | 'reset') => {
    if (!endRecorded) recorder.record({ kind: 'end', by, how });
    endRecorded = true;
  };
  const peerIsGone = () => {
    peerEnded = true;
    lifetime.abort();
    recorder.finish();
    wake();
  };
  const onData = (chunk: Buffer) => {
    recorder.record({ kind: 'received', text: chunk.toString('latin1') });
    inbox.push(chunk);
    wake();
  };
  const onEnd = () => {
    end('client', 'fin');
    peerIsGone();
  };
  const onError = () => end('client', 'reset');
  const onClose = () => {
    end('client', 'reset');
    peerIsGone();
  };
  recorder.record({ kind: 'connect' });
  accepted.setNoDelay(true);
  accepted.on('error', onError).on('close', onClose);

  const nextChunk = async (): Promise<Buffer | null> => {
    while (inbox.length === 0 && !peerEnded) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return inbox.shift() ?? null;
  };

  const send = async (bytes: Buffer, completes: 'greeting' | 'reply' | null) => {
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
        const pending = Buffer.concat(inbox);
        const lineEnd = pending.indexOf('\n');
        if (lineEnd >= 0) {
          inbox = lineEnd + 1 < pending.length ? [pending.subarray(lineEnd + 1)] : [];
          return pending.toString('latin1', 0, lineEnd).replace(/\r$/, '');
        }
        inbox = [];
        const more = await nextChunk();
        if (more === null) return null;
        inbox = [pending, more];
      }
    },
    say: async (words, completes) => {
      const { packets, pauseMs } = intoPackets(words);
      for (const [index, packet] of packets.entries()) {
        if (index > 0) await pause(pauseMs, undefined, { signal: lifetime.signal });
        await send(packet, index === packets.length - 1 ? completes : null);
      }
    },
    pause: async (ms) => {
      await pause(ms, undefined, { signal: lifetime.signal });
    },
    secure: async (certificate) => {
      accepted.off('data', onData).off('end', onEnd);
      inbox = [];
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
    peerGone: recorder.transcript.ended,
    get gone() {
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

/** A TLS server of its own for each connection, which never listens and is handed the socket. */
function handshake(socket: Socket, certificate: Certificate): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const server = createServer({ ...certificate, allowHalfOpen: true });
    server.once('secureConnection', resolve);
    server.once('tlsClientError', reject);
    socket.once('close', () => reject(new Error('closed during the TLS handshake')));
    server.emit('connection', socket);
  });
}
