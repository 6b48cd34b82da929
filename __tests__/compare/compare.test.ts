import { describe, expect, it } from 'vitest';
import { readBaseline, renderBaseline } from '../../src/compare/baseline-file.ts';
import { judge } from '../../src/judge/judge.ts';
import { NOTHING_KNOWN } from '../../src/model/baseline.ts';
import { ADDRESS, NAME, observed } from '../judge/observed.ts';
import { compareRun, MONDAY, observationOf } from './compare-run.ts';

const DAY_MS = 86_400_000;

const ptrOf = (name: string) => ({ names: [name], forward: { [name]: [ADDRESS] } });
const old = observed({ ptr: ptrOf('old.example.com') });
const absent = { state: 'absent', iprev: 'permerror', names: [], forward: {} } as const;
const accepted = compareRun(observationOf(old), NOTHING_KNOWN, true).updated;

describe('a baseline', () => {
  it('accepts the findings of the run that updates it, and those of later runs', () => {
    expect(compareRun(observationOf(old), NOTHING_KNOWN).statuses).toContain('ptr-mismatch new');
    expect(compareRun(observationOf(old), NOTHING_KNOWN, true).statuses).toContain(
      'ptr-mismatch known',
    );
    expect(compareRun(observationOf(old), accepted).statuses).toContain('ptr-mismatch known');
  });

  it.each([
    ['another name', observed({ ptr: ptrOf('other.example.com') }), 'ptr-mismatch new'],
    ['another rule', observed({ ptr: absent }), 'ptr-missing new'],
  ])('does not accept %s', (_, host, status) => {
    expect(compareRun(observationOf(host), accepted).statuses).toContain(status);
  });

  it('does not accept a finding with a higher level', () => {
    const level = (word: 'notice' | 'error') =>
      observed({ host: { levels: { 'ptr-mismatch': word } }, ptr: ptrOf('old.example.com') });
    const mild = compareRun(observationOf(level('notice')), NOTHING_KNOWN, true).updated;
    expect(compareRun(observationOf(level('error')), mild).statuses).toContain('ptr-mismatch new');
    expect(compareRun(observationOf(level('notice')), accepted).statuses).toContain(
      'ptr-mismatch known',
    );
  });

  it('reports a fixed entry with the line to remove', () => {
    const text = renderBaseline(accepted);
    const reading = readBaseline(text, 'baseline.json');
    const { notes } = compareRun(
      observationOf(observed()),
      reading.kind === 'read' ? reading.baseline : accepted,
    );
    const line = Number(
      /Fixed: ptr-mismatch .* Remove line (\d+) of baseline\.json/.exec(notes[0] ?? '')?.[1],
    );
    expect(text.split('\n')[line - 1]).toContain('"rule":"ptr-mismatch"');
  });

  it('keeps an entry whose check was inconclusive, without a note', () => {
    const unseen = observed({
      ptr: {
        state: 'undetermined',
        iprev: 'temperror',
        names: [],
        error: 'dns-servfail',
        errorDetail: 'x',
      },
      inconclusive: [
        {
          host: NAME,
          port: 25,
          address: ADDRESS,
          check: 'ptr',
          reason: 'dns-servfail',
          detail: 'x',
        },
      ],
    });
    expect(compareRun(observationOf(unseen), accepted).notes).toEqual([]);
    const { updated } = compareRun(observationOf(unseen), accepted, true);
    expect(updated.findings).toEqual(accepted.findings);
    expect(updated.identities[0]?.ptr).toEqual(['old.example.com']);
  });

  it('does not report an entry as fixed where a more fundamental finding supersedes its rule', () => {
    expect(
      compareRun(observationOf(observed({ ptr: absent })), accepted).notes.join(''),
    ).not.toContain('Fixed: ptr-mismatch');
  });

  it('accepts SPF findings by domain', () => {
    const without = (...domains: string[]) =>
      observed({
        host: { domains },
        sendingDomains: domains.map((domain) => ({
          domain,
          spf: { kind: 'absent' },
          dmarc: {
            kind: 'found',
            record: 'v=DMARC1; p=reject',
            at: domain,
            tag: 'p',
            policy: 'reject',
            pct: 100,
            testing: false,
          },
        })),
      });
    const one = compareRun(observationOf(without('a.example')), NOTHING_KNOWN, true).updated;
    expect(compareRun(observationOf(without('a.example', 'b.example')), one).statuses).toEqual([
      'spf-missing known',
      'spf-missing new',
    ]);
  });

  it('has the same bytes where nothing changed', () => {
    const later = compareRun(observationOf(old), accepted, true, MONDAY + 90 * DAY_MS).updated;
    expect(renderBaseline(later)).toBe(renderBaseline(accepted));
  });

  it('has the day of the latest change of an identity', () => {
    const moved = compareRun(observationOf(observed()), accepted, true, MONDAY + DAY_MS).updated;
    expect(moved.identities).toMatchObject([
      { address: ADDRESS, ptr: [NAME], banner: NAME, first: '2026-11-23', changed: '2026-11-24' },
    ]);
  });

  it('drops the findings of hosts that are no longer declared', () => {
    const other = observed({ host: { name: 'mx9.example.com' } });
    expect(
      compareRun(observationOf(other), accepted, true).updated.findings.map(({ host }) => host),
    ).not.toContain(NAME);
  });
});

