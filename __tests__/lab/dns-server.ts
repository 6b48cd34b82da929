import { createSocket, type RemoteInfo, type Socket as UdpSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, isIPv6, type Server, type Socket } from 'node:net';
import { type Answerer, createAnswerer, type DnsRole } from './dns-answer.ts';
import { formatName } from './dns-name.ts';
import { type DnsQuestion, decodeQuestion, encodeReply, TYPE_NUMBERS } from './dns-wire.ts';
import { listenOnFreePort } from './free-port.ts';
import { parseZone, type Zone } from './zone.ts';

export interface DnsServerOptions {
  /** Zone text (see zone.ts) or a parsed zone. */
  readonly zone: string | Zone;
  /** A loopback address. Default: 127.0.0.1. */
  readonly address?: string;
  /** Default: 0, a port that is free for UDP and TCP. */
  readonly port?: number;
  /** Milliseconds before every reply. */
  readonly delayMs?: number;
  /** Default: `everything`. */
  readonly role?: DnsRole;
  /** Returns the messages to send in place of a reply. */
  readonly rewrite?: (reply: Buffer, query: DnsQuery) => readonly Buffer[];
}

export interface DnsQuery {
  /** As in the question, without the final dot. */
  readonly name: string;
  /** `A`, `PTR`, … or `TYPE65` for a type that zone text does not support. */
  readonly type: string;
  readonly transport: 'udp' | 'tcp';
}

export interface DnsServer {
  /** `127.0.0.1:53535`, as the `resolvers` input and `Resolver.setServers` take it. */
  readonly resolver: string;
  readonly address: string;
  readonly port: number;
  /** Every query so far, in order of arrival. */
  readonly queries: readonly DnsQuery[];
  /** Replaces the zone and resets its limited faults. */
  setZone(zone: string | Zone): void;
  /** May be called twice. */
  close(): Promise<void>;
}

const MIN_UDP_BYTES = 512;
/** The default is too small for a burst of queries, which would be lost. The system may allow less than this. */
const RECEIVE_BUFFER_BYTES = 4 * 1024 * 1024;

/**
 * Starts a DNS server for UDP and TCP on one port of a loopback address. By default it is authoritative for all
 * names: one without records is NXDOMAIN, never a referral. Over UDP an answer is truncated beyond 512 bytes, or beyond
 * the size that the query's EDNS record allows.
 */
export async function startDnsServer(options: DnsServerOptions): Promise<DnsServer> {
  const address = options.address ?? '127.0.0.1';
  const queries: DnsQuery[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const connections = new Set<Socket>();
  const createAnswers = (zone: string | Zone) =>
    createAnswerer(readZone(zone), options.role ?? 'everything');
  let answer = createAnswers(options.zone);

  const respond = (message: Buffer, transport: 'udp' | 'tcp', send: (reply: Buffer) => void) => {
    const question = decodeQuestion(message);
    if (question === null) return;
    const query = { name: formatName(question.name), type: typeName(question.type), transport };
    queries.push(query);
    const reply = composeReply(question, answer, transport);
    if (reply === null) return;
    const messages = options.rewrite?.(reply, query) ?? [reply];
    if (!options.delayMs) return messages.forEach(send);
    const timer = setTimeout(() => {
      timers.delete(timer);
      messages.forEach(send);
    }, options.delayMs);
    timers.add(timer);
  };

  const { tcp, udp } = await listenOnFreePort(options.port ?? 0, (port) => bind(address, port));
  tcp.on('connection', (socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket)).on('error', () => socket.destroy());
    onFramedMessage(socket, (message) => {
      respond(message, 'tcp', (reply) => {
        if (!socket.destroyed) socket.write(frame(reply));
      });
    });
  });
  udp.on('message', (message: Buffer, from: RemoteInfo) => {
    respond(message, 'udp', (reply) => udp.send(reply, from.port, from.address, () => {}));
  });

  const { port } = udp.address();
  let closing: Promise<unknown> | undefined;
  return {
    resolver: isIPv6(address) ? `[${address}]:${port}` : `${address}:${port}`,
    address,
    port,
    queries,
    setZone: (zone) => {
      answer = createAnswers(zone);
    },
    close: async () => {
      for (const timer of timers) clearTimeout(timer);
      for (const socket of connections) socket.destroy();
      closing ??= Promise.all([closed(udp), closed(tcp)]);
      await closing;
    },
  };
}

function readZone(zone: string | Zone): Zone {
  return typeof zone === 'string' ? parseZone(zone) : zone;
}

function typeName(type: number): string {
  const known = Object.entries(TYPE_NUMBERS).find(([, number]) => number === type);
  return known?.[0] ?? `TYPE${type}`;
}

/** @returns null when the server is to send nothing */
function composeReply(
  question: DnsQuestion,
  answer: Answerer,
  transport: 'udp' | 'tcp',
): Buffer | null {
  if (question.opcode !== 0) return encodeReply(question, { ...EMPTY, rcode: 'notimp' });
  if (question.class !== 1) return encodeReply(question, { ...EMPTY, rcode: 'refused' });
  const reply = answer(question.name, question.type, transport);
  if ('fault' in reply) return reply.fault === 'silent' ? null : garbage(question);
  const whole = encodeReply(question, reply);
  const maxBytes = Math.max(MIN_UDP_BYTES, question.ednsBytes ?? 0);
  if (transport === 'tcp' || whole.length <= maxBytes) return whole;
  return encodeReply(question, { ...reply, truncated: true, answers: [], authorities: [] });
}

const EMPTY = {
  authoritative: true,
  recursive: true,
  truncated: false,
  answers: [],
  authorities: [],
} as const;

/** A reply with the right id and question, a count of three answers and meaningless bytes. */
function garbage(question: DnsQuestion): Buffer {
  const reply = encodeReply(question, { ...EMPTY, rcode: 'noerror' });
  reply.writeUInt16BE(3, 6);
  return Buffer.concat([reply, Buffer.alloc(40, 0xff)]);
}

function closed(server: UdpSocket | Server): Promise<unknown> {
  server.close();
  return once(server, 'close');
}

async function bind(address: string, port: number): Promise<{ tcp: Server; udp: UdpSocket }> {
  const tcp = createServer();
  const udp = createSocket({
    type: isIPv6(address) ? 'udp6' : 'udp4',
    recvBufferSize: RECEIVE_BUFFER_BYTES,
  });
  try {
    tcp.listen({ host: address, port });
    await once(tcp, 'listening');
    const bound = tcp.address();
    udp.bind({ address, port: typeof bound === 'object' && bound !== null ? bound.port : port });
    await once(udp, 'listening');
    return { tcp, udp };
  } catch (error) {
    tcp.close();
    udp.close();
    throw error;
  }
}

/** RFC 1035 4.2.2: over TCP, two bytes with the length precede every message. */
function onFramedMessage(socket: Socket, receive: (message: Buffer) => void): void {
  let pending = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    while (pending.length >= 2 && pending.length >= 2 + pending.readUInt16BE(0)) {
      const end = 2 + pending.readUInt16BE(0);
      receive(pending.subarray(2, end));
      pending = pending.subarray(end);
    }
  });
}

function frame(message: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(message.length);
  return Buffer.concat([length, message]);
}
