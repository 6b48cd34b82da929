import type { MailHost } from '../model/mail-host.ts';
import type {
  EndpointObservation,
  ForwardObservation,
  Inconclusive,
  SendingDomainObservation,
} from '../model/observation.ts';

/** A check that could not run, without the host and address that it is about. */
export type InconclusiveCheck = Pick<Inconclusive, 'check' | 'reason' | 'detail'>;

/** The failed lookups of a host's own name: at most one entry. */
export function inconclusiveForward(
  host: MailHost,
  { v4, v6, alias }: ForwardObservation,
): Inconclusive[] {
  const failed = [v4, v6, alias].find((lookup) => lookup.kind === 'failed');
  if (failed === undefined) return [];
  const { reason, detail } = failed;
  return [entry(host, null, { check: 'forward', reason, detail })];
}

/**
 * The checks at an endpoint that could not run: at most one entry for each check, with its first reason.
 *
 * @param others checks whose result the endpoint's facts do not show
 */
export function inconclusiveAt(
  host: MailHost,
  { address, ptr, smtp, fallback }: EndpointObservation,
  others: readonly InconclusiveCheck[],
): Inconclusive[] {
  const checks: InconclusiveCheck[] = [];
  if (ptr.error !== null) {
    const check = ptr.names.length === 0 ? 'ptr' : 'forward';
    checks.push({ check, reason: ptr.error, detail: ptr.errorDetail ?? '' });
  }
  if (smtp.reason !== null) {
    const names = fallback?.smtp.bannerNames.join(', ') || 'no name';
    const instead = fallback === null ? '' : `; seen on ${fallback.port}: ${names}`;
    checks.push({ check: 'smtp', reason: smtp.reason, detail: `${smtp.detail ?? ''}${instead}` });
  }
  const all = [...checks, ...others];
  return all
    .filter(({ check }, index) => all.findIndex((earlier) => earlier.check === check) === index)
    .map((check) => entry(host, address, check));
}

/** The failed checks of a host's sending domains: at most one entry each for SPF, DMARC and MTA-STS. */
export function inconclusiveDomains(
  host: MailHost,
  domains: readonly SendingDomainObservation[],
): Inconclusive[] {
  const spf = domains.flatMap(spfFailures);
  const dmarc = domains.flatMap((domain) => (domain.dmarc.kind === 'failed' ? [domain.dmarc] : []));
  const mx = domains.flatMap(({ mtaSts }) => (mtaSts?.kind === 'failed' ? [mtaSts] : []));
  return [...joined(host, 'spf', spf), ...joined(host, 'dmarc', dmarc), ...joined(host, 'mx', mx)];
}

type Failure = Pick<Inconclusive, 'reason' | 'detail'>;

function spfFailures({ domain, spf }: SendingDomainObservation): Failure[] {
  if (spf.kind === 'failed') return [spf];
  if (spf.kind === 'absent') return [];
  return [...spf.results.values()].flatMap((answer) =>
    answer.result === 'temperror'
      ? [{ reason: answer.reason, detail: `SPF of ${domain}: ${answer.detail}` }]
      : [],
  );
}

/** Details in one entry; each address of a pool may add its own. */
const MAX_DETAILS = 3;

function joined(
  host: MailHost,
  check: 'spf' | 'dmarc' | 'mx',
  failures: readonly Failure[],
): Inconclusive[] {
  const [first] = failures;
  if (first === undefined) return [];
  const details = [...new Set(failures.map(({ detail }) => detail))];
  const more = details.length > MAX_DETAILS ? [`and ${details.length - MAX_DETAILS} more`] : [];
  const detail = [...details.slice(0, MAX_DETAILS), ...more].join('; ');
  return [entry(host, null, { check, reason: first.reason, detail })];
}

function entry(
  { name, port }: MailHost,
  address: string | null,
  { check, reason, detail }: InconclusiveCheck,
): Inconclusive {
  return { host: name, port, address, check, reason, detail };
}
