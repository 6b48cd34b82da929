// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the place-holders of $GENERATE look like that
import { describe, expect, it } from 'vitest';
import type { ReadInclude } from '../../../src/plan/zones/read-master-file.ts';
import { readMasterFile } from '../../../src/plan/zones/read-master-file.ts';
import type { Zone } from '../../../src/plan/zones/zone.ts';
import { BAD, GOOD, ORIGIN, shown } from './master-file-cases.ts';

describe('zones that are right', () => {
  it.each(GOOD)('$says', ({ text, origin, expected }) => {
    expect(zoneIn(text, origin).records.map(shown)).toEqual(expected);
  });
});

describe('mistakes are told where they stand', () => {
  it.each(BAD)('$says', ({ text, origin, expected }) => {
    expect(problemsIn(text, origin).join('\n')).toMatch(expected as RegExp);
  });

  it('all at once, and no more than twenty', () => {
    const text = 'a A 1.2.3\n'.repeat(30);
    expect(problemsIn('a A 1\nb A 192.0.2.1\nc B 1\n')).toHaveLength(2);
    expect(problemsIn(text)).toHaveLength(20);
  });

  it('with whatever a stranger wrote made visible', () => {
    expect(problemsIn('a A \u202e##[error]\n')).toEqual([
      expect.stringContaining('"\\u{202e}##\\[error]" is no IPv4'),
    ]);
  });
});

describe('limits', () => {
  it.each([
    ['a file of more than 4 MiB', `;${'x'.repeat(4 * 1024 * 1024)}`, /^1:1 The file is larger/],
    [
      'a line of more than 131,072 characters',
      `a TXT ${'x '.repeat(70_000)}`,
      /^1:1 The line is longer/,
    ],
    [
      'more than 200,000 records',
      'a NS b\n'.repeat(200_001),
      /^200001:1 The zone has more than 200000/,
    ],
    [
      'a range of more than 65,536',
      '$GENERATE 0-65536 a$ A 192.0.2.1\n',
      /^1:11 "0-65536" stands for 65537 records/,
    ],
    [
      'ranges that together make more than 200,000',
      '$GENERATE 0-65535 a$ A 192.0.2.1\n'.repeat(4),
      /^4:1 The zone has more than/,
    ],
    [
      'a width beyond all names',
      '$GENERATE 0-1 a${0,999} A 192.0.2.1\n',
      /^1:15 .* is no place-holder/,
    ],
    [
      'texts that grow',
      `$GENERATE 0-1 a TXT "${'${0,255} '.repeat(5)}"\n`,
      /^1:21 With 0, .* too long/,
    ],
    [
      'a number below nothing',
      '$GENERATE 0-1 a${-1} A 192.0.2.1\n',
      /^1:15 With 0, the number here is negative/,
    ],
    ['parentheses without an end', '('.repeat(100_000), /^1:101 Parentheses are nested/],
  ])('%s', (_says, text, problem) => {
    expect(problemsIn(text)[0]).toMatch(problem);
  });
});

