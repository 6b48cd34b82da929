import type { DmarcObservation, DmarcPolicy, UnreadableDmarc } from '../../model/observation.ts';
import { sanitise } from '../../model/sanitise.ts';
import type { Resolve } from '../dns/resolver.ts';
import type { Deadline } from '../limits/deadline.ts';

/**
 * Finds the DMARC policy of a domain by the tree walk of RFC 9989 4.10: its own record, else that of its organizational
 * domain, else that of its public suffix domain. The record of another domain is inherited: its `sp` takes precedence
 * over `p`, and its `np` over both for a domain that does not exist. The walk ends at a record with `psd=y` or `psd=n`.
 */
export async function observeDmarc(
  domain: string,
  resolve: Resolve,
  deadline: Deadline,
): Promise<DmarcObservation> {
  const own = await recordsAt(domain, resolve, deadline);
  if (own.kind === 'failed') return own;
  if (own.kind === 'record') return ownPolicy(own);
  const parents = await walkUp(parentsOf(domain), resolve, deadline);
  if (parents.kind === 'failed') return parents;
  const inherited = inheritedRecord(domain, parents.records);
  const unreadable = own.unreadable ?? (inherited?.tags === null ? policyFault(inherited) : null);
  const policy =
    inherited === null ? null : await inheritedPolicy(domain, inherited, resolve, deadline);
  if (policy?.kind === 'failed') return policy;
  if (policy !== null) return unreadable === null ? policy : { ...policy, unreadable };
  const at = `_dmarc.${domain}`;
  if (own.severalAt !== null) return { kind: 'absent', why: 'several-records', at: own.severalAt };
  const misplaced = unreadable ?? (await recordAtWrongName(domain, resolve, deadline));
  const absent = { kind: 'absent', why: 'no-record', at } as const;
  return misplaced === null ? absent : { ...absent, unreadable: misplaced };
}

/** The record of one domain. */
interface DmarcRecord {
  readonly domain: string;
  readonly at: string;
  readonly record: string;
  /** Tags and values in lower case; null where the record is invalid. */
  readonly tags: ReadonlyMap<string, string> | null;
}

type Records =
  | ({ readonly kind: 'record' } & DmarcRecord)
  | {
      readonly kind: 'none';
      /** The name of several records, of which receivers use none. */
      readonly severalAt: string | null;
      /** What seems to be a DMARC record. */
      readonly unreadable: UnreadableDmarc | null;
    }
  | (DmarcObservation & { readonly kind: 'failed' });

async function recordsAt(domain: string, resolve: Resolve, deadline: Deadline): Promise<Records> {
  const at = `_dmarc.${domain}`;
  const txt = await resolve(at, 'TXT', deadline);
  if (txt.kind === 'failed') {
    return { kind: 'failed', reason: txt.reason, detail: `TXT of ${at}: ${txt.detail}` };
  }
  const texts = txt.kind === 'found' ? txt.records : [];
  const records = texts.filter(isDmarcRecord);
  const [record] = records;
  if (record !== undefined && records.length === 1) {
    return { kind: 'record', domain, at, record, tags: readTags(record) };
  }
  const similar = records.length > 0 ? undefined : texts.find((text) => SIMILAR.test(text));
  return {
    kind: 'none',
    severalAt: records.length > 1 ? at : null,
    unreadable: similar === undefined ? null : unreadableRecord(at, similar, 'version'),
  };
}

/** The version is the first tag, with its value in upper case (RFC 7489 6.3, RFC 9989 4.7). Other records are ignored. */
function isDmarcRecord(text: string): boolean {
  return /^[vV][ \t]*=[ \t]*DMARC1[ \t]*(?:;|$)/.test(text);
}

/** Text at a DMARC name that was meant as a record: `v=dmarc1; …`, `DMARC1; …`, `p=reject; v=DMARC1`. */
const SIMILAR = /dmarc\s*1|\bp\s*=\s*(?:none|quarantine|reject)\b/i;

function unreadableRecord(
  at: string,
  record: string,
  fault: UnreadableDmarc['fault'],
): UnreadableDmarc {
  return { at, record: sanitise(record, MAX_RECORD_LENGTH), fault };
}

function policyFault({ at, record }: DmarcRecord): UnreadableDmarc {
  return unreadableRecord(at, record, 'policy');
}

/** The longest record in an observation, in characters. */
const MAX_RECORD_LENGTH = 1024;

function ownPolicy(own: DmarcRecord): DmarcObservation {
  const policy = own.tags === null ? undefined : policyOf(own.tags, 'p');
  return policy === undefined
    ? { kind: 'absent', why: 'no-valid-policy', at: own.at, unreadable: policyFault(own) }
    : found(own, 'p', policy);
}

function found(
  { at, record, tags }: DmarcRecord,
  tag: 'p' | 'sp' | 'np',
  policy: DmarcPolicy,
): DmarcObservation & { kind: 'found' } {
  return {
    kind: 'found',
    record: sanitise(record, MAX_RECORD_LENGTH),
    at,
    tag,
    policy,
    pct: percentage(tags?.get('pct')),
    testing: tags?.get('t') === 'y',
  };
}

