import type { Finding, Verdict } from '../../model/finding.ts';
import type { Step, StepKind } from '../../model/step.ts';
import type { Group } from '../rule.ts';
import { ruleOf } from '../rules/index.ts';

/** The steps that fix the findings of a host, in order. Findings with the same remedy have one step. */
export function stepsOf(verdict: Verdict, findings: readonly Finding[]): readonly Step[] {
  if (verdict === 'coherent' || verdict === 'inconclusive') return [];
  const byRemedy = Map.groupBy(findings, ({ remedy }) => remedy);
  return [...byRemedy].flatMap(([text, fixes]) => {
    const [first] = fixes;
    return first === undefined ? [] : [{ kind: kindOf(first), text, fixes, ...addressOf(fixes) }];
  });
}

function kindOf(finding: Finding): StepKind {
  if (ruleOf(finding)?.resolvesItself === true) return 'wait';
  if (finding.declared.control === 'shared') return 'ask-owner';
  return KINDS_OF_RULES.get(finding.rule) ?? KINDS[ruleOf(finding)?.group ?? 'context'];
}

/** The kinds of rules whose remedy differs from that of their group. */
const KINDS_OF_RULES: ReadonlyMap<string, StepKind> = new Map([
  ['helo-unresolved', 'publish-record'],
  ['helo-address-mismatch', 'publish-record'],
  ['helo-ptr-mismatch', 'publish-record'],
  ['helo-spf-fails', 'publish-record'],
  ['sender-undeclared', 'change-declaration'],
]);

const KINDS: Readonly<Record<Group, StepKind>> = {
  forward: 'publish-record',
  reverse: 'publish-record',
  greeting: 'set-option',
  sending: 'set-option',
  transport: 'set-option',
  context: 'publish-record',
  time: 'change-declaration',
};

/** The address of a step, where all findings that it fixes are at one. */
function addressOf(fixes: readonly Finding[]): Pick<Step, 'address'> {
  const [only, ...others] = new Set(fixes.map(({ address }) => address));
  return only == null || others.length > 0 ? {} : { address: only };
}
