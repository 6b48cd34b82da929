import { quoteRecords } from '../advice/spf-advice.ts';
import { atEachDomain, type HostRule } from '../rule.ts';

export const dmarcUnreadable: HostRule = {
  name: 'dmarc-unreadable',
  subject: 'host',
  group: 'context',
  reportsWhen:
    'a domain under `domains` has a DMARC record that receivers cannot use: misspelt, without a valid policy, or at the wrong name',
  levels: { dedicated: 'warning', shared: 'warning' },
  scored: true,
  supersededBy: [],
  needs: ['dmarc'],
  baselineFields: ['expected'],
  isNameMismatch: false,
  escalatesWeak: true,
  check: atEachDomain(({ domain, dmarc }) => {
    if (dmarc.kind === 'failed' || dmarc.unreadable === undefined) return null;
    const { at, record, fault } = dmarc.unreadable;
    const { why, fix } = FAULTS[fault];
    return {
      expected: `a DMARC record of ${domain}`,
      observed: record,
      message: `Receivers ignore the DMARC record at ${at}, ${quoteRecords([record])}: ${why(domain)}.`,
      step: { stage: 'domain', kind: 'publish-record', text: fix(domain) },
    };
  }),
};

const FAULTS = {
  version: {
    why: () =>
      'it has to begin with `v=DMARC1`, in capitals and followed by a semicolon (RFC 9989 4.7)',
    fix: (domain: string) => `Let the record at \`_dmarc.${domain}\` begin with \`v=DMARC1;\`.`,
  },
  policy: {
    why: () => 'its policy has to be none, quarantine or reject, and no tag may occur twice',
    fix: (domain: string) =>
      `Correct the tags \`p\` and \`sp\` of the record at \`_dmarc.${domain}\`: none, quarantine or reject.`,
  },
  place: {
    why: (domain: string) => `they look for it at _dmarc.${domain}`,
    fix: (domain: string) => `Move the record to \`_dmarc.${domain}\`.`,
  },
} as const;
