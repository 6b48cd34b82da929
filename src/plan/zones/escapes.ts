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
  const push = (character: string, escaped: boolean) => {
    for (const value of encoder.encode(character)) bytes.push({ value, escaped });
  };
  const characters = Array.from(word);
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? '';
    if (character !== '\\') {
      push(character, false);
      continue;
    }
    const next = characters[at + 1];
    if (next === undefined) return { kind: 'problem', problem: 'ends in a backslash' };
    if (!/\d/.test(next)) {
      push(next, true);
      at += 1;
      continue;
    }
    const digits = characters.slice(at + 1, at + 4).join('');
    if (!/^\d{3}$/.test(digits) || Number(digits) > 255) {
      return {
        kind: 'problem',
        problem: 'has a backslash before a digit, which takes three digits from 000 to 255',
      };
    }
    bytes.push({ value: Number(digits), escaped: true });
    at += 3;
  }
  return { kind: 'bytes', bytes };
}

const encoder = new TextEncoder();
