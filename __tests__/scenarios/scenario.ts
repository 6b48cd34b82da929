import { type LabOptions, startLab } from '../lab/lab.ts';
import { runAction } from '../runner/run-action.ts';

/** A declaration held against a zone and listeners, with what must and must not come of it. */
export interface Scenario {
  readonly says: string;
  readonly zone: string;
  readonly listeners: LabOptions['listeners'];
  /** The `hosts` entries as YAML; the lab's port is the default. */
  readonly hosts: string;
  readonly mustReport?: readonly string[];
  readonly mustNotReport?: readonly string[];
  readonly verdict: string;
  readonly inconclusive?: readonly string[];
}

export interface Seen {
  readonly rules: readonly string[];
  readonly verdict: string | undefined;
  readonly inconclusive: readonly string[];
  readonly exitCode: number | null;
}

/** Runs a scenario through the built action. */
export async function play(scenario: Scenario): Promise<Seen> {
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
    const report = result.report as {
      findings: { rule: string; level: string }[];
      hosts: { verdict: string }[];
      inconclusive: { check: string; reason: string }[];
    };
    await result.remove();
    return {
      rules: report.findings.map(({ rule, level }) => `${rule} ${level}`),
      verdict: report.hosts[0]?.verdict,
      inconclusive: report.inconclusive.map(({ check, reason }) => `${check} ${reason}`),
      exitCode: result.exitCode,
    };
  } finally {
    await lab.close();
  }
}
