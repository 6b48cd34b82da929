import type { Report } from '../model/report.ts';

/** The report as a JSON file. Its texts are sanitised already. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
