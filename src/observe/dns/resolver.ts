import { MAX_ADDRESSES } from '../../model/address.ts';
import { canonicalName } from '../../model/dns-name.ts';
import type { DnsFailureReason, Lookup, MxRecord, TlsaRecord } from '../../model/observation.ts';
import { createAdaptiveLimit } from '../limits/adaptive-limit.ts';
import { type Deadline, deadlineIn, within } from '../limits/deadline.ts';
import { type Alias, type AnswerContent, readAnswer } from './answer.ts';
import type { DnsClient, QueryResult } from './client.ts';
import type { Rcode } from './message.ts';
import type { RecordOf } from './message-reader.ts';
import { type NameServer, serverText } from './name-server.ts';

/** The data of each record type that can be looked up. The strings of a TXT record are joined. */
export interface RecordData {
  readonly A: string;
  readonly AAAA: string;
  readonly PTR: string;
  readonly CNAME: string;
  readonly MX: MxRecord;
  readonly NS: string;
  readonly TXT: string;
  readonly TLSA: TlsaRecord;
}
export type RecordType = keyof RecordData;
/** The types of records in which a host or a domain can have a fault, so that other servers are asked for them too. */
export type ConfirmedType = Exclude<RecordType, 'CNAME' | 'NS' | 'TLSA'>;

/** A lookup, with the aliases that were followed from the name to its records: their targets, in order. */
export type Resolution<T> = Lookup<T> & { readonly aliases: readonly string[] };
/** A lookup that was answered: the records, or that there are none. */
export type Answered<T> = Exclude<Resolution<T>, { readonly kind: 'failed' }>;

/**
 * Looks up the records of a name. Never throws.
 *
 * @returns `found`, `absent` (NXDOMAIN or no data) or `failed`, which says nothing about the records
 */
export type Resolve = <T extends RecordType>(
  name: string,
  type: T,
  deadline: Deadline,
) => Promise<Resolution<RecordData[T]>>;

export interface ResolverSettings {
  readonly client: DnsClient;
  /** Queried in rotation; at least one. */
  readonly servers: readonly NameServer[];
  /** How often a failed lookup is tried again. */
  readonly retries: number;
}

/**
 * Makes the run's resolver.
 *
 * A failure (SERVFAIL, REFUSED, a timeout, a damaged answer) is tried again at the next server. An absence (NXDOMAIN, no
 * data) that could cause a finding needs a second absence: from another server, or again from the only one. A name and
 * type is looked up once in a run; failures are not cached.
 */
export function createResolver({ client, servers, retries }: ResolverSettings): Resolve {
  const upstreams = servers.map((server) => createUpstream(server, client));
  const lookups: Lookups = {
    A: createLookups('A', upstreams, retries),
    AAAA: createLookups('AAAA', upstreams, retries),
    PTR: createLookups('PTR', upstreams, retries),
    CNAME: createLookups('CNAME', upstreams, retries),
    MX: createLookups('MX', upstreams, retries),
    NS: createLookups('NS', upstreams, retries),
    TXT: createLookups('TXT', upstreams, retries),
    TLSA: createLookups('TLSA', upstreams, retries),
  };
  return (name, type, deadline) => lookups[type](canonicalName(name), deadline);
}

/** The lookups of each type. */
type Lookups = { readonly [T in RecordType]: LookUpName<T> };

type LookUpName<T extends RecordType> = (
  name: string,
  deadline: Deadline,
) => Promise<Resolution<RecordData[T]>>;

/** A lookup in progress. */
interface RunningLookup<T extends RecordType> {
  /** How many callers wait for its result. */
  waiting: number;
  /** The server that was queried last. */
  server: string;
  result: Promise<Resolution<RecordData[T]>>;
}

/**
 * Makes the lookups of one type. A lookup serves all callers, and no caller's deadline ends it: each limits only how
 * long that caller waits. A failed query is tried again while anybody waits.
 */
