import { describe, expect, it } from 'vitest';
import { paintLog } from '../../src/cli/colors.ts';
import type { Policy } from '../../src/compare/outcome.ts';
import { nameMap } from '../../src/model/name-map.ts';
import type { EndpointObservation, Inconclusive } from '../../src/model/observation.ts';
import type { ReportDnsFact } from '../../src/model/report.ts';
import { renderAnnotations } from '../../src/report/annotations.ts';
import { renderComment } from '../../src/report/comment.ts';
import {
  addressFact,
  ehloFact,
  type Fact,
  factWords,
  forwardFact,
  greetingFact,
  heloFact,
  ptrFact,
  tlsFact,
} from '../../src/report/facts.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { renderLog } from '../../src/report/log.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderSummary } from '../../src/report/summary/summary.ts';
import { type EndpointDifferences, endpointAt, type PtrDifferences } from '../judge/observed.ts';
import { findingAt, hostRow } from '../merge/shard.ts';
import { inconclusiveAt, reportOf } from './reports.ts';

const HOST = 'mx1.example.com';
const ADDRESS = '203.0.113.25';
const POLICY: Policy = { failOn: 'error', onInconclusive: 'warn', failOnPending: false };

const noPtr: PtrDifferences = { names: [], forward: {} };
const failedPtr: PtrDifferences = {
  ...noPtr,
  ...{
    state: 'undetermined',
    iprev: 'temperror',
    error: 'dns-servfail',
    errorDetail: 'ns1 answers SERVFAIL',
  },
};
const silent = {
  ...{ code: null, greeting: [], bannerName: null, bannerNames: [], ehloName: null, ehloReply: [] },
  timingsMs: { connect: null, greeting: null, ehlo: null },
} as const;
const refused = { ...silent, state: 'refused', detail: 'connection refused' } as const;
const blocked = {
  ...silent,
  state: 'timeout',
  reason: 'egress-blocked',
  detail: 'timed out',
} as const;
const tls = {
  ...{ offered: true, negotiated: null, names: [], validTo: null, trusted: null, error: null },
};

const helo: NonNullable<EndpointObservation['helo']> = {
  names: [HOST],
  source: 'declared',
  seenAt: null,
  by: null,
  records: [],
  reverse: [],
  forward: nameMap(),
  spf: [],
};

type Differences = Parameters<typeof endpointAt>[1];

const FACTS: Readonly<Record<string, (endpoint: EndpointObservation) => Fact>> = {
  PTR: ({ ptr }) => ptrFact(ptr),
  'address of the PTR name': ({ ptr }) => forwardFact(ptr, HOST),
  greeting: greetingFact,
  EHLO: ehloFact,
  TLS: tlsFact,
  HELO: heloFact,
};

