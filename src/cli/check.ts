import { writeWithFolders } from '../files/write-file.ts';
import { type InputName, readInputs } from '../inputs/inputs.ts';
import type { Report } from '../model/report.ts';
import { sanitise } from '../model/sanitise.ts';
import { runDeadlineIn } from '../observe/limits/deadline.ts';
import { renderJson } from '../report/json.ts';
import { renderLog } from '../report/log.ts';
import { reportCrash } from '../report/report.ts';
import type { RunResult } from '../run/context.ts';
import { run } from '../run/run.ts';
import { onTerminationSignal } from '../run/signals.ts';
import { catchUnhandledErrors } from '../run/unhandled-errors.ts';
import { asOptionProblem, type Invocation } from './arguments.ts';
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
    const unhandledErrors = catchUnhandledErrors();
    const unsubscribe = onTerminationSignal((signal, exitCode) => {
      signalExitCode = exitCode;
      deadline.cancel(`the run was cancelled by ${signal}`);
    });
    try {
      const runOrMerge = inputs.merge === null ? run : (await import('../merge/merge.ts')).merge;
      const result = runOrMerge(inputs, problems.map(asOptionProblem), {
        workspace: { root: process.cwd(), workflow: null },
        clock: Date.now,
        progress: progressLine(),
        deadline,
        change: null,
        readBaseFile: async () => ({ kind: 'none' }),
        onRecheck: (line) => void process.stderr.write(`${line}\n`),
      });
      return await Promise.race([result, unhandledErrors.first]);
    } catch (error) {
      deadline.cancel('the run has broken');
      const time = { startedAt, durationMs: Date.now() - startedAt, shard: inputs.shard };
      return { report: reportCrash(error, time), baseline: null };
    } finally {
      unsubscribe();
      unhandledErrors.unsubscribe();
    }
  };
  const { report, baseline } = await start();

  const asJson = invocation.own.has('json');
  process.stdout.write(asJson ? renderJson(report) : paintLog(renderLog(report), report));
  const { reportFile, sarifFile, junitFile, baselineFile } = inputs;
  if (
    reportFile !== null &&
    !tryToWrite('report', () => writeWithFolders(reportFile, renderJson(report)))
  )
    return 2;
  if (sarifFile !== null || junitFile !== null) {
    const { writeSarifAndJunit } = await import('../run/write-sarif-and-junit.ts');
    writeSarifAndJunit(report, inputs, NO_STEP, tryToWrite);
  }
  if (
    baseline !== null &&
    baselineFile !== null &&
    !tryToWrite('baseline', () => writeWithFolders(baselineFile, baseline))
  ) {
    return 2;
  }
  return signalExitCode ?? exitCodeOf(report);
}

/** The positional arguments are reports for `merge`, and the declaration for `check`. */
function inputsOf({ command, words, inputs }: Invocation): ReadonlyMap<InputName, string> {
  if (words.length === 0) return inputs;
  return new Map(inputs).set(command === 'merge' ? 'merge' : 'config-file', words.join('\n'));
}

/** A terminal has no workflow step, and no pages to link to. */
const NO_STEP = { rulesPage: null, homePage: null, job: null };

/** @returns whether the file was written; a failure is reported on stderr */
function tryToWrite(what: string, write: () => void): boolean {
  try {
    write();
    return true;
  } catch (error) {
    process.stderr.write(`The ${what} could not be written: ${sanitise(String(error))}\n`);
    return false;
  }
}

function exitCodeOf({ result, failure }: Report): number {
  if (result !== 'failed') return 0;
  return failure === 'configuration' ? 2 : 1;
}
