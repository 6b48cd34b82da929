import * as v from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { report as definition } from '../../src/model/report-schema.ts';
import { renderAnnotations } from '../../src/report/annotations.ts';
import { MAX_SUMMARY_BYTES, renderSummary } from '../../src/report/summary/summary.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { runInProcess } from '../runner/run-in-process.ts';
import type { RunResult } from '../runner/step-result.ts';

const HOSTS = 400;
const addresses = Array.from(
  { length: HOSTS },
  (_, index) => `127.0.${80 + Math.floor(index / 250)}.${(index % 250) + 1}`,
);

let lab: Lab;
let result: RunResult;
beforeAll(async () => {
  lab = await startLab({
    zone: addresses.map((address, index) => `h${index}.example.com A ${address}`).join('\n'),
    listeners: Object.fromEntries(
      addresses.map((address) => [address, { greeting: `220 ünïcödé ${'ж'.repeat(400)}` }]),
    ),
  });
  const hosts = addresses.map((_, index) => `  - h${index}.example.com\n`).join('');
  result = await runInProcess({
    inputs: {
      hosts: `defaults: { port: ${lab.port}, tls: none }\nhosts:\n${hosts}`,
      resolvers: lab.resolver,
      samples: '1',
      'allow-private-addresses': 'true',
      'allow-any-port': 'true',
    },
  });
  await result.remove();
});
afterAll(() => lab.close());

it(`${HOSTS} failing hosts: ten annotations per level, the last of which counts the rest`, () => {
  expect(result.droppedAnnotations).toEqual([]);
  const { counts } = result.report as Report;
  for (const [level, all] of [
    ['error', counts.errors],
    ['warning', counts.warnings],
  ] as const) {
    const own = result.annotations.filter((annotation) => annotation.level === level);
    expect(own).toHaveLength(10);
    const shown = own.filter(({ title }) => !/left out|failed/.test(title ?? '')).length;
    expect(own.map(({ message }) => message).join('\n')).toContain(`${all - shown} more ${level}s`);
  }
  expect(result.outputs.errors).toBe(String(counts.errors));
  expect(result.outputsTooLarge).toBe(false);
});

it('the summary fits, with whole sections and whole rows', () => {
  expect(result.summaryDropped).toBe(false);
  expectWhole(result.summary);
});

it('the summary of 20,000 hosts fits', () => {
  const report = v.parse(definition, result.report);
  const times = <T>(entries: readonly T[]) => Array.from({ length: 50 }, () => entries).flat();
  const fleet = { ...report, hosts: times(report.hosts), findings: times(report.findings) };
  const summary = renderSummary(fleet, null);
  expect(Buffer.byteLength(summary)).toBeLessThan(MAX_SUMMARY_BYTES);
  expectWhole(summary);
  expect(summary).toMatch(/The JSON report has \d+ more hosts\./);
  expect(summary).toMatch(/The details of \d+ hosts did not fit here; the JSON report has them\./);
  expect(renderAnnotations(fleet, 'warn', null).length).toBeLessThanOrEqual(30);
});

it.each([2000, 5000, 20_000, 100_000])(
  'a summary of at most %i bytes is not longer',
  (maxBytes) => {
    const summary = renderSummary(v.parse(definition, result.report), null, maxBytes);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(Math.max(maxBytes, 8000));
    expectWhole(summary);
  },
);

/** Expects that folded parts and code blocks are closed, and that rows have all their cells. */
function expectWhole(summary: string): void {
  expect(summary.match(/<details/g)?.length).toBe(summary.match(/<\/details>/g)?.length);
  expect((summary.match(/^`{3,}/gm)?.length ?? 0) % 2).toBe(0);
  const rows = summary.split('\n').filter((line) => line.startsWith('|'));
  expect(rows.every((row) => row.endsWith('|') && row.split(' | ').length === 6)).toBe(true);
  expect(summary.endsWith('</sub>\n')).toBe(true);
  expect(summary).not.toContain('\ufffd');
}
