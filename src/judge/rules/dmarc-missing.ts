import { txtRecord } from '../../model/zone-record.ts';
import { atEachDomain, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const dmarcMissing: HostRule = {
  name: 'dmarc-missing',
  subject: 'host',
  group: 'context',
  reportsWhen: 'a domain under `domains` has no DMARC record, or several',
  levels: { dedicated: 'warning', shared: 'warning' },
  scored: true,
  supersededBy: [],
  needs: ['dmarc'],
  baselineFields: ['expected'],
  isNameMismatch: false,
  escalatesWeak: true,
  check: atEachDomain(({ domain, dmarc }) => {
    if (dmarc.kind !== 'absent' || dmarc.unreadable !== undefined) return null;
    const { at, why } = dmarc;
    if (why === 'no-valid-policy') return null;
    const { observed, fault, fix } = FAULTS[why];
    const record = txtRecord(at, `v=DMARC1; p=none; rua=mailto:postmaster@${domain}`);
    return {
      expected: `a DMARC record of ${domain}`,
      observed,
      message: sentence`${domain} ${verb('has')} no DMARC policy: ${fault(at)}.`,
      meaning: 'Large receivers ask bulk senders for one.',
      step: {
        stage: 'domain',
        kind: 'publish-record',
        text: `${fix}: \`${record}\`. It only asks for reports; change it to p=quarantine or p=reject when they show that all genuine mail passes.`,
        record,
      },
    };
  }),
};

const FAULTS = {
  'no-record': {
    observed: 'none',
    fault: (at: string) =>
      sentence`there ${verb('is')} no record at ${at}, and none that it inherits`,
    fix: 'Publish a DMARC record',
  },
  'several-records': {
    observed: 'several records',
    fault: (at: string) =>
      sentence`there ${verb('is')} more than one record at ${at}, so receivers ${verb('use')} none`,
    fix: 'Leave one DMARC record',
  },
} as const;
