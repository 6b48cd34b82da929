import { Document, isMap, isSeq } from 'yaml';
import type { Draft } from './draft.ts';

/** A draft as the text of a declaration. The library quotes what needs it. */
export function renderDraft(draft: Extract<Draft, { kind: 'draft' }>): string {
  const { port, comments, entries } = draft;
  const document = new Document({
    ...(port === 25 ? {} : { defaults: { port } }),
    hosts: entries.map(({ entry }) => entry),
  });
  document.commentBefore = commented(comments);
  const hosts = document.get('hosts');
  for (const [index, item] of isSeq(hosts) ? hosts.items.entries() : []) {
    if (!isMap(item)) continue;
    item.commentBefore = commented(entries[index]?.comments ?? []);
    item.spaceBefore = index > 0;
  }
  return document.toString({ lineWidth: 0 });
}

/** Each line with the blank that the library does not put behind its `#`. */
function commented(lines: readonly string[]): string {
  return lines.map((line) => ` ${line}`).join('\n');
}
