import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder in the system's temporary one, and what tests put into it. Missing parents are created. */
export interface TestFolder {
  readonly path: string;
  file(name: string, content?: string | Uint8Array): string;
  folder(name: string): string;
  /** @param target as the link has it */
  link(name: string, target: string): string;
  fifo(name: string): string;
  /** Listens on the socket until `remove`. */
  socket(name: string): Promise<string>;
  remove(): void;
}

export function createTestFolder(): TestFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'folder-')));
  const closers: (() => void)[] = [];
  const at = (name: string) => {
    const absolute = join(path, name);
    mkdirSync(dirname(absolute), { recursive: true });
    return absolute;
  };
  return {
    path,
    file: (name, content = '') => {
      writeFileSync(at(name), content);
      return join(path, name);
    },
    folder: (name) => {
      mkdirSync(at(name), { recursive: true });
      return join(path, name);
    },
    link: (name, target) => {
      symlinkSync(target, at(name));
      return join(path, name);
    },
    fifo: (name) => {
      execFileSync('mkfifo', [at(name)]);
      return join(path, name);
    },
    socket: async (name) => {
      const server = createServer();
      closers.push(() => server.close());
      await new Promise<void>((resolve) => server.listen(at(name), resolve));
      return join(path, name);
    },
    remove: () => {
      for (const close of closers) close();
      rmSync(path, { recursive: true });
    },
  };
}
