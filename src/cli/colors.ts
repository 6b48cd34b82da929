import { styleText } from 'node:util';
import type { Report } from '../model/report.ts';
import type { Log } from '../report/log.ts';

type Format = Parameters<typeof styleText>[0];

/** Styles a text where stdout is a terminal. NO_COLOR and FORCE_COLOR take precedence. */
export function paint(format: Format, text: string): string {
  return styleText(format, text, { stream: process.stdout });
}

/** Renders the log with colours. */
export function paintLog({ groups, closing }: Log, report: Report): string {
  const lines = groups.flatMap((group) => [
    paint('bold', group.title),
    ...group.lines.map((line) => `  ${paint(formatOf(line), line)}`),
    '',
  ]);
  const closingLines = closing.map((line) => paint(RESULT_FORMATS[report.result], line));
  return `${[...lines, ...closingLines].join('\n')}\n`;
}

const RESULT_FORMATS = { passed: 'green', failed: 'red', inconclusive: 'yellow' } as const;

function formatOf(line: string): Format {
  if (line.startsWith('error')) return 'red';
  if (line.startsWith('warning') || line.startsWith('inconclusive')) return 'yellow';
  return line.startsWith('notice') ? 'cyan' : 'reset';
}
