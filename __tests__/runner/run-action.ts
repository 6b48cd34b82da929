import { fileURLToPath } from 'node:url';
import { unexpectedInputs } from './action-inputs.ts';
import { stepEnvironment } from './step-environment.ts';
import { makeStepFolder, type StepFolder } from './step-folder.ts';
import { createStepOutputReader } from './step-output.ts';
import { type Interrupt, runStepProcess } from './step-process.ts';
import { type RunResult, readStepResult } from './step-result.ts';

/** A step that runs the action, and the job around it. */
export interface StepOptions {
  /** The `with:` block. An input that is not listed has its default. */
  readonly inputs?: Readonly<Record<string, string | number | boolean>>;
  /** Further environment variables; undefined removes one. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Files of the workspace, by relative path. */
  readonly files?: Readonly<Record<string, string | Buffer>>;
  /** The workspace of an earlier run, to run in it again; `files` are added. */
  readonly workspace?: string;
  /** Default `push`. */
  readonly eventName?: string;
  /** The event payload; default `{}`. */
  readonly event?: unknown;
}

export interface RunOptions extends StepOptions {
  /** Absolute path; default `dist/index.js` of this repository. */
  readonly script?: string;
  /** Default 60,000. After this time the process is killed and the promise rejects. */
  readonly timeLimitMs?: number;
  readonly interrupt?: Interrupt;
}

/** The built action. */
export const DIST = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

/**
 * Runs the built action in a child process as a step of a job, with its own workspace and environment. Reads its output,
 * files and report as the runner and the run page would.
 *
 * @throws when the time limit is exceeded, or the report is missing or invalid by the published schema
 */
export async function runAction(options: RunOptions = {}): Promise<RunResult> {
  const folder = await stepFolder(options);
  try {
    const reader = createStepOutputReader(
      folder.workspace,
      options.script === undefined ? unexpectedInputs(options.inputs ?? {}) : [],
    );
    const step = await runStepProcess({
      script: options.script ?? DIST,
      cwd: folder.workspace,
      env: environmentOf(folder, options),
      timeLimitMs: options.timeLimitMs ?? 60_000,
      interrupt: options.interrupt,
      onOutput: reader.push,
    });
    const valid = options.inputs?.merge === undefined ? 'valid' : 'merged';
    const report = options.script === undefined ? valid : 'json';
    return await readStepResult(folder, { ...step, output: reader.end() }, report);
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

export function stepFolder({
  workspace,
  files = {},
  event = {},
}: StepOptions): Promise<StepFolder> {
  return makeStepFolder({ workspace, files, event });
}

export function environmentOf(
  folder: StepFolder,
  { inputs = {}, env = {}, eventName = 'push' }: StepOptions,
): Record<string, string> {
  return stepEnvironment(folder, { inputs, env, eventName });
}
