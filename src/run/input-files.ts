import { resolve } from 'node:path';
import { MAX_BASELINE_BYTES, readBaseline } from '../compare/baseline-file.ts';
import type { DeclarationSource } from '../declare/declaration.ts';
import {
  calledWorkflows,
  locationInWorkflow,
  type WorkflowFile,
} from '../declare/workflow-location.ts';
import { outsideProblem } from '../files/boundary.ts';
import { MISSING } from '../files/read-file.ts';
import { repositoryPath } from '../files/repository.ts';
import { DEFAULT_CONFIG_FILE, type Inputs } from '../inputs/inputs.ts';
import type { Baseline } from '../model/baseline.ts';
import type { Problem } from '../model/mail-host.ts';
import type { Problems } from '../model/problems.ts';
import { shownPath } from '../model/sanitise.ts';
import { quote } from '../model/suggestion.ts';
import { MAX_BYTES } from '../yaml/limits.ts';
import type { RepositoryContext } from './context.ts';
import { type FileContext, readInTime, readNeeded } from './read-in-time.ts';

/**
 * Reads the `hosts` input and the declaration file. A file that the inputs name must exist, and is read in addition
 * to `hosts`. The default file is read only where `hosts` is empty, and may be missing.
 */
export async function readSources(
  inputs: Inputs,
  context: RepositoryFiles,
): Promise<{
  readonly sources: readonly DeclarationSource[];
  readonly problems: readonly Problem[];
}> {
  const { root } = context.workspace;
  const sources: DeclarationSource[] = [];
  const problems: Problem[] = [];
  const hasHostsInput = inputs.hosts.trim() !== '';
  if (hasHostsInput) {
    const relocate = await locateInWorkflow(inputs.hosts, context);
    sources.push({ text: inputs.hosts, file: null, relocate });
  }
  const file = inputs.configFile ?? (hasHostsInput ? null : DEFAULT_CONFIG_FILE);
  if (file === null) return { sources, problems };
  const path = resolve(root, file);
  const reading = await readInTime(path, MAX_BYTES, context);
  if (reading.kind === 'read') {
    sources.push({
      text: reading.text,
      file: repositoryPath(path, root, context.repository),
      relocate: null,
    });
  } else if (reading.kind === 'failed' || inputs.configFile !== null) {
    const problem = reading.kind === 'failed' ? reading.problem : MISSING;
    problems.push({ location: null, message: `The declaration ${quote(file)} ${problem}.` });
  }
  return { sources, problems };
}

/** What a run needs to read the files of its repository. */
export type RepositoryFiles = FileContext & Pick<RepositoryContext, 'repository' | 'change'>;

/**
 * The workflow file that this run is of, then the reusable workflows of this repository that it calls. None where they
 * are not checked out, or in another repository.
 */
export async function readWorkflows(context: RepositoryFiles): Promise<readonly WorkflowFile[]> {
  const first = ownWorkflow(context);
  const files: WorkflowFile[] = [];
  const paths = new Set(first === null ? [] : [first]);
  // A set is iterated in order, those that are added meanwhile too.
  for (const path of paths) {
    if (files.length === MAX_WORKFLOWS) break;
    const absolute = resolve(context.repository?.root ?? context.workspace.root, path);
    const reading = await readInTime(absolute, MAX_BYTES, context);
    if (reading.kind !== 'read') continue;
    files.push({ path, text: reading.text });
    for (const called of calledWorkflows(reading.text)) paths.add(called);
  }
  return files;
}

/** GitHub allows a run to call 50 workflows. */
const MAX_WORKFLOWS = 51;

/**
 * The path of the workflow in the repository that this run is about. Null for a workflow of another repository, as an
 * organisation can require: this one may have a file of the same name.
 */
export function ownWorkflow({ workspace, change }: RepositoryFiles): string | null {
  const { workflow } = workspace;
  if (workflow === null) return null;
  const isOwn =
    change === null ||
    change.repositoryName.toLowerCase() === workflow.repositoryName.toLowerCase();
  return isOwn ? workflow.path : null;
}

/** Reads the file of the `base-config-file` input. */
export async function readBaseConfig(
  file: string,
  context: FileContext,
): Promise<
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'failed'; readonly why: string }
> {
  const text = await readNeeded(resolve(context.workspace.root, file), MAX_BYTES, context);
  return typeof text === 'string'
    ? { kind: 'text', text }
    : { kind: 'failed', why: `it ${text.problem}` };
}

/**
 * Reads the baseline file, if the inputs name one. A missing file counts as none; a damaged one is a problem, and so is
 * one where a run may not write it.
 */
export async function readBaselineFile(
  inputs: Inputs,
  context: RepositoryFiles,
): Promise<{ readonly baseline: Baseline | null } & Problems> {
  const file = inputs.baselineFile;
  if (file === null) return NO_BASELINE;
  const { root, boundary } = context.workspace;
  const path = resolve(root, file);
  const failed = (problem: string) => {
    const message = `The baseline ${quote(file)} ${problem}.`;
    return { ...NO_BASELINE, problems: [{ location: null, message }] };
  };
  const outside = outsideProblem(path, boundary);
  if (outside !== null) return failed(outside);
  const reading = await readInTime(path, MAX_BASELINE_BYTES, context);
  if (reading.kind === 'absent') return NO_BASELINE;
  if (reading.kind === 'failed') return failed(reading.problem);
  const parsed = readBaseline(
    reading.text,
    shownPath(repositoryPath(path, root, context.repository)),
  );
  if (parsed.kind === 'read') return { ...NO_BASELINE, baseline: parsed.baseline };
  const { problems, moreProblems } = parsed;
  return { baseline: null, problems, moreProblems };
}

const NO_BASELINE = { baseline: null, problems: [], moreProblems: 0 };

async function locateInWorkflow(
  hosts: string,
  context: RepositoryFiles,
): Promise<DeclarationSource['relocate']> {
  const files = await readWorkflows(context);
  return locationInWorkflow(hosts, files, context.workspace.workflow?.job ?? null);
}
