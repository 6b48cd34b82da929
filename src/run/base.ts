import { MAX_BASELINE_BYTES, readBaseline } from '../compare/baseline-file.ts';
import { type DeclarationSource, readDeclaration } from '../declare/declaration.ts';
import { firstHostsInput, hostsInputPlace } from '../declare/workflow-location.ts';
import {
  findStep,
  isExpression,
  type Tolerance,
  type WorkflowStep,
} from '../declare/workflow-steps.ts';
import { repositoryPath } from '../files/repository.ts';
import type { BaseFile, ChangeUnderReview, ResolvedBase } from '../files/workspace.ts';
import { DEFAULT_CONFIG_FILE, type Inputs, readInputs } from '../inputs/inputs.ts';
import { type Baseline, NOTHING_KNOWN } from '../model/baseline.ts';
import type { Declaration } from '../model/mail-host.ts';
import type { ReportBase } from '../model/report.ts';
import { shownPath } from '../model/sanitise.ts';
import { quote } from '../model/suggestion.ts';
import { describeBase } from '../report/base-line.ts';
import { describeBaseCheckout, isBaseCheckedOut } from './base-checkout.ts';
import type { RepositoryContext } from './context.ts';
import { ownWorkflow, readBaseConfig, readWorkflows } from './input-files.ts';
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
  /** Where the step or its job now continues on errors. */
  readonly newTolerance: readonly Tolerance[];
  /** The expression of the workflow that computes the `hosts` input; null where none does. */
  readonly hostsExpression: string | null;
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
  const declared = await readBaseDeclaration(inputs, sources, step, context, read);
  // Another declaration than the base's shows that something else is checked out.
  const mayBeBase =
    declared.kind === 'read' ? isUnchanged(declared.texts, sources) : declared.kind !== 'absent';
  if (change !== null && isBase === 'unknown' && mayBeBase) {
    return checkedOutBase(change, null, declared.kind === 'failed' ? [declared.why] : []);
  }
  const report = await reportOf(inputs, declared, context);
  if (declared.kind !== 'read') {
    return { ...NO_BASE, report, notes: report === null ? [] : [report.why] };
  }
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
  const files = workflow === null ? [] : await readWorkflows(context);
  const found = files.flatMap(({ path, text }) => {
    const running = workflow === null ? null : findStep(text, { ...workflow, path });
    return running === null ? [] : [{ path, running }];
  });
  const [own] = found;
  if (own === undefined) return { step: null, notes: [] };
  const { path, running } = own;
  const base = await read(path);
  if (base.kind === 'failed') {
    const note = `The base's workflow ${quote(path)} could not be read, so its inputs are not compared: ${base.why}.`;
    return { step: null, notes: [note] };
  }
  const texts = base.kind === 'text' ? running.onBase(base.text) : null;
  if (texts === null) return { step: null, notes: [] };
  const { inputs, problems } = readInputs((name) => texts.get(name) ?? '');
  const { locationOf } = running;
  const hostsExpression = running.expressionOf('hosts');
  const newTolerance = base.kind === 'text' ? running.newToleranceOf(base.text) : [];
  const step = problems.length > 0 ? null : { inputs, newTolerance, locationOf, hostsExpression };
  return { step, notes: [] };
}

type DeclaredOnBase =
  /** The run has no base, or what it declares is not known. The reason is a sentence; null for that of the run. */
  | { readonly kind: 'none'; readonly why: string | null }
  /** The base does not declare anything. */
  | { readonly kind: 'absent'; readonly places: readonly string[] }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'read'; readonly declaration: Declaration; readonly texts: readonly string[] };

/** @param step this step on the base; null where it is not known */
async function readBaseDeclaration(
  inputs: Inputs,
  sources: readonly DeclarationSource[],
  step: StepInputs | null,
  context: BaseContext,
  read: ReadBase,
): Promise<DeclaredOnBase> {
  const limits = step?.inputs ?? inputs;
  if (inputs.baseConfigFile !== null) {
    const text = await readBaseConfig(inputs.baseConfigFile, context);
    return text.kind === 'failed'
      ? failed(inputs.baseConfigFile, text.why)
      : parse([text.text], limits);
  }
  const base = await resolveOwn(context);
  if (base.kind === 'none') return { kind: 'none', why: null };
  const places = await placesOnBase(inputs, sources, step, context);
  const texts: string[] = [];
  for (const { path, textIn, why } of places) {
    if (path === null) return { kind: 'none', why };
    const file = await read(path);
    if (file.kind === 'none') return { kind: 'none', why: null };
    if (file.kind === 'failed') return failed(path, file.why);
    const text = file.kind === 'absent' ? null : textIn(file.text);
    if (text !== null && isExpression(text)) {
      const workflow = quote(shownPath(path));
      return { kind: 'none', why: `On the base, an expression computes the hosts in ${workflow}.` };
    }
    if (text !== null) texts.push(text);
  }
  if (texts.length > 0) return parse(texts, limits);
  return { kind: 'absent', places: places.flatMap(({ path }) => path ?? []) };
}