describe('whose zone a file is', () => {
  const relative = 'a A 192.0.2.1\n';
  const soa = (owner: string) => `$TTL 1h\n${owner} IN SOA ns. host. 1 2 3 4 5\n`;

  it.each([
    ['its name', 'zones/example.com.zone', relative, 'example.com'],
    [
      'the SOA record before its name',
      'zones/example.com.zone',
      `${soa('example.net.')}${relative}`,
      'example.net',
    ],
    [
      'an SOA record below $ORIGIN',
      'zones/internal',
      `$ORIGIN net.\n${soa('example')}$ORIGIN example.net.\n${relative}`,
      'example.net',
    ],
    [
      'an SOA record that leaves it to the name',
      'db.example.org',
      `${soa('@')}${relative}`,
      'example.org',
    ],
  ])('says %s', (_says, file, text, apex) => {
    const reading = readMasterFile(text, file, null);
    expect(reading.kind === 'read' && reading.zones[0]).toMatchObject({
      apex,
      records: [{ name: `a.${apex}` }],
    });
  });

  it('is a mistake, told once, where nothing says it', () => {
    expect(problemsIn('; x\na A 192.0.2.1\nb A 192.0.2.2\n', null)).toEqual([
      expect.stringMatching(/^2:1 The zone's name is not known.*Expected a line such as "\$ORIGIN/),
    ]);
  });

  it('is no mistake where every name is absolute', () => {
    const zone = zoneIn('a.example.com. A 192.0.2.1\nb.example.org. PTR .\n', null);
    expect(zone).toMatchObject({ apex: null, records: [{}, {}] });
  });

  it('is a mistake where the SOA record is another zone than what was said', () => {
    expect(problemsIn(soa('example.org.'))).toEqual([
      '2:1 The SOA record is that of "example.org"; expected that of the zone, "example.com".',
    ]);
  });
});

describe('$INCLUDE', () => {
  const files: Readonly<Record<string, string>> = {
    'mail.inc': '@ MX 10 mx\nmx A 192.0.2.1\n$ORIGIN deep\nx A 192.0.2.2\n',
    'loop.inc': '$INCLUDE loop.inc\n',
    'bad.inc': '\nmx A 192\n',
  };
  const readInclude: ReadInclude = (path) => {
    const text = files[path];
    return text === undefined ? null : { file: `zones/${path}`, text };
  };

  it('reads another file, with an origin of its own, and comes back to its own origin and owner', () => {
    const text = 'a A 192.0.2.9\n$INCLUDE mail.inc sub ; x\n A 192.0.2.8\n$INCLUDE "mail.inc"\n';
    const { records } = zoneIn(text, ORIGIN, readInclude);
    expect(records.map(shown)).toEqual([
      'a.example.com A 192.0.2.9',
      'sub.example.com MX 10 mx.sub.example.com',
      'mx.sub.example.com A 192.0.2.1',
      'x.deep.sub.example.com A 192.0.2.2',
      'a.example.com A 192.0.2.8',
      'example.com MX 10 mx.example.com',
      'mx.example.com A 192.0.2.1',
      'x.deep.example.com A 192.0.2.2',
    ]);
    expect(records[2]).toMatchObject({ file: 'zones/mail.inc', line: 2 });
  });

  it('notes a file that is not to be read', () => {
    const reading = readMasterFile('$INCLUDE /etc/passwd\n', 'zones/z', ORIGIN, readInclude);
    expect(reading).toMatchObject({
      kind: 'read',
      notes: ['zones/z:1: The included file "/etc/passwd" is not read; its records are not known.'],
    });
  });

  it('tells mistakes of the other file there', () => {
    const reading = readMasterFile('$INCLUDE bad.inc\n', 'zones/z', ORIGIN, readInclude);
    expect(reading).toMatchObject({
      problems: [{ place: { file: 'zones/bad.inc', line: 2, column: 6 } }],
    });
  });

  it('ends where files include each other', () => {
    const reading = readMasterFile('$INCLUDE loop.inc\n', 'zones/z', ORIGIN, readInclude);
    expect(reading).toMatchObject({
      problems: [{ place: { file: 'zones/loop.inc' }, message: expect.stringMatching(/8 deep/) }],
    });
  });

  it('ends where they grow together', () => {
    const big = `;${'x'.repeat(3 * 1024 * 1024)}\n`;
    const reading = readMasterFile('$INCLUDE big\n'.repeat(9), 'zones/z', ORIGIN, (path) => {
      return { file: path, text: big };
    });
    expect(reading).toMatchObject({
      problems: expect.arrayContaining([
        { place: expect.anything(), message: expect.stringMatching(/the zone is larger/) },
      ]),
    });
  });
});

it('a record bears the line where it begins, a zone that of its SOA record', () => {
  const text = '; x\n@ SOA ns. host. (\n1 2 3 4 5 )\na (\n A 192.0.2.1 )\n A 192.0.2.2\n';
  const zone = zoneIn(text);
  expect(zone).toMatchObject({ line: 2, hasSoa: true });
  expect(zone.records.map(({ line }) => line)).toEqual([4, 6]);
});

it('records outside of the zone are noted', () => {
  const text = 'a.example.org. A 192.0.2.1\nb.example.org. A 192.0.2.1\n';
  expect(readMasterFile(text, 'zones/z', ORIGIN)).toMatchObject({
    notes: [
      'zones/z:1: 2 records lie outside of the zone example.com, so name servers ignore them.',
    ],
  });
});

function zoneIn(text: string, origin: string | null = ORIGIN, include?: ReadInclude): Zone {
  const reading = readMasterFile(text, 'zone', origin, include);
  expect(reading.kind === 'problems' && reading.problems).toBe(false);
  const [zone] = reading.kind === 'read' ? reading.zones : [];
  if (zone === undefined) throw new Error('no zone');
  return zone;
}

function problemsIn(text: string, origin: string | null = ORIGIN): string[] {
  const reading = readMasterFile(text, 'zone', origin);
  if (reading.kind === 'read') return [];
  return reading.problems.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`);
}
