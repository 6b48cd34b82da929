import { hostNameProblem } from '../../model/dns-name.ts';
import { bindHost, type MailDomain, type MailHost } from '../../model/mail-host.ts';
import { type NameMap, nameMap } from '../../model/name-map.ts';
import {
  type DnsServerAnswer,
  type Lookup,
  type MailDomainObservation,
  type MxRecord,
  recordsOf,
} from '../../model/observation.ts';
import { inconclusiveLimit } from '../../model/reached-limit.ts';
import type { Deadline } from '../limits/deadline.ts';
import { lookUpAddresses } from './address-lookups.ts';
import type { Confirm } from './confirm-answer.ts';
import { receivedName } from './name-from-wire.ts';
import type { Resolve } from './resolver.ts';

/** The most MX targets of one domain that become hosts: those with the lowest preference value. */
const MAX_TARGETS = 256;
/** The most addresses of all MX targets of one domain that are observed: as many as a declared host may have. */
const MAX_TARGET_ADDRESSES = 256;

/**
 * Looks up a mail domain's MX records, sorted by preference, and the number of addresses that its targets have: a domain
 * with many silent addresses would take the time and the sockets of all other hosts. Where the records have a
 * fault, also that a target is no host in DNS, other servers are asked (confirm-answer.ts).
 */
export async function observeMailDomain(
  mailDomain: MailDomain,
  confirm: Confirm,
  deadline: Deadline,
): Promise<MailDomainObservation> {
  const { domain, template } = mailDomain;
  const { observed, dispute } = await confirm(
    async (resolve) => {
      const mx = await lookUpMx(domain, resolve, deadline);
      const [faults, addressShares] = await Promise.all([
        mxFaults(mx, resolve, deadline),
        shareAddresses(hostTargets(mx).slice(0, MAX_TARGETS), resolve, deadline),
      ]);
      return { mx, faults, addressShares };
    },
    ({ faults }) => faults,
    deadline,
  );
  const { mx } = observed;
  const where = { host: domain, port: template.port, address: null };
  if (mx.kind === 'failed') {
    const { reason, detail } = mx;
    const inconclusive = [{ ...where, check: 'mx', reason, detail }] as const;
    return { mailDomain, mx, inconclusive, limits: [] };
  }
  // A dispute about the addresses of a target is one of that host.
  const differences = (dispute?.differences ?? []).filter(({ type }) => type === 'MX');
  const settled = dispute?.settled?.mx ?? null;
  const { addressShares } = dispute?.settled ?? observed;
  const seen = hostTargets(mx).length;
  const limits =
    seen > MAX_TARGETS ? [{ ...where, what: 'mx-targets', limit: MAX_TARGETS, seen } as const] : [];
  return {
    mailDomain,
    mx,
    ...(differences.length === 0 ? {} : { dispute: { differences, settled } }),
    ...(addressShares === null ? {} : { addressShares }),
    inconclusive: limits.map(inconclusiveLimit),
    limits,
  };
}

/** The faults of the MX records. A lookup that fails has none. */
async function mxFaults(
  mx: Lookup<MxRecord>,
  resolve: Resolve,
  deadline: Deadline,
): Promise<readonly string[]> {
  if (mx.kind === 'failed') return [];
  if (mx.kind === 'absent') return mx.why === 'nxdomain' ? ['the domain does not exist'] : [];
  const targets = [...new Set(mx.records.map(({ exchange }) => exchange))];
  const faults = targets.slice(0, MAX_TARGETS).map(async (target) => {
    if (hostNameProblem(target) !== null) return [`no host: ${target}`];
    // Each target becomes a host, so the run needs these lookups anyway.
    const lookups = await Promise.all([
      resolve(target, 'A', deadline),
      resolve(target, 'AAAA', deadline),
    ]);
    if (lookups.some(({ aliases }) => aliases.length > 0)) return [`an alias: ${target}`];
    return lookups.every(({ kind }) => kind === 'absent') ? [`no address: ${target}`] : [];
  });
  return (await Promise.all(faults)).flat();
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
 * records (RFC 5321 5.1). Targets that are no host names are left out; the rule `mx-invalid` reports them. Where servers
 * disagree about the records and nothing settles that, the targets that all of them name.
 */
export function mxHosts({
  mailDomain,
  mx: observed,
  dispute,
  addressShares,
}: MailDomainObservation): MailHost[] {
  const { domain, template } = mailDomain;
  const mx = dispute?.settled ?? observed;
  if (mx.kind === 'failed') return [];
  if (mx.kind === 'absent') {
    return mx.why === 'nodata' ? [bindHost(template, domain, null)] : [];
  }
  const disputed = dispute?.settled === null ? dispute.differences : [];
  return hostTargets(mx)
    .filter((name) => disputed.every(({ answers }) => answers.every((one) => names(one, name))))
    .slice(0, MAX_TARGETS)
    .map((name) => {
      const host = bindHost(template, name, null);
      const maxAddresses = addressShares?.get(name);
      return maxAddresses === undefined ? host : { ...host, maxAddresses };
    });
}

function names({ records }: DnsServerAnswer, target: string): boolean {
  return records.some((record) => record.endsWith(` ${target}`));
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
