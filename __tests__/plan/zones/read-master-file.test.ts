import { describe, expect, it } from 'vitest';
import type { ReadInclude } from '../../../src/plan/zones/read-master-file.ts';
import { readMasterFile } from '../../../src/plan/zones/read-master-file.ts';
import type { Zone } from '../../../src/plan/zones/zone.ts';
import { INVALID, ORIGIN, recordText, VALID } from './master-file-cases.ts';

describe('a valid zone', () => {
  it.each(VALID)('$title', ({ text, origin, expected }) => {
    expect(readZone(text, origin).records.map(recordText)).toEqual(expected);
  });
});

describe('a mistake is reported at its location', () => {
  it.each(INVALID)('$title', ({ text, origin, expected }) => {
    expect(problemsOf(text, origin).join('\n')).toMatch(expected as RegExp);
  });

  it('all mistakes are reported together, at most fifty', () => {
    const text = 'a A 1.2.3\n'.repeat(60);
    expect(problemsOf('a A 1\nb A 192.0.2.1\nc B 1\n')).toHaveLength(2);
    expect(problemsOf(text)).toHaveLength(50);
  });

  it('the file is quoted as sanitised text', () => {
    expect(problemsOf('a A \u202e##[error]\n')).toEqual([
      expect.stringContaining('"\\u{202e}##\\[error]" is not an IPv4'),
    ]);
  });
});

describe('what name servers refuse', () => {
  const soa = (data: string) => `$TTL 1h\n@ SOA ${data}\n@ NS ns.invalid.\nmx1 A 192.0.2.1\n`;
  const good = 'ns.invalid. host.invalid. 1 2h 3m 4w 5';

  it.each([
    [
      'a missing field',
      soa('ns.invalid. host.invalid. 1 2h 3m 4w'),
      /^2:\d+ The SOA record has 6 fields; expected 7: /,
    ],
    [
      'a blank in the serial',
      soa('ns.invalid. host.invalid. 20261127 01 2h 3m 4w 5'),
      /^2:\d+ The SOA record has 8 fields/,
    ],
    [
      'a serial with a digit too many',
      soa('ns.invalid. host.invalid. 20261127001 2h 3m 4w 5'),
      /^2:33 "20261127001" is not a serial number/,
    ],
    ['a negative time', soa('ns.invalid. host.invalid. 1 -2 3m 4w 5'), /^2:35 "-2" is not a time/],
  ])('an SOA record with %s makes the whole zone unknown', (_, text, expected) => {
    expect(problemsOf(text).join('\n')).toMatch(expected);
    expect(readMasterFile(text, 'zone', ORIGIN).unread).toMatchObject([
      { scope: { zones: [ORIGIN] }, types: null },
    ]);
  });

  it.each([['{{ serial }}'], ['@SERIAL@'], ['YYYYMMDD00'], ['%%serial%%']])(
    'a serial that is filled in later, such as %s, says nothing about the records',
    (mark) => {
      expect(readZone(soa(`ns.invalid. host.invalid. ${mark} 2h 3m 4w 5`)).records).toHaveLength(1);
    },
  );

  it.each([
    ['a CNAME record beside an address', 'a CNAME b\nb A 192.0.2.1\na A 192.0.2.2\n', '4:1'],
    ['a CNAME record beside a type that is not read', 'a CAA 0 issue ";"\n  CNAME b\n', '5:1'],
    ['a CNAME record at the apex', '@ CNAME www.example.net.\n', '4:1', ORIGIN],
    ['two CNAME records', 'a CNAME b\na CNAME c\n', '4:1'],
  ])('%s makes its name unknown', (_, text, place, name = 'a.example.com') => {
    const zone = `$TTL 1h\n@ SOA ${good}\n@ NS ns.invalid.\n${text}`;
    expect(problemsOf(zone)).toEqual([
      expect.stringMatching(
        `^${place} .* the name "${name}", so most name servers refuse the zone`,
      ),
    ]);
    expect(readMasterFile(zone, 'zone', ORIGIN).unread).toMatchObject([
      { scope: { names: [name] }, types: null },
    ]);
  });

  it('the same CNAME record twice and records of DNSSEC beside it are right', () => {
    const text =
      'a CNAME b\na CNAME b.example.com.\na NSEC b CNAME NSEC\na RRSIG CNAME 8 3 60 (\n1 1 1 . AA== )\n';
    expect(problemsOf(`$TTL 1h\n@ SOA ${good}\n${text}`)).toEqual([]);
  });
});

