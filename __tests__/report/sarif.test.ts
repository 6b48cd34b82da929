import { describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { readRulesPage } from '../../src/files/rules-page.ts';
import { CATALOGUE } from '../../src/judge/rules/index.ts';
import type { Report, ReportFinding } from '../../src/model/report.ts';
import { VERSION } from '../../src/model/version.ts';
import { renderSarif, type SarifContext } from '../../src/report/sarif.ts';
import { findingAt } from '../merge/shard.ts';
import { sarifFaults } from '../schemas/sarif-schema.ts';
import { REPORTS, reportOf } from './reports.ts';

const NO_CONTEXT: SarifContext = { rulesPage: null, homePage: null, job: null, workflowFile: null };
const RUNNER: SarifContext = {
  rulesPage: 'https://github.com/octo/check/blob/v1/docs/rules.md',
  homePage: 'https://github.com/octo/check',
  job: '.github/workflows/mail.yml/check',
  workflowFile: '.github/workflows/mail.yml',
};

/** A parsed file. */
// biome-ignore lint/suspicious/noExplicitAny: the schema says what it is
type Parsed = any;

const PAGE = readRulesPage();
const read = (report: Report, context = NO_CONTEXT): Parsed =>
  JSON.parse(renderSarif(report, context, PAGE));
const resultsOf = (...findings: ReportFinding[]): Parsed[] =>
  read(reportOf(findings)).runs[0].results;
const fingerprintsOf = (finding: ReportFinding) => resultsOf(finding)[0].partialFingerprints;

describe('SARIF', () => {
  it.each(REPORTS)('is valid for %s', (_, report) => {
    for (const context of [NO_CONTEXT, RUNNER])
      expect(sarifFaults(read(report, context))).toEqual([]);
  });

  it('has every rule of the catalogue, with its help and the page that explains it', () => {
    const { driver } = read(reportOf([]), RUNNER).runs[0].tool;
    expect(driver).toMatchObject({ version: VERSION, informationUri: RUNNER.homePage });
    expect(VERSION).toBe(packageFile.version);
    expect(driver.rules.map(({ id }: Parsed) => id)).toEqual(CATALOGUE.map(({ name }) => name));
    for (const rule of driver.rules) {
      expect(rule.helpUri).toBe(`${RUNNER.rulesPage}#${rule.id}`);
      expect(rule.help.text).toMatch(/^What it means\. .*Why receivers care\. /s);
      expect(rule.help.markdown).not.toMatch(/\]\(#/);
      expect(rule.fullDescription.text.length).toBeLessThan(1024);
      expect(rule.shortDescription.text).toMatch(/^\S.*\.$/);
    }
    const bare = read(reportOf([])).runs[0].tool.driver;
    expect('informationUri' in bare || bare.rules.some((rule: Parsed) => rule.helpUri)).toBe(false);
    expect(JSON.stringify(bare)).not.toContain('](#');
  });

  it.each<readonly [title: string, differences: Partial<ReportFinding>]>([
    ['its line changes', { line: 99 }],
    ['its file changes', { file: 'other.yml' }],
    ['its wording changes', { message: 'x', remedy: 'y', expected: 'z' }],
    ['its observed value changes', { observed: 'localhost' }],
    ['its level or status changes', { level: 'notice', status: 'known' }],
  ])('keeps the fingerprint of a finding where %s', (_, differences) => {
    const [one, other] = [findingAt('a.example.com'), findingAt('a.example.com', differences)];
    expect(fingerprintsOf(other)).toEqual(fingerprintsOf(one));
  });

  it('has different fingerprints by rule, host, port, address and then order', () => {
    const results = resultsOf(
      findingAt('a.example.com'),
      findingAt('a.example.com'),
      findingAt('b.example.com'),
      findingAt('a.example.com', { port: 587 }),
      findingAt('a.example.com', { address: null }),
      findingAt('a.example.com', { rule: 'ptr-generic' }),
    );
    const prints = results.map(({ partialFingerprints }) => partialFingerprints);
    expect(new Set(prints.map(({ primaryLocationLineHash }) => primaryLocationLineHash)).size).toBe(
      6,
    );
  });

  it.each<readonly [finding: Partial<ReportFinding>, result: object]>([
    [{}, { level: 'error', suppressions: [] }],
    [{ level: 'notice' }, { level: 'note', suppressions: [] }],
    [{ status: 'pending' }, { level: 'note', suppressions: [] }],
    [
      { status: 'known' },
      { level: 'error', suppressions: [{ kind: 'external', justification: 'In the baseline.' }] },
    ],
    [
      { status: 'waived', waiver: { reason: 'ordered', until: '2099-12-31' } },
      { suppressions: [{ justification: 'Waived until 2099-12-31: ordered' }] },
    ],
  ])('a finding %j is a result %j', (differences, result) => {
    expect(resultsOf(findingAt('a.example.com', differences))).toMatchObject([result]);
  });

  it.each<readonly [finding: Partial<ReportFinding>, uri: string, line: number]>([
    [{ file: 'a b/ä#1.yml', line: 3 }, 'a%20b/%C3%A4%231.yml', 3],
    [{ file: 'c:x.yml' }, 'c%3Ax.yml', 1],
    [{ file: '/srv/hosts.yml', line: 0 }, 'file:///srv/hosts.yml', 1],
    [{ plannedAt: { file: 'z.zone', line: 7, resource: null } }, 'z.zone', 7],
    [{ plannedAt: { file: 'p.json', line: null, resource: 'r.x' } }, 'mail-hosts.yml', 1],
  ])('a finding %j is located at %s:%i', (differences, uri, startLine) => {
    const [{ locations }] = resultsOf(findingAt('a.example.com', differences));
    const { artifactLocation, region } = locations[0].physicalLocation;
    expect([artifactLocation.uri, region]).toEqual([uri, { startLine }]);
    expect(artifactLocation.uriBaseId).toBe(uri.startsWith('file:') ? undefined : '%SRCROOT%');
  });

  it('a finding without a file is located at the workflow file, or nowhere', () => {
    const report = reportOf([findingAt('a.example.com', { file: null, line: 9 })]);
    const locationsWith = (context: SarifContext) =>
      read(report, context).runs[0].results[0].locations;
    expect(locationsWith(RUNNER)[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: '.github/workflows/mail.yml' },
      region: { startLine: 1 },
    });
    expect(locationsWith(NO_CONTEXT)).toBeUndefined();
    expect(sarifFaults(read(report))).toEqual([]);
  });

  it('has notifications for inconclusive checks and for mistakes', () => {
    const logs = new Map(REPORTS.map(([title, report]) => [title, read(report).runs[0]]));
    const inconclusive = logs.get('inconclusive checks').invocations[0];
    expect(inconclusive.executionSuccessful).toBe(true);
    expect(
      inconclusive.toolExecutionNotifications.map(({ message }: Parsed) => message.text),
    ).toEqual([
      expect.stringMatching(/^This runner could not reach port 25 of any host /),
      expect.stringMatching(/^c\.example\.com .*PTR check failed: SERVFAIL \(dns-servfail\)/),
      expect.stringMatching(/^c\.example\.com: MX lookup failed: .* \(dns-timeout\)/),
      'The base could not be read.',
    ]);
    const misconfigured = logs.get('a mistake in the declaration').invocations[0];
    expect(misconfigured).toMatchObject({
      executionSuccessful: false,
      toolConfigurationNotifications: [{ level: 'error' }, { level: 'error' }],
    });
    expect(logs.get('a shard').automationDetails.id).toBe('mail-identity-check/shard-2-of-8/');
  });
});
