import { describe, expect, it } from 'vitest';
import { readBaseline, renderBaseline } from '../../src/compare/baseline-file.ts';
import { judge } from '../../src/judge/judge.ts';
import { NOTHING_KNOWN } from '../../src/model/baseline.ts';
import { ADDRESS, NAME, observed } from '../judge/observed.ts';
import { compared, MONDAY, seen } from './compared.ts';

const DAY_MS = 86_400_000;

const ptrOf = (name: string) => ({ names: [name], forward: { [name]: [ADDRESS] } });
const old = observed({ ptr: ptrOf('old.example.com') });
const absent = { state: 'absent', iprev: 'permerror', names: [], forward: {} } as const;
const accepted = compared(seen(old), NOTHING_KNOWN, true).renewed;

describe('a baseline', () => {
  it('makes this run’s findings known when it is written, and later ones too', () => {
    expect(compared(seen(old), NOTHING_KNOWN).told).toContain('ptr-mismatch new');
    expect(compared(seen(old), NOTHING_KNOWN, true).told).toContain('ptr-mismatch known');
    expect(compared(seen(old), accepted).told).toContain('ptr-mismatch known');
  });

  it.each([
    ['another name', observed({ ptr: ptrOf('other.example.com') }), 'ptr-mismatch new'],
    ['another rule', observed({ ptr: absent }), 'ptr-missing new'],
  ])('does not hold %s', (_, host, told) => {
    expect(compared(seen(host), accepted).told).toContain(told);
  });

  it('does not hold what has grown more severe', () => {
    const level = (word: 'notice' | 'error') =>
      observed({ host: { levels: { 'ptr-mismatch': word } }, ptr: ptrOf('old.example.com') });
    const mild = compared(seen(level('notice')), NOTHING_KNOWN, true).renewed;
    expect(compared(seen(level('error')), mild).told).toContain('ptr-mismatch new');
    expect(compared(seen(level('notice')), accepted).told).toContain('ptr-mismatch known');
  });

  it('tells what is fixed, with the line to remove', () => {
    const text = renderBaseline(accepted);
    const reading = readBaseline(text, 'baseline.json');
    const { notes } = compared(
      seen(observed()),
      reading.kind === 'read' ? reading.baseline : accepted,
    );
    const line = Number(
      /Fixed: ptr-mismatch .* Remove line (\d+) of baseline\.json/.exec(notes[0] ?? '')?.[1],
    );
    expect(text.split('\n')[line - 1]).toContain('"rule":"ptr-mismatch"');
  });

  it('says nothing of what could not be checked, and keeps it', () => {
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
    expect(compared(seen(unseen), accepted).notes).toEqual([]);
    const { renewed } = compared(seen(unseen), accepted, true);
    expect(renewed.findings).toEqual(accepted.findings);
    expect(renewed.identities[0]?.ptr).toEqual(['old.example.com']);
  });

  it('does not call fixed what a more basic rule hides', () => {
    expect(compared(seen(observed({ ptr: absent })), accepted).notes.join('')).not.toContain(
      'Fixed: ptr-mismatch',
    );
  });

  it('holds SPF findings by domain', () => {
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
    const one = compared(seen(without('a.example')), NOTHING_KNOWN, true).renewed;
    expect(compared(seen(without('a.example', 'b.example')), one).told).toEqual([
      'spf-missing known',
      'spf-missing new',
    ]);
  });

  it('stays as it is, to the byte, where nothing changed', () => {
    const later = compared(seen(old), accepted, true, MONDAY + 90 * DAY_MS).renewed;
    expect(renderBaseline(later)).toBe(renderBaseline(accepted));
  });

  it('remembers since when an identity is what it is', () => {
    const moved = compared(seen(observed()), accepted, true, MONDAY + DAY_MS).renewed;
    expect(moved.identities).toMatchObject([
      { address: ADDRESS, ptr: [NAME], banner: NAME, first: '2026-11-23', changed: '2026-11-24' },
    ]);
  });

  it('forgets what is declared no more', () => {
    const other = observed({ host: { name: 'mx9.example.com' } });
    expect(
      compared(seen(other), accepted, true).renewed.findings.map(({ host }) => host),
    ).not.toContain(NAME);
  });
});

describe('an identity that changed', () => {
  const pool = (ptr: string, expectation: readonly string[] | null) =>
    observed({
      host: {
        ptr: expectation === null ? { kind: 'any' } : { kind: 'names', patterns: expectation },
      },
      ptr: ptrOf(ptr),
    });
  const before = compared(
    seen(pool('smtp1.example.com', ['smtp*.example.com'])),
    NOTHING_KNOWN,
    true,
  ).renewed;

  it.each([
    ['within a pattern', pool('smtp7.example.com', ['smtp*.example.com']), true],
    ['where any name will do', pool('smtp7.example.com', null), true],
    [
      'to a name that the declaration states',
      pool('smtp7.example.com', ['smtp7.example.com']),
      false,
    ],
    ['not at all', pool('smtp1.example.com', ['smtp*.example.com']), false],
    [
      'to a wrong name, which is told as that',
      pool('other.example.com', ['smtp*.example.com']),
      false,
    ],
    ['to nothing, which is told as that', observed({ ptr: absent }), false],
  ])('%s', (_, host, told) => {
    const rules = compared(seen(host), before).told;
    expect(rules.includes('identity-changed new')).toBe(told);
  });
});

describe('an address that is declared no more', () => {
  const [identity] = accepted.identities;
  if (identity === undefined) throw new Error('No identity was remembered.');
  const [endpoint] = old.endpoints;
  const [silent] = observed({
    ptr: absent,
    smtp: { code: null, bannerName: null, bannerNames: [] },
  }).endpoints;
  const told = (seenAt: typeof endpoint) =>
    judge({
      ...seen(),
      remembered: seenAt === undefined ? [] : [{ identity, endpoint: seenAt, levels: {} }],
    });

  it('is told while it keeps its old identity', () => {
    expect(told(endpoint).findings).toMatchObject([
      { rule: 'host-removed', level: 'notice', host: NAME },
    ]);
    expect(told(endpoint).hosts).toMatchObject([{ name: NAME, verdict: 'coherent' }]);
  });

  it('is forgotten once it has let go', () => {
    expect(told(silent)).toEqual({ findings: [], hosts: [] });
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
            place: { file: null, line: 1, column: 1 },
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
    const { told, notes } = compared(seen(waived(until)), NOTHING_KNOWN);
    expect(told).toContain(status);
    expect(notes.join('')).toMatch(note);
  });
});
