import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import { canonicalAddress, familyOf, socketAddress } from '../../model/address.ts';
import type { DnsFailureReason } from '../../model/observation.ts';
import { sanitise } from '../../model/sanitise.ts';
import { type Deadline, deadlineIn, within } from '../limits/deadline.ts';
import {
  type DnsAnswer,
  encodeQuery,
  MAX_MESSAGE_BYTES,
  type Question,
  type Reply,
  readReply,
} from './message.ts';

/** The address and port of a DNS server. */
export interface NameServer {
  readonly address: string;
  readonly port: number;
}

const DAMAGED = 'answers with a damaged message';

/** A server's answer with any rcode, or a failure, which says nothing about the records. */
export type QueryResult =
  | DnsAnswer
  | { readonly kind: 'failed'; readonly reason: DnsFailureReason; readonly detail: string };

/** Sends one question to one server and waits for the answer until the deadline. */
export type Query = (
  server: NameServer,
  question: Question,
  deadline: Deadline,
) => Promise<QueryResult>;

/**
 * Sends one question to one server over UDP from a new socket, and over TCP when the answer is truncated (RFC 7766).
 * Messages that do not answer this question, or are from another sender, are ignored: an off-path attacker cannot
 * forge the answer. Never throws; every socket is closed when it returns.
 *
 * @param maxMs the most milliseconds for all of it, within the deadline
 */
export async function queryServer(
  server: NameServer,
  question: Question,
  deadline: Deadline,
  maxMs: number,
): Promise<QueryResult> {
  const query = encodeQuery(question);
  if (query === null) return failed('dns-error', server, 'cannot be asked for this name');
  const end = deadlineIn(maxMs, deadline);
  const overUdp = await queryOverUdp(server, query, end);
  return overUdp.kind === 'truncated' ? queryOverTcp(server, query, end) : overUdp;
}

/** Reads a server as the `resolvers` input and the system write it: `ip`, `ip:port`, `[ip6]:port`. Null when invalid. */
export function nameServerAt(text: string): NameServer | null {
  const [, bracketed, bare, digits = '53'] =
    /^(?:\[([^\]]+)\]|([\d.]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const address = canonicalAddress(bracketed ?? bare ?? text);
  return address === null ? null : { address, port: Number(digits) };
}

/** `ip:port`, or `[ip6]:port`. */
export function serverText({ address, port }: NameServer): string {
  return socketAddress(address, port);
}

async function queryOverUdp(
  server: NameServer,
  query: Buffer,
  deadline: Deadline,
): Promise<QueryResult | { readonly kind: 'truncated' }> {
  const { promise, resolve } = Promise.withResolvers<
    QueryResult | { readonly kind: 'truncated' }
  >();
  const socket = createSocket(familyOf(server.address) === 4 ? 'udp4' : 'udp6');
  let resend: NodeJS.Timeout | undefined;
  socket.on('error', (error) => resolve(unreachable(server, error)));
  socket.on('message', (message) => {
    const reply = readReply(message, query);
    if (reply.kind === 'damaged') resolve(failed('dns-error', server, DAMAGED));
    else if (reply.kind !== 'foreign') resolve(reply);
  });
  // A connected socket receives from its peer alone, and gets an error at once when nothing listens there.
  socket.once('connect', () => {
    socket.send(query);
    // UDP loses packets: send the query once more after half of the time.
    resend = setTimeout(() => socket.send(query), deadline.remaining() / 2);
  });
  socket.connect(server.port, server.address);
  try {
    return await within(deadline, promise, () => timedOut(server));
  } finally {
    clearTimeout(resend);
    socket.close();
  }
}

async function queryOverTcp(
  server: NameServer,
  query: Buffer,
  deadline: Deadline,
): Promise<QueryResult> {
  const { promise, resolve } = Promise.withResolvers<QueryResult>();
  const socket = connect({ host: server.address, port: server.port, noDelay: true });
  let received = Buffer.alloc(0);
  socket.on('connect', () => socket.write(framed(query)));
  socket.on('data', (bytes) => {
    received = Buffer.concat([received, bytes]);
    if (received.length < 2) return;
    const length = received.readUInt16BE(0);
    if (length > MAX_MESSAGE_BYTES) {
      resolve(failed('dns-error', server, `answers with ${length} bytes, too many to be read`));
    } else if (received.length >= 2 + length) {
      const reply = readReply(received.subarray(2, 2 + length), query);
      // This connection carries one question, so no further message is expected.
      if (reply.kind === 'answer') resolve(reply);
      else resolve(failed('dns-error', server, NO_ANSWER_OVER_TCP[reply.kind]));
    }
  });
  socket.on('error', (error) => resolve(unreachable(server, error)));
  socket.on('close', () => {
    resolve(failed('dns-error', server, 'closes the connection before its answer is whole'));
  });
  socket.on('end', () => socket.destroy());
  try {
    return await within(deadline, promise, () => timedOut(server));
  } finally {
    socket.destroy();
  }
}

const NO_ANSWER_OVER_TCP: Readonly<Record<Exclude<Reply['kind'], 'answer'>, string>> = {
  truncated: 'truncates its answer over TCP too',
  foreign: 'answers another question over TCP',
  damaged: DAMAGED,
};

/** RFC 1035 4.2.2: over TCP the length precedes each message. */
function framed(message: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(message.length);
  return Buffer.concat([length, message]);
}

function unreachable(server: NameServer, error: Error): QueryResult {
  return failed('dns-error', server, `cannot be reached: ${sanitise(error.message, 200)}`);
}

function timedOut(server: NameServer): QueryResult {
  return failed('dns-timeout', server, 'does not answer in time');
}

function failed(
  reason: DnsFailureReason,
  server: NameServer,
  problem: string,
): Extract<QueryResult, { kind: 'failed' }> {
  return { kind: 'failed', reason, detail: `${serverText(server)} ${problem}` };
}
