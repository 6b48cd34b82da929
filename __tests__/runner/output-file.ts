/**
 * Reads a GITHUB_OUTPUT file as EnvFileKeyValuePairs in actions/runner does: `name=value` lines and
 * `name<<DELIMITER` blocks. A later value of a name replaces an earlier one.
 *
 * @param isWindows whether CRLF ends a line too
 * @throws with the runner's message where the runner would fail the step
 */
export function readOutputFile(text: string, isWindows = false): Record<string, string> {
  const outputs: Record<string, string> = {};
  const reader = createLineReader(text.replace(/^\ufeff/, ''), isWindows);
  for (let line = reader.next(); line !== null; line = reader.next()) {
    if (line.text === '') continue;
    const { name, value } = readEntry(line.text, reader);
    outputs[name] = value;
  }
  return outputs;
}

interface Line {
  readonly text: string;
  readonly start: number;
  /** `\n`, or `\r\n` on Windows; empty for a last line without. */
  readonly newline: string;
}

interface LineReader {
  next(): Line | null;
  slice(start: number, end: number): string;
}

/** On Linux and macOS lines end in LF only: a CR is part of its line. */
function createLineReader(text: string, isWindows: boolean): LineReader {
  let index = 0;
  return {
    next: () => {
      if (index >= text.length) return null;
      const start = index;
      const lineFeed = text.indexOf('\n', start);
      const end = lineFeed < 0 ? text.length : lineFeed;
      index = lineFeed < 0 ? end : end + 1;
      if (lineFeed < 0) return { text: text.slice(start), start, newline: '' };
      const isCrlf = isWindows && end > start && text[end - 1] === '\r';
      const newline = isCrlf ? '\r\n' : '\n';
      return { text: text.slice(start, end + 1 - newline.length), start, newline };
    },
    slice: (start, end) => text.slice(start, end),
  };
}

function readEntry(line: string, reader: LineReader): { name: string; value: string } {
  const equals = line.indexOf('=');
  const heredoc = line.indexOf('<<');
  if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
    // From ArgUtil.NotNullOrEmpty in ExecutionContext.SetOutput.
    if (equals === 0) throw new Error("Value cannot be null. (Parameter 'name')");
    return { name: line.slice(0, equals), value: line.slice(equals + 1) };
  }
  if (heredoc < 0) throw new Error(`Invalid format '${line}'`);
  const name = line.slice(0, heredoc);
  const delimiter = line.slice(heredoc + 2);
  if (name === '' || delimiter === '') {
    throw new Error(
      `Invalid format '${line}'. Name must not be empty and delimiter must not be empty`,
    );
  }
  return { name, value: readBlock(delimiter, reader) };
}

function readBlock(delimiter: string, reader: LineReader): string {
  let first: Line | null = null;
  let newline = '';
  for (;;) {
    const line = reader.next();
    if (line === null) {
      throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    }
    first ??= line;
    if (line.text === delimiter) {
      return reader.slice(first.start, Math.max(first.start, line.start - newline.length));
    }
    newline = line.newline;
    if (newline === '') throw new Error('Invalid value. EOF marker missing new line.');
  }
}
