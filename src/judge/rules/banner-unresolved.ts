import type { MailHost } from '../../model/mail-host.ts';
import type { SmtpObservation } from '../../model/observation.ts';
import { addressRecord } from '../../model/zone-record.ts';
import { greetingAdvice } from '../advice/greeting-advice.ts';
import { isInternalName } from '../names/internal-name.ts';
import { atEachEndpoint, consequence, greetingPort, type HostRule } from '../rule.ts';

export const bannerUnresolved: HostRule = {
  name: 'banner-unresolved',
  subject: 'host',
  group: 'greeting',
  reportsWhen: "the greeting's name has no A and no AAAA record",
  levels: { dedicated: 'warning', shared: 'notice', inbound: 'notice' },
  scored: true,
  supersededBy: ['banner-default'],
  needs: ['greeting', 'greeting-forward'],
  baselineFields: [],
  isNameMismatch: false,
  escalatesWeak: true,
  check: atEachEndpoint((endpoint, { host }) => {
    const { address, bannerForward, smtp } = endpoint;
    const missing = [...bannerForward].flatMap(([name, addresses]) =>
      addresses?.length === 0 ? [name] : [],
    );
    const [name] = missing;
    if (name === undefined) return null;
    const isInternal = missing.every((one) => isInternalName(one, host, bannerForward.get(one)));
    return {
      expected: `an address record of ${missing.join(' and ')}`,
      observed: 'none',
      message: `${address} (port ${greetingPort(endpoint)}) greets as ${missing.join(' and ')}, ${isInternal ? 'an internal name that public DNS does not have' : 'which has no address in DNS'}. ${consequence(host, 'If it also sends with that name, receivers may refuse its mail.')}`,
      remedy: remedyFor(host, smtp, addressRecord(name, address), isInternal),
    };
  }),
};

function remedyFor(
  host: MailHost,
  smtp: SmtpObservation,
  record: string,
  isInternal: boolean,
): string {
  if (host.control === 'shared') return "Leave it: the greeting and its name are the provider's.";
  return isInternal
    ? greetingAdvice(host, smtp, 'greeting')
    : `Publish \`${record}\`, or let the server greet as ${host.name}.`;
}
