import { EOL } from 'node:os';
import { logLine as sanitiseLine } from '../report/escape.ts';

/** Prints one line of the log, sanitised: it cannot contain a workflow command. */
export function logLine(text: string): void {
  process.stdout.write(`${sanitiseLine(text)}${EOL}`);
}

/** @returns a function that prints the progress, at most every ten seconds */
export function logProgress(): (done: number, total: number) => void {
  let lastAt = performance.now();
  return (done, total) => {
    if (done === total || performance.now() - lastAt < 10_000) return;
    lastAt = performance.now();
    logLine(`${done} of ${total} hosts checked`);
  };
}
