import { parse } from 'yaml';

export interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly steps: readonly Step[];
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> };
}

/** The keys of a workflow that the tests read. */
export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

export type StepInputs = Readonly<Record<string, string>>;

export function readWorkflow(text: string): Workflow {
  return parse(text);
}

/** The script of the step with this name. @throws where there is none */
export function scriptOf({ jobs }: Workflow, name: string): string {
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const script = steps.find((step) => step.name === name)?.run;
  if (script === undefined) throw new Error(`The workflow has no step ${name} with a script`);
  return script;
}

/** The steps of a job that run this action. */
export function stepsOfThisAction({ steps }: Job): readonly Step[] {
  return steps.filter(({ uses }) => uses === './');
}

/** The inputs of every step that runs this action, in order, once for each value of the job's matrix. */
export function inputsOfThisAction({ jobs }: Workflow): readonly StepInputs[] {
  return Object.values(jobs).flatMap((job) =>
    stepsOfThisAction(job).flatMap((step) => inputsOf(step, job.strategy?.matrix ?? {})),
  );
}

function inputsOf(step: Step, matrix: Readonly<Record<string, readonly unknown[]>>): StepInputs[] {
  const [[variable, values] = ['', ['']]] = Object.entries(matrix);
  return values.map((value) =>
    Object.fromEntries(
      Object.entries(step.with ?? {}).map(([name, text]) => {
        return [name, String(text).replaceAll(`\${{ matrix.${variable} }}`, String(value))];
      }),
    ),
  );
}
