import { MAX_BASELINE_BYTES, readBaseline } from '../compare/baseline-file.ts';
import { type DeclarationSource, readDeclaration } from '../declare/declaration.ts';
import { hostsInputOnBase } from '../declare/workflow-location.ts';
import { findStep, type WorkflowStep } from '../declare/workflow-steps.ts';
import { repositoryPath } from '../files/repository.ts';
import type { BaseFile, ChangeUnderReview, ResolvedBase } from '../files/workspace.ts';
import { DEFAULT_CONFIG_FILE, type Inputs, readInputs } from '../inputs/inputs.ts';
import { type Baseline, NOTHING_KNOWN } from '../model/baseline.ts';
import type { Declaration } from '../model/mail-host.ts';
import type { ReportBase } from '../model/report.ts';
import { shownPath } from '../model/sanitise.ts';
import { quote } from '../model/suggestion.ts';
import { describeBaseCheckout, isBaseCheckedOut } from './base-checkout.ts';
import type { RepositoryContext } from './context.ts';
import { readBaseConfig, readWorkflow } from './input-files.ts';
import type { FileContext } from './read-in-time.ts';

/** The state at the base of the change under review. */
export interface Base {
  /** Null where there is none to compare with. */
  readonly declaration: Declaration | null;
  /** Null where there is none to compare with. */
  readonly baseline: Baseline | null;
  /** This step's inputs in the base's version of the workflow; null where they are not known. */
  readonly step: StepInputs | null;
  /** Null where the run has no base. */
  readonly report: ReportBase | null;
  readonly notes: readonly string[];
}

interface StepInputs extends Pick<WorkflowStep, 'locationOf'> {
  readonly inputs: Inputs;
}

/** A run without a base. */
export const NO_BASE: Base = {
  declaration: null,
  baseline: null,
  step: null,
  report: null,
  notes: [],
};

/**
 * Reads the base's declaration, its baseline and this step's inputs there, from where this run has its own: the
 * declaration file or the `hosts` input, the baseline file, and the workflow. If the declaration cannot be read, no
 * finding is pending, nothing counts as weakened, and a note reports why.
 *
 * @param sources the sources of this run's declaration
 */
export async function readBase(
  inputs: Inputs,
  sources: readonly DeclarationSource[],
  context: BaseContext,
): Promise<Base> {
  const { change, repository } = context;
  const checkedOut = repository?.commit ?? null;
  const isBase = change === null ? 'no' : isBaseCheckedOut(change, checkedOut);
  if (change !== null && isBase === 'yes') return checkedOutBase(change, checkedOut, []);

  const read = baseReader(context);
  const { step, notes: stepNotes } = await readStep(context, read);
  const declared = await readBaseDeclaration(inputs, sources, step?.inputs ?? null, context, read);
  const failures = declared.kind === 'failed' ? [declared.why] : [];
  // Another declaration than the base's shows that something else is checked out.
  const mayBeBase =
    declared.kind === 'read' ? isUnchanged(declared.texts, sources) : declared.kind !== 'absent';
  if (change !== null && isBase === 'unknown' && mayBeBase) {
    return checkedOutBase(change, null, failures);
  }
  const report = await reportOf(inputs, declared, context);
  if (declared.kind !== 'read') return { ...NO_BASE, report, notes: failures };
  const { baseline, notes } = await readBaseBaseline(inputs, step?.inputs ?? null, context, read);
  const { declaration } = declared;
  return { declaration, baseline, step, report, notes: [...stepNotes, ...notes] };
}

type BaseContext = FileContext &
  Pick<RepositoryContext, 'change' | 'repository' | 'otherRepository' | 'base'>;

/** The base of the declaration. A change has no base in another repository. */
async function resolveOwn({ change, otherRepository, base }: BaseContext): Promise<ResolvedBase> {
  if (change === null) return { kind: 'none', why: '' };
  if (otherRepository === null) return base();
  const why = `The declaration is in the repository ${otherRepository}, and this run is about a change of ${change.repositoryName}.`;
  return { kind: 'none', why };
}

/**
 * The base of a run that checked the base itself: there is nothing to compare.
 *
 * @param commit null where it is not certain
 * @param failures notes on what could not be read
 */
