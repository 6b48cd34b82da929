import { inWords, meets } from '../../model/expectation.ts';
import { listInWords } from '../../model/list-in-words.ts';
import { atEachEndpoint, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const ptrMismatch: HostRule = {
  name: 'ptr-mismatch',
  subject: 'host',
  group: 'reverse',
  reportsWhen: 'no PTR name is the declared one',
  levels: { dedicated: 'error', shared: 'error' },
  scored: true,
  supersededBy: ['ptr-missing'],
  needs: ['ptr'],
  baselineFields: ['observed'],
  isNameMismatch: true,
  check: atEachEndpoint(({ address, ptr }, { host }) => {
    if (ptr.names.length === 0 || ptr.names.some((name) => meets(name, host.ptr))) return null;
    const expected = inWords(host.ptr);
    return {
      expected,
      observed: ptr.names.join(', '),
      message: sentence`The PTR of ${address} ${verb('is')} ${listInWords(ptr.names, 3)}; expected ${expected}.`,
    };
  }),
};
