import { expect } from 'vitest';
import { cpuMs } from './cpu-time.ts';

/** Work that takes less CPU time than this is fast enough, whatever its growth. */
const FAST_MS = 100;
/** Four times the input takes linear work four times as long, and quadratic work sixteen times. */
const MOST_GROWTH = 10;
const TRIES = 4;

/**
 * Expects that work takes linear time: that four times the input does not take much more than four times the CPU time.
 * One good measurement of several is enough, since garbage collection and other processes disturb them.
 *
 * @param work gets the size of its input, and prepares it before it returns what to measure
 * @param size the smaller size; quadratic work on four times this size has to take clearly more than 100 ms
 */
export function expectLinear(work: (size: number) => () => unknown, size: number): void {
  const growths: string[] = [];
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const large = timeOf(work(4 * size));
    if (large < FAST_MS) return;
    const small = timeOf(work(size));
    if (large < small * MOST_GROWTH) return;
    growths.push(`${small.toFixed(1)} ms for ${size}, ${large.toFixed(1)} ms for ${4 * size}`);
  }
  expect.fail(`The time does not grow linearly: ${growths.join('; ')}.`);
}

function timeOf(run: () => unknown): number {
  const start = cpuMs();
  run();
  return cpuMs() - start;
}
