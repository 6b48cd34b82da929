import type { CheckedOut, Repository } from '../files/repository.ts';
import type { ChangeUnderReview, ResolvedBase, Workspace } from '../files/workspace.ts';
import type { Problem } from '../model/mail-host.ts';
import type { Report, WorkflowRun } from '../model/report.ts';
import type { Resolvers } from '../observe/dns/system-resolvers.ts';
import type { DebugError } from '../observe/isolate-host.ts';
import type { RunDeadline } from '../observe/limits/deadline.ts';

/** The environment of a run, besides its inputs. */
export interface RunContext {
  readonly workspace: Workspace;
  /** The run of the workflow that this run is a step of. */
  readonly workflowRun: WorkflowRun;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Called after each observed host. */
  readonly progress: (done: number, total: number) => void;
  /** The change that this run is about; null outside of a workflow. */
  readonly change: ChangeUnderReview | null;
  /**
   * Finds the base of the change under review.
   *
   * @param repository the checkout of the workflow's repository; null where there is none
   */
  readonly resolveBase: (repository: Repository | null) => Promise<ResolvedBase>;
  /** Called with one log line before each recheck. */
  readonly onRecheck: (line: string) => void;
  /** Words a problem of an input; absent where inputs have the names that action.yml gives them. */
  readonly wordProblem?: (problem: Problem) => Problem;
  /** Reads the DNS servers of this machine, which are used where the inputs name none. Replaced in tests. */
  readonly systemResolvers?: () => Resolvers;
  /** The port of zones' own name servers; 53 where it is absent. Replaced in tests. */
  readonly authorityPort?: number;
  /** The deadline of the whole run. A signal ends it early. */
  readonly deadline: RunDeadline;
  /** Called with each unexpected error that the run survives. Only the debug log has stack traces. */
  readonly debugError: DebugError;
}

/** The context of a run whose repository is found. */
export interface RepositoryContext extends RunContext, CheckedOut {
  /** The base of the change under review, resolved at the first call. */
  readonly base: () => Promise<ResolvedBase>;
}

export interface RunResult {
  readonly report: Report;
  /** The text to write to the baseline file; null where the file is left as it is. */
  readonly baseline: string | null;
}
