import { describe, expect, it } from 'vitest';
import { assignStatus } from '../../src/compare/compare.ts';
import { outcomeOf } from '../../src/compare/outcome.ts';
import { readDeclaration } from '../../src/declare/declaration.ts';
import type { AdvisedFinding, Finding } from '../../src/model/finding.ts';
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
if (declared === undefined) throw new Error('The declaration of this test is invalid.');

const finding = (rule: RuleName, level: Finding['level']): AdvisedFinding => ({
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
const tracked = (findings: readonly AdvisedFinding[], now: string) =>
  assignStatus(findings, Date.parse(now), { isKnown: () => false, base: null });
const atNoon = (one: AdvisedFinding) => tracked([one], `${DAY}T12:00:00Z`);

describe('a waiver', () => {
  it.each([
    ['ptr-missing', `${DAY}T23:59:59Z`, 'waived', 'it is in force through its last day in UTC'],
    ['ptr-missing', '2026-12-05T00:00:00Z', 'new', 'it is not in force after its last day'],
    ['ptr-mismatch', `${DAY}T12:00:00Z`, 'new', 'it is about its own rule only'],
  ] as const)('of ptr-missing: %s at %s is %s, %s', (rule, now, status, _why) => {
    expect(tracked([finding(rule, 'error')], now)[0]?.status).toBe(status);
  });
});

describe('outcomeOf', () => {
  const error = atNoon(finding('ptr-mismatch', 'error'));
  const warning = atNoon(finding('ptr-multiple', 'warning'));
  const waived = atNoon(finding('ptr-missing', 'error'));
  const complete = true;
  it.each([
    ['no findings', [], 1, complete, 'error', 'warn', 'passed', null],
    ['an error', error, 1, complete, 'error', 'warn', 'failed', 'regression'],
    ['a warning below fail-on', warning, 1, complete, 'error', 'warn', 'passed', null],
    ['a warning at fail-on', warning, 1, complete, 'warning', 'warn', 'failed', 'regression'],
    ['a waived error', waived, 1, complete, 'notice', 'warn', 'passed', null],
    ['an error with fail-on never', error, 1, complete, 'never', 'warn', 'passed', null],
    ['an inconclusive check with warn', [], 1, false, 'error', 'warn', 'inconclusive', null],
    ['an inconclusive check with fail', [], 1, false, 'error', 'fail', 'failed', 'inconclusive'],
    ['an inconclusive check with ignore', [], 1, false, 'error', 'ignore', 'passed', null],
    [
      'a regression and an inconclusive check',
      error,
      1,
      false,
      'error',
      'fail',
      'failed',
      'regression',
    ],
    ['nothing observed with ignore', [], 0, false, 'never', 'ignore', 'failed', 'nothing-checked'],
    ['nothing observed with warn', [], 0, false, 'error', 'warn', 'failed', 'nothing-checked'],
    ['nothing observed with fail', [], 0, false, 'error', 'fail', 'failed', 'nothing-checked'],
    [
      'a finding about a domain without hosts',
      waived,
      0,
      complete,
      'error',
      'warn',
      'passed',
      null,
    ],
  ] as const)(
    '%s',
    (_, findings, observed, isComplete, failOn, onInconclusive, result, failure) => {
      const outcome = outcomeOf(
        { findings, observed, complete: isComplete },
        { failOn, onInconclusive, failOnPending: false },
      );
      expect(outcome).toEqual({ result, failure, complete: isComplete });
    },
  );

  it('passes an empty shard, and never calls a run complete that observed nothing', () => {
    const policy = { failOn: 'error', onInconclusive: 'warn', failOnPending: false } as const;
    const nothing = { findings: [], observed: 0, complete: true };
    expect(outcomeOf({ ...nothing, isEmptyShard: true }, policy)).toMatchObject({
      result: 'passed',
      complete: true,
    });
    expect(outcomeOf(nothing, policy)).toMatchObject({
      failure: 'nothing-checked',
      complete: false,
    });
  });
});
