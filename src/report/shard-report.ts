import type { Comparison } from '../compare/compare.ts';
import type { JudgedHost } from '../judge/judge.ts';
import type { Baseline } from '../model/baseline.ts';
import { type EndpointRef, endpointKey, hostKey } from '../model/host-key.ts';
import type { Declaration, HostTemplate } from '../model/mail-host.ts';
import type { MailDomainObservation, Observation } from '../model/observation.ts';
import type { Merging, Report, ReportTargets } from '../model/report.ts';
import { declarationDigest, type IsOwnShard } from '../model/shard.ts';

/** A shard's run, as far as it says more than what it saw and found. */
interface ShardRun {
  readonly owns: IsOwnShard;
  /** All that is declared and remembered, of whatever shard. */
  readonly declaration: Declaration;
  readonly baseline: Baseline;
  readonly baselineFile: string | null;
  readonly cancelled: boolean;
}

interface ShardSeen {
  readonly observation: Observation;
  readonly hosts: readonly JudgedHost[];
  readonly comparison: Comparison;
}

/** The report of a shard: only its part of the change under review, and what the merge needs to join it to the others. */
export function reportShard(
  report: Report,
  { owns, declaration, baseline, baselineFile, cancelled }: ShardRun,
  { observation, hosts, comparison }: ShardSeen,
): Report {
  const places = placesIn(declaration, observation, baseline);
  const changes = [...report.changes.entries()].filter(([, { name }]) => owns(name));
  const entries = new Map(baseline.findings.map((entry, index) => [entry, index]));
  const merging: Merging = {
    declaration: declarationDigest(declaration),
    cancelled,
    positions: {
      hosts: hosts.map(({ template, name, endpoints: [first] }) =>
        places.of(template, { host: name, port: template.port, address: first?.address ?? null }),
      ),
      findings: comparison.findings.map(({ declared, host, address }) =>
        places.of(declared, { host, port: declared.port, address }),
      ),
      inconclusive: [
        ...observation.mailDomains.flatMap(({ mailDomain: { template }, inconclusive }) =>
          inconclusive.map((undone) => places.of(template, undone)),
        ),
        ...observation.hosts.flatMap(({ host, inconclusive }) =>
          inconclusive.map((undone) => places.of(host, undone)),
        ),
      ],
      changes: changes.map(([position]) => position),
    },
    targets: targetsIn(observation, places),
    ownNotes: report.notes.length - comparison.notes.length,
    baselineFile,
    fixed: comparison.fixed.map(({ why, entry }) => ({
      why,
      rule: entry.rule,
      host: entry.host,
      address: entry.address,
      line: entry.place?.line ?? null,
      position: entries.get(entry) ?? 0,
    })),
    waivers: comparison.waivers.map(
      ({ waiver: { place, ...waiver }, hosts: holders, ...state }) => ({
        ...waiver,
        ...place,
        ...state,
        hosts: holders.map((holder) => ({ ...holder, position: places.at(holder) })),
      }),
    ),
  };
  return { ...report, changes: changes.map(([, change]) => change), merging };
}

interface Places {
  /** Of a mail domain, a host or, where the template is neither's, of what is remembered. */
  readonly of: (template: HostTemplate, where: EndpointRef) => number;
  /** Of a host or a mail domain by its name and port. */
  readonly at: (holder: { readonly host: string; readonly port: number }) => number;
}

/** More MX records than one DNS message can hold. */
const MAX_RECORDS = 10_000;

/**
 * Where things stand in the order of one run over everything: the mail domains, the hosts that are declared, those
 * that MX records name, and what is declared no more.
 */
function placesIn(
  { hosts, mailDomains }: Declaration,
  observation: Observation,
  { identities }: Baseline,
): Places {
  const domains = new Map(mailDomains.map(({ template }, index) => [template, index]));
  const named = new Map<string, number>();
  const name = (key: string, place: number) => {
    if (!named.has(key)) named.set(key, place);
  };
  let next = mailDomains.length;
  for (const host of hosts) name(hostKey(host.name, host.port), next++);
  for (const { mailDomain, mx } of observation.mailDomains) {
    const targets =
      mx.kind === 'found' ? mx.records.map(({ exchange }) => exchange) : [mailDomain.domain];
    targets.forEach((target, index) => {
      name(hostKey(target, mailDomain.template.port), next + index);
    });
    next += MAX_RECORDS;
  }
  const byTemplate = new Map<HostTemplate, number>([
    ...domains,
    ...observation.hosts.map(({ host }) => {
      return [host, named.get(hostKey(host.name, host.port)) ?? next] as const;
    }),
  ]);
  const remembered = new Map(identities.map((one, index) => [endpointKey(one), next + index]));
  const byDomain = new Map(
    mailDomains.map(({ domain, template }, index) => [hostKey(domain, template.port), index]),
  );
  return {
    of: (template, where) =>
      byTemplate.get(template) ?? remembered.get(endpointKey(where)) ?? next + identities.length,
    at: ({ host, port }) =>
      named.get(hostKey(host, port)) ?? byDomain.get(hostKey(host, port)) ?? 0,
  };
}

/** The hosts that this shard's own mail domains name, whoever looks at them. */
function targetsIn(
  { hosts, elsewhere, mailDomains }: Observation,
  places: Places,
): ReportTargets[] {
  const known = new Set([...hosts, ...elsewhere].map(({ host }) => hostKey(host.name, host.port)));
  const own = mailDomains.filter((seen) => !seen.elsewhere);
  return own.flatMap(({ mailDomain: { domain, template }, mx }: MailDomainObservation) => {
    const { port } = template;
    const names = mx.kind === 'found' ? mx.records.map(({ exchange }) => exchange) : [];
    const targets = [...new Set(names)].filter((target) => known.has(hostKey(target, port)));
    const position = places.of(template, { host: domain, port, address: null });
    return targets.length === 0 ? [] : [{ domain, port, targets, position }];
  });
}
