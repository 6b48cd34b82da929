import type { Finding } from '../model/finding.ts';
import type { RuleName } from '../model/rule-names.ts';

/** Carelessness that turns a greeting and a PTR that differ from a weak signal into one that costs mail. */
const COMPOUNDING: readonly RuleName[] = [
  'ptr-generic',
  'banner-default',
  'banner-rotates',
  'banner-unresolved',
  'identity-changed',
  'spf-missing',
  'spf-not-authorised',
  'spf-over-limit',
];
/** These compound only where they weigh as much as a warning. */
const COMPOUNDING_AS_WARNING: readonly RuleName[] = ['dmarc-missing', 'dmarc-not-enforced'];

/**
 * A greeting that is none of the PTR names rarely costs mail alone; on dedicated control it becomes an error
 * where the same host shows other carelessness, which the message then names. A level that the declaration
 * sets stands, and two names of one owner (a notice) never compound.
 */
export function escalate(findings: readonly Finding[]): readonly Finding[] {
  const company = [...new Set(findings.filter(compounds).map(({ rule }) => rule))];
  if (company.length === 0) return findings;
  return findings.map((finding) =>
    mayEscalate(finding)
      ? {
          ...finding,
          level: 'error',
          message: `${finding.message} Together with ${company.join(', ')} it costs mail.`,
        }
      : finding,
  );
}

function compounds({ rule, level }: Finding): boolean {
  const always = COMPOUNDING.some((name) => name === rule);
  return always || (level !== 'notice' && COMPOUNDING_AS_WARNING.some((name) => name === rule));
}

function mayEscalate({ rule, level, declared }: Finding): boolean {
  return (
    rule === 'banner-ptr-mismatch' &&
    level === 'warning' &&
    declared.control === 'dedicated' &&
    declared.levels[rule] === undefined
  );
}
