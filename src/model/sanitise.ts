/**
 * The one sanitiser. Greetings, EHLO replies, PTR and MX names, TXT records, certificate names and the
 * declaration itself are written by strangers; every such byte passes here before it becomes a string
 * that anything else may hold.
 *
 * What it takes away is whatever could act on a reader or on the runner: control characters (C0, DEL, C1),
 * line breaks, bidirectional and other invisible format characters, lone surrogates, and the two openings
 * of a workflow command (`::` at a line's start, `##[` anywhere). Each is shown, never dropped, so that
 * nobody is misled about what was received. Markup is left for the encoders of `report/text.ts`.
 *
 * @param text what was received or read
 * @param maxLength longest result in UTF-16 units, the ellipsis included
 * @returns one line of visible text
 */
export function sanitise(text: string, maxLength = 512): string {
  return showAll(text, maxLength).replace(/^(\s*):(?=:)/u, '$1\\:');
}

/** The same for a text that never stands at a line's start, where `::1` may stay an address. */
export function showAll(text: string, maxLength: number): string {
  // Nearly every text is plain, and nearly every text comes by here more than once.
  if (PLAIN.test(text) && !text.includes('##[')) return truncate(text, maxLength);
  return truncate(text.replace(INVISIBLE, escapeCharacter).replace(/##\[/g, '##\\['), maxLength);
}

/** A file's path as it is shown, whole (PATH_MAX): a file of a checkout may bear any name, line ends included. */
export function shownPath(path: string): string {
  return showAll(path, 4096);
}

/**
 * Bytes from a socket as sanitised text: UTF-8 where they are, each byte that is not shown as `\xNN`.
 */
export function sanitiseBytes(bytes: Uint8Array, maxLength = 512): string {
  return sanitise(decode(bytes), maxLength);
}

/** Printable ASCII. */
const PLAIN = /^[ -~]*$/;

/**
 * Controls (C0, DEL, C1), format characters (bidi, zero-width, language tags), lone surrogates, line and
 * paragraph separators, and whatever else a display may leave out (fillers, variation selectors).
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
  return `\\u{${code.toString(16)}}`;
}

function truncate(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const cut = text.slice(0, Math.max(0, maxLength - 1));
  // A cut between two surrogates would leave half a character.
  return `${cut.replace(/\p{Surrogate}$/u, '')}…`;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return Array.from(bytes, (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`,
    ).join('');
  }
}
