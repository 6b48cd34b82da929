import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMasterFile } from '../../../src/plan/zones/read-master-file.ts';
import { HEAD, INVALID, ORIGIN, recordText, VALID } from '../../plan/zones/master-file-cases.ts';
import { masterFiles } from '../../plan/zones/random-master-files.ts';
import { makeServerRoot, type ServerRoot } from '../server-root.ts';
import { TRICKY_LINES } from './tricky-lines.ts';

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

  test.each(TRICKY_LINES)('%j', async (line) => {
    const text = `${HEAD}${line}\n`;
    const reading = readMasterFile(text, 'zone', ORIGIN);
    const ours = reading.zones.flatMap(({ records }) => records).map(recordText);
    const theirs = await compile(text, ORIGIN);
    expect(reading.kind === 'read' ? sorted(ours) : 'refused').toBe(
      theirs === null ? 'refused' : sorted(theirs),
    );
  });

  test.each(INCLUDES)('$INCLUDE: $title', async ({ text, files }) => {
    for (const [file, content] of Object.entries(files)) await root.write(`/${file}`, content);
    const reading = readMasterFile(HEAD + text, 'zone', ORIGIN, (path) => {
      const content = files[path.replace(/^\//, '')];
      return content === undefined ? null : { file: path, text: content };
    });
    const ours = reading.zones.flatMap(({ records }) => records).map(recordText);
    const theirs = await compile(HEAD + text, ORIGIN);
    expect(reading.kind === 'read' ? sorted(ours) : 'refused').toBe(
      theirs === null ? 'refused' : sorted(theirs),
    );
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

const HOSTS = '@ A 192.0.2.1\nmx A 192.0.2.2\n$ORIGIN deep\nx A 192.0.2.3\n';

/** Files that include others, by their paths from the root folder of the program. */
const INCLUDES: readonly {
  readonly title: string;
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
}[] = [
  {
    title: 'the origin stays',
    text: '$INCLUDE /hosts.inc\na A 192.0.2.9\n',
    files: { 'hosts.inc': HOSTS },
  },
  {
    title: 'another origin for the file alone',
    text: '$INCLUDE /hosts.inc sub\na A 192.0.2.9\n',
    files: { 'hosts.inc': HOSTS },
  },
  {
    title: 'an absolute origin, and quotes around the path',
    text: '$INCLUDE "/hosts.inc" sub.example.com. ; comment\na A 192.0.2.9\n',
    files: { 'hosts.inc': HOSTS },
  },
  {
    title: 'the owner name before it goes on behind it',
    text: 'a A 192.0.2.9\n$INCLUDE /hosts.inc\n AAAA 2001:db8::9\n',
    files: { 'hosts.inc': HOSTS },
  },
  {
    title: 'a TTL and a $GENERATE in the file',
    text: '$INCLUDE /hosts.inc\na A 192.0.2.9\n',
    files: { 'hosts.inc': '$TTL 60\n$GENERATE 1-3 h$ A 192.0.2.$\n' },
  },
  {
    title: 'a file in a file',
    text: '$INCLUDE /one.inc sub\na A 192.0.2.9\n',
    files: { 'one.inc': 'b A 192.0.2.8\n$INCLUDE /hosts.inc\nc A 192.0.2.7\n', 'hosts.inc': HOSTS },
  },
  {
    title: 'a mistake in the file',
    text: '$INCLUDE /hosts.inc\n',
    files: { 'hosts.inc': 'mx A 192.0.2\n' },
  },
];

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
