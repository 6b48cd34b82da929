import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import type { InputName } from '../../src/inputs/inputs.ts';
import type { Report, ReportFinding } from '../../src/model/report.ts';
import { renderJson } from '../../src/report/json.ts';
import { type LabOptions, startLab } from '../lab/lab.ts';
import { readWrittenReport } from '../model/written-report.ts';
import { runPipeline } from '../run/run-pipeline.ts';
import { type Followed, followSteps, reasonsForErrors } from './follow-steps.ts';

/** The evidence after steps. */
const folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A declaration, what the network shows of it, and the whole report that follows. */
export interface Scenario {
  readonly title: string;
  readonly zone: string;
  readonly listeners: LabOptions['listeners'];
  /** The `hosts` entries as YAML; the lab's port is the default. */
  readonly hosts: string;
  /** Further inputs. */
  readonly inputs?: Partial<Readonly<Record<InputName, string>>>;
  /** All findings, in any order: `rule level`, or `rule level at ADDRESS` where the address matters. */
  readonly findings: readonly string[];
  /** Of the first host in the report, or of each by name. */
  readonly verdict: string | Readonly<Record<string, string>>;
  /** Of the first host. */
  readonly cause?: string;
  /** All checks that could not run, as `check reason`. */
  readonly inconclusive?: readonly string[];
  /** Patterns that a message, a remedy, a cause's evidence or an advice matches. */
  readonly mentions?: readonly RegExp[];
  /** Patterns that none of them matches. */
  readonly lacks?: readonly RegExp[];
}

/** Runs the pipeline on each scenario. All of a table run at the same time. */
export function testScenarios(title: string, scenarios: readonly Scenario[]): void {
  describe.concurrent(title, () => {
    for (const scenario of scenarios) {
      it(scenario.title, () => expectScenario(scenario));
    }
  });
}

async function expectScenario(scenario: Scenario): Promise<void> {
  const report = await reportOf(scenario);
  const { hosts, findings } = report;
  const expected = scenario.findings.toSorted();
  expect(findings.map((finding) => described(finding, expected)).toSorted()).toEqual(expected);
  expect(report.inconclusive.map(({ check, reason }) => `${check} ${reason}`)).toEqual(
    scenario.inconclusive ?? [],
  );
  const { verdict } = scenario;
  if (typeof verdict === 'string') expect(hosts[0]?.verdict).toBe(verdict);
  else expect(Object.fromEntries(hosts.map((host) => [host.name, host.verdict]))).toEqual(verdict);
  if (scenario.cause !== undefined) expect(hosts[0]?.cause).toBe(scenario.cause);
  const text = JSON.stringify([hosts, findings]);
  for (const pattern of scenario.mentions ?? []) expect(text).toMatch(pattern);
  for (const pattern of scenario.lacks ?? []) expect(text).not.toMatch(pattern);
  const fails = findings.some(({ level }) => level === 'error');
  expect(report.result === 'failed').toBe(fails);
  readWrittenReport(JSON.parse(renderJson(report)));
  await expectRemedy(scenario, report);
}

function hasErrors({ findings }: Report): boolean {
  return findings.some(({ level }) => level === 'error');
}

/** After these rounds no error may be left that a step could fix. */
const MAX_ROUNDS = 3;

/** Follows the steps in the lab and runs again, until no error is left but those that only others can end. */
async function expectRemedy(scenario: Scenario, first: Report): Promise<void> {
  let report = first;
  let world: Followed = {
    zone: scenario.zone,
    listeners: scenario.listeners,
    hosts: scenario.hosts,
    helo: new Map(),
  };
  for (let round = 0; round < MAX_ROUNDS && hasErrors(report); round++) {
    const next = followSteps(world, report);
    if (isDeepStrictEqual(next, world)) break;
    if (next.hosts.trim() === '') return;
    world = next;
    report = await reportOf({ ...scenario, ...world, inputs: inputsAfter(scenario, world) });
  }
  const left = report.findings
    .filter(({ level }) => level === 'error')
    .map(({ rule, host, address, remedy }) => `${rule} ${host} ${address ?? ''}: ${remedy}`);
  if (reasonsForErrors(report) === null) expect(left, 'the steps end every error').toEqual([]);
}

/** A step about the name that a host sends with shows in what receivers record after it. */
function inputsAfter(
  { inputs = {} }: Scenario,
  { helo }: Followed,
): NonNullable<Scenario['inputs']> {
  if (helo.size === 0) return inputs;
  const receiver = inputs['evidence-from']?.split('\n')[0] ?? 'mx.receiver.example';
  const messages = [...helo].map(
    ([address, name]) =>
      `From x\nReceived: from ${name} (${name} [${address}]) by ${receiver} (Postfix) with ESMTP id 4; ${new Date().toUTCString()}\n\nbody\n`,
  );
  const path = join(folder, randomUUID());
  writeFileSync(path, messages.join('\n'));
  return { ...inputs, 'evidence-files': path, 'evidence-from': receiver };
}

/** A finding in the form in which the scenario expects it: with its address where the scenario names that. */
function described({ rule, level, address }: ReportFinding, expected: readonly string[]): string {
  const withAddress = `${rule} ${level} at ${address}`;
  return expected.includes(withAddress) ? withAddress : `${rule} ${level}`;
}

async function reportOf({ zone, listeners, hosts, inputs }: Scenario): Promise<Report> {
  const lab = await startLab({ zone, listeners });
  try {
    const { report } = await runPipeline({
      hosts: `defaults: { port: ${lab.port}, tls: none }\nhosts:\n${hosts}`,
      resolvers: lab.resolver,
      retries: '1',
      'allow-private-addresses': 'true',
      'allow-any-port': 'true',
      ...inputs,
    });
    return report;
  } finally {
    await lab.close();
  }
}
