import type { Deadline } from '../limits/deadline.ts';
import type { DnsAnswer, Question, ReceivedRecord } from './message.ts';
import { type NameServer, type Query, type QueryResult, serverText } from './query.ts';
import { endOfAliases } from './zone-cut.ts';

/** One resolver's answer for a name and type. */
export interface ResolverAnswer {
  /** `ip:port` or `[ip6]:port`. */
  readonly server: string;
  /** The records of the queried type at the end of the name's aliases; none when there is no such record. */
  readonly records: readonly ReceivedRecord[];
  /** The seconds for which the resolver may still cache this; null for a negative answer without a SOA. */
  readonly ttlS: number | null;
}

/** Queries each resolver separately, all at once. A resolver that fails is left out. */
export async function queryResolvers(
  resolvers: readonly NameServer[],
  { name, type }: Pick<Question, 'name' | 'type'>,
  query: Query,
  deadline: Deadline,
): Promise<readonly ResolverAnswer[]> {
  const answers = await Promise.all(
    resolvers.map(async (resolver) => {
      const answer = await query(resolver, { name, type, recursive: true }, deadline);
      if (!isDefinite(answer)) return [];
      const end = endOfAliases(answer.answers, name);
      const records = answer.answers.filter((one) => one.type === type && one.name === end);
      const ttlS = records.length === 0 ? negativeTtlS(answer) : maxTtlS(records);
      return [{ server: serverText(resolver), records, ttlS }];
    }),
  );
  return answers.flat();
}

/** Queries one resolver after the other until one answers; null when all fail. */
export async function firstAnswer(
  resolvers: readonly NameServer[],
  question: Question,
  query: Query,
  deadline: Deadline,
): Promise<DnsAnswer | null> {
  for (const resolver of resolvers) {
    const answer = await query(resolver, question, deadline);
    if (isDefinite(answer)) return answer;
  }
  return null;
}

/** Whether a result states that there are records, or that there are none. */
function isDefinite(result: QueryResult): result is DnsAnswer {
  return result.kind === 'answer' && (result.rcode === 'noerror' || result.rcode === 'nxdomain');
}

/** RFC 2308 5: a negative answer is cached for the SOA's TTL or its MINIMUM field, whichever is less. */
function negativeTtlS({ authorities }: DnsAnswer): number | null {
  const soa = authorities.find(({ type }) => type === 'SOA');
  return soa?.type === 'SOA' ? Math.min(soa.ttlS, soa.minimumS) : null;
}

function maxTtlS(records: readonly ReceivedRecord[]): number {
  return Math.max(...records.map(({ ttlS }) => ttlS));
}