function createLookups<T extends RecordType>(
  type: T,
  upstreams: readonly Upstream[],
  retries: number,
): LookUpName<T> {
  const known = new Map<string, Resolution<RecordData[T]>>();
  const running = new Map<string, RunningLookup<T>>();

  const start = (name: string): RunningLookup<T> => {
    const { promise, resolve, reject } = Promise.withResolvers<Resolution<RecordData[T]>>();
    const lookup: RunningLookup<T> = { waiting: 0, server: '', result: promise };
    running.set(name, lookup);
    void lookUp(upstreams, retries, { name, type }, lookup).then(
      (result) => {
        running.delete(name);
        if (result.kind !== 'failed') known.set(name, result);
        resolve(result);
      },
      (error: unknown) => {
        running.delete(name);
        reject(error);
      },
    );
    return lookup;
  };

  return async (name, deadline) => {
    const result = known.get(name);
    if (result !== undefined) return result;
    if (deadline.remaining() === 0) {
      const why = deadline.runEndReason() ?? 'the time was over';
      return failed('deadline', `${why} before ${name} was asked`);
    }
    const lookup = running.get(name) ?? start(name);
    lookup.waiting++;
    const awaited = await within(deadline, lookup.result, () => timedOut(lookup.server, deadline));
    lookup.waiting--;
    return awaited;
  };
}

function timedOut(server: string, deadline: Deadline): Resolution<never> {
  const why = deadline.runEndReason();
  return why === null
    ? failed('dns-timeout', `no answer from ${server} in time`)
    : failed('deadline', `${why} before ${server} answered`);
}

function failed(
  reason: DnsFailureReason,
  detail: string,
  aliases: readonly string[] = [],
): Resolution<never> {
  return { kind: 'failed', reason, detail, aliases };
}

/** The most names behind aliases that are queried themselves, since the answer before did not contain them. */
const MAX_HOPS = 8;

/** Queries a name, and the targets of its aliases as far as the answers do not contain them. */
async function lookUp<T extends RecordType>(
  upstreams: readonly Upstream[],
  retries: number,
  { name, type }: { readonly name: string; readonly type: T },
  lookup: RunningLookup<T>,
): Promise<Resolution<RecordData[T]>> {
  const chain: Alias[] = [];
  let owner = name;
  for (let hop = 0; hop <= MAX_HOPS; hop++) {
    const content = await query(upstreams, retries, { name: owner, type }, lookup);
    if (content.kind !== 'none') chain.push(...content.aliases);
    switch (content.kind) {
      case 'records':
      case 'absent':
        return answered(type, content, chain);
      case 'none': {
        const { reason, problem } = content;
        const aliases = chain.map(({ target }) => target);
        return failed(reason, `${lookup.server} ${problem}`, aliases);
      }
      case 'alias':
        owner = content.target;
    }
  }
  return failed('dns-error', `${lookup.server} answers with too many aliases`);
}

/**
 * The lookup that an answer ends.
 *
 * @param chain all aliases that lead from the name to these records
 */
export function answered<T extends RecordType>(
  type: T,
  content: Extract<AnswerContent<T>, { readonly kind: 'records' | 'absent' }>,
  chain: readonly Alias[],
): Answered<RecordData[T]> {
  const aliases = chain.map(({ target }) => target);
  if (content.kind === 'records') {
    const ttlS = leastTtl([...chain, ...content.records]);
    return { kind: 'found', records: content.records.map(DATA[type]), ttlS, aliases };
  }
  const ttlS = content.ttlS === null ? null : Math.min(content.ttlS, leastTtl(chain));
  return { kind: 'absent', why: content.why, ttlS, aliases };
}

/** Infinity for no records. */
function leastTtl(records: readonly { readonly ttlS: number }[]): number {
  return Math.min(...records.map(({ ttlS }) => ttlS));
}

/** The data of a record in the shape of its type. */
const DATA: {
  readonly [T in RecordType]: (record: RecordOf<T>) => RecordData[T];
} = {
  A: ({ address }) => address,
  AAAA: ({ address }) => address,
  PTR: ({ target }) => target,
  CNAME: ({ target }) => target,
  NS: ({ target }) => target,
  MX: ({ preference, exchange }) => ({ preference, exchange }),
  TXT: ({ text }) => text,
  TLSA: ({ usage, selector, matchingType, data }) => ({ usage, selector, matchingType, data }),
};

/**
 * Queries the servers in rotation until one has records, or two state an absence, or the retries are used up.
 */
