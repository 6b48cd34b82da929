import type { SourceLocation } from '../../model/mail-host.ts';
import { sanitise } from '../../model/sanitise.ts';
import { code, type Setting } from './config-text.ts';
import { markAt } from './template-placeholder.ts';

/** A part of a text that a mail server will say, with the setting that gives it. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly place: SourceLocation }
  | {
      readonly kind: 'unknown';
      /** For a person: what cannot be told, such as `the machine's own name`. */
      readonly what: string;
      readonly place: SourceLocation;
    };

/** An expanded text, of which some parts may be known and others not. */
export type PartialText = readonly Piece[];

export function known(text: string, place: SourceLocation): Piece {
  return { kind: 'text', text, place };
}

export function unknown(what: string, place: SourceLocation): Piece {
  return { kind: 'unknown', what, place };
}

/** No server says more in a greeting (RFC 5321 4.5.3.1.5 allows 512 octets a line). */
export const MAX_TEXT = 8192;

/** `$NAME` and `${NAME}` of envsubst and its like. */
const VARIABLE = /\$(?:[A-Z_][A-Z0-9_]*|\{[A-Za-z_]\w*(?::?[-?+=][^{}]*)?\})/y;

function variableAt(text: string, at: number): string | null {
  if (text[at] !== '$') return null;
  VARIABLE.lastIndex = at;
  return VARIABLE.exec(text)?.[0] ?? null;
}

/** A text without any syntax but a template's. */
export function plainPieces(whole: string, place: SourceLocation): PartialText {
  const text = whole.slice(0, MAX_TEXT);
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const mark = markAt(text, at) ?? variableAt(text, at);
    if (mark === null) {
      at++;
      continue;
    }
    if (at > from) pieces.push(known(text.slice(from, at), place));
    pieces.push(placeholder(mark, place));
    at += mark.length;
    from = at;
  }
  if (from < text.length) pieces.push(known(text.slice(from), place));
  return pieces;
}

/** What a template's mark will become. */
export function placeholder(mark: string, place: SourceLocation): Piece {
  return unknown(`what the template fills in for ${code(mark)}`, place);
}

/** A setting's value without any syntax but a template's; nothing of it is known where it may not hold. */
export function settingPieces({ value, place, doubt }: Setting): PartialText {
  return doubt === null ? plainPieces(value, place) : [unknown(doubt, place)];
}

/** The text as far as it is known from its start on, and what comes there where it ends too early. */
export interface Beginning {
  readonly text: string;
  readonly unknown: { readonly what: string; readonly place: SourceLocation } | null;
  /** The setting that gives the first word; null for an empty text. */
  readonly place: SourceLocation | null;
}

export function knownPrefix(pieces: PartialText): Beginning {
  let text = '';
  let place: SourceLocation | null = null;
  for (const piece of pieces) {
    if (piece.kind === 'unknown') return { text, unknown: piece, place };
    if (place === null && piece.text.trim() !== '') place = piece.place;
    text += piece.text;
  }
  return { text, unknown: null, place: place ?? pieces[0]?.place ?? null };
}

/** The name that a text starts with, or what stands in the way of telling it. */
export type NameSaid =
  | { readonly kind: 'name'; readonly name: string | null; readonly place: SourceLocation | null }
  | { readonly kind: 'unknown'; readonly what: string; readonly place: SourceLocation };

/** The name stands among the first words, and no name is longer (RFC 5321 4.5.3.1.2). */
const MAX_FIRST_WORDS = 1024;

/**
 * @param read takes the name from sanitised lines, as from a reply that was received
 */
export function firstName(
  pieces: PartialText,
  read: (lines: readonly string[]) => string | null,
): NameSaid {
  const { text: whole, unknown: missing, place } = knownPrefix(pieces);
  const text = whole.slice(0, MAX_FIRST_WORDS);
  if (missing !== null && !startsWithWholeName(text)) return { kind: 'unknown', ...missing };
  return { kind: 'name', name: read([sanitise(text.split(/\r?\n/, 1)[0] ?? '')]), place };
}

/** Whether what follows cannot change the name: a word without a dot is judged by the one behind it. */
function startsWithWholeName(text: string): boolean {
  return /^\s*\S*\.\S*\s/.test(text) || /^\s*\S+\s+\S+\s/.test(text);
}