describe('the words of a fact', () => {
  it.each<readonly [fact: string, state: Fact['state'], words: string, Differences]>([
    ['PTR', 'found', HOST, {}],
    ['PTR', 'absent', 'no record', { ptr: { ...noPtr, state: 'absent' } }],
    ['PTR', 'failed', 'lookup failed: SERVFAIL', { ptr: failedPtr }],
    [
      'PTR',
      'not-run',
      'not checked: no time was left',
      { ptr: { ...failedPtr, error: 'deadline' } },
    ],
    ['address of the PTR name', 'found', ADDRESS, {}],
    ['address of the PTR name', 'absent', 'no address', { ptr: { forward: { [HOST]: [] } } }],
    [
      'address of the PTR name',
      'failed',
      'lookup failed: SERVFAIL',
      { ptr: { forward: { [HOST]: [] }, forwardErrors: nameMap([[HOST, 'dns-servfail']]) } },
    ],
    [
      'address of the PTR name',
      'not-run',
      'not checked: another name resolves back',
      { ptr: { state: 'confirmed', forward: {} } },
    ],
    [
      'address of the PTR name',
      'not-run',
      'not checked: it is not a host name',
      { ptr: { state: 'unconfirmed', forward: {} } },
    ],
    ['greeting', 'found', HOST, {}],
    [
      'greeting',
      'found',
      `${HOST} (587)`,
      { smtp: blocked, endpoint: { fallback: { port: 587, smtp: endpointAt(ADDRESS).smtp } } },
    ],
    ['greeting', 'absent', 'no name', { smtp: { bannerName: null, bannerNames: [] } }],
    ['greeting', 'failed', 'port 25: connection refused', { smtp: refused }],
    [
      'greeting',
      'failed',
      'port 25: the answer is not SMTP',
      { smtp: { ...silent, state: 'malformed' } },
    ],
    ['greeting', 'not-run', 'not checked: this runner cannot open port 25', { smtp: blocked }],
    [
      'greeting',
      'not-run',
      'not checked: the host only sends',
      { smtp: { ...silent, state: 'skipped' } },
    ],
    ['EHLO', 'found', HOST, {}],
    ['EHLO', 'absent', 'no name', { smtp: { ehloName: null } }],
    [
      'EHLO',
      'failed',
      'no answer: no reply in time',
      { smtp: { ehloName: null, ehloReply: [], reason: 'reply-timeout' } },
    ],
    ['EHLO', 'not-run', 'not checked: this runner cannot open port 25', { smtp: blocked }],
    [
      'TLS',
      'found',
      `TLSv1.3, ${HOST}`,
      { smtp: { tls: { ...tls, negotiated: 'TLSv1.3', names: [HOST] } } },
    ],
    ['TLS', 'absent', 'not offered', { smtp: { tls: { ...tls, offered: false } } }],
    [
      'TLS',
      'failed',
      'handshake failed: bad version',
      { smtp: { tls: { ...tls, error: 'bad version' } } },
    ],
    ['TLS', 'not-run', 'not checked: TLS is not declared for this host', {}],
    ['HELO', 'not-run', 'not checked: the host only receives', {}],
    ['HELO', 'not-run', 'not checked: no receiver recorded it', { endpoint: { helo } }],
    [
      'HELO',
      'found',
      `${HOST} (recorded by mx.example.net on 2026-11-23)`,
      {
        endpoint: {
          helo: {
            ...helo,
            source: 'evidence',
            by: 'mx.example.net',
            seenAt: '2026-11-23T20:00:00Z',
          },
        },
      },
    ],
    [
      'HELO',
      'found',
      `${HOST} (set in postfix/main.cf)`,
      { endpoint: { helo: { ...helo, source: 'planned', by: 'postfix/main.cf' } } },
    ],
    [
      'HELO',
      'absent',
      'no name',
      { endpoint: { helo: { ...helo, names: [], source: 'evidence' } } },
    ],
  ])('%s, %s: %s', (name, state, words, differences) => {
    const fact = FACTS[name]?.(endpointAt(ADDRESS, differences));
    expect(fact?.state).toBe(state);
    expect(fact === undefined ? '' : factWords(fact)).toBe(words);
  });
});

describe('the words of the addresses of a host', () => {
  it.each<readonly [Fact['state'], string, Parameters<typeof addressFact>]>([
    ['found', ADDRESS, [[{ address: ADDRESS }], []]],
    ['absent', 'no address', [[], []]],
    ['failed', 'lookup failed: SERVFAIL', [[], [{ check: 'forward', reason: 'dns-servfail' }]]],
    [
      'failed',
      'lookup failed: no DNS answer in time',
      [[], [{ check: 'mx', reason: 'dns-timeout' }]],
    ],
    ['not-run', 'not checked: no time was left', [[], [{ check: 'forward', reason: 'deadline' }]]],
  ])('%s: %s', (state, words, [endpoints, inconclusive]) => {
    const fact = addressFact(endpoints, inconclusive);
    expect([fact.state, factWords(fact)]).toEqual([state, words]);
  });
});

const DNS_STATES: readonly (readonly [
  state: Fact['state'],
  words: string,
  fact: Partial<ReportDnsFact>,
])[] = [
  ['found', 'one, two', { records: ['one', 'two'] }],
  ['absent', 'no record', {}],
  ['absent', 'no record (there are several records)', { detail: 'there are several records' }],
  ['failed', 'lookup failed: SERVFAIL', { reason: 'dns-servfail', detail: 'ns1.example.net' }],
  ['not-run', 'not checked: no time was left', { reason: 'deadline', detail: 'the time was over' }],
];

