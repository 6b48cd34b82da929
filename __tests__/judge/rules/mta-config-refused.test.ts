import { expect, it } from 'vitest';
import { judge } from '../../../src/judge/judge.ts';
import type { HostObservation } from '../../../src/model/observation.ts';
import { observed } from '../observed.ts';

const REFUSED = {
  message: 'Postfix does not start with `myhostname = a b`: only one name is allowed.',
  location: { file: 'main.cf', line: 3, resource: null },
};

/** Each case lists all findings: one that is not listed fails the test. */
it.each([
  ['no planned configuration', {}, []],
  [
    'a setting that the server refuses',
    { refusedSettings: [REFUSED] },
    ['mta-config-refused error: Correct line 3 of `main.cf`.'],
  ],
  [
    'two of them',
    { refusedSettings: [REFUSED, { ...REFUSED, location: { ...REFUSED.location, line: 5 } }] },
    [
      'mta-config-refused error: Correct line 3 of `main.cf`.',
      'mta-config-refused error: Correct line 5 of `main.cf`.',
    ],
  ],
] satisfies readonly (readonly [string, Partial<HostObservation>, readonly string[]])[])(
  '%s',
  (_, planned, expected) => {
    const { findings } = judge({
      at: 0,
      hosts: [{ ...observed(), ...planned }],
      mailDomains: [],
      otherShardHosts: [],
      limits: [],
      undeclaredAddresses: [],
      vantage: { port25: 'open', ipv6: 'unknown' },
    });
    expect(findings.map(({ rule, level, remedy }) => `${rule} ${level}: ${remedy}`)).toEqual(
      expected,
    );
  },
);
