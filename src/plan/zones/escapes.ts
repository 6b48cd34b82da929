/** A byte of a word, and whether a backslash stood before it, so that it means nothing but itself. */
export interface Byte {
  readonly value: number;
  readonly escaped: boolean;
}

export type Bytes =
  | { readonly kind: 'bytes'; readonly bytes: readonly Byte[] }
  | { readonly kind: 'problem'; readonly problem: string };

/**
 * The bytes that a word of a master file stands for: `\X` is the character X, `\DDD` the byte of that decimal
 * number (RFC 1035 5.1). Characters beyond ASCII are their UTF-8 bytes, as name servers read them.
 */
export function bytesOf(word: string): Bytes {
  const bytes: Byte[] = [];
  for (let at = 0; at < word.length; at += 1) {
    const escaped = word.charAt(at) === '\\';
    if (escaped) at += 1;
    if (at >= word.length) return { kind: 'problem', problem: 'ends in a backslash' };
    const value = word.codePointAt(at) ?? 0;
    if (value > 0x7f) {
      const character = String.fromCodePoint(value);
      for (const part of encoder.encode(character)) bytes.push({ value: part, escaped });
      at += character.length - 1;
    } else if (escaped && isDigit(value)) {
      const digits = word.slice(at, at + 3);
      if (!/^\d{3}$/.test(digits) || Number(digits) > 255) {
        const problem = 'has a backslash before a digit, which takes three digits from 000 to 255';
        return { kind: 'problem', problem };
      }
      bytes.push({ value: Number(digits), escaped });
      at += 2;
    } else {
      bytes.push({ value, escaped });
    }
  }
  return { kind: 'bytes', bytes };
}

const encoder = new TextEncoder();

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
