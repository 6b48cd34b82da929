import { atEachEndpoint, consequence, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const ptrMissing: HostRule = {
  name: 'ptr-missing',
  subject: 'host',
  group: 'reverse',
  reportsWhen: 'the address has no PTR record: NXDOMAIN, no data, or an alias without a target',
  levels: { dedicated: 'error', shared: 'warning', inbound: 'notice' },
  scored: true,
  supersededBy: [],
  needs: ['ptr'],
  baselineFields: [],
  isNameMismatch: false,
  check: atEachEndpoint(({ address, ptr }, { host }) =>
    ptr.state !== 'absent'
      ? null
      : {
          expected: 'a PTR record',
          observed: 'none',
          message: sentence`${address} ${verb('has')} no PTR record.`,
          meaning: consequence(host, 'Large receivers refuse mail from such an address outright.'),
        },
  ),
};
