import type { BenchmarkCase } from './cases.ts';
import type { ProcessCost } from './measure-process.ts';
import type { StartUpCost } from './measure-start-up.ts';

export interface CaseResult extends BenchmarkCase {
  readonly action: ProcessCost;
  /** Null when nmap was not measured. */
  readonly nmap: ProcessCost | null;
}

/** Compares start-up with that of an action that does nothing. */
export function renderStartUp({ action, reference }: StartUpCost): string {
  return table(
    ['start-up', 'ms', 'ratio'],
    [
      ['imports @actions/core and @actions/github', digits(reference.wallMs), digits(1, 2)],
      ['this action', digits(action.wallMs), digits(action.wallMs / reference.wallMs, 2)],
    ],
  );
}

/** One line per fleet. */
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

/** The CPU time of judging, comparing and rendering, in ms. */
export interface ReportCost {
  readonly endpoints: number;
  /** For a fleet without findings, as in the measured runs. */
  readonly coherentMs: number;
  /** For a fleet in which every third host greets as localhost. */
  readonly mixedMs: number;
}

/** The cost of judging, comparing and rendering, also as a share of a whole run's CPU time. */
export function renderReportCosts(
  costs: readonly ReportCost[],
  rows: readonly CaseResult[],
): string {
  const [smallest] = costs;
  const lines = costs.map(({ endpoints, coherentMs, mixedMs }) => {
    const run = rows.find(({ hosts, silentEvery }) => hosts === endpoints && silentEvery === 0);
    const totalCpuMs = run?.action.cpuMs ?? null;
    return [
      String(endpoints),
      digits(coherentMs),
      digits(coherentMs / (smallest?.coherentMs ?? Number.NaN), 1),
      digits(totalCpuMs === null ? null : coherentMs / totalCpuMs, 2),
      digits(mixedMs),
      digits(mixedMs / (smallest?.mixedMs ?? Number.NaN), 1),
    ];
  });
  const broken = ['a third broken: CPU ms', 'ratio'];
  return table(['judge, compare, render', 'CPU ms', 'ratio', 'of a run', ...broken], lines);
}

function digits(value: number | null, decimals = 0): string {
  return value === null ? '-' : value.toFixed(decimals);
}

/** A Markdown table with aligned columns, so that it is readable as plain text. */
function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const separator = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [row(head), separator, ...lines.map(row)].join('\n');
}
