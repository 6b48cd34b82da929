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
symlinkSync(outside, join(root, 'way-out'));
afterAll(() => rmSync(outside, { recursive: true }));

describe('a file of the workspace', () => {
  it.each([
    ['is read', 'zones/b.zone', 'b'],
    ['is read by a link that stays inside', 'zones/link.zone', 'b'],
    ['may lie outside where its path says so', '../secret', 'a secret'],
    [
      'is not read where it is a link that leads out',
      'zones/evil.zone',
      { problem: 'is a link that leads out of the workspace' },
    ],
    [
      'nor where its folder is one',
      'way-out/secret',
      { problem: 'is a link that leads out of the workspace' },
    ],
    ['may be a folder', 'zones', { problem: 'is no file' }],
    [
      'may be missing',
      'gone',
      { problem: 'does not exist (is the repository checked out before this step?)' },
    ],
  ])('%s', (_sentence, path, read) => {
    expect(readTextFile(join(root, path), 100, root)).toEqual(read);
  });

  it('is not read where it is too large', () => {
    expect(readTextFile(join(root, 'zones/b.zone'), 0, root)).toEqual({
      problem: 'is larger than 0 bytes',
    });
  });
});

it('a path that is there is no glob; a glob names files in order', () => {
  expect(filesAt('zones/a [1].zone', root)).toEqual(['zones/a [1].zone']);
  expect(filesAt('zones/[ab]*.zone', root)).toEqual(['zones/a [1].zone', 'zones/b.zone']);
  expect(filesAt('zones/x*', root)).toEqual([]);
});

it('a path is told from the root of the workspace', () => {
  expect(pathInWorkspace(join(root, 'zones', 'b.zone'), root)).toBe('zones/b.zone');
  expect(pathInWorkspace(join(outside, 'secret'), root)).toBe('../secret');
});
