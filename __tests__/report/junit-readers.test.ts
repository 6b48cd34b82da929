import { describe, expect, it } from 'vitest';
import { renderJunit } from '../../src/report/junit.ts';
import { findingAt } from '../merge/shard.ts';
import { type Element, elements, readXml } from './junit-file.ts';
import { REPORTS, reportOf } from './reports.ts';

const POLICY = { failOn: 'error', onInconclusive: 'fail', failOnPending: false } as const;
const WORKFLOW = '.github/workflows/mail.yml';

interface ReadCase {
  readonly suite: string;
  readonly name: string;
  readonly result: 'failed' | 'skipped' | 'success';
  readonly file: string;
  readonly line: number;
}

const RESULTS = [
  ['failure', 'failed'],
  ['error', 'failed'],
  ['skipped', 'skipped'],
] as const;

/**
 * Reads a file as the parsers of dorny/test-reporter (java-junit-parser.ts) and mikepenz/action-junit-report
 * (testParser.ts) do. The first needs name and time of every suite, and name, time and class of every case. The second
 * takes the file and line of a case from its attributes, and guesses them from the class where those are missing.
 */
function readCases(top: Element): ReadCase[] {
  expect(top.name).toBe('testsuites');
  expect(Number.parseFloat(top.attributes.time ?? '')).toBeGreaterThanOrEqual(0);
  return top.children.flatMap((suite) => {
    expect(suite.name).toBe('testsuite');
    expect(Number.parseFloat(suite.attributes.time ?? '')).toBeGreaterThanOrEqual(0);
    const cases = suite.children.filter(({ name }) => name === 'testcase');
    return cases.map(({ attributes, children }): ReadCase => {
      expect(Number.parseFloat(attributes.time ?? '')).toBeGreaterThanOrEqual(0);
      // Where both are the same, dorny's reader shows no further heading.
      expect(attributes.classname).toBe(suite.attributes.name);
      const found = RESULTS.find(([element]) => children.some(({ name }) => name === element));
      return {
        suite: suite.attributes.name?.trim() ?? '',
        name: attributes.name?.trim() ?? '',
        result: found?.[1] ?? 'success',
        file: attributes.file ?? attributes.classname?.split('.').at(-1) ?? '',
        line: Number.parseInt(attributes.line ?? '1', 10),
      };
    });
  });
}

describe('the common report actions', () => {
  it.each(REPORTS)('read every case of %s', (_, report) => {
    const top = readXml(renderJunit(report, POLICY, WORKFLOW));
    const cases = readCases(top);
    for (const one of cases) {
      expect(one.suite).not.toBe('');
      expect(one.name).not.toBe('');
      expect(one.line).toBeGreaterThan(0);
    }
    const count = (result: ReadCase['result']) =>
      cases.filter((one) => one.result === result).length;
    const { tests, failures, errors, skipped } = top.attributes;
    expect(count('failed')).toBe(Number(failures) + Number(errors));
    expect(count('skipped')).toBe(Number(skipped));
    expect(cases).toHaveLength(Number(tests));
  });

  it('show a message, a type and a text for each failure', () => {
    const top = readXml(renderJunit(reportOf([findingAt('mx1.example.com', {})]), POLICY));
    const failures = [...elements(top, 'failure'), ...elements(top, 'error')];
    expect(failures.length).toBeGreaterThan(0);
    for (const { attributes, text } of failures) {
      expect(attributes.message).not.toBe('');
      expect(attributes.type).not.toBe('');
      expect(text).toContain(attributes.message);
    }
  });

  it('annotate the workflow file where no file declares the host', () => {
    const report = reportOf([findingAt('mx1.example.com', { file: null })]);
    const hosts = report.hosts.map((host) => ({ ...host, declaredAt: { file: null, line: 9 } }));
    const cases = readCases(readXml(renderJunit({ ...report, hosts }, POLICY, WORKFLOW)));
    expect(new Set(cases.map(({ file, line }) => `${file}:${line}`))).toEqual(
      new Set([`${WORKFLOW}:1`]),
    );
  });
});
