import { endpointKey, hostKey } from '../model/host-key.ts';
import type { Report, ReportChange, Weakening } from '../model/report.ts';
import { hostLabels } from './host-groups.ts';

/** The ways in which a change weakens the check at one host, or at all hosts. */
export interface WeakenedPlace {
  /** Null for all hosts. */
  readonly name: string | null;
  readonly changes: readonly Weakening[];
}

/**
 * The ways in which the change under review weakens the check, in the order of the report. The name has the port where
 * the report or the changes have several ports of that name.
 */
export function weakeningsIn({ hosts, changes }: Report): Weakening[] {
  const weakenings = changes.filter(isWeakening);
  const named = [...hosts, ...weakenings].flatMap(({ name, port }) =>
    name === null || port === null ? [] : [{ name, port }],
  );
  const different = new Map(named.map((one) => [hostKey(one.name, one.port), one]));
  const labelOf = hostLabels([...different.values()]);
  return weakenings.map((one) =>
    one.name === null || one.port === null ? one : { ...one, name: labelOf(one.name, one.port) },
  );
}

function isWeakening(change: ReportChange): change is Weakening {
  return 'weakens' in change;
}

/** The same by host. */
export function weakenedPlaces(report: Report): WeakenedPlace[] {
  const groups = Map.groupBy(weakeningsIn(report), ({ name, port }) =>
    endpointKey({ host: name ?? '', port: port ?? 0, address: null }),
  );
  return [...groups.values()].map((changes) => ({ name: changes[0]?.name ?? null, changes }));
}

/** `This pull request weakens the check`. */
export function weakeningTitle({ base }: Report): string {
  const subject = PULL_REQUEST_BASES.has(base?.source) ? 'pull request' : 'change';
  return `This ${subject} weakens the check`;
}

const PULL_REQUEST_BASES: ReadonlySet<unknown> = new Set([
  'merge-parent',
  'merge-base',
  'base-sha',
]);

/** One way as plain text: `mx1.example.com: ptr from mx1.example.com to any name`. */
export function describeWeakening({ name, what, from, to }: Weakening): string {
  return `${name ?? 'all hosts'}: ${what} from ${from} to ${to}`;
}
