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

/** A resolver that answered SERVFAIL: it does not confirm what another resolver answers. */
export interface FailedResolver {
  readonly server: string;
  /** The rest of a sentence that begins with the server. */
  readonly problem: string;
}

/** What each resolver answered. One that does not answer, refuses queries or sends damaged messages is left out. */
export interface ResolverAnswers<T extends ConfirmedType> {
  readonly answers: readonly ResolverAnswer<T>[];
  readonly failed: readonly FailedResolver[];
}

/** Queries each resolver separately, all at once, and once more where it answers SERVFAIL. */
export async function queryResolvers<T extends ConfirmedType>(
  resolvers: readonly NameServer[],
  { name, type }: { readonly name: string; readonly type: T },
  query: Query,
  deadline: Deadline,
): Promise<ResolverAnswers<T>> {
  const failed: FailedResolver[] = [];
  const answers = await Promise.all(
    resolvers.map(async (resolver) => {
      const question = { name, type, recursive: true };
      const first = await query(resolver, question, deadline);
      const isFailure = first.kind === 'answer' && first.rcode === 'servfail';
      const result = isFailure ? await query(resolver, question, deadline) : first;
      if (result.kind !== 'answer') return [];
      const content = readAnswer(result, type);
      if (content.kind === 'none' && content.reason === 'dns-servfail') {
        failed.push({ server: serverText(resolver), problem: content.problem });
      }
      if (content.kind !== 'records' && content.kind !== 'absent') return [];
      const answer = answered(type, content, content.aliases);
      const cachedForS =
        content.kind === 'absent'
          ? content.ttlS
          : Math.max(...[...content.aliases, ...content.records].map(({ ttlS }) => ttlS));
      return [{ server: serverText(resolver), answer, cachedForS }];
    }),
  );
  return { answers: answers.flat(), failed };
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
