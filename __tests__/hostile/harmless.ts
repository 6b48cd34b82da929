import { expect } from 'vitest';
import type { RunResult } from '../runner/step-result.ts';

const OUR_COMMANDS = ['group', 'endgroup', 'error', 'warning', 'notice'];
const OUR_OUTPUTS = [
  'complete',
  'endpoints',
  'errors',
  'hosts',
  'markdown-file',
  'notices',
  'regressions',
  'report-file',
  'result',
  'warnings',
];

/** Expects that the runner got the action's own commands only, and that no text of the report has control characters. */
export function expectHarmless(result: RunResult): void {
  const foreign = result.commands.filter(
    ({ name, data, properties }) =>
      !OUR_COMMANDS.includes(name) ||
      /^\s*PWNED/.test(data) ||
      /"PWNED/.test(JSON.stringify(properties)),
  );
  expect(foreign).toEqual([]);
  expect(result.droppedAnnotations).toEqual([]);
  expect(Object.keys(result.outputs).toSorted()).toEqual(OUR_OUTPUTS);
  expect(result.outputs.result).toMatch(/^(?:passed|failed|inconclusive)$/);
  expect(result.stderr).toBe('');
  // One expectation for all texts: there are tens of thousands.
  const texts = textsIn(result.report);
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((text) => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text))).toEqual([]);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [key, ...textsIn(part)]);
}

/** The elements that the action's own Markdown makes. */
const OUR_ELEMENTS =
  'h2 h3 p ol ul li strong b code pre table thead tbody tr th td details summary sub blockquote br'.split(
    ' ',
  );

/**
 * Expects that a summary, rendered to HTML, has only the action's own elements and no text that GitHub turns into a link,
 * a mention or a reference.
 *
 * @param also elements that only a comment has
 */
export function expectInert(html: string, also: readonly string[] = []): void {
  const withoutCode = html.replace(/<(code|pre)\b[^>]*>.*?<\/\1>/gs, '');
  const elements = Array.from(withoutCode.matchAll(/<\/?([a-z][a-z0-9]*)/gi), ([, name]) => name);
  const ours = [...OUR_ELEMENTS, ...also];
  const text = withoutCode.replace(/<[^>]*>/g, ' ').replace(/&#\d+;|&\w+;/g, ' ');
  // One expectation: property tests call this thousands of times.
  const foreign = elements.filter((name) => !ours.includes(name ?? ''));
  const active = ACTIVE_TEXT.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
  expect([foreign, active]).toEqual([[], []]);
}

/** Mentions, issues, commits, addresses and mathematics, as GitHub finds them in text. */
const ACTIVE_TEXT = [
  /(?:^|[^\w])@[a-z]/i,
  /#\d/,
  /\bGH-\d/i,
  /\b(?=[a-f]*\d)[0-9a-f]{7,40}\b/,
  /https?:|www\.|ftp:|\$\S/i,
];

/** Expects that every row of a table has as many cells as its head. */
export function expectWholeTables(html: string): void {
  for (const [table] of html.matchAll(/<table>.*?<\/table>/gs)) {
    const rows = Array.from(table.matchAll(/<tr>(.*?)<\/tr>/gs), ([, row = '']) => row);
    const cells = rows.map((row) => row.match(/<t[hd]\b/g)?.length);
    expect(new Set(cells).size).toBe(1);
  }
}
