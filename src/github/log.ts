import { EOL } from 'node:os';
import { logLine as safeLine } from '../report/escape.ts';

/** One line of the log, made safe: no command to the runner. */
export function logLine(text: string): void {
  process.stdout.write(`${safeLine(text)}${EOL}`);
}

/** Tells a progress at most every ten seconds, as a log line. */
export function logProgress(): (done: number, total: number) => void {
  let last = performance.now();
  return (done, total) => {
    if (done === total || performance.now() - last < 10_000) return;
    last = performance.now();
    logLine(`${done} of ${total} hosts looked at`);
  };
}
