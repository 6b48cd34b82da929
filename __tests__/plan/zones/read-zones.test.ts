import { describe, expect, it } from 'vitest';
import type { PlannedRecords } from '../../../src/model/planned.ts';
import type { ZoneFile } from '../../../src/plan/zones/read-zone-file.ts';
import { readZones } from '../../../src/plan/zones/read-zones.ts';

const SOA = '$TTL 1h\n@ SOA ns. host. 1 2 3 4 5\n';
const zone = (text: string, file = 'zones/example.com'): ZoneFile => ({ file, text: SOA + text });

describe('what files of zones change', () => {
  const before = 'mx1 A 192.0.2.1\nmx1 A 192.0.2.2\n@ MX 10 mx1\n@ TXT "x"\n';

  it.each([
    ['nothing where nothing changes', before, []],
    [
      'nothing where only the order and the spelling change',
      '@ MX 10 mx1.Example.com.\n@ 60 IN TXT x\nmx1 A 192.0.2.2\n A 192.0.2.1\n',
      [],
    ],
    [
      'a record that comes: its line',
      `${before}mx2 A 192.0.2.3\n`,
      ['7 mx2.example.com A = 192.0.2.3'],
    ],
    [
      'a set that grows: all of it, at the line of what is new',
      `${before}mx1 A 192.0.2.3\n`,
      ['7 mx1.example.com A = 192.0.2.1, 192.0.2.2, 192.0.2.3'],
    ],
    [
      'a set that shrinks: what stays, at its first line',
      before.replace('mx1 A 192.0.2.1\n', ''),
      ['3 mx1.example.com A = 192.0.2.2'],
    ],
    [
      'a record that is another one',
      before.replace('10', '20'),
      ['5 example.com MX = 20 mx1.example.com'],
    ],
    [
      'a set that goes: none, at the SOA record',
      before.replace('@ TXT "x"\n', ''),
      ['2 example.com TXT ='],
    ],
    [
      'an address that becomes an alias: both sets',
      'mx1 CNAME mx2\n@ MX 10 mx1\n@ TXT "x"\n',
      ['3 mx1.example.com CNAME = mx2.example.com', '2 mx1.example.com A ='],
    ],
  ])('%s', (_says, after, expected) => {
    const plan = readZones([zone(after)], [zone(before)]);
    expect(plan).toMatchObject({ notes: [], problems: [] });
    expect(plan.changes.map(shown)).toEqual(expected);
  });

  it('is all that they hold where nobody knows what was', () => {
    const plan = readZones([zone('mx1 A 192.0.2.1\nmx1 A 192.0.2.1\n')], null);
    expect(plan.changes.map(shown)).toEqual(['3 mx1.example.com A = 192.0.2.1']);
    expect(plan.changes[0]).toEqual({
      kind: 'records',
      name: 'mx1.example.com',
      type: 'A',
      effect: 'set',
      records: ['192.0.2.1'],
      place: { file: 'zones/example.com', line: 3, resource: null },
    });
  });
});

