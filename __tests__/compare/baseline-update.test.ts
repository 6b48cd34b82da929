import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderBaseline } from '../../src/compare/baseline-file.ts';
import type { Baseline } from '../../src/model/baseline.ts';
import { NOTHING_KNOWN } from '../../src/model/baseline.ts';
import { ADDRESS, type Differences, NAME, observed } from '../judge/observed.ts';
import { compareRun, MONDAY, observationOf } from './compare-run.ts';

const LATER = MONDAY + 90 * 86_400_000;
const ANY = { kind: 'any' } as const;
const ptr = (name: string) => ({ names: [name], forward: { [name]: [ADDRESS] } });
const greets = (...names: readonly [string, ...string[]]) =>
  ({ bannerName: names[0], bannerNames: names, ehloName: names[0] }) as const;
const absentPtr = { state: 'absent', iprev: 'permerror', names: [], forward: {} } as const;
const unreachable = {
  state: 'timeout',
  code: null,
  bannerName: null,
  bannerNames: [],
  ehloName: null,
  reason: 'connect-timeout',
} as const;

/** Observations of one host in different runs. */
const STATES: readonly Differences[] = [
  {},
  { ptr: ptr('old.example.net') },
  { ptr: ptr('new.example.net'), host: { ptr: ANY } },
  { ptr: { ...absentPtr, state: 'undetermined', iprev: 'temperror', error: 'dns-timeout' } },
  { ptr: absentPtr },
  { smtp: unreachable },
  { smtp: { ...unreachable, state: 'refused', reason: null } },
  { smtp: greets('localhost') },
  { smtp: greets('b.example.net', 'c.example.net'), host: { banner: ANY, ehlo: ANY } },
  { smtp: { state: 'tls-failed' }, host: { tls: 'starttls' } },
  { endpoints: [] },
];

describe('an updated baseline', () => {
  it('accepts all findings, and has the same bytes on a later day', () => {
    const runs = fc.array(fc.constantFrom(...STATES), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(runs, (states) => {
        let before: Baseline = NOTHING_KNOWN;
        for (const state of states) {
          const run = observationOf(observed(state));
          const { updated } = compareRun(run, before, true);
          const { statuses } = compareRun(run, updated);
          expect(statuses.filter((status) => !status.endsWith(' known'))).toEqual([]);
          const again = compareRun(run, updated, true, LATER).updated;
          expect(renderBaseline(again)).toBe(renderBaseline(updated));
          before = updated;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('stays the same where the greeting rotates, whichever name comes first', () => {
    const rotating = (...names: readonly [string, string]) =>
      observationOf(observed({ host: { banner: ANY, ehlo: ANY }, smtp: greets(...names) }));
    const one = compareRun(rotating('a.example.com', 'b.example.com'), NOTHING_KNOWN, true).updated;
    const two = compareRun(rotating('b.example.com', 'a.example.com'), one, true, LATER).updated;
    expect(renderBaseline(two)).toBe(renderBaseline(one));
  });

  it('has the PTR of the zone servers, and not that of a cache', () => {
    const settled = observed().endpoints[0]?.ptr ?? null;
    const dispute = { about: 'ptr', address: ADDRESS, differences: [], settled } as const;
    const moving = observationOf(observed({ ptr: ptr('old.example.net'), disputes: [dispute] }));
    const { identities } = compareRun(moving, NOTHING_KNOWN, true).updated;
    expect(identities).toMatchObject([{ ptr: [NAME] }]);
  });

  it('does not accept a waived change of identity', () => {
    const location = { file: null, line: 1, column: 1 };
    const waiver = { rule: 'identity-changed', reason: 'moving', until: '2026-12-04', location };
    const named = (name: string) =>
      observationOf(observed({ ptr: ptr(name), host: { ptr: ANY, waivers: [waiver] } }));
    const before = compareRun(named('a.example.net'), NOTHING_KNOWN, true).updated;
    const { statuses, updated } = compareRun(named('b.example.net'), before, true);
    expect(statuses).toContain('identity-changed waived');
    expect(updated.identities).toEqual(before.identities);
  });
});
