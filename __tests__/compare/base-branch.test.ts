import { describe, expect, it } from 'vitest';
import { observationUnderBase } from '../../src/compare/base-branch.ts';
import { judge } from '../../src/judge/judge.ts';
import type { HostObservation, Observation } from '../../src/model/observation.ts';
import { ADDRESS, endpointAt, NAME, observed } from '../judge/observed.ts';
import { declare } from './declare.ts';

describe('the findings under the base declaration', () => {
  const rulesUnderBase = (base: string, seen: HostObservation) => {
    const observation: Observation = {
      at: 0,
      hosts: [seen],
      mailDomains: [],
      otherShardHosts: [],
      limits: [],
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
