import { writeWithFolders } from '../files/write-file.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Report } from '../model/report.ts';
import { renderJunit } from '../report/junit.ts';
import { renderSarif, type Surroundings } from '../report/sarif.ts';

/**
 * Writes the SARIF and JUnit files that the inputs name. Imported only where there is one: the help texts of all
 * rules come with it.
 *
 * @param attempt runs a function that writes a file, and reports a failure
 */
export function writeSarifAndJunit(
  report: Report,
  inputs: Inputs,
  context: Surroundings,
  attempt: (what: string, write: () => void) => void,
): void {
  const { sarifFile, junitFile } = inputs;
  if (sarifFile !== null) {
    attempt('SARIF file', () => writeWithFolders(sarifFile, renderSarif(report, context)));
  }
  if (junitFile !== null) {
    attempt('JUnit file', () => writeWithFolders(junitFile, renderJunit(report, inputs)));
  }
}
