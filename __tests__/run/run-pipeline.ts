import './preload.ts';
import { terminalBoundary } from '../../src/files/boundary.ts';
import { type InputName, readInputs } from '../../src/inputs/inputs.ts';
import { NO_WORKFLOW_RUN } from '../../src/model/report.ts';
import { runDeadlineIn } from '../../src/observe/limits/deadline.ts';
import type { RunContext, RunResult } from '../../src/run/context.ts';
import { run } from '../../src/run/run.ts';
import { checkSteps } from '../judge/advice/step-faults.ts';

/**
 * Runs the whole pipeline in this process, without any output. Throws where a step of the report is wrong.
 *
 * @param given the inputs as action.yml has them, as text
 * @param context replaces parts of a context without a workspace, a base branch or a time limit of its own
 */
export async function runPipeline(
  given: Partial<Readonly<Record<InputName, string>>>,
  context: Partial<RunContext> = {},
): Promise<RunResult> {
  const { inputs, problems } = readInputs((name) => given[name] ?? '');
  const result = await run(inputs, problems, {
    workspace: { root: '/nowhere', boundary: terminalBoundary('/nowhere'), workflow: null },
    workflowRun: NO_WORKFLOW_RUN,
    clock: Date.now,
    progress: () => {},
    deadline: runDeadlineIn(inputs.runTimeoutMs),
    change: null,
    resolveBase: async () => ({ kind: 'none', why: '' }),
    onRecheck: () => {},
    debugError: (error) => {
      throw error;
    },
    ...context,
  });
  checkSteps(result.report, given.hosts);
  return result;
}
