import { Document, isMap, isSeq } from 'yaml';
import type { Draft } from './draft.ts';

/** Renders a draft as YAML. The library quotes values that need it. */
export function renderDraft(draft: Extract<Draft, { kind: 'draft' }>): string {
  const { port, comments, entries } = draft;
  const document = new Document({
    ...(port === 25 ? {} : { defaults: { port } }),
    hosts: entries.map(({ entry }) => entry),
  });
  document.commentBefore = commentText(comments);
  const hosts = document.get('hosts');
  for (const [index, item] of isSeq(hosts) ? hosts.items.entries() : []) {
    if (!isMap(item)) continue;
    item.commentBefore = commentText(entries[index]?.comments ?? []);
    item.spaceBefore = index > 0;
  }
  return document.toString({ lineWidth: 0 });
}

/** Adds the space that the library does not write after `#`. */
function commentText(lines: readonly string[]): string {
  return lines.map((line) => ` ${line}`).join('\n');
}
