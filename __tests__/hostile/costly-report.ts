import { renderJson } from '../../src/report/json.ts';
import { shard } from '../merge/shard.ts';

export const REPORT_FILE = 'reports/1.json';

/** The report of a shard, with further items, each with a comma after it, in some of its lists. */
export function shardText(items: Readonly<Record<string, string>>): string {
  let text = renderJson(shard(1, 1));
  for (const [list, added] of Object.entries(items)) {
    const value = `[${added}[]]`;
    const start = text.search(new RegExp(`^ *"${list}": \\[\\]`, 'm'));
    text =
      start < 0
        ? text.replace('{', () => `{"${list}":${value},`)
        : `${text.slice(0, start)}"${list}": ${value}${text.slice(text.indexOf('[]', start) + 2)}`;
  }
  return text;
}
