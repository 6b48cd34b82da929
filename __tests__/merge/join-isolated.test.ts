import { expect, it } from 'vitest';
import { joinIsolated } from '../../src/merge/join-isolated.ts';
import { NO_WORKFLOW_RUN, type Report } from '../../src/model/report.ts';
import { MESSAGE, withTestError } from '../run/test-errors.ts';
import { findingAt, hostRow, START, shard } from './shard.ts';

const POLICY = { failOn: 'error', onInconclusive: 'warn', failOnPending: false } as const;
const ERROR = { stage: 'judge', message: 'a bug', remedy: 'Report it.' } as const;

function join(...reports: readonly Report[]) {
  const shards = reports.map((report, index) => {
    return { file: `"${index + 1}.json"`, report, merging: report.merging };
  });
  const merge = { startedAt: START, workflowRun: NO_WORKFLOW_RUN };
  return joinIsolated(shards, null, POLICY, merge, () => {});
}

const first = shard(1, 2, {
  hosts: [
    [0, hostRow('a.example.com')],
    [2, hostRow('c.example.com')],
  ],
  findings: [
    [0, findingAt('a.example.com')],
    [2, findingAt('c.example.com')],
  ],
});
const second = (internalError: typeof ERROR | null) =>
  shard(2, 2, {
    hosts: [[1, hostRow('b.example.com', { internalError })]],
    findings: [[1, findingAt('b.example.com')]],
  });

const shown = ({ hosts, findings }: Report) => ({
  hosts: hosts.map(({ name, endpoints, internalError }) => [
    name,
    endpoints.length,
    internalError?.stage ?? null,
  ]),
  findings: findings.map(({ host }) => host),
});

it('keeps the internal error of a shard, and fails', () => {
  const report = join(first, second(ERROR));
  expect(report).toMatchObject({ result: 'failed', failure: 'internal', complete: false });
  expect(shown(report)).toEqual({
    hosts: [
      ['a.example.com', 1, null],
      ['b.example.com', 1, 'judge'],
      ['c.example.com', 1, null],
    ],
    findings: ['a.example.com', 'b.example.com', 'c.example.com'],
  });
});

it('reports a host that cannot be joined, and keeps the others whole', async () => {
  const error = { file: 'src/report/host-groups.ts', text: 'b.example.com' };
  // The findings of a host are looked up only where two hosts share an address.
  const { result, thrown } = await withTestError(error, async () => join(first, second(null)));
  expect(thrown).toBeGreaterThan(0);
  expect(result).toMatchObject({ result: 'failed', failure: 'internal' });
  expect(shown(result)).toEqual({
    hosts: [
      ['a.example.com', 1, null],
      ['b.example.com', 0, 'merge'],
      ['c.example.com', 1, null],
    ],
    findings: ['a.example.com', 'c.example.com'],
  });
  expect(result.hosts[1]?.internalError?.message).toBe(MESSAGE);
});