describe('several files', () => {
  it('of one zone are joined', () => {
    const part = (text: string): ZoneFile => ({ file: 'zones/mail', text, origin: 'Example.com.' });
    const plan = readZones(
      [zone('mx1 A 192.0.2.1\n'), part('mx1 A 192.0.2.9\n')],
      [zone('mx1 A 192.0.2.1\n'), part('mx1 A 192.0.2.2\n')],
    );
    expect(plan.changes).toMatchObject([
      { records: ['192.0.2.1', '192.0.2.9'], place: { file: 'zones/mail', line: 1 } },
    ]);
  });

  it('may swap a set without any change', () => {
    const plan = readZones(
      [zone('', 'zones/a.example'), zone('x.a.example. A 192.0.2.1\n', 'zones/a.example.db')],
      [zone('x A 192.0.2.1\n', 'zones/a.example'), zone('', 'zones/a.example.db')],
    );
    expect(plan.changes).toEqual([]);
    expect(plan.notes).toEqual([
      'zones/a.example and zones/a.example.db both hold the whole zone a.example; their records are taken together.',
    ]);
  });

  it('that are deleted take their records away, at the line where they were', () => {
    const plan = readZones([], [zone('mx1 A 192.0.2.1\n')]);
    expect(plan.changes).toMatchObject([
      { records: [], place: { file: 'zones/example.com', line: 3 } },
    ]);
    expect(plan.notes).toEqual([
      'zones/example.com is deleted; records of its that no other file has count as deleted too.',
    ]);
  });

  it('that are renamed change nothing', () => {
    const plan = readZones(
      [zone('mx1 A 192.0.2.1\n', 'db.example.com')],
      [zone('mx1 A 192.0.2.1\n')],
    );
    expect(plan.changes).toEqual([]);
  });

  it('glue in a parent is left to the zone that is below', () => {
    const parent = zone('ns.sub A 192.0.2.1\nnsub A 192.0.2.2\n');
    const plan = readZones([parent, zone('ns A 192.0.2.3\n', 'zones/sub.example.com')], null);
    expect(plan.changes.map(shown)).toEqual([
      '4 nsub.example.com A = 192.0.2.2',
      '3 ns.sub.example.com A = 192.0.2.3',
    ]);
  });

  it('a part that another file includes is read as that file says', () => {
    const part = { file: 'zones/mail.inc', text: 'mx A 192.0.2.1\n' };
    const plan = readZones(
      [part, { ...zone('$INCLUDE mail.inc sub\n'), readInclude: () => part }],
      [],
    );
    expect(plan.problems).toEqual([]);
    expect(plan.changes).toMatchObject([
      { name: 'mx.sub.example.com', place: { file: 'zones/mail.inc', line: 1 } },
    ]);
  });

  it('of another format say the same', () => {
    const yaml = { file: 'config/example.com.yaml', text: 'mx1: {type: A, value: 192.0.2.1}\n' };
    expect(readZones([yaml], [zone('mx1 A 192.0.2.1\n')]).changes).toEqual([]);
  });
});

describe('what cannot be read', () => {
  it('as it will be: is told, and plans nothing', () => {
    const plan = readZones([zone('mx1 A 1\n')], [zone('mx1 A 192.0.2.1\n')]);
    expect(plan.changes).toEqual([]);
    expect(plan.problems).toMatchObject([{ place: { file: 'zones/example.com', line: 3 } }]);
  });

  it('as it was: is noted, and all of it counts as planned', () => {
    const plan = readZones([zone('mx1 A 192.0.2.1\n')], [zone('mx1 A 1\n')]);
    expect(plan.changes).toHaveLength(1);
    expect(plan.notes[0]).toMatch(
      /^zones\/example\.com:3: As it was, the file cannot be read \("1" is no IPv4/,
    );
  });

  it('at all: is noted', () => {
    expect(readZones([{ file: 'zones/notes', text: 'Hello.\n' }], null)).toEqual({
      changes: [],
      notes: ['zones/notes holds no zone in a format that is read here.'],
      problems: [],
    });
  });
});

it('what a configuration keeps though it does not know it is not deleted', () => {
  const ir = (records: readonly object[]) => ({
    file: 'ir.json',
    text: JSON.stringify({ domains: [{ name: 'example.com', keepunknown: true, records }] }),
  });
  const plan = readZones([ir([])], [ir([{ type: 'A', name: 'a', target: '192.0.2.1' }])]);
  expect(plan.changes).toEqual([]);
  expect(plan.notes).toEqual([expect.stringMatching(/^Records of example\.com .* stay/)]);
});

function shown({ name, type, records, place }: PlannedRecords): string {
  const all = records.map((data) => {
    return typeof data === 'string' ? data : `${data.preference} ${data.exchange}`;
  });
  return `${place.line} ${name} ${type} = ${all.join(', ')}`.trim();
}
