import { canonicalAddress } from '../../model/address.ts';
import { hostNameProblem } from '../../model/dns-name.ts';
import type { HostObservation, MailDomainObservation } from '../../model/observation.ts';
import type { MailDomainRule, Violation } from '../rule.ts';

export const mxInvalid: MailDomainRule = {
  name: 'mx-invalid',
  subject: 'mail-domain',
  group: 'forward',
  reportsWhen:
    'an MX target is an alias, an address literal or unresolvable, or a null MX exists beside other MX records',
  levels: { dedicated: 'error', shared: 'error' },
  scored: true,
  supersededBy: [],
  needs: ['mx'],
  baselineFields: ['observed'],
  isNameMismatch: false,
  check: mxViolations,
};

function mxViolations(
  { mailDomain, mx }: MailDomainObservation,
  hostOf: (name: string) => HostObservation | undefined,
): Violation[] {
  const { domain } = mailDomain;
  const violation = { address: null, expected: 'MX records that name mail hosts' };
  if (mx.kind === 'failed') return [];
  if (mx.kind === 'absent') {
    if (mx.why === 'nodata') return [];
    const step = {
      stage: 'declaration',
      kind: 'change-declaration',
      text: `Correct the domain under mx in the declaration, or register ${domain}.`,
    } as const;
    return [
      { ...violation, observed: 'NXDOMAIN', message: `${domain} does not exist in DNS.`, step },
    ];
  }
  const targets = mx.records.map(({ exchange }) => exchange);
  const nullTargets = targets.filter((target) => target === '.');
  if (nullTargets.length > 0) {
    const alone = nullTargets.length === targets.length;
    const preference = mx.records.find(({ exchange }) => exchange === '.')?.preference ?? 0;
    const nullRecord = `${domain}. MX ${preference} .`;
    const message = alone
      ? `${domain} publishes a null MX (RFC 7505): it says that it receives no mail, so it has no mail host to check.`
      : `${domain} publishes a null MX beside other MX records, which RFC 7505 forbids.`;
    const step = alone
      ? ({
          stage: 'declaration',
          kind: 'change-declaration',
          text: `Remove mx: ${domain} from the declaration, or publish the MX records of its mail hosts.`,
        } as const)
      : ({
          stage: 'mx',
          kind: 'publish-record',
          text: `Remove \`${nullRecord}\`; if ${domain} is to receive no mail, remove all others instead.`,
          remove: nullRecord,
        } as const);
    return [{ ...violation, observed: targets.join(', '), message, step }];
  }
  return targets.flatMap((target) => {
    const problem = nameProblem(target) ?? hostProblem(hostOf(target));
    if (problem === null) return [];
    return [
      {
        ...violation,
        observed: target,
        message: `An MX record of ${domain} names ${target}, ${problem}.`,
        step: {
          stage: 'mx',
          kind: 'publish-record',
          text: `Let the MX record of ${domain} name a host that has address records of its own, in place of ${target}.`,
        },
      },
    ];
  });
}

/** Why the target cannot be a host name, as the rest of a sentence. */
function nameProblem(target: string): string | null {
  const problem = hostNameProblem(target);
  if (problem === null) return null;
  const literal = canonicalAddress(target) !== null || /^\[.*\]$/.test(target);
  return literal
    ? 'an address; it must be a host name (RFC 5321 5.1)'
    : `which is not a host name: it ${problem}`;
}

/** Why the target's DNS records are wrong, as the rest of a sentence. */
function hostProblem(host: HostObservation | undefined): string | null {
  if (host === undefined) return null;
  const { v4, v6, alias } = host.forward;
  if (alias.kind === 'found') {
    return `an alias of ${alias.records.join(', ')}; RFC 2181 10.3 forbids that`;
  }
  return v4.kind === 'absent' && v6.kind === 'absent' ? 'which has no address' : null;
}
