import type { Finding } from '../model/finding.ts';
import {
  bindHost,
  type Declaration,
  type HostTemplate,
  type MailHost,
} from '../model/mail-host.ts';
import type { HostObservation, Observation } from '../model/observation.ts';
import type { ReportChange } from '../model/report.ts';

/**
 * What was seen, as if the base's declaration were the one in force: the same facts of the hosts and addresses
 * that it declares. Judging this shows what would be found without the change.
 */
export function underBase(observation: Observation, base: Declaration): Observation {
  const declared = new Map(base.hosts.map((host) => [keyOf(host), host]));
  const domains = new Map(base.mailDomains.map((entry) => [entry.domain, entry]));
  const mailDomains = observation.mailDomains.flatMap((seen) => {
    const mailDomain = domains.get(seen.mailDomain.domain);
    return mailDomain === undefined ? [] : [{ ...seen, mailDomain }];
  });
  const targets = new Map<string, HostTemplate>();
  for (const { mailDomain, mx } of mailDomains) {
    for (const { exchange } of mx.kind === 'found' ? mx.records : []) {
      const key = keyOf({ name: exchange, port: mailDomain.template.port });
      if (!targets.has(key)) targets.set(key, mailDomain.template);
    }
  }
  const hosts = observation.hosts.flatMap((seen) => {
    const target = targets.get(keyOf(seen.host));
    const host =
      declared.get(keyOf(seen.host)) ??
      (target === undefined ? undefined : bindHost(target, seen.host.name, null));
    return host === undefined ? [] : [asDeclared(seen, host)];
  });
  return { ...observation, hosts, mailDomains };
}

/** A host is its name and its port; the same name may be declared with several ports. */
export function keyOf({ name, port }: Pick<MailHost, 'name' | 'port'>): string {
  return `${name}:${port}`;
}

function asDeclared(seen: HostObservation, host: MailHost): HostObservation {
  const known = (address: string) => host.addresses?.includes(address) ?? true;
  const sendingDomains = seen.sendingDomains.filter(({ domain }) => host.domains.includes(domain));
  return {
    ...seen,
    host,
    endpoints: seen.endpoints.filter(({ address }) => known(address)),
    sendingDomains: sendingDomains.map((sending) => {
      if (sending.spf.kind !== 'found') return sending;
      const results = Object.entries(sending.spf.results).filter(([address]) => known(address));
      return { ...sending, spf: { ...sending.spf, results: Object.fromEntries(results) } };
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
type ComparedKey = (typeof COMPARED_KEYS)[number];

/** The hosts, and the domains of `mx:` entries, that a declaration adds to the base's, changes and removes. */
export function changesSince(base: Declaration, head: Declaration): ReportChange[] {
  const [before, after] = [entriesOf(base), entriesOf(head)];
  const changes = [...after].map(([key, host]): ReportChange => {
    const earlier = before.get(key);
    const { name, port } = host;
    if (earlier === undefined) return { name, port, kind: 'added', keys: [] };
    const keys = COMPARED_KEYS.filter((candidate) => differ(earlier, host, candidate));
    return { name, port, kind: 'changed', keys };
  });
  const removed = [...before].filter(([key]) => !after.has(key));
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

function differ(a: MailHost, b: MailHost, key: ComparedKey): boolean {
  return JSON.stringify(a[key]) !== JSON.stringify(b[key]);
}

/** How findings stand to those under the base's declaration. */
export interface BaseFindings {
  /** Whether the base declares a finding's host. */
  readonly declares: (finding: Finding) => boolean;
  /** Whether the base has the same finding. */
  readonly has: (finding: Finding) => boolean;
}

/** @param found what is found of the same facts under the base's declaration */
export function baseFindings(
  base: Declaration,
  underIt: Observation,
  found: readonly Finding[],
): BaseFindings {
  const places = new Set(found.map(locationOf));
  const domains = base.mailDomains.map(({ domain, template }) =>
    keyOf({ name: domain, port: template.port }),
  );
  const declared = new Set([...underIt.hosts.map(({ host }) => keyOf(host)), ...domains]);
  return {
    declares: ({ host, declared: { port } }) => declared.has(keyOf({ name: host, port })),
    has: (finding) => places.has(locationOf(finding)),
  };
}

function locationOf({ rule, host, address, declared: { port } }: Finding): string {
  return `${rule} ${host}:${port} ${address ?? ''}`;
}
