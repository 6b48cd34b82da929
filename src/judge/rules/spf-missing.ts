import { firstSpfAdvice } from '../advice/spf-advice.ts';
import { atEachDomain, type Rule } from '../rule.ts';

export const spfMissing: Rule = {
  name: 'spf-missing',
  group: 'context',
  reportsWhen: 'a domain under `domains` has no SPF record',
  levels: { dedicated: 'warning', shared: 'warning' },
  supersededBy: [],
  isNameMismatch: false,
  check: atEachDomain(({ domain, spf }, { host, endpoints }) =>
    spf.kind !== 'absent'
      ? null
      : {
          expected: `an SPF record of ${domain}`,
          observed: 'none',
          message: `${domain} has no SPF record, so nothing tells receivers which hosts may send its mail.`,
          remedy: firstSpfAdvice(
            domain,
            host,
            endpoints.map(({ address }) => address),
          ),
        },
  ),
};
