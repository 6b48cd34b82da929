import { describe, expect, it } from 'vitest';
import { readBaseline } from '../../src/compare/baseline-file.ts';
import { readDeclaration } from '../../src/declare/declaration.ts';
import type { Problems } from '../../src/model/problems.ts';
import type { Report } from '../../src/model/report.ts';
import { renderAnnotations } from '../../src/report/annotations.ts';
import { headline } from '../../src/report/headline.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { renderLog } from '../../src/report/log.ts';
import { reportFailure } from '../../src/report/report.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderSummary } from '../../src/report/summary/summary.ts';
import { START } from '../merge/shard.ts';

const RULES_PAGE = { opening: '', words: [], rules: [] };
const TIME = { startedAt: START, durationMs: 1 };

function declared(text: string): Problems {
  const limits = { allowPrivateAddresses: false, allowAnyPort: false };
  return readDeclaration([{ text, file: 'hosts.yml', relocate: null }], limits);
}

function baseline(findings: string): Problems {
  const text = `{"schemaVersion":1,"findings":[${findings}],"identities":[]}`;
  const reading = readBaseline(text, 'baseline.json');
  if (reading.kind === 'read') throw new Error('the baseline has no problem');
  return reading;
}

/** The hosts of a declaration, each of which has the same alias. */
const sharing = (key: string, list: string) =>
  `- {name: h0.test, ${key}: &shared ${list}}\n${Array.from({ length: 60 }, (_, index) => `- {name: h${index + 1}.test, ${key}: *shared}\n`).join('')}`;

describe('many problems are counted, and the first 50 kept', () => {
  it.each<readonly [string, () => Problems, number, number]>([
    ['49 lines', () => declared('x_y\n'.repeat(49)), 49, 0],
    ['51 lines', () => declared('x_y\n'.repeat(51)), 50, 1],
    ['500 lines', () => declared('x_y\n'.repeat(500)), 50, 450],
    ['500 items in YAML', () => declared('- x_y\n'.repeat(500)), 50, 450],
    ['a host that is declared 100 times', () => declared('a.test\n'.repeat(100)), 50, 49],
    ['a mistake behind an alias, once', () => declared(sharing('ptr', '[x_y]')), 1, 0],
    ['hosts that share wrong ports', () => declared(sharing('fallback-ports', '[1, 2]')), 50, 36],
    ['500 wrong entries of a baseline', () => baseline(`${'[],'.repeat(499)}[]`), 50, 450],
  ])('%s', (_, read, kept, more) => {
    const { problems, moreProblems } = read();
    expect([problems.length, moreProblems]).toEqual([kept, more]);
  });
});

describe('the number of further problems is in every output', () => {
  const { problems } = declared('x_y\n'.repeat(50));
  const report = reportFailure('configuration', problems, TIME, 99_950);
  it.each<readonly [string, (report: Report) => unknown]>([
    ['log', (one) => renderLog(one).closing],
    ['summary', (one) => renderSummary(one, null)],
    [
      'JUnit',
      (one) => renderJunit(one, { failOn: 'error', onInconclusive: 'warn', failOnPending: false }),
    ],
    [
      'SARIF',
      (one) =>
        renderSarif(
          one,
          { rulesPage: null, homePage: null, job: null, workflowFile: null },
          RULES_PAGE,
        ),
    ],
  ])('%s', (_, render) => {
    expect(JSON.stringify(render(report))).toContain('and 99,950 more problems');
  });

  it('annotations: the last but one counts what is left out', () => {
    const messages = renderAnnotations(report, 'warn', null).map(({ message }) => message);
    expect(messages).toHaveLength(10);
    expect(messages[8]).toMatch(/^99,992 more errors; /);
    expect(messages[9]).toBe(headline(report));
  });

  it('the headline has the total', () => {
    expect(headline(report)).toContain('100,000 mistakes');
  });

  it('the JSON report has the number', () => {
    expect(report).toMatchObject({ moreProblems: 99_950 });
    expect(report.problems).toHaveLength(50);
  });
});
