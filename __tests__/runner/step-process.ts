import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Stream } from './step-output.ts';

/** A signal to send once the promise settles or stdout or stderr matches. */
export interface Interrupt {
  readonly signal: NodeJS.Signals;
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
  const sendSignal = () => {
    if (interrupt !== undefined && child.exitCode === null) child.kill(interrupt.signal);
  };
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
  await once(child, 'close').finally(() => clearTimeout(timer));
  const [stdout, stderr] = [text('stdout'), text('stderr')];
  if (timedOut) {
    throw new Error(
      `the action still ran after ${timeLimitMs} ms and was killed; ` +
        `its stdout was:\n${stdout}\nits stderr was:\n${stderr}`,
    );
  }
  return { exitCode: child.exitCode, stdout, stderr, durationMs: performance.now() - startedAt };
}
