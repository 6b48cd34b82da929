import { describe, expect, it } from 'vitest';
import { mergePhases, plannedDifferences } from '../../src/compare/current-and-planned.ts';
import type { TrackedFinding } from '../../src/model/finding.ts';
import type { RuleName } from '../../src/model/rule-names.ts';
import { ADDRESS, endpointAt, NAME, observed } from '../judge/observed.ts';

const declared = observed().host;

/** `level rule` at the host's address, or at its name where `at` is null. */
function found(
  text: string,
  status: TrackedFinding['status'] = 'new',
  at: string | null = ADDRESS,
) {
  const [level, rule] = text.split(' ') as [TrackedFinding['level'], RuleName];
  const said = { expected: NAME, observed: 'x', message: 'It is so.', remedy: 'Mend it.' };
  const known = { status, onBase: null, waiver: null, phase: null, plannedAt: null };
  return { rule, level, host: NAME, address: at, ...said, declared, ...known };
}

describe('the findings of now and of after a planned change', () => {
  it.each<{
    sentence: string;
    now: readonly TrackedFinding[];
    planned: readonly TrackedFinding[];
    told: readonly string[];
  }>([
    { sentence: 'are none where there are none', now: [], planned: [], told: [] },
    {
      sentence: 'what stays is as it was',
      now: [found('error ptr-missing')],
      planned: [found('error ptr-missing')],
      told: ['error ptr-missing new both'],
    },
    {
      sentence: 'what stays known is known',
      now: [found('error ptr-missing', 'known')],
      planned: [found('error ptr-missing', 'known')],
      told: ['error ptr-missing known both'],
    },
    {
      sentence: 'what the change brings is new',
      now: [],
      planned: [found('error ptr-missing')],
      told: ['error ptr-missing new planned'],
    },
    {
      sentence: 'what the change makes worse is new, once',
      now: [found('warning banner-ptr-mismatch', 'known')],
      planned: [found('error banner-ptr-mismatch')],
      told: ['error banner-ptr-mismatch new planned'],
    },
    {
      sentence: 'what the change makes less bad stays',
      now: [found('error banner-ptr-mismatch')],
      planned: [found('warning banner-ptr-mismatch')],
      told: ['error banner-ptr-mismatch new both'],
    },
    {
      sentence: 'what the change mends is to be rolled out',
      now: [found('error ptr-missing')],
      planned: [],
      told: ['error ptr-missing pending now'],
    },
    {
      sentence: 'what is waived stays waived, mended or not',
      now: [found('error ptr-missing', 'waived')],
      planned: [],
      told: ['error ptr-missing waived now'],
    },
    {
      sentence: 'nothing is mended where something else breaks at the same address',
      now: [found('error ptr-mismatch')],
      planned: [found('error ptr-missing')],
      told: ['error ptr-mismatch new now', 'error ptr-missing new planned'],
    },
    {
      sentence: 'unless that is less bad',
      now: [found('error ptr-mismatch')],
      planned: [found('notice banner-ptr-mismatch')],
      told: ['error ptr-mismatch pending now', 'notice banner-ptr-mismatch new planned'],
    },
    {
      sentence: 'but at another one it is',
      now: [found('error ptr-mismatch')],
      planned: [found('error name-unresolved', 'new', null)],
      told: ['error ptr-mismatch pending now', 'error name-unresolved new planned'],
    },
    {
      sentence: 'of what changed since the baseline a plan knows nothing',
      now: [found('warning identity-changed')],
      planned: [],
      told: ['warning identity-changed new now'],
    },
  ])('$sentence', ({ now, planned, told }) => {
    expect(
      mergePhases(now, planned).map(
        ({ level, rule, status, phase }) => `${level} ${rule} ${status} ${phase}`,
      ),
    ).toEqual(told);
  });
});

describe('what a planned change changes about a host', () => {
  const none = { ptr: { names: [], state: 'absent' } } as const;
  const failed = { kind: 'failed', reason: 'not-known-yet', detail: 'x' } as const;
  it.each([
    ['nothing', observed(), observed(), []],
    [
      'the PTR',
      observed(),
      observed(none),
      [{ what: 'PTR', address: ADDRESS, now: [NAME], planned: [] }],
    ],
    [
      'the greeting and the EHLO name',
      observed(),
      observed({ smtp: { bannerNames: ['b.example'], ehloName: 'b.example' } }),
      [
        { what: 'greeting', address: ADDRESS, now: [NAME], planned: ['b.example'] },
        { what: 'EHLO name', address: ADDRESS, now: [NAME], planned: ['b.example'] },
      ],
    ],
    [
      'an address more, with its PTR',
      observed(),
      observed({
        forward: { v4: { kind: 'found', records: ['192.0.2.9', ADDRESS] } },
        endpoints: [
          endpointAt(ADDRESS),
          endpointAt('192.0.2.9', { smtp: { bannerNames: [], ehloName: null } }),
        ],
      }),
      [
        { what: 'addresses', address: null, now: [ADDRESS], planned: ['192.0.2.9', ADDRESS] },
        { what: 'PTR', address: '192.0.2.9', now: [], planned: [NAME] },
      ],
    ],
    ['what is not known yet', observed(), observed({ forward: { v4: failed } }), []],
  ])('%s', (_what, now, then, told) => {
    expect(plannedDifferences(now, then)).toEqual(told);
  });
});
