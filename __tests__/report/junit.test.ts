import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../src/compare/outcome.ts';
import type { Report } from '../../src/model/report.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { findingAt, hostRow } from '../merge/shard.ts';
import { elements, readXml } from './junit-file.ts';
import { hostileReport, inconclusiveAt, REPORTS, reportOf } from './reports.ts';

const POLICY: Policy = { failOn: 'error', onInconclusive: 'warn', failOnPending: false };

/** The result of each case, by `suite: name`. */
function casesOf(report: Report, policy: Partial<Policy> = {}): Record<string, string> {
  const top = readXml(renderJunit(report, { ...POLICY, ...policy }));
  return Object.fromEntries(
    elements(top, 'testcase').map(({ attributes, children }) => {
      const results = children.map(({ name, attributes: { type, message } }) =>
        [name, type ?? message].filter(Boolean).join(' '),
      );
      return [`${attributes.classname}: ${attributes.name}`, results.join(', ') || 'passed'];
    }),
  );
}

describe('JUnit XML', () => {
  it.each(REPORTS)('is well-formed and has right counts for %s', (_, report) => {
    expectWellFormed(renderJunit(report, POLICY));
  });

  it('is well-formed and has right counts with hostile text', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        expectWellFormed(renderJunit(report, POLICY));
      }),
      { numRuns: 100 },
    );
  });

  it('has a suite for each host, and passed cases for checks without findings', () => {
    const outbound = hostRow('out.example.com', { role: 'outbound', port: 587 });
    const report = reportOf([], [], { hosts: [hostRow('a.example.com'), outbound] });
    expect(casesOf(report)).toEqual({
      'a.example.com: addresses': 'passed',
      'a.example.com: PTR of 203.0.113.25': 'passed',
      'a.example.com: greeting and EHLO name of 203.0.113.25': 'passed',
      'a.example.com: connection and TLS of 203.0.113.25': 'passed',
      'out.example.com:587: addresses': 'passed',
      'out.example.com:587: PTR of 203.0.113.25': 'passed',
    });
  });

  it('fails a case once, with all its findings', () => {
    const findings = [
      findingAt('a.example.com'),
      findingAt('a.example.com', { rule: 'ptr-generic', level: 'warning' }),
      findingAt('a.example.com', {
        rule: 'ptr-mismatch',
        plannedAt: { file: 'z.zone', line: 4, resource: null },
      }),
    ];
    const top = readXml(renderJunit(reportOf(findings), POLICY));
    const failures = elements(top, 'failure');
    expect(failures).toMatchObject([
      { attributes: { type: 'ptr-missing', message: '203.0.113.25 has no PTR.' } },
    ]);
    expect(failures[0]?.text.split('\n')).toEqual([
      expect.stringMatching(/^error ptr-missing: .* Publish one\.$/),
      expect.stringMatching(/^error ptr-mismatch: /),
    ]);
    expect(elements(top, 'system-out').map(({ text }) => text)).toEqual([
      expect.stringMatching(/^warning ptr-generic: /),
    ]);
    expect(top.attributes).toMatchObject({ tests: '4', failures: '1', time: '1.000' });
  });

  const PTR = 'a.example.com: PTR of 203.0.113.25';
  const waiver = { reason: 'ordered', until: '2099-12-31' };
  it.each<readonly [title: string, report: Report, policy: Partial<Policy>, result: string]>([
    [
      'below fail-on',
      reportOf([findingAt('a.example.com', { level: 'warning' })]),
      {},
      'system-out',
    ],
    ['fail-on: never', reportOf([findingAt('a.example.com')]), { failOn: 'never' }, 'system-out'],
    [
      'known',
      reportOf([findingAt('a.example.com', { status: 'known' })]),
      {},
      'skipped In the baseline: ptr-missing: 203.0.113.25 has no PTR.',
    ],
    [
      'waived',
      reportOf([findingAt('a.example.com', { status: 'waived', waiver })]),
      {},
      'skipped Waived until 2099-12-31 (ordered): ptr-missing: 203.0.113.25 has no PTR.',
    ],
    ['pending', reportOf([findingAt('a.example.com', { status: 'pending' })]), {}, 'system-out'],
    [
      'pending, with fail-on-pending',
      reportOf([findingAt('a.example.com', { status: 'pending' })]),
      { failOnPending: true },
      'failure ptr-missing',
    ],
  ])('a finding that is %s', (_, report, policy, result) => {
    expect(casesOf(report, policy)[PTR]).toBe(result);
  });

  it.each([
    [
      'warn',
      'skipped Inconclusive: SMTP check failed: no answer in time (connect-timeout): nothing answered',
    ],
    [
      'ignore',
      'skipped Inconclusive: SMTP check failed: no answer in time (connect-timeout): nothing answered',
    ],
    ['fail', 'error connect-timeout'],
  ] as const)('an inconclusive SMTP check, with on-inconclusive: %s', (onInconclusive, result) => {
    expect(casesOf(reportOf([], [inconclusiveAt('a.example.com')]), { onInconclusive })).toEqual({
      'a.example.com: addresses': 'passed',
      [PTR]: 'passed',
      'a.example.com: greeting and EHLO name of 203.0.113.25': result,
      'a.example.com: connection and TLS of 203.0.113.25': result,
    });
  });

  it('has an error for each problem of a run that failed as a whole', () => {
    const [, misconfigured] = REPORTS.find(([title]) => title.startsWith('a mistake')) ?? [];
    const [, nothing] = REPORTS.find(([title]) => title.endsWith('checked nothing')) ?? [];
    if (misconfigured === undefined || nothing === undefined) throw new Error('no such report');
    expect(casesOf(misconfigured)).toEqual({
      'mail-identity-check: the run, mistake 1': 'error configuration',
      'mail-identity-check: the run, mistake 2': 'error configuration',
    });
    expect(casesOf(nothing)).toEqual({ 'mail-identity-check: the run': 'error nothing-checked' });
  });
});

/** Checks that the counts in the attributes are right, and that names are unique. */
function expectWellFormed(xml: string): void {
  const top = readXml(xml);
  for (const suite of [top, ...elements(top, 'testsuite')]) {
    const { tests, failures, errors, skipped, timestamp } = suite.attributes;
    const counts = ['testcase', 'failure', 'error', 'skipped'].map(
      (name) => `${elements(suite, name).length}`,
    );
    expect([tests, failures, errors, skipped]).toEqual(counts);
    expect(timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
  }
  const names = elements(top, 'testsuite').map((suite) =>
    elements(suite, 'testcase').map(({ attributes }) => attributes.name),
  );
  for (const own of names) expect(new Set(own).size).toBe(own.length);
  expect(new Set(top.children.map(({ name }) => name)).size).toBeLessThan(2);
}
