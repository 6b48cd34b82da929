import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFiles } from '../../src/files/find-files.ts';
import { createTestFolder, type TestFolder } from './test-folder.ts';

let outside: TestFolder;
let root: string;
const signal = new AbortController().signal;
const namesOf = async (pattern: string) => {
  const search = await findFiles(pattern, root, { folders: [root], signal });
  return search.kind === 'found' ? search.files.map(({ name }) => name) : search.problem;
};

beforeAll(() => {
  outside = createTestFolder();
  root = join(outside.path, 'checkout');
  outside.file('elsewhere/c.zone');
  outside.file('checkout/zones/b.zone');
  outside.file('checkout/zones/a [1].zone');
  outside.file('checkout/zones/deep/d.zone');
  outside.fifo('checkout/zones/fifo.zone');
  outside.folder('checkout/zones/folder.zone');
  outside.link('checkout/zones/out.zone', '../../elsewhere/c.zone');
  outside.link('checkout/zones/dangling.zone', 'nothing');
  outside.link('checkout/zones/up', '..');
  outside.link('checkout/all', '/');
  outside.link('checkout/zones/all', '/');
  outside.link('checkout/linked', 'zones/deep');
});
afterAll(() => outside.remove());

describe('the files of a pattern', () => {
  it.each([
    ['an existing path is not a glob', 'zones/a [1].zone', ['zones/a [1].zone']],
    ['a glob finds files in order', 'zones/[ab]*.zone', ['zones/a [1].zone', 'zones/b.zone']],
    ['no file', 'zones/x*', []],
    ['no file at a path', 'zones/x.zone', []],
    ['no file below a file', 'zones/b.zone/x', []],
    [
      'all but directories, so that reading reports what is no file',
      'zones/*.zone',
      [
        'zones/a [1].zone',
        'zones/b.zone',
        'zones/dangling.zone',
        'zones/fifo.zone',
        'zones/out.zone',
      ],
    ],
    ['a directory by its path', 'zones/folder.zone', ['zones/folder.zone']],
    ['a FIFO by its path', 'zones/fifo.zone', ['zones/fifo.zone']],
    ['a dangling link by its path', 'zones/dangling.zone', ['zones/dangling.zone']],
    ['below a linked folder that stays inside', 'linked/*.zone', ['linked/d.zone']],
    ['outside where the pattern says so', '../elsewhere/*.zone', ['../elsewhere/c.zone']],
  ])('%s', async (_, pattern, names) => {
    expect(await namesOf(pattern)).toEqual(names);
  });

  it('are all in one place by an absolute pattern', async () => {
    expect(await namesOf(join(root, 'zones/d*/*.zone'))).toEqual(['zones/deep/d.zone']);
    const elsewhere = join(outside.path, 'elsewhere');
    expect(await namesOf(`${elsewhere}/*.zone`)).toEqual([`${elsewhere}/c.zone`]);
  });

  it('are not searched through a link to the whole system', async () => {
    expect(await namesOf('all/**/*.zone')).toBe('is a link that leads out of the workspace');
    expect(await namesOf('z*/all/**/*.zone')).toEqual([]);
    expect(await namesOf('**/all/**/*.zone')).toEqual([]);
    expect(await namesOf('**/d.zone')).toEqual(['zones/deep/d.zone']);
  });

  it('are found in a workspace with wildcards in its own name', async () => {
    const strange = outside.folder('strange [a] {b,c}*(!)');
    outside.file('strange [a] {b,c}*(!)/x [1].zone');
    const search = await findFiles('x*.zone', strange, { folders: [strange], signal });
    expect(search).toMatchObject({ files: [{ name: 'x [1].zone' }] });
  });

  it('are not searched where the time is over', async () => {
    const over = AbortSignal.abort("the run's time was over");
    expect(await findFiles('/**/x', root, { folders: [root], signal: over })).toEqual({
      kind: 'failed',
      problem: "was not read before the run's time was over",
    });
  });

  it('are not searched beyond the time', async () => {
    const search = findFiles('/**/no-such-file', root, {
      folders: [root],
      signal: AbortSignal.timeout(100),
    });
    expect(await search).toMatchObject({ kind: 'failed' });
  });
});
