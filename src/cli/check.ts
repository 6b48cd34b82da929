import { writeWithFolders } from '../files/write-file.ts';
import { type InputName, readInputs } from '../inputs/inputs.ts';
import type { Report } from '../model/report.ts';
import { sanitise } from '../model/sanitise.ts';
import { runDeadlineIn } from '../observe/limits/deadline.ts';
import { renderJson } from '../report/json.ts';
import { renderLog } from '../report/log.ts';
import { reportCrash } from '../report/report.ts';
import { run } from '../run/run.ts';
import { onEndingSignal } from '../run/signals.ts';
import { catchUnhandled } from '../run/unhandled-errors.ts';
import type { Invocation } from './arguments.ts';
import { painted } from './colors.ts';
import { asOption } from './option-names.ts';
import { progressLine } from './progress.ts';

/**
 * The commands `check` and `merge`: the action's run, told on stdout.
 *
 * @returns the exit code
 */
export async function check(invocation: Invocation): Promise<number> {
  const startedAt = Date.now();
  const options = withWords(invocation);
  const { inputs, problems } = readInputs((name) => options.get(name) ?? '');
  const deadline = runDeadlineIn(inputs.runTimeoutMs);
  let cancelled: number | null = null;
  const deafen = onEndingSignal((signal, code) => {
    cancelled = code;
    deadline.cancel(`the run was cancelled by ${signal}`);
  });
  const context = {
    workspace: { root: process.cwd(), workflow: null },
    clock: Date.now,
    progress: progressLine(),
    deadline,
    readBaseFile: async () => ({ kind: 'none' }) as const,
    waiting: (line: string) => void process.stderr.write(`${line}\n`),
  };
  const stray = catchUnhandled();
  const begin = async () => {
    const work = inputs.merge === null ? run : (await import('../merge/merge.ts')).merge;
    return work(inputs, problems.map(asOption), context);
  };
  const { report, baseline } = await Promise.race([begin(), stray.first]).catch(
    (error: unknown) => {
      deadline.cancel('the run has broken');
      const { shard } = inputs;
      const time = { startedAt, durationMs: Date.now() - startedAt, shard };
      return { report: reportCrash(error, time), baseline: null };
    },
  );
  deafen();
  stray.forget();
  const asJson = invocation.own.has('json');
  process.stdout.write(asJson ? renderJson(report) : painted(renderLog(report), report));
  const { reportFile, baselineFile } = inputs;
  if (
    reportFile !== null &&
    !wrote('report', () => writeWithFolders(reportFile, renderJson(report)))
  )
    return 2;
  if (inputs.sarifFile !== null || inputs.junitFile !== null) {
    const { writeSarifAndJunit: writeForTools } = await import('../run/write-sarif-junit.ts');
    writeForTools(report, inputs, NOWHERE, (what, write) => wrote(what, write));
  }
  if (
    baseline !== null &&
    baselineFile !== null &&
    !wrote('baseline', () => writeWithFolders(baselineFile, baseline))
  ) {
    return 2;
  }
  return cancelled ?? exitCode(report);
}

/** A terminal has no pages to link to. */
const NOWHERE = { rulesPage: null, homePage: null, job: null };

function withWords({ command, words, inputs }: Invocation): ReadonlyMap<InputName, string> {
  if (words.length === 0) return inputs;
  return new Map(inputs).set(command === 'merge' ? 'merge' : 'config-file', words.join('\n'));
}

function wrote(what: string, write: () => void): boolean {
  try {
    write();
    return true;
  } catch (error) {
    process.stderr.write(`The ${what} could not be written: ${sanitise(String(error))}\n`);
    return false;
  }
}

function exitCode({ result, failure }: Report): number {
  if (result !== 'failed') return 0;
  return failure === 'configuration' ? 2 : 1;
}
