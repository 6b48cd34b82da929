import {
  outputsOf,
  printLog,
  setOutputs,
  warnOnFailure,
  writeAnnotations,
  writeSummary,
} from '../github/runner-commands.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Report } from '../model/report.ts';
import { renderAnnotations } from '../report/annotations.ts';
import { renderLog } from '../report/log.ts';
import { renderSummary } from '../report/summary/summary.ts';
import type { WrittenFiles } from '../run/write-files.ts';
import type { RenderOutput } from '../run/write-report.ts';

/** Writes an output that is rendered already. */
export type WriteOutput = () => void;

/**
 * Renders the report for every output but its files. One failing output does not stop the others. An output that
 * cannot be written gets a warning and does not change the result.
 *
 * @param rulesPage the URL of the rules' documentation; null where it is not known
 */
export function renderOutputs(
  files: WrittenFiles,
  inputs: Inputs,
  rulesPage: string | null,
  render: RenderOutput,
): readonly WriteOutput[] {
  const { report, warnings } = files;
  const annotationsOf = (shown: Report) =>
    renderAnnotations(shown, inputs.onInconclusive, rulesPage, warnings);
  return [
    writer('The outputs', outputsOf(report, files), setOutputs),
    writer('The log', render('log', renderLog), printLog),
    writer('The annotations', render('annotations', annotationsOf), writeAnnotations),
    ...(inputs.summary
      ? [
          writer(
            'The job summary',
            render('summary', (shown) => renderSummary(shown, rulesPage)),
            writeSummary,
          ),
        ]
      : []),
  ];
}

/** @param rendered null where it could not be rendered; the report has the reason */
function writer<T>(what: string, rendered: T | null, write: (rendered: T) => void): WriteOutput {
  return () => {
    if (rendered !== null) warnOnFailure(what, () => write(rendered));
  };
}
