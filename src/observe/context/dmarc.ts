import { getDomain } from 'tldts';
import type { DmarcObservation, DmarcPolicy } from '../../model/observation.ts';
import { sanitise } from '../../model/sanitise.ts';
import type { Resolve } from '../dns/resolver.ts';
import type { Deadline } from '../limits/deadline.ts';

/**
 * Looks up the DMARC policy of a domain (RFC 7489 6.6.3): its own record, or without one the record of its
 * organizational domain, whose `sp` then takes precedence over `p`.
 */
export async function observeDmarc(
  domain: string,
  resolve: Resolve,
  deadline: Deadline,
): Promise<DmarcObservation> {
  const own = await recordsAt(domain, resolve, deadline);
  if (own.kind !== 'none') return own.kind === 'failed' ? own : policyOf(own, 'own');
  const organizational = getDomain(domain, { allowPrivateDomains: true });
  if (organizational === null || organizational === domain) return noRecord(domain);
  const inherited = await recordsAt(organizational, resolve, deadline);
  if (inherited.kind === 'none') return noRecord(domain);
  return inherited.kind === 'failed' ? inherited : policyOf(inherited, 'inherited');
}

function noRecord(domain: string): DmarcObservation {
  return { kind: 'absent', why: 'no-record', at: `_dmarc.${domain}` };
}

interface DmarcRecords {
  readonly kind: 'records';
  readonly at: string;
  readonly first: string;
  readonly count: number;
}

async function recordsAt(
  domain: string,
  resolve: Resolve,
  deadline: Deadline,
): Promise<DmarcRecords | { readonly kind: 'none' } | (DmarcObservation & { kind: 'failed' })> {
  const at = `_dmarc.${domain}`;
  const txt = await resolve(at, 'TXT', deadline);
  if (txt.kind === 'failed') {
    return { kind: 'failed', reason: txt.reason, detail: `TXT of ${at}: ${txt.detail}` };
  }
  const records = txt.kind === 'found' ? txt.records.filter(isDmarcRecord) : [];
  const [first] = records;
  return first === undefined
    ? { kind: 'none' }
    : { kind: 'records', at, first, count: records.length };
}

/** The version is the first tag, with its value in upper case (RFC 7489 6.3, RFC 9989 4.7). Other records are ignored. */
function isDmarcRecord(text: string): boolean {
  return /^[vV][ \t]*=[ \t]*DMARC1[ \t]*(?:;|$)/.test(text);
}

function policyOf({ at, first, count }: DmarcRecords, from: 'own' | 'inherited'): DmarcObservation {
  if (count > 1) return { kind: 'absent', why: 'several-records', at };
  const tags = readTags(first);
  if (tags === null) return { kind: 'absent', why: 'no-valid-policy', at };
  const tag = from === 'inherited' && tags.has('sp') ? 'sp' : 'p';
  const valid = policyIn(tags.get('p')) !== undefined && policyIn(tags.get('sp') ?? 'none');
  const policy = valid ? policyIn(tags.get(tag)) : reportingOnly(tags);
  if (policy === undefined) return { kind: 'absent', why: 'no-valid-policy', at };
  return {
    kind: 'found',
    record: sanitise(first, MAX_RECORD_LENGTH),
    at,
    tag,
    policy,
    pct: percentage(tags.get('pct')),
    testing: tags.get('t') === 'y',
  };
}

/** The longest record in an observation, in characters. */
const MAX_RECORD_LENGTH = 1024;

/** Tags and values in lower case; null when a tag occurs twice, which makes the record invalid (RFC 6376 3.2). */
function readTags(record: string): ReadonlyMap<string, string> | null {
  const tags = new Map<string, string>();
  for (const part of record.split(';')) {
    const [name = '', ...value] = part.toLowerCase().split('=');
    if (value.length === 0) continue;
    if (tags.has(name.trim())) return null;
    tags.set(name.trim(), value.join('=').trim());
  }
  return tags;
}

const POLICIES: readonly DmarcPolicy[] = ['none', 'quarantine', 'reject'];

function policyIn(value: string | undefined): DmarcPolicy | undefined {
  return POLICIES.find((policy) => policy === value);
}

/** RFC 7489 6.6.3: a record with an invalid policy counts as `p=none` if it has a valid `rua`; else it is ignored. */
function reportingOnly(tags: ReadonlyMap<string, string>): DmarcPolicy | undefined {
  const uris = tags.get('rua')?.split(',') ?? [];
  return uris.some((uri) => /^[a-z][a-z0-9+.-]*:[^\s]+$/.test(uri.trim())) ? 'none' : undefined;
}

/** RFC 7489 6.3: an invalid `pct` is ignored, which leaves the default of 100. */
function percentage(text: string | undefined): number {
  return text !== undefined && /^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : 100;
}
