import { describe, expect, it } from 'vitest';
import { mergePhases, plannedDifferences } from '../../src/compare/current-and-planned.ts';
import type { TrackedFinding } from '../../src/model/finding.ts';
import type { RuleName } from '../../src/model/rule-names.ts';
import { ADDRESS, endpointAt, NAME, observed } from '../judge/observed.ts';

const declared = observed().host;

/** A finding from `level rule`, at the host's address or, with null, at its name. */
function finding(
  text: string,
  status: TrackedFinding['status'] = 'new',
  address: string | null = ADDRESS,
) {
  const [level, rule] = text.split(' ') as [TrackedFinding['level'], RuleName];
  const texts = { expected: NAME, observed: 'x', message: 'It is so.', remedy: 'Fix it.' };
  const tracked = { status, onBase: null, waiver: null, phase: null, plannedAt: null };
  return { rule, level, host: NAME, address, ...texts, declared, ...tracked };
}

describe('mergePhases', () => {
  it.each<{
    title: string;
    now: readonly TrackedFinding[];
    planned: readonly TrackedFinding[];
    merged: readonly string[];
  }>([
    { title: 'no findings', now: [], planned: [], merged: [] },
    {
      title: 'a finding of both states',
      now: [finding('error ptr-missing')],
      planned: [finding('error ptr-missing')],
      merged: ['error ptr-missing new both'],
    },
    {
      title: 'a known finding of both states',
      now: [finding('error ptr-missing', 'known')],
      planned: [finding('error ptr-missing', 'known')],
      merged: ['error ptr-missing known both'],
    },
    {
      title: 'a finding that the change causes is new',
      now: [],
      planned: [finding('error ptr-missing')],
      merged: ['error ptr-missing new planned'],
    },
    {
      title: 'a finding whose level the change raises is new, and listed once',
      now: [finding('warning banner-ptr-mismatch', 'known')],
      planned: [finding('error banner-ptr-mismatch')],
      merged: ['error banner-ptr-mismatch new planned'],
    },
    {
      title: 'a finding whose level the change lowers keeps its level',
      now: [finding('error banner-ptr-mismatch')],
      planned: [finding('warning banner-ptr-mismatch')],
      merged: ['error banner-ptr-mismatch new both'],
    },
    {
      title: 'a finding that the change fixes is pending',
      now: [finding('error ptr-missing')],
      planned: [],
      merged: ['error ptr-missing pending now'],
    },
    {
      title: 'a waived finding that the change fixes stays waived',
      now: [finding('error ptr-missing', 'waived')],
      planned: [],
      merged: ['error ptr-missing waived now'],
    },
    {
      title:
        'a fixed finding stays new where the change causes an equally severe one at the same address',
      now: [finding('error ptr-mismatch')],
      planned: [finding('error ptr-missing')],
      merged: ['error ptr-mismatch new now', 'error ptr-missing new planned'],
    },
    {
      title: 'a fixed finding is pending where the one that the change causes is less severe',
      now: [finding('error ptr-mismatch')],
      planned: [finding('notice banner-ptr-mismatch')],
      merged: ['error ptr-mismatch pending now', 'notice banner-ptr-mismatch new planned'],
    },
    {
      title: 'a fixed finding is pending where the one that the change causes is at another place',
      now: [finding('error ptr-mismatch')],
      planned: [finding('error name-unresolved', 'new', null)],
      merged: ['error ptr-mismatch pending now', 'error name-unresolved new planned'],
    },
    {
      title: 'a change since the baseline is not fixed by a plan',
      now: [finding('warning identity-changed')],
      planned: [],
      merged: ['warning identity-changed new now'],
    },
  ])('$title', ({ now, planned, merged }) => {
    expect(
      mergePhases(now, planned).map(
        ({ level, rule, status, phase }) => `${level} ${rule} ${status} ${phase}`,
      ),
    ).toEqual(merged);
  });
});

describe('plannedDifferences', () => {
  const none = { ptr: { names: [], state: 'absent' } } as const;
  const failed = { kind: 'failed', reason: 'not-known-yet', detail: 'x' } as const;
  it.each([
    ['no difference', observed(), observed(), []],
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
      'an added address with its PTR',
      observed(),
      observed({
        forward: { v4: { kind: 'found', records: ['192.0.2.9', ADDRESS], ttlS: 300 } },
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
    ['a lookup that is not known yet', observed(), observed({ forward: { v4: failed } }), []],
  ])('%s', (_title, current, planned, differences) => {
    expect(plannedDifferences(current, planned)).toEqual(differences);
  });
});
