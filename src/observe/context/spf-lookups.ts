import type { DnsFailureReason, Lookup } from '../../model/observation.ts';
import type { Resolve } from '../dns/resolver.ts';
import type { Deadline } from '../limits/deadline.ts';

/** The longest SPF record that is evaluated, in characters; RFC 7208 3.4 asks for at most 450. */
const MAX_RECORD_LENGTH = 4096;
/** The most different questions that one domain's record may put for all addresses of a host. */
const MAX_QUESTIONS = 2000;

/** Whether a TXT record is an SPF record (RFC 7208 4.5). */
export function isSpfRecord(text: string): boolean {
  return /^v=spf1(?: |$)/i.test(text);
}

/** A lookup that said nothing. */
export interface FailedLookup {
  readonly type: string;
  readonly reason: DnsFailureReason;
  /** What was asked, and what came of it; not sanitised. */
  readonly detail: string;
}

/** What one evaluation asks DNS with. */
export interface SpfLookups {
  /** With the shapes and the error codes of `node:dns`, as the SPF library takes them. */
  readonly resolver: (name: string, type: string) => Promise<unknown[]>;
  /** Every lookup of this evaluation that failed so far. */
  readonly failed: readonly FailedLookup[];
}

/**
 * Lookups for the evaluations of one domain's record, a new set for each. All share their answers, failures
 * too: an include that times out is waited for once, however many addresses a pool has. What the record's
 * author can make a run ask or read is bounded; beyond a bound a lookup fails, it never answers.
 */
export function createSpfLookups(resolve: Resolve, deadline: Deadline): () => SpfLookups {
  const answers = new Map<string, Promise<Lookup<unknown>>>();

  const ask = (name: string, type: string): Promise<Lookup<unknown>> => {
    const key = `${type} ${name.toLowerCase()}`;
    const earlier = answers.get(key);
    if (earlier !== undefined) return earlier;
    if (answers.size >= MAX_QUESTIONS) {
      return Promise.resolve(tooMuch(`is one question more than the ${MAX_QUESTIONS} allowed`));
    }
    const query = QUERIES[type];
    if (query === undefined) throw new Error(`SPF has no use for ${type} records.`);
    const answer = query(resolve, name, deadline);
    answers.set(key, answer);
    return answer;
  };

  return () => {
    const failed: FailedLookup[] = [];
    const resolver = async (name: string, type: string): Promise<unknown[]> => {
      const answer = await ask(name, type);
      if (answer.kind === 'found') return [...answer.records];
      if (answer.kind === 'absent') throw new LookupError(ABSENCE_CODES[answer.why]);
      const { reason, detail } = answer;
      failed.push({ type, reason, detail: `${type} of ${name}: ${detail}` });
      throw new LookupError(FAILURE_CODES[reason]);
    };
    return { resolver, failed };
  };
}

type Query = (resolve: Resolve, name: string, deadline: Deadline) => Promise<Lookup<unknown>>;

const QUERIES: Readonly<Record<string, Query>> = {
  A: (resolve, name, deadline) => resolve(name, 'A', deadline),
  AAAA: (resolve, name, deadline) => resolve(name, 'AAAA', deadline),
  PTR: (resolve, name, deadline) => resolve(name, 'PTR', deadline),
  MX: async (resolve, name, deadline) => {
    const answer = await resolve(name, 'MX', deadline);
    if (answer.kind !== 'found') return answer;
    const records = answer.records.map(({ preference: priority, exchange }) => ({
      priority,
      exchange,
    }));
    return { kind: 'found', records };
  },
  // Other TXT records than SPF are left out, and so is `exp`, a stranger's text that nobody here reads. An
  // answer of none but those is no void lookup, so it stays an answer.
  TXT: async (resolve, name, deadline) => {
    const answer = await resolve(name, 'TXT', deadline);
    if (answer.kind !== 'found') return answer;
    const spf = answer.records.filter(isSpfRecord);
    const long = spf.find(({ length }) => length > MAX_RECORD_LENGTH);
    if (long !== undefined) {
      return tooMuch(`an SPF record of ${long.length} characters; ${MAX_RECORD_LENGTH} are read`);
    }
    return { kind: 'found', records: spf.map((record) => [record]) };
  },
};

function tooMuch(detail: string): Lookup<never> {
  return { kind: 'failed', reason: 'dns-error', detail };
}

class LookupError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

const ABSENCE_CODES = { nxdomain: 'ENOTFOUND', nodata: 'ENODATA' } as const;

const FAILURE_CODES: Readonly<Record<DnsFailureReason, string>> = {
  'dns-timeout': 'ETIMEOUT',
  'dns-servfail': 'ESERVFAIL',
  'dns-refused': 'EREFUSED',
  'dns-error': 'EBADRESP',
  deadline: 'ETIMEOUT',
  'not-known-yet': 'ETIMEOUT',
};
