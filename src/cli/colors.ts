import { styleText } from 'node:util';
import type { Report } from '../model/report.ts';
import type { Log } from '../report/log.ts';
import { terminalWidth, wrapLine } from './wrap.ts';

type Format = Parameters<typeof styleText>[0];

/** Styles a text where stdout is a terminal. NO_COLOR and FORCE_COLOR take precedence. */
export function paint(format: Format, text: string): string {
  return styleText(format, text, { stream: process.stdout });
}

/**
 * Renders the log with colours.
 *
 * @param width the columns of the terminal; null for lines of any length
 */
export function paintLog(
  { groups, closing }: Log,
  report: Report,
  width: number | null = terminalWidth(),
): string {
  const lines = groups.flatMap((group) => [
    ...wrapLine(group.title, width).map((line) => paint('bold', line)),
    ...group.lines.flatMap((line) =>
      wrapLine(`  ${line}`, width).map((part) => paint(formatOf(line), part)),
    ),
    '',
  ]);
  const closingLines = closing.flatMap((line) =>
    wrapLine(line, width).map((part) => paint(RESULT_FORMATS[report.result], part)),
  );
  return `${[...lines, ...closingLines].join('\n')}\n`;
}

const RESULT_FORMATS = { passed: 'green', failed: 'red', inconclusive: 'yellow' } as const;

function formatOf(line: string): Format {
  if (line.startsWith('error')) return 'red';
  if (line.startsWith('warning') || line.startsWith('inconclusive')) return 'yellow';
  return line.startsWith('notice') ? 'cyan' : 'reset';
}
