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
 * Finds where the `hosts` input stands in the workflow file that ran the step, so that a finding can be
 * shown on the very line that declares its host.
 *
 * @param input the input's text as the runner gave it
 * @param workflow the workflow file's text and path
 * @param job the running job's id, preferred where several jobs hold the same input
 * @returns a function from a place in the input to its place in the file; null where no step has that input,
 *   as when it is made from an expression
 */
export function placeInWorkflow(
  input: string,
  workflow: { readonly text: string; readonly path: string },
  job: string | null,
): ((place: SourceLocation) => SourceLocation) | null {
  const lines = new LineCounter();
  const document = parseWorkflow(workflow.text, lines);
  const found = hostsInputs(document.contents, job).find(
    (scalar) => String(scalar.value).trim() === input.trim(),
  );
  if (found?.range == null) return null;
  const start = lines.linePos(found.range[0]);
  const source = workflow.text.split('\n');
  const inBlock = found.type === 'BLOCK_LITERAL' || found.type === 'BLOCK_FOLDED';
  // A block's text begins on the line below its `|`; blank lines that the runner may have cut come first.
  const skipped = inBlock ? leadingBlankLines(String(found.value)) - leadingBlankLines(input) : 0;
  const firstLine = start.line + (inBlock ? 1 + skipped : 0);
  return (place) => {
    const line = firstLine + place.line - 1;
    const indent = inBlock ? indentOf(source[firstLine + leadingBlankLines(input) - 1] ?? '') : 0;
    const column = inBlock ? indent + place.column : start.col;
    return { file: shownPath(workflow.path), line, column };
  };
}

/**
 * The `hosts` input on the base that stands where this run's stands in its workflow: the same job's, the same in
 * their order. Null where the base has none there.
 *
 * @param base the workflow file's text on the base
 * @param current its text now; null where it is not checked out
 * @param input this run's input
 */
export function hostsInputOnBase(
  base: string,
  current: string | null,
  input: string,
  job: string | null,
): string | null {
  const inputsOf = (text: string) =>
    hostsInputs(parseWorkflow(text).contents, job).map((scalar) => String(scalar.value));
  const at =
    current === null ? 0 : inputsOf(current).findIndex((text) => text.trim() === input.trim());
  return at < 0 ? null : (inputsOf(base)[at] ?? null);
}

/** Read for its places only: whether keys repeat does not matter, and finding out takes the square of their number. */
function parseWorkflow(text: string, lineCounter = new LineCounter()): Document {
  const readable = checkTextLimits(text) === null ? text : '';
  return parseDocument(readable, { lineCounter, prettyErrors: false, uniqueKeys: false });
}

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
