import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { startLab } from '../lab/lab.ts';

const bundle = resolve(import.meta.dirname, '../../dist/index.js');
const HOSTS = Array.from({ length: 60 }, (_, index) => ({
  name: `h${index}.example.com`,
  address: `127.0.57.${index + 1}`,
}));

it('checks every host with 48 open files at most, and reports the limit once', async () => {
  const lab = await startLab({
    zone: HOSTS.map(({ name, address }) => `${name} A ${address}\n${address} PTR ${name}`).join(
      '\n',
    ),
    listeners: Object.fromEntries(
      HOSTS.map(({ name, address }) => [address, { name, greetingDelayMs: 50 }]),
    ),
  });
  const temp = await mkdtemp(join(tmpdir(), 'files-'));
  try {
    const env = {
      RUNNER_TEMP: temp,
      INPUT_HOSTS: `defaults: { port: ${lab.port}, tls: none }\nhosts: [${HOSTS.map(({ name }) => name).join(', ')}]`,
      INPUT_RESOLVERS: lab.resolver,
      INPUT_SAMPLES: '1',
      'INPUT_ALLOW-PRIVATE-ADDRESSES': 'true',
      'INPUT_ALLOW-ANY-PORT': 'true',
    };
    // Only a shell can set the limit, and only env passes variables with hyphens through a shell.
    const limited = 'ulimit -n 48 && exec env -i "$@"';
    const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
    const command = [...variables, process.execPath, bundle];
    await promisify(execFile)('/bin/sh', ['-c', limited, 'sh', ...command]);
    const path = join(temp, 'mail-identity-report.json');
    const report = JSON.parse(await readFile(path, 'utf8')) as Report;
    expect(report).toMatchObject({ result: 'passed', complete: true, counts: { endpoints: 60 } });
    expect(report.notes).toEqual([expect.stringContaining('could open too few files')]);
  } finally {
    await Promise.all([lab.close(), rm(temp, { recursive: true })]);
  }
});
