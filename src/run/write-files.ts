import { resolve } from 'node:path';
import type { Workspace } from '../files/workspace.ts';
import { writeTextFile, writingProblem } from '../files/write-text-file.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Report } from '../model/report.ts';
import { sanitise } from '../model/sanitise.ts';
import { quote } from '../model/suggestion.ts';
import { isolateOutput, type RenderFault } from '../report/isolated-output.ts';
import { renderJson } from '../report/json.ts';
import { failUnwritten } from '../report/report.ts';
import type { SarifContext } from '../report/sarif.ts';
import type { RunResult } from './context.ts';

/** Where the files of a run go. */
export interface FileTargets {
  /** The base of the paths in the inputs, and its boundary. Called only where an input names a file. */
  readonly workspace: () => Pick<Workspace, 'root' | 'boundary'>;
  /**
   * Writes the JSON report where no input names a path, and returns the path; null where there is no default. It is
   * called again where the report that it wrote has to be replaced.
   */
  readonly writeDefaultReport: ((json: string) => string) | null;
  readonly sarifContext: () => SarifContext;
}

/** What became of the files of a run. */
export interface WrittenFiles {
  /** The report. It has failed where the baseline or the JSON report could not be written. */
  readonly report: Report;
  /** Absolute path of the JSON report; null where it was not written. */
  readonly reportFile: string | null;
  /** Absolute path of the Markdown file; null where it was not written. */
  readonly markdownFile: string | null;
  /** Sentences about the baseline and the JSON report, which are in the problems of the report too. */
  readonly failures: readonly string[];
  /** Sentences about the files for other tools, which are in the notes of the report too. */
  readonly warnings: readonly string[];
  /** What could not be rendered. */
  readonly faults: readonly RenderFault[];
}

/**
 * Writes the baseline, the files for other tools and the JSON report. A baseline or a report that cannot be written
 * fails the run: others rely on it. A file for other tools does not change the result.
 */
export async function writeFiles(
  { report: own, baseline }: RunResult,
  inputs: Inputs,
  targets: FileTargets,
): Promise<WrittenFiles> {
  const write = (file: string, text: string): string => {
    const { root, boundary } = targets.workspace();
    const path = resolve(root, file);
    writeTextFile(path, text, boundary);
    return path;
  };
  const failures: string[] = [];
  let report = own;
  const fail = (what: string, file: string | null, error: unknown) => {
    const failure = unwritten(what, file, error);
    failures.push(failure);
    report = failUnwritten(report, failure);
  };

  const { baselineFile, reportFile } = inputs;
  if (baseline !== null && baselineFile !== null) {
    try {
      write(baselineFile, baseline);
    } catch (error) {
      fail('The baseline', baselineFile, error);
    }
  }
  const tools = await writeToolFiles(report, inputs, targets.sarifContext, write);
  const { warnings, faults, markdownFile } = tools;
  report = { ...report, notes: [...report.notes, ...warnings] };
  const json = isolateOutput('json', report, renderJson);
  const all = [...faults, ...json.faults];
  try {
    if (json.output === null) throw json.faults[0]?.error;
    const path =
      reportFile === null
        ? (targets.writeDefaultReport?.(json.output) ?? null)
        : write(reportFile, json.output);
    return { report, reportFile: path, markdownFile, failures, warnings, faults: all };
  } catch (error) {
    fail('The JSON report', reportFile, error);
  }
  // The result has changed since.
  const again = await writeToolFiles(report, inputs, targets.sarifContext, write);
  return {
    ...{ report, reportFile: null, markdownFile: again.markdownFile },
    ...{ failures, warnings, faults: all },
  };
}

/** Writes the files for other tools. A warning is a sentence about a file that could not be written. */
async function writeToolFiles(
  report: Report,
  inputs: Inputs,
  sarifContext: () => SarifContext,
  write: (file: string, text: string) => string,
): Promise<Pick<WrittenFiles, 'warnings' | 'faults' | 'markdownFile'>> {
  const warnings: string[] = [];
  const faults: RenderFault[] = [];
  let markdownFile: string | null = null;
  const { sarifFile, junitFile } = inputs;
  if ([sarifFile, junitFile, inputs.markdownFile].every((file) => file === null)) {
    return { warnings, faults, markdownFile };
  }
  const { toolFiles, MARKDOWN_FILE } = await import('./tool-files.ts');
  for (const { what, file, stage, render } of toolFiles(inputs, sarifContext)) {
    const rendered = isolateOutput(stage, report, render);
    faults.push(...rendered.faults);
    try {
      if (rendered.output === null) throw rendered.faults[0]?.error;
      const path = write(file, rendered.output);
      if (what === MARKDOWN_FILE) markdownFile = path;
    } catch (error) {
      warnings.push(unwritten(`The ${what}`, file, error));
    }
  }
  return { warnings, faults, markdownFile };
}

function unwritten(what: string, file: string | null, error: unknown): string {
  const subject = file === null ? 'it' : quote(file);
  return `${what} could not be written: ${subject} ${sanitise(writingProblem(error), 500)}.`;
}
