import type { RuleName } from '../../model/rule-names.ts';
import { heloSource, judgedHelo } from '../helo-names.ts';
import { atEachEndpoint, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const heloUnresolved: HostRule = {
  name: 'helo-unresolved',
  subject: 'host',
  group: 'sending',
  reportsWhen: 'the name with which the host sends has no A and no AAAA record',
  levels: { dedicated: 'warning', shared: 'warning', inbound: 'off' },
  scored: true,
  supersededBy: ['helo-default'],
  needs: ['helo-forward'],
  baselineFields: ['expected'],
  isNameMismatch: false,
  check: atEachEndpoint((endpoint, { host }) => {
    const judged = judgedHelo(endpoint, host);
    const missing = (judged?.names ?? []).filter(
      (name) => judged?.helo.forward.get(name)?.length === 0,
    );
    const [name] = missing;
    if (judged == null || name === undefined) return null;
    return {
      expected: `an address record of ${missing.join(' and ')}`,
      observed: 'none',
      message: sentence`${endpoint.address} ${verb('sends')} as ${missing.join(' and ')} (HELO), ${heloSource(judged.helo, missing)}, which ${verb('has')} no address in DNS.`,
      meaning: 'Receivers may refuse mail from a server that sends with such a name.',
      supersededBy: ['helo-default', ...sameFact(missing, endpoint.smtp.bannerNames, host.name)],
    };
  }),
};

/** The rules that report the same about the same names. */
function sameFact(
  missing: readonly string[],
  bannerNames: readonly string[],
  hostName: string,
): RuleName[] {
  const areAll = (others: readonly string[]) => missing.every((name) => others.includes(name));
  return [
    ...(areAll([hostName]) ? (['name-unresolved'] as const) : []),
    ...(areAll(bannerNames) ? (['banner-unresolved'] as const) : []),
  ];
}
