import '../run/preload.ts';
import { finishRun } from '../../src/action/finish.ts';
import { type ApiSettings, lazyApi } from '../../src/github/api.ts';
import { inputText, stepWorkspace, workflowRun } from '../../src/github/environment.ts';
import { logLine } from '../../src/github/log.ts';
import { resolveBase } from '../../src/github/resolve-base.ts';
import { debugError } from '../../src/github/runner-commands.ts';
import { readEvent } from '../../src/github/workflow-event.ts';
import { type Inputs, readInputs } from '../../src/inputs/inputs.ts';
import { merge } from '../../src/merge/merge.ts';
import { runDeadlineIn } from '../../src/observe/limits/deadline.ts';
import { run } from '../../src/run/run.ts';
import { unexpectedInputs } from './action-inputs.ts';
import { type FakeProcess, receivingStream, type Stream, withFakeProcess } from './fake-process.ts';
import { DIST, environmentOf, type StepOptions, stepFolder } from './run-action.ts';
import { createStepOutputReader } from './step-output.ts';
import { type RunResult, readStepResult } from './step-result.ts';

export interface InProcessOptions extends StepOptions {
  /** Replaces inputs after they were read, e.g. with times shorter than an input may be. */
  readonly override?: Partial<Inputs>;
  readonly api?: Partial<ApiSettings>;
  /** False where the report cannot be written; it is null then. Default true. */
  readonly expectReport?: boolean;
}

/**
 * Runs the action as `runAction` does, in this process: with a `process` of its own, from `src` and without signals.
 * Runs may overlap. What `main.ts` itself does is tested with the built action.
 */
export async function runInProcess(options: InProcessOptions = {}): Promise<RunResult> {
  const { expectReport = true } = options;
  const folder = await stepFolder(options);
  try {
    const reader = createStepOutputReader(folder.workspace, unexpectedInputs(options.inputs ?? {}));
    const texts: Record<Stream, string> = { stdout: '', stderr: '' };
    const streamTo = (stream: Stream) =>
      receivingStream((chunk) => {
        texts[stream] += chunk.toString();
        reader.push(stream, chunk);
      });
    const fake: FakeProcess = {
      env: environmentOf(folder, options),
      argv: [process.execPath, DIST],
      cwd: () => folder.workspace,
      stdout: streamTo('stdout'),
      stderr: streamTo('stderr'),
      exitCode: undefined,
    };
    const startedAt = performance.now();
    await withFakeProcess(fake, () => act(options));
    const step = {
      output: reader.end(),
      exitCode: fake.exitCode ?? 0,
      ...texts,
      durationMs: performance.now() - startedAt,
    };
    const valid = options.inputs?.merge === undefined ? 'valid' : 'merged';
    return await readStepResult(folder, step, expectReport ? valid : 'none');
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

/** What `main.ts` does, without its handling of signals and of uncaught exceptions. */
async function act({ override = {}, api = {} }: InProcessOptions): Promise<void> {
  const startedAt = Date.now();
  process.exitCode = 1;
  const { inputs: given, problems } = readInputs(inputText);
  const inputs = { ...given, ...override };
  const connect = lazyApi(inputs.token, new AbortController().signal, {
    url: process.env.GITHUB_API_URL,
    ...api,
  });
  const deadline = runDeadlineIn(inputs.runTimeoutMs);
  const event = await readEvent(deadline);
  const start = async () =>
    (inputs.merge === null ? run : merge)(inputs, problems, {
      workspace: stepWorkspace(),
      workflowRun: workflowRun(),
      clock: Date.now,
      progress: () => {},
      deadline,
      change: event,
      resolveBase: (repository) =>
        resolveBase(event, repository, connect, new AbortController().signal),
      onRecheck: logLine,
      debugError,
    });
  const result = start();
  result.catch(() => {});
  await finishRun({ inputs, startedAt, deadline, event, connect, result });
}