describe.each(['A', 'AAAA', 'CNAME', 'MX', 'SPF', 'DMARC'] as const)('the words of %s', (type) => {
  it.each(DNS_STATES)('%s: %s, in log, terminal, summary and JSON', (state, words, fact) => {
    const nothing = { records: [], ttlS: null, reason: null, detail: null };
    const dns = [{ name: HOST, type, state, ...nothing, ...fact }];
    const actual = outputs({ dns });
    expect(actual.log).toContain(`name ${HOST}\n    ${type.padEnd(10)}${words}`);
    expect(actual.terminal).toContain(`    ${type.padEnd(10)}${words}`);
    expect(actual.summary).toContain(`\n${HOST} ${type} ${words}\n`);
    expect(JSON.parse(actual.json).hosts[0].dns).toEqual(dns);
  });
});

interface Situation {
  readonly smtp?: NonNullable<Differences>['smtp'];
  readonly ptr?: PtrDifferences;
  readonly endpoint?: EndpointDifferences;
  readonly inconclusive?: Pick<Inconclusive, 'check' | 'reason' | 'detail'>;
  readonly finding?: true;
  readonly dns?: readonly ReportDnsFact[];
}

/** The text of every output about one host in a situation. */
function outputs({ inconclusive, finding, dns = [], ...differences }: Situation) {
  const endpoints = [endpointAt(ADDRESS, differences)];
  const hosts = [hostRow(HOST, { endpoints, dns, verdict: finding ? 'broken' : 'inconclusive' })];
  const report = reportOf(
    finding ? [findingAt(HOST)] : [],
    inconclusive === undefined ? [] : [inconclusiveAt(HOST, inconclusive)],
    { hosts },
  );
  const log = renderLog(report);
  const terminal = paintLog(log, report);
  const markdown = (text: string) => text.replaceAll('`', '').replaceAll('&nbsp;', ' ');
  return {
    log: [...log.groups.flatMap(({ lines }) => lines), ...log.closing].join('\n'),
    terminal,
    summary: markdown(renderSummary(report, null)),
    comment: markdown(renderComment(report, null, 60_000)),
    annotations: renderAnnotations(report, 'warn', null)
      .map(({ title, message }) => `${title}: ${message}`)
      .join('\n'),
    junit: renderJunit(report, POLICY),
    sarif: renderSarif(
      report,
      { rulesPage: null, homePage: null, job: null, workflowFile: null },
      { rules: [], words: [], opening: '' },
    ),
    json: renderJson(report),
  };
}

const FAILED = { check: 'ptr', reason: 'dns-servfail', detail: 'ns1 answers SERVFAIL' } as const;
const NOT_RUN = { check: 'ptr', reason: 'deadline', detail: 'the time was over' } as const;

type Output = keyof ReturnType<typeof outputs>;

/** The checks of which a report may have an inconclusive one, as the texts name them. */
const CHECKS: Readonly<Record<Inconclusive['check'], string>> = {
  mx: 'MX lookup',
  forward: 'address lookup',
  ptr: 'PTR check',
  smtp: 'SMTP check',
  ehlo: 'EHLO check',
  tls: 'TLS check',
  spf: 'SPF check',
  dmarc: 'DMARC check',
  helo: 'HELO check',
  base: 'comparison with the base branch',
};

/** The annotation of an unreadable base is one of its own, and a check of the base is about no host. */
const EXCEPTIONS: ReadonlySet<string> = new Set(['base annotations']);

/** The JSON has the reason itself, whose kind the schema explains. */
const inJson = (reason: string) => `"reason": "${reason}"`;

describe.each(Object.entries(CHECKS))('an inconclusive check %s (%s)', (name, words) => {
  const check = name as Inconclusive['check'];
  it.each<readonly [string, string, Inconclusive['reason']]>([
    ['failed', 'failed: SERVFAIL (dns-servfail)', 'dns-servfail'],
    ['was not run', 'not run: no time was left (deadline)', 'deadline'],
  ])('%s in every output', (_, state, reason) => {
    const actual = outputs({ inconclusive: { check, reason, detail: 'ns1.example.net' } });
    for (const [output, text] of Object.entries(actual)) {
      if (EXCEPTIONS.has(`${check} ${output}`)) continue;
      const expected = output === 'json' ? inJson(reason) : `${words} ${state}`;
      expect(text.toLowerCase(), output).toContain(expected.toLowerCase());
    }
  });
});

