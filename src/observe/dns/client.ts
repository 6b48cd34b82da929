import type { DnsFailureReason } from '../../model/observation.ts';
import type { Deadline } from '../limits/deadline.ts';
import { type DnsAnswer, encodeQuery, type Question } from './message.ts';
import { type NameServer, serverText } from './name-server.ts';
import { createTcpConnections, type TcpConnections } from './tcp-connections.ts';
import { createUdpSockets, type UdpSockets } from './udp-sockets.ts';

/** What came of one question to one server. */
export type QueryResult =
  /** An answer with any rcode. */
  | DnsAnswer
  /** The server did not answer: it may be down. */
  | (QueryFailure & { readonly kind: 'unanswered' })
  /** The question could not be sent, or its answer could not be read. Other questions may well be answered. */
  | (QueryFailure & { readonly kind: 'failed' });

interface QueryFailure {
  readonly reason: DnsFailureReason;
  /** The rest of a sentence that begins with the server. */
  readonly problem: string;
}

/** The DNS client of a run, for resolvers and for zones' own servers alike. */
export interface DnsClient {
  /**
   * Sends one question to one server over UDP, and over TCP when the answer is truncated (RFC 7766). A server that
   * does not know EDNS gets the question again without it (RFC 6891 7). Messages that do not answer this question, or
   * that are from another sender, are ignored (RFC 5452). Never throws.
   *
   * @param waitsMs how long to wait for the answer after each time that the question is sent, in milliseconds
   */
  readonly query: (
    server: NameServer,
    question: Question,
    waitsMs: readonly number[],
    deadline: Deadline,
  ) => Promise<QueryResult>;
  /** Closes all sockets. Questions that wait for an answer fail, and so do later ones. */
  readonly close: () => void;
}

/** Sends one question to one server, as `DnsClient` does. */
export type Query = (
  server: NameServer,
  question: Question,
  deadline: Deadline,
) => Promise<QueryResult>;

/** Makes a client. Its sockets are opened when they are first needed. */
export function createDnsClient(): DnsClient {
  const transports = new Map<string, Transports>();
  let isClosed = false;
  const transportsTo = (server: NameServer): Transports => {
    const key = serverText(server);
    const known = transports.get(key);
    if (known !== undefined) return known;
    const created = { udp: createUdpSockets(server), tcp: createTcpConnections(server) };
    transports.set(key, created);
    return created;
  };
  return {
    query: async (server, question, waitsMs, deadline) => {
      if (isClosed) return { kind: 'failed', reason: 'dns-timeout', problem: NOT_AWAITED };
      const query = (edns: boolean) =>
        send(encodeQuery(question, edns), transportsTo(server), waitsMs, deadline);
      const result = await query(true);
      const lacksEdns =
        result.kind === 'answer' && (result.rcode === 'formerr' || result.rcode === 'notimp');
      return lacksEdns ? query(false) : result;
    },
    close: () => {
      isClosed = true;
      for (const { udp, tcp } of transports.values()) {
        udp.close();
        tcp.close();
      }
    },
  };
}

/** The sockets to one server. */
interface Transports {
  readonly udp: UdpSockets;
  readonly tcp: TcpConnections;
}

/** @param query null when the name of the question cannot be encoded */
async function send(
  query: Buffer | null,
  { udp, tcp }: Transports,
  waitsMs: readonly number[],
  deadline: Deadline,
): Promise<QueryResult> {
  if (query === null) return failed('cannot be asked for this name');
  const overUdp = await udp.query(query, waitsMs, deadline);
  switch (overUdp.kind) {
    case 'answer':
      return overUdp;
    case 'damaged':
      return failed('answers with a damaged message');
    case 'timeout':
      return { kind: 'unanswered', reason: 'dns-timeout', problem: TIMED_OUT };
    case 'unreachable':
      return { kind: 'unanswered', reason: 'dns-error', problem: overUdp.problem };
    case 'truncated': {
      const maxMs = waitsMs.reduce((sum, wait) => sum + wait, 0);
      const overTcp = await tcp.query(query, maxMs, deadline);
      if (overTcp.kind === 'answer') return overTcp;
      return overTcp.kind === 'timeout'
        ? { kind: 'failed', reason: 'dns-timeout', problem: `${TIMED_OUT} over TCP` }
        : failed(overTcp.problem);
    }
  }
}

const TIMED_OUT = 'does not answer in time';
const NOT_AWAITED = 'was not waited for any longer';

function failed(problem: string): QueryResult {
  return { kind: 'failed', reason: 'dns-error', problem };
}
