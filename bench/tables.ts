import type { BenchmarkCase } from './cases.ts';
import type { ProcessCost } from './measure-process.ts';
import type { StartUpCost } from './measure-start-up.ts';

export interface CaseResult extends BenchmarkCase {
  readonly action: ProcessCost;
  /** Null where nmap was not measured. */
  readonly nmap: ProcessCost | null;
}

/** Start-up beside that of an action that does nothing. */
export function renderStartUp({ action, reference }: StartUpCost): string {
  return table(
    ['start-up', 'ms', 'ratio'],
    [
      ['imports @actions/core and @actions/github', digits(reference.wallMs), digits(1, 2)],
      ['this action', digits(action.wallMs), digits(action.wallMs / reference.wallMs, 2)],
    ],
  );
}

/** One line a fleet. */
export function renderCases(rows: readonly CaseResult[]): string {
  const head = ['hosts', 'network', 'ms', 'CPU ms', 'per host', 'peak MB', 'nmap ms', 'of nmap'];
  const lines = rows.map(({ hosts, rttMs, silentEvery, action, nmap }) => [
    String(hosts),
    `${rttMs} ms RTT${silentEvery > 0 ? `, 1 in ${silentEvery} silent` : ''}`,
    digits(action.wallMs),
    digits(action.cpuMs),
    digits(action.cpuMs === null ? null : action.cpuMs / hosts, 2),
    digits(action.peakMb),
    digits(nmap?.wallMs ?? null),
    digits(nmap === null ? null : action.wallMs / nmap.wallMs, 2),
  ]);
  return table(head, lines);
}

/** The CPU time of judging, comparing and rendering. */
export interface ReportCost {
  readonly endpoints: number;
  /** Of a fleet in which all is well, as it is in the runs that are measured. */
  readonly coherentMs: number;
  /** Of a fleet in which every third host greets as localhost. */
  readonly mixedMs: number;
}

/** What judging, comparing and rendering cost, and which part of a whole run's CPU time that is. */
export function renderReportCosts(
  costs: readonly ReportCost[],
  rows: readonly CaseResult[],
): string {
  const [least] = costs;
  const lines = costs.map(({ endpoints, coherentMs, mixedMs }) => {
    const run = rows.find(({ hosts, silentEvery }) => hosts === endpoints && silentEvery === 0);
    const whole = run?.action.cpuMs ?? null;
    return [
      String(endpoints),
      digits(coherentMs),
      digits(coherentMs / (least?.coherentMs ?? Number.NaN), 1),
      digits(whole === null ? null : coherentMs / whole, 2),
      digits(mixedMs),
      digits(mixedMs / (least?.mixedMs ?? Number.NaN), 1),
    ];
  });
  const broken = ['a third broken: CPU ms', 'ratio'];
  return table(['judge, compare, render', 'CPU ms', 'ratio', 'of a run', ...broken], lines);
}

function digits(value: number | null, after = 0): string {
  return value === null ? '-' : value.toFixed(after);
}

/** A Markdown table that can be read as it is. */
function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) =>
    Math.max(title.length, ...lines.map((line) => line[at]?.length ?? 0)),
  );
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [row(head), rule, ...lines.map(row)].join('\n');
}
