/**
 * Measures the action against a mail world on loopback, and against nmap where it is installed, as whole
 * processes: `npm run bench [-- --quick] [-- --json FILE]`. What counts are the ratios within one run.
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
const file = flags.json ?? resolve(import.meta.dirname, 'results.json');
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const missing = whyNotNmap();

const machine = `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
const date = new Date().toISOString().slice(0, 10);
console.log(`${date}, ${machine}\n`);

const startUp = await measureStartUp(folder);
console.log(`${renderStartUp(startUp)}\n`);

const rows: CaseResult[] = [];
for (const one of CASES.filter(({ hosts }) => !flags.quick || hosts <= 1000)) {
  process.stderr.write(`measuring ${one.hosts} hosts\n`);
  rows.push(await measureCase(one));
}
console.log(renderCases(rows));
if (missing !== null) console.log(`Nothing is compared: ${missing}.`);

const reportCosts = [1000, 10_000].map((endpoints) => ({
  endpoints,
  coherentMs: reportCost(endpoints, 0),
  mixedMs: reportCost(endpoints, 3),
}));
console.log(`\n${renderReportCosts(reportCosts, rows)}`);

writeFileSync(file, `${JSON.stringify({ date, machine, startUp, rows, reportCosts }, null, 2)}\n`);
console.log(`\nAs JSON: ${file}`);
rmSync(folder, { recursive: true });

async function measureCase(one: BenchmarkCase): Promise<CaseResult> {
  const dns = missing === null ? NMAP_DNS : { dnsAddress: '127.0.0.1', dnsPort: 0 };
  const world: Fleet = { ...one, ...dns };
  const script = join(import.meta.dirname, 'fleet-servers.ts');
  const lab = fork(script, [JSON.stringify(world)]);
  const [{ port, dns: resolver }] = (await once(lab, 'message')) as [{ port: number; dns: string }];
  const action: ProcessCost[] = [];
  const nmap: ProcessCost[] = [];
  // Turn about, so that whatever else this machine does befalls both.
  for (let turn = 0; turn < one.runs; turn++) {
    action.push(await measureAction(one, { port, dns: resolver, folder }));
    if (missing === null) nmap.push(await measureNmap(one, { port, folder }));
  }
  lab.disconnect();
  await once(lab, 'exit');
  return { ...one, action: medianCost(action), nmap: missing === null ? medianCost(nmap) : null };
}

/** The least of three, each in a process of its own. */
function reportCost(endpoints: number, brokenEvery: number): number {
  const script = join(import.meta.dirname, 'report-cost.ts');
  const once = () =>
    Number(execFileSync(process.execPath, [script, String(endpoints), String(brokenEvery)]));
  return Math.min(once(), once(), once());
}
