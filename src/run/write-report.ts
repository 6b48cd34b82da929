import type { Inputs } from '../inputs/inputs.ts';
import type { Report } from '../model/report.ts';
import type { DebugError } from '../observe/isolate-host.ts';
import {
  isolateOutput,
  type OutputStage,
  type RenderFault,
  withRenderFaults,
} from '../report/isolated-output.ts';
import type { RunResult } from './context.ts';
import { type FileTargets, type WrittenFiles, writeFiles } from './write-files.ts';

/** Renders one output, in which a host that cannot be rendered does not hide the others. */
export type RenderOutput = <T>(stage: OutputStage, render: (shown: Report) => T) => T | null;

/**
 * Writes the files of a run and renders its other outputs. What could not be rendered is in the report and in every
 * output: where an output shows an error, all are made once more.
 *
 * @param renderOutputs renders all outputs but the files, and writes none of them
 */
export async function writeReport<T>(
  result: RunResult,
  inputs: Inputs,
  targets: FileTargets,
  renderOutputs: (files: WrittenFiles, render: RenderOutput) => T,
  debugError: DebugError,
): Promise<{ readonly files: WrittenFiles; readonly outputs: T }> {
  const writeOnce = async (one: RunResult) => {
    const files = await writeFiles(one, inputs, targets);
    const faults: RenderFault[] = [...files.faults];
    const render: RenderOutput = (stage, renderOne) => {
      const { output, faults: own } = isolateOutput(stage, files.report, renderOne);
      faults.push(...own);
      return output;
    };
    return { files, faults, outputs: renderOutputs(files, render) };
  };
  const first = await writeOnce(result);
  for (const { error } of first.faults) debugError(error);
  const report = withRenderFaults(result.report, first.faults);
  return report === result.report ? first : writeOnce({ ...result, report });
}
