import type { Comparison } from '../compare/compare.ts';
import type { JudgedHost } from '../judge/judge.ts';
import type { Baseline } from '../model/baseline.ts';
import { type EndpointRef, endpointKey, hostKey } from '../model/host-key.ts';
import type { Declaration, HostTemplate } from '../model/mail-host.ts';
import { type Lookup, type MxRecord, type Observation, recordsOf } from '../model/observation.ts';
import type { Merging, Report, ReportTargets } from '../model/report.ts';
import { declarationDigest, type IsOwnShard } from '../model/shard.ts';
import { inconclusiveBase } from './report.ts';

/** The inputs of a shard that its report depends on. */
interface ShardRun {
  readonly owns: IsOwnShard;
  /** The whole declaration and baseline, for all shards. */
  readonly declaration: Declaration;
  readonly baseline: Baseline;
  readonly baselineFile: string | null;
  readonly cancelled: boolean;
}

interface ShardResults {
  readonly observation: Observation;
  readonly hosts: readonly JudgedHost[];
  readonly comparison: Comparison;
}

/** Completes the report of a shard: only its own hosts in `changes`, and the data that a merge needs. */
export function reportShard(
  report: Report,
  { owns, declaration, baseline, baselineFile, cancelled }: ShardRun,
  { observation, hosts, comparison }: ShardResults,
): Report {
  const positions = positionsIn(declaration, observation, baseline);
  // What concerns all hosts belongs to the shard of the empty name, so that a merge has it once.
  const changes = [...report.changes.entries()].filter(([, { name }]) => owns(name ?? ''));
  const entries = new Map(baseline.findings.map((entry, index) => [entry, index]));
  const merging: Merging = {
    declaration: declarationDigest(declaration),
    cancelled,
    positions: {
      hosts: hosts.map(({ template, name, endpoints: [first] }) =>
        positions.of(template, {
          host: name,
          port: template.port,
          address: first?.address ?? null,
        }),
      ),
      findings: comparison.findings.map(({ declared, host, address }) =>
        positions.of(declared, { host, port: declared.port, address }),
      ),
      inconclusive: [
        ...observation.mailDomains.flatMap(({ mailDomain: { template }, inconclusive }) =>
          inconclusive.map((entry) => positions.of(template, entry)),
        ),
        ...observation.hosts.flatMap(({ host, inconclusive }) =>
          inconclusive.map((entry) => positions.of(host, entry)),
        ),
        ...observation.limits.map(positions.ofIdentity),
        ...inconclusiveBase(comparison.findings, report.base).map(({ entry, finding }) =>
          positions.of(finding.declared, entry),
        ),
      ],
      limits: [
        ...observation.mailDomains.flatMap(({ mailDomain: { template }, limits }) =>
          limits.map((entry) => positions.of(template, entry)),
        ),
        ...observation.hosts.flatMap(({ host, limits }) =>
          limits.map((entry) => positions.of(host, entry)),
        ),
        ...observation.limits.map(positions.ofIdentity),
      ],
      changes: changes.map(([position]) => position),
    },
    targets: targetsIn(observation, positions),
    ownNotes: report.notes.length - comparison.notes.length,
    baselineFile,
    fixed: comparison.fixed.map(({ why, entry }) => ({
      why,
      rule: entry.rule,
      host: entry.host,
      address: entry.address,
      line: entry.location?.line ?? null,
      position: entries.get(entry) ?? 0,
    })),
    waivers: comparison.waivers.map(
      ({ waiver: { location, ...waiver }, hosts: waivedHosts, ...state }) => ({
        ...waiver,
        ...location,
        ...state,
        hosts: waivedHosts.map((host) => ({ ...host, position: positions.at(host) })),
      }),
    ),
  };
  return { ...report, changes: changes.map(([, change]) => change), merging };
}

/** Positions in a run over all hosts. */
interface Positions {
  /** Of a mail domain or a host by its template, else of a baseline entry. */
  readonly of: (template: HostTemplate, endpoint: EndpointRef) => number;
  /** Of a baseline entry. */
  readonly ofIdentity: (endpoint: EndpointRef) => number;
  /** Of a host or a mail domain by name and port. */
  readonly at: (host: { readonly host: string; readonly port: number }) => number;
}

/** More MX records than fit into one DNS message. */
const MAX_RECORDS = 10_000;

/**
 * The order of a run over all hosts: mail domains, declared hosts, MX targets, baseline entries that are not
 * declared.
 */
function positionsIn(
  { hosts, mailDomains }: Declaration,
  observation: Observation,
  { identities }: Baseline,
): Positions {
  const domains = new Map(mailDomains.map(({ template }, index) => [template, index]));
  const byHost = new Map<string, number>();
  const add = (key: string, position: number) => {
    if (!byHost.has(key)) byHost.set(key, position);
  };
  let next = mailDomains.length;
  for (const host of hosts) add(hostKey(host.name, host.port), next++);
  for (const { mailDomain, mx } of observation.mailDomains) {
    const targets = mx.kind === 'found' ? exchangesOf(mx) : [mailDomain.domain];
    targets.forEach((target, index) => {
      add(hostKey(target, mailDomain.template.port), next + index);
    });
    next += MAX_RECORDS;
  }
  const byTemplate = new Map<HostTemplate, number>([
    ...domains,
    ...observation.hosts.map(({ host }) => {
      return [host, byHost.get(hostKey(host.name, host.port)) ?? next] as const;
    }),
  ]);
  const byIdentity = new Map(identities.map((one, index) => [endpointKey(one), next + index]));
  const byDomain = new Map(
    mailDomains.map(({ domain, template }, index) => [hostKey(domain, template.port), index]),
  );
  const ofIdentity = (endpoint: EndpointRef) =>
    byIdentity.get(endpointKey(endpoint)) ?? next + identities.length;
  return {
    of: (template, endpoint) => byTemplate.get(template) ?? ofIdentity(endpoint),
    ofIdentity,
    at: ({ host, port }) =>
      byHost.get(hostKey(host, port)) ?? byDomain.get(hostKey(host, port)) ?? 0,
  };
}

/** The MX targets of the mail domains that belong to this shard, whichever shard checks the targets. */
function targetsIn(
  { hosts, otherShardHosts, mailDomains }: Observation,
  positions: Positions,
): ReportTargets[] {
  const known = new Set(
    [...hosts, ...otherShardHosts].map(({ host }) => hostKey(host.name, host.port)),
  );
  const own = mailDomains.filter((seen) => !seen.isOfOtherShard);
  return own.flatMap(({ mailDomain: { domain, template }, mx }) => {
    const { port } = template;
    const targets = [...new Set(exchangesOf(mx))].filter((target) =>
      known.has(hostKey(target, port)),
    );
    const position = positions.of(template, { host: domain, port, address: null });
    return targets.length === 0 ? [] : [{ domain, port, targets, position }];
  });
}

function exchangesOf(mx: Lookup<MxRecord>): string[] {
  return recordsOf(mx).map(({ exchange }) => exchange);
}
