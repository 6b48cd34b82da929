import { describe, expect, it } from 'vitest';
import { NOTHING_KNOWN } from '../../src/model/baseline.ts';
import type { Waiver } from '../../src/model/mail-host.ts';
import { ADDRESS, type Differences, NAME, observed } from '../judge/observed.ts';
import { compareRun, observationOf } from './compare-run.ts';

const location = { file: '.github/mail-hosts.yml', line: 9, column: 9 };
const waiver = (until: string, rule = 'ptr-mismatch'): Waiver => ({
  rule,
  reason: 'renaming',
  until,
  location,
});
const withOldPtr = {
  ptr: { names: ['old.example.com'], forward: { 'old.example.com': [ADDRESS] } },
};
const withFailedLookup = {
  ptr: { state: 'undetermined', iprev: 'temperror', names: [], error: 'dns-timeout' },
} as const;
const WAIVER = `The waiver of ptr-mismatch at ${NAME} (renaming)`;
const LOCATION = 'It is declared at .github/mail-hosts.yml:9.';

/** The notes of a run on 2026-11-23. */
const notes = (until: string, differences: Differences) =>
  compareRun(
    observationOf(observed({ host: { waivers: [waiver(until)] }, ...differences })),
    NOTHING_KNOWN,
  ).notes;

describe('a waiver', () => {
  it.each<readonly [title: string, until: string, now: Differences, note: string | null]>([
    ['has no note more than two weeks before its end', '2026-12-08', withOldPtr, null],
    [
      'has a note two weeks before its end',
      '2026-12-07',
      withOldPtr,
      `${WAIVER} ends on 2026-12-07. ${LOCATION}`,
    ],
    [
      'is in force on its last day',
      '2026-11-23',
      withOldPtr,
      `${WAIVER} ends on 2026-11-23. ${LOCATION}`,
    ],
    [
      'has a note after its end',
      '2026-11-22',
      withOldPtr,
      `${WAIVER} ended on 2026-11-22: its finding counts again. ${LOCATION}`,
    ],
    [
      'has a note where its finding is gone',
      '2027-06-01',
      {},
      `${WAIVER} until 2027-06-01 is no longer needed: remove it. ${LOCATION}`,
    ],
    ['has no note where the check was inconclusive', '2027-06-01', withFailedLookup, null],
    [
      'has a note after its end where the check was inconclusive',
      '2026-11-22',
      withFailedLookup,
      `${WAIVER} ended on 2026-11-22. ${LOCATION}`,
    ],
  ])('%s', (_, until, now, note) => {
    expect(notes(until, now)).toEqual(note === null ? [] : [note]);
  });

  it('of an mx entry has one note for all of its hosts', () => {
    const waivers = [waiver('2026-12-01')];
    const hosts = ['mx1.example.com', 'mx2.example.com'].map((name) =>
      observed({ host: { name, waivers }, ...withOldPtr }),
    );
    expect(compareRun(observationOf(...hosts), NOTHING_KNOWN).notes).toEqual([
      `The waiver of ptr-mismatch at mx1.example.com and mx2.example.com (renaming) ends on 2026-12-01. ${LOCATION}`,
    ]);
  });

  it('of a rule about MX records has a note at their domain', () => {
    const template = { ...observed().host, waivers: [waiver('2027-06-01', 'mx-invalid')] };
    const mx = { kind: 'found', records: [{ preference: 10, exchange: NAME }], ttlS: 300 } as const;
    const domain = {
      mailDomain: { domain: 'example.com', template },
      mx,
      inconclusive: [],
      limits: [],
    };
    const run = {
      ...observationOf(observed({ host: { waivers: template.waivers } })),
      mailDomains: [domain],
    };
    expect(compareRun(run, NOTHING_KNOWN).notes).toEqual([
      `The waiver of mx-invalid at example.com (renaming) until 2027-06-01 is no longer needed: remove it. ${LOCATION}`,
    ]);
  });
});
