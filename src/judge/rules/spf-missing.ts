import { firstSpfStep } from '../advice/spf-advice.ts';
import { atEachDomain, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const spfMissing: HostRule = {
  name: 'spf-missing',
  subject: 'host',
  group: 'context',
  reportsWhen: 'a domain under `domains` has no SPF record',
  levels: { dedicated: 'warning', shared: 'warning' },
  scored: true,
  supersededBy: [],
  needs: ['spf'],
  baselineFields: ['expected'],
  isNameMismatch: false,
  escalatesWeak: true,
  check: atEachDomain(({ domain, spf }, { host }, { sendersOf }) =>
    spf.kind !== 'absent'
      ? null
      : {
          expected: `an SPF record of ${domain}`,
          observed: 'none',
          message: sentence`${domain} ${verb('has')} no SPF record, so receivers cannot see which hosts may send its mail.`,
          step: firstSpfStep(domain, host, sendersOf(domain)),
        },
  ),
};
