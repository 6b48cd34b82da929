import { expect, it } from 'vitest';
import { judge } from '../../../src/judge/judge.ts';
import { ADDRESS, type Differences, observed } from '../observed.ts';

/** Each case lists all findings, as `rule level`: one that is not listed fails the test. */
const CASES: readonly (readonly [title: string, Differences, findings: readonly string[]])[] = [
  ['a host in a domain', withPtr('mx1.example.com'), []],
  ['a registrable domain', withPtr('example.com'), ['ptr-apex notice']],
  ['a registrable domain below a longer suffix', withPtr('example.co.uk'), ['ptr-apex notice']],
  ['a public suffix, which is not registrable', withPtr('co.uk'), []],
  ['shared control', withPtr('example.com', 'shared'), []],
];

it.each(CASES)('%s', (_, differences, expected) => {
  const { findings } = judge({
    at: 0,
    hosts: [observed(differences)],
    mailDomains: [],
    otherShardHosts: [],
    limits: [],
    undeclaredAddresses: [],
    vantage: { port25: 'open', ipv6: 'unknown' },
  });
  expect(findings.map(({ rule, level }) => `${rule} ${level}`)).toEqual(expected);
});

/** A host that only sends, whose PTR is one confirmed name. */
function withPtr(name: string, control: 'dedicated' | 'shared' = 'dedicated'): Differences {
  return {
    host: { control, role: 'outbound', ptr: { kind: 'any' } },
    ptr: { names: [name], forward: { [name]: [ADDRESS] } },
    smtp: { state: 'skipped', code: null, bannerName: null, bannerNames: [], ehloName: null },
    endpoint: { bannerForward: {} },
  };
}
