import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Report } from '../model/report.ts';
import { renderJson } from '../report/json.ts';

/** Writes the JSON report. Throws where the path cannot be written. */
export function writeReport(path: string, report: Report): void {
  writeWithFolders(path, renderJson(report));
}

/** Writes a file, and the folders that lead to it. Throws where the path cannot be written. */
export function writeWithFolders(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
