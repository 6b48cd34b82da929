import { describe, expect, it } from 'vitest';
import { type ReportReading, readReport } from '../../src/merge/read-report.ts';
import { endpointAt } from '../judge/observed.ts';
import { objectsIn } from '../schemas/json-schema.ts';
import { REPORT_SCHEMA } from '../schemas/report-schema.ts';
import { findingAt, hostRow, shard } from './shard.ts';

/** A report with an entry in every list. */
const REPORT = shard(2, 8, {
  report: { workflowRun: { id: '1001', attempt: 2, commit: 'a'.repeat(40) } },
  hosts: [[0, hostRow('a.example.com', { endpoints: [endpointAt('203.0.113.25', withTls())] })]],
  findings: [
    [0, findingAt('a.example.com', { waiver: { reason: 'ordered', until: '2099-12-31' } })],
  ],
  inconclusive: [
    [
      0,
      {
        ...{ host: 'a.example.com', port: 25, address: '203.0.113.25' },
        ...{ check: 'smtp', reason: 'deadline', detail: '', world: null, plannedAt: null },
      },
    ],
  ],
});

function withTls() {
  const tls = { offered: true, negotiated: 'TLSv1.3', names: [], validTo: null };
  return { smtp: { tls: { ...tls, trusted: true, error: null } } };
}

const problemOf = (reading: ReportReading) => (reading.kind === 'read' ? null : reading.problem);
const text = JSON.stringify(REPORT);

/** The report with another value at a JSON pointer. */
function changed(pointer: string, value: unknown): string {
  const copy: unknown = JSON.parse(text);
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  const parent = new Map(objectsIn(copy)).get(keys.map((key) => `/${key}`).join(''));
  if (parent === undefined) throw new Error(`nothing at ${pointer}`);
  Reflect.set(parent, last, value);
  return JSON.stringify(copy);
}

/** The report with one more property in the object at a JSON pointer. */
function withProperty(pointer: string, key: string): string {
  const copy: unknown = JSON.parse(text);
  const parent = new Map(objectsIn(copy)).get(pointer);
  if (parent === undefined) throw new Error(`nothing at ${pointer}`);
  const value = { result: 'passed', hosts: [] };
  Object.defineProperty(parent, key, { value, enumerable: true });
  return JSON.stringify(copy);
}

