import { canonicalAddress } from '../../model/address.ts';
import { hostNameProblem } from '../../model/dns-name.ts';
import type { HostObservation, MailDomainObservation } from '../../model/observation.ts';
import type { MailDomainRule, Violation } from '../rule.ts';

export const mxInvalid: MailDomainRule = {
  name: 'mx-invalid',
  subject: 'mail-domain',
  group: 'forward',
  reportsWhen:
    'an MX target is an alias, an address literal, unresolvable, or a null MX stands beside others',
  levels: { dedicated: 'error', shared: 'error' },
  scored: true,
  supersededBy: [],
  needs: ['mx'],
  baselineFields: ['observed'],
  isNameMismatch: false,
  check: checkMx,
};

/** What is wrong with a domain's MX records themselves. */
function checkMx(
  { mailDomain, mx }: MailDomainObservation,
  hostOf: (name: string) => HostObservation | undefined,
): Violation[] {
  const { domain } = mailDomain;
  const about = { address: null, expected: 'MX records that name mail hosts' };
  if (mx.kind === 'failed') return [];
  if (mx.kind === 'absent') {
    if (mx.why === 'nodata') return [];
    const remedy = `Correct the domain under mx in the declaration, or register ${domain}.`;
    return [
      { ...about, observed: 'NXDOMAIN', message: `${domain} does not exist in DNS.`, remedy },
    ];
  }
  const targets = mx.records.map(({ exchange }) => exchange);
  const nulls = targets.filter((target) => target === '.');
  if (nulls.length > 0) {
    const alone = nulls.length === targets.length;
    const message = alone
      ? `${domain} publishes a null MX (RFC 7505): it says that it receives no mail, so it has no mail host to check.`
      : `${domain} publishes a null MX beside other MX records, which RFC 7505 forbids.`;
    const remedy = alone
      ? `Remove mx: ${domain} from the declaration, or publish the MX records of its mail hosts.`
      : 'Remove the null MX record, or all others.';
    return [{ ...about, observed: targets.join(', '), message, remedy }];
  }
  return targets.flatMap((target) => {
    const fault = nameFault(target) ?? hostFault(hostOf(target));
    if (fault === null) return [];
    return [
      {
        ...about,
        observed: target,
        message: `An MX record of ${domain} names ${target}, ${fault}.`,
        remedy: `Let the MX record of ${domain} name a host that has address records of its own.`,
      },
    ];
  });
}

/** What the target is, where it cannot be a host. */
function nameFault(target: string): string | null {
  const problem = hostNameProblem(target);
  if (problem === null) return null;
  const literal = canonicalAddress(target) !== null || /^\[.*\]$/.test(target);
  return literal
    ? 'an address; it must be a host name (RFC 5321 5.1)'
    : `which is no host name: it ${problem}`;
}

function hostFault(seen: HostObservation | undefined): string | null {
  if (seen === undefined) return null;
  const { v4, v6, alias } = seen.forward;
  if (alias.kind === 'found') {
    return `an alias of ${alias.records.join(', ')}; RFC 2181 10.3 forbids that`;
  }
  return v4.kind === 'absent' && v6.kind === 'absent' ? 'which has no address' : null;
}
