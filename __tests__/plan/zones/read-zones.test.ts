import { describe, expect, it } from 'vitest';
import type { PlannedRecords } from '../../../src/model/planned.ts';
import type { ZoneFile } from '../../../src/plan/zones/read-zone-file.ts';
import { readZones } from '../../../src/plan/zones/read-zones.ts';

const SOA = '$TTL 1h\n@ SOA ns. host. 1 2 3 4 5\n';
const zoneFile = (text: string, file = 'zones/example.com'): ZoneFile => ({
  file,
  text: SOA + text,
});

describe('the changes of zone files', () => {
  const before = 'mx1 A 192.0.2.1\nmx1 A 192.0.2.2\n@ MX 10 mx1\n@ TXT "x"\n';

  it.each([
    ['are none where nothing changes', before, []],
    [
      'are none where only order and notation change',
      '@ MX 10 mx1.Example.com.\n@ 60 IN TXT x\nmx1 A 192.0.2.2\n A 192.0.2.1\n',
      [],
    ],
    [
      'are located at the line of an added record',
      `${before}mx2 A 192.0.2.3\n`,
      ['7 mx2.example.com A = 192.0.2.3'],
    ],
    [
      'have the whole set with an added record, at the line of that record',
      `${before}mx1 A 192.0.2.3\n`,
      ['7 mx1.example.com A = 192.0.2.1, 192.0.2.2, 192.0.2.3'],
    ],
    [
      'have the rest of a set with a removed record, at its first line',
      before.replace('mx1 A 192.0.2.1\n', ''),
      ['3 mx1.example.com A = 192.0.2.2'],
    ],
    [
      'have the new data of a changed record',
      before.replace('10', '20'),
      ['5 example.com MX = 20 mx1.example.com'],
    ],
    [
      'have no records for a removed set, at the SOA record',
      before.replace('@ TXT "x"\n', ''),
      ['2 example.com TXT ='],
    ],
    [
      'have both sets where an alias replaces addresses',
      'mx1 CNAME mx2\n@ MX 10 mx1\n@ TXT "x"\n',
      ['3 mx1.example.com CNAME = mx2.example.com', '2 mx1.example.com A ='],
    ],
  ])('%s', (_, after, expected) => {
    const plan = readZones([zoneFile(after)], [zoneFile(before)]);
    expect(plan).toMatchObject({ notes: [], problems: [] });
    expect(plan.changes.map(changeText)).toEqual(expected);
  });

  it('are all records where the old files are not known', () => {
    const plan = readZones([zoneFile('mx1 A 192.0.2.1\nmx1 A 192.0.2.1\n')], null);
    expect(plan.changes.map(changeText)).toEqual(['3 mx1.example.com A = 192.0.2.1']);
    expect(plan.changes[0]).toEqual({
      kind: 'records',
      name: 'mx1.example.com',
      type: 'A',
      effect: 'set',
      records: ['192.0.2.1'],
      location: { file: 'zones/example.com', line: 3, resource: null },
    });
  });
});

