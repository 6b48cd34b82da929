import type {
  DnsFailureReason,
  EndpointObservation,
  Inconclusive,
  InconclusiveReason,
  PtrObservation,
  SmtpObservation,
} from '../model/observation.ts';
import type { ReportDnsFact } from '../model/report.ts';

/** What a run knows of one fact. The four states have different words in every output. */
export type Fact =
  | { readonly state: 'found'; readonly names: readonly string[]; readonly note?: string }
  /** It was looked up or read, and there is none. */
  | { readonly state: 'absent'; readonly what: string }
  /** The check ran and gave no result. */
  | { readonly state: 'failed'; readonly what: string; readonly why: string }
  /** The check did not run. */
  | { readonly state: 'not-run'; readonly why: string };

/** The words of a fact: `mx1.example.com`, `no record`, `lookup failed: SERVFAIL`, `not checked: no time was left`. */
export function factWords(fact: Fact): string {
  return fact.state === 'found' ? `${fact.names.join(', ')}${noteOf(fact)}` : unfoundWords(fact);
}

/** The words of a fact that was not found. None of them are untrusted. */
export function unfoundWords(fact: Exclude<Fact, { state: 'found' }>): string {
  switch (fact.state) {
    case 'absent':
      return fact.what;
    case 'failed':
      return `${fact.what}: ${fact.why}`;
    case 'not-run':
      return `not checked: ${fact.why}`;
  }
}

/** ` (587)`, or nothing. */
export function noteOf({ note }: Extract<Fact, { state: 'found' }>): string {
  return note === undefined ? '' : ` (${note})`;
}

/**
 * The addresses of a host that were observed.
 *
 * @param inconclusive the inconclusive checks of the host
 */
export function addressFact(
  endpoints: readonly Pick<EndpointObservation, 'address'>[],
  inconclusive: readonly Pick<Inconclusive, 'check' | 'reason'>[],
): Fact {
  if (endpoints.length > 0) {
    return { state: 'found', names: endpoints.map(({ address }) => address) };
  }
  const failed = inconclusive.find(({ check }) => check === 'forward' || check === 'mx');
  if (failed === undefined) return { state: 'absent', what: 'no address' };
  return NOT_RUN.has(failed.reason)
    ? notRun(failed.reason)
    : { state: 'failed', what: 'lookup failed', why: reasonWords(failed.reason) };
}

/** The records of a name. */
export function dnsFact({ state, records, reason, detail }: ReportDnsFact): Fact {
  switch (state) {
    case 'found':
      return { state, names: records };
    case 'absent':
      return { state, what: detail === null ? 'no record' : `no record (${detail})` };
    case 'failed':
      return { state, what: 'lookup failed', why: reasonWords(reason ?? 'dns-error') };
    case 'not-run':
      return { state, why: reasonWords(reason ?? 'deadline') };
  }
}

/** The PTR names of an address. */
export function ptrFact(ptr: PtrObservation): Fact {
  if (ptr.names.length === 0) {
    if (ptr.state !== 'undetermined') return { state: 'absent', what: 'no record' };
    return ptr.error === null ? NOT_LOOKED_UP : failedLookup(ptr.error);
  }
  const { names } = ptr;
  if (ptr.state === 'confirmed') return { state: 'found', names };
  if (ptr.state === 'unconfirmed') {
    return { state: 'found', names, note: 'does not resolve back' };
  }
  return {
    state: 'found',
    names,
    note: `address ${ptr.error === null ? 'not checked' : factWords(failedLookup(ptr.error))}`,
  };
}

const NOT_LOOKED_UP: Fact = { state: 'not-run', why: 'it was not looked up' };

