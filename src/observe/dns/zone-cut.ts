import type { Deadline } from '../limits/deadline.ts';
import type { DnsAnswer, Question, ReceivedRecord } from './message.ts';

/** Where the records of a name stand: the name at the end of its aliases, and the origin of the zone that holds it. */
export interface ZonePlace {
  readonly owner: string;
  readonly origin: string;
}

/** Asks the run's resolvers in turn; null where none tells whether there are such records. */
export type AskResolver = (question: Question, deadline: Deadline) => Promise<DnsAnswer | null>;

/** The most parents that are asked for: an `ip6.arpa` name has 34 labels. */
const MAX_PARENTS = 34;
/** The most aliases that are followed inside one answer. */
const MAX_ALIASES = 8;

/**
 * Finds the zone that holds a name's records, aliases followed (RFC 2317 delegates the PTR of a small block
 * by CNAME). The SOA of the zone stands in the answer at its origin, and beside the negative answer below it
 * (RFC 2308 3). Where a forwarder leaves that one out, the name's parents are asked in turn.
 */
export async function findZone(
  name: string,
  ask: AskResolver,
  deadline: Deadline,
): Promise<ZonePlace | null> {
  let owner = name;
  let asked = name;
  for (let step = 0; step <= MAX_PARENTS && asked !== ''; step++) {
    const answer = await ask({ name: asked, type: 'SOA', recursive: true }, deadline);
    if (answer === null) return null;
    if (step === 0) asked = owner = endOfAliases(answer.answers, name);
    const origin = originOver(asked, answer);
    if (origin !== null) return { owner, origin };
    asked = asked.split('.').slice(1).join('.');
  }
  return null;
}

/** The name to which a name's aliases lead inside an answer. */
export function endOfAliases(answers: readonly ReceivedRecord[], name: string): string {
  let end = name;
  for (let step = 0; step < MAX_ALIASES; step++) {
    const alias = answers.find((record) => record.type === 'CNAME' && record.name === end);
    if (alias?.type !== 'CNAME') break;
    end = alias.target;
  }
  return end;
}

/** The owner of the SOA that an answer holds, where that is the name or a parent of it: a stranger's SOA proves nothing. */
export function originOver(name: string, { answers, authorities }: DnsAnswer): string | null {
  const soa = [...answers, ...authorities].find(
    (record) => record.type === 'SOA' && (record.name === name || name.endsWith(`.${record.name}`)),
  );
  return soa?.name ?? null;
}
