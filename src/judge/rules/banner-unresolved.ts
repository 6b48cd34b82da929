import { isInternalName } from '../names/internal-name.ts';
import { atEachEndpoint, consequence, greetingPort, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

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
    const { address, bannerForward } = endpoint;
    const missing = [...bannerForward].flatMap(([name, addresses]) =>
      addresses?.length === 0 ? [name] : [],
    );
    const [name] = missing;
    if (name === undefined) return null;
    const isInternal = missing.every((one) => isInternalName(one, host, bannerForward.get(one)));
    return {
      expected: `an address record of ${missing.join(' and ')}`,
      observed: 'none',
      message: isInternal
        ? sentence`${address} (port ${greetingPort(endpoint)}) ${verb('greets')} as ${missing.join(' and ')}, an internal name that public DNS does not have.`
        : sentence`${address} (port ${greetingPort(endpoint)}) ${verb('greets')} as ${missing.join(' and ')}, which ${verb('has')} no address in DNS.`,
      meaning: consequence(host, 'If it also sends with that name, receivers may refuse its mail.'),
    };
  }),
};
