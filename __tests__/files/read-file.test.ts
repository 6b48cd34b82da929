import { appendFileSync, linkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileFault } from '../../src/files/file-problem.ts';
import { readFileParts, readingProblem, readTextFile } from '../../src/files/read-file.ts';
import { createTestFolder, type TestFolder } from './test-folder.ts';

let outside: TestFolder;
let root: string;
const never = new AbortController().signal;
const limits = (more = {}) => ({ maxBytes: 100, folders: [root], signal: never, ...more });
const failed = (problem: string, fault: FileFault = 'other') => ({
  kind: 'failed',
  problem,
  fault,
});
const read = (text: string) => ({ kind: 'read', text });

beforeAll(async () => {
  outside = createTestFolder();
  root = join(outside.path, 'checkout');
  outside.file('secret', 'a secret');
  outside.file('folder/secret', 'a secret');
  outside.file('checkout/file', 'text');
  outside.file('checkout/folder/file', 'text in a folder');
  outside.link('checkout/link', 'folder/file');
  outside.link('checkout/link-to-link', 'link');
  outside.link('checkout/linked', 'folder');
  outside.link('checkout/way-back', `../${root.split('/').at(-1)}/file`);
  outside.link('checkout/out', '../secret');
  outside.link('checkout/out-absolute', '/etc/hostname');
  outside.link('checkout/out-folder', '../folder');
  outside.link('checkout/out-and-in', '../in');
  outside.link('in', 'checkout/file');
  outside.link('checkout/dangling', 'nothing');
  outside.link('checkout/loop', 'loop');
  outside.link('checkout/zero', '/dev/zero');
  outside.fifo('checkout/fifo');
  outside.fifo('fifo');
  outside.link('checkout/fifo-out', '../fifo');
  await outside.socket('checkout/socket');
  outside.link('other-name', 'checkout');
});
afterAll(() => outside.remove());

describe('a file', () => {
  it.each([
    ['is read', 'file', read('text')],
    ['is read through a link that stays inside', 'link', read('text in a folder')],
    ['is read through two such links', 'link-to-link', read('text in a folder')],
    ['is read in a folder that is such a link', 'linked/file', read('text in a folder')],
    ['is read where a link goes out and back', 'way-back', read('text')],
    ['is read outside where its path says so', '../secret', read('a secret')],
    ['is read through a link of the outside', '../in', read('text')],
    [
      'behind a link is not read outside',
      'out',
      failed('is a link that leads out of the workspace'),
    ],
    [
      'behind a link is not read at an absolute path outside',
      'out-absolute',
      failed('is a link that leads out of the workspace'),
    ],
    [
      'is not read in a folder that is a link to the outside',
      'out-folder/secret',
      failed('is a link that leads out of the workspace'),
    ],
    ['is read where two links lead out and back', 'out-and-in', read('text')],
    ['is absent', 'gone', { kind: 'absent' }],
    ['is absent in an absent folder', 'gone/file', { kind: 'absent' }],
    [
      'behind a dangling link is missing',
      'dangling',
      failed('is a link to a file that does not exist'),
    ],
    ['behind a loop of links cannot be read', 'loop', failed('cannot be read (ELOOP)')],
    ['below a file cannot be read', 'file/x', failed('cannot be read (ENOTDIR)')],
    ['with a name that is too long', 'x'.repeat(300), failed('cannot be read (ENAMETOOLONG)')],
    ['is not a directory', 'folder', failed('is a directory, not a regular file')],
    ['is no FIFO, which would block', 'fifo', failed('is a named pipe (FIFO), not a regular file')],
    ['is no socket', 'socket', failed('is a socket, not a regular file')],
    ['outside is no FIFO', '../fifo', failed('is a named pipe (FIFO), not a regular file')],
    ['is no device', '/dev/zero', failed('is a device, not a regular file')],
    ['behind a link to a device', 'zero', failed('is a link that leads out of the workspace')],
    ['behind a link to a FIFO', 'fifo-out', failed('is a link that leads out of the workspace')],
  ])('%s', async (_, path, reading) => {
    expect(await readTextFile(resolve(root, path), limits())).toEqual(reading);
  });

  it('cannot be told from a hard link to a file outside', async () => {
    linkSync(join(outside.path, 'secret'), join(root, 'hard-link'));
    expect(await readTextFile(join(root, 'hard-link'), limits())).toEqual(read('a secret'));
  });

  it('of a workspace that is itself a link is read', async () => {
    const linked = join(outside.path, 'other-name');
    const folders = { folders: [linked] };
    expect(await readTextFile(join(linked, 'file'), limits(folders))).toEqual(read('text'));
    expect(await readTextFile(join(linked, 'out'), limits(folders))).toMatchObject({
      kind: 'failed',
    });
  });

  it('is not read where its time is over, and says why', async () => {
    const signal = AbortSignal.abort('the run was cancelled by SIGTERM');
    expect(await readTextFile(join(root, 'file'), limits({ signal }))).toEqual(
      failed('was not read before the run was cancelled by SIGTERM'),
    );
  });
});

describe('the size of a file', () => {
  it.each([
    ['may be the limit', 4, read('text')],
    ['may not exceed it', 3, failed('is larger than 3 bytes', 'too-large')],
  ])('%s', async (_, maxBytes, reading) => {
    expect(await readTextFile(join(root, 'file'), limits({ maxBytes }))).toEqual(reading);
  });

  it('counts while it is read where the system reports another', async () => {
    // The files of /proc have the size 0.
    const path = '/proc/self/status';
    expect(await readTextFile(path, limits({ maxBytes: 1 << 20 }))).toMatchObject({ kind: 'read' });
    expect(await readTextFile(path, limits())).toEqual(
      failed('is larger than 100 bytes', 'too-large'),
    );
  });
});

describe('the parts of a file', () => {
  const joined = async (path: string, maxBytes: number) => {
    const parts: Uint8Array[] = [];
    for await (const part of readFileParts(path, limits({ maxBytes }))) parts.push(part);
    return Buffer.concat(parts).toString();
  };

  it('are its bytes', async () => {
    const text = 'x'.repeat(200_000);
    expect(await joined(outside.file('checkout/large', text), 200_000)).toBe(text);
    expect(await joined(outside.file('checkout/empty'), 0)).toBe('');
  });

  it.each([
    ['that is too large', 'file', 3, 'is larger than 3 bytes'],
    ['that is a FIFO', 'fifo', 100, 'is a named pipe (FIFO), not a regular file'],
    [
      'that is missing',
      'gone',
      100,
      'does not exist (is the repository checked out before this step?)',
    ],
  ])('of a file %s fail', async (_, path, maxBytes, problem) => {
    const error = await joined(join(root, path), maxBytes).catch((reason: unknown) => reason);
    expect(readingProblem(error)).toBe(problem);
  });

  it('of a file that grows end at the limit', async () => {
    const path = outside.file('checkout/growing', 'x'.repeat(1000));
    const grow = async () => {
      for await (const part of readFileParts(path, limits({ maxBytes: 100_000 }))) {
        appendFileSync(path, part);
      }
    };
    const error = await grow().catch((reason: unknown) => reason);
    expect(readingProblem(error)).toBe('is larger than 100000 bytes');
  });
});
