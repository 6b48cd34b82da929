import type { JudgedHost } from '../judge/judge.ts';
import type { Baseline } from '../model/baseline.ts';
import { dayOf } from '../model/day.ts';
import type { AdvisedFinding, Finding, TrackedFinding } from '../model/finding.ts';
import { endpointKey, endpointLabel, hostKey } from '../model/host-key.ts';
import { listInWords } from '../model/list-in-words.ts';
import type { SourceLocation } from '../model/mail-host.ts';
import type { Observation } from '../model/observation.ts';
import { waiverInForce } from '../model/waiver.ts';
import type { BaseFindings } from './base-branch.ts';
import { baselineEntry, type FixedEntry, fixedEntries, isInBaseline } from './baseline-match.ts';
import { updatedBaseline } from './baseline-update.ts';
import { type WaiverState, waiverNotes, waiverStates } from './waivers.ts';

/** What the findings of a run are compared with. */
export interface ComparedWith {
  readonly baseline: Baseline;
  /** Whether this run accepts its own findings into the baseline. */
  readonly updateBaseline: boolean;
  /** The baseline's path as it is shown to the user; null without a baseline file. */
  readonly file: string | null;
  /** The findings under the base branch's declaration; null without a base. */
  readonly base: BaseFindings | 'unreadable' | null;
}

export interface Comparison {
  readonly findings: readonly TrackedFinding[];
  /** Notes on fixed baseline entries, then notes on waivers. */
  readonly notes: readonly string[];
  /** Baseline entries that can be removed. */
  readonly fixed: readonly FixedEntry[];
  readonly waivers: readonly WaiverState[];
  /** The baseline to write; null where the file is left as it is. */
  readonly updatedBaseline: Baseline | null;
  /** The day since which a host shows its current names; null where the baseline has no identity of it. */
  readonly stableSince: (host: string, port: number) => string | null;
}

/** An observation with its judgement, and the comparison of its findings. */
export interface Assessment {
  readonly observation: Observation;
  readonly hosts: readonly JudgedHost[];
  readonly comparison: Comparison;
}

/**
 * Compares a run's findings with the baseline, the waivers and the base branch.
 *
 * @param now milliseconds since 1970
 */
export function compareFindings(
  found: readonly AdvisedFinding[],
  observation: Observation,
  { baseline, updateBaseline, file, base }: ComparedWith,
  now: number,
): Comparison {
  const entryOf = baselineEntry(baseline);
  const findings = assignStatus(found, now, {
    isKnown: (finding) => updateBaseline || isInBaseline(entryOf(finding), finding),
    base,
  });
  const isNew = (finding: Finding) => !isInBaseline(entryOf(finding), finding);
  const updated = updatedBaseline(baseline, findings, observation, dayOf(now));
  const fixed = updateBaseline || file === null ? [] : fixedEntries(baseline, found, observation);
  const waivers = waiverStates(observation, findings);
  return {
    findings,
    fixed,
    waivers,
    stableSince: latestChanges(baseline, updated),
    notes: [
      ...(updateBaseline ? acceptedNotes(findings, isNew, dayOf(now)) : []),
      ...(file === null ? [] : fixedNotes(fixed, file)),
      ...waiverNotes(waivers, now),
    ],
    updatedBaseline: updateBaseline ? updated : null,
  };
}

