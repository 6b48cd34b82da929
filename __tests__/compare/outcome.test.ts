import { describe, expect, it } from 'vitest';
import { assignStatus } from '../../src/compare/compare.ts';
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
if (declared === undefined) throw new Error('The declaration of this test is invalid.');

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
const tracked = (findings: readonly Finding[], now: string) =>
  assignStatus(findings, Date.parse(now), { isKnown: () => false, base: null });
const atNoon = (one: Finding) => tracked([one], `${DAY}T12:00:00Z`);

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
  it.each([
    ['no findings', [], 1, 0, 'error', 'warn', 'passed', null],
    ['an error', error, 1, 0, 'error', 'warn', 'failed', 'regression'],
    ['a warning below fail-on', warning, 1, 0, 'error', 'warn', 'passed', null],
    ['a warning at fail-on', warning, 1, 0, 'warning', 'warn', 'failed', 'regression'],
    ['a waived error', waived, 1, 0, 'notice', 'warn', 'passed', null],
    ['an error with fail-on never', error, 1, 0, 'never', 'warn', 'passed', null],
    ['an inconclusive check with warn', [], 1, 1, 'error', 'warn', 'inconclusive', null],
    ['an inconclusive check with fail', [], 1, 1, 'error', 'fail', 'failed', 'inconclusive'],
    ['an inconclusive check with ignore', [], 1, 1, 'error', 'ignore', 'passed', null],
    [
      'a regression and an inconclusive check',
      error,
      1,
      1,
      'error',
      'fail',
      'failed',
      'regression',
    ],
    ['no endpoint and no reason', [], 0, 0, 'error', 'warn', 'failed', 'nothing-checked'],
    [
      'no endpoint, with an ignored reason',
      [],
      0,
      1,
      'error',
      'ignore',
      'failed',
      'nothing-checked',
    ],
    ['no endpoint, with a reported reason', [], 0, 1, 'error', 'warn', 'inconclusive', null],
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
