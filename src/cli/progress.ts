/**
 * A line on stderr that counts hosts, after the first second and only on a terminal. Blanks wipe it out: they do so on
 * a terminal that knows no escape sequence too.
 */
export function progressLine(): (done: number, total: number) => void {
  const start = performance.now();
  return (done, total) => {
    if (!process.stderr.isTTY || performance.now() - start < 1000) return;
    const line = `${done} of ${total} hosts looked at`;
    process.stderr.write(done === total ? `\r${' '.repeat(line.length)}\r` : `\r${line}`);
  };
}
