import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import type { Personality } from './personality.ts';
import { openConnection } from './smtp-connection.ts';
import { playPersonality } from './smtp-dialogue.ts';
import { createRecorder, type Transcript } from './transcript.ts';

export interface SmtpServerOptions {
  /** A loopback address. */
  readonly address: string;
  /** Default: 0, any free port. */
  readonly port?: number;
}

export interface SmtpServer {
  readonly address: string;
  readonly port: number;
  /** One for each connection, in order. */
  readonly transcripts: readonly Transcript[];
  /** Connections accepted so far. */
  readonly connections: number;
  /** The most connections that were open at the same time. */
  readonly maxConcurrency: number;
  /** Resolves with the transcript of the next connection, as soon as it is accepted. */
  nextConnection(): Promise<Transcript>;
  /** Resolves when the client has ended every connection so far: then the transcripts are complete. */
  idle(): Promise<void>;
  /** Changes the behaviour for new connections and restarts the rotation of greetings. */
  setPersonality(personality: Personality): void;
  /** Closes the listener and all connections; may be called twice. Throws the errors of personalities. */
  close(): Promise<void>;
}

/** Starts an SMTP listener that behaves as its personality defines, and records all connections. */
export async function startSmtpServer(
  personality: Personality,
  options: SmtpServerOptions,
): Promise<SmtpServer> {
  const transcripts: Transcript[] = [];
  const sockets = new Set<Socket>();
  const failures: unknown[] = [];
  let current = { personality, nextIndex: 0 };
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
    const index = current.nextIndex;
    current.nextIndex += 1;
    const connection = openConnection(socket, recorder);
    playPersonality(connection, current.personality, index).catch((error: unknown) => {
      // An error after the end of the connection is the client's doing, not a fault of the lab.
      if (!connection.hasPeerEnded && !socket.destroyed) failures.push(error);
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
    get maxConcurrency() {
      return greatestConcurrency;
    },
    nextConnection: () => awaitConnection.promise,
    idle: async () => {
      await Promise.all(transcripts.map((transcript) => transcript.ended));
    },
    setPersonality: (next) => {
      current = { personality: next, nextIndex: 0 };
    },
    close: async () => {
      if (server.listening) server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
      if (failures.length > 0) throw new AggregateError(failures, 'a personality failed');
    },
  };
}
