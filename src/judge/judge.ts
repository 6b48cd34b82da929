import type { KnownIdentity } from '../model/baseline.ts';
import { dayOf } from '../model/day.ts';
import type { AdvisedFinding } from '../model/finding.ts';
import { endpointKey, hostKey } from '../model/host-key.ts';
import { canBeJudged, type InternalError } from '../model/internal-error.ts';
import {
  bindHost,
  type HostTemplate,
  type Level,
  type MailHost,
  NOTHING_DECLARED,
} from '../model/mail-host.ts';
import {
  type EndpointObservation,
  type ForwardObservation,
  type HostObservation,
  type Lookup,
  type MailDomainObservation,
  type MxRecord,
  NO_DATA,
  type Observation,
  type SendingDomainObservation,
  type UndeclaredAddressObservation,
} from '../model/observation.ts';
import type { RuleName } from '../model/rule-names.ts';
import { type ConflictsOf, findAddressConflicts } from './address-conflicts.ts';
import { type Fleet, fleetOf } from './advice/fleet.ts';
import type { RuleFinding } from './advice/situation.ts';
import { domainSenders } from './domain-senders.ts';
import { escalate } from './escalation.ts';
import { fallbackNote, judgedGreeting, judgedGreetings } from './judged-greeting.ts';
import { type Judgement, judgementOf } from './judgement.ts';
import { type MessageParts, messageOf } from './message.ts';
import { repeatedFindings } from './repeated-findings.ts';
import { defaultLevel, type RuleContext, type RuleMeta, type Violation } from './rule.ts';
import { HOST_RULES, MAIL_DOMAIN_RULES, UNDECLARED_ADDRESS_RULES } from './rules/index.ts';
import type { JudgedState } from './sentence.ts';
import { settledDomainView, settledView } from './settled-view.ts';

/** A mail host, a mail domain or a removed host, with the judgement of its findings. */
export interface JudgedHost extends Judgement {
  readonly name: string;
  readonly template: HostTemplate;
  /** The lookups of its name; absent for a mail domain, and for a host that is no longer declared. */
  readonly forward?: ForwardObservation;
  /** The lookup of the MX records; absent for a host. */
  readonly mx?: Lookup<MxRecord>;
  /** The SPF and DMARC records of its `domains`; absent for a mail domain. */
  readonly sendingDomains?: readonly SendingDomainObservation[];
  readonly endpoints: readonly EndpointObservation[];
  /** Present where an unexpected error occurred. */
  readonly internalError?: InternalError;
}

interface Judged {
  readonly findings: readonly AdvisedFinding[];
  /** Null where the findings belong to a host that has its own judgement. */
  readonly host: JudgedHost | null;
}

/**
 * Runs all rules and judges every host.
 *
 * @param identities the identities in the baseline, those of other shards included
 * @param state whose observation it is
 */
export function judge(
  observation: Observation,
  identities: readonly KnownIdentity[] = [],
  state: JudgedState = 'current',
): {
  readonly findings: readonly AdvisedFinding[];
  readonly hosts: readonly JudgedHost[];
} {
  const conflictsOf = findAddressConflicts(observation.hosts);
  const lookedUp = [...observation.otherShardHosts, ...observation.hosts];
  const byName = new Map(lookedUp.map((seen) => [seen.host.name, settledView(seen)]));
  const { declaredElsewhere = [] } = observation;
  const declaredHosts = [...observation.hosts.map(({ host }) => host), ...declaredElsewhere];
  const noHosts = fleetOf(observation, []);
  const domains = observation.mailDomains.flatMap((seen) =>
    judgeDomain(seen, byName, declaredHosts, noHosts, state),
  );
  const known = new Map(identities.map((identity) => [endpointKey(identity), identity]));
  const hosts = judgeHosts(observation, known, conflictsOf, state);
  const declared = new Map(
    observation.hosts.map(({ host }) => [hostKey(host.name, host.port), host]),
  );
  const removed = observation.undeclaredAddresses.flatMap((seen) => {
    const { host, port } = seen.identity;
    return judgeUndeclaredAddress(seen, declared.get(hostKey(host, port)), noHosts, state);
  });
  const all = [...domains, ...hosts, ...removed];
  return {
    findings: all.flatMap((one) => one.findings),
    hosts: all.flatMap(({ host }) => (host === null ? [] : [host])),
  };
}

