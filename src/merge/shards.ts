import { listInWords } from '../model/list-in-words.ts';
import type { Failure, Merging, Report, ReportProblem } from '../model/report.ts';

/** A report with the file from which it was read, as it is shown. */
export interface ReportFile {
  readonly file: string;
  readonly report: Report;
}

/** What keeps a merge from being whole: why the run fails, and the words for it. */
export interface MergeFailure {
  readonly failure: Failure;
  readonly problems: readonly ReportProblem[];
}

/** The report of a shard. */
export interface ShardReport extends ReportFile {
  /** Null where it failed before it could look. */
  readonly merging: Merging | null;
}

/**
 * Finds the shards of one run among reports, and tells what keeps them from being whole: one that is missing, there
 * twice or of another run, and what kept a shard from looking.
 *
 * @param unread what is wrong with reports that could not be read
 */
export function shardsOf(
  files: readonly ReportFile[],
  unread: readonly string[],
): { readonly shards: readonly ShardReport[]; readonly lack: MergeFailure | null } {
  const byIndex = new Map<number, ShardReport>();
  const problems = unread.map(asProblem);
  const foreign = (message: string) => problems.push(asProblem(message));
  const told: Report[] = [];
  let of: number | null = null;
  for (const { file, report } of files) {
    const { shard, merging } = report;
    if (hasFailed(report)) told.push(report);
    if (shard === null) {
      // A shard whose inputs are wrong may not know which it is.
      if (!hasFailed(report)) foreign(`The report ${file} is no shard's but a whole run's.`);
      continue;
    }
    if (merging === null && !hasFailed(report)) {
      foreign(`The report ${file} does not say what a merge needs to know.`);
    }
    of ??= shard.of;
    const earlier = byIndex.get(shard.index);
    if (shard.of !== of) {
      foreign(`The report ${file} is one of ${shard.of} shards, where others are of ${of}.`);
    } else if (earlier !== undefined) {
      foreign(`Shard ${shard.index} of ${of} has two reports: ${earlier.file} and ${file}.`);
    } else {
      byIndex.set(shard.index, { file, report, merging });
    }
  }
  const shards = [...byIndex].toSorted(([a], [b]) => a - b).map(([, shard]) => shard);
  problems.push(...missing(byIndex, of), ...otherDeclarations(shards));
  return { shards, lack: mergeFailure(told, problems) };
}

/** Whether a run failed before it could look at anything. */
function hasFailed({ failure, problems, merging }: Report): boolean {
  return merging === null && (problems.length > 0 || failure !== null);
}

function missing(byIndex: ReadonlyMap<number, unknown>, of: number | null): ReportProblem[] {
  if (of === null) return [];
  const absent = Array.from({ length: of }, (_, index) => index + 1).filter(
    (index) => !byIndex.has(index),
  );
  if (absent.length === 0) return [];
  const one = absent.length === 1;
  const which = `Shard${one ? '' : 's'} ${listInWords(absent.map(String), 20)} of ${of}`;
  return [
    asProblem(`${which} left no report, so ${one ? 'its' : 'their'} hosts were not checked.`),
  ];
}

/** Shards that were given other declarations than the first share out something else. */
function otherDeclarations(shards: readonly ShardReport[]): ReportProblem[] {
  const looked = shards.filter(({ merging }) => merging !== null);
  const [first] = looked;
  return looked
    .filter(({ merging }) => merging?.declaration !== first?.merging?.declaration)
    .map(({ file }) =>
      asProblem(`The reports ${first?.file} and ${file} are of different declarations.`),
    );
}

/** The gravest failure, with all problems, each once. */
function mergeFailure(
  told: readonly Report[],
  problems: readonly ReportProblem[],
): MergeFailure | null {
  const failures = new Set<Failure | null>(told.map(({ failure }) => failure));
  if (problems.length > 0) failures.add('nothing-checked');
  if (failures.size === 0) return null;
  const failure = GRAVEST.find((one) => failures.has(one)) ?? 'nothing-checked';
  const all = [...told.flatMap((report) => report.problems), ...problems];
  const once = new Map(all.map((problem) => [JSON.stringify(problem), problem]));
  return { failure, problems: [...once.values()] };
}

const GRAVEST: readonly Failure[] = ['internal', 'configuration'];

function asProblem(message: string): ReportProblem {
  return { message, file: null, line: null, column: null };
}