/** Where the base has a part of its declaration. */
type Place =
  | {
      /** The path from the repository's root. */
      readonly path: string;
      /** The declaration in the file's text; null where it has none. */
      readonly textIn: (text: string) => string | null;
      readonly why: null;
    }
  /** The place is not known; the reason is a sentence. */
  | { readonly path: null; readonly textIn: null; readonly why: string };

/**
 * The places of the base's own inputs, which may name another file than those of this run. They follow the rules of
 * `readSources`. Where the base's inputs are not known, they are those of this run.
 */
async function placesOnBase(
  inputs: Inputs,
  sources: readonly DeclarationSource[],
  step: StepInputs | null,
  context: BaseContext,
): Promise<readonly Place[]> {
  const { workspace, repository } = context;
  const wholeFile = (file: string): Place => {
    const path = repositoryPath(file, workspace.root, repository);
    return { path, textIn: (text) => text, why: null };
  };
  if (step === null) {
    const files = sources.map(({ file, text }) =>
      file === null
        ? hostsPlace(text, context)
        : ({ path: file, textIn: (base: string) => base, why: null } as const),
    );
    return Promise.all(files);
  }
  const { hosts, configFile } = step.inputs;
  const hasHosts = hosts.trim() !== '';
  const file = configFile ?? (hasHosts ? null : DEFAULT_CONFIG_FILE);
  const { hostsExpression } = step;
  // What is set outside of the repository is the same on the base.
  const isKnown =
    hostsExpression === null ||
    /\b(?:vars|secrets)\./.test(hostsExpression) ||
    hosts !== inputs.hosts;
  const ofHosts = async (): Promise<Place> => {
    const path = ownWorkflow(context);
    return isKnown && path !== null
      ? { path, textIn: () => hosts, why: null }
      : hostsPlace(hosts, context);
  };
  return [...(hasHosts ? [await ofHosts()] : []), ...(file === null ? [] : [wholeFile(file)])];
}

/** Where the base has the `hosts` input, by the place that it has in the workflow files of this run. */
async function hostsPlace(hosts: string, context: BaseContext): Promise<Place> {
  const { workflow } = context.workspace;
  const path = ownWorkflow(context);
  const unknown = (why: string) => ({ path: null, textIn: null, why });
  if (workflow === null) return unknown('The workflow is not known, and it has the hosts input.');
  if (path === null) {
    return unknown(
      `The hosts input is in a workflow of the repository ${shownPath(workflow.repositoryName)}, which this change does not change.`,
    );
  }
  const files = await readWorkflows(context);
  const place = hostsInputPlace(hosts, files, workflow.job);
  if (place !== null) return { path: place.path, textIn: place.onBase, why: null };
  const own = quote(shownPath(path));
  if (files.length > 0) {
    return unknown(`The hosts are not in the workflow ${own} (an expression computes them).`);
  }
  // The workflow is not checked out: the first input of the base's version is most likely this one.
  return { path, textIn: (base) => firstHostsInput(base, workflow.job), why: null };
}

function parse(texts: readonly string[], limits: Inputs): DeclaredOnBase {
  const sources = texts.map((text) => ({ text, file: null, relocate: null }));
  const { declaration, problems } = readDeclaration(sources, limits);
  const [first] = problems;
  if (first === undefined) return { kind: 'read', declaration, texts };
  const why = `The base's declaration is not in order: ${first.message}`;
  return { kind: 'failed', why };
}

function failed(path: string, why: string): DeclaredOnBase {
  return {
    kind: 'failed',
    why: `The base's declaration ${quote(path)} could not be read: ${why}.`,
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

/** @param places the files in which the base was expected to have its declaration */
function absentBase(place: Pick<ReportBase, 'ref' | 'source'>, places: readonly string[]): string {
  const files = places.map((path) => quote(shownPath(path))).join(', ');
  return `Nothing is pending: the base, ${describeBase(place)}, has no declaration in ${files}, so every finding counts as new.`;
}

/** Null where the run is about no change, as on a schedule or the first push of a branch. */
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
      return change === null || !isAboutChange(change)
        ? null
        : { ...place, state: 'none', why: `Nothing is pending. ${declared.why ?? place.why}` };
    case 'read':
      return { ...place, state: 'compared' };
    case 'absent':
      return { ...place, state: 'absent', why: absentBase(place, declared.places) };
    case 'failed':
      return { ...place, state: 'failed', why: declared.why };
  }
}

function placeOfCommit(base: ResolvedBase): Pick<ReportBase, 'ref' | 'source' | 'why'> {
  if (base.kind === 'none') return { ref: '', source: 'none', why: base.why };
  const { sha, source, why } = base.commit;
  return { ref: sha, source, why };
}

const CHANGE_EVENTS = /^(?:pull_request(?:_.*)?|merge_group)$/;

function isAboutChange({ event, checksOutBase }: ChangeUnderReview): boolean {
  return checksOutBase || CHANGE_EVENTS.test(event);
}
