import { startLab } from '../lab/lab.ts';
import type { StepOptions } from '../runner/run-action.ts';
import type { RunResult } from '../runner/step-result.ts';
import { type Carrier, carrying } from './carriers.ts';

/**
 * Runs the action on one host for each payload. Each host delivers its payload in the carrier's way.
 *
 * @param run the built action, or the action in this process
 */
export async function attack(
  carrier: Carrier,
  run: (options: StepOptions) => Promise<RunResult>,
): Promise<RunResult> {
  const { hosts, zone, listeners, files } = carrying(carrier);
  const lab = await startLab({ zone, listeners });
  try {
    const entries = hosts.map(
      (host) => `  - { ${carrier.entry?.(host) ?? `name: ${host.name}`} }\n`,
    );
    const evidence = { 'evidence-files': 'evidence/*', 'evidence-from': 'mx.receiver.example' };
    const result = await run({
      files,
      inputs: {
        ...(carrier.evidence === undefined ? {} : evidence),
        hosts: `defaults: { port: ${lab.port}, tls: none }\nhosts:\n${entries.join('')}`,
        resolvers: lab.resolver,
        retries: '0',
        samples: '1',
        'allow-private-addresses': 'true',
        'allow-any-port': 'true',
      },
    });
    await result.remove();
    return result;
  } finally {
    await lab.close();
  }
}