async function query<T extends RecordType>(
  upstreams: readonly Upstream[],
  retries: number,
  question: { readonly name: string; readonly type: T },
  lookup: RunningLookup<T>,
): Promise<AnswerContent<T>> {
  let failures = 0;
  let isAbsent = false;
  for (let attempt = 0; ; attempt++) {
    const upstream = upstreamFor(attempt, upstreams);
    lookup.server = upstream.text;
    const content = await upstream.query(question);
    switch (content.kind) {
      case 'records':
      case 'alias':
        return content;
      case 'absent':
        if (isAbsent || ORDINARILY_ABSENT.has(question.type)) return content;
        isAbsent = true;
        break;
      case 'none':
        if (++failures > retries || lookup.waiting === 0) return content;
    }
  }
}

/** The servers in rotation; those that do not answer are skipped while another one does. */
function upstreamFor(attempt: number, upstreams: readonly Upstream[]): Upstream {
  const answering = upstreams.filter((upstream) => upstream.isAnswering());
  const candidates = answering.length > 0 ? answering : upstreams;
  const upstream = candidates[attempt % candidates.length];
  if (upstream === undefined) throw new Error('A resolver needs at least one server.');
  return upstream;
}

/** Types whose absence is normal and causes no finding: one answer is enough. */
const ORDINARILY_ABSENT: ReadonlySet<RecordType> = new Set(['CNAME', 'TLSA']);

/** A server of the run's resolver. */
interface Upstream {
  readonly text: string;
  /** Whether the last queries did not all fail. */
  readonly isAnswering: () => boolean;
  readonly query: <T extends RecordType>(question: {
    readonly name: string;
    readonly type: T;
  }) => Promise<AnswerContent<T>>;
}

/** How long to wait for an answer each time that a question is sent. */
const WAITS_MS = [1500, 3000];
/** Questions to a server at once: at the start and the fewest, and the most. */
const MIN_QUESTIONS = 128;
const MAX_QUESTIONS = 1024;
/** Consecutive failures before a server is skipped. */
const MAX_FAILURES = 3;
/** The waits alone limit a query: its answer may serve callers with different deadlines. */
const NO_DEADLINE = deadlineIn(Number.POSITIVE_INFINITY);

function createUpstream(server: NameServer, client: DnsClient): Upstream {
  const text = serverText(server);
  const limit = createAdaptiveLimit(MIN_QUESTIONS, MAX_QUESTIONS);
  let failures = 0;
  return {
    text,
    isAnswering: () => failures < MAX_FAILURES,
    query: ({ name, type }) =>
      limit.run(async () => {
        const question = { name, type, recursive: true };
        const result = await client.query(server, question, WAITS_MS, NO_DEADLINE);
        const outcome = outcomeOf(result);
        if (outcome === 'good') failures = 0;
        if (outcome === 'lost') failures++;
        limit.report(outcome);
        return result.kind === 'answer'
          ? withoutExcess(readAnswer(result, type), type)
          : { kind: 'none', reason: result.reason, problem: result.problem };
      }),
  };
}

/** A damaged answer or SERVFAIL is about the name's zone, not about this server. */
function outcomeOf(result: QueryResult): 'good' | 'bad' | 'lost' {
  if (result.kind !== 'answer') return result.kind === 'unanswered' ? 'lost' : 'bad';
  return SERVED.has(result.rcode) ? 'good' : 'lost';
}

const SERVED: ReadonlySet<Rcode> = new Set(['noerror', 'nxdomain', 'servfail']);

/**
 * The most records of a valid answer. Every address may be dialled, and a zone's owner can publish thousands of
 * addresses of others. Callers limit the numbers of names themselves.
 */
const MAX_RECORDS: Readonly<Partial<Record<RecordType, number>>> = {
  A: MAX_ADDRESSES,
  AAAA: MAX_ADDRESSES,
};

function withoutExcess<T extends RecordType>(content: AnswerContent<T>, type: T): AnswerContent<T> {
  if (content.kind !== 'records') return content;
  const count = content.records.length;
  if (count <= (MAX_RECORDS[type] ?? count)) return content;
  const problem = `answers with ${count} records, and at most ${MAX_RECORDS[type]} are checked`;
  return { kind: 'none', reason: 'limit', problem };
}
