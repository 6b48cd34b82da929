import { type Baseline, endpointKey, type KnownFinding } from '../model/baseline.ts';
import type { Finding } from '../model/finding.ts';
import type { ReportedLevel } from '../model/mail-host.ts';
import type { Inconclusive, Observation } from '../model/observation.ts';
import type { RuleName } from '../model/rule-names.ts';

/** What a run has seen changes these texts without changing the finding: a date, an error, the names of a draw. */
const WHATEVER_WAS_OBSERVED: ReadonlySet<RuleName> = new Set([
  'banner-rotates',
  'smtp-malformed',
  'smtp-unreachable',
  'tls-failed',
  'certificate-expiring',
  'spf-missing',
  'spf-not-authorised',
  'spf-over-limit',
  'dmarc-missing',
  'dmarc-not-enforced',
]);

const SEVERITY: Readonly<Record<ReportedLevel, number>> = { error: 3, warning: 2, notice: 1 };

/** Findings about memory itself: they compare with the baseline, so that it never holds them. */
export const ABOUT_MEMORY: ReadonlySet<RuleName> = new Set(['identity-changed', 'host-removed']);

/** Tells the findings that a baseline holds. One that has grown more severe since is not the one that was accepted. */
export function knownBy({ findings }: Baseline): (finding: Finding) => KnownFinding | undefined {
  const accepted = new Map(findings.map((entry) => [keyOf(entry), entry]));
  return (finding) => {
    const entry = accepted.get(keyOf({ ...finding, port: finding.declared.port }));
    return entry !== undefined && SEVERITY[finding.level] <= SEVERITY[entry.level]
      ? entry
      : undefined;
  };
}

/** Two findings with one key are one. */
export function keyOf(
  finding: Pick<KnownFinding, 'rule' | 'host' | 'port' | 'address' | 'observed'>,
): string {
  const { rule, observed } = finding;
  const names = WHATEVER_WAS_OBSERVED.has(rule) ? '' : observed.split(', ').toSorted().join(', ');
  return `${rule} ${endpointKey(finding)} ${names}`;
}

/** Accepted findings that occur no more, where the check that would show them was made. */
export function fixedSince(
  baseline: Baseline,
  findings: readonly Finding[],
  { hosts, mailDomains }: Observation,
): KnownFinding[] {
  const occurring = new Set(
    findings.map((finding) => keyOf({ ...finding, port: finding.declared.port })),
  );
  const seen = [...hosts, ...mailDomains];
  const undone = undoneAt(seen.flatMap(({ inconclusive }) => inconclusive));
  return baseline.findings.filter((entry) => !occurring.has(keyOf(entry)) && !undone(entry));
}

/** Whether anything could not be checked at an entry's host that may have hidden its finding. */
export function undoneAt(
  inconclusive: readonly Inconclusive[],
): (entry: {
  readonly host: string;
  readonly port: number;
  readonly address: string | null;
}) => boolean {
  const places = new Set(inconclusive.map(endpointKey));
  const hosts = new Set(
    inconclusive.map(({ host, port }) => endpointKey({ host, port, address: null })),
  );
  return (entry) =>
    places.has(endpointKey(entry)) ||
    places.has(endpointKey({ ...entry, address: null })) ||
    (entry.address === null && hosts.has(endpointKey(entry)));
}
