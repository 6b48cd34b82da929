import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMasterFile } from '../../../src/plan/zones/read-master-file.ts';
import { HEAD, INVALID, ORIGIN, recordText, VALID } from '../../plan/zones/master-file-cases.ts';
import { masterFiles } from '../../plan/zones/random-master-files.ts';
import { makeServerRoot, type ServerRoot } from '../server-root.ts';

/** Compares the zone-file reader with BIND's named-compilezone. */
describe('readZone reads the same records as named-compilezone', () => {
  let root: ServerRoot;
  beforeAll(async () => {
    root = await makeServerRoot('compilezone');
  });
  afterAll(() => root.remove());

  test.each(VALID)('$title', async ({ text, origin, bindDifference }) => {
    const reading = readMasterFile(text, 'zone', origin);
    const ours = reading.kind === 'read' ? reading.zones.flatMap(({ records }) => records) : [];
    const theirs = await compile(text, origin);
    const same = theirs !== null && sorted(ours.map(recordText)) === sorted(theirs);
    if (bindDifference === null)
      expect(sorted(ours.map(recordText))).toBe(sorted(theirs ?? ['refused']));
    else expect(same, bindDifference).toBe(false);
  });

  test.each(INVALID)('refused: $title', async ({ text, origin, bindDifference }) => {
    expect(readMasterFile(text, 'zone', origin).kind).toBe('problems');
    const theirs = await compile(text, origin);
    if (bindDifference === null) expect(theirs).toBe(null);
    else expect(theirs, bindDifference).not.toBe(null);
  });

  test('records in any valid spelling', async () => {
    await fc.assert(
      fc.asyncProperty(masterFiles, async ({ text, records }) => {
        expect(sorted((await compile(HEAD + text, ORIGIN)) ?? ['refused'])).toBe(sorted(records));
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });

  test('zones with a typo that BIND accepts', async () => {
    const typos = fc.tuple(
      fc.constantFrom(
        ...VALID.filter((one) => one.bindDifference === null && !/\$GENERATE|\\#/.test(one.text)),
      ),
      fc.noBias(fc.integer({ min: 0, max: 9999 })),
      fc.constantFrom(...'"();\\$@ .\t\n\r0a-/', '', '\\065', 'IN ', '1h '),
      fc.integer({ min: 0, max: 2 }),
    );
    await fc.assert(
      fc.asyncProperty(typos, async ([{ text, origin }, position, typed, removed]) => {
        const at = HEAD.length + Math.floor((position / 10_000) * (text.length - HEAD.length));
        const typo = text.slice(0, at) + typed + text.slice(at + removed);
        const theirs = await compile(typo, origin);
        if (theirs === null) return;
        const reading = readMasterFile(typo, 'zone', origin);
        const ours = reading.kind === 'read' ? reading.zones.flatMap(({ records }) => records) : [];
        expect(sorted(ours.map(recordText)), JSON.stringify(reading)).toBe(sorted(theirs));
      }),
      { numRuns: 400, endOnFailure: true },
    );
  });

  /** The zone's records of the types that `readZone` reads; null when BIND rejects the zone. */
  async function compile(text: string, origin: string): Promise<string[] | null> {
    await root.write('/zone', text);
    try {
      await root.run('named-compilezone', [...FORMAT_CHECKS_ONLY, '-o', '/out', origin, '/zone']);
    } catch {
      return null;
    }
    const out = await readFile(join(root.path, 'out'), 'utf8');
    return out.split('\n').flatMap((line) => {
      const [, name = '', type = '', data = ''] = RECORD.exec(line) ?? [];
      return type === '' ? [] : [`${absolute(name)} ${type} ${normalizedData(type, data)}`];
    });
  }
});

/** Disables checks beyond the format, such as that a mail server's name has an address. */
const FORMAT_CHECKS_ONLY = ['-k', 'ignore', '-i', 'none', '-s', 'full'].concat(
  ['-m', '-r', '-S', '-M', '-n', '-T'].flatMap((check) => [check, 'ignore']),
);

const RECORD = /^(\S+)\s+\d+\s+IN\s+(A|AAAA|PTR|CNAME|MX|TXT)\s+(.*)$/;

function absolute(name: string): string {
  return name === '.' ? name : name.toLowerCase().replace(/\.$/, '');
}

function normalizedData(type: string, data: string): string {
  if (type !== 'TXT') return data.split(' ').map(absolute).join(' ');
  const strings = data.match(/"(?:[^"\\]|\\.)*"/g) ?? [];
  const joined = strings.map((string) => string.slice(1, -1)).join('');
  return JSON.stringify(
    joined.replace(/\\(\d{3}|.)/g, (_, escaped: string) =>
      escaped.length === 3 ? String.fromCharCode(Number(escaped)) : escaped,
    ),
  );
}

function sorted(lines: readonly string[]): string {
  return [...new Set(lines)].sort().join('\n');
}