/** One note that counts what this run accepts into the baseline, and names its errors and expired waivers. */
function acceptedNotes(
  findings: readonly TrackedFinding[],
  isNew: (finding: Finding) => boolean,
  today: string,
): string[] {
  const accepted = findings.filter((finding) => finding.status === 'known' && isNew(finding));
  if (accepted.length === 0) return [];
  const describe = (some: readonly TrackedFinding[]) =>
    listInWords([...new Set(some.map((one) => `${one.rule} at ${endpointLabel(one)}`))], 5);
  const errors = accepted.filter(({ level }) => level === 'error');
  const expired = accepted.filter(({ rule, declared }) =>
    declared.waivers.some((waiver) => waiver.rule === rule && waiver.until < today),
  );
  const ofErrors =
    errors.length === 0
      ? ''
      : `, ${errors.length === 1 ? '1 of them an error' : `${errors.length} of them errors`}: ${describe(errors)}`;
  const ofExpired = expired.length === 0 ? '' : ` The waiver has expired of: ${describe(expired)}.`;
  return [
    `This run accepted ${accepted.length} finding${accepted.length === 1 ? '' : 's'} into the baseline${ofErrors}.${ofExpired}`,
  ];
}

/** What decides the status of a finding, besides its waivers. */
interface StatusSources {
  /** Whether the baseline accepts a finding. */
  readonly isKnown: (finding: Finding) => boolean;
  /** The findings under the base branch's declaration; null without a base. */
  readonly base: ComparedWith['base'];
}

/**
 * Gives each finding its status. A waiver in force comes first, then the baseline, then the base branch.
 *
 * @param now milliseconds since 1970; a waiver is in force through its last day in UTC
 */
export function assignStatus(
  findings: readonly AdvisedFinding[],
  now: number,
  { isKnown, base }: StatusSources,
): TrackedFinding[] {
  const today = dayOf(now);
  return findings.map((finding) => {
    const onBase = base === null || base === 'unreadable' ? null : base.has(finding);
    const tracked = { ...finding, onBase, waiver: null, phase: null, plannedAt: null };
    const waiver = waiverInForce(finding, today);
    if (waiver !== undefined) return { ...tracked, status: 'waived', waiver };
    if (isKnown(finding)) return { ...tracked, status: 'known' };
    if (base === 'unreadable') return { ...tracked, status: 'undetermined' };
    // The live state matches the base declaration: it has to change only once this change is merged.
    const isPending = onBase === false && base?.declares(finding) === true;
    return { ...tracked, status: isPending ? 'pending' : 'new' };
  });
}

/** Further entries are only counted. */
const MAX_FIXED_NOTES = 20;

/** The part of a fixed entry that its note shows. */
interface FixedNoteEntry {
  readonly why: FixedEntry['why'];
  readonly entry: Pick<FixedEntry['entry'], 'host' | 'address'> & {
    readonly rule: string;
    readonly location?: Pick<SourceLocation, 'line'>;
  };
}

/**
 * One note for each baseline entry that can be removed.
 *
 * @param file the baseline's path
 */
export function fixedNotes(fixed: readonly FixedNoteEntry[], file: string): string[] {
  const notes = fixed.slice(0, MAX_FIXED_NOTES).map(({ entry, why }) => {
    const where = endpointLabel(entry);
    return `${FIXED_LABELS[why]}: ${entry.rule} at ${where}. Remove ${entry.location === undefined ? 'it from' : `line ${entry.location.line} of`} ${file}, or set update-baseline.`;
  });
  const more = fixed.length - notes.length;
  return more > 0
    ? [...notes, `${more} more accepted findings are fixed or no longer declared.`]
    : notes;
}

const FIXED_LABELS: Readonly<Record<FixedEntry['why'], string>> = {
  fixed: 'Fixed',
  undeclared: 'No longer declared',
};

/** Finds the latest change of a host's identities, among the addresses that the old baseline has already. */
function latestChanges(old: Baseline, updated: Baseline): Comparison['stableSince'] {
  const known = new Set(old.identities.map(endpointKey));
  const latest = new Map<string, string>();
  for (const identity of updated.identities.filter((one) => known.has(endpointKey(one)))) {
    const key = hostKey(identity.host, identity.port);
    const earlier = latest.get(key);
    if (earlier === undefined || earlier < identity.changed) latest.set(key, identity.changed);
  }
  return (host, port) => latest.get(hostKey(host, port)) ?? null;
}
