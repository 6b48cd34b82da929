import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { SourceLocation } from '../model/mail-host.ts';
import { shownPath } from '../model/sanitise.ts';
import { checkText } from '../yaml/limits.ts';

/** A workflow file. */
export interface WorkflowFile {
  /** Path from the root of its repository. */
  readonly path: string;
  readonly text: string;
}

/**
 * Finds the `hosts` input in the workflow files, so that findings can be annotated on the lines that declare their
 * hosts.
 *
 * @param input the input's text from the runner
 * @param files the running workflow, then those that it calls
 * @param job the running job's id, which is preferred where several jobs have the same input
 * @returns a function that maps a location in the input to its file; null where no file has that text, for example
 *   where an expression computes it
 */
export function locationInWorkflow(
  input: string,
  files: readonly WorkflowFile[],
  job: string | null,
): ((location: SourceLocation) => SourceLocation) | null {
  const found = findHostsInput(input, files, job);
  if (found?.scalar.range == null) return null;
  const { scalar, file, lines } = found;
  const start = lines.linePos(found.scalar.range[0]);
  const sourceLines = file.text.split('\n');
  const inBlock = scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED';
  // A block's text begins on the line after its `|`. The runner may have removed blank lines at its beginning.
  const removedLines = inBlock
    ? leadingBlankLines(String(scalar.value)) - leadingBlankLines(input)
    : 0;
  const firstLine = start.line + (inBlock ? 1 + removedLines : 0);
  return (location) => {
    const line = firstLine + location.line - 1;
    const indent = inBlock
      ? indentOf(sourceLines[firstLine + leadingBlankLines(input) - 1] ?? '')
      : 0;
    const column = inBlock ? indent + location.column : start.col;
    return { file: shownPath(file.path), line, column };
  };
}

/** The place of the `hosts` input among the workflow files of this run. */
export interface HostsInputPlace {
  readonly path: string;
  /** The text at the same place of the base's version of the file; null where it has none. */
  readonly onBase: (text: string) => string | null;
}

/**
 * Finds where the workflow files have the `hosts` input: in a step, or where an expression of the step takes it from,
 * such as the `with` of the job that calls a reusable workflow, or `env`.
 *
 * @returns null where no file has that text
 */
export function hostsInputPlace(
  input: string,
  files: readonly WorkflowFile[],
  job: string | null,
): HostsInputPlace | null {
  const found = findHostsInput(input, files, job);
  if (found === null) return null;
  const { key, file } = found;
  return {
    path: file.path,
    onBase: (text) => {
      const candidates = textsIn(parseWorkflow(text).contents, job);
      const scalar = candidates.find((one) => one.key === key)?.scalar;
      return scalar === undefined ? null : String(scalar.value);
    },
  };
}

/** The first `hosts` input of the running job, or of any step; null where the workflow has none. */
export function firstHostsInput(workflow: string, job: string | null): string | null {
  const [first] = hostsInputs(parseWorkflow(workflow).contents, job);
  return first === undefined ? null : String(first.value);
}

interface FoundInput {
  readonly file: WorkflowFile;
  readonly key: string;
  readonly scalar: Scalar;
  readonly lines: LineCounter;
}

function findHostsInput(
  input: string,
  files: readonly WorkflowFile[],
  job: string | null,
): FoundInput | null {
  for (const file of files) {
    const lines = new LineCounter();
    const candidates = textsIn(parseWorkflow(file.text, lines).contents, job);
    const found = candidates.find(({ scalar }) => String(scalar.value).trim() === input.trim());
    if (found !== undefined) return { ...found, file, lines };
  }
  return null;
}

/** The reusable workflows of the same repository that a workflow calls (`uses: ./.github/workflows/…`), by path. */
export function calledWorkflows(workflow: string): readonly string[] {
  return jobsOf(parseWorkflow(workflow).contents).flatMap(({ value }) => {
    const uses = isMap(value) ? value.get('uses') : null;
    const [, path] = /^\.\/(\.github\/workflows\/[^/@]+)$/.exec(String(uses ?? '')) ?? [];
    return path ?? [];
  });
}

/** Duplicate keys do not matter for locations, and checking them takes quadratic time. */
export function parseWorkflow(text: string, lineCounter = new LineCounter()): Document {
  const limited = checkText(text) === null ? text : '';
  return parseDocument(limited, { lineCounter, prettyErrors: false, uniqueKeys: false });
}

/** A text of a workflow, with a key that identifies its place in other versions of the file. */
interface WorkflowText {
  readonly key: string;
  readonly scalar: Scalar;
}

/** The `hosts` inputs of all steps, which are numbered, then all other texts, by their path. */
function textsIn(root: unknown, job: string | null): readonly WorkflowText[] {
  const inputs = hostsInputs(root, job);
  const inSteps = inputs.map((scalar, index) => ({ key: `hosts ${index}`, scalar }));
  const known = new Set(inputs);
  return [...inSteps, ...textsBelow(root, [])].filter(
    ({ key, scalar }) => key.startsWith('hosts ') || !known.has(scalar),
  );
}

function textsBelow(node: unknown, path: readonly string[]): readonly WorkflowText[] {
  if (isScalar(node)) return [{ key: JSON.stringify(path), scalar: node }];
  if (isMap(node)) {
    return node.items.flatMap(({ key, value }) => textsBelow(value, [...path, String(keyOf(key))]));
  }
  if (!isSeq(node)) return [];
  return node.items.flatMap((item, index) => textsBelow(item, [...path, String(index)]));
}

/** The `hosts` inputs of all steps; those of the given job come first. */
function hostsInputs(root: unknown, job: string | null): Scalar[] {
  const ordered = jobsOf(root).toSorted(
    (a, b) => Number(keyOf(b.key) === job) - Number(keyOf(a.key) === job),
  );
  return ordered.flatMap(({ value }) => (isMap(value) ? hostsInputsOfJob(value) : []));
}

function jobsOf(root: unknown): readonly Pair[] {
  const jobs = isMap(root) ? root.get('jobs') : null;
  return isMap(jobs) ? jobs.items : [];
}

function hostsInputsOfJob(job: YAMLMap): Scalar[] {
  const steps = job.get('steps');
  if (!isSeq(steps)) return [];
  return steps.items.flatMap((step) => {
    const inputs = isMap(step) ? step.get('with') : null;
    const scalar = isMap(inputs) ? inputs.get('hosts', true) : null;
    return isScalar(scalar) ? [scalar] : [];
  });
}

function keyOf(key: unknown): unknown {
  return isScalar(key) ? key.value : key;
}

function leadingBlankLines(text: string): number {
  return (/^(?:[ \t]*\r?\n)*/.exec(text)?.[0] ?? '').split('\n').length - 1;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
