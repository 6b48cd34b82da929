import type { DnsDifference, DnsServerAnswer } from '../../model/observation.ts';
import { sanitise } from '../../model/sanitise.ts';
import type { Deadline } from '../limits/deadline.ts';
import { type AskServers, MIN_MS, type ServerAnswer, type ServerAnswers } from './ask-servers.ts';
import type { FailedResolver } from './query-resolvers.ts';
import type {
  Answered,
  ConfirmedType,
  RecordData,
  RecordType,
  Resolution,
  Resolve,
} from './resolver.ts';

/**
 * Makes an observation whose faults two servers agree on. It is made with the resolver's answers first. Where it has no
 * fault by these, no other server is asked. Otherwise it is made again with the answers of the zones' own
 * servers, or where none of these is within reach, with those of each resolver, asked separately.
 *
 * @param observe makes the observation with the lookups that it is given. It is called several times
 * @param faultsOf the faults of the observation, one text for each; none where all is well. The servers agree
 *   where both observations have all faults of the first one, whatever else differs
 */
export type Confirm = <O>(
  observe: (resolve: Resolve) => Promise<O>,
  faultsOf: (observed: O) => readonly string[],
  deadline: Deadline,
) => Promise<Confirmed<O>>;

export interface Confirmed<O> {
  /** The observation by the resolver's answers. A lookup in it has failed where no second server could be asked. */
  readonly observed: O;
  /** Null where the observation has no fault, and where all servers agree. */
  readonly dispute: Settlement<O> | null;
  /** What all servers answered for PTR records; undefined where they were not asked. */
  readonly ptrAnswers: (name: string) => ServerAnswers<'PTR'> | undefined;
}

/** Servers disagree. */
export interface Settlement<O> {
  readonly differences: readonly DnsDifference[];
  /** The observation by other answers, if it has no fault that the first one lacks; null otherwise. */
  readonly settled: O | null;
}

/** Makes the confirmation of a run. */
export function createConfirm(resolve: Resolve, askServers: AskServers): Confirm {
  return async (observe, faultsOf, deadline) => {
    const judgedBy = new Set<string>();
    const observed = await observe((name, type, until) => {
      judgedBy.add(keyFor(name, type));
      return resolve(name, type, until);
    });
    const faults = faultsOf(observed);
    if (faults.length === 0) return { observed, dispute: null, ptrAnswers: () => undefined };
    const second = createSecondAnswers(resolve, askServers, judgedBy);
    const ptrAnswers = (name: string) => second.asked.PTR.get(name);
    for (let choice = 0; ; choice++) {
      const other = await observe(second.resolveWith(choice));
      const differences = second.differences();
      const otherFaults = faultsOf(other);
      if (isSubset(faults, otherFaults)) return { observed, dispute: null, ptrAnswers };
      if (differences.length === 0) return { observed: other, dispute: null, ptrAnswers };
      if (isSubset(otherFaults, faults)) {
        return { observed, dispute: { differences, settled: other }, ptrAnswers };
      }
      if (choice + 1 >= second.choices() || deadline.remaining() === 0) {
        return { observed, dispute: { differences, settled: null }, ptrAnswers };
      }
    }
  };
}

/** Makes observations that no other server confirms, where there is none: of planned records. */
export function confirmNothing(resolve: Resolve): Confirm {
  return async (observe) => {
    return { observed: await observe(resolve), dispute: null, ptrAnswers: () => undefined };
  };
}

function isSubset(some: readonly string[], all: readonly string[]): boolean {
  return some.every((one) => all.includes(one));
}

function keyFor(name: string, type: RecordType): string {
  return `${type} ${name}`;
}

/** The answers by type and name. */
type Asked = { readonly [T in ConfirmedType]: Map<string, ServerAnswers<T>> };

interface SecondAnswers {
  readonly asked: Asked;
  /** The lookups with other servers' answers: where several differ from the first one, with the choice-th of them. */
  readonly resolveWith: (choice: number) => Resolve;
  /** The names and types for which servers answered differently so far. */
  readonly differences: () => readonly DnsDifference[];
  /** How many different answers there are at most for a name and type. */
  readonly choices: () => number;
}

/** @param judgedBy the lookups, by `keyFor`, on which the first observation rests */
function createSecondAnswers(
  resolve: Resolve,
  askServers: AskServers,
  judgedBy: ReadonlySet<string>,
): SecondAnswers {
  const asked: Asked = {
    A: new Map(),
    AAAA: new Map(),
    PTR: new Map(),
    MX: new Map(),
    TXT: new Map(),
  };
  const differences = new Map<string, DnsDifference>();
  let choices = 0;

  const ask = async <T extends ConfirmedType>(name: string, type: T, deadline: Deadline) => {
    const known = asked[type].get(name);
    if (known !== undefined) return known;
    const answers = await askServers(name, type, deadline);
    asked[type].set(name, answers);
    return answers;
  };

  const lookUp = async <T extends ConfirmedType>(
    name: string,
    type: T,
    deadline: Deadline,
    choice: number,
  ): Promise<Resolution<RecordData[T]>> => {
    const first = await resolve(name, type, deadline);
    // A failed lookup is no evidence against a host. A receiver uses a resolver too, so no other server stands in for it.
    if (first.kind === 'failed') return first;
    const all = await ask(name, type, deadline);
    const key = keyFor(name, type);
    const ofZone = all.answers.filter(({ kind }) => kind === 'authority');
    // Another server's answer led to this name. The resolver itself prefers an answer with records.
    if (ofZone.length === 0 && !judgedBy.has(key)) return first;
    const deciding = ofZone.length > 0 ? ofZone : all.answers;
    // The resolver accepts an absence only from two servers, or twice from the only one.
    if (deciding.length === 0)
      return first.kind === 'absent' ? first : unconfirmed(name, type, deadline);
    const [failed] = all.failed;
    // One resolver answers and the other fails: that is one answer, unless the zone's own servers confirm it.
    if (ofZone.length === 0 && failed !== undefined && all.answers.length < 2) {
      return unshared(first, failed, name, type);
    }
    const others = different(type, first, deciding);
    const chosen = others[Math.min(choice, others.length - 1)];
    if (chosen === undefined) return first;
    choices = Math.max(choices, others.length);
    differences.set(key, differenceIn(name, type, all, first, chosen));
    return chosen;
  };

  return {
    asked,
    differences: () => [...differences.values()],
    choices: () => choices,
    resolveWith: (choice) => (name, type, deadline) =>
      isConfirmedType(type) ? lookUp(name, type, deadline, choice) : resolve(name, type, deadline),
  };
}

