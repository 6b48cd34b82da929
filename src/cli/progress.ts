/**
 * A progress line on stderr, from the first second on and only on a terminal. Spaces erase it at the end, which works
 * without escape sequences.
 */
export function progressLine(): (done: number, total: number) => void {
  const start = performance.now();
  return (done, total) => {
    if (!process.stderr.isTTY || performance.now() - start < 1000) return;
    const line = `${done} of ${total} hosts checked`;
    process.stderr.write(done === total ? `\r${' '.repeat(line.length)}\r` : `\r${line}`);
  };
}
