import { describe, expect, it } from 'vitest';
import { EMPTY_SCOPE } from '../../../src/model/name-scope.ts';
import type { PlannedChange, PlannedRecords } from '../../../src/model/planned.ts';
import type { RecordType, Resolution, Resolve } from '../../../src/observe/dns/resolver.ts';
import { deadlineIn } from '../../../src/observe/limits/deadline.ts';
import {
  createPlannedResolver,
  type PlannedDns,
} from '../../../src/observe/planned/planned-resolver.ts';

const location = { file: 'plan.json', line: null, resource: 'x.y' };

/** A live resolver over `name TYPE data` lines. It follows aliases; the data `!` makes a lookup fail. */
function live(zone: string): Resolve {
  const lines = zone.split('\n').map((line) => line.trim().split(/\s+/));
  const lookUp = (name: string, type: string): Resolution<string> => {
    const recordsOf = (wanted: string) =>
      lines.filter(([owner, kind]) => owner === name && kind === wanted);
    const [alias] = type === 'CNAME' ? [] : recordsOf('CNAME');
    if (alias?.[2] !== undefined) {
      const end = lookUp(alias[2], type);
      return { ...end, aliases: [alias[2], ...end.aliases] };
    }
    const records = recordsOf(type).map(([, , data = '']) => data);
    if (records.includes('!')) {
      return { kind: 'failed', reason: 'dns-timeout', detail: 'silent', aliases: [] };
    }
    return records.length > 0
      ? { kind: 'found', records, ttlS: 300, aliases: [] }
      : { kind: 'absent', why: 'nxdomain', ttlS: 60, aliases: [] };
  };
  return (async (name: string, type: string) => lookUp(name, type)) as unknown as Resolve;
}

function change(line: string): PlannedChange {
  const [effect, name = '', type, ...records] = line.split(/\s+/);
  if (effect === 'unknown') {
    const what = 'the address of server.mx1';
    return {
      kind: 'unknown',
      type: type === 'CNAME' ? type : 'A',
      name,
      what,
      known: null,
      location,
    };
  }
  return { kind: 'records', effect, name, type, records, location } as PlannedRecords;
}

function planOf(lines: readonly string[]): PlannedDns {
  return { changes: lines.map(change), zones: [], unread: [] };
}

