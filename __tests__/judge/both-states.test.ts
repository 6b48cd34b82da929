import { describe, expect, it } from 'vitest';
import { judge } from '../../src/judge/judge.ts';
import type { JudgedState } from '../../src/judge/sentence.ts';
import { NO_DATA } from '../../src/model/observation.ts';
import { ADDRESS, endpointAt, observed } from './observed.ts';
import {
  ABSENT_PTR,
  observationOf,
  RULE_CASES,
  type RuleCase,
} from './rules/observation-of-each-rule.ts';

/** The rules whose sentences are about the past, or about what several servers answer. */
const SAME_IN_EVERY_STATE = [
  'mail-refused',
  'mta-config-refused',
  'name-propagating',
  'ptr-propagating',
];

const CONDITIONAL = /\b(?:would|could not)\b/;

describe('the message of a finding', () => {
  it.each(RULE_CASES)('of $rule names the state that was judged', (one) => {
    const { current, planned } = textsOf(one);
    expect(current.message).not.toMatch(CONDITIONAL);
    if (SAME_IN_EVERY_STATE.includes(one.rule)) {
      expect(planned.message).toMatch(/^In the planned state, /);
      expect(planned.message.toLowerCase()).toContain(current.message.toLowerCase());
    } else {
      expect(planned.message).toMatch(/^After this change, .* (?:would|could not) /);
    }
  });
});

describe('the evidence for a cause', () => {
  it.each(RULE_CASES)('$rule: is about the judged state', (one) => {
    const { current, planned } = textsOf(one);
    expect(planned.cause).toBe(current.cause);
    expect(current.evidence).not.toMatch(CONDITIONAL);
    if (planned.evidence === '' || SAME_IN_EVERY_STATE.includes(one.rule)) {
      expect(planned.evidence).toBe(current.evidence);
    } else {
      expect(planned.evidence).toMatch(CONDITIONAL);
    }
    expect(planned.evidence).not.toMatch(/^(?:After this change|In the planned state)/);
  });

  it.each([
    [
      'another host with the address',
      [
        observed({ ptr: { names: ['mx2.example.com'] } }),
        observed({ host: { name: 'mx2.example.com' } }),
      ],
      'mx2.example.com would claim 203.0.113.25 too, and an address can have only one identity.',
    ],
    [
      'no PTR for one family',
      [
        observed({
          endpoints: [endpointAt(ADDRESS), endpointAt('2001:db8::25', { ptr: ABSENT_PTR })],
        }),
      ],
      'Only IPv6 would lack a PTR (2001:db8::25).',
    ],
    [
      'several names that differ',
      [
        observed({
          ptr: { names: ['x.example.net'], forward: { 'x.example.net': [ADDRESS] } },
          smtp: { bannerName: 'y.example.net', bannerNames: ['y.example.net'] },
        }),
      ],
      'At 203.0.113.25 the PTR would be x.example.net, and the greeting would be y.example.net, while the forward record would be mx1.example.com.',
    ],
    [
      'a host that is gone',
      [
        observed({
          forward: { v4: NO_DATA },
          ptr: ABSENT_PTR,
          smtp: { state: 'refused', code: null, bannerName: null, bannerNames: [], ehloName: null },
        }),
      ],
      'mx1.example.com would have no address, 203.0.113.25 no PTR, and nothing would answer on port 25.',
    ],
  ] as const)('in the planned state: %s', (_, hosts, evidence) => {
    const [host] = judge(observationOf({ hosts }), [], 'planned').hosts;
    expect(host?.evidence).toBe(evidence);
  });
});

/** What is published of a case in both states: the message of its finding, and the evidence at its host. */
function textsOf({ rule, observation, identities }: RuleCase) {
  const textsIn = (state: JudgedState) => {
    const { findings, hosts } = judge(observation, identities, state);
    const finding = findings.find((one) => one.rule === rule);
    const host = hosts.find(({ name }) => name === finding?.host);
    if (finding === undefined || host === undefined) throw new Error(`${rule} reports nothing.`);
    return { message: finding.message, cause: host.cause, evidence: host.evidence };
  };
  return { current: textsIn('current'), planned: textsIn('planned') };
}