/**
 * Judges the declared hosts. One name may be declared with several ports: a finding about its addresses or its DNS then
 * counts in the judgement of each, and is reported once.
 */
function judgeHosts(
  observation: Observation,
  known: ReadonlyMap<string, KnownIdentity>,
  conflictsOf: ConflictsOf,
  state: JudgedState,
): Judged[] {
  const { hosts, at } = observation;
  const today = dayOf(at);
  const addresses = new Set([...known.values()].map(({ address }) => address));
  const isNewAddress = (address: string) => addresses.size > 0 && !addresses.has(address);
  const judgeable = hosts.filter(canBeJudged).map((observed) => {
    return { observed, seen: settledView(judgedGreetings(observed)) };
  });
  const sendersOf = domainSenders(
    judgeable.map(({ seen }) => seen),
    observation.declaredElsewhere ?? [],
  );
  const found = judgeable.map(({ observed, seen }) => {
    const { name: host, port } = observed.host;
    const knownIdentity = (address: string) => known.get(endpointKey({ host, port, address }));
    const context = { at, knownIdentity, isNewAddress, sendersOf };
    return { observed, seen, findings: hostFindings(seen, context, state) };
  });
  const fleet = fleetOf(
    observation,
    found.map(({ seen }) => seen),
  );
  const byName = Map.groupBy(found, ({ observed }) => observed.host.name);
  const judged = found.map(({ observed, seen, findings }) => {
    const { host: template, forward, endpoints, sendingDomains } = observed;
    const all = byName.get(template.name)?.flatMap((port) => port.findings) ?? findings;
    const escalated = escalate(findings, all, today);
    const { judgement, findings: judgedFindings } = judgementOf(
      seen,
      escalated,
      conflictsOf(seen),
      fleet,
      state,
    );
    // The report shows what was observed, cached answers and refusals included.
    const facts = { name: template.name, template, forward, endpoints, sendingDomains };
    const host = { ...facts, ...judgement, ...errorOf(observed) };
    return { observed, findings: judgedFindings, host };
  });
  const repeated = repeatedFindings(
    judged.flatMap(({ findings }) => findings),
    today,
  );
  const results = new Map(
    judged.map(({ observed, findings, host }) => {
      return [observed, { host, findings: findings.filter((one) => !repeated.has(one)) }] as const;
    }),
  );
  return hosts.map((seen) => results.get(seen) ?? unjudged(seen.host.name, seen.host, seen));
}

type Facts = Pick<JudgedHost, 'forward' | 'mx' | 'sendingDomains' | 'endpoints' | 'internalError'>;

/** A host whose judgement threw: no finding, and its facts as they were observed. */
function unjudged(
  name: string,
  template: HostTemplate,
  { forward, mx, sendingDomains, endpoints, internalError }: Facts,
): Judged {
  const advice = internalError?.remedy ?? '';
  const judgement = {
    verdict: 'inconclusive',
    cause: null,
    evidence: '',
    explained: [],
    advice,
    steps: [],
  } as const;
  const lookups = {
    ...(forward && { forward }),
    ...(mx && { mx }),
    ...(sendingDomains && { sendingDomains }),
  };
  return {
    findings: [],
    host: { name, template, ...lookups, endpoints, ...judgement, ...errorOf({ internalError }) },
  };
}

function errorOf({ internalError }: { readonly internalError?: InternalError | undefined }) {
  return internalError === undefined ? {} : { internalError };
}

/** Runs the rules about hosts. A violation is dropped where a finding at the same address supersedes it. */
function hostFindings(
  seen: HostObservation,
  context: RuleContext,
  state: JudgedState,
): RuleFinding[] {
  const { host } = seen;
  const findings: RuleFinding[] = [];
  /** The rules with a finding, by address; null for the host's name. */
  const reported = new Map<string | null, Set<RuleName>>();
  for (const rule of HOST_RULES) {
    for (const { supersededBy = rule.supersededBy, ...violation } of rule.check(seen, context)) {
      const isSuperseded = [null, violation.address].some((address) =>
        supersededBy.some((name) => reported.get(address)?.has(name)),
      );
      if (isSuperseded) continue;
      const note = rule.group === 'greeting' ? fallbackNote(seen, violation.address) : null;
      for (const finding of findingOf(rule, violation, host.name, host, { state, note })) {
        findings.push(finding);
        const rules = reported.get(finding.address) ?? new Set();
        reported.set(finding.address, rules.add(finding.rule));
      }
    }
  }
  return findings;
}

