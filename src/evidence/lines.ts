/** The longest line that is read, in bytes; the rest of a longer one is dropped. */
const MAX_LINE = 64 * 1024;

/** Splits bytes into lines without their ends, each byte as one character. */
export function createLineSplitter(): {
  readonly lines: (part: Uint8Array) => Iterable<string>;
  /** The last line, where the bytes do not end with a line end. */
  readonly end: () => Iterable<string>;
} {
  let rest = '';
  const lines = function* (part: Uint8Array): Iterable<string> {
    const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    let start = 0;
    for (;;) {
      const end = bytes.indexOf(LINE_FEED, start);
      if (end < 0) break;
      const line = rest + text(bytes, start, end);
      rest = '';
      start = end + 1;
      yield line.endsWith('\r') ? line.slice(0, -1) : line;
    }
    if (rest.length < MAX_LINE) rest += text(bytes, start, bytes.length);
  };
  const end = function* (): Iterable<string> {
    if (rest !== '') yield rest;
  };
  return { lines, end };
}

const LINE_FEED = 0x0a;

function text(bytes: Buffer, start: number, end: number): string {
  return bytes.toString('latin1', start, Math.min(end, start + MAX_LINE));
}
