import type { MailHost } from '../../model/mail-host.ts';
import type { HostObservation, MailDomainObservation } from '../../model/observation.ts';
import { mxSteps } from '../advice/mx-steps.ts';
import { mxProblems } from '../mx-problems.ts';
import type { MailDomainRule, Violation } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

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
  seen: MailDomainObservation,
  hosts: ReadonlyMap<string, HostObservation>,
  declared: readonly MailHost[],
): Violation[] {
  const { mailDomain, mx } = seen;
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
      {
        ...violation,
        observed: 'NXDOMAIN',
        message: sentence`${domain} ${verb('does not')} exist in DNS.`,
        step,
      },
    ];
  }
  const targets = mx.records.map(({ exchange }) => exchange);
  const nullTargets = targets.filter((target) => target === '.');
  if (nullTargets.length > 0) {
    const alone = nullTargets.length === targets.length;
    const preference = mx.records.find(({ exchange }) => exchange === '.')?.preference ?? 0;
    const nullRecord = `${domain}. MX ${preference} .`;
    const message = alone
      ? sentence`${domain} ${verb('publishes')} a null MX (RFC 7505): it says that it receives no mail, so it has no mail host to check.`
      : sentence`${domain} ${verb('publishes')} a null MX beside other MX records, which RFC 7505 forbids.`;
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
  const problems = mxProblems(mx.records, hosts);
  const steps = mxSteps(seen, [...problems.keys()], [...hosts.values()], declared);
  return [...problems].map(([{ exchange }, problem]) => {
    const step = steps.get(exchange);
    return {
      ...violation,
      observed: exchange,
      message: sentence`An MX record of ${domain} ${verb('names')} ${exchange}, ${problem}.`,
      ...(step === undefined ? {} : { step }),
    };
  });
}