describe('readReport', () => {
  it('reads a report as a run writes it', () => {
    expect(readReport(text)).toEqual({ kind: 'read', report: REPORT });
    expect(readReport(JSON.stringify(REPORT, null, 2))).toEqual({ kind: 'read', report: REPORT });
  });

  it('reads a report of an earlier release, which does not know its workflow run', () => {
    const workflowRun = { id: null, attempt: null, commit: null };
    expect(readReport(changed('/workflowRun', undefined))).toEqual({
      kind: 'read',
      report: { ...REPORT, workflowRun },
    });
  });

  it('drops properties that a later release adds', () => {
    expect(readReport(changed('/later', { x: 1 }))).toEqual({ kind: 'read', report: REPORT });
    const host = changed('/hosts/0/later', 1);
    expect(readReport(host)).toEqual({ kind: 'read', report: REPORT });
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', '10'])(
    'keeps the addresses of a name %s',
    (name) => {
      const forward = JSON.parse(`{"${name}":["203.0.113.25"],"b.example.com":[]}`);
      const source = changed('/hosts/0/endpoints/0/ptr/forward', forward);
      const reading = readReport(source);
      if (reading.kind === 'problem') throw new Error(reading.problem);
      const ptr = reading.report.hosts[0]?.endpoints[0]?.ptr;
      expect(ptr?.forward.get(name)).toEqual(['203.0.113.25']);
      expect(ptr?.forward.get('valueOf')).toBeUndefined();
      expect(JSON.stringify(ptr?.forward)).toBe(JSON.stringify(forward));
    },
  );

  it.each(['__proto__', 'constructor', 'toString'])(
    'drops a property %s, and takes no value from it',
    (key) => {
      for (const at of ['', '/hosts/0', '/merging', '/merging/positions', '/counts']) {
        expect(readReport(withProperty(at, key))).toEqual({ kind: 'read', report: REPORT });
      }
      const lacking = JSON.parse(changed('/result', undefined));
      const source = JSON.stringify({ ...lacking, [key]: { result: 'passed' } });
      expect(problemOf(readReport(source))).toMatch(/^is damaged at result: /);
    },
  );

  it.each([
    ['nothing', '', 'is not JSON at line 1, column 1: the text ends too early'],
    ['half of one', text.slice(0, 40), /^is not JSON at line 1, column \d+: a text in quotes/],
    ['an HTML page', '<html>\n', 'is not JSON at line 1, column 1: <html> is unexpected'],
    ['a merge conflict', '{\n<<<<<<< ours', /^is not JSON at line 2, column 1: a merge conflict/],
    ['a trailing comma', '{"a":[1,]}', /^is not JSON: Unexpected token '\]'/],
    ['a bad escape', '{\n"a":"\\x"}', /^is not JSON: Bad escaped character .*line 2 column \d+/],
    ['an array', '[]', /^has no schemaVersion; this release reads 1$/],
    ['another version', changed('/schemaVersion', 2), /^has the schema version "2"/],
    ['no time', changed('/startedAt', '2026-01-01T00:00:00+05'), /^is damaged at startedAt: /],
    ['no hosts', changed('/hosts', null), /^is damaged at hosts: /],
    ['no merging', changed('/merging', undefined), /^is damaged at merging: /],
    ['an unknown verdict', changed('/hosts/0/verdict', 'x'), /at hosts\.0\.verdict: /],
    ['a rule with markup', changed('/findings/0/rule', '[x](//y)'), /at findings\.0\.rule: /],
    ['an invalid address', changed('/hosts/0/endpoints/0/address', 'x'), /endpoints\.0\.addr/],
    ['an invalid day', changed('/findings/0/waiver/until', '2026-02-30'), /waiver\.until: /],
    ['a shard beyond the last', changed('/shard', { index: 9, of: 8 }), /^is damaged at shard: /],
    ['too few positions', changed('/merging/positions/hosts', []), /^is damaged: merging\.pos/],
    ['a negative count', changed('/counts/hosts', -1), /at counts\.hosts: /],
    [
      'an address list that is none',
      changed('/hosts/0/endpoints/0/ptr/forward', { x: ['203.0.113.1', 'y'] }),
      'is damaged at hosts.0.endpoints.0.ptr.forward.x.1: "y" is not an IP address',
    ],
    [
      'a list where names are expected',
      changed('/hosts/0/endpoints/0/bannerForward', []),
      /^is damaged at hosts\.0\.endpoints\.0\.bannerForward: /,
    ],
  ])('refuses %s', (_, source, problem) => {
    expect(problemOf(readReport(source))).toEqual(
      typeof problem === 'string' ? problem : expect.stringMatching(problem),
    );
  });

  it('accepts every enum value of the published schema', () => {
    const locations: Readonly<Record<string, string>> = {
      '/$defs/vantage/properties/port25': '/vantage/port25',
      '/$defs/vantage/properties/ipv6': '/vantage/ipv6',
      '/properties/result': '/result',
      '/properties/failure': '/failure',
      '/$defs/ptr/properties/state': '/hosts/0/endpoints/0/ptr/state',
      '/$defs/ptr/properties/iprev': '/hosts/0/endpoints/0/ptr/iprev',
      '/$defs/smtp/properties/state': '/hosts/0/endpoints/0/smtp/state',
      '/$defs/host/properties/control': '/hosts/0/control',
      '/$defs/host/properties/role': '/hosts/0/role',
      '/$defs/verdict': '/hosts/0/verdict',
      '/$defs/cause': '/hosts/0/cause',
      '/$defs/finding/properties/level': '/findings/0/level',
      '/$defs/finding/properties/status': '/findings/0/status',
      '/$defs/inconclusive/properties/check': '/inconclusive/0/check',
      '/$defs/reason': '/inconclusive/0/reason',
      '/$defs/dnsFailure': '/hosts/0/endpoints/0/ptr/error',
    };
    const parts = new Map(objectsIn(REPORT_SCHEMA));
    for (const [pointer, location] of Object.entries(locations)) {
      const words = parts.get(pointer)?.enum;
      if (!Array.isArray(words)) throw new Error(`${pointer} is no enumeration`);
      for (const word of words) {
        expect(problemOf(readReport(changed(location, word))), `${location} ${word}`).toBeNull();
      }
    }
  });

  it('refuses a report in which any property is missing or has another type', () => {
    for (const [pointer, object] of objectsIn(REPORT)) {
      if (/orward$/.test(pointer)) continue;
      for (const [key, value] of Object.entries(object)) {
        if (pointer === '' && key === 'workflowRun') continue;
        const lacking = changed(`${pointer}/${key}`, undefined);
        const damaged = problemOf(readReport(lacking));
        expect(damaged, `${pointer}/${key}`).not.toBeNull();
        const other = typeof value === 'object' ? 1 : { x: 1 };
        expect(problemOf(readReport(changed(`${pointer}/${key}`, other)))).not.toBeNull();
      }
    }
  });
});
