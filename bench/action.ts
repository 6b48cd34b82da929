import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Case, PATIENCE } from './cases.ts';
import { type Cost, measureScript } from './measure.ts';
import { addressOf, nameOf } from './world.ts';

/** The committed bundle. */
export const ACTION = resolve(import.meta.dirname, '../dist/index.js');

/** Runs the action as a runner would, all rules on, with its report, annotations and summary written. */
export function runAction(
  { hosts, silentEvery }: Case,
  { port, dns, folder }: { readonly port: number; readonly dns: string; readonly folder: string },
): Promise<Cost> {
  const entries = Array.from({ length: hosts }, (_, index) => {
    return `  - { name: ${nameOf(index)}, addresses: ${addressOf(index)} }\n`;
  });
  const declaration = `defaults: { port: ${port}, tls: none }\nhosts:\n${entries.join('')}`;
  writeFileSync(join(folder, 'hosts.yml'), declaration);
  writeFileSync(join(folder, 'output'), '');
  writeFileSync(join(folder, 'summary.md'), '');
  return measureScript([ACTION], {
    GITHUB_WORKSPACE: folder,
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
    GITHUB_OUTPUT: join(folder, 'output'),
    RUNNER_TEMP: folder,
    'INPUT_CONFIG-FILE': 'hosts.yml',
    INPUT_RESOLVERS: dns,
    INPUT_SAMPLES: '1',
    INPUT_TIMEOUT: silentEvery > 0 ? PATIENCE : '30s',
    'INPUT_ALLOW-PRIVATE-ADDRESSES': 'true',
    'INPUT_ALLOW-ANY-PORT': 'true',
  });
}