function checkedOutBase(
  change: ChangeUnderReview,
  commit: string | null,
  failures: readonly string[],
): Base {
  const why = describeBaseCheckout(change, commit);
  const ref = commit ?? change.eventBase?.sha ?? change.defaultCommit ?? '';
  const source = change.eventBase?.source ?? 'none';
  return {
    ...NO_BASE,
    report: { ref, source, state: 'checked-out', why },
    notes: [...failures, why],
  };
}

/** Reads a file at the base; `none` where there is no base. */
type ReadBase = (path: string, maxBytes?: number) => Promise<BaseFile | { readonly kind: 'none' }>;

/**
 * Reads files at the base. A file that the change renames is read at its old path. The declaration file and the `hosts`
 * input may be in one workflow file, which is then read once.
 */
function baseReader(context: BaseContext): ReadBase {
  const readRenamed = async (path: string, maxBytes: number | undefined) => {
    const base = await resolveOwn(context);
    if (base.kind === 'none') return base;
    const { readFile, pathBefore } = base.commit;
    const file = await readFile(path, maxBytes);
    const before = file.kind === 'absent' ? await pathBefore(path) : null;
    return before === null ? file : readFile(before, maxBytes);
  };
  const files = new Map<string, ReturnType<ReadBase>>();
  return (path, maxBytes) => {
    const file = files.get(path) ?? readRenamed(path, maxBytes);
    files.set(path, file);
    return file;
  };
}

/** Reads this step's inputs from the base's version of the workflow, if this run's version is checked out. */
async function readStep(
  context: BaseContext,
  read: ReadBase,
): Promise<{ readonly step: StepInputs | null; readonly notes: readonly string[] }> {
  const { workflow } = context.workspace;
  const current = await readWorkflow(context);
  const running = workflow === null || current === null ? null : findStep(current, workflow);
  if (workflow === null || running === null) return { step: null, notes: [] };
  const base = await read(workflow.path);
  if (base.kind === 'failed') {
    const note = `The base's workflow ${quote(workflow.path)} could not be read, so its inputs are not compared: ${base.why}.`;
    return { step: null, notes: [note] };
  }
  const texts = base.kind === 'text' ? running.onBase(base.text) : null;
  if (texts === null) return { step: null, notes: [] };
  const { inputs, problems } = readInputs((name) => texts.get(name) ?? '');
  const step = problems.length > 0 ? null : { inputs, locationOf: running.locationOf };
  return { step, notes: [] };
}

type DeclaredOnBase =
  /** The run has no base. */
  | { readonly kind: 'none' }
  /** The base does not declare anything. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'read'; readonly declaration: Declaration; readonly texts: readonly string[] };

/** @param onBase this step's inputs on the base; null where they are not known */
async function readBaseDeclaration(
  inputs: Inputs,
  sources: readonly DeclarationSource[],
  onBase: Inputs | null,
  context: BaseContext,
  read: ReadBase,
): Promise<DeclaredOnBase> {
  const limits = onBase ?? inputs;
  if (inputs.baseConfigFile !== null) {
    const text = await readBaseConfig(inputs.baseConfigFile, context);
    return text.kind === 'failed'
      ? failed(inputs.baseConfigFile, text.why)
      : parse([text.text], limits);
  }
  const places = onBase === null ? await placesOf(sources, context) : placesIn(onBase, context);
  const texts: string[] = [];
  for (const { path, textIn } of places) {
    if (path === null) return { kind: 'none' };
    const base = await read(path);
    if (base.kind === 'none') return { kind: 'none' };
    if (base.kind === 'failed') return failed(path, base.why);
    const text = base.kind === 'absent' ? null : textIn(base.text);
    if (text !== null) texts.push(text);
  }
  return texts.length === 0 ? { kind: 'absent' } : parse(texts, limits);
}

/** Where the base has a part of its declaration. */
interface Place {
  /** The path from the repository's root; null where it is not known. */
  readonly path: string | null;
  /** The declaration in the file's text; null where it has none. */
  readonly textIn: (text: string) => string | null;
}

/** The places where the base has what this run declares. */
async function placesOf(
  sources: readonly DeclarationSource[],
  context: BaseContext,
): Promise<readonly Place[]> {
  const { workflow } = context.workspace;
  const hasInput = sources.some(({ file }) => file === null);
  const current = hasInput ? await readWorkflow(context) : null;
  return sources.map(({ file, text }) =>
    file === null
      ? {
          path: workflow?.path ?? null,
          textIn: (base) => hostsInputOnBase(base, current, text, workflow?.job ?? null),
        }
      : { path: file, textIn: (base) => base },
  );
}

