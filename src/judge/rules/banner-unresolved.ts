import { addressRecord } from '../../model/zone-record.ts';
import { atEachEndpoint, type HostRule } from '../rule.ts';

export const bannerUnresolved: HostRule = {
  name: 'banner-unresolved',
  subject: 'host',
  group: 'greeting',
  reportsWhen: "the greeting's name has no A and no AAAA record",
  levels: { dedicated: 'warning', shared: 'notice' },
  scored: true,
  supersededBy: ['banner-default'],
  needs: ['greeting', 'greeting-forward'],
  baselineFields: [],
  isNameMismatch: false,
  escalatesWeak: 'always',
  check: atEachEndpoint(({ address, bannerForward }, { host }) => {
    const missing = [...bannerForward].flatMap(([name, addresses]) =>
      addresses?.length === 0 ? [name] : [],
    );
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
