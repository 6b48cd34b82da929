import { txtRecord } from '../../model/zone-record.ts';
import { atEachDomain, type HostRule } from '../rule.ts';

export const dmarcMissing: HostRule = {
  name: 'dmarc-missing',
  subject: 'host',
  group: 'context',
  reportsWhen: 'a domain under `domains` has no DMARC record, or none that receivers can use',
  levels: { dedicated: 'warning', shared: 'warning' },
  scored: true,
  supersededBy: [],
  needs: ['dmarc'],
  baselineFields: ['expected'],
  isNameMismatch: false,
  escalatesWeak: true,
  check: atEachDomain(({ domain, dmarc }) => {
    if (dmarc.kind !== 'absent') return null;
    const { at, why } = dmarc;
    const { observed, fault, fix } = FAULTS[why];
    const record = txtRecord(at, `v=DMARC1; p=none; rua=mailto:postmaster@${domain}`);
    return {
      expected: `a DMARC record of ${domain}`,
      observed,
      message: `${domain} has no DMARC policy: ${fault(at)}. Large receivers ask bulk senders for one.`,
      remedy: `${fix}: \`${record}\` begins with reports alone; go on to p=quarantine or p=reject when they show that all genuine mail passes.`,
    };
  }),
};

const FAULTS = {
  'no-record': {
    observed: 'none',
    fault: (at: string) => `there is no record at ${at}, and none that it inherits`,
    fix: 'Publish a DMARC record',
  },
  'several-records': {
    observed: 'several records',
    fault: (at: string) => `there is more than one record at ${at}, so receivers use none`,
    fix: 'Leave one DMARC record',
  },
  'no-valid-policy': {
    observed: 'a record without a valid policy',
    fault: (at: string) => `the record at ${at} has no valid policy, so receivers ignore it`,
    fix: 'Mend the DMARC record',
  },
} as const;
