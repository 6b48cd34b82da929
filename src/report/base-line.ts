import type { Report, ReportBase } from '../model/report.ts';

/**
 * One line that says which base a run compared with. Empty where it compared with none: the notes say why then.
 */
export function baseLine({ base }: Pick<Report, 'base'>): readonly string[] {
  if (base === null || base.state !== 'compared') return [];
  return [`Compared with the base: ${describeBase(base)}.${base.why === '' ? '' : ` ${base.why}`}`];
}

/** `commit 0123456789ab (the first parent of the merge commit)`. */
export function describeBase({ ref, source }: Pick<ReportBase, 'ref' | 'source'>): string {
  return source === 'base-config-file'
    ? `the file ${ref} of base-config-file`
    : `commit ${ref.slice(0, SHOWN_DIGITS)} (${SOURCES[source]})`;
}

const SHOWN_DIGITS = 12;

const SOURCES: Readonly<Record<Exclude<ReportBase['source'], 'base-config-file'>, string>> = {
  'merge-parent': 'the first parent of the merge commit',
  'merge-base': 'where the pull request left its base branch',
  'base-sha': 'the base commit of the event',
  merge_group: 'the base of the merge group',
  push: 'the branch before the push',
  none: 'unknown',
};
