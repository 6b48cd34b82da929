import { HTTP_PROXY } from '../../model/http-proxy.ts';
import type { DnsFailureReason, Lookup } from '../../model/observation.ts';
import type { Resolve } from '../dns/resolver.ts';
import type { Deadline } from '../limits/deadline.ts';

/** The longest SPF record that is evaluated, in characters; RFC 7208 3.4 recommends at most 450. */
const MAX_RECORD_LENGTH = 4096;
/** The most different lookups for one domain's record and all addresses of a host. */
const MAX_LOOKUPS = 2000;

/** Whether a TXT record is an SPF record (RFC 7208 4.5). */
export function isSpfRecord(text: string): boolean {
  return /^v=spf1(?: |$)/i.test(text);
}

export interface FailedLookup {
  readonly type: string;
  readonly reason: DnsFailureReason;
  /** The name, the type and the failure; not sanitised. */
  readonly detail: string;
}

/** The DNS access of one evaluation. */
export interface SpfLookups {
  /** Returns records and throws errors in the shapes of `node:dns`, which the SPF library expects. */
  readonly resolver: (name: string, type: string) => Promise<unknown[]>;
  /** The lookups of this evaluation that have failed so far. */
  readonly failed: readonly FailedLookup[];
  /** The lookups of this evaluation that found nothing so far, as `AAAA of mail.example.com`; not sanitised. */
  readonly void: readonly string[];
}

/**
 * Makes the lookups for the evaluations of one domain's record. All evaluations share the results, failures included:
 * an include that times out is awaited once, however many addresses a pool has. The author of a record can cause only
 * a limited number of lookups and of characters to read; a lookup beyond a limit fails.
 *
 * @returns a function that makes the lookups of one evaluation
 */
export function createSpfLookups(resolve: Resolve, deadline: Deadline): () => SpfLookups {
  const cache = new Map<string, Promise<Lookup<unknown>>>();

  const lookUp = (name: string, type: string): Promise<Lookup<unknown>> => {
    const key = `${type} ${name.toLowerCase()}`;
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    if (cache.size >= MAX_LOOKUPS) {
      return Promise.resolve(tooMuch(`is one question more than the ${MAX_LOOKUPS} allowed`));
    }
    const query = QUERIES.get(type);
    if (query === undefined) throw new Error(`SPF has no use for ${type} records.`);
    const lookup = query(resolve, name, deadline);
    cache.set(key, lookup);
    return lookup;
  };

  return () => {
    const failed: FailedLookup[] = [];
    const voidLookups: string[] = [];
    const resolver = async (name: string, type: string): Promise<unknown[]> => {
      const lookup = await lookUp(name, type);
      if (lookup.kind === 'found') return [...lookup.records];
      if (lookup.kind === 'absent') {
        voidLookups.push(`${type} of ${name}`);
        throw new LookupError(ABSENCE_CODES[lookup.why]);
      }
      const { reason, detail } = lookup;
      failed.push({ type, reason, detail: `${type} of ${name}: ${detail}` });
      throw new LookupError(FAILURE_CODES[reason]);
    };
    return { resolver, failed, void: voidLookups };
  };
}

type Query = (resolve: Resolve, name: string, deadline: Deadline) => Promise<Lookup<unknown>>;

/** Looks up records of a type that the library may ask for. */
const QUERIES: ReadonlyMap<string, Query> = new Map<string, Query>([
  ['A', lookUpA],
  ['AAAA', (resolve, name, deadline) => resolve(name, 'AAAA', deadline)],
  ['PTR', (resolve, name, deadline) => resolve(name, 'PTR', deadline)],
  ['MX', lookUpMx],
  ['TXT', lookUpTxt],
]);

/** The library parses each address. */
async function lookUpA(...[resolve, name, deadline]: Parameters<Query>): ReturnType<Query> {
  const lookup = await resolve(name, 'A', deadline);
  if (lookup.kind !== 'found') return lookup;
  return { ...lookup, records: lookup.records.filter((address) => address !== HTTP_PROXY) };
}

async function lookUpMx(...[resolve, name, deadline]: Parameters<Query>): ReturnType<Query> {
  const lookup = await resolve(name, 'MX', deadline);
  if (lookup.kind !== 'found') return lookup;
  const records = lookup.records.map(({ preference: priority, exchange }) => ({
    priority,
    exchange,
  }));
  return { ...lookup, records };
}

/**
 * Drops TXT records other than SPF. Among them is the text of `exp`, which nothing here reads. With no record left the
 * result is still `found`: RFC 7208 4.6.4 counts only empty answers as void lookups.
 */
async function lookUpTxt(...[resolve, name, deadline]: Parameters<Query>): ReturnType<Query> {
  const lookup = await resolve(name, 'TXT', deadline);
  if (lookup.kind !== 'found') return lookup;
  const spf = lookup.records.filter(isSpfRecord);
  const long = spf.find(({ length }) => length > MAX_RECORD_LENGTH);
  if (long !== undefined) {
    return tooMuch(`an SPF record of ${long.length} characters; ${MAX_RECORD_LENGTH} are read`);
  }
  return { ...lookup, records: spf.map((record) => [record]) };
}

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
  'internal-error': 'EBADRESP',
  'not-known-yet': 'ETIMEOUT',
  'not-read': 'ETIMEOUT',
  'address-not-allowed': 'ETIMEOUT',
  limit: 'EBADRESP',
};
