import { atEachEndpoint, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

/** Only an address that shows a name is reported: the baseline can learn no other one. */
export const addressNew: HostRule = {
  name: 'address-new',
  subject: 'host',
  group: 'time',
  reportsWhen: 'a host that sends has an address that the baseline does not have',
  levels: { dedicated: 'notice', shared: 'notice', inbound: 'off' },
  scored: false,
  supersededBy: [],
  needs: ['ptr', 'greeting'],
  baselineFields: null,
  isNameMismatch: false,
  check: atEachEndpoint(({ address, ptr, smtp }, { host }, { isNewAddress }) => {
    const showsName = ptr.names.length > 0 || smtp.bannerName !== null;
    if (!showsName || !isNewAddress(address)) return null;
    return {
      expected: 'an address in the baseline',
      observed: address,
      message: sentence`${host.name} ${verb('has')} the address ${address}, which the baseline does not have.`,
      meaning:
        'Receivers do not know the address as a sender yet, and often defer or filter its first mail.',
      step: {
        stage: 'clean-up',
        kind: 'wait',
        text: `Send little mail from ${address} at first and raise the amount over some weeks. Run with update-baseline to record the address.`,
      },
    };
  }),
};
