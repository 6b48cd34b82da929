import type { Finding } from '../model/finding.ts';
import type { RuleName } from '../model/rule-names.ts';

/** Findings that together with a greeting that differs from the PTR cost mail. */
const AGGRAVATING: readonly RuleName[] = [
  'ptr-generic',
  'banner-default',
  'banner-rotates',
  'banner-unresolved',
  'identity-changed',
  'spf-missing',
  'spf-not-authorised',
  'spf-over-limit',
];
/** The same, but only with the level of a warning or an error. */
const AGGRAVATING_AS_WARNING: readonly RuleName[] = ['dmarc-missing', 'dmarc-not-enforced'];

/**
 * Raises `banner-ptr-mismatch` from a warning to an error on a dedicated host that has aggravating findings too, and
 * lists their rules in its message. A level from the declaration stays. So does a notice, which is about two names of
 * one owner.
 */
export function escalate(findings: readonly Finding[]): readonly Finding[] {
  const aggravating = [...new Set(findings.filter(isAggravating).map(({ rule }) => rule))];
  if (aggravating.length === 0) return findings;
  return findings.map((finding) =>
    mayEscalate(finding)
      ? {
          ...finding,
          level: 'error',
          message: `${finding.message} Together with ${aggravating.join(', ')} it costs mail.`,
        }
      : finding,
  );
}

function isAggravating({ rule, level }: Finding): boolean {
  return (
    AGGRAVATING.includes(rule) || (level !== 'notice' && AGGRAVATING_AS_WARNING.includes(rule))
  );
}

function mayEscalate({ rule, level, declared }: Finding): boolean {
  return (
    rule === 'banner-ptr-mismatch' &&
    level === 'warning' &&
    declared.control === 'dedicated' &&
    declared.levels[rule] === undefined
  );
}
