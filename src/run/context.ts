import type { ReadBaseFile, Workspace } from '../files/workspace.ts';
import type { Report } from '../model/report.ts';
import type { RunDeadline } from '../observe/limits/deadline.ts';

/** What a run needs besides its inputs. */
export interface RunContext {
  readonly workspace: Workspace;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Told after each host that was looked at. */
  readonly progress: (done: number, total: number) => void;
  /** Reads a file of the repository as it was before the change under review. */
  readonly readBaseFile: ReadBaseFile;
  /** Told, in one line, of each pause before what is not right is looked at again. */
  readonly waiting: (line: string) => void;
  /** The time that the run may take, which a signal may cut short. */
  readonly deadline: RunDeadline;
}

export interface RunResult {
  readonly report: Report;
  /** The baseline's new text; null where it is to stay as it is. */
  readonly baseline: string | null;
}
