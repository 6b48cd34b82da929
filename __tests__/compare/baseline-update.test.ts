import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderBaseline } from '../../src/compare/baseline-file.ts';
import type { Baseline } from '../../src/model/baseline.ts';
import { NOTHING_KNOWN } from '../../src/model/baseline.ts';
import { ADDRESS, type Differences, NAME, observed } from '../judge/observed.ts';
import { compared, MONDAY, seen } from './compared.ts';

const LATER = MONDAY + 90 * 86_400_000;
const ANY = { kind: 'any' } as const;
const ptr = (name: string) => ({ names: [name], forward: { [name]: [ADDRESS] } });
const greets = (...names: readonly [string, ...string[]]) =>
  ({ bannerName: names[0], bannerNames: names, ehloName: names[0] }) as const;
const absentPtr = { state: 'absent', iprev: 'permerror', names: [], forward: {} } as const;
const shut = {
  state: 'timeout',
  code: null,
  bannerName: null,
  bannerNames: [],
  ehloName: null,
  reason: 'connect-timeout',
} as const;

/** What a host may look like in a run. */
const VIEWS: readonly Differences[] = [
  {},
  { ptr: ptr('old.example.net') },
  { ptr: ptr('new.example.net'), host: { ptr: ANY } },
  { ptr: { ...absentPtr, state: 'undetermined', iprev: 'temperror', error: 'dns-timeout' } },
  { ptr: absentPtr },
  { smtp: shut },
  { smtp: { ...shut, state: 'refused', reason: null } },
  { smtp: greets('localhost') },
  { smtp: greets('b.example.net', 'c.example.net'), host: { banner: ANY, ehlo: ANY } },
  { smtp: { state: 'tls-failed' }, host: { tls: 'starttls' } },
  { endpoints: [] },
];

describe('a renewed baseline', () => {
  it('knows all that was found, and stays the same to the byte on a later day', () => {
    const runs = fc.array(fc.constantFrom(...VIEWS), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(runs, (views) => {
        let before: Baseline = NOTHING_KNOWN;
        for (const view of views) {
          const run = seen(observed(view));
          const { renewed } = compared(run, before, true);
          const { told } = compared(run, renewed);
          expect(told.filter((status) => !status.endsWith(' known'))).toEqual([]);
          const again = compared(run, renewed, true, LATER).renewed;
          expect(renderBaseline(again)).toBe(renderBaseline(renewed));
          before = renewed;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('stays the same where a name rotates, whichever comes first', () => {
    const rotating = (...names: readonly [string, string]) =>
      seen(observed({ host: { banner: ANY, ehlo: ANY }, smtp: greets(...names) }));
    const one = compared(rotating('a.example.com', 'b.example.com'), NOTHING_KNOWN, true).renewed;
    const two = compared(rotating('b.example.com', 'a.example.com'), one, true, LATER).renewed;
    expect(renderBaseline(two)).toBe(renderBaseline(one));
  });

  it('remembers the PTR that the zone serves, and not what a cache still holds', () => {
    const authority = {
      zone: '113.0.203.in-addr.arpa',
      owner: null,
      servers: ['ns1.example.net'],
      answers: [
        { server: 'ns1.example.net', kind: 'authority', names: [NAME], confirmed: [NAME] } as const,
      ],
      cachedForS: 60,
    };
    const moving = seen(observed({ ptr: { ...ptr('old.example.net'), authority } }));
    const { identities } = compared(moving, NOTHING_KNOWN, true).renewed;
    expect(identities).toMatchObject([{ ptr: [NAME] }]);
  });

  it('does not accept the change that a waiver holds', () => {
    const place = { file: null, line: 1, column: 1 };
    const waiver = { rule: 'identity-changed', reason: 'moving', until: '2026-12-04', place };
    const named = (name: string) =>
      seen(observed({ ptr: ptr(name), host: { ptr: ANY, waivers: [waiver] } }));
    const before = compared(named('a.example.net'), NOTHING_KNOWN, true).renewed;
    const { told, renewed } = compared(named('b.example.net'), before, true);
    expect(told).toContain('identity-changed waived');
    expect(renewed.identities).toEqual(before.identities);
  });
});
