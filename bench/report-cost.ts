/**
 * Judges, compares and renders one observation of so many endpoints, of which every so-manieth has something to be
 * told, or none: `report-cost.ts ENDPOINTS BROKEN_EVERY`. Prints the CPU time in milliseconds.
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
import { addressOf, nameOf } from './world.ts';

const [endpoints, brokenEvery] = process.argv.slice(2).map(Number);
const hosts = Array.from({ length: endpoints ?? 0 }, (_, index) => hostAt(index));
const before = process.cpuUsage();
tell(hosts);
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);

function hostAt(index: number): HostObservation {
  const name = nameOf(index);
  const address = addressOf(index);
  const greeted = brokenEvery && index % brokenEvery === 0 ? 'localhost.localdomain' : name;
  const own = { kind: 'names', patterns: [name] } as const;
  const ptr = { names: [name], forward: { [name]: [address] } };
  const smtp = { greeting: [`${greeted} ESMTP`], bannerName: greeted, bannerNames: [greeted] };
  const named = { ehloName: name, ehloReply: [name] };
  const endpoint = { bannerForward: { [greeted]: [address] } };
  return observed({
    host: { name, addresses: [address], ptr: own, banner: own, ehlo: own },
    forward: { v4: { kind: 'found', records: [address] } },
    endpoints: [endpointAt(address, { ptr, smtp: { ...smtp, ...named }, endpoint })],
  });
}

function tell(seen: readonly HostObservation[]): void {
  const vantage = { port25: 'open', ipv6: 'unknown' } as const;
  const observation = {
    at: Date.now(),
    hosts: seen,
    mailDomains: [],
    elsewhere: [],
    remembered: [],
    vantage,
  };
  const { findings, hosts: judged } = judge(observation, []);
  const past = { baseline: NOTHING_KNOWN, updateBaseline: false, file: null, base: null };
  const comparison = compareFindings(findings, observation, past, Date.now());
  const policy = { failOn: 'error', onInconclusive: 'warn', failOnPending: false } as const;
  const told = {
    ...comparison,
    changes: [],
    foreseen: null,
    startedAt: 0,
    durationMs: 0,
    shard: null,
  };
  const report = reportRun(judged, comparison.findings, observation, policy, told);
  renderJson(report);
  renderLog(report);
  renderAnnotations(report, 'warn', null);
  renderSummary(report, null);
}
