import { readRulesPage } from '../files/rules-page.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Report } from '../model/report.ts';
import { renderJunit } from '../report/junit.ts';
import { renderSarif, type SarifContext } from '../report/sarif.ts';

/** A file for other tools. */
export interface ToolFile {
  /** For messages, such as `SARIF file`. */
  readonly what: string;
  /** As the input names it. */
  readonly file: string;
  readonly render: () => string;
}

/** The SARIF and JUnit files that the inputs name. Most runs have neither, so this module is imported lazily. */
export function toolFiles(
  report: Report,
  inputs: Inputs,
  sarifContext: () => SarifContext,
): ToolFile[] {
  const { sarifFile, junitFile } = inputs;
  return [
    ...fileOf('SARIF file', sarifFile, () => renderSarif(report, sarifContext(), readRulesPage())),
    ...fileOf('JUnit file', junitFile, () => renderJunit(report, inputs)),
  ];
}

function fileOf(what: string, file: string | null, render: () => string): ToolFile[] {
  return file === null ? [] : [{ what, file, render }];
}
