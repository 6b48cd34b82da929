import type { SourceLocation } from '../../model/mail-host.ts';
import type { PlannedSetting } from '../../model/planned.ts';
import { sanitise, shownPath } from '../../model/sanitise.ts';

/** The location of a text in a configuration, with the setting that it is the value of. */
export interface ConfigLocation extends SourceLocation {
  readonly setting?: PlannedSetting;
}

/** A value with the location of the setting that it comes from. */
export interface Setting {
  readonly value: string;
  readonly location: ConfigLocation;
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

/** The most segments of an absolute path that are tried below a file's folder. */
const MAX_SEGMENTS = 6;

/**
 * The paths in the repository that a path in a configuration may mean. An absolute path is one on the server, such as
 * /etc/mail/names.conf: the repository may have it beside the file, below its folder, or at its root.
 */
export function repositoryPaths(file: string, path: string): string[] {
  if (!path.startsWith('/')) return [siblingPath(file, path)].flatMap((found) => found ?? []);
  const segments = path.split('/').filter((segment) => segment !== '');
  if (segments.includes('..') || segments.length === 0) return [];
  const suffixes = segments.map((_, index) => segments.slice(index).join('/')).slice(-MAX_SEGMENTS);
  const folders = file.split('/').slice(0, -1);
  // With hosts/mx1/etc/exim4/exim4.conf, /etc/exim4/names is hosts/mx1/etc/exim4/names.
  const root = folders.findIndex((_, index) => isPrefix(folders.slice(index), segments));
  const inTree = root < 0 ? [] : [[...folders.slice(0, root), ...segments].join('/')];
  return [
    ...inTree,
    ...suffixes.toReversed().flatMap((suffix) => siblingPath(file, suffix) ?? []),
    segments.join('/'),
  ].filter((candidate, index, all) => candidate !== file && all.indexOf(candidate) === index);
}

function isPrefix(prefix: readonly string[], segments: readonly string[]): boolean {
  return prefix.every((segment, index) => segment === segments[index]);
}

/** Reads the first of the repository's files that a path in a configuration may mean; null where none exists. */
export function readNamedFile(
  file: string,
  path: string,
  read: (path: string) => string | null,
): { readonly path: string; readonly text: string } | null {
  for (const candidate of repositoryPaths(file, path)) {
    const text = read(candidate);
    if (text !== null) return { path: candidate, text };
  }
  return null;
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
