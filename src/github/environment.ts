import { tmpdir } from 'node:os';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Workspace } from '../files/workspace.ts';
import type { InputName } from '../inputs/inputs.ts';
import type { SarifContext } from '../report/sarif.ts';

/** An input's text as the runner gives it, untrimmed so that the lines of a block keep their numbers. */
export function inputText(name: InputName): string {
  return process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '';
}

/** Where this step's checkout and workflow file are. */
export function stepWorkspace(): Workspace {
  const root = process.env.GITHUB_WORKSPACE || process.cwd();
  // owner/repository/.github/workflows/name.yml@refs/heads/main
  const path = /^[^/]+\/[^/]+\/([^@]+)@/.exec(process.env.GITHUB_WORKFLOW_REF ?? '')?.[1];
  const job = process.env.GITHUB_JOB || null;
  return { root, workflow: path === undefined ? null : { path, job } };
}

/** A path that an input names, from the checkout; null where it names none. */
export function workspacePath(given: string | null): string | null {
  return given === null ? null : resolve(stepWorkspace().root, given);
}

/** The path of the JSON report: the one given, or a file of the runner's temporary folder. */
export function reportPath(given: string | null): string {
  if (given !== null) return resolve(stepWorkspace().root, given);
  return join(process.env.RUNNER_TEMP || tmpdir(), 'mail-identity-report.json');
}

/**
 * The address of docs/rules.md in the very version that runs: that of the action's repository at the ref that
 * `uses:` names or, for an action that stands in the checkout, of this repository at the commit of the run.
 * Null where the runner does not say.
 */
export function rulesPage(): string | null {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA, GITHUB_WORKSPACE } = process.env;
  const { GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF } = process.env;
  if (!GITHUB_SERVER_URL) return null;
  if (GITHUB_ACTION_REPOSITORY && GITHUB_ACTION_REF) {
    return pageAt(GITHUB_SERVER_URL, GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF, '');
  }
  const folder = relative(GITHUB_WORKSPACE || '.', resolve(process.argv[1] ?? '', '../..'));
  const inCheckout = !folder.startsWith('..') && !isAbsolute(folder);
  return inCheckout && GITHUB_REPOSITORY && GITHUB_SHA
    ? pageAt(GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA, folder)
    : null;
}

/** What a file for other tools may say of the step that wrote it. */
export function surroundings(): SarifContext {
  const { GITHUB_SERVER_URL, GITHUB_ACTION_REPOSITORY } = process.env;
  const known = GITHUB_SERVER_URL && GITHUB_ACTION_REPOSITORY;
  return {
    rulesPage: rulesPage(),
    homePage: known ? encodeURI(`${GITHUB_SERVER_URL}/${GITHUB_ACTION_REPOSITORY}`) : null,
    job: commentKey(),
  };
}

function pageAt(server: string, repository: string, ref: string, folder: string): string {
  const path = [...folder.split(sep).filter((part) => part !== ''), 'docs', 'rules.md'].join('/');
  // A branch may be named `fix#1`; what is left of encodeURI would end the path there.
  return encodeURI(`${server}/${repository}/blob/${ref}/${path}`).replace(
    /[?#]/g,
    encodeURIComponent,
  );
}

/** The page of this run, whose summary it shows; null outside of a runner. */
export function runPage(): string | null {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = process.env;
  return GITHUB_SERVER_URL && GITHUB_REPOSITORY && GITHUB_RUN_ID
    ? encodeURI(`${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`)
    : null;
}

/** Tells the comments of several workflows and jobs apart. */
export function commentKey(): string {
  const { workflow } = stepWorkspace();
  return `${workflow?.path ?? 'workflow'}/${workflow?.job ?? 'job'}`;
}
