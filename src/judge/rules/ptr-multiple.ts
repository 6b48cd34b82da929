import { meets } from '../../model/expectation.ts';
import { listInWords } from '../../model/list-in-words.ts';
import { atEachEndpoint, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

/** Names that the message has. */
const SHOWN = 3;

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
  check: atEachEndpoint(({ address, ptr }, { host, limits }) => {
    if (ptr.names.length < 2) return null;
    const allDeclared =
      host.ptr.kind === 'names' &&
      host.ptr.patterns.length > 1 &&
      ptr.names.every((name) => meets(name, host.ptr));
    if (allDeclared) return null;
    const cut = limits.find((one) => one.what === 'ptr-names' && one.address === address);
    const count = cut?.seen ?? ptr.names.length;
    const shown = ptr.names.slice(0, SHOWN);
    return {
      expected: 'one PTR name',
      observed: ptr.names.join(', '),
      message: sentence`${address} ${verb('has')} ${count} PTR names (${listInWords([...shown, ...(count > shown.length ? [`${count - shown.length} more`] : [])], SHOWN + 1)}).`,
      meaning: 'Receivers pick one of them, not always the same.',
    };
  }),
};
