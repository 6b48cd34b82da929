import { readRulesPage } from '../files/rules-page.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Report } from '../model/report.ts';
import type { OutputStage } from '../report/isolated-output.ts';
import { renderJunit } from '../report/junit.ts';
import { renderSarif, type SarifContext } from '../report/sarif.ts';

/** A file for other tools. */
export interface ToolFile {
  /** For messages, such as `SARIF file`. */
  readonly what: string;
  /** As the input names it. */
  readonly file: string;
  readonly stage: Extract<OutputStage, 'sarif' | 'junit'>;
  readonly render: (report: Report) => string;
}

/** The SARIF and JUnit files that the inputs name. Most runs have neither, so this module is imported lazily. */
export function toolFiles(inputs: Inputs, sarifContext: () => SarifContext): ToolFile[] {
  const { sarifFile, junitFile } = inputs;
  const sarif = (report: Report) => renderSarif(report, sarifContext(), readRulesPage());
  const junit = (report: Report) => renderJunit(report, inputs);
  return [
    ...fileOf({ what: 'SARIF file', stage: 'sarif', render: sarif }, sarifFile),
    ...fileOf({ what: 'JUnit file', stage: 'junit', render: junit }, junitFile),
  ];
}

function fileOf(tool: Omit<ToolFile, 'file'>, file: string | null): ToolFile[] {
  return file === null ? [] : [{ ...tool, file }];
}
