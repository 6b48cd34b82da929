import { ptrOwnerAdvice } from '../advice/ptr-advice.ts';
import { atEachEndpoint, type Rule } from '../rule.ts';

export const ptrMissing: Rule = {
  name: 'ptr-missing',
  group: 'reverse',
  reportsWhen: 'the address has no PTR record: NXDOMAIN, no data, or an alias that leads nowhere',
  levels: { dedicated: 'error', shared: 'warning' },
  supersededBy: [],
  isNameMismatch: false,
  check: atEachEndpoint(({ address, ptr }, { host }) =>
    ptr.state !== 'absent'
      ? null
      : {
          expected: 'a PTR record',
          observed: 'none',
          message: `${address} has no PTR record. Large receivers refuse mail from such an address outright.`,
          remedy: ptrOwnerAdvice(host, address, host.name, ptr),
        },
  ),
};
