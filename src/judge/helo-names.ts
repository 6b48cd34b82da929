import { dayOf } from '../model/day.ts';
import type { MailHost } from '../model/mail-host.ts';
import type { EndpointObservation, HeloObservation } from '../model/observation.ts';

/** The names that an address sends with, and how they are known, as far as rules judge them. */
export interface JudgedHelo {
  readonly helo: HeloObservation;
  /** Names without a `*`. */
  readonly names: readonly string[];
  /** Whether receivers recorded the names or a planned configuration sets them. If not, they are declared. */
  readonly isSeen: boolean;
}

/**
 * The names to judge: those that were seen, or else those that `helo` declares. A default name that was not seen is the
 * host's own, which other rules judge.
 *
 * @returns null where there is none, or where the host only receives
 */
export function judgedHelo({ helo }: EndpointObservation, host: MailHost): JudgedHelo | null {
  if (helo === null || host.role === 'inbound') return null;
  const isSeen = helo.source !== 'declared';
  if (!isSeen && !host.isHeloDeclared) return null;
  return { helo, names: helo.names.filter((name) => !name.includes('*')), isSeen };
}

/**
 * How names are known, as a clause behind them.
 *
 * @param names of those that were seen
 */
export function heloSource(
  { source, by, records }: HeloObservation,
  names: readonly string[],
): string {
  if (source === 'declared') return 'as it is declared';
  if (source === 'planned') return `as ${by ?? 'its configuration'} sets it`;
  const record = records.find(({ name }) => names.includes(name));
  if (record === undefined) return `as ${by ?? 'a receiver'} recorded`;
  const recorded = `as ${record.by} recorded on ${dayOf(Date.parse(record.seenAt))}`;
  const [newest] = records;
  return newest === undefined || newest === record
    ? recorded
    : `${recorded} (and ${newest.name} on ${dayOf(Date.parse(newest.seenAt))})`;
}
