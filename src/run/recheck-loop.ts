import type { Assessment } from '../compare/assessment.ts';
import {
  mergeObservation,
  notRightYet,
  onlyWrong,
  pausesWithin,
  stillWrong,
} from '../compare/recheck.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Declaration } from '../model/mail-host.ts';
import type { Observation } from '../model/observation.ts';
import { type Deadline, pause } from '../observe/limits/deadline.ts';
import { plural } from '../report/labels.ts';

/** The steps of a run that are made anew. */
interface Steps {
  readonly assess: (observation: Observation) => Assessment;
  readonly lookAgain: (wrong: Declaration) => Promise<Observation>;
}

interface Waiting {
  /** The run's own, at which waiting ends too. */
  readonly deadline: Deadline;
  /** Told, in one line, of each pause. */
  readonly waiting: (line: string) => void;
}

/** Looks again at what is not right, with growing pauses, until it is or the time to wait is over. */
export async function recheckLoop(
  first: Assessment,
  { assess, lookAgain }: Steps,
  { waitForMs, failOn }: Pick<Inputs, 'waitForMs' | 'failOn'>,
  { deadline, waiting }: Waiting,
): Promise<{ readonly assessment: Assessment; readonly waited: readonly string[] }> {
  let assessment = first;
  let wrong = notRightYet(assessment.comparison.findings, failOn);
  let left = waitForMs;
  for (const pauseMs of pausesWithin(waitForMs)) {
    if (wrong.length === 0 || deadline.remaining() === 0) break;
    const hosts = new Set(wrong.map(({ host }) => host));
    waiting(
      `${plural(hosts.size, 'host')} not right yet: looking again in ${seconds(pauseMs)}, waiting for ${seconds(left)} at most`,
    );
    await pause(pauseMs, deadline);
    if (deadline.remaining() === 0) break;
    left -= pauseMs;
    const again = await lookAgain(onlyWrong(assessment.observation, wrong));
    // A look that the run's end broke off has seen less than the one before it.
    if (deadline.remaining() === 0) break;
    assessment = assess(mergeObservation(assessment.observation, again));
    wrong = notRightYet(assessment.comparison.findings, failOn);
  }
  return { assessment, waited: waitForMs > 0 ? stillWrong(wrong, waitForMs - left) : [] };
}

function seconds(ms: number): string {
  return `${Math.round(ms / 1000)} s`;
}
