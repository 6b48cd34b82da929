import { writeWithFolders } from '../files/write-file.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Report } from '../model/report.ts';
import { renderJunit } from '../report/junit.ts';
import { renderSarif, type SarifContext } from '../report/sarif.ts';

/**
 * Writes the files that other tools read: a bundle of its own, since most runs have none, and the help of every rule
 * is in it. Nothing here changes a result.
 *
 * @param attempt does the work, and says so where that cannot be done
 */
export function writeSarifAndJunit(
  report: Report,
  inputs: Inputs,
  around: SarifContext,
  attempt: (what: string, work: () => void) => void,
): void {
  const { sarifFile, junitFile } = inputs;
  if (sarifFile !== null) {
    attempt('SARIF file', () => writeWithFolders(sarifFile, renderSarif(report, around)));
  }
  if (junitFile !== null) {
    attempt('JUnit file', () => writeWithFolders(junitFile, renderJunit(report, inputs)));
  }
}
