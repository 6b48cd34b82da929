import { readRulesPage } from '../files/rules-page.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Report } from '../model/report.ts';
import type { OutputStage } from '../report/isolated-output.ts';
import { renderJunit } from '../report/junit.ts';
import { renderSarif, type SarifContext } from '../report/sarif.ts';
import { renderSummary } from '../report/summary/summary.ts';

/** A file for other tools. */
export interface ToolFile {
  /** For messages, such as `SARIF file`. */
  readonly what: string;
  /** As the input names it. */
  readonly file: string;
  readonly stage: Extract<OutputStage, 'sarif' | 'junit' | 'summary'>;
  readonly render: (report: Report) => string;
}

/** The files that the inputs name. Most runs have none, so this module is imported lazily. */
export function toolFiles(inputs: Inputs, sarifContext: () => SarifContext): ToolFile[] {
  const { sarifFile, junitFile, markdownFile } = inputs;
  const sarif = (report: Report) => renderSarif(report, sarifContext(), readRulesPage());
  const junit = (report: Report) => renderJunit(report, inputs, sarifContext().workflowFile);
  const markdown = (report: Report) => renderSummary(report, sarifContext().rulesPage);
  return [
    ...fileOf({ what: 'SARIF file', stage: 'sarif', render: sarif }, sarifFile),
    ...fileOf({ what: 'JUnit file', stage: 'junit', render: junit }, junitFile),
    ...fileOf({ what: MARKDOWN_FILE, stage: 'summary', render: markdown }, markdownFile),
  ];
}

/** The name of the Markdown file in messages. */
export const MARKDOWN_FILE = 'Markdown file';

function fileOf(tool: Omit<ToolFile, 'file'>, file: string | null): ToolFile[] {
  return file === null ? [] : [{ ...tool, file }];
}
