/**
 * Reads a GITHUB_OUTPUT file as EnvFileKeyValuePairs in actions/runner does: `name=value` lines and
 * `name<<DELIMITER` blocks. A later value of a name replaces an earlier one.
 *
 * @throws with the runner's message where the runner would fail the step
 */
export function readOutputFile(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const reader = createLineReader(text.replace(/^\ufeff/, ''));
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
  /** False for a last line without a line feed. */
  readonly terminated: boolean;
}

interface LineReader {
  next(): Line | null;
  slice(start: number, end: number): string;
}

/** Lines end in LF only, as on Linux runners; a CR is part of its line. */
function createLineReader(text: string): LineReader {
  let index = 0;
  return {
    next: () => {
      if (index >= text.length) return null;
      const start = index;
      const lineFeed = text.indexOf('\n', start);
      const end = lineFeed < 0 ? text.length : lineFeed;
      index = lineFeed < 0 ? end : end + 1;
      return { text: text.slice(start, end), start, terminated: lineFeed >= 0 };
    },
    slice: (start, end) => text.slice(start, end),
  };
}

function readEntry(line: string, reader: LineReader): { name: string; value: string } {
  const equals = line.indexOf('=');
  const heredoc = line.indexOf('<<');
  if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
    if (equals === 0) throw new Error(`Invalid format '${line}'. Name must not be empty`);
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
  for (;;) {
    const line = reader.next();
    if (line === null) {
      throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    }
    first ??= line;
    if (line.text === delimiter) return reader.slice(first.start, line.start).slice(0, -1);
    if (!line.terminated) throw new Error('Invalid value. EOF marker missing new line.');
  }
}
