import { APEX, EMPTY_SCOPE, type NameScope } from '../../model/name-scope.ts';
import { type MarkedValue, scalarAt } from './marked-value.ts';
import { parseName } from './record-data.ts';
import type { OwnerName, ResourceContext } from './record-set.ts';

/** How a resource type writes the owner name of its records. */
export interface OwnerNameSyntax {
  /**
   * `absolute`: the attribute `name` is the whole name. `relative`: the zone is always appended. `either`: the
   * zone is appended unless the name ends in it. `absolute-if-dotted`: as `either`; where the zone is not in
   * the plan, a name of several labels is absolute.
   */
  readonly name: 'absolute' | 'relative' | 'either' | 'absolute-if-dotted';
  /** The attribute with the name; by default `name`. */
  readonly nameAttribute?: string;
  /** Null where names are absolute. */
  readonly zone: ZoneAttribute | null;
  /** A computed attribute with the whole name. */
  readonly fqdnAttribute?: string;
}

/** The attribute that names the zone of a record. */
interface ZoneAttribute {
  readonly attribute: string;
  /** The type of the zone resource, where the attribute is its id; null where it is the zone's name. */
  readonly idOf: string | null;
}

/** Reads the owner name of a resource's records; null, with a note, where it is not a name. */
export function readOwnerName(
  resource: MarkedValue,
  syntax: OwnerNameSyntax,
  context: ResourceContext,
): OwnerName | null {
  const name = scalarAt(resource, syntax.nameAttribute ?? 'name');
  if (name.kind === 'unknown') {
    return {
      kind: 'unknown',
      what: context.describe(syntax.nameAttribute ?? 'name', 'name', name.sensitive),
    };
  }
  const label = name.kind === 'absent' || name.text === '@' ? '' : name.text;
  const fqdn =
    syntax.fqdnAttribute === undefined ? null : computedName(resource, syntax.fqdnAttribute, label);
  if (fqdn !== null) return { kind: 'known', name: fqdn };
  if (syntax.name === 'absolute' || syntax.zone === null || label.endsWith('.')) {
    return knownName(label, context);
  }
  const zone = zoneOf(resource, syntax.zone, context);
  if (typeof zone === 'string') return knownName(inZone(label, zone, syntax.name), context);
  if (syntax.name === 'absolute-if-dotted' && label.includes('.')) {
    context.note(
      `${context.address}: its zone is not in the plan; its name is taken for the whole one, as its API documents it.`,
    );
    return knownName(label, context);
  }
  if (zone !== null) return zone;
  // A name of a reverse zone is whole, as there is no other zone of that name.
  if (/\.(?:in-addr|ip6)\.arpa$/i.test(label)) return knownName(label, context);
  return inUnknownZone(label, syntax.name);
}

function inUnknownZone(label: string, syntax: OwnerNameSyntax['name']): OwnerName {
  const scope = scopeInUnknownZone(label, syntax);
  return { kind: 'in-unknown-zone', scope, why: 'its zone is not in the plan' };
}

/** Any zone can have the relative name; a dotted one can also be whole. */
function scopeInUnknownZone(label: string, syntax: OwnerNameSyntax['name']): NameScope {
  const name = parseName(label);
  const isWhole = name !== null && syntax !== 'relative' && name.includes('.');
  return { ...EMPTY_SCOPE, names: isWhole ? [name] : [], relativeNames: [name ?? APEX] };
}

/** The names that a record may have whose zone is not known before apply; null where its own name is not known either. */
export function scopeBeforeApply(resource: MarkedValue, syntax: OwnerNameSyntax): NameScope | null {
  const name = scalarAt(resource, syntax.nameAttribute ?? 'name');
  if (name.kind === 'unknown') return null;
  return scopeInUnknownZone(name.kind === 'absent' ? '' : name.text, syntax.name);
}

/** The whole name that the provider computed. It may be stale after an update, so it has to begin with the label. */
function computedName(resource: MarkedValue, attribute: string, label: string): string | null {
  if (label === '') return null;
  const computed = scalarAt(resource, attribute);
  const name = computed.kind === 'known' ? parseName(computed.text) : null;
  const start = parseName(label);
  if (name === null || start === null) return null;
  return name === start || name.startsWith(`${start}.`) ? name : null;
}

/** The zone's name; an unknown owner name where it is unknown before apply; null where the plan does not have it. */
function zoneOf(
  resource: MarkedValue,
  { attribute, idOf }: ZoneAttribute,
  context: ResourceContext,
): string | OwnerName | null {
  const zone = scalarAt(resource, attribute);
  if (zone.kind === 'absent') return null;
  const value = zone.kind === 'known' ? zone.text : null;
  // The `zone` attribute of hcloud takes a zone's name or its id. Ids are numbers, names are not.
  const isId = idOf !== null && (value === null || attribute !== 'zone' || /^\d+$/.test(value));
  const sensitive = zone.kind === 'unknown' && zone.sensitive;
  const found = isId && !sensitive ? context.lookUp(idOf, attribute, value) : null;
  if (found !== null) return parseName(found);
  // Some providers take the zone's name in place of its id, which has no dots.
  if (zone.kind === 'known') return isId && !zone.text.includes('.') ? null : parseName(zone.text);
  return { kind: 'unknown', what: context.describe(attribute, 'zone', zone.sensitive) };
}

function inZone(label: string, zone: string, syntax: OwnerNameSyntax['name']): string {
  if (label === '') return zone;
  if (syntax === 'relative') return `${label}.${zone}`;
  const name = parseName(label);
  return name !== null && (name === zone || name.endsWith(`.${zone}`)) ? name : `${label}.${zone}`;
}

function knownName(text: string, context: ResourceContext): OwnerName | null {
  const name = parseName(text);
  if (name !== null) return { kind: 'known', name };
  context.note(`${context.address}: its name is not a DNS name.`);
  return null;
}
