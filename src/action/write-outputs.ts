import {
  outputsOf,
  printLog,
  setOutputs,
  warnOnFailure,
  writeAnnotations,
  writeSummary,
} from '../github/runner-commands.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { renderAnnotations } from '../report/annotations.ts';
import { renderLog } from '../report/log.ts';
import { renderSummary } from '../report/summary/summary.ts';
import type { WrittenFiles } from '../run/write-files.ts';

/** An error while an output was rendered: a bug of ours. Wrapped, as a thrown value can be anything. */
export interface RenderFailure {
  readonly error: unknown;
}

/**
 * Writes the report to every output but its files. One failing output does not stop the others. An output that cannot
 * be written gets a warning and does not change the result.
 *
 * @param rulesPage gives the URL of the rules' documentation
 * @returns the first output that could not be rendered; null where all could
 */
export function writeOutputs(
  { report, reportFile, warnings }: WrittenFiles,
  inputs: Inputs,
  rulesPage: () => string | null,
): RenderFailure | null {
  const failures: RenderFailure[] = [];
  const output = <T>(what: string, render: () => T, write: (rendered: T) => void) => {
    try {
      const rendered = render();
      warnOnFailure(what, () => write(rendered));
    } catch (error) {
      failures.push({ error });
    }
  };
  output('The outputs', () => outputsOf(report, reportFile), setOutputs);
  output('The log', () => renderLog(report), printLog);
  output(
    'The annotations',
    () => renderAnnotations(report, inputs.onInconclusive, rulesPage(), warnings),
    writeAnnotations,
  );
  if (inputs.summary) {
    output('The job summary', () => renderSummary(report, rulesPage()), writeSummary);
  }
  return failures[0] ?? null;
}
