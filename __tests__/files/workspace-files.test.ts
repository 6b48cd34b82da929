import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesAt, pathInWorkspace, readTextFile } from '../../src/files/workspace-files.ts';

const outside = mkdtempSync(join(tmpdir(), 'outside-'));
const root = join(outside, 'checkout');
mkdirSync(join(root, 'zones'), { recursive: true });
writeFileSync(join(outside, 'secret'), 'a secret');
writeFileSync(join(root, 'zones', 'b.zone'), 'b');
writeFileSync(join(root, 'zones', 'a [1].zone'), 'a');
symlinkSync('b.zone', join(root, 'zones', 'link.zone'));
symlinkSync(join(outside, 'secret'), join(root, 'zones', 'evil.zone'));
symlinkSync(outside, join(root, 'outside-link'));
afterAll(() => rmSync(outside, { recursive: true }));

describe('a file of the workspace', () => {
  it.each([
    ['is read', 'zones/b.zone', 'b'],
    ['is read through a link that stays inside', 'zones/link.zone', 'b'],
    ['may be outside where its path says so', '../secret', 'a secret'],
    [
      'is not read where it is a link to the outside',
      'zones/evil.zone',
      { problem: 'is a link that leads out of the workspace' },
    ],
    [
      'is not read where its folder is such a link',
      'outside-link/secret',
      { problem: 'is a link that leads out of the workspace' },
    ],
    ['is not read where it is a folder', 'zones', { problem: 'is no file' }],
    [
      'is not read where it is missing',
      'gone',
      { problem: 'does not exist (is the repository checked out before this step?)' },
    ],
  ])('%s', (_, path, read) => {
    expect(readTextFile(join(root, path), 100, root)).toEqual(read);
  });

  it('is not read where it is too large', () => {
    expect(readTextFile(join(root, 'zones/b.zone'), 0, root)).toEqual({
      problem: 'is larger than 0 bytes',
    });
  });
});

it('an existing path is not a glob; a glob returns files in order', () => {
  expect(filesAt('zones/a [1].zone', root)).toEqual(['zones/a [1].zone']);
  expect(filesAt('zones/[ab]*.zone', root)).toEqual(['zones/a [1].zone', 'zones/b.zone']);
  expect(filesAt('zones/x*', root)).toEqual([]);
});

it('a path is shown relative to the root of the workspace', () => {
  expect(pathInWorkspace(join(root, 'zones', 'b.zone'), root)).toBe('zones/b.zone');
  expect(pathInWorkspace(join(outside, 'secret'), root)).toBe('../secret');
});
