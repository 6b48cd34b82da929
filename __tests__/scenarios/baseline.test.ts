import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { runInProcess } from '../runner/run-in-process.ts';

const FILE = '.github/mail-identity.json';
const RIGHT = 'mx1.example.com A 127.0.54.1\n127.0.54.1 PTR mx1.example.com';
const OLD_PTR = `mx1.example.com A 127.0.54.1\n127.0.54.1 PTR old.example.com\nold.example.com A 127.0.54.1`;

let lab: Lab;
beforeAll(async () => {
  lab = await startLab({
    zone: OLD_PTR,
    listeners: { '127.0.54.1': { name: 'mx1.example.com' } },
  });
});
afterAll(() => lab.close());

async function check(
  workspace?: string,
  inputs: Readonly<Record<string, string>> = {},
  files = {},
) {
  const result = await runInProcess({
    ...(workspace === undefined ? {} : { workspace }),
    files,
    inputs: {
      hosts: `- { name: mx1.example.com, port: ${lab.port}, tls: none }`,
      resolvers: lab.resolver,
      'baseline-file': FILE,
      'allow-private-addresses': 'true',
      'allow-any-port': 'true',
      ...inputs,
    },
  });
  return { ...result, report: result.report as Report };
}

it('a finding is new, then accepted, known and fixed', async () => {
  lab.dns.setZone(OLD_PTR);
  const first = await check();
  const { workspace } = first;
  expect(first.report).toMatchObject({ result: 'failed', failure: 'regression' });

  const accepting = await check(workspace, { 'update-baseline': 'true' });
  expect(accepting.report).toMatchObject({ result: 'passed', counts: { errors: 0, known: 2 } });
  const written = await readFile(join(workspace, FILE), 'utf8');

  const known = await check(workspace);
  expect(known.report).toMatchObject({ result: 'passed', counts: { errors: 0, known: 2 } });
  expect(known.annotations.filter(({ level }) => level === 'error')).toEqual([]);
  expect(known.summary).toContain('**error (known) · ptr-mismatch**');

  await check(workspace, { 'update-baseline': 'true' });
  expect(await readFile(join(workspace, FILE), 'utf8')).toBe(written);

  lab.dns.setZone(RIGHT);
  const fixed = await check(workspace);
  const line = Number(
    /Fixed: ptr-mismatch .*Remove line (\d+) of/.exec(fixed.report.notes.join('\n'))?.[1],
  );
  expect(written.split('\n')[line - 1]).toContain('"rule":"ptr-mismatch"');
  expect(fixed.summary).toMatch(/> - Fixed: ptr-mismatch at `mx1\.example\.com`/);
  expect(fixed.summary).toContain('| Stable since |');
  expect(fixed.report.hosts[0]?.stableSince).toMatch(/^\d{4}-\d{2}-\d{2}$/);

  const moved = await check(workspace, {
    hosts: '- { name: mx2.example.com, role: outbound, addresses: 127.0.54.9 }',
  });
  expect(moved.report.findings.map(({ rule }) => rule)).toContain('host-removed');
  await first.remove();
});

it.each([
  ['is damaged', '{', /baseline is not JSON/],
  ['is of another version', '{"schemaVersion":9}', /this release reads 1/],
])('a baseline that %s is a configuration error', async (_, text, message) => {
  const result = await check(undefined, {}, { [FILE]: text });
  await result.remove();
  expect(result.report).toMatchObject({ result: 'failed', failure: 'configuration' });
  expect(result.annotations[0]).toMatchObject({ level: 'error', file: FILE, line: 1 });
  expect(result.report.problems[0]?.message).toMatch(message);
});

it('update-baseline needs a baseline-file', async () => {
  const result = await check(undefined, { 'baseline-file': '', 'update-baseline': 'true' });
  await result.remove();
  expect(result.report.problems[0]?.message).toMatch(/Input update-baseline: there is no baseline/);
});
