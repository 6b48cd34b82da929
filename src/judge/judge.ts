import type { Finding } from '../model/finding.ts';
import { bindHost, type HostTemplate, type Level } from '../model/mail-host.ts';
import type {
  EndpointObservation,
  HostObservation,
  MailDomainObservation,
  Observation,
} from '../model/observation.ts';
import { HOST_RULES, MAIL_DOMAIN_RULES } from './catalogue.ts';
import type { Complaint, RuleRow } from './rule.ts';
import { type Judgement, judgementOf } from './verdict.ts';

/** A host, or a mail domain that yields none, with what its findings mean together. */
export interface JudgedHost extends Judgement {
  readonly name: string;
  readonly template: HostTemplate;
  readonly endpoints: readonly EndpointObservation[];
}

/** What every rule finds, and a verdict for every host. */
export function judge(observation: Observation): {
  readonly findings: readonly Finding[];
  readonly hosts: readonly JudgedHost[];
} {
  const domains = observation.mailDomains.flatMap((seen) => {
    const findings = judgeMailDomain(seen);
    const { domain: name, template } = seen.mailDomain;
    const told = findings.length > 0 || seen.inconclusive.length > 0;
    const judgement = judgementOf(withoutHosts(seen), findings);
    return told ? [{ findings, host: { name, template, endpoints: [], ...judgement } }] : [];
  });
  const hosts = observation.hosts.map((seen) => {
    const { host: template, endpoints } = seen;
    const findings = judgeHost(seen);
    const judgement = judgementOf(seen, findings);
    return { findings, host: { name: template.name, template, endpoints, ...judgement } };
  });
  const all = [...domains, ...hosts];
  return { findings: all.flatMap((one) => one.findings), hosts: all.map((one) => one.host) };
}

/** A mail domain as a host of no address, so that it is judged by the same measure. */
function withoutHosts({ mailDomain, inconclusive }: MailDomainObservation): HostObservation {
  const none = { kind: 'absent', why: 'nodata' } as const;
  const host = bindHost(mailDomain.template, mailDomain.domain, null);
  return {
    host,
    forward: { v4: none, v6: none, alias: none },
    endpoints: [],
    sendingDomains: [],
    inconclusive,
  };
}

function judgeMailDomain(seen: MailDomainObservation): Finding[] {
  const { domain, template } = seen.mailDomain;
  return MAIL_DOMAIN_RULES.flatMap((rule) =>
    rule.check(seen).flatMap((complaint) => finding(rule, complaint, domain, template)),
  );
}

/** All findings at one host. A rule is silent where a more basic one has complained of the same address. */
function judgeHost(seen: HostObservation): Finding[] {
  const findings: Finding[] = [];
  for (const rule of HOST_RULES) {
    for (const complaint of rule.check(seen)) {
      const said = findings.some(
        (earlier) =>
          rule.after.some((name) => name === earlier.rule) &&
          (earlier.address === null || earlier.address === complaint.address),
      );
      if (!said) findings.push(...finding(rule, complaint, seen.host.name, seen.host));
    }
  }
  return findings;
}

function finding(
  rule: RuleRow,
  complaint: Complaint,
  host: string,
  declared: HostTemplate,
): Finding[] {
  const level: Level =
    declared.levels[rule.name] ?? complaint.level ?? rule.levels[declared.control];
  return level === 'off' ? [] : [{ ...complaint, rule: rule.name, level, host, declared }];
}
