import { describe, expect, it } from 'vitest';
import { nameMap } from '../../../src/model/name-map.ts';
import type { HeloObservation } from '../../../src/model/observation.ts';
import type { Step } from '../../../src/model/step.ts';
import { ADDRESS, type Differences, NAME, observed } from '../observed.ts';
import { stepsOf } from './steps-of.ts';

const names = (...patterns: readonly string[]) => ({ kind: 'names', patterns }) as const;

/** A name that receivers recorded, and its addresses. */
function sent(name: string, addresses: readonly string[] | null): HeloObservation {
  return {
    names: [name],
    source: 'evidence',
    seenAt: '2026-11-23T12:00:00Z',
    by: 'mx.example.net',
    records: [],
    reverse: [],
    forward: nameMap([[name, addresses]]),
    spf: [],
  };
}

function short({ kind, record, setting, change, ttlS }: Step): string {
  const what = [
    record,
    setting === undefined ? undefined : `${setting.for} ${setting.value} ${setting.mta}`,
    setting?.name == null ? undefined : setting.name,
    setting?.file == null ? undefined : `${setting.file}:${setting.line}`,
    change === undefined ? undefined : `${change.key}: ${change.value}`,
    ttlS === undefined ? undefined : `${ttlS} s`,
  ];
  return [kind, ...what.filter((one) => one !== undefined)].join(' ');
}

const POSTFIX = {
  greeting: [`${NAME} ESMTP Postfix`],
  ehloReply: [NAME, 'PIPELINING'],
} as const;

describe('the steps about the name that a host sends with', () => {
  it.each<readonly [title: string, differences: Differences, steps: readonly string[]]>([
    [
      'a default name: the setting of the recognised software',
      { smtp: POSTFIX, endpoint: { helo: sent('localhost', null) } },
      [`set-option helo ${NAME} postfix smtp_helo_name`],
    ],
    [
      'another name than the declared one: the declared one',
      {
        host: { helo: names(NAME), isHeloDeclared: true },
        endpoint: { helo: sent('old.example.com', [ADDRESS]) },
      },
      [`set-option helo ${NAME} null`],
    ],
    [
      'the declared name without an address: its record, and no setting',
      {
        host: { helo: names('out.example.com'), isHeloDeclared: true, ptr: { kind: 'any' } },
        endpoint: { helo: sent('out.example.com', []) },
      },
      [`publish-record out.example.com. A ${ADDRESS}`],
    ],
    [
      'a name of somebody else without an address: the own name',
      { host: { helo: { kind: 'any' } }, endpoint: { helo: sent('gone.example.org', []) } },
      [`set-option helo ${NAME} null`],
    ],
    [
      'a declared name that no server can send with: the declaration and the setting',
      {
        host: { helo: names('localhost'), isHeloDeclared: true },
        endpoint: { helo: { ...sent('localhost', null), source: 'declared', seenAt: null } },
      },
      [`change-declaration helo: ${NAME}`, `set-option helo ${NAME} null`],
    ],
    [
      'an own server on shared control: its setting',
      {
        host: { control: 'shared', helo: names(NAME), isHeloDeclared: true },
        endpoint: { helo: sent('localhost', null) },
      },
      [`set-option helo ${NAME} null`],
    ],
  ])('%s', (_, differences, steps) => {
    expect(stepsOf(observed(differences)).map(short)).toEqual(steps);
  });

  it("the name's own SPF record refuses the address: the mechanism to add", () => {
    const helo = { ...sent(NAME, [ADDRESS]), spf: [{ name: NAME, result: 'fail' }] } as const;
    const [step] = stepsOf(observed({ endpoint: { helo } }));
    expect(step?.kind).toBe('publish-record');
    expect(step?.text).toContain(`Add \`ip4:${ADDRESS}\` to the SPF record of ${NAME}`);
  });
});

