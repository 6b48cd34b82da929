import { describe, expect, it } from 'vitest';
import { compareFindings } from '../../src/compare/compare.ts';
import { judge } from '../../src/judge/judge.ts';
import { NOTHING_KNOWN } from '../../src/model/baseline.ts';
import type { Report } from '../../src/model/report.ts';
import { headline } from '../../src/report/headline.ts';
import { reportRun } from '../../src/report/report.ts';
import { overview } from '../../src/report/summary/overview.ts';
import { ADDRESS, type Differences, NAME, observed } from '../judge/observed.ts';
import { observationOf } from '../judge/rules/observation-of-each-rule.ts';

const ANY = { kind: 'any' } as const;
const FAILED = { kind: 'failed', reason: 'dns-timeout', detail: 'no answer' } as const;
const REFUSAL = {
  at: '2026-11-23T08:00:00.000Z',
  by: 'mx.example.net',
  subject: 'helo',
  code: '5.7.1',
  words: 'Helo rejected. See our page.',
} as const;

describe('the observed fault', () => {
  it('has all words of a receiver, also where they are several sentences', () => {
    const report = reportOn({ endpoint: { refusals: [REFUSAL, REFUSAL] } });
    const fault = `mx.example.net refused mail from ${ADDRESS} on 2026-11-23 because of its HELO name: "Helo rejected. See our page."`;
    expect(headline(report)).toBe(`${NAME} is broken: ${fault}.`);
    expect(report.findings).toMatchObject([
      { message: `${fault}. There is 1 more refusal.`, fact: `${fault}.` },
    ]);
  });

  it('is without its meaning in the headline', () => {
    const report = reportOn({
      ptr: { state: 'unconfirmed', iprev: 'fail', forward: { [NAME]: [] } },
    });
    expect(headline(report)).toBe(
      `${NAME} is broken: The PTR of ${ADDRESS} is ${NAME}, which does not resolve back to ${ADDRESS}.`,
    );
  });
});

describe('the findings besides those that the evidence states', () => {
  it.each<readonly [string, Differences, stated: readonly string[], further: readonly RegExp[]]>([
    [
      'are listed where their observed value is also an ordinary word of the evidence',
      {
        host: { control: 'shared', ptr: ANY, banner: ANY },
        ptr: { state: 'unconfirmed', iprev: 'fail', forward: { [NAME]: [] } },
        sendingDomains: [{ domain: 'example.com', spf: { kind: 'absent' }, dmarc: FAILED }],
      },
      ['ptr-unconfirmed'],
      [/`example\.com` has no SPF record/],
    ],
    [
      'are none where the evidence names what each of them observed',
      {
        host: { ehlo: { kind: 'names', patterns: [NAME] } },
        smtp: { bannerName: 'localhost', bannerNames: ['localhost'] },
        endpoint: { bannerForward: {} },
      },
      ['banner-default'],
      [],
    ],
    [
      'are none where their sentence is the evidence',
      {
        host: { banner: ANY },
        smtp: { bannerName: 'mx1.corp.example.com', bannerNames: ['mx1.corp.example.com'] },
        endpoint: { bannerForward: { 'mx1.corp.example.com': [] } },
      },
      ['banner-unresolved'],
      [],
    ],
  ])('%s', (_, differences, stated, further) => {
    const report = reportOn(differences);
    const [host] = report.hosts;
    const rules = report.findings.filter(({ id }) => host?.explained?.includes(id));
    expect(rules.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...stated]));
    const [, text = ''] = overview(report.hosts, report);
    const evidence = host?.evidence ?? '';
    expect(evidence).not.toBe('');
    for (const pattern of further) expect(text).toMatch(pattern);
    for (const { id, fact, message } of report.findings) {
      if (host?.explained?.includes(id) && evidence !== message) {
        expect(text).not.toContain(fact ?? message);
      }
    }
  });
});

function reportOn(differences: Differences): Report {
  const observation = observationOf({ hosts: [observed(differences)] });
  const { findings, hosts } = judge(observation);
  const past = { baseline: NOTHING_KNOWN, updateBaseline: false, file: null, base: null };
  const comparison = compareFindings(findings, observation, past, observation.at);
  const policy = { failOn: 'error', onInconclusive: 'warn', failOnPending: false } as const;
  const details = { changes: [], base: null, forecast: null, startedAt: 0, durationMs: 0 };
  return reportRun(hosts, comparison.findings, observation, policy, { ...comparison, ...details });
}
