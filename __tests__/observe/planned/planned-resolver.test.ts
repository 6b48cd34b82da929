import { describe, expect, it } from 'vitest';
import type { Lookup } from '../../../src/model/observation.ts';
import type { PlannedChange, PlannedRecords } from '../../../src/model/planned.ts';
import type { RecordType, Resolve } from '../../../src/observe/dns/resolver.ts';
import { deadlineIn } from '../../../src/observe/limits/deadline.ts';
import { overlay } from '../../../src/observe/planned/planned-resolver.ts';

const place = { file: 'plan.json', line: null, resource: 'x.y' };

/** Live DNS as `name TYPE data` lines; an alias is followed, as a resolver does. `!` fails. */
function live(zone: string): Resolve {
  const lines = zone.split('\n').map((line) => line.trim().split(/\s+/));
  const look = (name: string, type: string): Lookup<string> => {
    const at = (wanted: string) =>
      lines.filter(([owner, kind]) => owner === name && kind === wanted);
    const [alias] = type === 'CNAME' ? [] : at('CNAME');
    if (alias?.[2] !== undefined) return look(alias[2], type);
    const records = at(type).map(([, , data = '']) => data);
    if (records.includes('!')) return { kind: 'failed', reason: 'dns-timeout', detail: 'silent' };
    return records.length > 0 ? { kind: 'found', records } : { kind: 'absent', why: 'nxdomain' };
  };
  return (async (name: string, type: string) => look(name, type)) as unknown as Resolve;
}

function change(line: string): PlannedChange {
  const [effect, name = '', type, ...records] = line.split(/\s+/);
  if (effect === 'unknown') {
    const what = 'the address of server.mx1';
    return { kind: 'unknown', type: 'A', name, what, known: null, place };
  }
  return { kind: 'records', effect, name, type, records, place } as PlannedRecords;
}

describe('DNS with a plan laid over it', () => {
  it.each<{
    sentence: string;
    zone?: string;
    plan: readonly string[];
    ask: [string, RecordType];
    answer: readonly string[] | string;
  }>([
    {
      sentence: 'is live where nothing is planned',
      zone: 'a.example A 192.0.2.1',
      plan: ['set b.example A 192.0.2.9'],
      ask: ['a.example', 'A'],
      answer: ['192.0.2.1'],
    },
    {
      sentence: 'has a set in place of the live one',
      zone: 'a.example A 192.0.2.1',
      plan: ['set a.example A 192.0.2.2'],
      ask: ['A.example', 'A'],
      answer: ['192.0.2.2'],
    },
    {
      sentence: 'has nothing where the whole set is deleted',
      zone: 'a.example A 192.0.2.1',
      plan: ['set a.example A'],
      ask: ['a.example', 'A'],
      answer: 'nodata',
    },
    {
      sentence: 'has what is added beside what is live',
      zone: 'a.example A 192.0.2.1',
      plan: ['add a.example A 192.0.2.2'],
      ask: ['a.example', 'A'],
      answer: ['192.0.2.1', '192.0.2.2'],
    },
    {
      sentence: 'has nothing twice',
      zone: 'a.example A 192.0.2.1',
      plan: ['add a.example A 192.0.2.1'],
      ask: ['a.example', 'A'],
      answer: ['192.0.2.1'],
    },
    {
      sentence: 'lacks what is removed',
      zone: 'a.example A 192.0.2.1\na.example A 192.0.2.2',
      plan: ['remove a.example A 192.0.2.1'],
      ask: ['a.example', 'A'],
      answer: ['192.0.2.2'],
    },
    {
      sentence: 'takes an update as a removal and an addition',
      zone: 'a.example A 192.0.2.1',
      plan: ['remove a.example A 192.0.2.1', 'add a.example A 192.0.2.3'],
      ask: ['a.example', 'A'],
      answer: ['192.0.2.3'],
    },
    {
      sentence: 'follows a live alias to a planned record, as RFC 2317 zones need',
      zone: '25.113.0.203.in-addr.arpa CNAME 25.0-127.113.0.203.in-addr.arpa\n25.0-127.113.0.203.in-addr.arpa PTR old.example',
      plan: ['set 25.0-127.113.0.203.in-addr.arpa PTR new.example'],
      ask: ['25.113.0.203.in-addr.arpa', 'PTR'],
      answer: ['new.example'],
    },
    {
      sentence: 'follows a planned alias, which takes the place of an address that is deleted',
      zone: 'a.example A 192.0.2.1\ncdn.example A 198.51.100.7',
      plan: ['set a.example A', 'set a.example CNAME cdn.example'],
      ask: ['a.example', 'A'],
      answer: ['198.51.100.7'],
    },
    {
      sentence: 'has a planned address in place of a live alias',
      zone: 'a.example CNAME cdn.example\ncdn.example A 198.51.100.7',
      plan: ['set a.example CNAME', 'set a.example A 192.0.2.1'],
      ask: ['a.example', 'A'],
      answer: ['192.0.2.1'],
    },
    {
      sentence: 'follows a planned alias where its records are not planned themselves',
      zone: 'cdn.example A 198.51.100.7',
      plan: ['set a.example CNAME cdn.example'],
      ask: ['a.example', 'A'],
      answer: ['198.51.100.7'],
    },
    {
      sentence: 'does not follow an alias that is deleted',
      zone: 'a.example CNAME cdn.example\ncdn.example A 198.51.100.7',
      plan: ['set a.example CNAME'],
      ask: ['a.example', 'A'],
      answer: 'nodata',
    },
    {
      sentence: 'gives up on a loop of aliases',
      plan: ['set a.example CNAME b.example', 'set b.example CNAME a.example'],
      ask: ['a.example', 'A'],
      answer: 'nxdomain',
    },
    {
      sentence: 'guesses no value that the plan does not know',
      zone: 'a.example A 192.0.2.1',
      plan: ['unknown a.example'],
      ask: ['a.example', 'A'],
      answer: 'not-known-yet',
    },
    {
      sentence: 'fails where something is added to a set that cannot be looked up',
      zone: 'a.example A !',
      plan: ['add a.example A 192.0.2.2'],
      ask: ['a.example', 'A'],
      answer: 'dns-timeout',
    },
  ])('$sentence', async ({ zone = '', plan, ask: [name, type], answer }) => {
    const planned = overlay(live(zone), plan.map(change));
    const lookup = await planned(name, type, deadlineIn(1000));
    const said =
      lookup.kind === 'found'
        ? lookup.records
        : lookup.kind === 'absent'
          ? lookup.why
          : lookup.reason;
    expect(said).toEqual(answer);
  });
});
