/**
 * Judges, compares and renders an observation, and prints the CPU time in milliseconds.
 *
 * Usage: `report-cost.ts ENDPOINTS BROKEN_EVERY`. One in BROKEN_EVERY hosts greets as localhost; 0 for none.
 */
import { endpointAt, observed } from '../__tests__/judge/observed.ts';
import { compareFindings } from '../src/compare/compare.ts';
import { judge } from '../src/judge/judge.ts';
import { NOTHING_KNOWN } from '../src/model/baseline.ts';
import type { HostObservation } from '../src/model/observation.ts';
import { renderAnnotations } from '../src/report/annotations.ts';
import { renderJson } from '../src/report/json.ts';
import { renderLog } from '../src/report/log.ts';
import { reportRun } from '../src/report/report.ts';
import { renderSummary } from '../src/report/summary/summary.ts';
import { hostAddress, hostName } from './fleet.ts';

const [endpoints, brokenEvery] = process.argv.slice(2).map(Number);
const hosts = Array.from({ length: endpoints ?? 0 }, (_, index) => observedHost(index));
const before = process.cpuUsage();
judgeAndRender(hosts);
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);

function observedHost(index: number): HostObservation {
  const name = hostName(index);
  const address = hostAddress(index);
  const bannerName = brokenEvery && index % brokenEvery === 0 ? 'localhost.localdomain' : name;
  const expected = { kind: 'names', patterns: [name] } as const;
  const ptr = { names: [name], forward: { [name]: [address] } };
  const smtp = {
    greeting: [`${bannerName} ESMTP`],
    bannerName,
    bannerNames: [bannerName],
    ehloName: name,
    ehloReply: [name],
  };
  const endpoint = { bannerForward: { [bannerName]: [address] } };
  return observed({
    host: { name, addresses: [address], ptr: expected, banner: expected, ehlo: expected },
    forward: { v4: { kind: 'found', records: [address], ttlS: 300 } },
    endpoints: [endpointAt(address, { ptr, smtp, endpoint })],
  });
}

function judgeAndRender(hosts: readonly HostObservation[]): void {
  const vantage = { port25: 'open', ipv6: 'unknown' } as const;
  const observation = {
    at: Date.now(),
    hosts,
    mailDomains: [],
    otherShardHosts: [],
    limits: [],
    undeclaredAddresses: [],
    vantage,
  };
  const { findings, hosts: judged } = judge(observation, []);
  const past = { baseline: NOTHING_KNOWN, updateBaseline: false, file: null, base: null };
  const comparison = compareFindings(findings, observation, past, Date.now());
  const policy = { failOn: 'error', onInconclusive: 'warn', failOnPending: false } as const;
  const context = {
    ...comparison,
    changes: [],
    base: null,
    forecast: null,
    startedAt: 0,
    durationMs: 0,
    shard: null,
  };
  const report = reportRun(judged, comparison.findings, observation, policy, context);
  renderJson(report);
  renderLog(report);
  renderAnnotations(report, 'warn', null);
  renderSummary(report, null);
}
