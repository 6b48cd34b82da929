import { chmodSync, existsSync, linkSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Boundary, stepBoundary, terminalBoundary } from '../../src/files/boundary.ts';
import {
  createNumberedFile,
  createTextFile,
  writeTextFile,
  writingProblem,
} from '../../src/files/write-text-file.ts';
import { createTestFolder, type TestFolder } from './test-folder.ts';

let outside: TestFolder;
let root: string;
let temp: string;
beforeEach(() => {
  outside = createTestFolder();
  root = outside.folder('checkout');
  temp = outside.folder('temp');
});
afterEach(() => outside.remove());

function problemOf(path: string, boundary: Boundary): string | null {
  try {
    writeTextFile(path, 'new', boundary);
    return null;
  } catch (error) {
    return writingProblem(error);
  }
}

/** Every path and text below the folder, to see that nothing was written. */
function contents(): Record<string, string> {
  const entries = readdirSync(outside.path, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, entry.isFile() ? readFileSync(path, 'utf8') : ''];
    }),
  );
}

describe('a file', () => {
  it.each(['x.json', 'a/b/c/x.json', '..x.json', '../temp/x.json', '../temp/new/x.json'])(
    'is written at %s, with its folders',
    (name) => {
      const path = join(root, name);
      expect(problemOf(path, stepBoundary(root, temp))).toBeNull();
      expect(readFileSync(path, 'utf8')).toBe('new');
      expect(readdirSync(dirname(path))).toEqual([path.split('/').at(-1)]);
    },
  );

  it('is replaced as a whole, and keeps its permissions', () => {
    const path = outside.file('checkout/x.json', 'a much longer text');
    chmodSync(path, 0o640);
    expect(problemOf(path, stepBoundary(root, temp))).toBeNull();
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it('is readable for all where the umask allows it', () => {
    const path = join(root, 'x.json');
    const umask = process.umask(0o027);
    try {
      writeTextFile(path, 'new', stepBoundary(root, temp));
    } finally {
      process.umask(umask);
    }
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it('is written beside a hard link, whose other name keeps its text', () => {
    const secret = outside.file('secret', 'old');
    linkSync(secret, join(root, 'x.json'));
    expect(problemOf(join(root, 'x.json'), stepBoundary(root, temp))).toBeNull();
    expect(readFileSync(secret, 'utf8')).toBe('old');
  });

  it('is written below a workspace that is itself a link', () => {
    const linked = outside.link('other-name', 'checkout');
    expect(problemOf(join(linked, 'a/x.json'), stepBoundary(linked, temp))).toBeNull();
    expect(readFileSync(join(root, 'a/x.json'), 'utf8')).toBe('new');
    // The same workspace by its other name.
    expect(problemOf(join(root, 'a/y.json'), stepBoundary(linked, temp))).toBeNull();
  });

  it('is written into a workspace or temporary folder that does not exist yet', () => {
    const missing = join(outside.path, 'missing');
    expect(problemOf(join(missing, 'x.json'), stepBoundary(root, missing))).toBeNull();
  });
});

describe('a file is not written', () => {
  const NO_LINK = 'nothing is written through a link';
  const CASES: readonly (readonly [string, (folder: TestFolder) => unknown, string, string])[] = [
    [
      'behind a link to a file outside',
      (folder) => [folder.file('target', 'old'), folder.link('checkout/x', '../target')],
      'x',
      `is a link, and ${NO_LINK}`,
    ],
    [
      'behind a link to a file inside',
      (folder) => [folder.file('checkout/target', 'old'), folder.link('checkout/x', 'target')],
      'x',
      `is a link, and ${NO_LINK}`,
    ],
    [
      'behind a dangling link',
      (folder) => folder.link('checkout/x', '../target'),
      'x',
      `is a link, and ${NO_LINK}`,
    ],
    [
      'behind a link to a device',
      (folder) => folder.link('checkout/x', '/dev/null'),
      'x',
      `is a link, and ${NO_LINK}`,
    ],
    [
      'in a folder that is a link to the outside',
      (folder) => [folder.folder('target'), folder.link('checkout/r', '../target')],
      'r/x',
      `is below the link "r", and ${NO_LINK}`,
    ],
    [
      'in a new folder below such a link',
      (folder) => [folder.folder('target'), folder.link('checkout/a/r', '../../target')],
      'a/r/new/x',
      `is below the link "a/r", and ${NO_LINK}`,
    ],
    [
      'in a folder that is a link to the inside',
      (folder) => [folder.folder('checkout/target'), folder.link('checkout/r', 'target')],
      'r/x',
      `is below the link "r", and ${NO_LINK}`,
    ],
    [
      'in a folder that is a dangling link',
      (folder) => folder.link('checkout/r', '../target'),
      'r/x',
      `is below the link "r", and ${NO_LINK}`,
    ],
    [
      'in place of a FIFO',
      (folder) => folder.fifo('checkout/x'),
      'x',
      'is a named pipe (FIFO), not a regular file',
    ],
    [
      'in place of a socket',
      (folder) => folder.socket('checkout/x'),
      'x',
      'is a socket, not a regular file',
    ],
    [
      'in place of a directory',
      (folder) => folder.folder('checkout/x'),
      'x',
      'is a directory, not a regular file',
    ],
    ['in place of the workspace', () => {}, '.', 'is a directory, not a regular file'],
    [
      'below a file',
      (folder) => folder.file('checkout/r'),
      'r/x',
      'is below "r", which is not a directory',
    ],
    [
      'below a FIFO',
      (folder) => folder.fifo('checkout/r'),
      'r/x',
      'is below "r", which is not a directory',
    ],
    ['with a name that is too long', () => {}, 'x'.repeat(300), 'cannot be written (ENAMETOOLONG)'],
  ];
  const OUTSIDE = 'is outside of the workspace and of RUNNER_TEMP, and a step writes nowhere else';

  it.each([
    ...CASES,
    ['above the workspace', () => {}, '../x', OUTSIDE] as const,
    ['at an absolute path outside', () => {}, '/x', OUTSIDE] as const,
  ])('by a step %s', async (_, prepare, name, problem) => {
    await prepare(outside);
    const before = contents();
    expect(problemOf(resolve(root, name), stepBoundary(root, temp))).toBe(problem);
    expect(contents()).toEqual(before);
  });

  it.each([
    ...CASES,
    [
      'outside, behind a link',
      (folder: TestFolder) => folder.link('x', 'target'),
      '../x',
      `is a link, and ${NO_LINK}`,
    ] as const,
    [
      'outside, in a missing folder',
      () => {},
      '../missing/x',
      'is in a folder that does not exist',
    ] as const,
    ['in place of a device', () => {}, '/dev/null', 'is a device, not a regular file'] as const,
    ['in /proc', () => {}, '/proc/x', 'cannot be written (ENOENT)'] as const,
  ])('from a terminal %s', async (_, prepare, name, problem) => {
    await prepare(outside);
    const before = contents();
    expect(problemOf(resolve(root, name), terminalBoundary(root))).toBe(problem);
    expect(contents()).toEqual(before);
  });

  it('in a folder without the permission', () => {
    chmodSync(outside.path, 0o755);
    chmodSync(root, 0o555);
    const problem = withoutRootRights(() => problemOf(join(root, 'x'), stepBoundary(root, temp)));
    chmodSync(root, 0o755);
    expect(problem).toBe('cannot be written (EACCES)');
  });
});

/** Runs synchronous work as an unprivileged user, since root may write into any folder. */
function withoutRootRights<T>(work: () => T): T {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    return work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

it('a terminal writes outside of its folder, also in a folder that is a link', () => {
  outside.folder('target');
  outside.link('linked', 'target');
  expect(problemOf(join(outside.path, 'linked/x'), terminalBoundary(root))).toBeNull();
  expect(readFileSync(join(outside.path, 'target/x'), 'utf8')).toBe('new');
});

describe('a new file', () => {
  it.each([
    ['a file', (folder: TestFolder) => folder.file('checkout/x', 'old')],
    ['a dangling link', (folder: TestFolder) => folder.link('checkout/x', 'y')],
    ['a FIFO', (folder: TestFolder) => folder.fifo('checkout/x')],
  ])('is not written in place of %s', (_, prepare) => {
    prepare(outside);
    expect(createTextFile(join(root, 'x'), 'new', stepBoundary(root, temp))).toBe(false);
    expect(existsSync(join(root, 'y'))).toBe(false);
  });

  it('gets a number where there is one', () => {
    const path = join(temp, 'x.json');
    const write = () => createNumberedFile(path, 'new', stepBoundary(root, temp));
    expect([write(), write(), write()]).toEqual([
      path,
      join(temp, 'x-2.json'),
      join(temp, 'x-3.json'),
    ]);
  });
});
