import { startLab } from '../lab/lab.ts';
import { runAction } from '../runner/run-action.ts';
import type { RunResult } from '../runner/step-result.ts';
import { type Carrier, loaded } from './carriers.ts';

/** Runs the built action on every payload at once, each brought in by one host in the carrier's way. */
export async function attack(carrier: Carrier): Promise<RunResult> {
  const { hosts, zone, listeners } = loaded(carrier);
  const lab = await startLab({ zone, listeners });
  try {
    const entries = hosts.map(
      (host) => `  - { ${carrier.entry?.(host) ?? `name: ${host.name}`} }\n`,
    );
    const result = await runAction({
      timeLimitMs: 60_000,
      inputs: {
        hosts: `defaults: { port: ${lab.port}, tls: none }\nhosts:\n${entries.join('')}`,
        resolvers: lab.resolver,
        timeout: '5s',
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
