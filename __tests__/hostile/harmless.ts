import { expect } from 'vitest';
import type { RunResult } from '../runner/step-result.ts';

const OUR_COMMANDS = ['group', 'endgroup', 'error', 'warning', 'notice'];
const OUR_OUTPUTS = [
  'complete',
  'endpoints',
  'errors',
  'hosts',
  'notices',
  'regressions',
  'report-file',
  'result',
  'warnings',
];

/** That the runner heard nothing but what the action said, and that nothing of a stranger acts in its report. */
export function expectHarmless(result: RunResult): void {
  for (const { name, data, properties } of result.commands) {
    expect(OUR_COMMANDS).toContain(name);
    expect(data).not.toMatch(/^\s*PWNED/);
    expect(JSON.stringify(properties)).not.toMatch(/"PWNED/);
  }
  expect(result.droppedAnnotations).toEqual([]);
  expect(Object.keys(result.outputs).toSorted()).toEqual(OUR_OUTPUTS);
  expect(result.outputs.result).toMatch(/^(?:passed|failed|inconclusive)$/);
  expect(result.stderr).toBe('');
  for (const text of textsIn(result.report))
    expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [key, ...textsIn(part)]);
}

/** The elements that our own Markdown makes. */
const OUR_ELEMENTS =
  'h2 h3 p ol ul li strong b code pre table thead tbody tr th td details summary sub blockquote'.split(
    ' ',
  );

/**
 * That a summary, rendered to HTML, holds no element but ours and no text on which GitHub would act.
 *
 * @param also elements that only a comment has
 */
export function expectInert(html: string, also: readonly string[] = []): void {
  const withoutCode = html.replace(/<(code|pre)\b[^>]*>.*?<\/\1>/gs, '');
  const elements = Array.from(withoutCode.matchAll(/<\/?([a-z][a-z0-9]*)/gi), ([, name]) => name);
  const ours = [...OUR_ELEMENTS, ...also];
  expect(elements.filter((name) => !ours.includes(name ?? ''))).toEqual([]);
  const text = withoutCode.replace(/<[^>]*>/g, ' ').replace(/&#\d+;|&\w+;/g, ' ');
  expect(text).not.toMatch(/(?:^|[^\w])@[a-z]/i);
  expect(text).not.toMatch(/#\d/);
  expect(text).not.toMatch(/\bGH-\d/i);
  expect(text).not.toMatch(/\b(?=[a-f]*\d)[0-9a-f]{7,40}\b/);
  expect(text).not.toMatch(/https?:|www\.|ftp:|\$\S/i);
}

/** That every row of every table has the cells of its head. */
export function expectWholeTables(html: string): void {
  for (const [table] of html.matchAll(/<table>.*?<\/table>/gs)) {
    const rows = Array.from(table.matchAll(/<tr>(.*?)<\/tr>/gs), ([, row = '']) => row);
    const cells = rows.map((row) => row.match(/<t[hd]\b/g)?.length);
    expect(new Set(cells).size).toBe(1);
  }
}
