import type { Deadline } from '../limits/deadline.ts';
import { endOfAliases, isInZone } from './answer.ts';
import type { DnsAnswer, Question } from './message.ts';

/** Where the records of a name are. */
export interface ZoneCut {
  /** The name at the end of the name's aliases. */
  readonly owner: string;
  /** The origin of the zone that holds `owner`. */
  readonly origin: string;
}

/** Queries the run's resolvers one after the other; null when none of them answers. */
export type QueryResolver = (question: Question, deadline: Deadline) => Promise<DnsAnswer | null>;

/** The most parents that are queried: an `ip6.arpa` name has 34 labels. */
const MAX_PARENTS = 34;

/**
 * Finds the zone that holds a name's records. Aliases are followed, since RFC 2317 delegates the PTR of a small block
 * by CNAME. The zone's SOA is in the answer for its origin, and in the negative answer for a name below it
 * (RFC 2308 3). Some forwarders drop the latter: then the parents of the name are queried in turn.
 *
 * @returns null when no SOA of the name or a parent was found
 */
export async function findZone(
  name: string,
  query: QueryResolver,
  deadline: Deadline,
): Promise<ZoneCut | null> {
  let owner = name;
  let current = name;
  for (let step = 0; step <= MAX_PARENTS && current !== ''; step++) {
    const answer = await query({ name: current, type: 'SOA', recursive: true }, deadline);
    if (answer === null) return null;
    if (step === 0) current = owner = endOfAliases(answer);
    const origin = originOf(current, answer);
    if (origin !== null) return { owner, origin };
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
