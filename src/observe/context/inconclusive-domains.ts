import type { MailHost } from '../../model/mail-host.ts';
import type {
  Check,
  ContextFailure,
  Inconclusive,
  SendingDomainObservation,
} from '../../model/observation.ts';

/** What could not be found out about a host's domains: at most one entry for SPF and one for DMARC. */
export function inconclusiveDomains(
  host: MailHost,
  seen: readonly SendingDomainObservation[],
): Inconclusive[] {
  return [
    ...oneEntry(host, 'spf', seen.flatMap(spfFailures)),
    ...oneEntry(
      host,
      'dmarc',
      seen.flatMap(({ dmarc }) => (dmarc.kind === 'failed' ? [dmarc] : [])),
    ),
  ];
}

interface Failure {
  readonly reason: ContextFailure;
  readonly detail: string;
}

function spfFailures({ domain, spf }: SendingDomainObservation): Failure[] {
  if (spf.kind === 'failed') return [spf];
  if (spf.kind === 'absent') return [];
  return Object.values(spf.results).flatMap((answer) =>
    answer.result === 'temperror'
      ? [{ reason: answer.reason, detail: `SPF of ${domain}: ${answer.detail}` }]
      : [],
  );
}

function oneEntry(host: MailHost, check: Check, failures: readonly Failure[]): Inconclusive[] {
  const [first] = failures;
  if (first === undefined) return [];
  const details = [...new Set(failures.map(({ detail }) => detail))];
  const more = details.length > MAX_DETAILS ? [`and ${details.length - MAX_DETAILS} more`] : [];
  const detail = [...details.slice(0, MAX_DETAILS), ...more].join('; ');
  return [{ host: host.name, port: host.port, address: null, check, reason: first.reason, detail }];
}

/** Each address of a pool may fail with a detail of its own. */
const MAX_DETAILS = 3;