/** The most labels of a parent that is looked up: a domain of more labels takes no more than eight lookups. */
const MAX_PARENT_LABELS = 7;

/** The domains above a domain that the walk visits, the longest first. */
function parentsOf(domain: string): string[] {
  const labels = domain.split('.').slice(1).slice(-MAX_PARENT_LABELS);
  return labels.map((_, index) => labels.slice(index).join('.'));
}

type Walk =
  | { readonly kind: 'walked'; readonly records: readonly DmarcRecord[] }
  | (DmarcObservation & { readonly kind: 'failed' });

async function walkUp(
  parents: readonly string[],
  resolve: Resolve,
  deadline: Deadline,
): Promise<Walk> {
  const records: DmarcRecord[] = [];
  for (const parent of parents) {
    const at = await recordsAt(parent, resolve, deadline);
    // Above a record, only a public suffix with a record of its own could change the result.
    if (at.kind === 'failed' && records.length === 0) return at;
    if (at.kind === 'record') {
      records.push(at);
      if (at.tags?.get('psd') === 'y' || at.tags?.get('psd') === 'n') break;
    }
  }
  return { kind: 'walked', records };
}

/**
 * The record of the organizational domain, else that of the public suffix domain (RFC 9989 4.10.1, 4.10.2).
 *
 * @param records those of the domains above, the longest first; the walk ended at one with `psd=y` or `psd=n`
 */
function inheritedRecord(domain: string, records: readonly DmarcRecord[]): DmarcRecord | null {
  const last = records.at(-1);
  if (last === undefined || last.tags?.get('psd') !== 'y') return last ?? null;
  const labels = last.domain.split('.').length + 1;
  const organizational = domain.split('.').slice(-labels).join('.');
  return records.find((record) => record.domain === organizational) ?? last;
}

/** Null where the record has no valid policy. */
async function inheritedPolicy(
  domain: string,
  inherited: DmarcRecord,
  resolve: Resolve,
  deadline: Deadline,
): Promise<(DmarcObservation & { kind: 'found' | 'failed' }) | null> {
  const { tags } = inherited;
  if (tags === null) return null;
  const existing = tags.has('sp') ? 'sp' : 'p';
  const isMissing = tags.has('np') && (await isNonExistent(domain, resolve, deadline));
  const tag = isMissing ? 'np' : existing;
  const policy = policyOf(tags, tag);
  return policy === undefined ? null : found(inherited, tag, policy);
}

/** Whether a domain has no A, AAAA and MX records (RFC 9989 3.2.12). A failed lookup does not show that. */
async function isNonExistent(
  domain: string,
  resolve: Resolve,
  deadline: Deadline,
): Promise<boolean> {
  const lookups = await Promise.all([
    resolve(domain, 'A', deadline),
    resolve(domain, 'AAAA', deadline),
    resolve(domain, 'MX', deadline),
  ]);
  return lookups.every(({ kind }) => kind === 'absent');
}

/** A DMARC record where receivers do not look: at the domain itself, or where typing errors put it. */
async function recordAtWrongName(
  domain: string,
  resolve: Resolve,
  deadline: Deadline,
): Promise<UnreadableDmarc | null> {
  for (const at of [domain, `dmarc.${domain}`, `_dmarc.${domain}.${domain}`]) {
    const txt = await resolve(at, 'TXT', deadline);
    const record = txt.kind === 'found' ? txt.records.find(startsLikeDmarc) : undefined;
    if (record !== undefined) return unreadableRecord(at, record, 'place');
  }
  return null;
}

function startsLikeDmarc(text: string): boolean {
  return /^\s*"?v\s*=\s*DMARC\s*1/i.test(text);
}

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

/** The policy in a tag; undefined where receivers ignore the record (RFC 7489 6.6.3, RFC 9989 4.10.1). */
function policyOf(
  tags: ReadonlyMap<string, string>,
  tag: 'p' | 'sp' | 'np',
): DmarcPolicy | undefined {
  const isValid = (name: string) => tags.get(name) === undefined || policyIn(tags.get(name));
  const valid = policyIn(tags.get('p')) && isValid('sp') && isValid('np');
  return valid ? policyIn(tags.get(tag)) : reportingOnly(tags);
}

function policyIn(value: string | undefined): DmarcPolicy | undefined {
  return POLICIES.find((policy) => policy === value);
}

/** A record with an invalid policy counts as `p=none` if it has a valid `rua`; else it is ignored. */
function reportingOnly(tags: ReadonlyMap<string, string>): DmarcPolicy | undefined {
  const uris = tags.get('rua')?.split(',') ?? [];
  return uris.some((uri) => /^[a-z][a-z0-9+.-]*:[^\s]+$/.test(uri.trim())) ? 'none' : undefined;
}

/** RFC 7489 6.3: an invalid `pct` is ignored, which leaves the default of 100. */
function percentage(text: string | undefined): number {
  return text !== undefined && /^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : 100;
}
