import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The variables that name the files in which a step passes data to the runner. */
const COMMAND_FILES = [
  'GITHUB_OUTPUT',
  'GITHUB_STEP_SUMMARY',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_STATE',
] as const;

export interface StepFolder {
  readonly workspace: string;
  /** RUNNER_TEMP. */
  readonly temp: string;
  /** GITHUB_EVENT_PATH. */
  readonly eventFile: string;
  readonly commandFiles: Readonly<Record<(typeof COMMAND_FILES)[number], string>>;
  read(file: (typeof COMMAND_FILES)[number]): Promise<Buffer>;
  remove(): Promise<void>;
}

/**
 * Creates the folders of one step in the system's temporary folder: a workspace with the given files,
 * RUNNER_TEMP, the event payload and empty command files. `options.workspace` is the workspace of an
 * earlier step, which `remove` does not delete.
 */
export async function makeStepFolder(options: {
  readonly workspace: string | undefined;
  readonly files: Readonly<Record<string, string | Buffer>>;
  readonly event: unknown;
}): Promise<StepFolder> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'step-')));
  const workspace = options.workspace ?? join(root, 'workspace');
  const temp = join(root, 'temp');
  const eventFile = join(root, 'event.json');
  await Promise.all([mkdir(workspace, { recursive: true }), mkdir(temp)]);
  for (const [path, text] of Object.entries(options.files)) {
    const file = join(workspace, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await writeFile(eventFile, JSON.stringify(options.event));

  const inRoot = (name: string) => join(root, name.toLowerCase());
  const commandFiles = {
    GITHUB_OUTPUT: inRoot('GITHUB_OUTPUT'),
    GITHUB_STEP_SUMMARY: inRoot('GITHUB_STEP_SUMMARY'),
    GITHUB_ENV: inRoot('GITHUB_ENV'),
    GITHUB_PATH: inRoot('GITHUB_PATH'),
    GITHUB_STATE: inRoot('GITHUB_STATE'),
  };
  await Promise.all(Object.values(commandFiles).map((file) => writeFile(file, '')));
  return {
    workspace,
    temp,
    eventFile,
    commandFiles,
    read: (file) => readFile(commandFiles[file]),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
