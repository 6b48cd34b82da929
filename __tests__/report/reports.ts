import fc from 'fast-check';
import type { Report, ReportFinding, ReportInconclusive } from '../../src/model/report.ts';
import { reportCrash, reportFailure } from '../../src/report/report.ts';
import { anyText } from '../any-text.ts';
import { ATTACKS } from '../hostile/attacks.ts';
import { endpointAt } from '../judge/observed.ts';
import { findingAt, hostRow, START, shard } from '../merge/shard.ts';

const TIME = { startedAt: START, durationMs: 1234 };

export const inconclusiveAt = (
  host: string,
  differences: Partial<ReportInconclusive> = {},
): ReportInconclusive => ({
  host,
  port: 25,
  address: '203.0.113.25',
  check: 'smtp',
  reason: 'connect-timeout',
  detail: 'nothing answered',
  world: null,
  plannedAt: null,
  ...differences,
});

/** The report of a run without shards, with these findings and inconclusive checks. */
export function reportOf(
  findings: readonly ReportFinding[],
  inconclusive: readonly ReportInconclusive[] = [],
  differences: Partial<Report> = {},
): Report {
  const names = new Set([...findings, ...inconclusive].map(({ host }) => host));
  const hosts = Array.from(names, (name, index) => [index, hostRow(name)] as const);
  const withoutShard = { shard: null, merging: null, ...differences };
  return {
    ...shard(1, 1, { hosts, report: withoutShard }),
    findings,
    inconclusive,
  };
}

const location = { file: 'zones/a b#1.zone', line: 7, resource: null };

/** One report of each kind. */
export const REPORTS: readonly (readonly [title: string, report: Report])[] = [
  ['a run without findings', reportOf([], [], { hosts: [hostRow('a.example.com')] })],
  ['a crash', reportCrash(new Error('no \u202e memory'), TIME)],
  ['a run that could not start', reportFailure('internal', [], TIME)],
  [
    'a mistake in the declaration',
    reportFailure(
      'configuration',
      [
        { location: { file: 'hosts.yml', line: 2, column: 5 }, message: 'Unknown key "prot".' },
        { location: null, message: 'Input timeout: "soon" is not a duration.' },
      ],
      TIME,
    ),
  ],
  ['a run that checked nothing', reportFailure('nothing-checked', [], TIME)],
  [
    'findings of every status',
    reportOf([
      findingAt('a.example.com'),
      findingAt('a.example.com', { status: 'known', level: 'warning', rule: 'ptr-generic' }),
      findingAt('b.example.com', {
        ...{ status: 'waived', level: 'notice', address: null },
        waiver: { reason: 'ordered', until: '2099-12-31' },
      }),
      findingAt('c.example.com', { status: 'pending', file: null, onBase: true }),
      findingAt('d.example.com', { plannedAt: location, world: 'planned' }),
      findingAt('e.example.com', {
        plannedAt: { file: 'plan.json', line: null, resource: 'hcloud_rdns.mx["v4"]' },
      }),
    ]),
  ],
  [
    'inconclusive checks',
    reportOf(
      [],
      [
        inconclusiveAt('a.example.com', { reason: 'egress-blocked' }),
        inconclusiveAt('b.example.com', { reason: 'egress-blocked' }),
        inconclusiveAt('c.example.com', { check: 'ptr', reason: 'dns-servfail' }),
        inconclusiveAt('c.example.com', { check: 'mx', address: null, reason: 'dns-timeout' }),
      ],
      { complete: false, result: 'inconclusive', notes: ['The base could not be read.'] },
    ),
  ],
  ['a shard', shard(2, 8, { findings: [[0, findingAt('a.example.com')]] })],
];

/** Untrusted text, without the escaping of the sanitiser. */
const text = fc.oneof(
  anyText({ maxLength: 40 }),
  fc.constantFrom(...ATTACKS.map(([, attack]) => attack)),
  fc.constantFrom(
    '',
    ']]>',
    '<!--',
    '&#0;',
    '{0}',
    '\ud800',
    '\ufffe',
    '../x',
    '/etc/x',
    'a:b',
    '//h',
  ),
);
const line = fc.integer({ min: -1, max: 1e6 });

const finding: fc.Arbitrary<ReportFinding> = fc
  .record({
    rule: fc.oneof(text, fc.constant('ptr-missing')),
    level: fc.constantFrom('error', 'warning', 'notice'),
    status: fc.constantFrom('new', 'known', 'waived', 'pending'),
    host: text,
    port: fc.integer({ min: 1, max: 65_535 }),
    address: fc.option(text),
    expected: text,
    observed: text,
    message: text,
    remedy: text,
    file: fc.option(text),
    line,
    waiver: fc.option(fc.record({ reason: text, until: text })),
    plannedAt: fc.option(
      fc.record({ file: text, line: fc.option(line), resource: fc.option(text) }),
    ),
  })
  .map((fields) => findingAt(fields.host, fields));

const inconclusive: fc.Arbitrary<ReportInconclusive> = fc.record({
  world: fc.constantFrom('planned' as const, null),
  plannedAt: fc.constantFrom(location, null),
  host: text,
  port: fc.constantFrom(25, 587),
  address: fc.option(text),
  check: fc.constantFrom('ptr', 'forward', 'smtp', 'ehlo', 'tls', 'spf', 'dmarc', 'mx'),
  reason: fc.constantFrom('dns-timeout', 'egress-blocked', 'deadline'),
  detail: text,
});

/** A report in which every text is hostile. */
export const hostileReport: fc.Arbitrary<Report> = fc
  .record({
    findings: fc.array(finding, { maxLength: 6 }),
    inconclusive: fc.array(inconclusive, { maxLength: 6 }),
    notes: fc.array(text, { maxLength: 3 }),
    problems: fc.array(
      fc.record({
        message: text,
        file: fc.option(text),
        line: fc.option(line),
        column: fc.option(line),
      }),
      { maxLength: 3 },
    ),
    hosts: fc.array(
      fc
        .record({ name: text, file: fc.option(text), address: text })
        .map(({ name, file, address }) =>
          hostRow(name, { declaredAt: { file, line: 1 }, endpoints: [endpointAt(address)] }),
        ),
      { maxLength: 4 },
    ),
    failure: fc.constantFrom(null, 'regression', 'configuration', 'internal', 'nothing-checked'),
  })
  .map(({ findings, inconclusive, ...fields }) => reportOf(findings, inconclusive, fields));
