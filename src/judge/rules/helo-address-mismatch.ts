import type { RuleName } from '../../model/rule-names.ts';
import { heloSource, judgedHelo } from '../helo-names.ts';
import { atEachEndpoint, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

/** Of several declared names, an address needs to have one: which of them it sends with is not known. */
export const heloAddressMismatch: HostRule = {
  name: 'helo-address-mismatch',
  subject: 'host',
  group: 'sending',
  reportsWhen: 'the name with which the host sends resolves, but not to the sending address',
  levels: { dedicated: 'warning', shared: 'notice', inbound: 'off' },
  scored: true,
  supersededBy: ['helo-default'],
  needs: ['helo-forward'],
  baselineFields: ['expected'],
  isNameMismatch: true,
  check: atEachEndpoint((endpoint, { host }) => {
    const { address } = endpoint;
    const judged = judgedHelo(endpoint, host);
    if (judged === null) return null;
    const lookups = judged.names.flatMap((name) => {
      const addresses = judged.helo.forward.get(name);
      return addresses === undefined ? [] : [{ name, addresses }];
    });
    const leadElsewhere = lookups.filter(
      ({ addresses }) => addresses !== null && addresses.length > 0 && !addresses.includes(address),
    );
    const isOneEnough = !judged.isSeen;
    const mayFit = ({ addresses }: (typeof lookups)[number]) =>
      addresses === null || addresses.includes(address);
    const [first] = leadElsewhere;
    if (first === undefined || (isOneEnough && lookups.some(mayFit))) return null;
    const { name, addresses } = first;
    const observed = addresses?.join(', ') ?? '';
    return {
      expected: address,
      observed,
      message: sentence`${address} ${verb('sends')} as ${name} (HELO), ${heloSource(judged.helo, [name])}, which ${verb('resolves')} to ${observed} and not to ${address}.`,
      supersededBy: ['helo-default', ...sameFact(name, endpoint.smtp.bannerNames, host.name)],
    };
  }),
};

/** The rules that report the same about the same name. */
function sameFact(name: string, bannerNames: readonly string[], hostName: string): RuleName[] {
  return [
    ...(name === hostName ? (['address-not-in-name'] as const) : []),
    ...(bannerNames.includes(name) ? (['banner-address-mismatch'] as const) : []),
  ];
}
