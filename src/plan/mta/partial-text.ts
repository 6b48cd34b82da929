import { canonicalName, hostNameProblem } from '../../model/dns-name.ts';
import { sanitise } from '../../model/sanitise.ts';
import { type ConfigLocation, inBackticks, type Setting } from './config-text.ts';
import type { SharedCharacter } from './template-languages.ts';
import { placeholderAt } from './template-placeholder.ts';

/** A text that a mail server sends, of which some parts may not be known. */
export type PartialText = readonly TextPart[];

/** A part of a text, with the location of the setting that it comes from. */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string; readonly location: ConfigLocation }
  | {
      readonly kind: 'unknown';
      /** Describes the unknown part, such as `the machine's own name`. */
      readonly what: string;
      readonly location: ConfigLocation;
    };

export function knownPart(text: string, location: ConfigLocation): TextPart {
  return { kind: 'text', text, location };
}

export function unknownPart(what: string, location: ConfigLocation): TextPart {
  return { kind: 'unknown', what, location };
}

/** The part that a template fills in for a placeholder. */
export function placeholderPart(placeholder: string, location: ConfigLocation): TextPart {
  return unknownPart(`what the template fills in for ${inBackticks(placeholder)}`, location);
}

/** A setting's value in which only a template's placeholders have a meaning. */
export function settingText({ value, location, uncertainty }: Setting): PartialText {
  return uncertainty === null
    ? templateText(value, location)
    : [unknownPart(uncertainty, location)];
}

/** The longest text that is read, in characters. RFC 5321 section 4.5.3.1.5 limits a reply line to 512 octets. */
export const MAX_TEXT = 8192;

/**
 * A text in which only a template's placeholders have a meaning.
 *
 * @param except characters with a meaning of their own in the text's syntax
 */
export function templateText(
  source: string,
  location: ConfigLocation,
  except: readonly SharedCharacter[] = [],
): PartialText {
  const text = source.slice(0, MAX_TEXT);
  const parts: TextPart[] = [];
  let start = 0;
  for (let index = 0; index < text.length; ) {
    const placeholder = placeholderAt(text, index, except);
    if (placeholder === null) {
      index++;
      continue;
    }
    if (index > start) parts.push(knownPart(text.slice(start, index), location));
    parts.push(placeholderPart(placeholder, location));
    index += placeholder.length;
    start = index;
  }
  if (start < text.length) parts.push(knownPart(text.slice(start), location));
  return parts;
}

/** The beginning of a text, up to its first unknown part. */
export interface KnownPrefix {
  readonly text: string;
  /** The part after the prefix; null where the whole text is known. */
  readonly unknown: { readonly what: string; readonly location: ConfigLocation } | null;
  /** The location of the setting with the first word; null for an empty text. */
  readonly location: ConfigLocation | null;
}

export function knownPrefix(parts: PartialText): KnownPrefix {
  let text = '';
  let location: ConfigLocation | null = null;
  for (const part of parts) {
    if (part.kind === 'unknown') return { text, unknown: part, location };
    if (location === null && part.text.trim() !== '') location = part.location;
    text += part.text;
  }
  return { text, unknown: null, location: location ?? parts[0]?.location ?? null };
}

/** The whole text; null where a part of it is unknown. */
export function knownText(parts: PartialText): string | null {
  const { text, unknown } = knownPrefix(parts);
  return unknown === null ? text : null;
}

/** The name at the start of a text, or what it depends on. */
export type FirstName =
  | {
      readonly kind: 'name';
      readonly name: string | null;
      readonly location: ConfigLocation | null;
    }
  | { readonly kind: 'unknown'; readonly what: string; readonly location: ConfigLocation };

/** The name is among the first words. No name is longer than 255 octets (RFC 5321 section 4.5.3.1.2). */
const MAX_FIRST_WORDS = 1024;

/**
 * The name at the start of a greeting or of a reply. A name that cannot be a host's is unknown: it may be a placeholder for
 * another one.
 *
 * @param readName reads the name from sanitised reply lines, as from a reply that was received
 */
export function firstName(
  parts: PartialText,
  readName: (lines: readonly string[]) => string | null,
): FirstName {
  const { text: prefix, unknown, location } = knownPrefix(parts);
  const text = prefix.slice(0, MAX_FIRST_WORDS);
  if (unknown !== null && !hasCompleteName(text)) return { kind: 'unknown', ...unknown };
  const name = readName([sanitise(text.split(/\r?\n/, 1)[0] ?? '')]);
  const word = text.trim().split(/\s/, 1)[0] ?? '';
  return isPlaceholderWord(word, name) && location !== null
    ? { kind: 'unknown', what: `${inBackticks(word)}, which is not a host name`, location }
    : { kind: 'name', name, location };
}

/** The name that is the whole of a text. A server sends such a setting as it is, with blanks and comments. */
export function wholeName(
  parts: PartialText,
  readName: (lines: readonly string[]) => string | null,
): FirstName {
  const text = knownText(parts)?.trim();
  const found = firstName(parts, readName);
  const isName =
    text === undefined || /^\[[\w:.-]+\]$|^[\d.]+$/.test(text) || !isUnknownHostName(text);
  return text !== undefined && text !== '' && !isName && found.location !== null
    ? {
        kind: 'unknown',
        what: `${inBackticks(text)}, which is not a host name`,
        location: found.location,
      }
    : found;
}

/** Whether later text cannot change the name. Whether a word without a dot is a name depends on the next word. */
function hasCompleteName(text: string): boolean {
  const [, first, second] = /^\s*(\S+)\s+(?:(\S+)\s)?/.exec(text) ?? [];
  return first?.includes('.') === true || second !== undefined;
}

/**
 * Whether the first word of a text is neither a host name, an address literal nor an ordinary word of a greeting
 * without a name.
 */
function isPlaceholderWord(word: string, name: string | null): boolean {
  if (name === null) return !/^\*+$|^[\p{L}\p{N}][\p{L}\p{N}'/-]*[,;:.!]*$|^$/u.test(word);
  if (/^\[[\w:.-]+\]$|^[\d.]+$/.test(name)) return false;
  const bare = word.replace(/^[<("']+|[>)"',;:.!]+$/g, '');
  return isUnknownHostName(canonicalName(bare) === name ? bare : name);
}

/** Whether a host name in a setting is none: it breaks the syntax, or has capitals and no dot as `CHANGEME` has. */
export function isUnknownHostName(text: string): boolean {
  const name = canonicalName(text);
  const problem = hostNameProblem(name.includes('.') ? name : `${name}.example`);
  return problem !== null || (!text.includes('.') && /[A-Z]/.test(text) && !/[a-z]/.test(text));
}
