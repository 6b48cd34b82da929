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

describe('what a change of the declaration does', () => {
  it.each([
    ['nothing', 'a.example.com', 'a.example.com', []],
    ['only the order', 'a.example.com\nb.example.com', 'b.example.com\na.example.com', []],
    ['a host more', 'a.example.com', 'a.example.com\nb.example.com', ['b.example.com added ']],
    ['a host less', 'a.example.com\nb.example.com', 'a.example.com', ['b.example.com removed ']],
    [
      'another PTR and another address',
      '- { name: a.example.com, addresses: 192.0.2.1 }',
      '- { name: a.example.com, addresses: 192.0.2.2, ptr: b.example.com }',
      ['a.example.com changed addresses ptr'],
    ],
    [
      'a rename',
      'a.example.com',
      'b.example.com',
      ['b.example.com added ', 'a.example.com removed '],
    ],
    [
      'a domain by its MX',
      'a.example.com',
      '- a.example.com\n- mx: example.org',
      ['example.org added '],
    ],
    [
      'what was the default, written down',
      'a.example.com',
      '- { name: a.example.com, ptr: a.example.com, role: both }',
      [],
    ],
  ])('%s', (_, before, after, changes) => {
    const told = declarationChanges(declare(before), declare(after));
    expect(told.map(({ name, kind, keys }) => `${name} ${kind} ${keys.join(' ')}`)).toEqual(
      changes,
    );
  });
});

describe('what would be found without the change', () => {
  const under = (base: string, seen: HostObservation) => {
    const observation: Observation = {
      at: 0,
      hosts: [seen],
      mailDomains: [],
      elsewhere: [],
      remembered: [],
      vantage: { port25: 'open', ipv6: 'unknown' },
    };
    return judge(observationUnderBase(observation, declare(base))).findings.map(({ rule }) => rule);
  };
  const old = observed({
    ptr: { names: ['old.example.com'], forward: { 'old.example.com': [ADDRESS] } },
  });

  it('nothing, where live is as the base says', () => {
    expect(under(`- { name: ${NAME}, ptr: old.example.com }`, old)).not.toContain('ptr-mismatch');
  });

  it('the same, where the base says the same', () => {
    expect(under(`- ${NAME}`, old)).toContain('ptr-mismatch');
  });

  it('nothing of a host that the base does not declare', () => {
    expect(under('- other.example.com', old)).toEqual([]);
  });

  it('nothing of an address that the base does not declare', () => {
    const lacking = endpointAt('203.0.113.26', {
      ptr: { state: 'absent', iprev: 'permerror', names: [], forward: {} },
    });
    const seen = observed({
      forward: { v4: { kind: 'found', records: [ADDRESS, '203.0.113.26'] } },
      endpoints: [endpointAt(ADDRESS), lacking],
    });
    expect(under(`- { name: ${NAME}, addresses: ${ADDRESS} }`, seen)).not.toContain('ptr-missing');
    expect(under(`- ${NAME}`, seen)).toContain('ptr-missing');
  });
});
