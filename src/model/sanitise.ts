/**
 * Makes untrusted text safe to log and to store. Greetings, EHLO replies, DNS data, certificate names and the
 * declaration can be written by anyone; all of it passes this function before any other code gets it as a string.
 *
 * Escaped is what could mislead a reader or control the runner: control characters (C0, DEL, C1), line breaks,
 * bidirectional and other invisible characters, lone surrogates, and the two forms of a workflow command (`::` at the
 * start of a line, `##[` anywhere). Nothing is dropped silently, so the result shows what was received. Sanitising a
 * text again does not change it. Markup is not handled here: see `report/escape.ts`.
 *
 * @param maxLength of the result in UTF-16 units; longer text ends in an ellipsis
 * @returns one line of visible text
 */
export function sanitise(text: string, maxLength = 512): string {
  return sanitiseInline(text, maxLength).replace(/^(\s*):(?=:)/u, '$1\\:');
}

/** Sanitises a text that is never at the start of a line, so that an address such as `::1` stays as it is. */
export function sanitiseInline(text: string, maxLength: number): string {
  // Fast path: most texts are plain ASCII.
  if (PRINTABLE_ASCII.test(text) && !text.includes('##[')) return truncate(text, maxLength);
  return truncate(text.replace(INVISIBLE, escapeCharacter).replace(/##\[/g, '##\\['), maxLength);
}

/**
 * A path for display, at most PATH_MAX characters. File names in a checkout may contain any character, also line
 * ends.
 */
export function shownPath(path: string): string {
  return sanitiseInline(path, 4096);
}

/**
 * Decodes bytes from a socket as UTF-8 and sanitises them. Where they are not UTF-8, every byte beyond ASCII becomes
 * `\xNN`.
 */
export function sanitiseBytes(bytes: Uint8Array, maxLength = 512): string {
  return sanitise(decodeUtf8(bytes), maxLength);
}

const PRINTABLE_ASCII = /^[ -~]*$/;

/**
 * Control characters, format characters (bidi, zero-width, language tags), lone surrogates, line and paragraph
 * separators, and other characters that a display may not show (fillers, variation selectors).
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
  return `\\u{${code.toString(16)}}`;
}

/** The first characters of a text, with an ellipsis as the last one where the text is longer. */
export function truncate(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const cut = text.slice(0, Math.max(0, maxLength - 1));
  // Do not leave half of a surrogate pair.
  return `${cut.replace(/\p{Surrogate}$/u, '')}…`;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return Array.from(bytes, (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`,
    ).join('');
  }
}
