import type { DmarcObservation } from '../../model/observation.ts';
import { canBeQuoted, txtRecord } from '../../model/zone-record.ts';
import { atEachDomain, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const dmarcNotEnforced: HostRule = {
  name: 'dmarc-not-enforced',
  subject: 'host',
  group: 'context',
  reportsWhen:
    'the DMARC policy of a domain under `domains` is `none`, is in test mode (`t=y`), or applies to only part of the mail (`pct` below 100)',
  levels: { dedicated: 'notice', shared: 'notice' },
  scored: true,
  supersededBy: [],
  needs: ['dmarc'],
  baselineFields: ['expected'],
  isNameMismatch: false,
  escalatesWeak: true,
  check: atEachDomain(({ domain, dmarc }) => {
    if (dmarc.kind !== 'found') return null;
    const { at, policy, pct, testing } = dmarc;
    const weaknesses = [
      ...(policy === 'none'
        ? [{ observed: 'policy none', means: 'it asks for reports only' }]
        : []),
      ...(testing ? [{ observed: 't=y', means: 'it is in test mode' }] : []),
      ...(pct < 100 ? [{ observed: `pct=${pct}`, means: `it is for ${pct}% of the mail` }] : []),
    ];
    if (weaknesses.length === 0) return null;
    const record = enforced(dmarc);
    const means = weaknesses.map((item) => `${item.means} (${item.observed})`).join(', and ');
    return {
      expected: `an enforced DMARC policy of ${domain}`,
      observed: weaknesses.map(({ observed }) => observed).join(' '),
      message: sentence`The DMARC policy of ${domain}, at ${at}, ${verb('is not')} enforced: ${means}.`,
      meaning: `Mail that forges ${domain} may still be delivered.`,
      step: {
        stage: 'domain',
        kind: 'publish-record',
        text: `When the reports show that all genuine mail passes, enforce the policy${record === null ? '' : `: \`${record}\``}.`,
        ...(record === null ? {} : { record }),
      },
    };
  }),
};

/** The record with its policy enforced; null where more than the policy has to change. */
function enforced({
  record,
  at,
  tag,
  policy,
}: Extract<DmarcObservation, { kind: 'found' }>): string | null {
  const tags = record
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '' && !/^(?:pct|t)\s*=/i.test(text));
  const valid = tags.every((text) => !/^[sn]?p\s*=(?!\s*(?:none|quarantine|reject)$)/i.test(text));
  if (!valid || !canBeQuoted(record)) return null;
  const wanted = `${tag}=${policy === 'none' ? 'quarantine' : policy}`;
  const whole = tags.map((text) =>
    text.split('=')[0]?.trim().toLowerCase() === tag ? wanted : text,
  );
  return whole.includes(wanted) ? txtRecord(at, whole.join('; ')) : null;
}
