import { isRegistrableDomain } from '../names/organizational-domain.ts';
import { atEachEndpoint, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const ptrApex: HostRule = {
  name: 'ptr-apex',
  subject: 'host',
  group: 'reverse',
  reportsWhen: 'a PTR name is a registrable domain itself',
  levels: { dedicated: 'notice', shared: 'off', inbound: 'off' },
  scored: false,
  supersededBy: ['ptr-invalid'],
  needs: ['ptr'],
  baselineFields: ['observed'],
  isNameMismatch: false,
  check: atEachEndpoint(({ address, ptr }) => {
    const name = ptr.names.find(isRegistrableDomain);
    if (name === undefined) return null;
    return {
      expected: 'the name of a host',
      observed: name,
      message: sentence`The PTR of ${address} ${verb('is')} ${name}, a registered domain and not a host name in it.`,
      meaning:
        'If the web site of the domain moves to another address, the PTR is no longer confirmed.',
    };
  }),
};
