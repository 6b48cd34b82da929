import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Stream } from './step-output.ts';

/** A signal to the process, when the event has come: a promise, or output that matches. */
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
 * Runs a script on this Node until it has exited and closed its streams. Rejects when the time
 * limit is over, after killing it, with what it said until then.
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
  const interruptNow = () => {
    if (interrupt !== undefined && child.exitCode === null) child.kill(interrupt.signal);
  };
  let interrupted = false;
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].on('data', (chunk: Buffer) => {
      chunks[stream].push(chunk);
      options.onOutput(stream, chunk);
      if (!interrupted && interrupt?.after instanceof RegExp) {
        interrupted = interrupt.after.test(text(stream));
        if (interrupted) interruptNow();
      }
    });
  }
  if (interrupt?.after instanceof Promise) interrupt.after.then(interruptNow, interruptNow);

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