describe('several files', () => {
  it('of one zone are merged', () => {
    const part = (text: string): ZoneFile => ({ file: 'zones/mail', text, origin: 'Example.com.' });
    const plan = readZones(
      [zoneFile('mx1 A 192.0.2.1\n'), part('mx1 A 192.0.2.9\n')],
      [zoneFile('mx1 A 192.0.2.1\n'), part('mx1 A 192.0.2.2\n')],
    );
    expect(plan.changes).toMatchObject([
      { records: ['192.0.2.1', '192.0.2.9'], location: { file: 'zones/mail', line: 1 } },
    ]);
  });

  it('may exchange a set without a change', () => {
    const plan = readZones(
      [
        zoneFile('', 'zones/a.example'),
        zoneFile('x.a.example. A 192.0.2.1\n', 'zones/a.example.db'),
      ],
      [zoneFile('x A 192.0.2.1\n', 'zones/a.example'), zoneFile('', 'zones/a.example.db')],
    );
    expect(plan.changes).toEqual([]);
    expect(plan.notes).toEqual([
      'zones/a.example and zones/a.example.db both hold the whole zone a.example; their records are taken together.',
    ]);
  });

  it('that are deleted remove their records, at their old lines', () => {
    const plan = readZones([], [zoneFile('mx1 A 192.0.2.1\n')]);
    expect(plan.changes).toMatchObject([
      { records: [], location: { file: 'zones/example.com', line: 3 } },
    ]);
    expect(plan.notes).toEqual([
      'zones/example.com is deleted; records of its that no other file has count as deleted too.',
    ]);
  });

  it('that are renamed change nothing', () => {
    const plan = readZones(
      [zoneFile('mx1 A 192.0.2.1\n', 'db.example.com')],
      [zoneFile('mx1 A 192.0.2.1\n')],
    );
    expect(plan.changes).toEqual([]);
  });

  it('with a parent and a child zone ignore the glue in the parent', () => {
    const parent = zoneFile('ns.sub A 192.0.2.1\nnsub A 192.0.2.2\n');
    const plan = readZones([parent, zoneFile('ns A 192.0.2.3\n', 'zones/sub.example.com')], null);
    expect(plan.changes.map(changeText)).toEqual([
      '4 nsub.example.com A = 192.0.2.2',
      '3 ns.sub.example.com A = 192.0.2.3',
    ]);
  });

  it('that include each other are read with the origin of the including file', () => {
    const part = { file: 'zones/mail.inc', text: 'mx A 192.0.2.1\n' };
    const plan = readZones(
      [part, { ...zoneFile('$INCLUDE mail.inc sub\n'), readInclude: () => part }],
      [],
    );
    expect(plan.problems).toEqual([]);
    expect(plan.changes).toMatchObject([
      { name: 'mx.sub.example.com', location: { file: 'zones/mail.inc', line: 1 } },
    ]);
  });

  it('of different formats are compared by their records', () => {
    const yaml = { file: 'config/example.com.yaml', text: 'mx1: {type: A, value: 192.0.2.1}\n' };
    expect(readZones([yaml], [zoneFile('mx1 A 192.0.2.1\n')]).changes).toEqual([]);
  });
});

describe('a file that cannot be read', () => {
  it('after the change is a problem and plans nothing', () => {
    const plan = readZones([zoneFile('mx1 A 1\n')], [zoneFile('mx1 A 192.0.2.1\n')]);
    expect(plan.changes).toEqual([]);
    expect(plan.problems).toMatchObject([{ location: { file: 'zones/example.com', line: 3 } }]);
  });

  it('before the change is noted, and all its new records count as planned', () => {
    const plan = readZones([zoneFile('mx1 A 192.0.2.1\n')], [zoneFile('mx1 A 1\n')]);
    expect(plan.changes).toHaveLength(1);
    expect(plan.notes[0]).toMatch(
      /^zones\/example\.com:3: As it was, the file cannot be read \("1" is no IPv4/,
    );
  });

  it('in any format is noted', () => {
    expect(readZones([{ file: 'zones/notes', text: 'Hello.\n' }], null)).toEqual({
      changes: [],
      zones: [],
      unread: [],
      notes: ['zones/notes holds no zone in a format that is read here.'],
      problems: [],
      moreProblems: 0,
    });
  });
});

it('records that dnscontrol keeps are not deleted', () => {
  const irFile = (records: readonly object[]) => ({
    file: 'ir.json',
    text: JSON.stringify({ domains: [{ name: 'example.com', keepunknown: true, records }] }),
  });
  const plan = readZones([irFile([])], [irFile([{ type: 'A', name: 'a', target: '192.0.2.1' }])]);
  expect(plan.changes).toEqual([]);
  expect(plan.notes).toEqual([expect.stringMatching(/^Records of example\.com .* stay/)]);
});

function changeText({ name, type, records, location }: PlannedRecords): string {
  const texts = records.map((data) => {
    return typeof data === 'string' ? data : `${data.preference} ${data.exchange}`;
  });
  return `${location.line} ${name} ${type} = ${texts.join(', ')}`.trim();
}
