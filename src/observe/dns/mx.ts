import { hostNameProblem } from '../../model/dns-name.ts';
import type { MailDomain, MailHost } from '../../model/mail-host.ts';
import { bindHost } from '../../model/mail-host.ts';
import type { Lookup, MailDomainObservation, MxRecord } from '../../model/observation.ts';
import type { Deadline } from '../limits/deadline.ts';
import { receivedName } from './name-from-wire.ts';
import type { Resolve } from './resolver.ts';

/** The most MX targets of one domain that become hosts. */
const MAX_TARGETS = 50;

/** Looks up a mail domain's MX records. A domain without them receives at its own address (RFC 5321 5.1). */
export async function observeMailDomain(
  mailDomain: MailDomain,
  resolve: Resolve,
  deadline: Deadline,
): Promise<MailDomainObservation> {
  const lookup = await resolve(mailDomain.domain, 'MX', deadline);
  const mx: Lookup<MxRecord> =
    lookup.kind === 'found'
      ? { kind: 'found', records: lookup.records.map(received).toSorted(byPreference) }
      : lookup;
  const inconclusive =
    mx.kind === 'failed'
      ? [
          {
            host: mailDomain.domain,
            port: mailDomain.template.port,
            address: null,
            check: 'mx' as const,
            reason: mx.reason,
            detail: mx.detail,
          },
        ]
      : [];
  return { mailDomain, mx, inconclusive };
}

/** The mail hosts that a domain's MX records name, in order of preference; targets that are no host names are left to the judge. */
export function hostsOf({ mailDomain, mx }: MailDomainObservation): MailHost[] {
  const { domain, template } = mailDomain;
  if (mx.kind === 'failed') return [];
  if (mx.kind === 'absent') {
    return mx.why === 'nodata' ? [bindHost(template, domain, null)] : [];
  }
  const targets = mx.records
    .map(({ exchange }) => exchange)
    .filter((exchange) => hostNameProblem(exchange) === null);
  return [...new Set(targets)].slice(0, MAX_TARGETS).map((name) => bindHost(template, name, null));
}

function received({ preference, exchange }: MxRecord): MxRecord {
  return { preference, exchange: receivedName(exchange) };
}

function byPreference(a: MxRecord, b: MxRecord): number {
  return a.preference - b.preference || (a.exchange < b.exchange ? -1 : 1);
}
