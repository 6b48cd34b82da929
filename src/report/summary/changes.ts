import { listInWords } from '../../model/list-in-words.ts';
import type { HostChange, Report } from '../../model/report.ts';
import { code } from '../escape.ts';
import { plural } from '../labels.ts';
import { type WeakenedPlace, weakenedPlaces, weakeningTitle } from '../weakenings.ts';
import { cappedList } from './size-limit.ts';

/** Hosts named per kind of change; the rest are counted. */
const MAX_CHANGES = 10;

const VERBS = { added: 'adds', changed: 'changes', removed: 'removes' } as const;

/** What the change under review does to the declared hosts, and before that in which ways it weakens the check. */
export function changesSection(report: Report): string[] {
  return [...weakeningSection(report), ...hostSection(report)];
}

function hostSection({ changes }: Report): string[] {
  const lines = (['added', 'changed', 'removed'] as const).flatMap((kind) => {
    const own = changes.filter((change): change is HostChange => change.kind === kind);
    if (own.length === 0) return [];
    const named = own.map(({ name, keys }) =>
      keys.length === 0 ? code(name) : `${code(name)} (${keys.join(', ')})`,
    );
    return [`- ${VERBS[kind]} ${listInWords(named, MAX_CHANGES)}`];
  });
  return lines.length === 0 ? [] : ['### This change', lines.join('\n')];
}

/** Hosts, and changes to one host. The JSON report has all of them. */
const MAX_PLACES = 10;
const MAX_OF_PLACE = 5;

function weakeningSection(report: Report): string[] {
  const places = weakenedPlaces(report);
  if (places.length === 0) return [];
  return [
    `### ⚠️ ${weakeningTitle(report)}`,
    'Review these lines before merging: what they accept or no longer check does not fail a run.',
    ...cappedList(places, MAX_PLACES, placeLine),
  ];
}

function placeLine({ name, changes }: WeakenedPlace): string {
  const shown = changes
    .slice(0, MAX_OF_PLACE)
    .map(({ what, from, to }) => `${code(what)} from ${code(from)} to ${code(to)}`);
  const more = changes.length - shown.length;
  const all = more > 0 ? [...shown, `${plural(more, 'more change')}`] : shown;
  return `${name === null ? 'All hosts' : code(name)}: ${all.join('; ')}`;
}
