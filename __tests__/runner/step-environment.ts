import { validInputs } from './action-inputs.ts';
import type { StepFolder } from './step-folder.ts';

export interface StepEnvironmentOptions {
  /** The `with:` block. */
  readonly inputs: Readonly<Record<string, string | number | boolean>>;
  /** Further variables, which override all others. Undefined removes a variable. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly eventName: string;
}

// Without these a process does not start. No other variable of this machine is passed on.
const INHERITED = ['PATH', 'SystemRoot'] as const;

/** The environment of a step on a Linux runner, in job `check` of a workflow in `octo/mail`. */
export function stepEnvironment(
  folder: StepFolder,
  options: StepEnvironmentOptions,
): Record<string, string> {
  // An input that is not set has its default, which mostly is empty.
  const inputs = Object.entries({
    ...Object.fromEntries(validInputs()),
    ...options.inputs,
  }).map(([name, value]) => [inputVariable(name), String(value)]);
  const inherited = INHERITED.map((name) => [name, process.env[name]]);
  const variables: Record<string, string | undefined> = {
    ...Object.fromEntries(inherited),
    HOME: folder.temp,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: folder.workspace,
    GITHUB_EVENT_NAME: options.eventName,
    GITHUB_EVENT_PATH: folder.eventFile,
    GITHUB_REPOSITORY: 'octo/mail',
    GITHUB_REPOSITORY_OWNER: 'octo',
    GITHUB_ACTOR: 'octocat',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_WORKFLOW: 'mail',
    GITHUB_WORKFLOW_REF: 'octo/mail/.github/workflows/mail.yml@refs/heads/main',
    GITHUB_JOB: 'check',
    // A local action (`uses: ./`) has no repository of its own.
    GITHUB_ACTION: '__self',
    GITHUB_ACTION_REPOSITORY: '',
    GITHUB_ACTION_REF: '',
    GITHUB_ACTION_PATH: '',
    GITHUB_RUN_ID: '1001',
    GITHUB_RUN_NUMBER: '7',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    // Tests must not reach the real API. A test that needs one sets its own server in `env`.
    GITHUB_API_URL: 'http://127.0.0.1:9',
    GITHUB_GRAPHQL_URL: 'http://127.0.0.1:9/graphql',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'lab',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_TEMP: folder.temp,
    ...folder.commandFiles,
    ...Object.fromEntries(inputs),
    ...options.env,
  };
  const given = Object.entries(variables).filter((pair): pair is [string, string] => {
    return pair[1] !== undefined;
  });
  return Object.fromEntries(given);
}

/** Upper case, with spaces replaced by `_`; dashes stay (Handler.cs). */
function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