describe('identity-changed', () => {
  const pool = (ptr: string, expectation: readonly string[] | null) =>
    observed({
      host: {
        ptr: expectation === null ? { kind: 'any' } : { kind: 'names', patterns: expectation },
      },
      ptr: ptrOf(ptr),
    });
  const before = compareRun(
    observationOf(pool('smtp1.example.com', ['smtp*.example.com'])),
    NOTHING_KNOWN,
    true,
  ).updated;

  it.each([
    [
      'is reported for another name within the expected pattern',
      pool('smtp7.example.com', ['smtp*.example.com']),
      true,
    ],
    ['is reported where any name is expected', pool('smtp7.example.com', null), true],
    [
      'is not reported for the expected name',
      pool('smtp7.example.com', ['smtp7.example.com']),
      false,
    ],
    ['is not reported for the same name', pool('smtp1.example.com', ['smtp*.example.com']), false],
    [
      'is not reported for a wrong name, which is a ptr-mismatch',
      pool('other.example.com', ['smtp*.example.com']),
      false,
    ],
    ['is not reported for no name, which is ptr-missing', observed({ ptr: absent }), false],
  ])('%s', (_, host, isReported) => {
    const { statuses } = compareRun(observationOf(host), before);
    expect(statuses.includes('identity-changed new')).toBe(isReported);
  });
});

describe('an address that is no longer declared', () => {
  const [identity] = accepted.identities;
  if (identity === undefined) throw new Error('No identity was remembered.');
  const [endpoint] = old.endpoints;
  const [withoutNames] = observed({
    ptr: absent,
    smtp: { code: null, bannerName: null, bannerNames: [] },
  }).endpoints;
  const judgeRemembered = (seenAt: typeof endpoint) =>
    judge({
      ...observationOf(),
      undeclaredAddresses: seenAt === undefined ? [] : [{ identity, endpoint: seenAt, levels: {} }],
    });

  it('is reported while it shows its old identity', () => {
    expect(judgeRemembered(endpoint).findings).toMatchObject([
      { rule: 'host-removed', level: 'notice', host: NAME },
    ]);
    expect(judgeRemembered(endpoint).hosts).toMatchObject([{ name: NAME, verdict: 'coherent' }]);
  });

  it('is not reported once it shows no name', () => {
    expect(judgeRemembered(withoutNames)).toEqual({ findings: [], hosts: [] });
  });
});

describe('a waiver', () => {
  const waived = (until: string) =>
    observed({
      host: {
        waivers: [
          {
            rule: 'ptr-mismatch',
            reason: 'renaming',
            until,
            location: { file: null, line: 1, column: 1 },
          },
        ],
      },
      ptr: ptrOf('old.example.com'),
    });

  it.each([
    ['2027-06-01', 'ptr-mismatch waived', /^$/],
    ['2026-12-01', 'ptr-mismatch waived', /ends on 2026-12-01/],
    ['2026-11-22', 'ptr-mismatch new', /ended on 2026-11-22: its finding counts again/],
  ])('until %s: %s', (until, status, note) => {
    const { statuses, notes } = compareRun(observationOf(waived(until)), NOTHING_KNOWN);
    expect(statuses).toContain(status);
    expect(notes.join('')).toMatch(note);
  });
});
