/**
 * Measures the action as whole processes against mail servers on loopback, and nmap too where it is
 * installed: `npm run bench [-- --quick] [-- --json FILE]`. Compare the ratios within one run:
 * absolute times depend on the machine.
 */
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BenchmarkCase, CASES } from './cases.ts';
import type { Fleet } from './fleet.ts';
import { measureAction } from './measure-action.ts';
import { measureNmap, NMAP_DNS, whyNotNmap } from './measure-nmap.ts';
import { medianCost, type ProcessCost } from './measure-process.ts';
import { measureStartUp } from './measure-start-up.ts';
import { type CaseResult, renderCases, renderReportCosts, renderStartUp } from './tables.ts';

const { values: flags } = parseArgs({
  options: { quick: { type: 'boolean' }, json: { type: 'string' } },
});
const resultsFile = flags.json ?? resolve(import.meta.dirname, 'results.json');
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const nmapUnavailable = whyNotNmap();

const machine = `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
const date = new Date().toISOString().slice(0, 10);
console.log(`${date}, ${machine}\n`);

const startUp = await measureStartUp(folder);
console.log(`${renderStartUp(startUp)}\n`);

const rows: CaseResult[] = [];
for (const benchmarkCase of CASES.filter(({ hosts }) => !flags.quick || hosts <= 1000)) {
  process.stderr.write(`measuring ${benchmarkCase.hosts} hosts\n`);
  rows.push(await measureCase(benchmarkCase));
}
console.log(renderCases(rows));
if (nmapUnavailable !== null) console.log(`Nothing is compared: ${nmapUnavailable}.`);

const reportCosts = [1000, 10_000].map((endpoints) => ({
  endpoints,
  coherentMs: measureReportCost(endpoints, 0),
  mixedMs: measureReportCost(endpoints, 3),
}));
console.log(`\n${renderReportCosts(reportCosts, rows)}`);

const results = { date, machine, startUp, rows, reportCosts };
writeFileSync(resultsFile, `${JSON.stringify(results, null, 2)}\n`);
console.log(`\nAs JSON: ${resultsFile}`);
rmSync(folder, { recursive: true });

async function measureCase(benchmarkCase: BenchmarkCase): Promise<CaseResult> {
  const dns = nmapUnavailable === null ? NMAP_DNS : { dnsAddress: '127.0.0.1', dnsPort: 0 };
  const fleet: Fleet = { ...benchmarkCase, ...dns };
  const script = join(import.meta.dirname, 'fleet-servers.ts');
  const servers = fork(script, [JSON.stringify(fleet)]);
  const [{ port, dns: resolver }] = (await once(servers, 'message')) as [
    { port: number; dns: string },
  ];
  const action: ProcessCost[] = [];
  const nmap: ProcessCost[] = [];
  // Alternate, so that other load on this machine affects both alike.
  for (let run = 0; run < benchmarkCase.runs; run++) {
    action.push(await measureAction(benchmarkCase, { port, dns: resolver, folder }));
    if (nmapUnavailable === null) nmap.push(await measureNmap(benchmarkCase, { port, folder }));
  }
  servers.disconnect();
  await once(servers, 'exit');
  return {
    ...benchmarkCase,
    action: medianCost(action),
    nmap: nmapUnavailable === null ? medianCost(nmap) : null,
  };
}

/** The lowest CPU time (ms) of three runs, each in a process of its own. */
function measureReportCost(endpoints: number, brokenEvery: number): number {
  const script = join(import.meta.dirname, 'report-cost.ts');
  const cpuMs = () =>
    Number(execFileSync(process.execPath, [script, String(endpoints), String(brokenEvery)]));
  return Math.min(cpuMs(), cpuMs(), cpuMs());
}
