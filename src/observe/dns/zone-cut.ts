import type { Deadline } from '../limits/deadline.ts';
import { endOfAliases, isInZone } from './answer.ts';
import type { DnsAnswer, Question } from './message.ts';

/** The zone that holds a name. */
export interface ZoneCut {
  /** The origin of the zone. */
  readonly origin: string;
  /** The name at the end of the name's aliases, as the resolver has them; the name itself where it has none. */
  readonly end: string;
}

/** Queries the run's resolvers one after the other; null when none of them answers. */
export type QueryResolver = (question: Question, deadline: Deadline) => Promise<DnsAnswer | null>;

/** The most parents that are queried: an `ip6.arpa` name has 34 labels. */
const MAX_PARENTS = 34;

/**
 * Finds the zone that holds a name. Its SOA is in the answer for the zone's origin, and in the negative answer for a
 * name below it (RFC 2308 3). Some forwarders drop the latter, and the answer for an alias has the SOA of its target's
 * zone: then the parents of the name are queried in turn. An alias is not followed, since the resolver may have an
 * outdated one.
 *
 * @returns null when no SOA of the name or a parent was found
 */
export async function findZone(
  name: string,
  query: QueryResolver,
  deadline: Deadline,
): Promise<ZoneCut | null> {
  let end = name;
  let current = name;
  for (let step = 0; step <= MAX_PARENTS && current !== ''; step++) {
    const answer = await query({ name: current, type: 'SOA', recursive: true }, deadline);
    if (answer === null) return null;
    if (step === 0) end = endOfAliases(answer);
    const origin = originOf(current, answer);
    if (origin !== null) return { origin, end };
    current = current.split('.').slice(1).join('.');
  }
  return null;
}

/**
 * The owner of an answer's SOA, where it is the name or a parent of it: the SOA of another zone proves nothing. The
 * root is left out.
 */
function originOf(name: string, { answers, authorities }: DnsAnswer): string | null {
  const soa = [...answers, ...authorities].find(
    (record) => record.type === 'SOA' && record.name !== '.' && isInZone(name, record.name),
  );
  return soa?.name ?? null;
}
