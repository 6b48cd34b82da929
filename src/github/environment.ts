import { tmpdir } from 'node:os';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { stepBoundary } from '../files/boundary.ts';
import type { Workspace } from '../files/workspace.ts';
import { createNumberedFile, writeTextFile } from '../files/write-text-file.ts';
import { INPUT_NAMES, type InputName } from '../inputs/inputs.ts';
import type { WorkflowRun } from '../model/report.ts';
import { sanitise } from '../model/sanitise.ts';
import type { SarifContext } from '../report/sarif.ts';

/** An input's text from the runner. It is not trimmed, so that the lines of a block keep their numbers. */
export function inputText(name: InputName): string {
  return process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '';
}

/** The checkout and the workflow file of this step. */
export function stepWorkspace(): Workspace {
  const root = process.env.GITHUB_WORKSPACE || process.cwd();
  // owner/repository/.github/workflows/name.yml@refs/heads/main
  const [, repositoryName, path] =
    /^([^/]+\/[^/]+)\/([^@]+)@/.exec(process.env.GITHUB_WORKFLOW_REF ?? '') ?? [];
  const boundary = stepBoundary(root, temporaryFolder());
  if (repositoryName === undefined || path === undefined) {
    return { root, boundary, workflow: null };
  }
  const inputs = INPUT_NAMES.map((name) => [name, inputText(name)] as const);
  const given = new Map(inputs.filter(([, text]) => text.trim() !== ''));
  const job = process.env.GITHUB_JOB || null;
  return { root, boundary, workflow: { path, repositoryName, job, inputs: given } };
}

/** Writes the JSON report into the runner's temporary folder. Every step of a job has a file of its own there. */
export function defaultReportWriter(): (json: string) => string {
  let written: string | null = null;
  return (json) => {
    const folder = temporaryFolder();
    const boundary = { folders: [folder], isOpen: false };
    if (written === null) {
      written = createNumberedFile(join(folder, 'mail-identity-report.json'), json, boundary);
    } else {
      writeTextFile(written, json, boundary);
    }
    return written;
  };
}

/** The run of the workflow that this process is a step of. What the environment does not have is null. */
export function workflowRun(): WorkflowRun {
  const { GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT, GITHUB_SHA } = process.env;
  const attempt = Number(GITHUB_RUN_ATTEMPT);
  return {
    id: sanitise(GITHUB_RUN_ID ?? '', MAX_ID) || null,
    attempt: Number.isSafeInteger(attempt) && attempt > 0 ? attempt : null,
    commit: sanitise(GITHUB_SHA ?? '', MAX_ID) || null,
  };
}

/** Longer than a number of GitHub and than a commit. */
const MAX_ID = 100;

function temporaryFolder(): string {
  return process.env.RUNNER_TEMP || tmpdir();
}

/**
 * The URL of docs/rules.md in the version that runs: in the action's repository at the ref of `uses:` or, for a local
 * action (`uses: ./…`), in this repository at the commit of the run. Null where the environment does not have it.
 *
 * @param server the one that has the action; null where there is none
 */
export function rulesPage(server: string | null): string | null {
  const { GITHUB_REPOSITORY, GITHUB_SHA, GITHUB_WORKSPACE } = process.env;
  const { GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF } = process.env;
  if (server === null) return null;
  if (GITHUB_ACTION_REPOSITORY && GITHUB_ACTION_REF) {
    return pageAt(server, GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF, '');
  }
  const folder = relative(GITHUB_WORKSPACE || '.', resolve(process.argv[1] ?? '', '../..'));
  const inCheckout = !folder.startsWith('..') && !isAbsolute(folder);
  return inCheckout && GITHUB_REPOSITORY && GITHUB_SHA
    ? pageAt(server, GITHUB_REPOSITORY, GITHUB_SHA, folder)
    : null;
}

function pageAt(server: string, repository: string, ref: string, folder: string): string {
  const path = [...folder.split(sep).filter((part) => part !== ''), 'docs', 'rules.md'].join('/');
  // A branch name may contain `#` or `?`, which encodeURI keeps and which would end the path.
  return encodeURI(`${server}/${repository}/blob/${ref}/${path}`).replace(
    /[?#]/g,
    encodeURIComponent,
  );
}

/**
 * The step's identity and links, for the SARIF and JUnit files.
 *
 * @param server the one that has the action; null where there is none
 */
export function stepContext(server: string | null): SarifContext {
  const { GITHUB_ACTION_REPOSITORY } = process.env;
  const isKnown = server !== null && GITHUB_ACTION_REPOSITORY;
  return {
    rulesPage: rulesPage(server),
    homePage: isKnown ? encodeURI(`${server}/${GITHUB_ACTION_REPOSITORY}`) : null,
    job: commentKey(),
    workflowFile: ownWorkflowFile(),
  };
}

/** The URL of this run, with its summary; null outside of a workflow. */
export function runPage(): string | null {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = process.env;
  return GITHUB_SERVER_URL && GITHUB_REPOSITORY && GITHUB_RUN_ID
    ? encodeURI(`${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`)
    : null;
}

/**
 * Identifies the comment of this workflow, job and step among those of others. GITHUB_ACTION numbers the steps that use
 * the same action, from the second one (`__self_2`).
 */
export function commentKey(): string {
  const { GITHUB_ACTION = '' } = process.env;
  const { workflow } = stepWorkspace();
  const repository =
    workflow === null || ownWorkflowFile() !== null ? '' : `${workflow.repositoryName}/`;
  const [, number] = /^__.*_(\d+)$/.exec(GITHUB_ACTION) ?? [];
  const step = number === undefined ? '' : `/${number}`;
  return `${repository}${workflow?.path ?? 'workflow'}/${workflow?.job ?? 'job'}${step}`;
}

/** The path of the workflow file; null where it is in another repository than the run, or not known. */
function ownWorkflowFile(): string | null {
  const { workflow } = stepWorkspace();
  const repository = (process.env.GITHUB_REPOSITORY ?? '').toLowerCase();
  return workflow?.repositoryName.toLowerCase() === repository ? workflow.path : null;
}
