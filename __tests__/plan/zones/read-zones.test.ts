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
      'have no records and no line for a removed set',
      before.replace('@ TXT "x"\n', ''),
      ['null example.com TXT ='],
    ],
    [
      'have both sets where an alias replaces addresses',
      'mx1 CNAME mx2\n@ MX 10 mx1\n@ TXT "x"\n',
      ['3 mx1.example.com CNAME = mx2.example.com', 'null mx1.example.com A ='],
    ],
  ])('%s', (_, after, expected) => {
    const plan = readZones([zoneFile(after)], [zoneFile(before)]);
    expect(plan).toMatchObject({ notes: [expect.stringMatching(/guessed/)], unread: [] });
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
    const part = (text: string): ZoneFile => ({ file: 'zones/mail', text, origin: 'example.com' });
    const record = 'mx1 A 192.0.2.1\n';
    const plan = readZones([zoneFile(record), part('')], [zoneFile(''), part(record)]);
    expect(plan).toMatchObject({ changes: [], unread: [] });
  });

  it('that are deleted remove their records, without a line', () => {
    const plan = readZones([], [zoneFile('mx1 A 192.0.2.1\n')]);
    expect(plan.changes).toMatchObject([
      { records: [], location: { file: 'zones/example.com', line: null } },
    ]);
    expect(plan.notes).toEqual([
      'zones/example.com is deleted; records that no other file has are deleted with it.',
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
    expect(plan.unread).toEqual([]);
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
  const unreadOf = (after: ZoneFile, before: ZoneFile | null = null) => {
    const { changes, unread } = readZones([after], before === null ? null : [before]);
    return {
      changes: changes.map(changeText),
      unread: unread.map(({ scope, types, location: { line } }) => {
        const names = [
          ...scope.names,
          ...scope.zones.map((zone) => `**.${zone}`),
          ...scope.relativeNames,
        ];
        return `${line} ${names.join(' ')} ${types?.join(' ') ?? 'any'}`;
      }),
    };
  };
  it.each<[string, string, readonly string[]]>([
    ['a wrong address', 'mx2 A 1\n', ['3 mx2.example.com A']],
    ['an unknown type', 'mx2 FOO x\n', ['3 mx2.example.com any']],
    ['an ALIAS', 'mx2 ALIAS lb.example.net.\n', ['3 mx2.example.com A AAAA']],
    ['a LUA record', 'mx2 LUA A "f()"\n', ['3 mx2.example.com any']],
    ['a template for the data', 'mx2 A {{ ip }}\n', ['3 mx2.example.com A']],
    ['a template for the name', '{{ host }} A 192.0.2.3\n', ['3 **.example.com any']],
    ['a part of a template', '{% for h in hosts %}\n', ['3 **.example.com any']],
    ['a text without its end', 'mx2 TXT "v=spf1\n', ['3 mx2.example.com any']],
    ['an open parenthesis', 'mx2 TXT ( "a"\n', ['3 **.example.com any']],
    ['a wrong origin', '$ORIGIN {{ zone }}.\nmx2 A 192.0.2.3\n', ['3 **.example.com any']],
    ['an unknown directive', '$DATE 1\n', ['3 **.example.com any']],
    ['a missing include', '$INCLUDE hosts.inc\n', ['3 **.example.com any']],
    ['a wildcard with a mistake', '* A 1\n', ['3 **.example.com A']],
    ['an include of keys', '$INCLUDE Kexample.com.+013+12345.key\n', []],
    ['an age of Windows DNS', 'mx2 [Aging:3641234] 3600 A 192.0.2.3\n', []],
  ])('leaves unknown what %s may affect, and the rest is read', (_, line, unread) => {
    const read = unreadOf(zoneFile(`${line}mx1 A 192.0.2.9\n`), zoneFile('mx1 A 192.0.2.1\n'));
    expect(read.unread).toEqual(unread);
    if (!line.includes('(') && !line.startsWith('$ORIGIN')) {
      expect(read.changes.join('\n')).toContain('mx1.example.com A = 192.0.2.9');
    }
  });

  it('deletes nothing where it is not text, and has the zones of its old version', () => {
    const old = { ...zoneFile('mx1 A 192.0.2.1\n'), file: 'zones/main' };
    const named = { ...old, text: old.text.toString().replace('@ SOA', 'example.com. SOA') };
    const broken = { file: 'zones/main', text: { problem: 'is UTF-16; save it as UTF-8' } };
    expect(unreadOf(broken, named)).toEqual({ changes: [], unread: ['null **.example.com any'] });
    expect(unreadOf(broken)).toEqual({ changes: [], unread: ['null **.. any'] });
  });

  it('before the change counts its new records as planned', () => {
    const plan = readZones([zoneFile('mx1 A 192.0.2.1\n')], [zoneFile('mx1 A 1\n')]);
    expect(plan.changes).toHaveLength(1);
  });

  it('in any format is noted', () => {
    expect(readZones([{ file: 'zones/notes', text: 'Hello.\n' }], null)).toEqual({
      changes: [],
      zones: [],
      unread: [],
      notes: ['zones/notes contains no zone in a format that is read here.'],
    });
  });
});

describe('views of one zone', () => {
  const view = (folder: string, address: string) =>
    zoneFile(`mx1 A ${address}\n`, `zones/${folder}/example.com`);
  it.each<[string, readonly ZoneFile[], readonly string[], number]>([
    ['by their folders', [view('internal', '10.0.0.6'), view('external', '192.0.2.1')], [], 0],
    ['by their addresses', [view('a', '10.0.0.6'), view('b', '192.0.2.1')], [], 0],
  ])('are kept apart %s', (_, after, changes, unread) => {
    const plan = readZones(after, [
      { ...after[0], text: `${SOA}mx1 A 10.0.0.5\n` } as ZoneFile,
      { ...after[1], text: `${SOA}mx1 A 192.0.2.1\n` } as ZoneFile,
    ]);
    expect(plan.changes.map(changeText)).toEqual(changes);
    expect(plan.unread).toHaveLength(unread);
    expect(plan.notes.join('\n')).toMatch(
      /are views of the zone example\.com; only zones\/(?:external|b)\//,
    );
  });

  it('of which the public one is not known leave unknown what differs', () => {
    const plan = readZones([view('a', '192.0.2.1'), view('b', '192.0.2.2')], null);
    expect(plan.unread).toMatchObject([{ scope: { names: ['mx1.example.com'] } }]);
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

it.each([
  ['a master file', 'example.com.zone', 'a A x_y\n'],
  ['an octoDNS file', 'example.com.yaml', ''],
])('of all mistakes in %s the first 50 are listed, and the others counted', (_, file, line) => {
  const values = Array.from({ length: 3000 }, (_value, index) => `x_${index}`).join(', ');
  const text = line === '' ? `a: { type: A, values: [${values}] }\n` : SOA + line.repeat(3000);
  const { notes } = readZones([{ file, text, format: line === '' ? 'octodns' : 'master' }], null);
  expect(notes.filter((note) => note.includes('x_'))).toHaveLength(50);
  expect(notes.at(-1)).toBe('2950 more notes of the zone files are left out.');
});

function changeText({ name, type, records, location }: PlannedRecords): string {
  const texts = records.map((data) => {
    return typeof data === 'string' ? data : `${data.preference} ${data.exchange}`;
  });
  return `${location.line} ${name} ${type} = ${texts.join(', ')}`.trim();
}
