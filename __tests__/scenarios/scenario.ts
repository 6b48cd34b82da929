import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type LabOptions, startLab } from '../lab/lab.ts';
import { runAction } from '../runner/run-action.ts';

/** A declaration held against a zone and listeners, with what must and must not come of it. */
export interface Scenario {
  readonly says: string;
  readonly zone: string;
  readonly listeners: LabOptions['listeners'];
  /** The `hosts` entries as YAML; the lab's port is the default. */
  readonly hosts: string;
  /** `rule level`; an empty list says that nothing at all may be reported. */
  readonly mustReport?: readonly string[];
  /** `rule level`, or a rule at any level. */
  readonly mustNotReport?: readonly string[];
  /** Of the first host in the report, or of each by name. */
  readonly verdict: string | Readonly<Record<string, string>>;
  /** Of the first host. */
  readonly cause?: string;
  readonly inconclusive?: readonly string[];
  /** What the findings' messages and remedies, causes' evidence and advice must say somewhere. */
  readonly inWords?: readonly RegExp[];
}

/** Holds a table of scenarios against the built action. */
export function testScenarios(title: string, scenarios: readonly Scenario[]): void {
  describe.concurrent(title, () => {
    it.each(scenarios)('$says', { timeout: 60_000 }, async (scenario) => {
      const { report, exitCode } = await play(scenario);
      const rules = report.findings.map(({ rule, level }) => `${rule} ${level}`);
      expect(rules).toEqual(expect.arrayContaining([...(scenario.mustReport ?? [])]));
      if (scenario.mustReport?.length === 0) expect(rules).toEqual([]);
      for (const rule of scenario.mustNotReport ?? []) {
        expect(rules).not.toContain(rule);
        expect(report.findings.map((finding) => finding.rule)).not.toContain(rule);
      }
      expect(report.inconclusive.map(({ check, reason }) => `${check} ${reason}`)).toEqual(
        scenario.inconclusive ?? [],
      );
      const { verdict } = scenario;
      const verdicts = Object.fromEntries(report.hosts.map((host) => [host.name, host.verdict]));
      if (typeof verdict === 'string') expect(report.hosts[0]?.verdict).toBe(verdict);
      else expect(verdicts).toEqual(verdict);
      if (scenario.cause !== undefined) expect(report.hosts[0]?.cause).toBe(scenario.cause);
      for (const words of scenario.inWords ?? []) {
        expect(JSON.stringify([report.hosts, report.findings])).toMatch(words);
      }
      expect(exitCode).toBe(rules.some((rule) => rule.endsWith(' error')) ? 1 : 0);
    });
  });
}

async function play(
  scenario: Scenario,
): Promise<{ readonly report: Report; readonly exitCode: number | null }> {
  const lab = await startLab({ zone: scenario.zone, listeners: scenario.listeners });
  try {
    const result = await runAction({
      inputs: {
        hosts: `defaults: { port: ${lab.port}, tls: none }\nhosts:\n${scenario.hosts}`,
        resolvers: lab.resolver,
        timeout: '2s',
        retries: '1',
        'allow-private-addresses': 'true',
        'allow-any-port': 'true',
      },
    });
    await result.remove();
    return { report: result.report as Report, exitCode: result.exitCode };
  } finally {
    await lab.close();
  }
}
