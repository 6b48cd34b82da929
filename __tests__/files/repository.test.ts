import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTextFile } from '../../src/files/read-file.ts';
import { type Repository, repositoryAbove, repositoryPath } from '../../src/files/repository.ts';
import { createTestFolder, type TestFolder } from './test-folder.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const LONG = 'c'.repeat(64);

let folder: TestFolder;
beforeAll(() => {
  folder = createTestFolder();
});
afterAll(() => folder.remove());

/** The checkout that has a file. Both paths are from the test's folder. */
function checkoutOf(workspace: string, file: string): Promise<Repository | null> {
  const root = join(folder.path, workspace);
  const limits = { maxBytes: 10_000, folders: [root], signal: new AbortController().signal };
  return repositoryAbove(root, dirname(join(root, file)), (path) => readTextFile(path, limits));
}

async function commitOf(workspace: string, file: string): Promise<string | null> {
  return (await checkoutOf(workspace, file))?.commit ?? null;
}

let count = 0;
/** The commit of a checkout with these files in `.git`. */
function commitWith(files: Readonly<Record<string, string>>): Promise<string | null> {
  const workspace = folder.folder(`checkout-${count}`);
  for (const [path, text] of Object.entries(files)) {
    folder.file(`checkout-${count}/.git/${path}`, text);
  }
  count++;
  return commitOf(workspace.slice(folder.path.length), 'mail/hosts.yml');
}

describe('the commit that is checked out', () => {
  it.each<[title: string, files: Readonly<Record<string, string>>, commit: string | null]>([
    ['in HEAD', { HEAD: `${A}\n` }, A],
    ['with SHA-256', { HEAD: LONG }, LONG],
    ['of a branch', { HEAD: 'ref: refs/heads/main\n', 'refs/heads/main': `${A}\n` }, A],
    [
      'of a pull request',
      { HEAD: 'ref: refs/remotes/pull/7/merge', 'refs/remotes/pull/7/merge': A },
      A,
    ],
    [
      'of a packed branch',
      {
        HEAD: 'ref: refs/heads/main',
        'packed-refs': `# pack-refs\n${B} refs/heads/main2\n${A} refs/heads/main\n^${B}\n`,
      },
      A,
    ],
    [
      'of a branch that moved since it was packed',
      {
        HEAD: 'ref: refs/heads/main',
        'refs/heads/main': A,
        'packed-refs': `${B} refs/heads/main\n`,
      },
      A,
    ],
    ['of a branch that is nowhere', { HEAD: 'ref: refs/heads/main' }, null],
    ['in a damaged HEAD', { HEAD: 'main' }, null],
    ['in a reference that leads out', { HEAD: 'ref: refs/../../secret', '../secret': A }, null],
    ['in no HEAD', { config: '' }, null],
    ['without a repository', {}, null],
  ])('%s', async (_, files, commit) => {
    expect(await commitWith(files)).toBe(commit);
  });

  it('is that of the nearest checkout in the workspace', async () => {
    folder.file('two/.git/HEAD', A);
    folder.file('two/head/.git/HEAD', B);
    expect(await commitOf('two', 'head/mail/hosts.yml')).toBe(B);
    expect(await commitOf('two', 'mail/hosts.yml')).toBe(A);
  });

  it('is not looked for above the workspace, nor behind a link out of it', async () => {
    folder.file('outer/.git/HEAD', A);
    folder.folder('outer/inner');
    expect(await commitOf('outer/inner', 'hosts.yml')).toBeNull();
    expect(await commitOf('outer/inner', '../hosts.yml')).toBeNull();
    folder.link('linked/.git', '../outer/.git');
    expect(await commitOf('linked', 'hosts.yml')).toBeNull();
  });

  it('is unknown in a worktree, whose `.git` is a file', async () => {
    folder.file('worktree/.git', 'gitdir: /elsewhere\n');
    expect(await commitOf('worktree', 'hosts.yml')).toBeNull();
  });
});

describe('the name of the repository that is checked out', () => {
  it.each<[title: string, config: string, name: string | null]>([
    ['over HTTPS', '[remote "origin"]\n\turl = https://github.com/octo/mail\n', 'octo/mail'],
    ['with `.git`', '[remote "origin"]\n\turl = https://ghes.example/octo/mail.git\n', 'octo/mail'],
    ['over SSH', '[remote "origin"]\n\turl = git@github.com:octo/mail.git\n', 'octo/mail'],
    [
      'after other sections and keys',
      '[core]\n\tbare = false\n[remote "fork"]\n\turl = https://github.com/mallory/mail\n[remote "origin"]\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n\turl = ssh://git@github.com/octo/mail/\n[branch "main"]\n',
      'octo/mail',
    ],
    ['without a remote', '[core]\n\tbare = false\n', null],
    ['of another remote only', '[remote "fork"]\n\turl = https://github.com/octo/mail\n', null],
  ])('%s', async (_, config, name) => {
    const own = `named-${count++}`;
    folder.file(`${own}/.git/HEAD`, A);
    folder.file(`${own}/.git/config`, config);
    expect((await checkoutOf(own, 'hosts.yml'))?.name).toBe(name);
  });
});

describe('the path of a file as GitHub shows it', () => {
  it.each([
    ['in the workspace', 'mail/hosts.yml', null, 'mail/hosts.yml'],
    ['in a checkout below the workspace', 'infra/mail/hosts.yml', '/w/infra', 'mail/hosts.yml'],
    ['beside that checkout', 'other/hosts.yml', '/w/infra', 'other/hosts.yml'],
    ['outside of the workspace', '../hosts.yml', '/w', '../hosts.yml'],
  ])('%s', (_, path, root, expected) => {
    expect(repositoryPath(path, '/w', root === null ? null : { root })).toBe(expected);
  });
});
