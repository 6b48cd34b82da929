import type { ResolvedBase } from '../files/workspace.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Problem } from '../model/mail-host.ts';
import type { Report } from '../model/report.ts';
import { reportFailure } from '../report/report.ts';
import type { RunContext } from './context.ts';
import { declareRun } from './declare-run.ts';

/** What the files of a run contain. */
export type Validation =
  /** @property notes sentences about what is no mistake but is not read, such as a line of a configuration, or old evidence */
  | {
      readonly kind: 'valid';
      readonly hosts: number;
      readonly mailDomains: number;
      readonly plannedChanges: number;
      readonly notes: readonly string[];
    }
  /** @property report that of a run which fails with these mistakes */
  | { readonly kind: 'invalid'; readonly report: Report };

/**
 * Reads the inputs and all files that they name, as a run does before its first lookup. Opens no socket.
 *
 * @param inputProblems mistakes already found in the inputs
 */
export async function validate(
  inputs: Inputs,
  inputProblems: readonly Problem[],
  context: Omit<RunContext, 'resolveBase' | 'systemResolvers'>,
): Promise<Validation> {
  const startedAt = context.clock();
  const declared = await declareRun(inputs, inputProblems, {
    ...context,
    repository: null,
    otherRepository: null,
    resolveBase: NO_BASE,
    base: NO_BASE,
    // A machine without a resolver can validate: none is asked.
    systemResolvers: () => ({ resolvers: [], problem: null }),
  });
  if (declared.kind === 'failed') {
    const { failure, problems, moreProblems } = declared;
    const time = {
      startedAt,
      durationMs: context.clock() - startedAt,
      shard: inputs.shard,
      workflowRun: context.workflowRun,
    };
    return { kind: 'invalid', report: reportFailure(failure, problems, time, moreProblems) };
  }
  const { declaration, plan, evidence } = declared;
  return {
    kind: 'valid',
    hosts: declaration.hosts.length,
    mailDomains: declaration.mailDomains.length,
    plannedChanges: plan?.changes.length ?? 0,
    notes: [...(plan?.notes ?? []), ...evidence.notes],
  };
}

const NO_BASE = async (): Promise<ResolvedBase> => ({ kind: 'none', why: '' });