/** The addresses of a PTR name. */
export function forwardFact({ state, forward, forwardErrors }: PtrObservation, name: string): Fact {
  const error = forwardErrors?.get(name);
  if (error !== undefined) return failedLookup(error);
  const addresses = forward.get(name);
  if (addresses === undefined) {
    // All PTR names that can have addresses are looked up, until one of them is confirmed.
    const why = state === 'confirmed' ? 'another name resolves back' : 'it is not a host name';
    return { state: 'not-run', why };
  }
  return addresses.length === 0
    ? { state: 'absent', what: 'no address' }
    : { state: 'found', names: addresses };
}

/** The names in the greeting of an address, of its fallback port where only that one greeted. */
export function greetingFact({ port, smtp, fallback }: EndpointObservation): Fact {
  if (smtp.code === null && fallback !== null) {
    const names = fallback.smtp.bannerNames;
    return names.length === 0
      ? { state: 'absent', what: `no name (${fallback.port})` }
      : { state: 'found', names, note: `${fallback.port}` };
  }
  const silent = unansweredFact(smtp, port);
  if (silent !== null) return silent;
  const { bannerNames: names } = smtp;
  if (names.length === 0) return { state: 'absent', what: 'no name' };
  return smtp.state === 'rejected'
    ? { state: 'found', names, note: `refuses this runner with ${smtp.code}` }
    : { state: 'found', names };
}

/** The name in the answer to EHLO. */
export function ehloFact({ port, smtp, fallback }: EndpointObservation): Fact {
  const answered = smtp.code === null && fallback !== null ? fallback : { smtp, port };
  const silent = unansweredFact(answered.smtp, answered.port);
  if (silent !== null) return silent;
  const note = answered === fallback ? { note: `${fallback.port}` } : {};
  const { ehloName, ehloReply, ehloCode, reason, state } = answered.smtp;
  if (ehloName !== null) return { state: 'found', names: [ehloName], ...note };
  if (ehloCode !== undefined) return { state: 'failed', what: 'EHLO refused', why: `${ehloCode}` };
  if (ehloReply.length > 0) return { state: 'absent', what: 'no name' };
  if (state === 'rejected')
    return { state: 'not-run', why: `the greeting was ${answered.smtp.code}` };
  if (reason !== null) return { state: 'failed', what: 'no answer', why: reasonWords(reason) };
  return { state: 'absent', what: 'no name' };
}

/** The TLS version that was negotiated. */
export function tlsFact({ port, smtp }: EndpointObservation): Fact {
  const silent = unansweredFact(smtp, port);
  if (silent !== null) return silent;
  const { tls } = smtp;
  if (tls === null) return { state: 'not-run', why: whyNoTls(smtp) };
  if (tls.negotiated !== null) return { state: 'found', names: [tls.negotiated, ...tls.names] };
  if (tls.error !== null) return { state: 'failed', what: 'handshake failed', why: tls.error };
  return tls.offered
    ? { state: 'not-run', why: 'no handshake was made' }
    : { state: 'absent', what: 'not offered' };
}

/** Why it is not known whether the server offers TLS. */
function whyNoTls({ state, code, ehloName, ehloReply, ehloCode }: SmtpObservation): string {
  if (state === 'rejected') return `the greeting was ${code}`;
  if (ehloCode !== undefined) return `EHLO was refused with ${ehloCode}`;
  return ehloName === null && ehloReply.length === 0
    ? 'EHLO was not answered'
    : 'TLS is not declared for this host';
}

/** The names that a host sends with. No connection shows them: receivers record them, or a configuration sets them. */
export function heloFact({ helo }: Pick<EndpointObservation, 'helo'>): Fact {
  if (helo === null) return { state: 'not-run', why: 'the host only receives' };
  const { names, source, by, seenAt } = helo;
  if (source === 'declared') return { state: 'not-run', why: 'no receiver recorded it' };
  if (names.length === 0) return { state: 'absent', what: 'no name' };
  const note =
    source === 'evidence'
      ? `recorded by ${by ?? 'a receiver'}${seenAt === null ? '' : ` on ${seenAt.slice(0, 10)}`}`
      : `set in ${by ?? 'its configuration'}`;
  return { state: 'found', names, note };
}

