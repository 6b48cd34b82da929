import type { Problem } from './mail-host.ts';

/** The most problems of a run that are kept. The others are counted. */
export const MAX_PROBLEMS = 50;

/** The first problems of many, and the number of the others. */
export interface Problems {
  /** At most {@link MAX_PROBLEMS}. */
  readonly problems: readonly Problem[];
  readonly moreProblems: number;
}

/** Collects problems without keeping them all: a hostile file may have one for every few bytes. */
export interface ProblemCollector {
  /** Adds a problem. One that was added before, as of a value that several aliases repeat, is ignored. */
  readonly add: (problem: Problem) => void;
  /** Whether further problems are only counted. */
  readonly isFull: () => boolean;
  readonly collected: () => Problems;
}

export function collectProblems(): ProblemCollector {
  const kept = new Map<string, Problem>();
  let moreProblems = 0;
  const isFull = () => kept.size >= MAX_PROBLEMS;
  return {
    isFull,
    add: (problem) => {
      const key = JSON.stringify(problem);
      if (kept.has(key)) return;
      if (isFull()) moreProblems += 1;
      else kept.set(key, problem);
    },
    collected: () => ({ problems: [...kept.values()], moreProblems }),
  };
}
