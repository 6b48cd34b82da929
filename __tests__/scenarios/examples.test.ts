import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type ApiServer, startApiServer } from '../lab/api-server.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { type SocksServer, startSocksServer } from '../lab/socks-server.ts';
import type { StepOptions } from '../runner/run-action.ts';
import { runInProcess } from '../runner/run-in-process.ts';
import type { RunResult } from '../runner/step-result.ts';
import {
  inputsOfThisAction,
  readWorkflow,
  type StepInputs,
  type Workflow,
} from '../workflows/read-workflow.ts';

const root = resolve(import.meta.dirname, '../..');
const FLEET = ['mx1.example.com', 'mx2.example.com', 'mx3.example.com'];
const BASE = 'b'.repeat(40);
const WORKFLOWS = globSync('examples/*.yml', { cwd: root }).flatMap((file) => {
  const workflow = readWorkflow(readFileSync(join(root, file), 'utf8'));
  return 'jobs' in workflow ? [{ file, workflow }] : [];
});

/** The first `right` hosts are right; the others have the PTR and the greeting of another host. */
async function startFleet(right: number): Promise<Lab> {
  const hosts = FLEET.map((name, index) => ({ name, address: `127.0.74.${index + 1}` }));
  const shown = (name: string) => (FLEET.indexOf(name) < right ? name : 'old.example.com');
  return startLab({
    zone: hosts
      .map(({ name, address }) => `${name} A ${address}\n${address} PTR ${shown(name)}`)
      .join('\n'),
    listeners: Object.fromEntries(
      hosts.map(({ name, address }) => [address, { name: shown(name) }]),
    ),
  });
}

/** The files that the examples name. */
function filesOf(port: number): Record<string, string> {
  const declaration = `defaults: { port: ${port}, tls: none }\nhosts: [${FLEET.join(', ')}]\n`;
  const plan = { format_version: '1.2', terraform_version: '1.9.5', resource_changes: [] };
  const main = (name: string) => `myhostname = ${name}\nsmtpd_banner = $myhostname ESMTP\n`;
  return {
    '.github/mail-hosts.yml': declaration,
    'shop/mail/hosts.yml': declaration,
    'news/mail/hosts.yml': declaration,
    'terraform/plan.json': JSON.stringify(plan),
    'zones/example.com.zone': '$ORIGIN example.com.\n$TTL 300\nmx1 A 127.0.74.1\n',
    'evidence/newest.eml': `Received: from mx1.example.com (mx1.example.com [127.0.74.1]) by mx.receiver.example (Postfix) with ESMTP id 4; ${new Date().toUTCString()}\r\n\r\n`,
    'mail/mx1/main.cf': main('mx1.example.com'),
    'mail/mx2/main.cf': main('mx2.example.com'),
  };
}

/** An event that starts the workflow: one with a base branch where there is one. */
function eventOf({ on }: Workflow): Pick<StepOptions, 'eventName' | 'event'> {
  if ('pull_request' in on) {
    const event = { pull_request: { number: 7, base: { sha: BASE } } };
    return { eventName: 'pull_request', event };
  }
  if ('push' in on) return { eventName: 'push', event: { before: BASE } };
  return { eventName: 'schedule' };
}

interface ExampleRun {
  readonly inputs: StepInputs;
  readonly result: RunResult;
  readonly report: Report;
}

/** Runs every step of a workflow that uses this action, in order, as its jobs would. */
async function runWorkflow(
  workflow: Workflow,
  lab: Lab,
  api: ApiServer,
  more: StepInputs,
): Promise<readonly ExampleRun[]> {
  const files = filesOf(lab.port);
  const reports: Record<string, string> = {};
  const runs: ExampleRun[] = [];
  for (const inputs of inputsOfThisAction(workflow)) {
    const merges = inputs.merge !== undefined;
    const result = await runInProcess({
      ...eventOf(workflow),
      files: merges ? reports : files,
      env: { GITHUB_API_URL: api.url },
      inputs: merges ? inputs : { ...inputs, ...labInputs(lab), ...more },
    });
    await result.remove();
    const report = result.report as Report;
    reports[`reports/mail-identity-shard-${runs.length + 1}/report.json`] = JSON.stringify(report);
    runs.push({ inputs, result, report });
  }
  return runs;
}

/** The inputs for the lab's network. */
function labInputs(lab: Lab): StepInputs {
  return {
    resolvers: lab.resolver,
    'ehlo-name': 'checker.example.com',
    'allow-private-addresses': 'true',
    'allow-any-port': 'true',
  };
}

/** Another step of an example makes its proxy. The test has one of its own. */
function proxyInput(workflow: Workflow, { port }: SocksServer): StepInputs {
  const usesProxy = inputsOfThisAction(workflow).some(({ proxy }) => proxy !== undefined);
  return usesProxy ? { proxy: `socks5://127.0.74.9:${port}` } : {};
}

/** Runs a workflow on a fleet of which the first `right` hosts are right. */
async function runExample(workflow: Workflow, right: number, more: StepInputs = {}) {
  const [lab, api, proxy] = await Promise.all([
    startFleet(right),
    startApiServer({}),
    startSocksServer({ address: '127.0.74.9' }),
  ]);
  try {
    const given = { ...more, ...proxyInput(workflow, proxy) };
    const runs = await runWorkflow(workflow, lab, api, given);
    const usesProxy = runs.some(({ inputs }) => inputs.proxy !== undefined);
    expect(proxy.requests.length > 0).toBe(usesProxy);
    return { runs, comments: [...api.comments] };
  } finally {
    await Promise.all([lab.close(), api.close(), proxy.close()]);
  }
}

describe.concurrent.each(WORKFLOWS)('$file', ({ workflow }) => {
  it('passes where all hosts are right', async () => {
    const { runs, comments } = await runExample(workflow, FLEET.length);
    for (const { report, result, inputs } of runs) {
      expect(report.problems).toEqual([]);
      expect(report).toMatchObject({ result: 'passed', complete: true, findings: [] });
      expect(result.exitCode).toBe(0);
      expect(result.summary === '').toBe(inputs.summary === 'false');
    }
    // Each shard checks a part of the fleet; every other run checks all of it.
    const whole = runs.filter(({ inputs }) => inputs.shard === undefined);
    expect(whole.length).toBeGreaterThan(0);
    for (const { report } of whole) expect(report.hosts.map(({ name }) => name)).toEqual(FLEET);
    expect(comments).toEqual([]);
  });

  it('fails where a host shows another name, and reports that host', async () => {
    const { runs, comments } = await runExample(workflow, FLEET.length - 1, { 'wait-for': '' });
    const last = runs.at(-1);
    expect(last?.report).toMatchObject({ result: 'failed', failure: 'regression' });
    expect(new Set(last?.report.findings.map(({ host }) => host))).toEqual(
      new Set(FLEET.slice(-1)),
    );
    expect(last?.result.exitCode).toBe(1);
    const commenting = runs.some(({ inputs }) => inputs.comment !== undefined);
    expect(comments.length > 0).toBe(commenting);
  });
});
