import { isUtf8 } from 'node:buffer';

/**
 * Decodes the bytes of a text file. A byte order mark of UTF-8 is dropped; line ends stay as they are.
 *
 * @returns the text, or the problem as the rest of a sentence that begins with the file
 */
export function decodeText(bytes: Uint8Array): string | { readonly problem: string } {
  const problem = binaryZoneProblem(bytes) ?? encodingProblem(bytes) ?? byteProblem(bytes);
  if (problem !== null) return { problem };
  const start = hasUtf8Mark(bytes) ? UTF8_MARK.length : 0;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8', start);
}

/**
 * Recognises UTF-16 and UTF-32, with and without a byte order mark, in the first four bytes of a file.
 *
 * @returns the problem as the rest of a sentence that begins with the file; null for any other encoding
 */
export function encodingProblem(head: Uint8Array): string | null {
  // In UTF-16 and UTF-32, an ASCII character has one byte that is not zero. The pattern is that of RFC 4627 section 3.
  const zeros = Array.from(head.subarray(0, 4), (byte) => (byte === 0 ? '0' : 'x')).join('');
  const marks = Array.from(head.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0'));
  const mark = marks.join('');
  if (mark === '0000feff' || mark === 'fffe0000' || zeros === '000x' || zeros === 'x000') {
    return 'is UTF-32; save it as UTF-8';
  }
  const hasMark = mark.startsWith('feff') || mark.startsWith('fffe');
  return hasMark || /^(?:0x|x0)(?:0x|x0)?$/.test(zeros) ? 'is UTF-16; save it as UTF-8' : null;
}

const UTF8_MARK: readonly number[] = [0xef, 0xbb, 0xbf];

function hasUtf8Mark(bytes: Uint8Array): boolean {
  return UTF8_MARK.every((byte, index) => bytes[index] === byte);
}

/** BIND's binary formats of zones begin with the number of the format and that of its version, of four bytes each. */
function binaryZoneProblem(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  return /^0000000[1-3]0000000[0-2]$/.test(head)
    ? 'is a zone in a binary format of BIND; write it as text in UTF-8 with: named-compilezone -f raw -F text -o zone.txt example.com FILE'
    : null;
}

/** The first bytes of archives and compressed files. */
const COMPRESSED: readonly (readonly number[])[] = [
  [0x1f, 0x8b],
  [0x50, 0x4b, 0x03, 0x04],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a],
  [0x28, 0xb5, 0x2f, 0xfd],
];

function byteProblem(bytes: Uint8Array): string | null {
  if (COMPRESSED.some((mark) => mark.every((byte, index) => bytes[index] === byte))) {
    return 'is compressed or an archive; unpack it to text in UTF-8';
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    return `has a NUL byte in line ${lineAt(bytes, zero)}, so it is not text; save it as text in UTF-8`;
  }
  return isUtf8(bytes)
    ? null
    : `is not UTF-8: line ${firstInvalidLine(bytes)} has other bytes; save it as UTF-8`;
}

const LINE_FEED = 0x0a;

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0 && at < offset; line += 1) {
    at = bytes.indexOf(LINE_FEED, at + 1);
  }
  return line;
}

function firstInvalidLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}
