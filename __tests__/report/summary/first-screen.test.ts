import { describe, expect, it } from 'vitest';
import type { Report, ReportHost } from '../../../src/model/report.ts';
import { renderAnnotations } from '../../../src/report/annotations.ts';
import { renderLog } from '../../../src/report/log.ts';
import { renderSummary } from '../../../src/report/summary/summary.ts';
import { endpointAt } from '../../judge/observed.ts';
import { findingAt, hostRow } from '../../merge/shard.ts';
import { inconclusiveAt, reportOf } from '../reports.ts';

const RECORD = '7.113.0.203.in-addr.arpa. PTR mx1.example.com.';

function brokenHost(name: string, differences: Partial<ReportHost> = {}): ReportHost {
  return hostRow(name, {
    verdict: 'broken',
    cause: 'missing-reverse',
    evidence: '203.0.113.7 has no PTR.',
    steps: [
      { kind: 'ask-owner', text: 'Ask your provider to set the PTR.', fixes: [], record: RECORD },
      { kind: 'set-option', text: 'Run `postconf -e myhostname=mx1` on the server.', fixes: [] },
    ],
    endpoints: [endpointAt('203.0.113.7')],
    ...differences,
  });
}

function failed(hosts: readonly ReportHost[], differences: Partial<Report> = {}): Report {
  const findings = hosts
    .filter(({ verdict }) => verdict === 'broken')
    .map(({ name }) => findingAt(name));
  return reportOf(findings, [], { hosts, result: 'failed', failure: 'regression', ...differences });
}

const summaryOf = (report: Report) => renderSummary(report, null);
/** What a reader sees without scrolling: what comes before the table. */
const firstScreen = (report: Report) => summaryOf(report).split('\n| Verdict')[0] ?? '';

describe('the first screen of the summary', () => {
  it('names the tool and the result, the observed fault, and the steps with blocks to paste', () => {
    expect(firstScreen(failed([brokenHost('mx1.example.com')]))).toBe(
      `## ❌ Mail identity: \`mx1.example.com\` is broken: no PTR.

### What to do

1. ❌ **No PTR** at \`mx1.example.com\`. \`203.0.113.7\` has no PTR.
   1. Ask your provider to set the PTR.
      \`\`\`
      ${RECORD}
      \`\`\`
   2. Run the command below on the server.
      \`\`\`
      postconf -e myhostname=mx1
      \`\`\`
`,
    );
  });

  it('has the observed fault in the title where no cause is known', () => {
    const evidence = '203.0.113.7 refuses connections on port 25.';
    const report = failed([brokenHost('mx1.example.com', { cause: 'unknown', evidence })]);
    expect(summaryOf(report)).toMatch(
      /^## ❌ .* is broken: `203.0.113.7` refuses connections on port 25\.\n/,
    );
  });

  it('says once that the port of no host could be reached, and why', () => {
    const names = ['a', 'b', 'c', 'd', 'e'].map((label) => `${label}.example.com`);
    const smtp = {
      state: 'timeout',
      reason: 'connect-timeout',
      code: null,
      bannerNames: [],
      timingsMs: { connect: null, greeting: null, ehlo: null },
    } as const;
    const hosts = names.map((name) =>
      hostRow(name, { verdict: 'inconclusive', endpoints: [endpointAt('203.0.113.7', { smtp })] }),
    );
    const report = reportOf(
      [],
      names.map((name) => inconclusiveAt(name)),
      { hosts, complete: false, result: 'inconclusive' },
    );
    expect(firstScreen(report).match(/could not reach port/g)).toHaveLength(1);
    const annotations = renderAnnotations(report, 'warn', null);
    expect(annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^This runner could not reach port 25 of any host \(5 hosts\)/),
    ]);
  });

  it('calls a host with pending findings the same in title, table and log', () => {
    const host = brokenHost('mx1.example.com');
    const report = reportOf([findingAt(host.name, { status: 'pending' })], [], { hosts: [host] });
    expect(summaryOf(report)).toMatch(
      /^## . Mail identity: `mx1.example.com` has a pending rollout\./u,
    );
    expect(summaryOf(report)).toContain(
      '| ⏳&nbsp;pending&nbsp;rollout: no PTR | `mx1.example.com` |',
    );
    expect(renderLog(report).groups[0]?.title).toBe(
      '⏳ mx1.example.com is pending rollout (no PTR)',
    );
  });

  it('lists the notices of a coherent host', () => {
    const message = 'The certificate ends in 3 days.';
    const report = reportOf([findingAt('mx1.example.com', { level: 'notice', message })]);
    expect(firstScreen(report)).toMatch(
      /### Notices\n\n- `mx1.example.com` .* The certificate ends in 3/,
    );
  });

  it('opens the details of the first three broken hosts and draws only these', () => {
    const hosts = Array.from({ length: 300 }, (_, index) =>
      brokenHost(`mx${index}.example.com`, { endpoints: [endpointAt('203.0.113.25')] }),
    );
    const summary = summaryOf(failed(hosts));
    expect(summary.match(/```mermaid/g)).toHaveLength(3);
    expect(summary.match(/<details open>/g)).toHaveLength(3);
  });

  it('folds the coherent hosts of a large fleet, so that the others are next to their details', () => {
    const coherent = Array.from({ length: 700 }, (_, index) => hostRow(`ok${index}.example.com`));
    const broken = Array.from({ length: 300 }, (_, index) => brokenHost(`mx${index}.example.com`));
    const summary = summaryOf(failed([...coherent, ...broken]));
    const folded = summary.split('<details><summary>✅ 700 coherent hosts</summary>');
    expect(folded).toHaveLength(2);
    expect(folded[0]?.match(/^\| ✅/gm)).toBeNull();
    expect(folded[0]?.match(/^\| ❌/gm)).toHaveLength(300);
    expect(folded[1]?.split('</details>')[0]?.match(/^\| ✅/gm)).toHaveLength(700);
  });

  it('speaks of the planned state of a host in the conditional, and of today apart', () => {
    const planned = {
      verdict: 'broken',
      cause: 'missing-reverse',
      evidence: '',
      advice: '',
      differences: [],
      steps: [],
    } as const;
    const report = failed([hostRow('mx1.example.com', { planned })]);
    expect(summaryOf(report)).toMatch(
      /^## ❌ Mail identity: This change would break `mx1.example.com` \(no PTR\)\. Today: `mx1.example.com` is coherent\.\n/,
    );
  });
});
