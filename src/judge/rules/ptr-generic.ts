import { ptrOwnerAdvice } from '../advice/ptr-advice.ts';
import { genericNameReason } from '../names/generic-name.ts';
import { atEachEndpoint, type Rule } from '../rule.ts';

export const ptrGeneric: Rule = {
  name: 'ptr-generic',
  group: 'reverse',
  reportsWhen: "a PTR name is a provider's default, or spells the address",
  levels: { dedicated: 'warning', shared: 'off' },
  supersededBy: [],
  isNameMismatch: false,
  check: atEachEndpoint(({ address, ptr }, { host }) => {
    for (const name of ptr.names) {
      const reason = genericNameReason(name, address);
      if (reason === null) continue;
      return {
        expected: 'a name that was chosen for a mail host',
        observed: name,
        message: `The PTR of ${address} is ${name}: ${reason}. Filters score it like a home connection.`,
        remedy: ptrOwnerAdvice(host, address, host.name, ptr),
      };
    }
    return null;
  }),
};
