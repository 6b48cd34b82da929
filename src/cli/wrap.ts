/** The columns of the terminal; null where stdout is no terminal, so that a line stays whole for other tools. */
export function terminalWidth(): number | null {
  return process.stdout.isTTY ? (process.stdout.columns ?? null) : null;
}

/**
 * Wraps a line at spaces. Further lines begin below the text of the first: after its indentation and its label or
 * number. A longer word has a line of its own, so that a record stays in one piece.
 *
 * @param width null to keep the line whole
 */
export function wrapLine(line: string, width: number | null): readonly string[] {
  if (width === null || line.length <= width) return [line];
  const [label = ''] = /^ *(?:\d+\. |\S+(?: \d+)? {2,})?/.exec(line) ?? [];
  const hanging = ' '.repeat(label.length < width / 2 ? Math.max(label.length, 2) : 2);
  const lines: string[] = [];
  let current = label;
  let isEmpty = true;
  for (const word of line.slice(label.length).split(' ')) {
    if (!isEmpty && current.length + 1 + word.length > width) {
      lines.push(current);
      current = `${hanging}${word}`;
    } else {
      current = isEmpty ? `${current}${word}` : `${current} ${word}`;
    }
    isEmpty = false;
  }
  return [...lines, current];
}
