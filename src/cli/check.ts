import { debuglog } from 'node:util';
import { terminalBoundary } from '../files/boundary.ts';
import type { Workspace } from '../files/workspace.ts';
import { workflowRun } from '../github/environment.ts';
import { type InputName, readInputs } from '../inputs/inputs.ts';
import { stackOf } from '../model/internal-error.ts';
import type { Report } from '../model/report.ts';
import { sanitise } from '../model/sanitise.ts';
import { type RunDeadline, runDeadlineIn } from '../observe/limits/deadline.ts';
import { reportCrash } from '../report/report.ts';
import type { RunContext, RunResult } from '../run/context.ts';
import { run } from '../run/run.ts';
import { onTerminationSignal } from '../run/signals.ts';
import { catchUnhandledErrors } from '../run/unhandled-errors.ts';
import { writeReport } from '../run/write-report.ts';
import { asOptionProblem, type Invocation, optionHelp } from './arguments.ts';
import { paintLog } from './colors.ts';
import { progressLine } from './progress.ts';

/**
 * The commands `check` and `merge`: the action's run, with its log on stdout.
 *
 * @returns the exit code
 */
export async function check(invocation: Invocation): Promise<number> {
  const startedAt = Date.now();
  const options = inputsOf(invocation);
  const { inputs, problems } = readInputs((name) => options.get(name) ?? '');
  const deadline = runDeadlineIn(inputs.runTimeoutMs);
  let signalExitCode: number | null = null;

  const start = async (): Promise<RunResult> => {
    const unhandledErrors = catchUnhandledErrors(debugError);
    const unsubscribe = onTerminationSignal((signal, exitCode) => {
      signalExitCode = exitCode;
      deadline.cancel(`the run was cancelled by ${signal}`);
    });
    try {
      const runOrMerge = inputs.merge === null ? run : (await import('../merge/merge.ts')).merge;
      const result = runOrMerge(inputs, problems, {
        ...terminalContext(deadline),
        progress: progressLine(),
      });
      return await unhandledErrors.finish(result, deadline);
    } catch (error) {
      debugError(error);
      deadline.cancel('the run has broken');
      const durationMs = Date.now() - startedAt;
      const time = { startedAt, durationMs, shard: inputs.shard, workflowRun: workflowRun() };
      return { report: reportCrash(error, time), baseline: null };
    } finally {
      unsubscribe();
      unhandledErrors.unsubscribe();
    }
  };
  const targets = {
    workspace: terminalWorkspace,
    writeDefaultReport: null,
    sarifContext: () => NO_STEP,
  };
  const asJson = invocation.own.has('json');
  const result = await start();
  // Loaded after the run, so that its first lookups do not wait for this code.
  const [{ headline }, { renderJson }, { renderLog }] = await Promise.all([
    import('../report/headline.ts'),
    import('../report/json.ts'),
    import('../report/log.ts'),
  ]);
  const { files, outputs: text } = await writeReport(
    result,
    inputs,
    targets,
    (_, render) =>
      asJson
        ? render('json', renderJson)
        : render('log', (report) => paintLog(renderLog(report), report)),
    debugError,
  );
  const { report, failures, warnings } = files;
  process.stdout.write(text ?? `${headline(report)}\n`);
  for (const line of [...failures, ...warnings, ...optionHelp(invocation.command, problems)]) {
    process.stderr.write(`${line}\n`);
  }
  return failures.length > 0 ? 2 : (signalExitCode ?? exitCodeOf(report, invocation.command));
}

/** Stack traces are only for bug reports: Node prints these with `NODE_DEBUG=mail-identity-check`. */
const debug = debuglog('mail-identity-check');

export function debugError(error: unknown): void {
  debug('%s', sanitise(stackOf(error), 4000));
}

/** The context of a run in a terminal, which is about no change of a repository. */
export function terminalContext(deadline: RunDeadline): RunContext {
  return {
    workspace: terminalWorkspace(),
    workflowRun: workflowRun(),
    clock: Date.now,
    progress: () => {},
    deadline,
    change: null,
    resolveBase: async () => ({ kind: 'none', why: '' }),
    wordProblem: asOptionProblem,
    onRecheck: (line) => void process.stderr.write(`${line}\n`),
    debugError,
  };
}

function terminalWorkspace(): Workspace {
  const root = process.cwd();
  return { root, boundary: terminalBoundary(root), workflow: null };
}

/** The positional arguments are reports for `merge`, and the declaration for `check` and `validate`. */
export function inputsOf({ command, words, inputs }: Invocation): ReadonlyMap<InputName, string> {
  if (words.length === 0) return inputs;
  return new Map(inputs).set(command === 'merge' ? 'merge' : 'config-file', words.join('\n'));
}

/** A terminal has no workflow step, and no pages to link to. */
const NO_STEP = { rulesPage: null, homePage: null, job: null, workflowFile: null };

export function exitCodeOf(
  { result, failure, hosts, problems }: Report,
  command: Invocation['command'] = 'check',
): number {
  if (result !== 'failed') return 0;
  // None of the reports to merge could be read: their paths are wrong.
  if (command === 'merge' && hosts.length === 0 && problems.length > 0 && failure !== 'internal') {
    return 2;
  }
  return failure === 'configuration' ? 2 : 1;
}
