import type { JudgedHost } from '../judge/judge.ts';
import type {
  DmarcObservation,
  DnsFailureReason,
  Lookup,
  MxRecord,
  SendingDomainObservation,
  SpfObservation,
} from '../model/observation.ts';
import type { ReportDnsFact } from '../model/report.ts';

/**
 * The lookups of the name of a host or of a mail domain, and the SPF and DMARC records of the domains that send through
 * a host; none for a host that is no longer declared.
 */
export function dnsFacts({
  name,
  forward,
  mx,
  sendingDomains = [],
}: Pick<JudgedHost, 'name' | 'forward' | 'mx' | 'sendingDomains'>): ReportDnsFact[] {
  if (mx !== undefined) return [{ name, type: 'MX', ...answer(mx, mxText) }];
  if (forward === undefined) return [];
  const { v4, v6, alias } = forward;
  return [
    ...(alias.kind === 'found' ? [{ name, type: 'CNAME', ...answer(alias, asItIs) } as const] : []),
    { name, type: 'A', ...answer(v4, asItIs) },
    { name, type: 'AAAA', ...answer(v6, asItIs) },
    ...sendingDomains.flatMap(domainFacts),
  ];
}

const asItIs = (record: string) => record;
const mxText = ({ preference, exchange }: MxRecord) => `${preference} ${exchange}`;

function domainFacts({ domain, spf, dmarc }: SendingDomainObservation): ReportDnsFact[] {
  const at = dmarc.kind === 'found' ? dmarc.at : `_dmarc.${domain}`;
  return [
    { name: domain, type: 'SPF', ...spfAnswer(spf) },
    { name: at, type: 'DMARC', ...dmarcAnswer(dmarc) },
  ];
}

type Answer = Omit<ReportDnsFact, 'name' | 'type'>;

const NO_RECORDS = {
  state: 'absent',
  records: [],
  ttlS: null,
  reason: null,
  detail: null,
} as const;

function answer<T>(lookup: Lookup<T>, textOf: (record: T) => string): Answer {
  switch (lookup.kind) {
    case 'found': {
      const records = lookup.records.map(textOf);
      return { ...NO_RECORDS, state: 'found', records, ttlS: lookup.ttlS };
    }
    case 'absent':
      return { ...NO_RECORDS, ttlS: lookup.ttlS };
    case 'failed':
      return noAnswer(lookup);
  }
}

function noAnswer({
  reason,
  detail,
}: {
  readonly reason: DnsFailureReason;
  readonly detail: string;
}): Answer {
  const isRun = reason !== 'deadline' && reason !== 'internal-error';
  return { ...NO_RECORDS, state: isRun ? 'failed' : 'not-run', reason, detail };
}

function spfAnswer(spf: SpfObservation): Answer {
  switch (spf.kind) {
    case 'found':
      return { ...NO_RECORDS, state: 'found', records: [...spf.records] };
    case 'absent':
      return NO_RECORDS;
    case 'failed':
      return noAnswer(spf);
  }
}

function dmarcAnswer(dmarc: DmarcObservation): Answer {
  switch (dmarc.kind) {
    case 'found':
      return { ...NO_RECORDS, state: 'found', records: [dmarc.record] };
    case 'absent':
      return {
        ...NO_RECORDS,
        detail: dmarc.unreadable === undefined ? UNUSED_DMARC[dmarc.why] : UNREADABLE_DMARC,
      };
    case 'failed':
      return noAnswer(dmarc);
  }
}

const UNREADABLE_DMARC = 'there is a record that receivers do not use';

/** Records that receivers do not use count as absent (RFC 9989 4.10.1). */
const UNUSED_DMARC = {
  'no-record': null,
  'several-records': 'there are several records, and receivers use none of them',
  'no-valid-policy': 'there is a record without a valid policy, and receivers do not use it',
} as const;
