import { authoritativeView } from '../judge/authoritative-view.ts';
import type { Fact } from '../judge/rule.ts';
import { ruleOf } from '../judge/rules/index.ts';
import type { Finding } from '../model/finding.ts';
import { type EndpointRef, hostKey } from '../model/host-key.ts';
import type {
  Check,
  EndpointObservation,
  HostObservation,
  Inconclusive,
  MailDomainObservation,
  Observation,
  SmtpObservation,
} from '../model/observation.ts';
import type { RuleName } from '../model/rule-names.ts';

/** A rule at a host or, with an address, at one of its endpoints. */
export interface Checked extends EndpointRef {
  readonly rule: RuleName;
}

/**
 * Tells whether a rule could look at what it is about, at one address or, with null, at all of the host, so
 * that its silence means something. It could not where a fact that it needs was not seen (a server that
 * refuses shows no greeting to complain of), and where a more basic rule complains in its place.
 */
export function checksMade(
  findings: readonly Finding[],
  { hosts, mailDomains, elsewhere }: Observation,
): (checked: Checked) => boolean {
  const seenAt = new Map<string, Seen>([
    ...mailDomains.map(
      (seen) => [keyOfDomain(seen), ofDomain(seen, [...elsewhere, ...hosts])] as const,
    ),
    ...hosts.map((seen) => [hostKey(seen.host.name, seen.host.port), ofHost(seen)] as const),
  ]);
  const complaints = Map.groupBy(findings, ({ host, declared }) => hostKey(host, declared.port));
  return (checked) => {
    const { host, port, address } = checked;
    const key = hostKey(host, port);
    const seen = seenAt.get(key);
    const rule = ruleOf(checked);
    if (seen === undefined || rule === undefined) return false;
    if (!rule.needs.every((fact) => FACTS[fact](seen, address))) return false;
    return !(complaints.get(key) ?? []).some(
      (finding) =>
        rule.supersededBy.includes(finding.rule) &&
        (address === null || finding.address === null || finding.address === address),
    );
  };
}

/** What was seen of a host, its PTRs past caches; a mail domain has no endpoints. */
interface Seen {
  readonly endpoints: readonly EndpointObservation[];
  readonly inconclusive: readonly Inconclusive[];
}

/**
 * Whether a fact is there, at an address or at all of the host's. Only the host's own port shows one: another
 * port's greeting that stands in for it can accuse, and never acquit.
 */
const FACTS: Readonly<Record<Fact, (seen: Seen, address: string | null) => boolean>> = {
  forward: (seen) => decided(seen, null, 'forward'),
  mx: (seen) => decided(seen, null, 'mx') && decided(seen, null, 'forward'),
  spf: (seen, address) => decided(seen, address, 'spf'),
  dmarc: (seen, address) => decided(seen, address, 'dmarc'),
  ptr: atAddress(({ ptr }) => ptr.error === null && ptr.state !== 'undetermined'),
  port: atAddress(({ smtp }) => smtp.reason === null),
  greeting: atAddress(({ smtp }) => smtp.code === 220 || isUnasked(smtp)),
  'greeting-forward': atAddress(({ bannerForward }) =>
    Object.values(bannerForward).every((addresses) => addresses !== null),
  ),
  ehlo: atAddress(({ smtp }) => smtp.ehloName !== null || isUnasked(smtp)),
  'ehlo-reply': atAddress(({ smtp }) => smtp.tls !== null || isUnasked(smtp)),
  tls: atAddress(({ smtp, address }, seen) => {
    if (isUnasked(smtp)) return true;
    return smtp.tls !== null && smtp.state === 'greeted' && decided(seen, address, 'tls');
  }),
};

/** Whether a host only sends, so that its port is nobody's affair. */
function isUnasked({ state, reason }: SmtpObservation): boolean {
  return state === 'skipped' && reason === null;
}

function atAddress(
  present: (endpoint: EndpointObservation, seen: Seen) => boolean,
): (seen: Seen, address: string | null) => boolean {
  return (seen, address) => {
    const about = seen.endpoints.filter((one) => address === null || one.address === address);
    return about.length > 0 && about.every((endpoint) => present(endpoint, seen));
  };
}

/** Whether no lookup of a kind failed, neither for the host's name nor for the address. */
function decided({ inconclusive }: Seen, address: string | null, check: Check): boolean {
  return !inconclusive.some(
    (undone) => undone.check === check && (undone.address === null || undone.address === address),
  );
}

function ofHost(raw: HostObservation): Seen {
  const { endpoints, inconclusive } = authoritativeView(raw).seen;
  return { endpoints, inconclusive };
}

/** A target whose addresses could not be looked up may be one that has none. */
function ofDomain(
  { mx, inconclusive }: MailDomainObservation,
  hosts: readonly HostObservation[],
): Seen {
  const targets = new Set(mx.kind === 'found' ? mx.records.map(({ exchange }) => exchange) : []);
  const undone = hosts.flatMap((seen) => (targets.has(seen.host.name) ? seen.inconclusive : []));
  return { endpoints: [], inconclusive: [...inconclusive, ...undone] };
}

function keyOfDomain({ mailDomain }: MailDomainObservation): string {
  return hostKey(mailDomain.domain, mailDomain.template.port);
}
