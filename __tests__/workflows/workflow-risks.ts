import { isMap, isScalar, parse, parseDocument, visit } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly steps?: readonly Step[];
  readonly env?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly on: unknown;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** This action: in this repository by its path, elsewhere by a placeholder for the account that it is taken from. */
const THIS_ACTION = ['./', 'OWNER/mail-identity-check@v1'];
/** A full commit hash, with the version that it belongs to in a comment. */
const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;
const VERSION = /^ ?v\d+\.\d+\.\d+(?:$|;)/;
/** Events that run the workflow of the default branch, with its secrets, for the pull request of a stranger. */
const PRIVILEGED = ['pull_request_target', 'workflow_run', 'issue_comment'];
/** A reference to the code of the pull request, in the `ref` of a checkout. */
const HEAD = /\bhead\b|head_|refs\/pull\//;
/** Commands that run what is in the checkout. */
const RUNS_CODE =
  /(?:^|[\s;&|(])(?:(?:npm|npx|node|yarn|pnpm|make|bash|sh|python3?)(?:\s|$)|\.{1,2}\/)/m;

/**
 * What a pull request could make of a workflow, or of an action that it uses, in a sentence each: an action that is not
 * pinned, a token within the reach of foreign code, rights that nobody gave, text that becomes code.
 */
export function workflowRisks(text: string): string[] {
  const workflow: Workflow = parse(text);
  const events = eventsOf(workflow.on);
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps ?? []);
  const checkouts = steps.filter(isCheckout);
  const checksOutHead = checkouts.some(({ with: given }) => HEAD.test(String(given?.ref ?? '')));
  return [
    ...unpinnedActions(text),
    ...(workflow.permissions === undefined ? ['The workflow has no permissions.'] : []),
    ...(workflow.permissions === 'write-all' ? ['The workflow may write everything.'] : []),
    ...checkouts
      .filter(({ with: given }) => given?.['persist-credentials'] !== false)
      .map(() => 'A checkout keeps the token where the code of later steps can read it.'),
    ...(events.includes('pull_request_target') && checksOutHead
      ? ['pull_request_target checks out the head of the pull request.']
      : []),
    ...(events.some((event) => PRIVILEGED.includes(event)) && checksOutHead
      ? steps
          .filter(({ run }) => run !== undefined && RUNS_CODE.test(withoutQuotes(run)))
          .map(({ run }) => `A privileged event runs code of the pull request: ${run}`)
      : []),
    ...(events.includes('pull_request') ? jobs.flatMap(secretsBesideCode) : []),
    ...steps
      .filter(({ run = '' }) => run.includes('${{'))
      .map(({ run }) => `An expression becomes part of a script: ${run}`),
    ...steps
      .filter(({ run = '' }) => /\bsudo\s+(?:-\w*E|--preserve-env)/.test(run))
      .map(({ run }) => `Root gets the variables of the step: ${run}`),
  ];
}

function eventsOf(on: unknown): string[] {
  if (typeof on === 'string') return [on];
  if (Array.isArray(on)) return on.map(String);
  return typeof on === 'object' && on !== null ? Object.keys(on) : [];
}

function isCheckout({ uses }: Step): boolean {
  return uses?.startsWith('actions/checkout@') === true;
}

/** The steps of a job with a checkout run the code of the pull request, or may do so tomorrow. */
function secretsBesideCode({ steps = [], env }: Job): string[] {
  if (!steps.some(isCheckout)) return [];
  const texts = [env, ...steps.flatMap((step) => [step.with, step.env])].map((one) =>
    JSON.stringify(one ?? {}),
  );
  return texts
    .filter((one) => /\bsecrets\.|\bgithub\.token\b/.test(one))
    .map((one) => `A job with the code of a pull request has a secret: ${one}`);
}

/** Every `uses:` that names neither this action nor a full commit hash with its version. */
function unpinnedActions(text: string): string[] {
  const found: string[] = [];
  visit(parseDocument(text), {
    Pair(_key, { key, value }, path) {
      if (!isScalar(key) || key.value !== 'uses' || !isScalar(value)) return;
      if (!isMap(path.at(-1))) return;
      const uses = String(value.value);
      if (THIS_ACTION.includes(uses)) return;
      if (!PINNED.test(uses)) found.push(`${uses} is not pinned by a commit hash.`);
      else if (!VERSION.test(value.comment ?? '')) found.push(`${uses} lacks its version.`);
    },
  });
  return found;
}

/** A script without its quoted arguments, which are data. */
function withoutQuotes(script: string): string {
  return script.replaceAll(/'[^'\n]*'|"[^"\n]*"/g, '""');
}
