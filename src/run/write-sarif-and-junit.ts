import { readRulesPage } from '../files/rules-page.ts';
import { writeWithFolders } from '../files/write-file.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Report } from '../model/report.ts';
import { renderJunit } from '../report/junit.ts';
import { renderSarif, type SarifContext } from '../report/sarif.ts';

/**
 * Writes the SARIF and JUnit files that the inputs name. Most runs have neither, so this module is imported lazily.
 *
 * @param attempt runs a function that writes a file, and reports a failure
 */
export function writeSarifAndJunit(
  report: Report,
  inputs: Inputs,
  context: SarifContext,
  attempt: (what: string, write: () => void) => void,
): void {
  const { sarifFile, junitFile } = inputs;
  if (sarifFile !== null) {
    attempt('SARIF file', () =>
      writeWithFolders(sarifFile, renderSarif(report, context, readRulesPage())),
    );
  }
  if (junitFile !== null) {
    attempt('JUnit file', () => writeWithFolders(junitFile, renderJunit(report, inputs)));
  }
}
