import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { readRulesPage } from '../../src/files/rules-page.ts';
import { MAX_BYTES, MAX_RESULTS, renderSarif, type SarifContext } from '../../src/report/sarif.ts';
import { expectInert } from '../hostile/harmless.ts';
import { findingAt } from '../merge/shard.ts';
import { sarifFaults } from '../schemas/sarif-schema.ts';
import { hostileReport, inconclusiveAt, reportOf } from './reports.ts';

const RUNNER: SarifContext = {
  rulesPage: 'https://github.com/octo/check/blob/v1/docs/rules.md',
  homePage: 'https://github.com/octo/check',
  job: '.github/workflows/mail.yml/check',
  workflowFile: '.github/workflows/mail.yml',
};
const PAGE = readRulesPage();

describe('SARIF', () => {
  it('is valid, and hostile text has no effect', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const log = JSON.parse(renderSarif(report, RUNNER, PAGE));
        expect(sarifFaults(log)).toEqual([]);
        for (const { message, locations } of log.runs[0].results) {
          expect(message.text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]|\]\(/u);
          // Braces only in pairs, so that none is a placeholder.
          expect(message.text.replace(/\{\{|\}\}/g, '')).not.toMatch(/[{}]/);
          expectInert(String(marked.parse(message.markdown, { gfm: true })));
          expect(locations).toHaveLength(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('stays within the limits of GitHub, most important findings first, and counts the rest', () => {
    const noise = (at: number) => Array.from({ length: 500 }, (_, n) => (at * n) % 997).join('é');
    const report = reportOf(
      Array.from({ length: MAX_RESULTS + 1000 }, (_, at) =>
        findingAt(`h${at % 50}.example.com`, {
          address: String(at),
          level: at % 2 === 0 ? 'notice' : 'error',
        }),
      ),
      Array.from({ length: 2000 }, (_, at) => inconclusiveAt(`h${at}.example.com`)),
    );
    const sarif = renderSarif(report, RUNNER, PAGE);
    const [run] = JSON.parse(sarif).runs;
    expect(Buffer.byteLength(sarif)).toBeLessThan(MAX_BYTES);
    expect(
      run.results.filter(({ level }: { readonly level: string }) => level === 'error'),
    ).toHaveLength(3000);
    expect(run.results.length).toBeLessThanOrEqual(MAX_RESULTS);
    const omitted = report.findings.length - run.results.length;
    const notice = run.invocations[0].toolExecutionNotifications.at(-1).message.text;
    expect(notice).toContain(`${omitted} more findings`);
    const long = report.findings.map((finding, at) => {
      const text = noise(at);
      return { ...finding, message: text, observed: text, expected: text };
    });
    const large = renderSarif({ ...report, findings: long }, RUNNER, PAGE);
    expect(Buffer.byteLength(large)).toBeLessThan(MAX_BYTES);
    expect(sarifFaults(JSON.parse(large))).toEqual([]);
  });
});
