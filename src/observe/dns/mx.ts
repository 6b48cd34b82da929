import { hostNameProblem } from '../../model/dns-name.ts';
import { bindHost, type MailDomain, type MailHost } from '../../model/mail-host.ts';
import {
  type Lookup,
  type MailDomainObservation,
  type MxRecord,
  recordsOf,
} from '../../model/observation.ts';
import { inconclusiveLimit } from '../../model/reached-limit.ts';
import type { Deadline } from '../limits/deadline.ts';
import { receivedName } from './name-from-wire.ts';
import type { Resolve } from './resolver.ts';

/** The most MX targets of one domain that become hosts: those with the lowest preference value. */
const MAX_TARGETS = 256;

/** Looks up a mail domain's MX records, sorted by preference. */
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
  const seen = hostTargets(mx).length;
  const limits =
    seen > MAX_TARGETS ? [{ ...where, what: 'mx-targets', limit: MAX_TARGETS, seen } as const] : [];
  return { mailDomain, mx, inconclusive: limits.map(inconclusiveLimit), limits };
}

/**
 * The mail hosts of a domain: its MX targets in order of preference, or the domain itself where it exists without MX
 * records (RFC 5321 5.1). Targets that are no host names are left out; the rule `mx-invalid` reports them.
 */
export function mxHosts({ mailDomain, mx }: MailDomainObservation): MailHost[] {
  const { domain, template } = mailDomain;
  if (mx.kind === 'failed') return [];
  if (mx.kind === 'absent') {
    return mx.why === 'nodata' ? [bindHost(template, domain, null)] : [];
  }
  return hostTargets(mx)
    .slice(0, MAX_TARGETS)
    .map((name) => bindHost(template, name, null));
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
