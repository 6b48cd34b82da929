import { canBeQuoted, txtRecord } from '../../model/zone-record.ts';
import type { OwnStep } from '../advice/draft.ts';
import { quoteRecords } from '../advice/spf-advice.ts';
import { atEachDomain, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

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
    const usable = fault === 'policy' ? null : usableRecord(record);
    return {
      expected: `a DMARC record of ${domain}`,
      observed: record,
      message: sentence`Receivers ${verb('ignore')} the DMARC record at ${at}, ${quoteRecords([record])}: ${why(domain)}.`,
      step:
        usable === null ? stepOf(fix(domain)) : publishing(txtRecord(`_dmarc.${domain}`, usable)),
    };
  }),
};

function stepOf(text: string): OwnStep {
  return { stage: 'domain', kind: 'publish-record', text };
}

function publishing(record: string): OwnStep {
  return { ...stepOf(`Publish \`${record}\` in place of that record.`), record };
}

/** The record with a right version; null where more than the version is wrong, or may be. */
function usableRecord(record: string): string | null {
  const tags = record
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '' && !/dmarc\s*1/i.test(text));
  const names = tags.map((text) => /^([a-z]+)\s*=\s*\S/i.exec(text)?.[1]?.toLowerCase());
  const isUsable =
    tags.some((text) => /^p\s*=\s*(?:none|quarantine|reject)$/i.test(text)) &&
    tags.every((text) => !/^(?:sp|np)\s*=(?!\s*(?:none|quarantine|reject)$)/i.test(text)) &&
    names.every((name) => name !== undefined) &&
    new Set(names).size === names.length &&
    canBeQuoted(record);
  return isUsable ? ['v=DMARC1', ...tags].join('; ') : null;
}

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
