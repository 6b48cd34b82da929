import { nameIsLabelOnly } from '../../model/expectation.ts';
import { addressesIn } from '../../model/observation.ts';
import type { HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const addressUndeclared: HostRule = {
  name: 'address-undeclared',
  subject: 'host',
  group: 'forward',
  reportsWhen:
    'the declaration lists addresses of the host, and the name also resolves to another one',
  levels: { dedicated: 'warning', shared: 'notice' },
  scored: false,
  supersededBy: [],
  needs: ['forward'],
  baselineFields: [],
  isNameMismatch: false,
  aboutUndeclaredAddress: true,
  check: ({ host, forward }) => {
    const declared = host.addresses;
    if (declared === null || nameIsLabelOnly(host)) return [];
    return addressesIn(forward)
      .filter((address) => !declared.includes(address))
      .map((address) => ({
        address,
        expected: declared.join(', '),
        observed: address,
        message: sentence`${host.name} ${verb('also resolves')} to ${address}, which is not declared and so was not checked.`,
      }));
  },
};
