import { describe, expect, it } from 'vitest';
import { NOTHING_KNOWN } from '../../src/model/baseline.ts';
import type { Waiver } from '../../src/model/mail-host.ts';
import { ADDRESS, type Differences, NAME, observed } from '../judge/observed.ts';
import { compared, seen } from './compared.ts';

const place = { file: '.github/mail-hosts.yml', line: 9, column: 9 };
const waiver = (until: string, rule = 'ptr-mismatch'): Waiver => ({
  rule,
  reason: 'renaming',
  until,
  place,
});
const old = { ptr: { names: ['old.example.com'], forward: { 'old.example.com': [ADDRESS] } } };
const failed = {
  ptr: { state: 'undetermined', iprev: 'temperror', names: [], error: 'dns-timeout' },
} as const;
const WHICH = `The waiver of ptr-mismatch at ${NAME} (renaming)`;
const WHERE = 'It stands at .github/mail-hosts.yml:9.';

/** The notes of a run on 2026-11-23. */
const notes = (until: string, differences: Differences) =>
  compared(seen(observed({ host: { waivers: [waiver(until)] }, ...differences })), NOTHING_KNOWN)
    .notes;

describe('a waiver', () => {
  it.each<readonly [says: string, until: string, now: Differences, note: string | null]>([
    ['is silent while its end is far', '2026-12-08', old, null],
    [
      'speaks up two weeks before its end',
      '2026-12-07',
      old,
      `${WHICH} ends on 2026-12-07. ${WHERE}`,
    ],
    ['holds on its last day', '2026-11-23', old, `${WHICH} ends on 2026-11-23. ${WHERE}`],
    [
      'says that it ended',
      '2026-11-22',
      old,
      `${WHICH} ended on 2026-11-22: its finding counts again. ${WHERE}`,
    ],
    [
      'says that nothing is left to waive',
      '2027-06-01',
      {},
      `${WHICH} until 2027-06-01 is needed no more: remove it. ${WHERE}`,
    ],
    ['does not where nobody could look', '2027-06-01', failed, null],
    [
      'ends where nobody could look, too',
      '2026-11-22',
      failed,
      `${WHICH} ended on 2026-11-22. ${WHERE}`,
    ],
  ])('%s', (_, until, now, note) => {
    expect(notes(until, now)).toEqual(note === null ? [] : [note]);
  });

  it('of an mx entry is told once, however many hosts it holds at', () => {
    const waivers = [waiver('2026-12-01')];
    const hosts = ['mx1.example.com', 'mx2.example.com'].map((name) =>
      observed({ host: { name, waivers }, ...old }),
    );
    expect(compared(seen(...hosts), NOTHING_KNOWN).notes).toEqual([
      `The waiver of ptr-mismatch at mx1.example.com and mx2.example.com (renaming) ends on 2026-12-01. ${WHERE}`,
    ]);
  });

  it('of MX records is told at their domain', () => {
    const template = { ...observed().host, waivers: [waiver('2027-06-01', 'mx-invalid')] };
    const mx = { kind: 'found', records: [{ preference: 10, exchange: NAME }] } as const;
    const domain = { mailDomain: { domain: 'example.com', template }, mx, inconclusive: [] };
    const run = {
      ...seen(observed({ host: { waivers: template.waivers } })),
      mailDomains: [domain],
    };
    expect(compared(run, NOTHING_KNOWN).notes).toEqual([
      `The waiver of mx-invalid at example.com (renaming) until 2027-06-01 is needed no more: remove it. ${WHERE}`,
    ]);
  });
});
