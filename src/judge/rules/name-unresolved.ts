import { nameIsLabelOnly } from '../../model/expectation.ts';
import type { Lookup } from '../../model/observation.ts';
import type { HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const nameUnresolved: HostRule = {
  name: 'name-unresolved',
  subject: 'host',
  group: 'forward',
  reportsWhen: 'the host name has no A and no AAAA record (NXDOMAIN or no data)',
  levels: { dedicated: 'error', shared: 'error' },
  scored: true,
  supersededBy: [],
  needs: ['forward'],
  baselineFields: [],
  isNameMismatch: false,
  check: ({ host, forward }) => {
    if (forward.v4.kind !== 'absent' || forward.v6.kind !== 'absent') return [];
    // A label needs no address where the addresses of the pool are declared.
    if (nameIsLabelOnly(host) && host.addresses !== null) return [];
    const addresses = host.addresses ?? [];
    return [
      {
        address: null,
        expected: addresses.length > 0 ? addresses.join(', ') : 'an A or AAAA record',
        observed: absenceInWords(forward.v4),
        message: sentence`${host.name} ${verb('has')} no address: DNS ${verb('answers')} ${absenceInWords(forward.v4)} for A and AAAA.`,
      },
    ];
  },
};

function absenceInWords(lookup: Lookup<string>): string {
  return lookup.kind === 'absent' && lookup.why === 'nxdomain' ? 'NXDOMAIN' : 'no data';
}
