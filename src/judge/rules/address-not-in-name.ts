import { familyOf } from '../../model/address.ts';
import { nameIsLabelOnly } from '../../model/expectation.ts';
import { type ForwardObservation, type Lookup, recordsOf } from '../../model/observation.ts';
import type { HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const addressNotInName: HostRule = {
  name: 'address-not-in-name',
  subject: 'host',
  group: 'forward',
  reportsWhen: "a declared address is not among the name's A and AAAA records",
  levels: { dedicated: 'error', shared: 'warning' },
  scored: true,
  supersededBy: ['name-unresolved'],
  needs: ['forward'],
  baselineFields: [],
  isNameMismatch: false,
  check: ({ host, forward }) => {
    if (host.addresses === null || nameIsLabelOnly(host)) return [];
    return host.addresses.flatMap((address) => {
      const lookup = lookupOf(address, forward);
      if (lookup.kind === 'failed') return [];
      const live = recordsOf(lookup);
      if (live.includes(address)) return [];
      const type = familyOf(address) === 6 ? 'AAAA' : 'A';
      const observed = live.length > 0 ? live.join(', ') : `no ${type} record`;
      return [
        {
          address,
          expected: address,
          observed,
          message: sentence`${host.name} ${verb('does not')} resolve to its declared address ${address}; DNS ${verb('has')} ${observed}.`,
        },
      ];
    });
  },
};

function lookupOf(address: string, forward: ForwardObservation): Lookup<string> {
  return familyOf(address) === 4 ? forward.v4 : forward.v6;
}