/** What an output shows of a fact: its own words, or, of a port that does not answer, the reason once. */
const SHOWN: Readonly<Record<string, readonly Output[]>> = {
  PTR: ['log', 'terminal', 'summary', 'comment'],
  greeting: ['log', 'terminal', 'summary', 'comment'],
  EHLO: ['log', 'terminal', 'summary', 'comment'],
  TLS: ['log', 'terminal', 'summary'],
  HELO: ['log', 'terminal', 'summary'],
};

describe('a fact in each state has its words in log, terminal, summary and comment', () => {
  const other = { address: '203.0.113.26' };
  it.each<readonly [fact: string, words: string, Situation]>([
    ['PTR', 'does not resolve back', { ptr: { state: 'unconfirmed', iprev: 'fail' } }],
    ['PTR', 'no record', { ptr: { ...noPtr, state: 'absent' } }],
    [
      'PTR',
      'lookup failed: no DNS answer in time',
      { ptr: { ...failedPtr, error: 'dns-timeout' } },
    ],
    [
      'PTR',
      'not checked: known only after apply',
      { ptr: { ...failedPtr, error: 'not-known-yet' } },
    ],
    [
      'greeting',
      other.address,
      { smtp: { bannerName: other.address, bannerNames: [other.address] } },
    ],
    ['greeting', 'no name', { smtp: { bannerName: null, bannerNames: [] } }],
    ['greeting', 'connection refused', { smtp: refused }],
    ['greeting', 'no answer in time', { smtp: { ...silent, state: 'timeout' } }],
    ['greeting', 'not checked: this runner cannot open port 25', { smtp: blocked }],
    [
      'greeting',
      'not checked: this runner has no IPv6',
      { smtp: { ...silent, state: 'unreachable', reason: 'no-ipv6' } },
    ],
    ['EHLO', 'mx9.example.com', { smtp: { ehloName: 'mx9.example.com' } }],
    [
      'EHLO',
      'no answer: the server closed the connection',
      { smtp: { ehloName: null, ehloReply: [], reason: 'connection-closed' } },
    ],
    [
      'EHLO',
      'not checked: the greeting was 554',
      { smtp: { state: 'rejected', code: 554, ehloName: null, ehloReply: [] } },
    ],
    ['TLS', 'TLSv1.3', { smtp: { tls: { ...tls, negotiated: 'TLSv1.3', names: [HOST] } } }],
    ['TLS', 'not offered', { smtp: { tls: { ...tls, offered: false } } }],
    ['TLS', 'handshake failed: bad version', { smtp: { tls: { ...tls, error: 'bad version' } } }],
    ['TLS', 'not checked: TLS is not declared', {}],
    [
      'HELO',
      'recorded by mx.example.net',
      { endpoint: { helo: { ...helo, source: 'evidence', by: 'mx.example.net' } } },
    ],
    ['HELO', 'not checked: no receiver recorded it', { endpoint: { helo } }],
  ])('%s: %s', (fact, words, situation) => {
    const actual = outputs(situation);
    for (const output of SHOWN[fact] ?? []) expect(actual[output], output).toContain(words);
  });
});

/** For each output, a text that only this state of the PTR has. */
const STATES: Readonly<
  Record<Fact['state'], [Situation, Readonly<Record<keyof ReturnType<typeof outputs>, RegExp>>]>