/** Why no reply came from a port; null where a reply came. */
export function unansweredFact(
  { state, code, reason }: SmtpObservation,
  port: number,
): Extract<Fact, { state: 'failed' | 'not-run' }> | null {
  if (reason === 'egress-blocked') {
    return { state: 'not-run', why: `this runner cannot open port ${port}` };
  }
  if (state === 'skipped') return notRun(reason);
  if (reason === 'no-ipv6') return notRun(reason);
  if (code !== null) return null;
  const why = SILENT_STATES[state] ?? (reason === null ? state : reasonWords(reason));
  return { state: 'failed', what: `port ${port}`, why };
}

const SILENT_STATES: Readonly<Partial<Record<SmtpObservation['state'], string>>> = {
  refused: 'connection refused',
  unreachable: 'no route to the address',
  timeout: 'no answer in time',
  closed: 'closed without a greeting',
  malformed: 'the answer is not SMTP',
  'tls-failed': 'TLS handshake failed',
};

function failedLookup(reason: DnsFailureReason): Fact {
  return NOT_RUN.has(reason)
    ? notRun(reason)
    : { state: 'failed', what: 'lookup failed', why: reasonWords(reason) };
}

function notRun(reason: InconclusiveReason | null): Extract<Fact, { state: 'not-run' }> {
  return { state: 'not-run', why: reason === null ? 'the host only sends' : reasonWords(reason) };
}

/** An inconclusive check: `PTR failed`, or `SMTP not run`, then the reason and what happened. */
export function inconclusiveWords({
  check,
  reason,
  detail,
}: Pick<Inconclusive, 'check' | 'reason' | 'detail'>): string {
  const state = reason === 'limit' ? 'not complete' : NOT_RUN.has(reason) ? 'not run' : 'failed';
  const words = reasonWords(reason);
  const more = detail === '' || detail === words ? '' : `: ${detail}`;
  return `${CHECK_WORDS[check]} ${state}: ${words} (${reason})${more}`;
}

const CHECK_WORDS: Readonly<Record<Inconclusive['check'], string>> = {
  mx: 'MX lookup',
  forward: 'address lookup',
  ptr: 'PTR check',
  smtp: 'SMTP check',
  ehlo: 'EHLO check',
  tls: 'TLS check',
  spf: 'SPF check',
  dmarc: 'DMARC check',
  helo: 'HELO check',
  base: 'comparison with the base branch',
};

/** The reasons of checks that did not run. With any other reason the check was tried. */
const NOT_RUN: ReadonlySet<InconclusiveReason> = new Set([
  'not-known-yet',
  'not-read',
  'deadline',
  'egress-blocked',
  'no-ipv6',
  'address-not-allowed',
]);

/** The reason of an inconclusive check in a few words. */
export function reasonWords(reason: InconclusiveReason): string {
  return REASON_WORDS[reason];
}

const REASON_WORDS: Readonly<Record<InconclusiveReason, string>> = {
  'dns-timeout': 'no DNS answer in time',
  'dns-servfail': 'SERVFAIL',
  'dns-refused': 'REFUSED',
  'dns-error': 'no valid DNS answer',
  'not-known-yet': 'known only after apply',
  'not-read': 'a planned file could not be read',
  deadline: 'no time was left',
  'internal-error': 'internal error of mail-identity-check',
  'egress-blocked': 'this runner cannot open the port',
  'no-ipv6': 'this runner has no IPv6',
  'connect-timeout': 'no answer in time',
  'greeting-timeout': 'no greeting in time',
  'reply-timeout': 'no reply in time',
  'greeting-rejected': 'the server refuses this runner',
  'connection-closed': 'the server closed the connection',
  'address-not-allowed': 'the address is not public',
  limit: 'more records than one run checks',
  'base-unreadable': 'the base branch could not be read',
};

/** All reasons of inconclusive checks. */
export const INCONCLUSIVE_REASONS = Object.keys(REASON_WORDS) as readonly InconclusiveReason[];
