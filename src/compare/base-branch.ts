import type { Finding } from '../model/finding.ts';
import { placeKey } from '../model/finding-place.ts';
import { hostKey } from '../model/host-key.ts';
import {
  bindHost,
  type Declaration,
  type HostTemplate,
  type MailHost,
} from '../model/mail-host.ts';
import { type HostObservation, type Observation, recordsOf } from '../model/observation.ts';

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
  return placeKey({ rule, host, port, address });
}
