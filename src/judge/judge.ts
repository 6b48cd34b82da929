import type { KnownIdentity } from '../model/baseline.ts';
import type { Finding } from '../model/finding.ts';
import { endpointKey, hostKey } from '../model/host-key.ts';
import { bindHost, type HostTemplate, type Level, NOTHING_DECLARED } from '../model/mail-host.ts';
import type {
  EndpointObservation,
  HostObservation,
  MailDomainObservation,
  Observation,
  RememberedObservation,
} from '../model/observation.ts';
import { findAddressConflicts, type Rivals } from './address-conflicts.ts';
import { authoritativeView } from './authoritative-view.ts';
import { escalate } from './escalation.ts';
import { fallbackNote, useFallbackGreeting } from './fallback-greeting.ts';
import type { RuleContext, RuleMeta, Violation } from './rule.ts';
import { HOST_RULES, MAIL_DOMAIN_RULES, REMEMBERED_RULES } from './rules/index.ts';
import { type Judgement, judgementOf } from './verdict.ts';

/** A host, or a mail domain that yields none, with what its findings mean together. */
export interface JudgedHost extends Judgement {
  readonly name: string;
  readonly template: HostTemplate;
  readonly endpoints: readonly EndpointObservation[];
}

interface Judged {
  readonly findings: readonly Finding[];
  /** Null where the findings belong to a host that is judged by itself. */
  readonly host: JudgedHost | null;
}

/**
 * What every rule finds, and a verdict for every host.
 *
 * @param identities those that a baseline remembers
 */
export function judge(
  observation: Observation,
  identities: readonly KnownIdentity[] = [],
): {
  readonly findings: readonly Finding[];
  readonly hosts: readonly JudgedHost[];
} {
  const rivals = findAddressConflicts(observation.hosts);
  const asked = [...observation.elsewhere, ...observation.hosts];
  const byName = new Map(asked.map((seen) => [seen.host.name, seen]));
  const hostOf = (name: string) => byName.get(name);
  const domains = observation.mailDomains.flatMap((seen) => judgeDomain(seen, hostOf));
  const known = new Map(identities.map((identity) => [endpointKey(identity), identity]));
  const hosts = observation.hosts.map((seen) => {
    const { name: host, port } = seen.host;
    const knownIdentity = (address: string) => known.get(endpointKey({ host, port, address }));
    return judgeHost(seen, { at: observation.at, knownIdentity }, rivals);
  });
  const declared = new Map(
    observation.hosts.map(({ host }) => [hostKey(host.name, host.port), host]),
  );
  const removed = observation.remembered.flatMap((seen) => {
    const { host, port } = seen.identity;
    return judgeRemembered(seen, declared.get(hostKey(host, port)));
  });
  const all = [...domains, ...hosts, ...removed];
  return {
    findings: all.flatMap((one) => one.findings),
    hosts: all.flatMap(({ host }) => (host === null ? [] : [host])),
  };
}

/**
 * A mail domain is told only where something is to be said of its MX records themselves. Of one that another shard
 * tells of, only that this one could not look it up: some of its targets may be among this shard's hosts.
 */
function judgeDomain(
  seen: MailDomainObservation,
  hostOf: (name: string) => HostObservation | undefined,
): Judged[] {
  const { domain: name, template } = seen.mailDomain;
  const rules = seen.elsewhere ? [] : MAIL_DOMAIN_RULES;
  const findings = rules.flatMap((rule) =>
    rule.check(seen, hostOf).flatMap((complaint) => finding(rule, complaint, name, template)),
  );
  if (findings.length === 0 && seen.inconclusive.length === 0) return [];
  const judgement = judgementOf(withoutHosts(seen), findings, []);
  return [{ findings, host: { name, template, endpoints: [], ...judgement } }];
}

/** A mail domain as a host of no address, so that it is judged by the same measure. */
function withoutHosts({ mailDomain, inconclusive }: MailDomainObservation): HostObservation {
  const none = { kind: 'absent', why: 'nodata' } as const;
  const host = bindHost(mailDomain.template, mailDomain.domain, null);
  const forward = { v4: none, v6: none, alias: none };
  return { host, forward, endpoints: [], sendingDomains: [], inconclusive };
}

/**
 * An address that is declared no more is told only where it keeps its old identity, on its line of the baseline.
 *
 * @param declared the host that lost the address; none where the host itself is declared no more
 */
function judgeRemembered(
  seen: RememberedObservation,
  declared: HostTemplate | undefined,
): Judged[] {
  const { identity, endpoint, levels } = seen;
  const { host: name, port, place = NOTHING_DECLARED.place } = identity;
  const template = { ...NOTHING_DECLARED, port, levels, ...declared, place };
  const findings = REMEMBERED_RULES.flatMap((rule) =>
    rule.check(seen).flatMap((complaint) => finding(rule, complaint, name, template)),
  );
  if (findings.length === 0) return [];
  if (declared !== undefined) return [{ findings, host: null }];
  const none = { kind: 'absent', why: 'nodata' } as const;
  const forward = { v4: none, v6: none, alias: none };
  const host = bindHost(template, name, null);
  const facts = { host, forward, endpoints: [endpoint], sendingDomains: [], inconclusive: [] };
  const judgement = judgementOf(facts, findings, []);
  return [{ findings, host: { name, template, endpoints: [endpoint], ...judgement } }];
}

function judgeHost(
  raw: HostObservation,
  known: Pick<RuleContext, 'at' | 'knownIdentity'>,
  rivals: Rivals,
): Judged {
  const { seen, stale } = authoritativeView(useFallbackGreeting(raw));
  const findings = escalate(complaintsAt(seen, { ...known, stale }));
  const judgement = judgementOf(seen, findings, rivals(seen));
  // The report shows what was seen, caches and all.
  const host = { name: raw.host.name, template: raw.host, endpoints: raw.endpoints, ...judgement };
  return { findings, host };
}

/** All findings at one host. A rule is silent where a more basic one has complained of the same address. */
function complaintsAt(seen: HostObservation, around: RuleContext): Finding[] {
  const findings: Finding[] = [];
  for (const rule of HOST_RULES) {
    for (const { supersededBy: after = rule.supersededBy, ...complaint } of rule.check(
      seen,
      around,
    )) {
      const said = findings.some(
        (earlier) =>
          after.some((name) => name === earlier.rule) &&
          (earlier.address === null || earlier.address === complaint.address),
      );
      if (said) continue;
      const where = rule.group === 'greeting' ? fallbackNote(seen, complaint.address) : '';
      const message = `${complaint.message}${where}`;
      findings.push(...finding(rule, { ...complaint, message }, seen.host.name, seen.host));
    }
  }
  return findings;
}

function finding(
  rule: RuleMeta,
  complaint: Violation,
  host: string,
  declared: HostTemplate,
): Finding[] {
  const level: Level =
    declared.levels[rule.name] ?? complaint.level ?? rule.levels[declared.control];
  return level === 'off' ? [] : [{ ...complaint, rule: rule.name, level, host, declared }];
}
