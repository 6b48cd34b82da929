import { describe, expect, it } from 'vitest';
import { assignStatus } from '../../src/compare/finding-status.ts';
import { outcomeOf } from '../../src/compare/outcome.ts';
import { readDeclaration } from '../../src/declare/declaration.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { RuleName } from '../../src/model/rule-names.ts';

const DAY = '2026-12-04';
const { declaration } = readDeclaration(
  [
    {
      text: `- { name: mx1.example.com, waivers: [{ rule: ptr-missing, reason: moving, until: ${DAY} }] }`,
      file: null,
      relocate: null,
    },
  ],
  { allowPrivateAddresses: false, allowAnyPort: false },
);
const [declared] = declaration.hosts;
if (declared === undefined) throw new Error('The declaration of this test is wrong.');

const finding = (rule: RuleName, level: Finding['level']): Finding => ({
  rule,
  level,
  host: 'mx1.example.com',
  address: '192.0.2.1',
  expected: '',
  observed: '',
  message: '',
  remedy: '',
  declared,
});
const stated = (...findings: Finding[]) => assignStatus(findings, Date.parse(`${DAY}T12:00:00Z`));

describe('a waiver', () => {
  it.each([
    ['ptr-missing', `${DAY}T23:59:59Z`, 'waived', 'holds through its last day in UTC'],
    ['ptr-missing', '2026-12-05T00:00:00Z', 'new', 'and no longer'],
    ['ptr-mismatch', `${DAY}T12:00:00Z`, 'new', 'for its own rule only'],
  ] as const)('of ptr-missing: %s at %s is %s, %s', (rule, now, status, _why) => {
    expect(assignStatus([finding(rule, 'error')], Date.parse(now))[0]?.status).toBe(status);
  });
});

describe('the outcome', () => {
  const error = stated(finding('ptr-mismatch', 'error'));
  const warning = stated(finding('ptr-multiple', 'warning'));
  const waived = stated(finding('ptr-missing', 'error'));
  it.each([
    ['a clean run', [], 1, 0, 'error', 'warn', 'passed', null],
    ['an error', error, 1, 0, 'error', 'warn', 'failed', 'regression'],
    ['a warning below fail-on', warning, 1, 0, 'error', 'warn', 'passed', null],
    ['a warning at fail-on', warning, 1, 0, 'warning', 'warn', 'failed', 'regression'],
    ['a waived error', waived, 1, 0, 'notice', 'warn', 'passed', null],
    ['an error that never fails', error, 1, 0, 'never', 'warn', 'passed', null],
    ['an unmade check, told', [], 1, 1, 'error', 'warn', 'inconclusive', null],
    ['an unmade check, strict', [], 1, 1, 'error', 'fail', 'failed', 'inconclusive'],
    ['an unmade check, ignored', [], 1, 1, 'error', 'ignore', 'passed', null],
    [
      'a regression outweighs an unmade check',
      error,
      1,
      1,
      'error',
      'fail',
      'failed',
      'regression',
    ],
    ['nothing seen at all', [], 0, 0, 'error', 'warn', 'failed', 'nothing-checked'],
    [
      'nothing seen and the reasons ignored',
      [],
      0,
      1,
      'error',
      'ignore',
      'failed',
      'nothing-checked',
    ],
    ['nothing seen, with the reason told', [], 0, 1, 'error', 'warn', 'inconclusive', null],
  ] as const)(
    '%s',
    (_, findings, endpoints, inconclusive, failOn, onInconclusive, result, failure) => {
      const outcome = outcomeOf(
        { findings, endpoints, inconclusive },
        { failOn, onInconclusive, failOnPending: false },
      );
      expect(outcome).toEqual({ result, failure, complete: inconclusive === 0 });
    },
  );
});
