import { addressRecord } from '../../model/zone-record.ts';
import { atEachEndpoint, type HostRule } from '../rule.ts';

export const bannerAddressMismatch: HostRule = {
  name: 'banner-address-mismatch',
  subject: 'host',
  group: 'greeting',
  reportsWhen: "the greeting's name resolves, but not to this address",
  levels: { dedicated: 'warning', shared: 'off' },
  scored: true,
  supersededBy: [],
  needs: ['greeting', 'greeting-forward'],
  baselineFields: [],
  isNameMismatch: true,
  check: atEachEndpoint(({ address, bannerForward }) => {
    const elsewhere = Object.entries(bannerForward).find(
      ([, found]) => found !== null && found.length > 0 && !found.includes(address),
    );
    if (elsewhere === undefined) return null;
    const [name, found] = elsewhere;
    const observed = found?.join(', ') ?? '';
    return {
      expected: address,
      observed,
      message: `The server at ${address} greets as ${name}, which resolves to ${observed} and not to ${address}.`,
      remedy: `Publish \`${addressRecord(name, address)}\`, or let the server greet with a name that has this address.`,
    };
  }),
};
