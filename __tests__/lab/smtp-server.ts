import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import type { Personality } from './personality.ts';
import { openConnection } from './smtp-connection.ts';
import { playPersonality } from './smtp-dialogue.ts';
import { createRecorder, type Transcript } from './transcript.ts';

export interface SmtpServerOptions {
  /** A loopback address. */
  readonly address: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
}

export interface SmtpServer {
  readonly address: string;
  readonly port: number;
  /** One a connection, in the order of their coming. */
  readonly transcripts: readonly Transcript[];
  /** Connections accepted so far. */
  readonly connections: number;
  /** The most connections that were open at the same time. */
  readonly greatestConcurrency: number;
  /** Resolves with the transcript of the next connection, as soon as it is accepted. */
  nextConnection(): Promise<Transcript>;
  /** Resolves when every connection so far has been ended by its peer, so that transcripts are whole. */
  idle(): Promise<void>;
  /** Changes the behaviour towards connections to come; rotation starts anew. */
  setPersonality(personality: Personality): void;
  /** Closes the listener and cuts what is open; may be called twice. Throws what a personality threw. */
  close(): Promise<void>;
}

/** Starts an SMTP listener that behaves as its personality says and records all that passes. */
export async function startSmtpServer(
  personality: Personality,
  options: SmtpServerOptions,
): Promise<SmtpServer> {
  const transcripts: Transcript[] = [];
  const sockets = new Set<Socket>();
  const failures: unknown[] = [];
  let current = { personality, turn: 0 };
  let awaitConnection = Promise.withResolvers<Transcript>();
  let open = 0;
  let greatestConcurrency = 0;

  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    const recorder = createRecorder(transcripts.length + 1);
    transcripts.push(recorder.transcript);
    open += 1;
    greatestConcurrency = Math.max(greatestConcurrency, open);
    recorder.transcript.ended.then(() => {
      open -= 1;
    });
    const { turn } = current;
    current.turn += 1;
    const connection = openConnection(socket, recorder);
    playPersonality(connection, current.personality, turn).catch((error: unknown) => {
      // What goes wrong once the peer is gone is the peer's doing, not a fault of the lab.
      if (!connection.gone && !socket.destroyed) failures.push(error);
      socket.destroy();
    });
    awaitConnection.resolve(recorder.transcript);
    awaitConnection = Promise.withResolvers();
  });
  server.listen({ host: options.address, port: options.port ?? 0 });
  await once(server, 'listening');
  const closed = once(server, 'close');
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;

  return {
    address: options.address,
    port,
    transcripts,
    get connections() {
      return transcripts.length;
    },
    get greatestConcurrency() {
      return greatestConcurrency;
    },
    nextConnection: () => awaitConnection.promise,
    idle: async () => {
      await Promise.all(transcripts.map((transcript) => transcript.ended));
    },
    setPersonality: (next) => {
      current = { personality: next, turn: 0 };
    },
    close: async () => {
      if (server.listening) server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
      if (failures.length > 0) throw new AggregateError(failures, 'a personality failed');
    },
  };
}
