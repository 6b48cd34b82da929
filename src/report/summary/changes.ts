import { listInWords } from '../../model/list-in-words.ts';
import type { Report } from '../../model/report.ts';
import { code } from '../escape.ts';

/** Hosts named per kind of change; the rest are counted. */
const MAX_CHANGES = 10;

const VERBS = { added: 'adds', changed: 'changes', removed: 'removes' } as const;

/** What the change under review does to the declared hosts. */
export function changesSection({ changes }: Report): string[] {
  if (changes.length === 0) return [];
  const lines = (['added', 'changed', 'removed'] as const).flatMap((kind) => {
    const own = changes.filter((change) => change.kind === kind);
    if (own.length === 0) return [];
    const named = own.map(({ name, keys }) =>
      keys.length === 0 ? code(name) : `${code(name)} (${keys.join(', ')})`,
    );
    return [`- ${VERBS[kind]} ${listInWords(named, MAX_CHANGES)}`];
  });
  return ['### This change', lines.join('\n')];
}
