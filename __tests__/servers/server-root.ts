import { access, chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runCommand, type ServerProcess, startProcess } from './server-process.ts';

/** Where `install.sh` unpacks the servers and their libraries. */
const CACHE_FOLDER = '/var/cache/mail-identity-check';

/**
 * The root folder of one server instance: a small Debian. In it, servers find their fixed paths (Courier
 * reads its configuration from /etc/courier only) and users, and no file of the machine. All paths are
 * absolute within this root.
 */
export interface ServerRoot {
  /** Its path on the machine. */
  readonly path: string;
  /** Writes a file and creates its parent folders; default mode 0o644. */
  write(path: string, text: string, mode?: number): Promise<void>;
  /** Creates folders; `owner` is one of the users that `install.sh` creates. */
  makeFolders(paths: readonly string[], owner?: string): Promise<void>;
  /** Runs a program to its end and returns its output. @throws with the output when it fails */
  run(command: string, args: readonly string[]): Promise<string>;
  /** Starts a program that stays in the foreground. A failed start shows `diagnosis` after its output. */
  start(command: string, args: readonly string[], diagnosis?: () => Promise<string>): ServerProcess;
  remove(): Promise<void>;
}

/**
 * Copies the unpacked packages with hard links (about 20 ms). `server` is part of the folder's name.
 * Files must be replaced, never modified, because the links share their content.
 */
export async function makeServerRoot(server: string): Promise<ServerRoot> {
  await requireRootAndInstall();
  await mkdir(join(CACHE_FOLDER, 'running'), { recursive: true });
  const folder = await mkdtemp(join(CACHE_FOLDER, 'running', `${server}-`));
  await chmod(folder, 0o755);
  const path = join(folder, 'root');
  const copied = await runCommand('cp', ['-al', join(CACHE_FOLDER, 'root'), path]);
  if (copied.code !== 0) throw new Error(copied.output);

  const inside = (file: string) => join(path, file);
  const run = async (command: string, args: readonly string[]) => {
    const { code, output } = await runCommand('chroot', [path, command, ...args]);
    if (code !== 0) throw new Error(`${command} ${args.join(' ')} exited with ${code}:\n${output}`);
    return output;
  };
  return {
    path,
    run,
    async write(file, text, mode = 0o644) {
      await mkdir(dirname(inside(file)), { recursive: true });
      await rm(inside(file), { force: true });
      await writeFile(inside(file), text, { mode });
    },
    async makeFolders(folders, owner) {
      for (const created of folders) await mkdir(inside(created), { recursive: true });
      if (owner !== undefined) await run('chown', [`${owner}:`, ...folders]);
    },
    start: (command, args, diagnosis = async () => '') =>
      startProcess('chroot', [path, command, ...args], {
        name: command,
        folder,
        diagnosis: async (output) => `${output}${await diagnosis()}`,
      }),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}

async function requireRootAndInstall(): Promise<void> {
  if (process.getuid?.() !== 0)
    throw new Error('Real servers start as root only: run the suite as root');
  try {
    await access(join(CACHE_FOLDER, 'root', '.made-by'));
  } catch {
    throw new Error('The servers are missing: run __tests__/servers/install.sh');
  }
}