function isConfirmedType<T extends RecordType>(type: T): type is T & ConfirmedType {
  return type !== 'NS' && type !== 'CNAME' && type !== 'TLSA';
}

function unconfirmed(name: string, type: ConfirmedType, deadline: Deadline): Resolution<never> {
  const detail = `no server answered a second time for ${type} of ${name}`;
  const reason = deadline.remaining() < MIN_MS ? 'deadline' : 'dns-timeout';
  return { kind: 'failed', reason, detail, aliases: [] };
}

/** A lookup that only one of several resolvers answers. */
function unshared(
  { aliases }: Resolution<unknown>,
  { server, problem }: FailedResolver,
  name: string,
  type: ConfirmedType,
): Resolution<never> {
  const detail = `${server} ${problem} for ${type} of ${name}, so that no second server confirms the answer of the first`;
  return { kind: 'failed', reason: 'dns-servfail', detail, aliases };
}

/** The different answers that are not the first one. */
function different<T extends ConfirmedType>(
  type: T,
  first: Answered<RecordData[T]>,
  answers: readonly ServerAnswer<T>[],
): readonly Answered<RecordData[T]>[] {
  const seen = new Set([keyOf(type, first)]);
  return answers.flatMap(({ answer }) => {
    const key = keyOf(type, answer);
    if (seen.has(key)) return [];
    seen.add(key);
    return [answer];
  });
}

/** A text that two answers share if they state the same. NXDOMAIN and no data differ for a mail domain alone. */
function keyOf<T extends ConfirmedType>(type: T, answer: Answered<RecordData[T]>): string {
  if (type === 'MX' && answer.kind === 'absent') return answer.why;
  return JSON.stringify(recordTexts(type, answer).toSorted());
}

/** The longest text of one record, in characters. */
const MAX_TEXT = 300;

/** The records of an answer as text. Of TXT records only those with a version tag, as SPF and DMARC records have. */
function recordTexts<T extends ConfirmedType>(
  type: T,
  answer: Answered<RecordData[T]>,
): readonly string[] {
  const records = answer.kind === 'found' ? [...new Set(answer.records.map(recordText))] : [];
  if (type === 'TXT') return records.filter((text) => /^\s*v\s*=/i.test(text));
  const [alias] = type === 'A' || type === 'AAAA' ? answer.aliases : [];
  return alias === undefined ? records : [`CNAME ${alias}`, ...records];
}

function recordText(record: RecordData[ConfirmedType]): string {
  const text = typeof record === 'string' ? record : `${record.preference} ${record.exchange}`;
  return sanitise(text, MAX_TEXT);
}

/** @param current the answer that replaces the first one */
function differenceIn<T extends ConfirmedType>(
  name: string,
  type: T,
  { zone, answers }: ServerAnswers<T>,
  first: Answered<RecordData[T]>,
  current: Answered<RecordData[T]>,
): DnsDifference {
  const isOfZone = answers.some(({ kind }) => kind === 'authority');
  const firstKey = keyOf(type, first);
  const currentKey = keyOf(type, current);
  const isFirstListed = answers.some(({ answer }) => keyOf(type, answer) === firstKey);
  const outdated = answers.filter(
    ({ kind, answer }) => kind === 'resolver' && (!isOfZone || keyOf(type, answer) !== currentKey),
  );
  const ttls = outdated.flatMap(({ cachedForS }) => cachedForS ?? []);
  const shown = answers.map(({ server, kind, answer }): DnsServerAnswer => {
    return { server, kind, ...shownAnswer(type, answer) };
  });
  const firstShown = { server: EARLIER, kind: 'resolver', ...shownAnswer(type, first) } as const;
  return {
    name,
    type,
    zone,
    answers: isFirstListed ? shown : [...shown, firstShown],
    ttlS: ttls.length === 0 ? null : Math.max(...ttls),
  };
}

/** The name of the server of the first answer, where no server gives that answer any more. */
const EARLIER = 'asked before';

function shownAnswer<T extends ConfirmedType>(type: T, answer: Answered<RecordData[T]>) {
  const records = recordTexts(type, answer);
  const state = records.length > 0 ? ('found' as const) : ('absent' as const);
  return { state, records, ttlS: answer.ttlS };
}
