import { impossibleNameReason } from '../names/classify-name.ts';
import { atEachEndpoint, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const ptrInvalid: HostRule = {
  name: 'ptr-invalid',
  subject: 'host',
  group: 'reverse',
  reportsWhen:
    'a PTR name cannot be a host name in public DNS: empty, one label, an address, with `_` or a space, in a reverse zone, or of a special-use or unknown top-level domain',
  levels: { dedicated: 'warning', shared: 'notice', inbound: 'notice' },
  scored: true,
  supersededBy: [],
  needs: ['ptr'],
  baselineFields: ['observed'],
  isNameMismatch: false,
  check: atEachEndpoint(({ address, ptr }) => {
    for (const name of ptr.names) {
      const reason = impossibleNameReason(name);
      if (reason === null) continue;
      return {
        expected: 'a host name',
        observed: name,
        message: sentence`The PTR of ${address} ${verb('is')} ${name}, which cannot be the name of a host in public DNS: ${reason}.`,
      };
    }
    return null;
  }),
};
