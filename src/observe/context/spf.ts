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

/** Who would send mail of the domain, as a receiver sees it. */
export interface Sender {
  /** What the host says in EHLO: its own name. */
  readonly helo: string;
  /** In canonical form. */
  readonly addresses: readonly string[];
}

/**
 * What a domain's SPF record gives for each address of a sender: `check_host()` of RFC 7208 with the sender
 * `postmaster@domain`.
 *
 * The library that evaluates costs some 50 ms to load, so it comes in only where there is a record.
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

  const library = await import('mailauth/lib/spf/index.js');
  const newLookups = createSpfLookups(resolve, deadline);
  const limit = pLimit(EVALUATIONS_AT_ONCE);
  const results = addresses.map((address) =>
    limit(async () => {
      // Where all answers are at hand an evaluation is pure arithmetic, and mail servers are waiting.
      await setImmediate();
      const answer = await checkHost(
        library.spf,
        { domain, helo, address },
        newLookups(),
        deadline,
      );
      return [address, answer] as const;
    }),
  );
  return {
    kind: 'found',
    records: records.map((record) => sanitise(record, MAX_SHOWN)),
    results: Object.fromEntries(await Promise.all(results)),
  };
}

/** Evaluations between two turns of the event loop. */
const EVALUATIONS_AT_ONCE = 32;

/** The longest record that is shown. */
const MAX_SHOWN = 1024;

interface Question {
  readonly domain: string;
  readonly helo: string;
  readonly address: string;
}

async function checkHost(
  evaluate: typeof spf,
  { domain, helo, address }: Question,
  { resolver, failed }: SpfLookups,
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
    // The library's type leaves out MX records, which it takes as node:dns gives them.
    resolver: resolver as DNSResolver,
    strict: true,
    ...LIMITS,
  });
  const said = { result: status.result, why: reasonIn(status.comment, sender) };
  return answerOf(said, lookups?.count ?? 0, failed);
}

/** RFC 7208 4.6.4. They are the library's own too, and no less ours. */
const LIMITS = { maxResolveCount: 10, maxVoidCount: 2 } as const;

/** What stands after the sender in the library's comment on an error. */
function reasonIn(comment: string | undefined, sender: string): string {
  const [, reason = 'the record cannot be evaluated'] = comment?.split(` of ${sender}: `) ?? [];
  return reason;
}

function answerOf(
  { result, why }: { readonly result: string; readonly why: string },
  lookups: number,
  failed: readonly FailedLookup[],
): SpfAnswer {
  const failure = result === 'temperror' ? failed.at(-1) : undecided(result, failed);
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
      return { result, error: LIMITS_MET[why] ?? 'other', detail: sanitise(why), lookups };
    default:
      // No lookup failed, and yet the library gave up: a record that it cannot cope with.
      return { result: 'temperror', reason: 'dns-error', detail: sanitise(why), lookups };
  }
}

/**
 * A receiver goes on as if `ptr` had not matched where a PTR or the lookup of its name fails (RFC 7208 5.5).
 * The same receiver may see it match in a minute, so what comes of that decides nothing here, save a pass.
 * The TXT record of an explanation may fail without any bearing on the result.
 */
function undecided(result: string, failed: readonly FailedLookup[]): FailedLookup | undefined {
  return result === 'pass' ? undefined : failed.find(({ type }) => type !== 'TXT');
}

/** How the library says that a limit was met. */
const LIMITS_MET: Readonly<Record<string, 'too-many-lookups' | 'too-many-void-lookups'>> = {
  'Too many DNS requests': 'too-many-lookups',
  'Too many void DNS results': 'too-many-void-lookups',
};
