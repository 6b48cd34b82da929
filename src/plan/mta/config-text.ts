import type { SourceLocation } from '../../model/mail-host.ts';
import { sanitise, shownPath } from '../../model/sanitise.ts';

/** A value with the location of the setting that it comes from. */
export interface Setting {
  readonly value: string;
  readonly location: SourceLocation;
  /** What the setting depends on, such as a template's condition around it; null where it always applies. */
  readonly uncertainty: string | null;
}

/** The uncertainty of a setting under a template's or a file's own condition. */
export function uncertaintyUnder(condition: string | null | undefined): string | null {
  return condition == null ? null : `whether it is set, under ${inBackticks(condition)}`;
}

/** A note that begins with its location: `file:line: message`. */
export function noteAt({ file, line }: SourceLocation, message: string): string {
  return `${shownPath(file ?? '')}:${line}: ${message}`;
}

/** A word of a configuration for a message: sanitised, at most 80 characters. */
export function inBackticks(word: string): string {
  return `\`${sanitise(word, 80).replaceAll('`', "'")}\``;
}

/** The last segment of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * Resolves a path relative to a file's folder.
 *
 * @returns a path from the workspace's root; null for an absolute path, and for one that leaves the workspace
 */
export function siblingPath(file: string, relative: string): string | null {
  if (relative.startsWith('/')) return null;
  const segments = file.split('/').slice(0, -1);
  for (const segment of relative.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return null;
  }
  return segments.join('/');
}

/** The mail services of /etc/services. */
const SERVICE_PORTS: ReadonlyMap<string, number> = new Map([
  ['smtp', 25],
  ['mail', 25],
  ['submission', 587],
  ['submissions', 465],
  ['smtps', 465],
  ['ssmtp', 465],
  ['urd', 465],
]);

/** Parses a port number or a service name; null where it is neither. */
export function parsePort(text: string): number | null {
  const named = SERVICE_PORTS.get(text.toLowerCase());
  const port = named ?? (/^\d{1,5}$/.test(text) ? Number(text) : 0);
  return port >= 1 && port <= 65_535 ? port : null;
}
