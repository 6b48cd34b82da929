import type { Finding } from '../model/finding.ts';
import type { HostTemplate, Level } from '../model/mail-host.ts';
import type { RuleMeta } from './rule.ts';
import { ruleOf } from './rules/index.ts';

/**
 * Raises the findings of rules with `isWeakAlone` from warnings to errors, on a dedicated host that also has findings
 * of rules with `escalatesWeak`. The message then lists those rules. A level from the declaration stays. So does a
 * notice, which is about two names of one owner.
 */
export function escalate(findings: readonly Finding[]): readonly Finding[] {
  const escalating = [...new Set(findings.filter(escalatesWeak).map(({ rule }) => rule))];
  if (escalating.length === 0) return findings;
  return findings.map((finding) =>
    mayEscalate(finding)
      ? {
          ...finding,
          level: 'error',
          message: `${finding.message} Together with ${escalating.join(', ')} it costs mail.`,
        }
      : finding,
  );
}

/** The highest level that findings of a rule can have at a host: the declared one, or the default after escalation. */
export function highestLevel(rule: RuleMeta, declared: HostTemplate): Level {
  const { levels, control } = declared;
  const own = levels[rule.name];
  if (own !== undefined) return own;
  const highest = rule.highestLevel?.(declared) ?? rule.levels[control];
  const escalates = rule.isWeakAlone === true && control === 'dedicated' && highest === 'warning';
  return escalates ? 'error' : highest;
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
