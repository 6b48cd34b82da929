import { listInWords } from '../model/list-in-words.ts';
import type { Failure, Merging, Report, ReportProblem } from '../model/report.ts';

/** A report, and the quoted path of its file. */
export interface ReportFile {
  readonly file: string;
  readonly report: Report;
}

/** Why a merge is incomplete. */
export interface MergeFailure {
  readonly failure: Failure;
  readonly problems: readonly ReportProblem[];
}

/** The report of a shard. */
export interface ShardReport extends ReportFile {
  /** Null where the shard failed before it checked anything. */
  readonly merging: Merging | null;
}

/**
 * Finds the shards of one run among reports. Problems are: a shard that is missing, has two reports or belongs to
 * another run, a report that is not a shard's, and the problems of shards that failed.
 *
 * @param unreadable the problems of reports that could not be read, as sentences
 */
export function findShards(
  files: readonly ReportFile[],
  unreadable: readonly string[],
): { readonly shards: readonly ShardReport[]; readonly failure: MergeFailure | null } {
  const byIndex = new Map<number, ShardReport>();
  const problems = unreadable.map(toProblem);
  const addProblem = (message: string) => problems.push(toProblem(message));
  const failedReports: Report[] = [];
  let total: number | null = null;
  for (const { file, report } of files) {
    const { shard, merging } = report;
    if (hasFailed(report)) failedReports.push(report);
    if (shard === null) {
      // A shard with invalid inputs may not know its number.
      if (!hasFailed(report)) addProblem(`The report ${file} is no shard's but a whole run's.`);
      continue;
    }
    if (merging === null && !hasFailed(report)) {
      addProblem(`The report ${file} does not say what a merge needs to know.`);
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
  problems.push(...missingShards(byIndex, total), ...otherDeclarations(shards));
  return { shards, failure: mergeFailure(failedReports, problems) };
}

/** Whether a run failed before it checked anything. */
function hasFailed({ failure, problems, merging }: Report): boolean {
  return merging === null && (problems.length > 0 || failure !== null);
}

function missingShards(
  present: ReadonlyMap<number, unknown>,
  total: number | null,
): ReportProblem[] {
  if (total === null) return [];
  const absent = Array.from({ length: total }, (_, index) => index + 1).filter(
    (index) => !present.has(index),
  );
  if (absent.length === 0) return [];
  const one = absent.length === 1;
  const which = `Shard${one ? '' : 's'} ${listInWords(absent.map(String), 20)} of ${total}`;
  return [
    toProblem(`${which} left no report, so ${one ? 'its' : 'their'} hosts were not checked.`),
  ];
}

/** Shards with another declaration than the first one assign hosts to shards differently. */
function otherDeclarations(shards: readonly ShardReport[]): ReportProblem[] {
  const withResults = shards.filter(({ merging }) => merging !== null);
  const [first] = withResults;
  return withResults
    .filter(({ merging }) => merging?.declaration !== first?.merging?.declaration)
    .map(({ file }) =>
      toProblem(`The reports ${first?.file} and ${file} are of different declarations.`),
    );
}

/** The most severe failure, with all problems, each once. Null where the merge is complete. */
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
  return { failure, problems: [...unique.values()] };
}

const MOST_SEVERE: readonly Failure[] = ['internal', 'configuration'];

function toProblem(message: string): ReportProblem {
  return { message, file: null, line: null, column: null };
}
