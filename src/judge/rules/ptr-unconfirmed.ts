import { listInWords } from '../../model/list-in-words.ts';
import { addressRecord } from '../../model/zone-record.ts';
import { atEachEndpoint, type HostRule } from '../rule.ts';

export const ptrUnconfirmed: HostRule = {
  name: 'ptr-unconfirmed',
  subject: 'host',
  group: 'reverse',
  reportsWhen: 'no PTR name resolves back to the address',
  levels: { dedicated: 'error', shared: 'warning' },
  scored: true,
  supersededBy: ['ptr-missing'],
  needs: ['ptr'],
  baselineFields: ['expected'],
  isNameMismatch: false,
  check: atEachEndpoint(({ address, ptr }) => {
    if (ptr.state !== 'unconfirmed') return null;
    const [name = ''] = ptr.names;
    const forward = ptr.forward.get(name) ?? [];
    return {
      expected: `${name} resolving to ${address}`,
      observed: forward.length > 0 ? forward.join(', ') : 'no such address',
      message: `The PTR of ${address} is ${listInWords(ptr.names, 3)}, which does not resolve back to ${address}. Receivers treat an unconfirmed PTR as none.`,
      remedy: `Publish \`${addressRecord(name, address)}\`, or let the PTR name a host that has this address.`,
    };
  }),
};
