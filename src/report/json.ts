import type { Report } from '../model/report.ts';

/** The report as a JSON file. Its texts are sanitised already; what JSON must escape is escaped here. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
