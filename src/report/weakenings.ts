import { endpointKey } from '../model/host-key.ts';
import type { Report, ReportChange, Weakening } from '../model/report.ts';

/** The ways in which a change weakens the check at one host, or at all hosts. */
export interface WeakenedPlace {
  /** Null for all hosts. */
  readonly name: string | null;
  readonly changes: readonly Weakening[];
}

/** The ways in which the change under review weakens the check, in the order of the report. */
export function weakeningsIn({ changes }: Report): Weakening[] {
  return changes.filter(isWeakening);
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
