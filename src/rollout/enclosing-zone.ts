import { ancestorsOf } from '../model/name-scope.ts';
import type { PlannedZone } from '../model/planned.ts';

/** The planned zone that a name belongs to. */
export function enclosingZone(
  name: string,
  zones: readonly PlannedZone[],
): PlannedZone | undefined {
  const apex = ancestorsOf(name).find((ancestor) => zones.some((zone) => zone.apex === ancestor));
  return zones.find((zone) => zone.apex === apex);
}
