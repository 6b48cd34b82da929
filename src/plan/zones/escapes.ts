/** The bytes of a token after unescaping, or a problem as the rest of a sentence that begins with the token. */
export type DecodeResult =
  | { readonly kind: 'bytes'; readonly bytes: readonly DecodedByte[] }
  | { readonly kind: 'problem'; readonly problem: string };

export interface DecodedByte {
  readonly value: number;
  /** An escaped byte has no special meaning: `\.` is a dot inside a label. */
  readonly escaped: boolean;
}

/**
 * Decodes the escapes of a master file: `\X` is the character X, `\DDD` the byte with that decimal number (RFC 1035
 * section 5.1). Non-ASCII characters are read as their UTF-8 bytes, as name servers do.
 */
export function decodeEscapes(token: string): DecodeResult {
  const bytes: DecodedByte[] = [];
  for (let index = 0; index < token.length; index += 1) {
    const escaped = token.charAt(index) === '\\';
    if (escaped) index += 1;
    if (index >= token.length) return { kind: 'problem', problem: 'ends in a backslash' };
    const code = token.codePointAt(index) ?? 0;
    if (code > 0x7f) {
      const character = String.fromCodePoint(code);
      for (const value of encoder.encode(character)) bytes.push({ value, escaped });
      index += character.length - 1;
    } else if (escaped && isDigit(code)) {
      const digits = token.slice(index, index + 3);
      if (!/^\d{3}$/.test(digits) || Number(digits) > 255) {
        const problem = 'has a backslash before a digit, which takes three digits from 000 to 255';
        return { kind: 'problem', problem };
      }
      bytes.push({ value: Number(digits), escaped });
      index += 2;
    } else {
      bytes.push({ value: code, escaped });
    }
  }
  return { kind: 'bytes', bytes };
}

const encoder = new TextEncoder();

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
