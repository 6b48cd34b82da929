import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkedOutCommit } from '../../src/files/checked-out-commit.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const LONG = 'c'.repeat(64);

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'commit-'));
});
afterAll(() => rmSync(root, { recursive: true }));

let count = 0;
/** Reads the commit of a checkout with these files in `.git`. */
function commitWith(files: Readonly<Record<string, string>>): string | null {
  const folder = join(root, String(count++));
  for (const [path, text] of Object.entries(files)) write(join(folder, '.git', path), text);
  return checkedOutCommit(folder, 'mail/hosts.yml');
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
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
  ])('%s', (_, files, commit) => {
    expect(commitWith(files)).toBe(commit);
  });

  it('is that of the nearest checkout in the workspace', () => {
    write(join(root, 'two/.git/HEAD'), A);
    write(join(root, 'two/head/.git/HEAD'), B);
    expect(checkedOutCommit(join(root, 'two'), 'head/mail/hosts.yml')).toBe(B);
    expect(checkedOutCommit(join(root, 'two'), 'mail/hosts.yml')).toBe(A);
    expect(checkedOutCommit(join(root, 'two'), null)).toBe(A);
  });

  it('is not looked for above the workspace, nor behind a link out of it', () => {
    write(join(root, 'outer/.git/HEAD'), A);
    mkdirSync(join(root, 'outer/inner'));
    expect(checkedOutCommit(join(root, 'outer/inner'), 'hosts.yml')).toBeNull();
    expect(checkedOutCommit(join(root, 'outer/inner'), '../hosts.yml')).toBeNull();
    mkdirSync(join(root, 'linked'));
    symlinkSync(join(root, 'outer/.git'), join(root, 'linked/.git'));
    expect(checkedOutCommit(join(root, 'linked'), 'hosts.yml')).toBeNull();
  });

  it('is unknown in a worktree, whose `.git` is a file', () => {
    write(join(root, 'worktree/.git'), 'gitdir: /elsewhere\n');
    expect(checkedOutCommit(join(root, 'worktree'), 'hosts.yml')).toBeNull();
  });
});