describe('createPlannedResolver', () => {
  it.each<{
    title: string;
    zone?: string;
    plan: readonly string[];
    lookup: [string, RecordType];
    answer: readonly string[] | string;
  }>([
    {
      title: 'gives the live records of a name without planned changes',
      zone: 'a.example A 192.0.2.1',
      plan: ['set b.example A 192.0.2.9'],
      lookup: ['a.example', 'A'],
      answer: ['192.0.2.1'],
    },
    {
      title: 'replaces the live records by a planned set',
      zone: 'a.example A 192.0.2.1',
      plan: ['set a.example A 192.0.2.2'],
      lookup: ['A.example', 'A'],
      answer: ['192.0.2.2'],
    },
    {
      title: 'gives no data where the whole set is deleted',
      zone: 'a.example A 192.0.2.1',
      plan: ['set a.example A'],
      lookup: ['a.example', 'A'],
      answer: 'nodata',
    },
    {
      title: 'adds planned records to the live ones',
      zone: 'a.example A 192.0.2.1',
      plan: ['add a.example A 192.0.2.2'],
      lookup: ['a.example', 'A'],
      answer: ['192.0.2.1', '192.0.2.2'],
    },
    {
      title: 'adds no record twice',
      zone: 'a.example A 192.0.2.1',
      plan: ['add a.example A 192.0.2.1'],
      lookup: ['a.example', 'A'],
      answer: ['192.0.2.1'],
    },
    {
      title: 'leaves out the live records that the plan removes',
      zone: 'a.example A 192.0.2.1\na.example A 192.0.2.2',
      plan: ['remove a.example A 192.0.2.1'],
      lookup: ['a.example', 'A'],
      answer: ['192.0.2.2'],
    },
    {
      title: 'applies an update as a removal and an addition',
      zone: 'a.example A 192.0.2.1',
      plan: ['remove a.example A 192.0.2.1', 'add a.example A 192.0.2.3'],
      lookup: ['a.example', 'A'],
      answer: ['192.0.2.3'],
    },
    {
      title: 'gives the records of a live wildcard where the plan removes all of the name',
      zone: 'a.example A 192.0.2.1\n*.example A 192.0.2.9',
      plan: ['set a.example A'],
      lookup: ['a.example', 'A'],
      answer: ['192.0.2.9'],
    },
    {
      title: 'gives no data where other records keep the name from the wildcard',
      zone: 'a.example A 192.0.2.1\na.example TXT x\n*.example A 192.0.2.9',
      plan: ['set a.example A'],
      lookup: ['a.example', 'A'],
      answer: 'nodata',
    },
    {
      title: 'gives the records of a planned wildcard for a name that does not exist',
      plan: ['set *.example A 192.0.2.9'],
      lookup: ['a.example', 'A'],
      answer: ['192.0.2.9'],
    },
    {
      title: 'follows a live alias to a planned record, as RFC 2317 zones need',
      zone: '25.113.0.203.in-addr.arpa CNAME 25.0-127.113.0.203.in-addr.arpa\n25.0-127.113.0.203.in-addr.arpa PTR old.example',
      plan: ['set 25.0-127.113.0.203.in-addr.arpa PTR new.example'],
      lookup: ['25.113.0.203.in-addr.arpa', 'PTR'],
      answer: ['new.example'],
    },
    {
      title: 'follows a planned alias that replaces a deleted address',
      zone: 'a.example A 192.0.2.1\ncdn.example A 198.51.100.7',
      plan: ['set a.example A', 'set a.example CNAME cdn.example'],
      lookup: ['a.example', 'A'],
      answer: ['198.51.100.7'],
    },
    {
      title: 'gives a planned address that replaces a live alias',
      zone: 'a.example CNAME cdn.example\ncdn.example A 198.51.100.7',
      plan: ['set a.example CNAME', 'set a.example A 192.0.2.1'],
      lookup: ['a.example', 'A'],
      answer: ['192.0.2.1'],
    },
    {
      title: 'follows a planned alias to live records',
      zone: 'cdn.example A 198.51.100.7',
      plan: ['set a.example CNAME cdn.example'],
      lookup: ['a.example', 'A'],
      answer: ['198.51.100.7'],
    },
    {
      title: 'does not follow an alias that is deleted',
      zone: 'a.example CNAME cdn.example\ncdn.example A 198.51.100.7',
      plan: ['set a.example CNAME'],
      lookup: ['a.example', 'A'],
      answer: 'nodata',
    },
    {
      title: 'fails at a loop of aliases',
      plan: ['set a.example CNAME b.example', 'set b.example CNAME a.example'],
      lookup: ['a.example', 'A'],
      answer: 'dns-error',
    },
    {
      title: 'fails behind nine aliases, of which only the first is planned',
      zone: [...Array(8).keys()]
        .map((n) => `a${n + 1}.example CNAME a${n + 2}.example`)
        .concat('a9.example A 192.0.2.1')
        .join('\n'),
      plan: ['set a0.example CNAME a1.example'],
      lookup: ['a0.example', 'A'],
      answer: 'dns-error',
    },
    {
      title: 'fails where the plan does not know the value yet',
      zone: 'a.example A 192.0.2.1',
      plan: ['unknown a.example'],
      lookup: ['a.example', 'A'],
      answer: 'not-known-yet',
    },
    {
      title: 'fails where a record is added to a set whose lookup fails',
      zone: 'a.example A !',
      plan: ['add a.example A 192.0.2.2'],
      lookup: ['a.example', 'A'],
      answer: 'dns-timeout',
    },
    {
      title: 'follows the chain of a live alias where the plan changes a name behind it',
      zone: 'a.example CNAME b.example\nb.example CNAME c.example\nc.example A 192.0.2.1',
      plan: ['set b.example CNAME', 'set b.example A 192.0.2.7'],
      lookup: ['a.example', 'A'],
      answer: ['192.0.2.7'],
    },
    {
      title: 'gives the planned records of an alias whose live target cannot be looked up',
      zone: 'a.example CNAME b.example\nb.example A !',
      plan: ['set b.example A 192.0.2.7'],
      lookup: ['a.example', 'A'],
      answer: ['192.0.2.7'],
    },
    {
      title: 'fails as the live lookup where the plan changes nothing about it',
      zone: 'a.example CNAME b.example\nb.example A !',
      plan: ['set c.example A 192.0.2.7'],
      lookup: ['a.example', 'A'],
      answer: 'dns-timeout',
    },
    {
      title: 'fails where the name becomes an alias of a target that is not known yet',
      zone: 'a.example A 192.0.2.1',
      plan: ['unknown a.example CNAME'],
      lookup: ['a.example', 'A'],
      answer: 'not-known-yet',
    },
  ])('$title', async ({ zone = '', plan, lookup: [name, type], answer }) => {
    const planned = createPlannedResolver(live(zone), planOf(plan)).resolve;
    const result = await planned(name, type, deadlineIn(1000));
    const actual =
      result.kind === 'found'
        ? result.records
        : result.kind === 'absent'
          ? result.why
          : result.reason;
    expect(actual).toEqual(answer);
  });

  it.each<[string, readonly string[], readonly string[], number | null]>([
    ['of a live answer', ['set z.example A 192.0.2.9'], ['b.example', 'c.example'], 300],
    ['of planned aliases', ['set a.example CNAME c.example'], ['c.example'], 300],
    [
      'of a live alias of a planned name',
      ['set c.example A 192.0.2.9'],
      ['b.example', 'c.example'],
      null,
    ],
  ])('gives the aliases %s', async (_, plan, aliases, ttlS) => {
    const zone = 'a.example CNAME b.example\nb.example CNAME c.example\nc.example A 192.0.2.1';
    const planned = createPlannedResolver(live(zone), planOf(plan)).resolve;
    expect(await planned('a.example', 'A', deadlineIn(1000))).toMatchObject({ aliases, ttlS });
  });

  it('looks up an alias separately only where the plan changes a name on its way', async () => {
    const asked: string[] = [];
    const resolve = live('a.example CNAME b.example\nb.example A 192.0.2.1');
    const counting = ((name, type, deadline) => {
      asked.push(`${type} ${name}`);
      return resolve(name, type, deadline);
    }) as Resolve;
    const planned = createPlannedResolver(counting, planOf(['set c.example A 192.0.2.9'])).resolve;
    await planned('a.example', 'A', deadlineIn(1000));
    expect(asked).toEqual(['A a.example']);
  });

  it('does not know what a part of the plan that is not read may change, and where that is', async () => {
    const unread = {
      scope: { ...EMPTY_SCOPE, names: ['a.example'] },
      types: ['A'],
      why: 'it is not read',
      location,
    } as const;
    const plan = { changes: [], zones: [], unread: [unread] };
    const planned = createPlannedResolver(live('b.example CNAME a.example'), plan);
    const lookUp = (name: string, type: RecordType) =>
      planned.resolve(name, type, deadlineIn(1000));
    const detail = 'x.y in plan.json: it is not read';
    expect(await lookUp('a.example', 'A')).toMatchObject({ reason: 'not-read', detail });
    expect(await lookUp('b.example', 'A')).toMatchObject({ reason: 'not-read', detail });
    expect(await lookUp('a.example', 'TXT')).toMatchObject({ kind: 'absent' });
    expect(planned.placeOf(`A of a.example: ${detail}`)).toEqual(location);
    expect(planned.placeOf('a timeout')).toBeNull();
  });

  it('finds the place of a failure whose words end in those of another one', async () => {
    const unread = (name: string, file: string) =>
      ({
        scope: { ...EMPTY_SCOPE, names: [name] },
        types: ['A'],
        why: 'it is not read',
        location: { file, line: 3, resource: null },
      }) as const;
    const plan = {
      changes: [],
      zones: [],
      unread: [unread('a.example', 'db'), unread('b.example', 'zones/db')],
    };
    const planned = createPlannedResolver(live(''), plan);
    for (const name of ['a.example', 'b.example']) {
      await planned.resolve(name, 'A', deadlineIn(1000));
    }
    expect(planned.placeOf('A of a.example: db:3: it is not read')?.file).toBe('db');
    expect(planned.placeOf('A of b.example: zones/db:3: it is not read')?.file).toBe('zones/db');
  });

  it('resolves the default PTR name of a provider to its address', async () => {
    const change = {
      kind: 'records',
      type: 'PTR',
      name: '25.113.0.203.in-addr.arpa',
      effect: 'set',
      records: ['static.example.net'],
      isProviderDefault: true,
      location,
    } as const;
    const planned = createPlannedResolver(live(''), { changes: [change], zones: [], unread: [] });
    expect(await planned.resolve('static.example.net', 'A', deadlineIn(1000))).toMatchObject({
      records: ['203.0.113.25'],
    });
  });
});
