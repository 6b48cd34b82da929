import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { SourceLocation } from '../model/mail-host.ts';
import { shownPath } from '../model/sanitise.ts';
import { checkTextLimits } from '../yaml/limits.ts';

/**
 * Finds the `hosts` input in the workflow file, so that findings can be annotated on the lines that declare their
 * hosts.
 *
 * @param input the input's text from the runner
 * @param workflow the workflow file's text and path
 * @param job the running job's id, which is preferred where several jobs have the same input
 * @returns a function that maps a location in the input to the workflow file; null where no step has that input,
 *   for example where an expression computes it
 */
export function locationInWorkflow(
  input: string,
  workflow: { readonly text: string; readonly path: string },
  job: string | null,
): ((location: SourceLocation) => SourceLocation) | null {
  const lines = new LineCounter();
  const document = parseWorkflow(workflow.text, lines);
  const scalar = hostsInputs(document.contents, job).find(
    (candidate) => String(candidate.value).trim() === input.trim(),
  );
  if (scalar?.range == null) return null;
  const start = lines.linePos(scalar.range[0]);
  const sourceLines = workflow.text.split('\n');
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
    return { file: shownPath(workflow.path), line, column };
  };
}

/**
 * The `hosts` input of the base branch that corresponds to this run's input: the one at the same position among the
 * inputs of the workflow.
 *
 * @param base the workflow file's text on the base branch
 * @param current its text in this run; null where it is not checked out
 * @param input this run's input
 * @param job the running job's id, whose inputs come first
 * @returns null where the base branch has no such input
 */
export function hostsInputOnBase(
  base: string,
  current: string | null,
  input: string,
  job: string | null,
): string | null {
  const inputsOf = (text: string) =>
    hostsInputs(parseWorkflow(text).contents, job).map((scalar) => String(scalar.value));
  const index =
    current === null ? 0 : inputsOf(current).findIndex((text) => text.trim() === input.trim());
  return index < 0 ? null : (inputsOf(base)[index] ?? null);
}

/** Duplicate keys do not matter for locations, and checking them takes quadratic time. */
export function parseWorkflow(text: string, lineCounter = new LineCounter()): Document {
  const limited = checkTextLimits(text) === null ? text : '';
  return parseDocument(limited, { lineCounter, prettyErrors: false, uniqueKeys: false });
}

/** The `hosts` inputs of all steps; those of the given job come first. */
function hostsInputs(root: unknown, job: string | null): Scalar[] {
  const jobs = isMap(root) ? root.get('jobs') : null;
  if (!isMap(jobs)) return [];
  const ordered = jobs.items.toSorted(
    (a, b) => Number(keyOf(b.key) === job) - Number(keyOf(a.key) === job),
  );
  return ordered.flatMap(({ value }) => (isMap(value) ? hostsInputsOfJob(value) : []));
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
