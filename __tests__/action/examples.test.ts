import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type ApiServer, startApiServer } from '../lab/api-server.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { type RunOptions, runAction } from '../runner/run-action.ts';
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

/** The first `right` hosts show what they should; the others have another's PTR and greeting. */
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

/** The files that the examples speak of. */
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
    'mail/mx1/main.cf': main('mx1.example.com'),
    'mail/mx2/main.cf': main('mx2.example.com'),
  };
}

/** The event of a workflow: that which has a base, where one has. */
function eventOf({ on }: Workflow): Pick<RunOptions, 'eventName' | 'event'> {
  if ('pull_request' in on) {
    const event = { pull_request: { number: 7, base: { sha: BASE } } };
    return { eventName: 'pull_request', event };
  }
  if ('push' in on) return { eventName: 'push', event: { before: BASE } };
  return { eventName: 'schedule' };
}

/** Runs every step of a workflow that uses this action, in order, as its jobs would. */
async function runWorkflow(workflow: Workflow, lab: Lab, api: ApiServer, more: StepInputs = {}) {
  const files = filesOf(lab.port);
  const reports: Record<string, string> = {};
  const results = [];
  for (const inputs of inputsOfThisAction(workflow)) {
    const merges = inputs.merge !== undefined;
    const result = await runAction({
      ...eventOf(workflow),
      files: merges ? reports : files,
      env: { GITHUB_API_URL: api.url },
      inputs: merges ? inputs : { ...inputs, ...labInputs(lab), ...more },
      timeLimitMs: 60_000,
    });
    await result.remove();
    const report = result.report as Report;
    reports[`reports/mail-identity-shard-${results.length + 1}/report.json`] =
      JSON.stringify(report);
    results.push({ ...result, report, inputs });
  }
  return results;
}

/** What the lab has in place of the world, and what a test network needs. */
function labInputs(lab: Lab): StepInputs {
  return {
    resolvers: lab.resolver,
    'ehlo-name': 'checker.example.com',
    timeout: '4s',
    'allow-private-addresses': 'true',
    'allow-any-port': 'true',
  };
}

describe.each(WORKFLOWS)('$file', ({ workflow }) => {
  let api: ApiServer;
  let lab: Lab | undefined;
  beforeAll(async () => {
    api = await startApiServer({});
  });
  afterAll(async () => {
    await api.close();
    await lab?.close();
  });

  it('passes a fleet that shows what it should', { timeout: 120_000 }, async () => {
    lab = await startFleet(FLEET.length);
    const results = await runWorkflow(workflow, lab, api);
    for (const { report, exitCode, summary, inputs } of results) {
      expect(report.problems).toEqual([]);
      expect(report).toMatchObject({ result: 'passed', complete: true, findings: [] });
      expect(exitCode).toBe(0);
      expect(summary === '').toBe(inputs.summary === 'false');
    }
    // The shards share the fleet; whoever looks at all of it sees all.
    const whole = results.filter(({ inputs }) => inputs.shard === undefined);
    expect(whole.length).toBeGreaterThan(0);
    for (const { report } of whole) expect(report.hosts.map(({ name }) => name)).toEqual(FLEET);
    expect(api.comments).toEqual([]);
    await lab.close();
    lab = undefined;
  });

  it('fails where a host shows another name, and says so', { timeout: 120_000 }, async () => {
    lab = await startFleet(FLEET.length - 1);
    const results = await runWorkflow(workflow, lab, api, { 'wait-for': '' });
    const last = results.at(-1);
    expect(last?.report).toMatchObject({ result: 'failed', failure: 'regression' });
    expect(new Set(last?.report.findings.map(({ host }) => host))).toEqual(
      new Set(FLEET.slice(-1)),
    );
    expect(last?.exitCode).toBe(1);
    const comments = results.some(({ inputs }) => inputs.comment !== undefined);
    expect(api.comments.length > 0).toBe(comments);
  });
});
