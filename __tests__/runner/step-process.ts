import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Stream } from './step-output.ts';

/**
 * A signal to send once the promise settles or stdout or stderr matches. `cancel` is what the runner does with a job that
 * is cancelled: SIGINT, after 7.5 s SIGTERM, and after another 2.5 s SIGKILL (ProcessInvoker.cs).
 */
export interface Interrupt {
  readonly signal: NodeJS.Signals | 'cancel';
  readonly after: Promise<unknown> | RegExp;
}

export interface StepProcessOptions {
  readonly script: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly timeLimitMs: number;
  readonly interrupt: Interrupt | undefined;
  /** Called for every chunk, in order of arrival. */
  onOutput(stream: Stream, chunk: Buffer): void;
}

export interface StepProcessResult {
  /** Null when a signal ended the process. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly durationMs: number;
}

const SIGINT_MS = 7500;
const SIGTERM_MS = 2500;
const AFTER_EXIT_MS = 5000;

/**
 * Runs a script with this Node until it exits and closes its streams.
 * @throws with the output so far when the time limit is exceeded; the process is then killed
 */
export async function runStepProcess(options: StepProcessOptions): Promise<StepProcessResult> {
  const { script, cwd, env, timeLimitMs, interrupt } = options;
  const startedAt = performance.now();
  const child = spawn(process.execPath, [script], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Record<Stream, Buffer[]> = { stdout: [], stderr: [] };
  const text = (stream: Stream) => Buffer.concat(chunks[stream]).toString('utf8');
  const timers: NodeJS.Timeout[] = [];
  const later = (ms: number, work: () => void) => timers.push(setTimeout(work, ms));
  const sendSignal = () => {
    if (interrupt === undefined || child.exitCode !== null) return;
    if (interrupt.signal !== 'cancel') {
      child.kill(interrupt.signal);
      return;
    }
    child.kill('SIGINT');
    later(SIGINT_MS, () => child.kill('SIGTERM'));
    later(SIGINT_MS + SIGTERM_MS, () => child.kill('SIGKILL'));
  };
  // A child of the step that keeps its streams open delays the runner for so long after the step has ended.
  child.once('exit', () =>
    later(AFTER_EXIT_MS, () => {
      child.stdout.destroy();
      child.stderr.destroy();
    }),
  );
  let interrupted = false;
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].on('data', (chunk: Buffer) => {
      chunks[stream].push(chunk);
      options.onOutput(stream, chunk);
      if (!interrupted && interrupt?.after instanceof RegExp) {
        interrupted = interrupt.after.test(text(stream));
        if (interrupted) sendSignal();
      }
    });
  }
  if (interrupt?.after instanceof Promise) interrupt.after.then(sendSignal, sendSignal);

  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    child.kill('SIGKILL');
  }, timeLimitMs);
  await once(child, 'close').finally(() => {
    for (const one of [timer, ...timers]) clearTimeout(one);
  });
  const [stdout, stderr] = [text('stdout'), text('stderr')];
  if (timedOut) {
    throw new Error(
      `the action still ran after ${timeLimitMs} ms and was killed; ` +
        `its stdout was:\n${stdout}\nits stderr was:\n${stderr}`,
    );
  }
  return { exitCode: child.exitCode, stdout, stderr, durationMs: performance.now() - startedAt };
}
