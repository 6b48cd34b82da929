import { addressRecord } from '../../model/zone-record.ts';
import { atEachEndpoint, type Rule } from '../rule.ts';

export const bannerUnresolved: Rule = {
  name: 'banner-unresolved',
  group: 'greeting',
  reportsWhen: "the greeting's name has no A and no AAAA record",
  levels: { dedicated: 'warning', shared: 'notice' },
  supersededBy: ['banner-default'],
  isNameMismatch: false,
  check: atEachEndpoint(({ address, bannerForward }, { host }) => {
    const missing = Object.keys(bannerForward).filter((name) => bannerForward[name]?.length === 0);
    const [name] = missing;
    if (name === undefined) return null;
    return {
      expected: `an address record of ${missing.join(' and ')}`,
      observed: 'none',
      message: `The server greets as ${missing.join(' and ')}, which has no address in DNS. Filters score a greeting that leads nowhere.`,
      remedy:
        host.control === 'shared'
          ? "Leave it: the greeting and its name are the provider's."
          : `Publish \`${addressRecord(name, address)}\`, or let the server greet as ${host.name}.`,
    };
  }),
};
