import { describe, expect, it } from 'vitest';
import { declarationChanges, observationUnderBase } from '../../src/compare/base-branch.ts';
import { readDeclaration } from '../../src/declare/declaration.ts';
import { judge } from '../../src/judge/judge.ts';
import type { Declaration } from '../../src/model/mail-host.ts';
import type { HostObservation, Observation } from '../../src/model/observation.ts';
import { ADDRESS, endpointAt, NAME, observed } from '../judge/observed.ts';

function declare(text: string): Declaration {
  const limits = { allowPrivateAddresses: true, allowAnyPort: true };
  const source = { text, file: null, relocate: null };
  const { declaration, problems } = readDeclaration([source], limits);
  expect(problems).toEqual([]);
  return declaration;
}

describe('declarationChanges', () => {
  it.each([
    ['no change', 'a.example.com', 'a.example.com', []],
    ['another order only', 'a.example.com\nb.example.com', 'b.example.com\na.example.com', []],
    ['an added host', 'a.example.com', 'a.example.com\nb.example.com', ['b.example.com added ']],
    ['a removed host', 'a.example.com\nb.example.com', 'a.example.com', ['b.example.com removed ']],
    [
      'another PTR and another address',
      '- { name: a.example.com, addresses: 192.0.2.1 }',
      '- { name: a.example.com, addresses: 192.0.2.2, ptr: b.example.com }',
      ['a.example.com changed addresses ptr'],
    ],
    [
      'a renamed host',
      'a.example.com',
      'b.example.com',
      ['b.example.com added ', 'a.example.com removed '],
    ],
    [
      'an added mx entry',
      'a.example.com',
      '- a.example.com\n- mx: example.org',
      ['example.org added '],
    ],
    [
      'a default value that is now explicit',
      'a.example.com',
      '- { name: a.example.com, ptr: a.example.com, role: both }',
      [],
    ],
  ])('%s', (_, base, head, expected) => {
    const changes = declarationChanges(declare(base), declare(head));
    expect(changes.map(({ name, kind, keys }) => `${name} ${kind} ${keys.join(' ')}`)).toEqual(
      expected,
    );
  });
});

describe('the findings under the base declaration', () => {
  const rulesUnderBase = (base: string, seen: HostObservation) => {
    const observation: Observation = {
      at: 0,
      hosts: [seen],
      mailDomains: [],
      otherShardHosts: [],
      undeclaredAddresses: [],
      vantage: { port25: 'open', ipv6: 'unknown' },
    };
    return judge(observationUnderBase(observation, declare(base))).findings.map(({ rule }) => rule);
  };
  const withOldPtr = observed({
    ptr: { names: ['old.example.com'], forward: { 'old.example.com': [ADDRESS] } },
  });

  it('are none where the live state matches the base', () => {
    expect(rulesUnderBase(`- { name: ${NAME}, ptr: old.example.com }`, withOldPtr)).not.toContain(
      'ptr-mismatch',
    );
  });

  it('are the same where the declarations are the same', () => {
    expect(rulesUnderBase(`- ${NAME}`, withOldPtr)).toContain('ptr-mismatch');
  });

  it('exclude a host that the base does not declare', () => {
    expect(rulesUnderBase('- other.example.com', withOldPtr)).toEqual([]);
  });

  it('exclude an address that the base does not declare', () => {
    const withoutPtr = endpointAt('203.0.113.26', {
      ptr: { state: 'absent', iprev: 'permerror', names: [], forward: {} },
    });
    const seen = observed({
      forward: { v4: { kind: 'found', records: [ADDRESS, '203.0.113.26'], ttlS: 300 } },
      endpoints: [endpointAt(ADDRESS), withoutPtr],
    });
    expect(rulesUnderBase(`- { name: ${NAME}, addresses: ${ADDRESS} }`, seen)).not.toContain(
      'ptr-missing',
    );
    expect(rulesUnderBase(`- ${NAME}`, seen)).toContain('ptr-missing');
  });
});
