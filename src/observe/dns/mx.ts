import { hostNameProblem } from '../../model/dns-name.ts';
import { bindHost, type MailDomain, type MailHost } from '../../model/mail-host.ts';
import { type NameMap, nameMap } from '../../model/name-map.ts';
import {
  type Lookup,
  type MailDomainObservation,
  type MxRecord,
  recordsOf,
} from '../../model/observation.ts';
import { inconclusiveLimit } from '../../model/reached-limit.ts';
import type { Deadline } from '../limits/deadline.ts';
import { lookUpAddresses } from './forward.ts';
import { receivedName } from './name-from-wire.ts';
import type { Resolve } from './resolver.ts';

/** The most MX targets of one domain that become hosts: those with the lowest preference value. */
const MAX_TARGETS = 256;
/** The most addresses of all MX targets of one domain that are observed: as many as a declared host may have. */
const MAX_TARGET_ADDRESSES = 256;

/**
 * Looks up a mail domain's MX records, sorted by preference, and the number of addresses that its targets have. A domain
 * with many silent addresses would take the time and the sockets of all other hosts.
 */
export async function observeMailDomain(
  mailDomain: MailDomain,
  resolve: Resolve,
  deadline: Deadline,
): Promise<MailDomainObservation> {
  const { domain, template } = mailDomain;
  const mx = await lookUpMx(domain, resolve, deadline);
  const where = { host: domain, port: template.port, address: null };
  if (mx.kind === 'failed') {
    const { reason, detail } = mx;
    const inconclusive = [{ ...where, check: 'mx', reason, detail }] as const;
    return { mailDomain, mx, inconclusive, limits: [] };
  }
  const targets = hostTargets(mx);
  const addressShares = await shareAddresses(targets.slice(0, MAX_TARGETS), resolve, deadline);
  const seen = targets.length;
  const limits =
    seen > MAX_TARGETS ? [{ ...where, what: 'mx-targets', limit: MAX_TARGETS, seen } as const] : [];
  const observation = { mailDomain, mx, inconclusive: limits.map(inconclusiveLimit), limits };
  return addressShares === null ? observation : { ...observation, addressShares };
}

/**
 * How many addresses of each target are observed: one of every target in turn, in order of preference, up to the limit
 * of the domain. A failed lookup counts as many addresses, since the host's own lookup may succeed later.
 *
 * @returns null where all targets together are within the limit
 */
async function shareAddresses(
  targets: readonly string[],
  resolve: Resolve,
  deadline: Deadline,
): Promise<NameMap<number> | null> {
  // The addresses of one host have a limit of their own.
  if (targets.length < 2) return null;
  const counts = await Promise.all(
    targets.map(async (name) => {
      const { v4, v6 } = await lookUpAddresses(name, resolve, deadline);
      const hasFailed = v4.kind === 'failed' || v6.kind === 'failed';
      const found = new Set([...recordsOf(v4), ...recordsOf(v6)]).size;
      return { name, count: hasFailed ? MAX_TARGET_ADDRESSES : found, share: 0 };
    }),
  );
  let left = MAX_TARGET_ADDRESSES;
  if (counts.reduce((sum, { count }) => sum + count, 0) <= left) return null;
  while (left > 0) {
    for (const target of counts) {
      if (left === 0 || target.share === target.count) continue;
      target.share += 1;
      left -= 1;
    }
  }
  return nameMap(counts.map(({ name, share }) => [name, share] as const));
}

/**
 * The mail hosts of a domain: its MX targets in order of preference, or the domain itself where it exists without MX
 * records (RFC 5321 5.1). Targets that are no host names are left out; the rule `mx-invalid` reports them.
 */
export function mxHosts({ mailDomain, mx, addressShares }: MailDomainObservation): MailHost[] {
  const { domain, template } = mailDomain;
  if (mx.kind === 'failed') return [];
  if (mx.kind === 'absent') {
    return mx.why === 'nodata' ? [bindHost(template, domain, null)] : [];
  }
  return hostTargets(mx)
    .slice(0, MAX_TARGETS)
    .map((name) => {
      const host = bindHost(template, name, null);
      const maxAddresses = addressShares?.get(name);
      return maxAddresses === undefined ? host : { ...host, maxAddresses };
    });
}

/** The different targets that are host names, in order of preference. */
function hostTargets(mx: Lookup<MxRecord>): string[] {
  const targets = recordsOf(mx).map(({ exchange }) => exchange);
  return [...new Set(targets)].filter((exchange) => hostNameProblem(exchange) === null);
}

async function lookUpMx(
  domain: string,
  resolve: Resolve,
  deadline: Deadline,
): Promise<Lookup<MxRecord>> {
  const lookup = await resolve(domain, 'MX', deadline);
  if (lookup.kind !== 'found') return lookup;
  const records = lookup.records
    .map(({ preference, exchange }) => ({ preference, exchange: receivedName(exchange) }))
    .toSorted(byPreference);
  return { kind: 'found', records, ttlS: lookup.ttlS };
}

function byPreference(a: MxRecord, b: MxRecord): number {
  return a.preference - b.preference || (a.exchange < b.exchange ? -1 : 1);
}