/**
 * Reports a mail domain only when its MX records have findings or could not be looked up. For a domain of another
 * shard only the failed lookup is reported: some of its targets may be hosts of this shard.
 */
function judgeDomain(
  observed: MailDomainObservation,
  hosts: ReadonlyMap<string, HostObservation>,
  declared: readonly MailHost[],
  fleet: Fleet,
  state: JudgedState,
): Judged[] {
  const seen = settledDomainView(observed);
  const { domain: name, template } = seen.mailDomain;
  if (!canBeJudged(seen)) return [unjudged(name, template, { ...seen, endpoints: [] })];
  const ofDomain = MAIL_DOMAIN_RULES.map(
    (rule) => [rule, rule.check(seen, hosts, declared)] as const,
  );
  const ofHosts = HOST_RULES.map((rule) => [rule, rule.checkMailDomain?.(seen) ?? []] as const);
  const findings = [...(seen.isOfOtherShard ? [] : [...ofDomain, ...ofHosts])].flatMap(
    ([rule, violations]) =>
      violations.flatMap((violation) =>
        findingOf(rule, violation, name, template, { state, note: null }),
      ),
  );
  if (findings.length === 0 && seen.inconclusive.length === 0) return [];
  const { inconclusive } = seen;
  const asHost = { ...hostWithoutFacts(name, template), inconclusive };
  const judged = judgementOf(asHost, findings, [], fleet, state);
  const facts = { name, template, mx: observed.mx, endpoints: [] };
  const host = { ...facts, ...judged.judgement, ...errorOf(seen) };
  return [{ findings: judged.findings, host }];
}

/**
 * Reports an address that is no longer declared only while it shows its old identity. The finding's location is the
 * identity's line in the baseline.
 *
 * @param declared the declared host that had the address; undefined where the host is no longer declared
 */
function judgeUndeclaredAddress(
  seen: UndeclaredAddressObservation,
  declared: HostTemplate | undefined,
  fleet: Fleet,
  state: JudgedState,
): Judged[] {
  const { identity, levels } = seen;
  const { host: name, port, location = NOTHING_DECLARED.location } = identity;
  const template = { ...NOTHING_DECLARED, port, levels, ...declared, location };
  const { internalError } = seen;
  if (internalError !== undefined) {
    // The row of a declared host has the error too.
    const row = unjudged(name, template, { endpoints: [seen.endpoint], internalError });
    return declared === undefined ? [row] : [];
  }
  const findings = UNDECLARED_ADDRESS_RULES.flatMap((rule) =>
    rule
      .check({ ...seen, endpoint: judgedGreeting(seen.endpoint) })
      .flatMap((violation) => findingOf(rule, violation, name, template, { state, note: null })),
  );
  if (findings.length === 0) return [];
  const endpoints = [seen.endpoint];
  const asHost = { ...hostWithoutFacts(name, template), endpoints };
  const judged = judgementOf(asHost, findings, [], fleet, state);
  if (declared !== undefined) return [{ findings: judged.findings, host: null }];
  return [{ findings: judged.findings, host: { name, template, endpoints, ...judged.judgement } }];
}

/** An observation without facts, for what is judged like a host but was not observed like one. */
function hostWithoutFacts(name: string, template: HostTemplate): HostObservation {
  return {
    host: bindHost(template, name, null),
    forward: { v4: NO_DATA, v6: NO_DATA, alias: NO_DATA },
    endpoints: [],
    sendingDomains: [],
    undeclaredSenders: [],
    inconclusive: [],
    limits: [],
  };
}

/** The finding of a violation; none where its level is `off`. */
function findingOf(
  rule: RuleMeta,
  { message: observation, meaning, ...violation }: Violation,
  host: string,
  declared: HostTemplate,
  how: Pick<MessageParts, 'state' | 'note'>,
): RuleFinding[] {
  const level: Level =
    declared.levels[rule.name] ?? violation.level ?? defaultLevel(rule, declared);
  if (level === 'off') return [];
  const parts = { ...how, observation, meaning: meaning ?? null };
  const message = messageOf({ parts });
  return [{ ...violation, parts, message, rule: rule.name, level, host, declared }];
}
