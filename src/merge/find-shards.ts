import { listInWords } from '../model/list-in-words.ts';
import type { Failure, Merging, Report, ReportProblem } from '../model/report.ts';
import { limitProblems } from '../report/report.ts';
import { type MergeRun, type ReportFile, reportsOfOneRun } from './same-run.ts';

/** Why a merge is incomplete. */
export interface MergeFailure {
  readonly failure: Failure;
  readonly problems: readonly ReportProblem[];
  readonly moreProblems: number;
}

/** The report of a shard. */
export interface ShardReport extends ReportFile {
  /** Null where the shard failed before it checked anything. */
  readonly merging: Merging | null;
}

/**
 * Finds the shards of one run among reports. Problems are: a report of another run, a shard that is missing or has two
 * reports, a report that is not a shard's, and the problems of shards that failed.
 *
 * @param unreadable the problems of reports that could not be read, as sentences
 */
export function findShards(
  files: readonly ReportFile[],
  unreadable: readonly string[],
  merge: MergeRun,
): { readonly shards: readonly ShardReport[]; readonly failure: MergeFailure | null } {
  const byIndex = new Map<number, ShardReport>();
  const sameRun = reportsOfOneRun(files, merge);
  const problems = [...unreadable, ...sameRun.problems].map(toProblem);
  const addProblem = (message: string) => problems.push(toProblem(message));
  const failedReports: Report[] = [];
  let total: number | null = null;
  for (const { file, report } of withoutRepeated(sameRun.files)) {
    const { shard, merging } = report;
    // One with an unexpected error fails the merge too, with what it has.
    if (hasFailed(report) || report.failure === 'internal') failedReports.push(report);
    if (shard === null) {
      // A shard with invalid inputs may not know its number.
      if (!hasFailed(report))
        addProblem(`The report ${file} is that of a whole run; expected the report of a shard.`);
      continue;
    }
    if (merging === null && !hasFailed(report)) {
      addProblem(`The report ${file} does not have the data that a merge needs.`);
    }
    total ??= shard.of;
    const earlier = byIndex.get(shard.index);
    if (shard.of !== total) {
      addProblem(`The report ${file} is one of ${shard.of} shards, where others are of ${total}.`);
    } else if (earlier !== undefined) {
      addProblem(`Shard ${shard.index} of ${total} has two reports: ${earlier.file} and ${file}.`);
    } else {
      byIndex.set(shard.index, { file, report, merging });
    }
  }
  const shards = [...byIndex].toSorted(([a], [b]) => a - b).map(([, shard]) => shard);
  const leftOut = new Set(sameRun.others.map(({ report }) => report.shard?.index));
  problems.push(...missingShards(byIndex, leftOut, total));
  return { shards, failure: mergeFailure(failedReports, problems) };
}

/** Drops the reports of shards that have one of a later attempt: their jobs were run again. */
function withoutRepeated(files: readonly ReportFile[]): readonly ReportFile[] {
  const last = new Map<string, number>();
  const keyOf = ({ report: { shard } }: ReportFile) => `${shard?.index}/${shard?.of}`;
  const attemptOf = ({ report: { workflowRun } }: ReportFile) => workflowRun.attempt ?? 0;
  for (const file of files) {
    last.set(keyOf(file), Math.max(attemptOf(file), last.get(keyOf(file)) ?? 0));
  }
  return files.filter(
    (file) => file.report.shard === null || attemptOf(file) === last.get(keyOf(file)),
  );
}

/** Whether a run failed before it checked anything. */
function hasFailed({ failure, problems, merging }: Report): boolean {
  return merging === null && (problems.length > 0 || failure !== null);
}

/** @param leftOut shards with a report that cannot be joined */
function missingShards(
  present: ReadonlyMap<number, unknown>,
  leftOut: ReadonlySet<number | undefined>,
  total: number | null,
): ReportProblem[] {
  const absent = Array.from({ length: total ?? 0 }, (_, index) => index + 1).filter(
    (index) => !present.has(index),
  );
  const say = (indices: readonly number[], why: string) => {
    if (indices.length === 0) return [];
    const one = indices.length === 1;
    const which = `Shard${one ? '' : 's'} ${listInWords(indices.map(String), 20)} of ${total}`;
    return [toProblem(`${which} ${why}, so ${one ? 'its' : 'their'} hosts were not checked.`)];
  };
  return [
    ...say(
      absent.filter((index) => !leftOut.has(index)),
      'left no report',
    ),
    ...say(
      absent.filter((index) => leftOut.has(index)),
      'left no report of this run',
    ),
  ];
}

/** The most severe failure, with the first problems, each once. Null where the merge is complete. */
function mergeFailure(
  failedReports: readonly Report[],
  problems: readonly ReportProblem[],
): MergeFailure | null {
  const failures = new Set<Failure | null>(failedReports.map(({ failure }) => failure));
  if (problems.length > 0) failures.add('nothing-checked');
  if (failures.size === 0) return null;
  const failure = MOST_SEVERE.find((candidate) => failures.has(candidate)) ?? 'nothing-checked';
  const all = [...failedReports.flatMap((report) => report.problems), ...problems];
  const unique = new Map(all.map((problem) => [JSON.stringify(problem), problem]));
  const more = failedReports.reduce((sum, { moreProblems }) => sum + moreProblems, 0);
  return { failure, ...limitProblems([...unique.values()], more) };
}

const MOST_SEVERE: readonly Failure[] = ['internal', 'configuration'];

function toProblem(message: string): ReportProblem {
  return { message, file: null, line: null, column: null };
}
