import type { Deadline } from '../limits/deadline.ts';
import { readAnswer } from './answer.ts';
import type { Query } from './client.ts';
import type { DnsAnswer, Question } from './message.ts';
import type { ReceivedRecord } from './message-reader.ts';
import { type NameServer, serverText } from './name-server.ts';

/** One resolver's answer for a name and type. */
export interface ResolverAnswer {
  /** `ip:port` or `[ip6]:port`. */
  readonly server: string;
  /** The records of the queried type at the end of the name's aliases; none when there is no such record. */
  readonly records: readonly ReceivedRecord[];
  /** The seconds for which the resolver may still cache this; null for a negative answer without a SOA. */
  readonly ttlS: number | null;
}

/** Queries each resolver separately, all at once. A resolver that states nothing about the name is left out. */
export async function queryResolvers(
  resolvers: readonly NameServer[],
  { name, type }: Pick<Question, 'name' | 'type'>,
  query: Query,
  deadline: Deadline,
): Promise<readonly ResolverAnswer[]> {
  const answers = await Promise.all(
    resolvers.map(async (resolver) => {
      const result = await query(resolver, { name, type, recursive: true }, deadline);
      if (result.kind !== 'answer') return [];
      const server = serverText(resolver);
      const content = readAnswer(result, type);
      switch (content.kind) {
        case 'records': {
          const { records } = content;
          return [{ server, records, ttlS: Math.max(...records.map(({ ttlS }) => ttlS)) }];
        }
        case 'absent':
          return [{ server, records: [], ttlS: content.ttlS }];
        default:
          return [];
      }
    }),
  );
  return answers.flat();
}

/** Queries one resolver after the other until one answers with NOERROR or NXDOMAIN; null when none does. */
export async function firstAnswer(
  resolvers: readonly NameServer[],
  question: Question,
  query: Query,
  deadline: Deadline,
): Promise<DnsAnswer | null> {
  for (const resolver of resolvers) {
    const result = await query(resolver, question, deadline);
    if (result.kind !== 'answer') continue;
    if (result.rcode === 'noerror' || result.rcode === 'nxdomain') return result;
  }
  return null;
}
