import type { Place, Problem } from '../../model/mail-host.ts';
import { sanitise, shownPath } from '../../model/sanitise.ts';
import type { Pieces } from './partial-text.ts';

/** A file of the repository. */
export interface ConfigurationFile {
  /** Path from the workspace's root with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The text of another file of the repository, by its path from the workspace's root; null where there is none. */
export type Beside = (path: string) => string | null;

/** What one service of a mail server says of itself, as far as its configuration tells. */
export interface Service {
  /** Null for every port. */
  readonly port: number | null;
  /** The only address on which it listens; null for every one. */
  readonly address: string | null;
  /** The greeting's text; null where the service sends none. */
  readonly greeting: Pieces | null;
  /** What answers EHLO; null where the service answers none. */
  readonly ehlo: Pieces | null;
  /** The name that the server says itself where it sends; null where that is not set. */
  readonly helo: Pieces | null;
}

/** What a reader of one kind of configuration found. */
export interface Reading {
  readonly services: readonly Service[];
  /** Things that a person should know and that are no mistake. */
  readonly notes: readonly string[];
  /** What the mail server itself would refuse. */
  readonly problems: readonly Problem[];
}

export type Reader = (file: ConfigurationFile, beside: Beside) => Reading;

/** A value with the place of the setting that gives it. */
export interface Setting {
  readonly value: string;
  readonly place: Place;
  /** Why the value may not hold, such as a template's condition around it; null where it holds. */
  readonly doubt: string | null;
}

/** `file:line: message`, for a note. */
export function noteAt({ file, line }: Place, message: string): string {
  return `${shownPath(file ?? '')}:${line}: ${message}`;
}

/** A word of a stranger's file inside a message: in backticks, sanitised, at most 80 characters. */
export function code(word: string): string {
  return `\`${sanitise(word, 80).replaceAll('`', "'")}\``;
}

/** The last path segment. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path beside a file, with `.` and `..` resolved; null where it leads out of the workspace. */
export function pathBeside(file: string, relative: string): string | null {
  if (relative.startsWith('/')) return null;
  const segments = file.split('/').slice(0, -1);
  for (const segment of relative.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return null;
  }
  return segments.join('/');
}
