import type { SourceLocation } from '../../model/mail-host.ts';
import { sanitise, shownPath } from '../../model/sanitise.ts';

/** A value with the place of the setting that gives it. */
export interface Setting {
  readonly value: string;
  readonly place: SourceLocation;
  /** Why the value may not hold, such as a template's condition around it; null where it holds. */
  readonly doubt: string | null;
}

/** `file:line: message`, for a note. */
export function noteAt({ file, line }: SourceLocation, message: string): string {
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
