import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A temporary folder for one server instance. */
export interface ServerFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/** Makes a folder that a server which drops its privileges can still enter. */
export async function makeFolder(server: string): Promise<ServerFolder> {
  const path = await mkdtemp(join(tmpdir(), `${server}-`));
  await chmod(path, 0o755);
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 3 }) };
}
