import { writeWithFolders } from '../files/write-file.ts';
import {
  annotate,
  outputsOf,
  printLog,
  setOutputs,
  warnOnFailure,
  writeSummary,
} from '../github/runner-commands.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Report } from '../model/report.ts';
import { renderAnnotations } from '../report/annotations.ts';
import { renderJson } from '../report/json.ts';
import { renderLog } from '../report/log.ts';
import { renderSummary } from '../report/summary/summary.ts';

/** A fault of our own, of whatever kind was thrown. */
export interface RenderFailure {
  readonly fault: unknown;
}

/**
 * Tells a report in every way that a workflow can hear, each for itself: one that breaks keeps none of the others.
 * What cannot be written is warned of and changes no result; what cannot be rendered is a fault of ours.
 *
 * @param rulesPage the address of the page that explains the rules
 * @returns the first fault; null where there was none
 */
export function writeOutputs(
  report: Report,
  inputs: Inputs,
  reportFile: string,
  rulesPage: () => string | null,
): RenderFailure | null {
  const broken: RenderFailure[] = [];
  const way = <T>(what: string, render: () => T, write: (rendered: T) => void) => {
    try {
      const rendered = render();
      warnOnFailure(what, () => write(rendered));
    } catch (fault) {
      broken.push({ fault });
    }
  };
  const { onInconclusive } = inputs;
  const writeReport = (json: string) => writeWithFolders(reportFile, json);
  way('The outputs', () => outputsOf(report, reportFile), setOutputs);
  way('The JSON report', () => renderJson(report), writeReport);
  way('The log', () => renderLog(report), printLog);
  way('The annotations', () => renderAnnotations(report, onInconclusive, rulesPage()), annotate);
  if (inputs.summary) {
    way('The job summary', () => renderSummary(report, rulesPage()), writeSummary);
  }
  return broken[0] ?? null;
}
