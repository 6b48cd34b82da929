import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { SourceLocation } from '../model/mail-host.ts';
import { shownPath } from '../model/sanitise.ts';
import { parseWorkflow } from './workflow-location.ts';

/** The step that runs, as the runner describes it. */
export interface RunningStep {
  /** Path of the workflow file. */
  readonly path: string;
  /** The id of the job. */
  readonly job: string | null;
  /** The texts of all inputs that are set, by name. */
  readonly inputs: ReadonlyMap<string, string>;
}

/** The running step in this run's version of its workflow. */
export interface WorkflowStep {
  /** The step in the base's version; null where that has no such step. */
  readonly onBase: (workflow: string) => StepOnBase | null;
  /** Where `continue-on-error` of the step or its job is new, compared with the base's version. */
  readonly newToleranceOf: (workflow: string) => readonly Tolerance[];
  /** The text of an input that an expression computes, such as from the inputs of a reusable workflow; else null. */
  readonly expressionOf: (input: string) => string | null;
  /** Where this run's version sets an input, or else where its step begins. */
  readonly locationOf: (input: string) => SourceLocation;
}

/** A `continue-on-error`, with which a failed step does not fail the job, or a failed job not the workflow. */
export interface Tolerance {
  readonly of: 'step' | 'job';
  /** The values as the workflow has them; `false` where it has none. */
  readonly from: string;
  readonly to: string;
  readonly location: SourceLocation;
}

/** The inputs of the step on the base. An input that an expression computes has the value that it has in this run. */
export type StepOnBase = ReadonlyMap<string, string>;

/**
 * Finds the running step in its workflow: the first of its job whose inputs are those of this run.
 *
 * @param workflow the workflow file's text in this run
 * @returns null where there is no such step, as in a reusable workflow
 */
export function findStep(workflow: string, step: RunningStep): WorkflowStep | null {
  const lines = new LineCounter();
  const root = parseWorkflow(workflow, lines).contents;
  const steps = stepsOfJob(root, step.job);
  const locationAt = (node: unknown): SourceLocation => {
    const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    const { line, col } = lines.linePos(offset);
    return { file: shownPath(step.path), line, column: col };
  };
  const running = steps.find((candidate) => isRunning(candidate, step.inputs));
  if (running === undefined) return null;
  return {
    onBase: (base) => {
      const before = sameStep(stepsOfJob(parseWorkflow(base).contents, step.job), running, steps);
      return before === undefined ? null : inputsOnBase(before, running, step.inputs);
    },
    expressionOf: (input) => {
      const text = running.inputs.get(input)?.text ?? '';
      return isExpression(text) ? text : null;
    },
    newToleranceOf: (base) => {
      const baseRoot = parseWorkflow(base).contents;
      const before = sameStep(stepsOfJob(baseRoot, step.job), running, steps);
      const nodes = [
        ['step', before?.node, running.node],
        ['job', jobOf(baseRoot, step.job), jobOf(root, step.job)],
      ] as const;
      return nodes.flatMap(([of, old, current]) => {
        const [from, to] = [toleranceIn(old), toleranceIn(current)];
        if (old == null || to === 'false' || from === to) return [];
        return [{ of, from, to, location: locationAt(current?.get(TOLERANCE, true)) }];
      });
    },
    locationOf: (input) => locationAt(running.inputs.get(input)?.node ?? running.node),
  };
}

const TOLERANCE = 'continue-on-error';

function toleranceIn(node: YAMLMap | null | undefined): string {
  return textOf(node?.get(TOLERANCE, true)) ?? 'false';
}

/** The step with the same `id`, or else the one with the same place among the steps that use the same action. */
function sameStep(
  baseSteps: readonly ReadStep[],
  running: ReadStep,
  steps: readonly ReadStep[],
): ReadStep | undefined {
  const isSameAction = ({ action }: ReadStep) => action === running.action;
  if (running.id !== null) {
    const named = baseSteps.find((step) => isSameAction(step) && step.id === running.id);
    if (named !== undefined) return named;
  }
  return baseSteps.filter(isSameAction)[steps.filter(isSameAction).indexOf(running)];
}

function inputsOnBase(
  before: ReadStep,
  running: ReadStep,
  inputs: ReadonlyMap<string, string>,
): StepOnBase {
  const names = new Set([...before.inputs.keys(), ...inputs.keys()]);
  const onBase = [...names].flatMap((name) => {
    const [old, current] = [before.inputs.get(name), running.inputs.get(name)];
    const isUnknown = old !== undefined && isExpression(old.text);
    // An input that neither version sets has a default of action.yml.
    const text = isUnknown || old?.text === current?.text ? inputs.get(name) : old?.text;
    return text === undefined ? [] : [[name, text] as const];
  });
  return new Map(onBase);
}

interface ReadStep {
  readonly node: YAMLMap;
  readonly id: string | null;
  /** The value of `uses` without its version. */
  readonly action: string;
  readonly inputs: ReadonlyMap<string, { readonly text: string; readonly node: Node }>;
}

function jobOf(root: unknown, job: string | null): YAMLMap | null {
  const jobs = isMap(root) ? root.get('jobs') : null;
  const own = isMap(jobs) && job !== null ? jobs.get(job) : null;
  return isMap(own) ? own : null;
}

/** The steps of a job that use an action. */
function stepsOfJob(root: unknown, job: string | null): ReadStep[] {
  const steps = jobOf(root, job)?.get('steps');
  return isSeq(steps) ? steps.items.flatMap((step) => (isMap(step) ? readStep(step) : [])) : [];
}

function readStep(node: YAMLMap): ReadStep[] {
  const uses = textOf(node.get('uses', true));
  if (uses === null) return [];
  const given = node.get('with');
  const pairs = isMap(given) ? given.items : [];
  const inputs = pairs.flatMap(({ key, value }) => {
    const [name, text] = [textOf(key), textOf(value)];
    return name === null || text === null || !isScalar(value)
      ? []
      : [[name.toLowerCase(), { text, node: value }] as const];
  });
  const [action = ''] = uses.split('@');
  return [{ node, id: textOf(node.get('id', true)), action, inputs: new Map(inputs) }];
}

/** The text that the runner gives to an action: that of a number or a boolean as it is written. */
function textOf(node: unknown): string | null {
  if (!isScalar(node)) return null;
  const { value, source }: Scalar = node;
  return typeof value === 'string' ? value : value === null ? '' : (source ?? String(value));
}

/** Whether a step has the inputs of the running step, as far as no expression computes them. */
function isRunning({ action, inputs }: ReadStep, running: ReadonlyMap<string, string>): boolean {
  const isThisAction =
    action.startsWith('./') || /(?:^|\/)mail-identity-check(?:\/|$)/.test(action);
  const given = [...inputs].filter(([, { text }]) => text.trim() !== '');
  if (!isThisAction && !given.some(([name]) => running.has(name))) return false;
  const agrees = given.every(
    ([name, { text }]) => isExpression(text) || running.get(name)?.trim() === text.trim(),
  );
  const isComplete = [...running.keys()].every((name) => inputs.has(name) || name === 'token');
  return agrees && isComplete;
}

/** Whether a text of a workflow is computed when it runs. */
export function isExpression(text: string): boolean {
  return text.includes('${{');
}
