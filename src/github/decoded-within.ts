import { decodeText } from '../files/decode-text.ts';
import type { BaseFile } from '../files/workspace.ts';

/** Decodes a file of the base that may have so many bytes. */
export function decodedWithin(bytes: Uint8Array, maxBytes: number): BaseFile {
  if (bytes.byteLength > maxBytes) return tooLarge(maxBytes);
  const text = decodeText(bytes);
  return typeof text === 'string'
    ? { kind: 'text', text }
    : { kind: 'failed', why: `it ${text.problem}` };
}

export function tooLarge(maxBytes: number): BaseFile {
  return { kind: 'failed', why: `it is larger than ${maxBytes} bytes there` };
}
