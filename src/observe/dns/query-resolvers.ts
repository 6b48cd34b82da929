import type { Deadline } from '../limits/deadline.ts';
import { readAnswer } from './answer.ts';
import type { Query } from './client.ts';
import type { DnsAnswer, Question } from './message.ts';
import { type NameServer, serverText } from './name-server.ts';
import { type Answered, answered, type ConfirmedType, type RecordData } from './resolver.ts';

/** One resolver's answer for a name and type. */
export interface ResolverAnswer<T extends ConfirmedType> {
  /** `ip:port` or `[ip6]:port`. */
  readonly server: string;
  readonly answer: Answered<RecordData[T]>;
  /** Seconds for which the resolver may still cache a part of it; null for a negative answer without a SOA. */
  readonly cachedForS: number | null;
}

/** Queries each resolver separately, all at once. A resolver that states nothing about the name is left out. */
export async function queryResolvers<T extends ConfirmedType>(
  resolvers: readonly NameServer[],
  { name, type }: { readonly name: string; readonly type: T },
  query: Query,
  deadline: Deadline,
): Promise<readonly ResolverAnswer<T>[]> {
  const answers = await Promise.all(
    resolvers.map(async (resolver) => {
      const result = await query(resolver, { name, type, recursive: true }, deadline);
      if (result.kind !== 'answer') return [];
      const content = readAnswer(result, type);
      if (content.kind !== 'records' && content.kind !== 'absent') return [];
      const answer = answered(type, content, content.aliases);
      const cachedForS =
        content.kind === 'absent'
          ? content.ttlS
          : Math.max(...[...content.aliases, ...content.records].map(({ ttlS }) => ttlS));
      return [{ server: serverText(resolver), answer, cachedForS }];
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
