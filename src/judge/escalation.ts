import type { Finding } from '../model/finding.ts';
import { ruleOf } from './rules/index.ts';

/**
 * A greeting that is none of the PTR names rarely costs mail alone; on dedicated control it becomes an error
 * where the same host shows other carelessness, which the message then names. A level that the declaration
 * sets stands, and two names of one owner (a notice) never compound.
 */
export function escalate(findings: readonly Finding[]): readonly Finding[] {
  const company = [...new Set(findings.filter(escalatesWeak).map(({ rule }) => rule))];
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

function escalatesWeak(finding: Finding): boolean {
  const from = ruleOf(finding)?.escalatesWeak;
  return from === 'always' || (from === 'from-warning' && finding.level !== 'notice');
}

function mayEscalate(finding: Finding): boolean {
  const { rule, level, declared } = finding;
  return (
    ruleOf(finding)?.isWeakAlone === true &&
    level === 'warning' &&
    declared.control === 'dedicated' &&
    declared.levels[rule] === undefined
  );
}
