import { fileURLToPath } from 'node:url';
import { stepEnvironment } from './step-environment.ts';
import { makeStepFolder, type StepFolder } from './step-folder.ts';
import { createStepOutputReader } from './step-output.ts';
import { type Interrupt, runStepProcess } from './step-process.ts';
import { type RunResult, readStepResult } from './step-result.ts';

/** A step that runs the action, and the job around it. */
export interface StepOptions {
  /** The `with:` block. An input that is not named has no variable. */
  readonly inputs?: Readonly<Record<string, string | number | boolean>>;
  /** Further environment variables; undefined removes one. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Files of the workspace by relative path. */
  readonly files?: Readonly<Record<string, string>>;
  /** A workspace of an earlier run, to run again in it; `files` are added. */
  readonly workspace?: string;
  /** Default `push`. */
  readonly eventName?: string;
  /** The event payload; default `{}`. */
  readonly event?: unknown;
}

export interface RunOptions extends StepOptions {
  /** Absolute path of the script; default `dist/index.js` of this repository. */
  readonly script?: string;
  /** Default 60,000; when it is over, the process is killed and the run rejects. */
  readonly timeLimitMs?: number;
  readonly interrupt?: Interrupt;
}

/** The built action. */
export const DIST = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

/**
 * Runs the built action in a child process as a step of a job, in a workspace and an environment of its own, then
 * reads its output, its files and its report as the runner and the run page would. The report must be valid by its
 * published schema.
 */
export async function runAction(options: RunOptions = {}): Promise<RunResult> {
  const folder = await stepFolder(options);
  try {
    const reader = createStepOutputReader(folder.workspace);
    const step = await runStepProcess({
      script: options.script ?? DIST,
      cwd: folder.workspace,
      env: environmentOf(folder, options),
      timeLimitMs: options.timeLimitMs ?? 60_000,
      interrupt: options.interrupt,
      onOutput: reader.push,
    });
    const report = options.script === undefined ? 'valid' : 'json';
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
