import { createSocket, type Socket } from 'node:dgram';
import { familyOf } from '../../model/address.ts';
import { sanitise } from '../../model/sanitise.ts';
import { catchErrors } from '../callback-errors.ts';
import type { Deadline } from '../limits/deadline.ts';
import { type Reply, readReply } from './message.ts';
import type { NameServer } from './name-server.ts';

export type UdpResult =
  | Exclude<Reply, { readonly kind: 'foreign' }>
  | { readonly kind: 'timeout' }
  /**
   * Nothing listens at the port, there is no route, or the sockets were closed. `problem` is the rest of a sentence
   * that begins with the server.
   */
  | { readonly kind: 'unreachable'; readonly problem: string };

/** The UDP sockets to one server. */
export interface UdpSockets {
  /**
   * Sends a query and waits for its answer. Messages that do not answer it are ignored. Throws only where the reader of
   * messages has a bug.
   *
   * @param waitsMs how long to wait after each time that the query is sent, in milliseconds
   */
  readonly query: (
    query: Buffer,
    waitsMs: readonly number[],
    deadline: Deadline,
  ) => Promise<UdpResult>;
  /** Ends all queries. */
  readonly close: () => void;
}

/**
 * The most queries that a socket sends in its life. Its receive buffer holds about 256 small answers, and an attacker
 * who finds out its port can use that for no further query.
 */
const QUERIES_PER_SOCKET = 128;
/** Milliseconds until a socket is opened again when this machine has too few file descriptors. */
const REOPEN_MS = 50;

/** A socket with the queries that wait for an answer, by their ids. */
interface PooledSocket {
  socket: Socket | null;
  isConnected: boolean;
  queriesLeft: number;
  reopen: NodeJS.Timeout | undefined;
  readonly pending: Map<number, Pending>;
}

interface Pending {
  readonly query: Buffer;
  /** Takes a message with the id of the query. */
  readonly receive: (message: Buffer) => void;
  readonly settle: (result: UdpResult) => void;
}

/**
 * Makes the sockets to one server. Each has a random port, is connected, so that it receives from that server alone,
 * and is closed when no query waits at it.
 */
export function createUdpSockets({ address, port }: NameServer): UdpSockets {
  const sockets = new Set<PooledSocket>();
  let current: PooledSocket | null = null;

  const socketFor = (id: number): PooledSocket => {
    if (current === null || current.queriesLeft === 0 || current.pending.has(id)) {
      current = {
        socket: null,
        isConnected: false,
        queriesLeft: QUERIES_PER_SOCKET,
        reopen: undefined,
        pending: new Map(),
      };
      sockets.add(current);
      open(current);
    }
    return current;
  };

  const open = (pooled: PooledSocket) => {
    const socket = createSocket(familyOf(address) === 4 ? 'udp4' : 'udp6');
    pooled.socket = socket;
    socket.on('error', (error) => {
      if (pooled.isConnected || !isExhausted(error)) {
        return discard(pooled, `cannot be reached: ${sanitise(error.message, 200)}`);
      }
      socket.close();
      pooled.socket = null;
      pooled.reopen = setTimeout(() => open(pooled), REOPEN_MS);
    });
    socket.on('message', (message) => {
      if (message.length >= 2) pooled.pending.get(message.readUInt16BE(0))?.receive(message);
    });
    socket.connect(port, address, () => {
      // A socket that was closed in the meantime has no queries.
      pooled.isConnected = true;
      for (const { query } of pooled.pending.values()) socket.send(query);
    });
  };

  const discard = (pooled: PooledSocket, problem: string) => {
    if (!sockets.delete(pooled)) return;
    if (current === pooled) current = null;
    clearTimeout(pooled.reopen);
    pooled.socket?.close();
    const result = { kind: 'unreachable', problem } as const;
    for (const { settle } of [...pooled.pending.values()]) settle(result);
  };

  return {
    query: (query, waitsMs, deadline) =>
      new Promise((resolve, reject) => {
        const id = query.readUInt16BE(0);
        const pooled = socketFor(id);
        let timesSent = 0;
        let timer: NodeJS.Timeout | undefined;
        const end = () => {
          clearTimeout(timer);
          stopListening();
          pooled.pending.delete(id);
          if (pooled.pending.size === 0) discard(pooled, '');
        };
        const settle = (result: UdpResult) => {
          end();
          resolve(result);
        };
        const fail = (error: unknown) => {
          end();
          reject(error);
        };
        const receive = catchErrors(fail, (message: Buffer) => {
          const reply = readReply(message, query);
          if (reply.kind !== 'foreign') settle(reply);
        });
        const stopListening = deadline.onCancel(() => settle({ kind: 'timeout' }));
        const send = () => {
          const wait = waitsMs[timesSent++];
          const remaining = deadline.remaining();
          if (wait === undefined || remaining === 0) return settle({ kind: 'timeout' });
          if (pooled.isConnected) pooled.socket?.send(query);
          timer = setTimeout(send, Math.min(wait, Math.ceil(remaining) + 1));
        };
        pooled.pending.set(id, { query, receive, settle });
        pooled.queriesLeft--;
        send();
      }),
    close: () => {
      for (const pooled of [...sockets]) discard(pooled, 'was not waited for any longer');
    },
  };
}

function isExhausted(error: Error): boolean {
  return 'code' in error && (error.code === 'EMFILE' || error.code === 'ENFILE');
}
