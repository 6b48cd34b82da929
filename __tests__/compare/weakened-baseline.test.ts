import { describe, expect, it } from 'vitest';
import { readBaseline } from '../../src/compare/baseline-file.ts';
import { baselineWeakenings } from '../../src/compare/weakened-baseline.ts';
import type { Baseline } from '../../src/model/baseline.ts';
import { declare } from './declare.ts';

const DAY = '2026-11-23';
const finding = (differences: object = {}) => ({
  rule: 'ptr-mismatch',
  host: 'mx1.example.com',
  port: 25,
  address: '192.0.2.1',
  level: 'error',
  expected: 'mx1.example.com',
  observed: 'old.example.com',
  since: DAY,
  ...differences,
});
const identity = (differences: object = {}) => ({
  host: 'mx1.example.com',
  port: 25,
  address: '192.0.2.1',
  ptr: ['mx1.example.com'],
  banner: 'mx1.example.com',
  ehlo: 'mx1.example.com',
  first: DAY,
  changed: DAY,
  ...differences,
});

interface Entries {
  readonly findings?: readonly object[];
  readonly identities?: readonly object[];
}

/** Reads a baseline with one entry a line, from line 4. */
function baseline({ findings = [], identities = [] }: Entries): Baseline {
  const lines = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).join(',\n');
  const text = `{\n"schemaVersion": 1,\n"findings": [\n${lines(findings)}\n],\n"identities": [\n${lines(identities)}\n]\n}`;
  const reading = readBaseline(text, 'base.json');
  if (reading.kind === 'problems') throw new Error(JSON.stringify(reading.problems));
  return reading.baseline;
}

function weakened(base: Entries, head: Entries, declared = 'mx1.example.com'): string[] {
  return baselineWeakenings(baseline(base), baseline(head), declare(declared)).map(
    ({ name, what, from, to, file, line }) =>
      `${name}: ${what}: ${from} -> ${to} (${file}:${line})`,
  );
}

describe('a baseline that accepts more', () => {
  it.each<[title: string, base: Entries, head: Entries, expected: readonly string[]]>([
    [
      'has a new entry',
      {},
      { findings: [finding()] },
      [
        'mx1.example.com: baseline entry of ptr-mismatch at 192.0.2.1: not accepted -> accepted as error (base.json:4)',
      ],
    ],
    [
      'has a new entry about a name',
      {},
      { findings: [finding({ rule: 'name-unresolved', address: null })] },
      [
        'mx1.example.com: baseline entry of name-unresolved: not accepted -> accepted as error (base.json:4)',
      ],
    ],
    [
      'raises the level of an entry',
      { findings: [finding({ level: 'warning' })] },
      { findings: [finding()] },
      [
        'mx1.example.com: baseline entry of ptr-mismatch at 192.0.2.1: accepted as warning -> accepted as error (base.json:4)',
      ],
    ],
    [
      'accepts one more name',
      { findings: [finding()] },
      { findings: [finding({ observed: 'old.example.com, other.example.com' })] },
      [
        'mx1.example.com: baseline entry of ptr-mismatch at 192.0.2.1: not accepted -> accepted as error (base.json:4)',
      ],
    ],
    [
      'accepts another address',
      { findings: [finding()] },
      { findings: [finding({ address: '192.0.2.2' })] },
      [
        'mx1.example.com: baseline entry of ptr-mismatch at 192.0.2.2: not accepted -> accepted as error (base.json:4)',
      ],
    ],
    [
      'remembers another identity',
      { identities: [identity()] },
      { identities: [identity({ ptr: ['evil.example.net'], banner: 'evil.example.net' })] },
      [
        'mx1.example.com: identity of 192.0.2.1 in the baseline: PTR mx1.example.com, greeting mx1.example.com -> PTR evil.example.net, greeting evil.example.net (base.json:7)',
      ],
    ],
    [
      'forgets an identity',
      { identities: [identity()] },
      {},
      [
        'mx1.example.com: identity of 192.0.2.1 in the baseline: PTR mx1.example.com, greeting mx1.example.com -> forgotten (null:null)',
      ],
    ],
  ])('%s', (_, base, head, expected) => {
    expect(weakened(base, head)).toEqual(expected);
  });
});

describe('a baseline that accepts no more', () => {
  it.each<[title: string, base: Entries, head: Entries, declared?: string]>([
    [
      'is the same',
      { findings: [finding()], identities: [identity()] },
      { findings: [finding()], identities: [identity()] },
    ],
    ['has an entry less', { findings: [finding()] }, {}],
    ['lowers a level', { findings: [finding()] }, { findings: [finding({ level: 'notice' })] }],
    [
      'accepts a name less',
      { findings: [finding({ observed: 'a.example.com, b.example.com' })] },
      { findings: [finding({ observed: 'b.example.com' })] },
    ],
    [
      'has another day',
      { findings: [finding()] },
      { findings: [finding({ since: '2026-11-24' })] },
    ],
    ['remembers one more identity', {}, { identities: [identity()] }],
    [
      'remembers a name that was not known',
      { identities: [identity({ banner: null })] },
      { identities: [identity()] },
    ],
    [
      'has the names in another order',
      { identities: [identity({ ptr: ['a.example.com', 'b.example.com'] })] },
      { identities: [identity({ ptr: ['b.example.com', 'a.example.com'] })] },
    ],
    [
      'forgets a host that is declared no more',
      { identities: [identity()] },
      {},
      'mx2.example.com',
    ],
    [
      'forgets an address that is declared no more',
      { identities: [identity()] },
      {},
      'mx1.example.com 192.0.2.9',
    ],
  ])('%s', (_, base, head, declared) => {
    expect(weakened(base, head, declared)).toEqual([]);
  });

  it('may have the identity of an MX target, unless it is forgotten', () => {
    const all = weakened({ identities: [identity()] }, {}, '- mx: example.com');
    expect(all).toHaveLength(1);
  });
});
