import { ancestorsOf } from '../../model/name-scope.ts';
import {
  type Delegation,
  type PlannedData,
  type PlannedPlace,
  type PlannedType,
  type PlannedZone,
  recordSetKey,
} from '../../model/planned.ts';

/** What an authoritative server of a zone answers (RFC 1034 section 4.3.2). */
export type ZoneAnswer =
  | { readonly kind: 'records'; readonly records: readonly PlannedData[PlannedType][] }
  /** A CNAME record, or one that a DNAME record synthesises (RFC 6672 section 2.2). */
  | { readonly kind: 'alias'; readonly target: string }
  /** The servers of the delegated name answer. */
  | ({ readonly kind: 'delegated'; readonly name: string } & Delegation)
  /** The name has a DNAME record and not the type. A DNAME redirects the names below it, never its own. */
  | { readonly kind: 'redirected-below'; readonly name: string; readonly location: PlannedPlace }
  | { readonly kind: 'absent'; readonly why: 'nxdomain' | 'nodata' };

/** @param name at the apex of the zone or below it, in canonical form */
export function answerInZone(zone: PlannedZone, name: string, type: string): ZoneAnswer {
  // From the apex down to the name.
  const path = ancestorsOf(name)
    .slice(0, depthBelow(zone.apex, name) + 1)
    .toReversed();
  for (const node of path) {
    const delegation = node === zone.apex ? undefined : zone.delegations.get(node);
    if (delegation !== undefined) return { kind: 'delegated', name: node, ...delegation };
    const dname = zone.dnames.get(node);
    if (dname !== undefined && node !== name) {
      const { target } = dname;
      const prefix = name.slice(0, -node.length - 1);
      return { kind: 'alias', target: target === '.' ? prefix : `${prefix}.${target}` };
    }
  }
  const exact = recordsAt(zone, name, type);
  if (exact !== null) return exact;
  const own = zone.dnames.get(name);
  if (own !== undefined) return { kind: 'redirected-below', name, location: own.location };
  if (zone.names.has(name)) return { kind: 'absent', why: 'nodata' };
  const encloser = path.findLast((node) => zone.names.has(node)) ?? zone.apex;
  // RFC 4592: the wildcard below the closest encloser answers for names that do not exist.
  const wildcard = `*.${encloser}`;
  if (!zone.names.has(wildcard)) return { kind: 'absent', why: 'nxdomain' };
  return recordsAt(zone, wildcard, type) ?? { kind: 'absent', why: 'nodata' };
}

function recordsAt(zone: PlannedZone, name: string, type: string): ZoneAnswer | null {
  const records = zone.records.get(recordSetKey(name, type));
  if (records !== undefined) return { kind: 'records', records };
  const [target] = zone.records.get(recordSetKey(name, 'CNAME')) ?? [];
  return typeof target === 'string' ? { kind: 'alias', target } : null;
}

/** How many labels a name has more than the apex. */
function depthBelow(apex: string, name: string): number {
  return ancestorsOf(name).length - (apex === '.' ? 0 : ancestorsOf(apex).length);
}
