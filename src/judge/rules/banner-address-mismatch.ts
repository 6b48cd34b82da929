import { atEachEndpoint, greetingPort, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const bannerAddressMismatch: HostRule = {
  name: 'banner-address-mismatch',
  subject: 'host',
  group: 'greeting',
  reportsWhen: "the greeting's name resolves, but not to this address",
  levels: { dedicated: 'warning', shared: 'off', inbound: 'notice' },
  scored: true,
  supersededBy: ['banner-default'],
  needs: ['greeting', 'greeting-forward'],
  baselineFields: [],
  isNameMismatch: true,
  check: atEachEndpoint((endpoint) => {
    const { address, bannerForward } = endpoint;
    const mismatch = [...bannerForward].find(
      ([, addresses]) => addresses !== null && addresses.length > 0 && !addresses.includes(address),
    );
    if (mismatch === undefined) return null;
    const [name, addresses] = mismatch;
    const observed = addresses?.join(', ') ?? '';
    return {
      expected: address,
      observed,
      message: sentence`${address} (port ${greetingPort(endpoint)}) ${verb('greets')} as ${name}, which ${verb('resolves')} to ${observed} and not to ${address}.`,
    };
  }),
};
