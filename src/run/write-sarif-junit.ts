import { readRulesPage } from '../files/rules-page.ts';
import { writeWithFolders } from '../files/write-file.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Report } from '../model/report.ts';
import { renderJunit } from '../report/junit.ts';
import { renderSarif, type SarifContext } from '../report/sarif.ts';

/**
 * Writes the files that other tools read. Most runs write none, so that this is loaded late. A file that cannot be
 * written does not change the result.
 *
 * @param attempt runs the work, and warns where it throws
 */
export function writeSarifAndJunit(
  report: Report,
  inputs: Inputs,
  around: SarifContext,
  attempt: (what: string, work: () => void) => void,
): void {
  const { sarifFile, junitFile } = inputs;
  if (sarifFile !== null) {
    attempt('SARIF file', () =>
      writeWithFolders(sarifFile, renderSarif(report, around, readRulesPage())),
    );
  }
  if (junitFile !== null) {
    attempt('JUnit file', () => writeWithFolders(junitFile, renderJunit(report, inputs)));
  }
}
