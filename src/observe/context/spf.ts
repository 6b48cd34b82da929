import { setImmediate } from 'node:timers/promises';
import type { DNSResolver } from 'mailauth';
import type { spf } from 'mailauth/lib/spf/index.js';
import pLimit from 'p-limit';
import type { SpfAnswer, SpfObservation } from '../../model/observation.ts';
import { sanitise } from '../../model/sanitise.ts';
import type { Resolve } from '../dns/resolver.ts';
import type { Deadline } from '../limits/deadline.ts';
import {
  createSpfLookups,
  type FailedLookup,
  isSpfRecord,
  type SpfLookups,
} from './spf-lookups.ts';

/** A host that sends mail of the domain, as a receiver sees it. */
export interface Sender {
  /** The host's own name, as its HELO name. */
  readonly helo: string;
  /** In canonical form. */
  readonly addresses: readonly string[];
}

/**
 * Evaluates a domain's SPF record for each address of a sender: `check_host()` of RFC 7208 with the envelope sender
 * `postmaster@domain`.
 */
export async function observeSpf(
  domain: string,
  { helo, addresses }: Sender,
  resolve: Resolve,
  deadline: Deadline,
): Promise<SpfObservation> {
  const txt = await resolve(domain, 'TXT', deadline);
  if (txt.kind === 'failed') {
    return { kind: 'failed', reason: txt.reason, detail: `TXT of ${domain}: ${txt.detail}` };
  }
  const records = txt.kind === 'found' ? txt.records.filter(isSpfRecord) : [];
  if (records.length === 0) return { kind: 'absent' };

  // The library takes about 50 ms to load, so it is loaded only where there is a record.
  const { spf: evaluate } = await import('mailauth/lib/spf/index.js');
  const newLookups = createSpfLookups(resolve, deadline);
  const results = await pLimit(MAX_EVALUATIONS_AT_ONCE).map(addresses, async (address) => {
    // With all lookups cached an evaluation never waits: let the event loop serve SMTP connections in between.
    await setImmediate();
    const check = { domain, helo, address };
    return [address, await checkHost(evaluate, check, newLookups(), deadline)] as const;
  });
  const isAuthorised = async (address: string) => {
    const check = { domain, helo, address };
    return (await checkHost(evaluate, check, newLookups(), deadline)).result === 'pass';
  };
  const allowsAll: ('IPv4' | 'IPv6')[] = [];
  for (const family of records.some(mayAllowAll) ? (['IPv4', 'IPv6'] as const) : []) {
    const authorised = await Promise.all(PROBES[family].map(isAuthorised));
    if (authorised.every((pass) => pass)) allowsAll.push(family);
  }
  return {
    kind: 'found',
    records: records.map((record) => sanitise(record, MAX_RECORD_LENGTH)),
    results: new Map(results),
    allowsAll,
  };
}

/**
 * Whether a record could authorise every address: by `all`, by large blocks, or by another record. Most records could
 * not, and need no further evaluation.
 */
function mayAllowAll(record: string): boolean {
  return /(?:^|\s)\+?all(?:\s|$)|(?:include|exists):|redirect=|\/[0-8](?:\s|\/|$)/i.test(record);
}

/** Addresses in both halves of each address space from which no mail can come: a record that authorises both allows all. */
const PROBES = {
  IPv4: ['0.255.255.254', '240.0.0.1'],
  IPv6: ['100::1', 'fec0::1'],
} as const;

/** Evaluations between two turns of the event loop. */
const MAX_EVALUATIONS_AT_ONCE = 32;

/** The longest record in an observation, in characters. */
const MAX_RECORD_LENGTH = 1024;

interface HostCheck {
  readonly domain: string;
  readonly helo: string;
  readonly address: string;
}

async function checkHost(
  evaluate: typeof spf,
  { domain, helo, address }: HostCheck,
  { resolver, failed, void: voidLookups }: SpfLookups,
  deadline: Deadline,
): Promise<SpfAnswer> {
  if (deadline.remaining() === 0) {
    const detail = `the host's time was over before ${address} was evaluated`;
    return { result: 'temperror', reason: 'deadline', detail, lookups: 0 };
  }
  const sender = `postmaster@${domain}`;
  const { status, lookups } = await evaluate({
    ip: address,
    sender,
    helo,
    mta: helo,
    // The library's type lacks MX records, which it expects as node:dns returns them.
    resolver: resolver as DNSResolver,
    strict: true,
    ...LIMITS,
  });
  const evaluation = { result: status.result, why: reasonIn(status.comment, sender) };
  return spfAnswer(evaluation, lookups?.count ?? 0, failed, voidLookups);
}

/** RFC 7208 4.6.4. The library's defaults are the same today. */
const LIMITS = { maxResolveCount: 10, maxVoidCount: 2 } as const;

/** The text after the sender in the library's comment on an error. */
function reasonIn(comment: string | undefined, sender: string): string {
  const [, reason = 'the record cannot be evaluated'] = comment?.split(` of ${sender}: `) ?? [];
  return reason;
}

function spfAnswer(
  { result, why }: { readonly result: string; readonly why: string },
  lookups: number,
  failed: readonly FailedLookup[],
  voidLookups: readonly string[],
): SpfAnswer {
  const failure = result === 'temperror' ? failed.at(-1) : decisiveFailure(result, failed);
  if (failure !== undefined) {
    const { reason, detail } = failure;
    return { result: 'temperror', reason, detail: sanitise(detail), lookups };
  }
  switch (result) {
    case 'none':
    case 'neutral':
    case 'pass':
    case 'fail':
    case 'softfail':
      return { result, lookups };
    case 'permerror':
      return {
        result,
        error: LIMIT_ERRORS.get(why) ?? 'other',
        detail: sanitise(why),
        voidLookups: voidLookups.map((text) => sanitise(text, 300)),
        lookups,
      };
    default:
      // A temperror without a failed lookup: the library cannot evaluate the record.
      return { result: 'temperror', reason: 'dns-error', detail: sanitise(why), lookups };
  }
}

/**
 * The failed lookup that makes a result uncertain. A receiver ignores a failed lookup of the `ptr` mechanism
 * (RFC 7208 5.5), but may see it match a minute later: only a pass does not depend on it. A failed TXT lookup is that
 * of an explanation, which does not affect the result.
 */
function decisiveFailure(
  result: string,
  failed: readonly FailedLookup[],
): FailedLookup | undefined {
  return result === 'pass' ? undefined : failed.find(({ type }) => type !== 'TXT');
}

/** The library's words for an exceeded limit. */
const LIMIT_ERRORS: ReadonlyMap<string, 'too-many-lookups' | 'too-many-void-lookups'> = new Map([
  ['Too many DNS requests', 'too-many-lookups'],
  ['Too many void DNS results', 'too-many-void-lookups'],
]);
