import type { HostRule } from '../rule.ts';

export const nameIsAlias: HostRule = {
  name: 'name-is-alias',
  subject: 'host',
  group: 'forward',
  reportsWhen: 'the host name is an alias (CNAME)',
  levels: { dedicated: 'warning', shared: 'notice' },
  scored: false,
  supersededBy: [],
  needs: ['forward'],
  baselineFields: ['observed'],
  isNameMismatch: false,
  check: ({ host, forward: { alias } }) => {
    if (alias.kind !== 'found') return [];
    const target = alias.records.join(', ');
    return [
      {
        address: null,
        expected: `address records at ${host.name} itself`,
        observed: `CNAME ${target}`,
        message: `${host.name} is an alias of ${target}. A mail host's name must hold its addresses itself (RFC 5321 2.3.5, RFC 2181 10.3).`,
        remedy: `Replace the CNAME record of ${host.name} by its A and AAAA records, or declare ${target} as the host.`,
      },
    ];
  },
};
