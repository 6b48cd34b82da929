import { sameName } from '../../model/dns-name.ts';
import type { EndpointObservation, HostObservation } from '../../model/observation.ts';
import type { HostRule, Violation } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const nameIsAlias: HostRule = {
  name: 'name-is-alias',
  subject: 'host',
  group: 'forward',
  reportsWhen: "the host name, or the greeting's name, is an alias (CNAME)",
  levels: { dedicated: 'warning', shared: 'notice' },
  scored: false,
  supersededBy: [],
  needs: ['forward'],
  baselineFields: ['observed'],
  isNameMismatch: false,
  check: (seen) => [...aliasOfHost(seen), ...seen.endpoints.flatMap((one) => aliasAt(one, seen))],
};

function aliasOfHost({ host, forward: { alias } }: HostObservation): Violation[] {
  if (alias.kind !== 'found') return [];
  const target = alias.records.join(', ');
  return [
    {
      address: null,
      expected: `address records at ${host.name} itself`,
      observed: `CNAME ${target}`,
      message: sentence`${host.name} ${verb('is')} an alias of ${target}.`,
      meaning:
        "A mail host's name must have A or AAAA records of its own (RFC 5321 2.3.5, RFC 2181 10.3).",
    },
  ];
}

/** The greeting of an address shows an alias that is not the host's own name. */
function aliasAt({ address, bannerAliases }: EndpointObservation, { host }: HostObservation) {
  return [...bannerAliases].flatMap(([name, target]): Violation[] => {
    if (sameName(name, host.name)) return [];
    return [
      {
        address,
        expected: `address records at ${name} itself`,
        observed: `CNAME ${target}`,
        message: sentence`${address} ${verb('greets')} as ${name}, which ${verb('is')} an alias of ${target}.`,
        meaning: 'The name in a greeting must have A or AAAA records of its own (RFC 5321 2.3.5).',
      },
    ];
  });
}
