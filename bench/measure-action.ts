import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BenchmarkCase, SILENT_SERVER_TIMEOUT } from './cases.ts';
import { hostAddress, hostName } from './fleet.ts';
import { measureScript, type ProcessCost } from './measure-process.ts';

/** The action's entry in the committed bundle. */
export const ACTION_SCRIPT = resolve(import.meta.dirname, '../dist/index.js');

/**
 * Runs the action over the fleet as a runner would: all rules on; report, annotations and summary
 * written. `dns` is the resolver's `address:port`; all files are written to `folder`.
 */
export function measureAction(
  { hosts, silentEvery }: BenchmarkCase,
  { port, dns, folder }: { readonly port: number; readonly dns: string; readonly folder: string },
): Promise<ProcessCost> {
  const entries = Array.from({ length: hosts }, (_, index) => {
    return `  - { name: ${hostName(index)}, addresses: ${hostAddress(index)} }\n`;
  });
  const declaration = `defaults: { port: ${port}, tls: none }\nhosts:\n${entries.join('')}`;
  writeFileSync(join(folder, 'hosts.yml'), declaration);
  writeFileSync(join(folder, 'output'), '');
  writeFileSync(join(folder, 'summary.md'), '');
  return measureScript([ACTION_SCRIPT], {
    GITHUB_WORKSPACE: folder,
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
    GITHUB_OUTPUT: join(folder, 'output'),
    RUNNER_TEMP: folder,
    'INPUT_CONFIG-FILE': 'hosts.yml',
    INPUT_RESOLVERS: dns,
    INPUT_SAMPLES: '1',
    INPUT_TIMEOUT: silentEvery > 0 ? SILENT_SERVER_TIMEOUT : '30s',
    'INPUT_ALLOW-PRIVATE-ADDRESSES': 'true',
    'INPUT_ALLOW-ANY-PORT': 'true',
  });
}
