import { isIP } from 'node:net';
import { EMPTY_SCOPE } from '../../model/name-scope.ts';
import type { PlannedUnread } from '../../model/planned.ts';
import { sanitise, shownPath } from '../../model/sanitise.ts';
import { quote } from '../../model/suggestion.ts';
import { viewKind } from '../view-kind.ts';
import { dataKey, recordSets } from './record-sets.ts';
import type { Zone } from './zone.ts';

/** The zones that the public sees. */
export interface PublicZones {
  readonly zones: readonly Zone[];
  readonly notes: readonly string[];
  /** The names whose records differ between views of which the public one is not known. */
  readonly unread: readonly PlannedUnread[];
}

/**
 * Chooses the public one of several views of a zone: files that each have the zone's SOA record, or domains of dnscontrol
 * with a tag. A part without a SOA record belongs to the view in its folder.
 *
 * @param internal the parts of zones that only an internal view has, from {@link internalFolders}
 */
export function publicZones(zones: readonly Zone[], internal: ReadonlySet<string>): PublicZones {
  const byApex = Map.groupBy(zones, ({ apex }) => apex);
  const chosen: Zone[] = [];
  const notes: string[] = [];
  const unread: PlannedUnread[] = [];
  for (const [apex, parts] of byApex) {
    const views = apex === null ? [] : parts.filter(({ hasSoa }) => hasSoa);
    if (apex !== null && views.length < 2) {
      const isInternal = (part: Zone) =>
        part.view === undefined
          ? internal.has(folderKey(part))
          : viewKind(part.view) === 'internal';
      // Where files without SOA records have both views, their paths say which is which.
      const hasBoth = views.length === 0 && new Set(parts.map(isInternalPath)).size === 2;
      const hidden = parts.filter((part) => isInternal(part) || (hasBoth && isInternalPath(part)));
      if (hidden.length > 0 && views.every((view) => hidden.includes(view))) {
        const [first] = hidden;
        const shown = first === undefined ? '' : viewName(first);
        notes.push(
          `${shown} is an internal view of the zone ${sanitise(apex, 300)}; it is not judged.`,
        );
        chosen.push(...parts.filter((part) => !hidden.includes(part)));
        continue;
      }
    }
    if (apex === null || views.length < 2) {
      chosen.push(...parts);
      continue;
    }
    const name = sanitise(apex, 300);
    const candidates = publicViews(views);
    const [view] = candidates;
    if (view === undefined) continue;
    const fragments = parts.filter(({ hasSoa }) => !hasSoa);
    const own = fragments.filter(({ file }) => folderOf(file) === folderOf(view.file));
    chosen.push(view, ...own);
    const all = views.map(viewName).join(' and ');
    if (candidates.length === 1) {
      notes.push(
        `${all} are views of the zone ${name}; only ${viewName(view)} is judged, as the public one.`,
      );
      continue;
    }
    const names = differingNames(candidates);
    if (names.length === 0) continue;
    notes.push(
      `${all} are views of the zone ${name}, and which one is public is not known; names that differ are not judged.`,
    );
    unread.push({
      scope: { ...EMPTY_SCOPE, names },
      types: null,
      why: `its records differ between views of the zone ${name}, and which one is public is not known`,
      location: { file: view.file, line: null, resource: null },
    });
  }
  return { zones: chosen, notes, unread };
}

/**
 * The folders whose files have private addresses, and a path that says that a view is internal, before the change or
 * after it; as {@link folderKey}.
 */
export function internalFolders(zones: readonly Zone[]): Set<string> {
  const internal = zones.filter((zone) => isInternalPath(zone) && hasPrivateAddress(zone));
  return new Set(internal.map(folderKey));
}

function folderKey({ apex, file }: Zone): string {
  return JSON.stringify([apex, folderOf(file)]);
}

function isInternalPath(zone: Zone): boolean {
  return viewKind(pathWithoutZone(zone)) === 'internal';
}

/** The path of a zone's file without the zone's name, which may be `corp.example.com`. */
function pathWithoutZone({ apex, file }: Zone): string {
  return apex === null ? file : file.replaceAll(apex, '');
}

/** The views that may be the public one: by their names, else by their addresses. */
function publicViews(views: readonly Zone[]): readonly Zone[] {
  const labels = views.map((zone) => ({
    zone,
    kind: viewKind(zone.view ?? pathWithoutZone(zone)),
  }));
  const external = labels.filter(({ kind }) => kind === 'external');
  if (external.length === 1) return external.map(({ zone }) => zone);
  const notInternal = labels.filter(({ kind }) => kind !== 'internal');
  const left = (notInternal.length > 0 ? notInternal : labels).map(({ zone }) => zone);
  const withoutPrivate = left.filter((zone) => !hasPrivateAddress(zone));
  return withoutPrivate.length > 0 ? withoutPrivate : left;
}

const PRIVATE =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|f[cd][\da-f]{2}:)/i;

function hasPrivateAddress({ records }: Zone): boolean {
  return records.some(
    ({ data }) => typeof data === 'string' && isIP(data) !== 0 && PRIVATE.test(data),
  );
}

function viewName({ view, file }: Zone): string {
  return view === undefined ? shownPath(file) : `${quote(view)} in ${shownPath(file)}`;
}

function folderOf(file: string): string {
  return file.split('/').slice(0, -1).join('/');
}

/** The names whose record sets are not the same in all views. */
function differingNames(views: readonly Zone[]): string[] {
  const contents = views.map((view) => {
    return new Map(
      Array.from(recordSets([view]), ([key, { name, records }]) => {
        return [key, { name, data: records.map(dataKey).toSorted().join(' ') }] as const;
      }),
    );
  });
  const names = new Set<string>();
  for (const content of contents) {
    for (const [key, { name, data }] of content) {
      if (contents.some((other) => other.get(key)?.data !== data)) names.add(name);
    }
  }
  return [...names];
}