/** The places of the base's own inputs, which may name another file. They follow the rules of `readSources`. */
function placesIn(
  { hosts, configFile }: Inputs,
  { workspace: { root, workflow }, repository }: BaseContext,
): readonly Place[] {
  const hasHosts = hosts.trim() !== '';
  const file = configFile ?? (hasHosts ? null : DEFAULT_CONFIG_FILE);
  return [
    ...(hasHosts ? [{ path: workflow?.path ?? null, textIn: () => hosts }] : []),
    ...(file === null
      ? []
      : [{ path: repositoryPath(file, root, repository), textIn: (text: string) => text }]),
  ];
}

function parse(texts: readonly string[], limits: Inputs): DeclaredOnBase {
  const sources = texts.map((text) => ({ text, file: null, relocate: null }));
  const { declaration, problems } = readDeclaration(sources, limits);
  const [first] = problems;
  if (first === undefined) return { kind: 'read', declaration, texts };
  const why = `The base's declaration is not in order, so nothing is pending: ${first.message}`;
  return { kind: 'failed', why };
}

function failed(path: string, why: string): DeclaredOnBase {
  return {
    kind: 'failed',
    why: `The base's declaration ${quote(path)} could not be read, so nothing is pending: ${why}.`,
  };
}

function isUnchanged(texts: readonly string[], sources: readonly DeclarationSource[]): boolean {
  return (
    texts.length === sources.length &&
    sources.every(({ text }, index) => text.trim() === texts[index]?.trim())
  );
}

/** Null where the run has no baseline, or no base that it could be compared with. */
async function readBaseBaseline(
  inputs: Inputs,
  onBase: Inputs | null,
  { workspace: { root }, repository }: BaseContext,
  read: ReadBase,
): Promise<Pick<Base, 'baseline' | 'notes'>> {
  if (inputs.baselineFile === null) return { baseline: null, notes: [] };
  const file = (onBase ?? inputs).baselineFile;
  if (file === null) return { baseline: NOTHING_KNOWN, notes: [] };
  const path = repositoryPath(file, root, repository);
  // A file outside of the checkout is in no commit.
  if (path.startsWith('../')) return { baseline: null, notes: [] };
  const text = await read(path, MAX_BASELINE_BYTES);
  switch (text.kind) {
    case 'none':
      return { baseline: null, notes: [] };
    case 'absent':
      return { baseline: NOTHING_KNOWN, notes: [] };
    case 'failed':
      return { baseline: null, notes: [baselineNote(path, text.why)] };
    case 'text': {
      const reading = readBaseline(text.text, shownPath(path));
      return reading.kind === 'read'
        ? { baseline: reading.baseline, notes: [] }
        : { baseline: null, notes: [baselineNote(path, reading.problems[0]?.message ?? '')] };
    }
  }
}

function baselineNote(path: string, why: string): string {
  return `The base's baseline ${quote(path)} could not be read, so the entries that this change adds are not listed: ${why.replace(/\.$/, '')}.`;
}

/** Null where the run is about no change, as on a schedule. */
async function reportOf(
  { baseConfigFile }: Inputs,
  declared: DeclaredOnBase,
  context: BaseContext,
): Promise<ReportBase | null> {
  const { change } = context;
  const place =
    baseConfigFile === null
      ? placeOfCommit(await resolveOwn(context))
      : { ref: shownPath(baseConfigFile), source: 'base-config-file' as const, why: '' };
  switch (declared.kind) {
    case 'none':
      return change === null || !isAboutChange(change) ? null : { ...place, state: 'none' };
    case 'read':
      return { ...place, state: 'compared' };
    case 'absent':
      return { ...place, state: 'absent', why: 'The base has no declaration.' };
    case 'failed':
      return { ...place, state: 'failed', why: declared.why };
  }
}

function placeOfCommit(base: ResolvedBase): Pick<ReportBase, 'ref' | 'source' | 'why'> {
  if (base.kind === 'none') return { ref: '', source: 'none', why: base.why };
  const { sha, source, why } = base.commit;
  return { ref: sha, source, why };
}

const CHANGE_EVENTS = /^(?:pull_request(?:_.*)?|merge_group|push)$/;

function isAboutChange({ event, checksOutBase }: ChangeUnderReview): boolean {
  return checksOutBase || CHANGE_EVENTS.test(event);
}
