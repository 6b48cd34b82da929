import type { Finding } from '../model/finding.ts';
import type { HostTemplate, Level } from '../model/mail-host.ts';
import { waiverInForce } from '../model/waiver.ts';
import type { RuleFinding } from './advice/situation.ts';
import { messageOf } from './message.ts';
import { defaultLevel, type RuleMeta } from './rule.ts';
import { ruleOf } from './rules/index.ts';

/**
 * Raises the findings of rules with `isWeakAlone` from warnings to errors, on dedicated control, where the same address
 * also has a finding of a rule with `escalatesWeak` that is not waived, at warning or above. A finding without an
 * address is about every address. The message then lists those rules. A level from the declaration stays. So does a
 * notice, which is about two names of one owner.
 *
 * @param all the findings of all ports of the host
 * @param today `YYYY-MM-DD` in UTC
 */
export function escalate<F extends RuleFinding>(
  findings: readonly F[],
  all: readonly Finding[],
  today: string,
): readonly F[] {
  const escalating = all.filter((finding) => escalatesWeak(finding, today));
  if (escalating.length === 0) return findings;
  return findings.map((finding) => {
    if (!mayEscalate(finding)) return finding;
    const beside = escalating.filter(
      ({ address }) => address === null || address === finding.address,
    );
    if (beside.length === 0) return finding;
    const escalated = { ...finding, escalatedBy: [...new Set(beside.map(({ rule }) => rule))] };
    return { ...escalated, level: 'error', message: messageOf(escalated) };
  });
}

/** The highest level that findings of a rule can have at a host: the declared one, or the default after escalation. */
export function highestLevel(rule: RuleMeta, declared: HostTemplate): Level {
  const own = declared.levels[rule.name];
  if (own !== undefined) return own;
  const highest = rule.highestLevel?.(declared) ?? defaultLevel(rule, declared);
  const escalates =
    rule.isWeakAlone === true && declared.control === 'dedicated' && highest === 'warning';
  return escalates ? 'error' : highest;
}

function escalatesWeak(finding: Finding, today: string): boolean {
  return (
    ruleOf(finding)?.escalatesWeak === true &&
    finding.level !== 'notice' &&
    waiverInForce(finding, today) === undefined
  );
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
