import { listInWords } from '../../model/list-in-words.ts';
import { atEachEndpoint, consequence, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const ptrUnconfirmed: HostRule = {
  name: 'ptr-unconfirmed',
  subject: 'host',
  group: 'reverse',
  reportsWhen: 'no PTR name resolves back to the address',
  levels: { dedicated: 'error', shared: 'warning', inbound: 'notice' },
  scored: true,
  supersededBy: ['ptr-missing'],
  needs: ['ptr'],
  baselineFields: ['expected'],
  isNameMismatch: false,
  check: atEachEndpoint(({ address, ptr }, { host }) => {
    if (ptr.state !== 'unconfirmed') return null;
    const [name = ''] = ptr.names;
    const forward = ptr.forward.get(name) ?? [];
    return {
      expected: `${name} resolving to ${address}`,
      observed: forward.length > 0 ? forward.join(', ') : 'no such address',
      message: sentence`The PTR of ${address} ${verb('is')} ${listInWords(ptr.names, 3)}, which ${verb('does not')} resolve back to ${address}.`,
      meaning: consequence(host, 'Receivers treat an unconfirmed PTR as none.'),
    };
  }),
};
