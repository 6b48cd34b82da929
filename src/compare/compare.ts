import type { Baseline } from '../model/baseline.ts';
import { dayOf } from '../model/day.ts';
import type { Finding, TrackedFinding } from '../model/finding.ts';
import { endpointKey } from '../model/host-key.ts';
import type { SourceLocation } from '../model/mail-host.ts';
import type { Observation } from '../model/observation.ts';
import type { BaseFindings } from './base-branch.ts';
import { baselineEntry, type FixedEntry, fixedSince, isInBaseline } from './baseline-match.ts';
import { updatedBaseline } from './baseline-update.ts';
import { assignStatus } from './finding-status.ts';
import { type WaiverState, waiverNotes, waiverStates } from './waivers.ts';

/** What a run has to compare its findings with. */
export interface Past {
  readonly baseline: Baseline;
  /** Whether this run's findings are to be accepted. */
  readonly accept: boolean;
  /** The baseline's path, for a person. */
  readonly file: string | null;
  /** What would be found under the base's declaration; null where there is no base. */
  readonly base: BaseFindings | null;
}

export interface Comparison {
  readonly findings: readonly TrackedFinding[];
  /** What is to be said beside the findings: of what is fixed, then of the waivers. */
  readonly notes: readonly string[];
  /** Accepted findings that can be taken out of the baseline. */
  readonly fixed: readonly FixedEntry[];
  readonly waivers: readonly WaiverState[];
  /** The baseline as it is to be written; null where it is to stay. */
  readonly renewed: Baseline | null;
  /** The day since which a host shows the names that it shows; null where nobody remembers it. */
  readonly stableSince: (host: string, port: number) => string | null;
}

/**
 * Sets a run's findings against the baseline and the waivers.
 *
 * @param now milliseconds since 1970
 */
export function compareWithPast(
  found: readonly Finding[],
  observation: Observation,
  { baseline, accept, file, base }: Past,
  now: number,
): Comparison {
  const entryOf = baselineEntry(baseline);
  const findings = assignStatus(found, now, {
    known: (finding) => accept || isInBaseline(entryOf(finding), finding),
    base,
  });
  const today = dayOf(now);
  const after = updatedBaseline(baseline, findings, observation, today);
  const fixed = accept || file === null ? [] : fixedSince(baseline, found, observation);
  const waivers = waiverStates(observation, findings);
  return {
    findings,
    fixed,
    waivers,
    stableSince: stability(baseline, after),
    notes: [...(file === null ? [] : fixedNotes(fixed, file)), ...waiverNotes(waivers, now)],
    renewed: accept ? after : null,
  };
}

/** More than so many are counted only. */
const MAX_FIXED = 20;

/** What an entry of the baseline is told by. */
interface Fixed {
  readonly why: FixedEntry['why'];
  readonly entry: Pick<FixedEntry['entry'], 'host' | 'address'> & {
    readonly rule: string;
    readonly place?: Pick<SourceLocation, 'line'>;
  };
}

/** @param file the baseline's path */
export function fixedNotes(fixed: readonly Fixed[], file: string): string[] {
  const told = fixed.slice(0, MAX_FIXED).map(({ entry, why }) => {
    const where = entry.address === null ? entry.host : `${entry.host} (${entry.address})`;
    return `${FATES[why]}: ${entry.rule} at ${where}. Remove ${entry.place === undefined ? 'it from' : `line ${entry.place.line} of`} ${file}, or set update-baseline.`;
  });
  const more = fixed.length - told.length;
  return more > 0
    ? [...told, `${more} more accepted findings are fixed or declared no more.`]
    : told;
}

const FATES: Readonly<Record<FixedEntry['why'], string>> = {
  fixed: 'Fixed',
  undeclared: 'Declared no more',
};

/** Looks up the latest change among the addresses of a host, of those that were known before. */
function stability(before: Baseline, after: Baseline): Comparison['stableSince'] {
  const known = new Set(before.identities.map(endpointKey));
  const latest = new Map<string, string>();
  for (const identity of after.identities.filter((one) => known.has(endpointKey(one)))) {
    const key = `${identity.host}:${identity.port}`;
    const earlier = latest.get(key);
    if (earlier === undefined || earlier < identity.changed) latest.set(key, identity.changed);
  }
  return (host, port) => latest.get(`${host}:${port}`) ?? null;
}
