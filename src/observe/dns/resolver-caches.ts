import type { Deadline } from '../limits/deadline.ts';
import type { DnsAnswer, Question, ReceivedRecord } from './message.ts';
import { type Ask, type Exchange, type NameServer, serverText } from './query.ts';
import { endOfAliases } from './zone-cut.ts';

/** What one resolver says of a name and type, and for how long it may go on saying it. */
export interface ResolverAnswer {
  /** `ip:port` or `[ip6]:port`. */
  readonly server: string;
  /** The records of the wanted type at the end of the name's aliases. */
  readonly records: readonly ReceivedRecord[];
  /** Null where an absence came without the SOA that limits it. */
  readonly ttlS: number | null;
}

/** Asks each resolver by itself, side by side. One that fails is left out: it says nothing of the records. */
export async function queryResolvers(
  resolvers: readonly NameServer[],
  { name, type }: Pick<Question, 'name' | 'type'>,
  ask: Ask,
  deadline: Deadline,
): Promise<readonly ResolverAnswer[]> {
  const answers = await Promise.all(
    resolvers.map(async (resolver) => {
      const answer = await ask(resolver, { name, type, recursive: true }, deadline);
      if (!tellsOfRecords(answer)) return [];
      const end = endOfAliases(answer.answers, name);
      const records = answer.answers.filter((one) => one.type === type && one.name === end);
      const ttlS = records.length === 0 ? negativeTtl(answer) : longest(records);
      return [{ server: serverText(resolver), records, ttlS }];
    }),
  );
  return answers.flat();
}

/** Whether an answer says that there are records, or that there are none. */
export function tellsOfRecords(answer: Exchange): answer is DnsAnswer {
  return answer.kind === 'answer' && (answer.rcode === 'noerror' || answer.rcode === 'nxdomain');
}

/** RFC 2308 5: an absence is kept for the SOA's TTL or its last field, whichever is less. */
function negativeTtl({ authorities }: DnsAnswer): number | null {
  const soa = authorities.find(({ type }) => type === 'SOA');
  return soa?.type === 'SOA' ? Math.min(soa.ttlS, soa.minimumS) : null;
}

function longest(records: readonly ReceivedRecord[]): number {
  return Math.max(...records.map(({ ttlS }) => ttlS));
}
