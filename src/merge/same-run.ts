import { listInWords } from '../model/list-in-words.ts';
import type { Report, WorkflowRun } from '../model/report.ts';

/** A report, and the quoted path of its file. */
export interface ReportFile {
  readonly file: string;
  readonly report: Report;
}

/** The run of the merge itself. */
export interface MergeRun {
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly workflowRun: WorkflowRun;
}

/** The reports of one run. */
export interface RunReports {
  readonly files: readonly ReportFile[];
  /** The reports of other runs. */
  readonly others: readonly ReportFile[];
  /** How the others differ, as sentences. */
  readonly problems: readonly string[];
}

const HOUR_MS = 3_600_000;
/**
 * Reports of one run begin within these hours of each other. A job on a hosted runner takes at most 6 hours, and a
 * nightly run follows after 24.
 */
const MAX_HOURS_APART = 12;

/**
 * Finds the reports of one run: the workflow run and commit of the merge where they have reports, else the run of the
 * newest report.
 * The others differ from its newest report in the workflow run, the commit, the declaration or the time.
 *
 * The time is compared between reports of the same attempt, and where no workflow run is known: GitHub can run failed
 * jobs again up to 30 days later.
 */
export function reportsOfOneRun(files: readonly ReportFile[], merge: MergeRun): RunReports {
  const newestFirst = files.toSorted((a, b) => startOf(b) - startOf(a));
  const ofMerge = newestFirst.filter((file) => isOfMerge(file, merge));
  const ofCommit = ofMerge.find((file) => commitOf(file) === merge.workflowRun.commit);
  const reference = ofCommit ?? ofMerge[0] ?? newestFirst[0];
  if (reference === undefined) return { files, others: [], problems: [] };
  if (isOldRun(reference, merge)) {
    const message = `The newest report, ${reference.file}, is of ${runLabel(reference)} and began at ${timeOf(reference)}, more than ${MAX_HOURS_APART} hours before this merge, which is of workflow run ${merge.workflowRun.id}. Only reports of one run can be joined, so none was.`;
    return { files: [], others: files, problems: [message] };
  }
  const ofRun = newestFirst.filter((file) => runOf(file) === runOf(reference));
  const newestOfAttempt = (file: ReportFile) =>
    ofRun.find((other) => attemptOf(other) === attemptOf(file)) ?? reference;
  const differences = files.flatMap((file) => {
    const difference = differenceOf(file, reference, newestOfAttempt(file));
    return difference === null ? [] : [{ file, difference }];
  });
  const others = differences.map(({ file }) => file);
  const groups = Map.groupBy(differences, ({ difference }) => difference);
  return {
    files: files.filter((file) => !others.includes(file)),
    others,
    problems: [...groups].map(([difference, group]) =>
      problemOf(
        group.map(({ file }) => file.file),
        difference,
      ),
    ),
  };
}

/** A note where the reports are far apart, as after failed jobs were run again days later; null where they are not. */
export function spreadNote(files: readonly ReportFile[]): string | null {
  const byStart = files.toSorted((a, b) => startOf(a) - startOf(b));
  const [oldest, newest] = [byStart.at(0), byStart.at(-1)];
  return oldest && newest && isApart(startOf(oldest), startOf(newest))
    ? `The oldest report, ${oldest.file}, is from ${timeOf(oldest)}, and the newest, ${newest.file}, from ${timeOf(newest)}.`
    : null;
}

function isOfMerge(file: ReportFile, { workflowRun: { id } }: MergeRun): boolean {
  return id !== null && runOf(file) === id;
}

/**
 * Whether the newest report is of another workflow run than the merge, and old. A workflow may join the reports of the
 * run that triggered it, but must not find those of last week where the jobs of today left none.
 */
function isOldRun(newest: ReportFile, { startedAt, workflowRun: { id } }: MergeRun): boolean {
  const isOther = id !== null && runOf(newest) !== null && runOf(newest) !== id;
  return isOther && isApart(startOf(newest), startedAt);
}

/** The rest of a sentence that begins with the file, as in `of commit 1a2b, but "1.json" is of commit 3c4d`. */
function differenceOf(file: ReportFile, reference: ReportFile, newest: ReportFile): string | null {
  if (runOf(file) !== runOf(reference)) {
    return `of ${runLabel(file)}, but ${reference.file} is of ${runLabel(reference)}`;
  }
  const [commit, expected] = [commitOf(file), commitOf(reference)];
  if (commit != null && expected != null && commit !== expected) {
    return `of commit ${commit}, but ${reference.file} is of commit ${expected}`;
  }
  if (isApart(startOf(file), startOf(newest))) {
    return `from ${timeOf(file)}, but ${newest.file} is from ${timeOf(newest)}, more than ${MAX_HOURS_APART} hours later`;
  }
  const [digest, declaration] = [file, reference].map(({ report }) => report.merging?.declaration);
  return digest !== undefined && declaration !== undefined && digest !== declaration
    ? `of another declaration than ${reference.file}`
    : null;
}

function problemOf(files: readonly string[], difference: string): string {
  const one = files.length === 1;
  const subject = `The report${one ? '' : 's'} ${listInWords(files, 20)} ${one ? 'is' : 'are'}`;
  return `${subject} ${difference}. Only reports of one run can be joined, so ${one ? 'it was' : 'they were'} left out.`;
}

function runOf({ report }: ReportFile): string | null {
  return report.workflowRun.id;
}

function commitOf({ report }: ReportFile): string | null | undefined {
  return report.workflowRun.commit;
}

function attemptOf({ report }: ReportFile): number | null {
  return report.workflowRun.attempt;
}

function runLabel(file: ReportFile): string {
  return runOf(file) === null ? 'no known workflow run' : `workflow run ${runOf(file)}`;
}

function startOf({ report }: ReportFile): number {
  return Date.parse(report.startedAt);
}

function timeOf({ report }: ReportFile): string {
  return report.startedAt;
}

function isApart(one: number, other: number): boolean {
  return Math.abs(one - other) > MAX_HOURS_APART * HOUR_MS;
}
