import { setImmediate } from 'node:timers/promises';
import type { Assessment, ComparedWith } from '../compare/compare.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { KnownIdentity } from '../model/baseline.ts';
import type { Observation } from '../model/observation.ts';
import type { Base } from './base.ts';
import type { DeclaredRun } from './declare-run.ts';

/** Judges what was observed, and compares it with the baseline and the base branch. */
export function judgeAndCompare(
  observation: Observation,
  { baseline, ownBaseline, baselineFile }: DeclaredRun,
  base: Base,
  code: JudgementCode,
  { updateBaseline }: Inputs,
  clock: () => number,
): Assessment {
  const { findings, hosts } = code.judge(observation, baseline.identities);
  const comparedWith = {
    baseline: ownBaseline,
    updateBaseline,
    file: baselineFile,
    base: comparedBase(base, observation, baseline.identities, code),
  };
  const comparison = code.compareFindings(findings, observation, comparedWith, clock());
  return { observation, hosts, comparison };
}

/** Judges the same facts under the base branch's declaration. */
function comparedBase(
  { declaration: base, report }: Base,
  observation: Observation,
  identities: readonly KnownIdentity[],
  { judge, baseFindings, observationUnderBase }: JudgementCode,
): ComparedWith['base'] {
  if (base === null) return report?.state === 'failed' ? 'unreadable' : null;
  const observed = observationUnderBase(observation, base);
  return baseFindings(base, observed, judge(observed, identities).findings);
}

/** Imports the judging code, with its tables of providers and suffixes, while the first DNS answers are under way. */
export async function importJudgement() {
  await setImmediate();
  const [
    { judge },
    { compareFindings },
    { baseFindings, observationUnderBase },
    { changesUnderReview },
    { reportShard },
  ] = await Promise.all([
    import('../judge/judge.ts'),
    import('../compare/compare.ts'),
    import('../compare/base-branch.ts'),
    import('./changes.ts'),
    import('../report/shard-report.ts'),
  ]);
  return {
    judge,
    compareFindings,
    baseFindings,
    observationUnderBase,
    changesUnderReview,
    reportShard,
  };
}

type JudgementCode = Awaited<ReturnType<typeof importJudgement>>;