describe('the software that a setting is of', () => {
  const rotating = (second: string) =>
    observed({
      smtp: {
        ...POSTFIX,
        bannerName: NAME,
        bannerNames: [NAME, 'mx9.example.com'],
        otherGreetings: [second],
      },
    });

  it.each([
    ['that of the server which is wrong, and not of the first one', 'ESMTP Exim 4.96', 'exim'],
    ['null where it is not recognised', 'ESMTP ready', null],
  ] as const)('of several servers behind an address: %s', (_, text, mta) => {
    const [step] = stepsOf(rotating(`mx9.example.com ${text}`));
    expect(step?.setting).toMatchObject({ for: 'greeting', value: NAME, mta });
    expect(step?.text).toContain(`Give every server behind ${ADDRESS} the name ${NAME}`);
  });

  it('of two wrong servers of different software: null', () => {
    const smtp = {
      greeting: ['one.example.com ESMTP Postfix'],
      bannerName: 'one.example.com',
      bannerNames: ['one.example.com', 'two.example.com'],
      otherGreetings: ['two.example.com ESMTP Exim 4.96'],
    } as const;
    expect(stepsOf(observed({ smtp }))[0]?.setting).toMatchObject({ mta: null, name: null });
  });
});

describe('the command that shows the names', () => {
  it.each([
    ['in clear text', 'opportunistic', `\`swaks --server ${ADDRESS}:25 --quit-after EHLO\``],
    [
      'with TLS from the first byte, without which swaks waits for a greeting',
      'implicit',
      `\`swaks --server ${ADDRESS}:25 --tls-on-connect --quit-after EHLO\``,
    ],
  ] as const)('%s', (_, tls, command) => {
    const smtp = { bannerName: 'old.example.com', bannerNames: ['old.example.com'] } as const;
    const [step] = stepsOf(observed({ host: { tls }, smtp }));
    expect(step?.text).toContain(command);
  });
});

describe('a setting whose line is known', () => {
  it.each([
    ['greeting', 'greeting', { bannerName: 'old.example.com', bannerNames: ['old.example.com'] }],
    ['ehlo', 'ehlo', { ehloName: 'old.example.com' }],
  ] as const)('of the %s: file, line, software and what to write', (_, decides, smtp) => {
    const line = { mta: 'postfix', name: 'myhostname', write: 'myhostname = {name}' };
    const seen = {
      ...observed({ smtp }),
      nameSettings: [{ ...line, address: ADDRESS, for: decides, file: 'main.cf', line: 7 }],
    };
    const step = stepsOf(seen).find(({ setting }) => setting?.for === decides);
    expect(step?.text).toBe(`On line 7 of main.cf write \`myhostname = ${NAME}\`.`);
    expect(step?.setting).toEqual({
      for: decides,
      value: NAME,
      mta: 'postfix',
      name: 'myhostname',
      file: 'main.cf',
      line: 7,
    });
  });
});

describe('steps that wait', () => {
  it('a provider that refuses a PTR before its name resolves: the record, the wait, the PTR', () => {
    const authority = {
      owner: null,
      zone: '113.0.203.in-addr.arpa',
      servers: ['ns1.linode.com'],
      answers: [],
      cachedForS: null,
    } as const;
    const seen = observed({
      forward: { v4: { kind: 'absent', why: 'nxdomain', ttlS: 900 } },
      ptr: { state: 'absent', iprev: 'permerror', names: [], forward: {}, authority },
      endpoint: { bannerForward: { [NAME]: [] } },
    });
    const steps = stepsOf(seen);
    expect(steps.map(short)).toEqual([
      `publish-record ${NAME}. A ${ADDRESS}`,
      'wait 900 s',
      `ask-owner 25.113.0.203.in-addr.arpa. PTR ${NAME}.`,
    ]);
    expect(steps[1]?.text).toContain('15 minutes');
  });

  it("caches with an old PTR that the zone's own servers have corrected: the seconds that are left", () => {
    const coherent = observed().endpoints[0]?.ptr;
    if (coherent === undefined) throw new Error('The host has no endpoint.');
    const name = '25.113.0.203.in-addr.arpa';
    const answer = { state: 'found', ttlS: 240 } as const;
    const seen = observed({
      ptr: { state: 'absent', iprev: 'permerror', names: [], forward: {} },
      disputes: [
        {
          about: 'ptr',
          address: ADDRESS,
          settled: coherent,
          differences: [
            {
              name,
              type: 'PTR',
              zone: '113.0.203.in-addr.arpa',
              ttlS: 240,
              answers: [
                { ...answer, server: 'ns1.example.net', kind: 'authority', records: [NAME] },
                { ...answer, server: '192.0.2.53:53', kind: 'resolver', records: [] },
              ],
            },
          ],
        },
      ],
    });
    const steps = stepsOf(seen);
    expect(steps.map(short)).toEqual(['wait 240 s']);
    expect(steps[0]?.text).toMatch(/^Change nothing: .* at most 4 minutes/);
  });
});
