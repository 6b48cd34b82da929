import type { Finding } from '../model/finding.ts';
import { endpointKey, hostKey } from '../model/host-key.ts';
import {
  bindHost,
  type Declaration,
  type HostTemplate,
  type MailHost,
} from '../model/mail-host.ts';
import { type HostObservation, type Observation, recordsOf } from '../model/observation.ts';
import type { ReportChange } from '../model/report.ts';

/**
 * Binds an observation to the base branch's declaration: the same facts, limited to the hosts and addresses that
 * the base declares. Its findings are those without the change.
 */
export function observationUnderBase(observation: Observation, base: Declaration): Observation {
  const declared = new Map(base.hosts.map((host) => [keyOf(host), host]));
  const domains = new Map(base.mailDomains.map((entry) => [entry.domain, entry]));
  const mailDomains = observation.mailDomains.flatMap((seen) => {
    const mailDomain = domains.get(seen.mailDomain.domain);
    return mailDomain === undefined ? [] : [{ ...seen, mailDomain }];
  });
  const targets = new Map<string, HostTemplate>();
  for (const { mailDomain, mx } of mailDomains) {
    for (const { exchange } of recordsOf(mx)) {
      const key = hostKey(exchange, mailDomain.template.port);
      if (!targets.has(key)) targets.set(key, mailDomain.template);
    }
  }
  const hosts = observation.hosts.flatMap((seen) => {
    const target = targets.get(keyOf(seen.host));
    const host =
      declared.get(keyOf(seen.host)) ??
      (target === undefined ? undefined : bindHost(target, seen.host.name, null));
    return host === undefined ? [] : [hostUnderBase(seen, host)];
  });
  return { ...observation, hosts, mailDomains };
}

function keyOf({ name, port }: MailHost): string {
  return hostKey(name, port);
}

function hostUnderBase(seen: HostObservation, host: MailHost): HostObservation {
  const isDeclared = (address: string) => host.addresses?.includes(address) ?? true;
  const sendingDomains = seen.sendingDomains.filter(({ domain }) => host.domains.includes(domain));
  return {
    ...seen,
    host,
    endpoints: seen.endpoints.filter(({ address }) => isDeclared(address)),
    sendingDomains: sendingDomains.map((sending) => {
      if (sending.spf.kind !== 'found') return sending;
      const results = [...sending.spf.results].filter(([address]) => isDeclared(address));
      return { ...sending, spf: { ...sending.spf, results: new Map(results) } };
    }),
  };
}

const COMPARED_KEYS = [
  'addresses',
  'ptr',
  'banner',
  'ehlo',
  'control',
  'role',
  'tls',
  'domains',
] as const satisfies readonly (keyof MailHost)[];

/** The hosts, and the domains of `mx:` entries, that the head declaration adds, changes and removes. */
export function declarationChanges(base: Declaration, head: Declaration): ReportChange[] {
  const baseEntries = entriesOf(base);
  const headEntries = entriesOf(head);
  const changes = [...headEntries].map(([key, host]): ReportChange => {
    const { name, port } = host;
    const baseHost = baseEntries.get(key);
    if (baseHost === undefined) return { name, port, kind: 'added', keys: [] };
    const keys = COMPARED_KEYS.filter(
      (candidate) => JSON.stringify(baseHost[candidate]) !== JSON.stringify(host[candidate]),
    );
    return { name, port, kind: 'changed', keys };
  });
  const removed = [...baseEntries].filter(([key]) => !headEntries.has(key));
  return [
    ...changes.filter(({ kind }) => kind === 'added'),
    ...changes.filter(({ kind, keys }) => kind === 'changed' && keys.length > 0),
    ...removed.map(
      ([, { name, port }]): ReportChange => ({ name, port, kind: 'removed', keys: [] }),
    ),
  ];
}

function entriesOf({ hosts, mailDomains }: Declaration): ReadonlyMap<string, MailHost> {
  const domains = mailDomains.map(({ domain, template }) => bindHost(template, domain, null));
  return new Map([...domains, ...hosts].map((host) => [keyOf(host), host]));
}

/** What the base branch's declaration says about the findings of this run. */
export interface BaseFindings {
  /** Whether the base declares a finding's host. */
  readonly declares: (finding: Finding) => boolean;
  /** Whether the same rule reports the same place under the base. */
  readonly has: (finding: Finding) => boolean;
}

/**
 * @param underBase the observation under the base's declaration
 * @param found the findings of that observation
 */
export function baseFindings(
  base: Declaration,
  underBase: Observation,
  found: readonly Finding[],
): BaseFindings {
  const locations = new Set(found.map(placeOf));
  const declared = new Set([
    ...underBase.hosts.map(({ host }) => keyOf(host)),
    ...base.mailDomains.map(({ domain, template }) => hostKey(domain, template.port)),
  ]);
  return {
    declares: ({ host, declared: { port } }) => declared.has(hostKey(host, port)),
    has: (finding) => locations.has(placeOf(finding)),
  };
}

function placeOf({ rule, host, address, declared: { port } }: Finding): string {
  return `${rule} ${endpointKey({ host, port, address })}`;
}
