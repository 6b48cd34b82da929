import { connect, type Socket } from 'node:net';
import pLimit from 'p-limit';
import { sanitise } from '../../model/sanitise.ts';
import { catchErrors } from '../callback-errors.ts';
import { type Deadline, deadlineIn, within } from '../limits/deadline.ts';
import { type DnsAnswer, type Reply, readReply } from './message.ts';
import type { NameServer } from './name-server.ts';

export type TcpResult =
  | DnsAnswer
  | { readonly kind: 'timeout' }
  /** `problem` is the rest of a sentence that begins with the server. */
  | { readonly kind: 'failed'; readonly problem: string };

/** The TCP connections to one server. Each carries one query. */
export interface TcpConnections {
  /**
   * Sends a query and waits for its answer. Never throws.
   *
   * @param maxMs the most milliseconds from the time when the connection is opened
   */
  readonly query: (query: Buffer, maxMs: number, deadline: Deadline) => Promise<TcpResult>;
  /** Ends all queries. */
  readonly close: () => void;
}

/** The most connections to one server at once. */
const MAX_CONNECTIONS = 64;
/** RFC 1035 4.2.2: the length precedes each message. */
const LENGTH_BYTES = 2;

export function createTcpConnections({ address, port }: NameServer): TcpConnections {
  const limit = pLimit(MAX_CONNECTIONS);
  const open = new Set<Socket>();

  const queryOnce = async (query: Buffer, deadline: Deadline): Promise<TcpResult> => {
    if (deadline.remaining() === 0) return TIMEOUT;
    const socket = connect({ host: address, port, noDelay: true });
    open.add(socket);
    try {
      return await within(deadline, exchange(socket, query), () => TIMEOUT);
    } finally {
      open.delete(socket);
      socket.destroy();
    }
  };

  return {
    query: (query, maxMs, deadline) => {
      const result = limit(() => queryOnce(query, deadlineIn(maxMs, deadline)));
      return within(deadline, result, () => TIMEOUT);
    },
    close: () => {
      limit.clearQueue();
      for (const socket of open) socket.destroy();
    },
  };
}

const TIMEOUT = { kind: 'timeout' } as const;

/** Sends a query over a new connection and reads one message. */
function exchange(socket: Socket, query: Buffer): Promise<TcpResult> {
  const { promise, resolve, reject } = Promise.withResolvers<TcpResult>();
  const fail = (problem: string) => resolve({ kind: 'failed', problem });
  let chunks: Buffer[] = [];
  let received = 0;
  let needed = LENGTH_BYTES;
  socket.on('connect', () => socket.write(framed(query)));
  const onData = (bytes: Buffer) => {
    chunks.push(bytes);
    received += bytes.length;
    if (received < needed) return;
    const all = Buffer.concat(chunks);
    chunks = [all];
    needed = LENGTH_BYTES + all.readUInt16BE(0);
    if (received < needed) return;
    const reply = readReply(all.subarray(LENGTH_BYTES, needed), query);
    // This connection carries one query, so no further message is expected.
    if (reply.kind === 'answer') resolve(reply);
    else fail(PROBLEMS[reply.kind]);
  };
  socket.on('data', catchErrors(reject, onData));
  socket.on('error', (error) =>
    fail(`cannot be reached over TCP: ${sanitise(error.message, 200)}`),
  );
  socket.on('close', () => fail('closes the connection before its answer is whole'));
  socket.on('end', () => socket.destroy());
  return promise;
}

const PROBLEMS: Readonly<Record<Exclude<Reply['kind'], 'answer'>, string>> = {
  truncated: 'truncates its answer over TCP too',
  foreign: 'answers another question over TCP',
  damaged: 'answers with a damaged message over TCP',
};

function framed(message: Buffer): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt16BE(message.length);
  return Buffer.concat([length, message]);
}
