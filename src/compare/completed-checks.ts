import type { Fact } from '../judge/rule.ts';
import { ruleOf } from '../judge/rules/index.ts';
import { settledView } from '../judge/settled-view.ts';
import type { Finding } from '../model/finding.ts';
import { isOfEveryPort } from '../model/finding-place.ts';
import { type EndpointRef, hostKey } from '../model/host-key.ts';
import type { InternalError } from '../model/internal-error.ts';
import {
  type Check,
  type Dispute,
  type EndpointObservation,
  type HostObservation,
  type Inconclusive,
  type MailDomainObservation,
  type Observation,
  recordsOf,
  type SmtpObservation,
} from '../model/observation.ts';
import type { RuleName } from '../model/rule-names.ts';

/** A rule at one address of a host or, without an address, at the whole host. */
export interface RuleAtEndpoint extends EndpointRef {
  readonly rule: RuleName;
}

/**
 * Decides whether a rule ran completely, so that the absence of its finding shows that the problem is fixed. A rule
 * did not run where a fact that it needs is missing (a server that refuses the connection shows no greeting), or
 * where a finding of a more fundamental rule supersedes it.
 */
export function completedChecks(
  findings: readonly Finding[],
  { hosts, mailDomains, otherShardHosts }: Observation,
): (checked: RuleAtEndpoint) => boolean {
  const hostsByName = Map.groupBy([...otherShardHosts, ...hosts], ({ host }) => host.name);
  const seenAt = new Map<string, Seen>([
    ...mailDomains.map((seen) => [keyOfDomain(seen), seenOfDomain(seen, hostsByName)] as const),
    ...hosts.map((seen) => [hostKey(seen.host.name, seen.host.port), seenOfHost(seen)] as const),
  ]);
  const findingsByHost = Map.groupBy(findings, ({ host }) => host);
  return (checked) => {
    const { host, port, address } = checked;
    const key = hostKey(host, port);
    const seen = seenAt.get(key);
    const rule = ruleOf(checked);
    if (seen === undefined || rule === undefined || seen.internalError !== undefined) return false;
    if (!rule.needs.every((fact) => FACTS[fact](seen, address))) return false;
    return !(findingsByHost.get(host) ?? []).some(
      (finding) =>
        (finding.declared.port === port || isOfEveryPort(finding)) &&
        rule.supersededBy.includes(finding.rule) &&
        (address === null || finding.address === null || finding.address === address),
    );
  };
}

/** The observation of a host, as it is judged; or of a mail domain, without endpoints. */
interface Seen {
  /** What servers disagree about, so that a host could not be judged by it. */
  readonly unsettled: ReadonlySet<Dispute['about'] | 'mx'>;
  readonly endpoints: readonly EndpointObservation[];
  readonly inconclusive: readonly Inconclusive[];
  readonly internalError?: InternalError;
}

/**
 * Whether a fact is known, at one address or, with null, at every address. SMTP facts are those of the declared port:
 * the greeting of a fallback port can cause findings, but its absence of findings proves nothing.
 */
const FACTS: Readonly<Record<Fact, (seen: Seen, address: string | null) => boolean>> = {
  forward: (seen) => isConclusive(seen, null, 'forward') && !seen.unsettled.has('forward'),
  mx: (seen) =>
    isConclusive(seen, null, 'mx') &&
    isConclusive(seen, null, 'forward') &&
    !seen.unsettled.has('mx'),
  spf: (seen, address) => isConclusive(seen, address, 'spf') && !seen.unsettled.has('spf'),
  dmarc: (seen, address) => isConclusive(seen, address, 'dmarc') && !seen.unsettled.has('dmarc'),
  helo: atAddress(({ helo }) => helo !== null && helo.source !== 'declared'),
  'helo-forward': atAddress(
    ({ helo }) => helo === null || [...helo.forward.values()].every((list) => list !== null),
  ),
  // A report that is missing says nothing.
  senders: () => false,
  ptr: atAddress(({ ptr }) => ptr.error === null && ptr.state !== 'undetermined'),
  port: atAddress(({ smtp }) => smtp.reason === null),
  greeting: atAddress(({ smtp }) => smtp.code === 220 || isNotProbed(smtp)),
  'greeting-forward': atAddress(({ bannerForward }) =>
    [...bannerForward.values()].every((addresses) => addresses !== null),
  ),
  ehlo: atAddress(({ smtp }) => smtp.ehloName !== null || isNotProbed(smtp)),
  'ehlo-reply': atAddress(({ smtp }) => smtp.tls !== null || isNotProbed(smtp)),
  tls: atAddress(({ smtp, address }, seen) => {
    if (isNotProbed(smtp)) return true;
    return smtp.tls !== null && smtp.state === 'greeted' && isConclusive(seen, address, 'tls');
  }),
};

/** Whether the host only sends, so that no port was probed. */
function isNotProbed({ state, reason }: SmtpObservation): boolean {
  return state === 'skipped' && reason === null;
}

function atAddress(
  isKnown: (endpoint: EndpointObservation, seen: Seen) => boolean,
): (seen: Seen, address: string | null) => boolean {
  return (seen, address) => {
    const endpoints = seen.endpoints.filter((one) => address === null || one.address === address);
    return endpoints.length > 0 && endpoints.every((endpoint) => isKnown(endpoint, seen));
  };
}

/** Whether a check is conclusive for the host's name and for the address. */
function isConclusive({ inconclusive }: Seen, address: string | null, check: Check): boolean {
  return !inconclusive.some(
    (entry) => entry.check === check && (entry.address === null || entry.address === address),
  );
}

function seenOfHost(raw: HostObservation): Seen {
  const unsettled = (raw.disputes ?? []).filter(({ settled }) => settled === null);
  const about = new Set(unsettled.map((dispute) => dispute.about));
  if (raw.internalError !== undefined) return { ...raw, unsettled: about };
  const { endpoints, inconclusive } = settledView(raw);
  return { endpoints, inconclusive, unsettled: about };
}

/** A failed address lookup of an MX target is included: that target may have no address. */
function seenOfDomain(
  { mx, dispute, inconclusive, ...rest }: MailDomainObservation,
  hostsByName: ReadonlyMap<string, readonly HostObservation[]>,
): Seen {
  const targets = new Set(recordsOf(mx).map(({ exchange }) => exchange));
  const ofTargets = [...targets].flatMap((target) =>
    (hostsByName.get(target) ?? []).flatMap((seen) => seen.inconclusive),
  );
  const unsettled = new Set(dispute?.settled === null ? (['mx'] as const) : []);
  return { ...rest, endpoints: [], inconclusive: [...inconclusive, ...ofTargets], unsettled };
}

function keyOfDomain({ mailDomain }: MailDomainObservation): string {
  return hostKey(mailDomain.domain, mailDomain.template.port);
}
