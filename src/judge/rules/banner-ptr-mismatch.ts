import { sameName } from '../../model/dns-name.ts';
import { atEachEndpoint, type Rule } from '../rule.ts';

export const bannerPtrMismatch: Rule = {
  name: 'banner-ptr-mismatch',
  group: 'greeting',
  reportsWhen: "the greeting's name is none of the PTR names",
  levels: { dedicated: 'warning', shared: 'notice' },
  after: ['ptr-missing', 'banner-default'],
  namesDifference: true,
  check: atEachEndpoint(({ address, ptr, smtp }, { host }) => {
    if (smtp.code !== 220 || ptr.names.length === 0) return null;
    const stray = smtp.bannerNames.filter(
      (name) => !ptr.names.some((ptrName) => sameName(ptrName, name)),
    );
    if (stray.length === 0) return null;
    const ptrNames = ptr.names.join(', ');
    return {
      expected: ptrNames,
      observed: stray.join(', '),
      message: `The server greets as ${stray.join(', ')}, and the PTR of ${address} is ${ptrNames}. Alone this is a weak signal.`,
      remedy:
        host.control === 'shared'
          ? "Leave it: the PTR is the provider's, and a name of theirs in it is normal on shared infrastructure."
          : `Let the PTR and the greeting of ${address} both name ${host.name}.`,
    };
  }),
};