describe('the zone of a file', () => {
  const relative = 'a A 192.0.2.1\n';
  const soa = (owner: string) => `$TTL 1h\n${owner} IN SOA ns. host. 1 2 3 4 5\n`;

  it.each([
    ['the file name', 'zones/example.com.zone', relative, 'example.com'],
    [
      'the SOA record, which comes before the file name',
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
      'the file name, where the owner of the SOA record is @',
      'db.example.org',
      `${soa('@')}${relative}`,
      'example.org',
    ],
  ])('comes from %s', (_, file, text, apex) => {
    const reading = readMasterFile(text, file, null);
    expect(reading.kind === 'read' && reading.zones[0]).toMatchObject({
      apex,
      records: [{ name: `a.${apex}` }],
    });
  });

  it('is a mistake that is reported once where it is not known', () => {
    expect(problemsOf('; x\na A 192.0.2.1\nb A 192.0.2.2\n', null)).toEqual([
      expect.stringMatching(/^2:1 The zone's name is not known.*Expected a line such as "\$ORIGIN/),
    ]);
  });

  it('need not be known where every name is absolute', () => {
    const zone = readZone('a.example.com. A 192.0.2.1\nb.example.org. PTR .\n', null);
    expect(zone).toMatchObject({ apex: null, records: [{}, {}] });
  });

  it('must match the SOA record where it is given', () => {
    expect(problemsOf(soa('example.org.'))).toEqual([
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

  it('reads the file with its own origin, and keeps the origin and owner name of the including file', () => {
    const text = 'a A 192.0.2.9\n$INCLUDE mail.inc sub ; x\n A 192.0.2.8\n$INCLUDE "mail.inc"\n';
    const { records } = readZone(text, ORIGIN, readInclude);
    expect(records.map(recordText)).toEqual([
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

  it('notes a file that must not be read', () => {
    const reading = readMasterFile('$INCLUDE /etc/passwd\n', 'zones/z', ORIGIN, readInclude);
    expect(reading).toMatchObject({
      kind: 'read',
      notes: [],
      unread: [
        { why: 'the included file "/etc/passwd" is not read, so its records are not known' },
      ],
    });
  });

  it('reports mistakes at their location in the included file', () => {
    const reading = readMasterFile('$INCLUDE bad.inc\n', 'zones/z', ORIGIN, readInclude);
    expect(reading).toMatchObject({
      problems: [{ location: { file: 'zones/bad.inc', line: 2, column: 6 } }],
    });
  });

  it('stops where files include each other', () => {
    const reading = readMasterFile('$INCLUDE loop.inc\n', 'zones/z', ORIGIN, readInclude);
    expect(reading).toMatchObject({
      problems: [
        { location: { file: 'zones/loop.inc' }, message: expect.stringMatching(/8 deep/) },
      ],
    });
  });

  it('stops where the files are too large together', () => {
    const big = `;${'x'.repeat(3 * 1024 * 1024)}\n`;
    const reading = readMasterFile('$INCLUDE big\n'.repeat(9), 'zones/z', ORIGIN, (path) => {
      return { file: path, text: big };
    });
    expect(reading).toMatchObject({
      problems: expect.arrayContaining([
        { location: expect.anything(), message: expect.stringMatching(/the zone is larger/) },
      ]),
    });
  });
});

it('a record has the line where it begins, and a zone the line of its SOA record', () => {
  const text = '; x\n@ SOA ns. host. (\n1 2 3 4 5 )\na (\n A 192.0.2.1 )\n A 192.0.2.2\n';
  const zone = readZone(text);
  expect(zone).toMatchObject({ line: 2, hasSoa: true });
  expect(zone.records.map(({ line }) => line)).toEqual([4, 6]);
});

it('records outside of the zone are ignored with a note', () => {
  const text = 'a.example.org. A 192.0.2.1\nb.example.org. A 192.0.2.1\n';
  expect(readMasterFile(text, 'zones/z', ORIGIN)).toMatchObject({
    notes: [
      'zones/z:1: 2 records are outside of the zone example.com, so name servers ignore them.',
    ],
  });
});

function readZone(text: string, origin: string | null = ORIGIN, readInclude?: ReadInclude): Zone {
  const reading = readMasterFile(text, 'zone', origin, readInclude);
  expect(reading.kind === 'problems' && reading.problems).toBe(false);
  const [zone] = reading.kind === 'read' ? reading.zones : [];
  if (zone === undefined) throw new Error('no zone');
  return zone;
}

function problemsOf(text: string, origin: string | null = ORIGIN): string[] {
  const reading = readMasterFile(text, 'zone', origin);
  if (reading.kind === 'read') return [];
  return reading.problems.map(
    ({ location, message }) => `${location?.line}:${location?.column} ${message}`,
  );
}
