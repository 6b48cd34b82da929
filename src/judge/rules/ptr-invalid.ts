import { ptrOwnerAdvice } from '../advice/ptr-advice.ts';
import { ptrNameFault } from '../names/host-name-fault.ts';
import { atEachEndpoint, type HostRule } from '../rule.ts';

export const ptrInvalid: HostRule = {
  name: 'ptr-invalid',
  subject: 'host',
  group: 'reverse',
  reportsWhen:
    'a PTR name is no host name: empty, one label, an address, with `_` or a space, or of a special-use domain',
  levels: { dedicated: 'warning', shared: 'notice' },
  scored: true,
  supersededBy: [],
  needs: ['ptr'],
  baselineFields: ['observed'],
  isNameMismatch: false,
  check: atEachEndpoint(({ address, ptr }, { host }) => {
    for (const name of ptr.names) {
      const fault = ptrNameFault(name);
      if (fault === null) continue;
      return {
        expected: 'a host name',
        observed: name,
        message: `The PTR of ${address} holds ${name}, which is no name of a host in public DNS: ${fault}.`,
        remedy: ptrOwnerAdvice(host, address, host.name, ptr),
      };
    }
    return null;
  }),
};
