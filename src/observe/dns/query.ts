import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import { canonicalAddress, familyOf } from '../../model/address.ts';
import type { DnsFailureReason } from '../../model/observation.ts';
import { sanitise } from '../../model/sanitise.ts';
import { atMost, type Deadline, within } from '../limits/deadline.ts';
import {
  type DnsAnswer,
  encodeQuestion,
  MAX_MESSAGE_BYTES,
  type Question,
  type Reply,
  readReply,
} from './message.ts';

/** One address and port that answers DNS. */
export interface NameServer {
  readonly address: string;
  readonly port: number;
}

const DAMAGED = 'answers with a damaged message';

/** A server's answer, whatever its rcode; or no answer, which says nothing about the records. */
export type Exchange =
  | DnsAnswer
  | { readonly kind: 'failed'; readonly reason: DnsFailureReason; readonly detail: string };

/** Asks one server one question, within the time that one question may take. */
export type Ask = (server: NameServer, question: Question, deadline: Deadline) => Promise<Exchange>;

/**
 * Asks one server one question: over UDP from a port of its own, over TCP where the answer is truncated
 * (RFC 7766). What is not an answer to this question from this server is passed over, so that nobody beside
 * the path can put words in its mouth. Never throws; every socket is closed when it returns.
 *
 * @param mostMs the longest that the whole may take, within the deadline
 */
export async function exchange(
  server: NameServer,
  question: Question,
  deadline: Deadline,
  mostMs: number,
): Promise<Exchange> {
  const asked = encodeQuestion(question);
  if (asked === null) return failed('dns-error', server, 'cannot be asked for this name');
  const end = atMost(mostMs, deadline);
  const overUdp = await askOverUdp(server, asked, end);
  return overUdp.kind === 'truncated' ? askOverTcp(server, asked, end) : overUdp;
}

/** A server as the `resolvers` input and the system write it: `ip`, `ip:port`, `[ip6]:port`. Null where it is none. */
export function nameServerAt(text: string): NameServer | null {
  const [, bracketed, bare, digits = '53'] =
    /^(?:\[([^\]]+)\]|([\d.]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const address = canonicalAddress(bracketed ?? bare ?? text);
  return address === null ? null : { address, port: Number(digits) };
}

/** `ip:port`, or `[ip6]:port`. */
export function serverText({ address, port }: NameServer): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

async function askOverUdp(
  server: NameServer,
  asked: Buffer,
  deadline: Deadline,
): Promise<Exchange | { readonly kind: 'truncated' }> {
  const { promise, resolve } = Promise.withResolvers<Exchange | { readonly kind: 'truncated' }>();
  const socket = createSocket(familyOf(server.address) === 4 ? 'udp4' : 'udp6');
  let again: NodeJS.Timeout | undefined;
  socket.on('error', (error) => resolve(unreachable(server, error)));
  socket.on('message', (message) => {
    const reply = readReply(message, asked);
    if (reply.kind === 'damaged') resolve(failed('dns-error', server, DAMAGED));
    else if (reply.kind !== 'foreign') resolve(reply);
  });
  // A connected socket hears nobody but its peer, and learns at once where nothing listens.
  socket.once('connect', () => {
    socket.send(asked);
    // UDP loses packets: the same question once more, half-way.
    again = setTimeout(() => socket.send(asked), deadline.remaining() / 2);
  });
  socket.connect(server.port, server.address);
  try {
    return await within(deadline, promise, () => late(server));
  } finally {
    clearTimeout(again);
    socket.close();
  }
}

async function askOverTcp(
  server: NameServer,
  asked: Buffer,
  deadline: Deadline,
): Promise<Exchange> {
  const { promise, resolve } = Promise.withResolvers<Exchange>();
  const socket = connect({ host: server.address, port: server.port, noDelay: true });
  let received = Buffer.alloc(0);
  socket.on('connect', () => socket.write(framed(asked)));
  socket.on('data', (bytes) => {
    received = Buffer.concat([received, bytes]);
    if (received.length < 2) return;
    const length = received.readUInt16BE(0);
    if (length > MAX_MESSAGE_BYTES) {
      resolve(failed('dns-error', server, `answers with ${length} bytes, too many to be read`));
    } else if (received.length >= 2 + length) {
      const reply = readReply(received.subarray(2, 2 + length), asked);
      // A connection has one question and one answer, so nothing better can follow.
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
    return await within(deadline, promise, () => late(server));
  } finally {
    socket.destroy();
  }
}

const NO_ANSWER_OVER_TCP: Readonly<Record<Exclude<Reply['kind'], 'answer'>, string>> = {
  truncated: 'truncates its answer over TCP too',
  foreign: 'answers another question over TCP',
  damaged: DAMAGED,
};

/** Over TCP every message has its length before it (RFC 1035 4.2.2). */
function framed(message: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(message.length);
  return Buffer.concat([length, message]);
}

function unreachable(server: NameServer, error: Error): Exchange {
  return failed('dns-error', server, `cannot be reached: ${sanitise(error.message, 200)}`);
}

function late(server: NameServer): Exchange {
  return failed('dns-timeout', server, 'does not answer in time');
}

function failed(
  reason: DnsFailureReason,
  server: NameServer,
  words: string,
): Extract<Exchange, { kind: 'failed' }> {
  return { kind: 'failed', reason, detail: `${serverText(server)} ${words}` };
}
