import type { Policy } from '../compare/outcome.ts';
import { attempt, findFaulty } from '../model/faulty-items.ts';
import type { Report } from '../model/report.ts';
import type { DebugError } from '../observe/isolate-host.ts';
import { keyOf, withBareHosts, withoutFaultyHosts, withoutHosts } from '../report/bare-hosts.ts';
import type { MergeFailure, ShardReport } from './find-shards.ts';
import { joinShards } from './join-shards.ts';
import type { MergeRun } from './same-run.ts';

/**
 * Joins the reports of shards. A host with which that throws has only its name, its verdict and the error in the joined
 * report; all others are whole.
 */
export function joinIsolated(
  shards: readonly ShardReport[],
  failure: MergeFailure | null,
  policy: Policy,
  merge: MergeRun,
  debugError: DebugError,
): Report {
  const join = (simplify: (report: Report) => Report) =>
    joinShards(
      shards.map((shard) => {
        const report = simplify(shard.report);
        return { ...shard, report, merging: report.merging };
      }),
      failure,
      policy,
      merge,
    );
  const whole = attempt(() => joinShards(shards, failure, policy, merge));
  if (whole.kind === 'done') return whole.result;
  const keys = new Set(shards.flatMap(({ report }) => report.hosts.map(keyOf)));
  const faulty = findFaulty([...keys], whole, (faultOf) =>
    join((report) => withoutHosts(report, (key) => faultOf(key) === null)),
  );
  for (const { error } of faulty.values()) debugError(error);
  const bare = attempt(() => join((report) => withBareHosts(report, 'merge', faulty)));
  if (bare.kind === 'done') return bare.result;
  const others = join((report) => withoutHosts(report, (key) => !faulty.has(key)));
  return withoutFaultyHosts(others, faulty);
}
