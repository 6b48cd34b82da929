import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { MAX_BASELINE_BYTES, readBaseline } from '../compare/baseline-file.ts';
import type { DeclarationSource } from '../declare/declaration.ts';
import { locationInWorkflow } from '../declare/workflow-location.ts';
import type { Workspace } from '../files/workspace.ts';
import { pathInWorkspace, readTextFile } from '../files/workspace-files.ts';
import { DEFAULT_CONFIG_FILE, type Inputs } from '../inputs/inputs.ts';
import type { Baseline } from '../model/baseline.ts';
import type { Problem } from '../model/mail-host.ts';
import { shownPath } from '../model/sanitise.ts';
import { quote } from '../model/suggestion.ts';
import { MAX_BYTES } from '../yaml/limits.ts';

/**
 * Reads the `hosts` input and the declaration file. A file that the inputs name must exist, and is read in addition
 * to `hosts`. The default file is read only where `hosts` is empty, and may be missing.
 */
export function readSources(
  inputs: Inputs,
  workspace: Workspace,
): { readonly sources: readonly DeclarationSource[]; readonly problems: readonly Problem[] } {
  const sources: DeclarationSource[] = [];
  const problems: Problem[] = [];
  const hasHostsInput = inputs.hosts.trim() !== '';
  if (hasHostsInput) {
    const relocate = locateInWorkflow(inputs.hosts, workspace);
    sources.push({ text: inputs.hosts, file: null, relocate });
  }
  const file = inputs.configFile ?? (hasHostsInput ? null : DEFAULT_CONFIG_FILE);
  if (file === null) return { sources, problems };
  const path = resolve(workspace.root, file);
  if (inputs.configFile === null && !existsSync(path)) return { sources, problems };
  const text = readTextFile(path, MAX_BYTES, workspace.root);
  if (typeof text === 'string') {
    sources.push({ text, file: pathInWorkspace(path, workspace.root), relocate: null });
  } else {
    problems.push({ location: null, message: `The declaration ${quote(file)} ${text.problem}.` });
  }
  return { sources, problems };
}

/** The text of the workflow file that runs this step; null where it is not checked out. */
export function readWorkflow({ root, workflow }: Workspace): string | null {
  const text =
    workflow === null ? null : readTextFile(resolve(root, workflow.path), MAX_BYTES, root);
  return typeof text === 'string' ? text : null;
}

/** Reads the file of the `base-config-file` input. */
export function readBaseConfig(
  file: string,
  { root }: Workspace,
):
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'failed'; readonly why: string } {
  const text = readTextFile(resolve(root, file), MAX_BYTES, root);
  return typeof text === 'string'
    ? { kind: 'text', text }
    : { kind: 'failed', why: `it ${text.problem}` };
}

/** Reads the baseline file, if the inputs name one. A missing file counts as none; a damaged one is a problem. */
export function readBaselineFile(
  inputs: Inputs,
  workspace: Workspace,
): { readonly baseline: Baseline | null; readonly problems: readonly Problem[] } {
  const file = inputs.baselineFile;
  const path = file === null ? null : resolve(workspace.root, file);
  if (file === null || path === null || !existsSync(path)) return { baseline: null, problems: [] };
  const text = readTextFile(path, MAX_BASELINE_BYTES, workspace.root);
  if (typeof text !== 'string') {
    const message = `The baseline ${quote(file)} ${text.problem}.`;
    return { baseline: null, problems: [{ location: null, message }] };
  }
  const reading = readBaseline(text, shownPath(pathInWorkspace(path, workspace.root)));
  return reading.kind === 'read'
    ? { baseline: reading.baseline, problems: [] }
    : { baseline: null, problems: reading.problems };
}

function locateInWorkflow(
  hosts: string,
  { root, workflow }: Workspace,
): DeclarationSource['relocate'] {
  if (workflow === null) return null;
  const text = readTextFile(resolve(root, workflow.path), MAX_BYTES, root);
  return typeof text === 'string'
    ? locationInWorkflow(hosts, { text, path: workflow.path }, workflow.job)
    : null;
}
