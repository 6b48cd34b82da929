import type { UndeclaredAddressRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const hostRemoved: UndeclaredAddressRule = {
  name: 'host-removed',
  subject: 'undeclared-address',
  group: 'time',
  reportsWhen:
    'an address in the baseline is no longer declared, but still has the PTR or the greeting that the baseline recorded',
  levels: { dedicated: 'notice', shared: 'notice' },
  scored: false,
  supersededBy: [],
  needs: ['forward'],
  baselineFields: null,
  isNameMismatch: false,
  check: ({ identity, endpoint: { ptr, smtp } }) => {
    const { host, address, ptr: oldPtr, banner } = identity;
    const unchanged = [
      ...(ptr.names.some((name) => oldPtr.includes(name)) ? [`PTR ${ptr.names.join(', ')}`] : []),
      ...(banner !== null && smtp.bannerName === banner ? [`greeting ${banner}`] : []),
    ];
    if (unchanged.length === 0) return [];
    return [
      {
        address,
        expected: 'an address without the old names',
        observed: unchanged.join(', '),
        message: sentence`${host} ${verb('is no longer')} declared at ${address}, which still ${verb('has')} its old identity: ${unchanged.join(', ')}.`,
        step: {
          stage: 'clean-up',
          kind: 'change-declaration',
          text: `Remove the old names from ${address} before somebody else gets the address, or declare it again. A run with update-baseline removes it from the baseline.`,
        },
      },
    ];
  },
};
