import { styleText } from 'node:util';
import type { Report } from '../model/report.ts';
import type { Log } from '../report/log.ts';

type Format = Parameters<typeof styleText>[0];

/** The text in a colour or weight, where stdout is a terminal; NO_COLOR and FORCE_COLOR decide before that. */
export function paint(format: Format, text: string): string {
  return styleText(format, text, { stream: process.stdout });
}

/** The log with colour. */
export function painted({ groups, closing }: Log, report: Report): string {
  const lines = groups.flatMap((group) => [
    paint('bold', group.title),
    ...group.lines.map((line) => `  ${paint(formatOf(line), line)}`),
    '',
  ]);
  const outcome = { passed: 'green', failed: 'red', inconclusive: 'yellow' } as const;
  const last = closing.map((line) => paint(outcome[report.result], line));
  return `${[...lines, ...last].join('\n')}\n`;
}

function formatOf(line: string): Format {
  if (line.startsWith('error')) return 'red';
  if (line.startsWith('warning') || line.startsWith('inconclusive')) return 'yellow';
  return line.startsWith('notice') ? 'cyan' : 'reset';
}
