import { meets } from '../../model/expectation.ts';
import { listInWords } from '../../model/list-in-words.ts';
import { atEachEndpoint, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const ptrMultiple: HostRule = {
  name: 'ptr-multiple',
  subject: 'host',
  group: 'reverse',
  reportsWhen: 'the address has more than one PTR name, and not all of them are declared',
  levels: { dedicated: 'warning', shared: 'notice', inbound: 'notice' },
  scored: false,
  supersededBy: [],
  needs: ['ptr'],
  baselineFields: ['observed'],
  isNameMismatch: false,
  check: atEachEndpoint(({ address, ptr }, { host }) => {
    if (ptr.names.length < 2) return null;
    const allDeclared =
      host.ptr.kind === 'names' &&
      host.ptr.patterns.length > 1 &&
      ptr.names.every((name) => meets(name, host.ptr));
    if (allDeclared) return null;
    return {
      expected: 'one PTR name',
      observed: ptr.names.join(', '),
      message: sentence`${address} ${verb('has')} ${ptr.names.length} PTR names (${listInWords(ptr.names, 3)}).`,
      meaning: 'Receivers pick one of them, not always the same.',
    };
  }),
};