> = {
  found: [
    { inconclusive: { check: 'tls', reason: 'deadline', detail: 'the time was over' } },
    {
      terminal: /PTR +mx1\.example\.com \(confirmed/,
      log: /PTR +mx1\.example\.com \(confirmed/,
      summary: /PTR mx1\.example\.com -> 203/,
      comment: /\| mx1\.example\.com \| 203\.0\.113\.25 \| mx1\.example\.com \|/,
      annotations: /^(?!.*PTR)/,
      junit: /PTR of 203\.0\.113\.25"[^>]*>\s*<\/testcase>/,
      sarif: /^(?!.*PTR check)/,
      json: /"state": ?"confirmed"/,
    },
  ],
  absent: [
    { ptr: { ...noPtr, state: 'absent', iprev: 'permerror' }, finding: true },
    {
      terminal: /PTR +no record \(absent/,
      log: /PTR +no record \(absent/,
      summary: /PTR no record/,
      comment: /\| mx1\.example\.com \| 203\.0\.113\.25 \| no record \|/,
      annotations: /has no PTR/,
      junit: /PTR of 203\.0\.113\.25"[^>]*>\s*<failure/,
      sarif: /has no PTR/,
      json: /"state": ?"absent"/,
    },
  ],
  failed: [
    { ptr: failedPtr, inconclusive: FAILED },
    {
      terminal: /PTR +lookup failed: SERVFAIL \(undetermined/,
      log: /PTR +lookup failed: SERVFAIL \(undetermined/,
      summary: /PTR lookup failed: SERVFAIL \(ns1 answers SERVFAIL\)/,
      comment: /\| 203\.0\.113\.25 \| lookup failed: SERVFAIL \|/,
      annotations: /PTR check failed: SERVFAIL/,
      junit:
        /PTR of 203\.0\.113\.25"[^>]*>\s*<skipped message="Inconclusive: PTR check failed: SERVFAIL/,
      sarif: /PTR check failed: SERVFAIL/,
      json: /"error": ?"dns-servfail"/,
    },
  ],
  'not-run': [
    { ptr: { ...failedPtr, error: 'deadline' }, inconclusive: NOT_RUN },
    {
      terminal: /PTR +not checked: no time was left \(undetermined/,
      log: /PTR +not checked: no time was left \(undetermined/,
      summary: /PTR not checked: no time was left/,
      comment: /\| 203\.0\.113\.25 \| not checked: no time was left \|/,
      annotations: /PTR check not run: no time was left/,
      junit:
        /PTR of 203\.0\.113\.25"[^>]*>\s*<skipped message="Inconclusive: PTR check not run: no time was left/,
      sarif: /PTR check not run: no time was left/,
      json: /"error": ?"deadline"/,
    },
  ],
};

describe.each(Object.entries(STATES))('a PTR that is %s', (_, [situation, expected]) => {
  const actual = outputs(situation);
  it.each(Object.entries(expected))('has its own words in the output %s', (output, words) => {
    expect(actual[output as keyof typeof actual]).toMatch(words);
  });
});

describe('JUnit passes no case that was not observed', () => {
  it.each<readonly [Situation, RegExp]>([
    [{ smtp: refused }, /TLS of 203[^>]*>\s*<skipped message="Port 25: connection refused"/],
    [
      { smtp: { ...silent, state: 'timeout' } },
      /TLS of 203[^>]*>\s*<skipped message="Port 25: no answer in time"/,
    ],
    [
      { smtp: { ...silent, state: 'malformed' } },
      /TLS of 203[^>]*>\s*<skipped message="Port 25: the answer is not SMTP"/,
    ],
    [
      { ptr: { state: 'undetermined', iprev: 'temperror', error: 'dns-servfail' } },
      /PTR of 203[^>]*>\s*<skipped message="PTR mx1\.example\.com \(address lookup failed: SERVFAIL\)"/,
    ],
  ])('%o', (situation, words) => {
    expect(outputs({ ...situation, finding: true }).junit).toMatch(
      situation.ptr === undefined ? words : /./,
    );
    expect(outputs(situation).junit).toMatch(words);
  });
});

it('shows both address families of a fact in the table', () => {
  const endpoints = [
    endpointAt(ADDRESS),
    endpointAt('2001:db8::25', { ptr: { ...noPtr, state: 'absent' } }),
  ];
  const both = reportOf([], [], { hosts: [hostRow(HOST, { endpoints })] });
  expect(renderSummary(both, null)).toContain(
    '`mx1.example.com` (`203.0.113.25`)<br>no record (`2001:db8::25`)',
  );
});
