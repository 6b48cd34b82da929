import { expect, it } from 'vitest';
import type { Baseline } from '../../src/model/baseline.ts';
import { observed } from '../judge/observed.ts';
import { compareRun, observationOf } from './compare-run.ts';

const EMPTY: Baseline = { findings: [], identities: [] };
const ptr = { names: [], forward: {}, state: 'absent', iprev: 'permerror' } as const;
const location = { file: 'hosts.yml', line: 3, column: 5 };
const expired = [
  { rule: 'ptr-missing', reason: 'ordered', until: '2026-11-01', location },
] as const;

const AT = 'ptr-missing at mx1.example.com (203.0.113.25)';

it.each([
  [
    'an accepted error is named',
    observed({ ptr }),
    [`This run accepted 1 finding into the baseline, 1 of them an error: ${AT}.`],
  ],
  [
    'an expired waiver is named too',
    observed({ ptr, host: { waivers: expired } }),
    [
      `This run accepted 1 finding into the baseline, 1 of them an error: ${AT}. The waiver has expired of: ${AT}.`,
    ],
  ],
  ['a run that accepts nothing says nothing', observed(), []],
])('with update-baseline, %s', (_, host, notes) => {
  const accepted = compareRun(observationOf(host), EMPTY, true);
  expect(accepted.notes.filter((note) => note.startsWith('This run'))).toEqual(notes);
  const again = compareRun(observationOf(host), accepted.updated, true);
  expect(again.notes.filter((note) => note.startsWith('This run'))).toEqual([]);
});
