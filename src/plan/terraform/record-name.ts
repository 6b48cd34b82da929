import { field, type View } from './marked-value.ts';
import { dnsName } from './record-data.ts';
import type { Owner, Surroundings } from './record-set.ts';

/** How a resource type spells the name that owns its records. */
export interface OwnerSpelling {
  /**
   * `whole`: the name is the whole name. `inside`: the zone is always appended. `either`: it is appended
   * unless the name ends in it. `whole-where-dotted`: as `either`, and where the zone is not known, a name
   * of several labels is whole.
   */
  readonly name: 'whole' | 'inside' | 'either' | 'whole-where-dotted';
  /** The attribute that is the zone's name, or its id; null where names are whole. */
  readonly zone: { readonly attribute: string; readonly joins: string | null } | null;
  /** An attribute in which the provider tells the whole name. */
  readonly told?: string;
}

/** The name that owns a resource's records; null, and a note, where the plan does not tell it. */
export function ownerOf(view: View, spelling: OwnerSpelling, around: Surroundings): Owner | null {
  const name = field(view, 'name');
  if (name.kind === 'unknown') {
    return { kind: 'unknown', what: around.what('name', 'name', name.sensitive) };
  }
  const label = name.kind === 'absent' || name.text === '@' ? '' : name.text;
  const told = spelling.told === undefined ? null : toldName(view, spelling.told, label);
  if (told !== null) return { kind: 'known', name: told };
  if (spelling.name === 'whole' || spelling.zone === null || label.endsWith('.')) {
    return known(label, around);
  }
  const zone = zoneOf(view, spelling.zone, around);
  if (typeof zone === 'string') return known(within(label, zone, spelling.name), around);
  if (spelling.name === 'whole-where-dotted' && label.includes('.')) {
    around.note(
      `${around.address}: its zone is not in the plan; its name is taken for the whole one, as its API documents it.`,
    );
    return known(label, around);
  }
  if (zone !== null) return zone;
  around.note(
    `${around.address}: its zone is not in the plan, so it is not known which name it changes.`,
  );
  return null;
}

/** What a provider told of the name; an update may have left it behind, so it has to begin alike. */
function toldName(view: View, attribute: string, label: string): string | null {
  const told = field(view, attribute);
  const name = told.kind === 'known' ? dnsName(told.text) : null;
  const own = label === '' ? '' : dnsName(label);
  if (name === null || own === null) return null;
  return own === '' ? null : name === own || name.startsWith(`${own}.`) ? name : null;
}

/** The zone's name; an owner where it is not known before apply, and null where the plan lacks it. */
function zoneOf(
  view: View,
  { attribute, joins }: NonNullable<OwnerSpelling['zone']>,
  around: Surroundings,
): string | Owner | null {
  const zone = field(view, attribute);
  const id = zone.kind === 'known' ? zone.text : null;
  if (zone.kind === 'absent') return null;
  // hcloud takes a zone's name or its id, and no name is a number.
  const isId = joins !== null && (id === null || attribute !== 'zone' || /^\d+$/.test(id));
  const sensitive = zone.kind === 'unknown' && zone.sensitive;
  const joined = isId && !sensitive ? around.joined(joins, attribute, id) : null;
  if (joined !== null) return dnsName(joined);
  if (zone.kind === 'known') return isId ? null : dnsName(zone.text);
  return { kind: 'unknown', what: around.what(attribute, 'zone', zone.sensitive) };
}

function within(label: string, zone: string, name: OwnerSpelling['name']): string {
  if (label === '') return zone;
  if (name === 'inside') return `${label}.${zone}`;
  const own = dnsName(label);
  return own !== null && (own === zone || own.endsWith(`.${zone}`)) ? own : `${label}.${zone}`;
}

function known(text: string, around: Surroundings): Owner | null {
  const name = dnsName(text);
  if (name !== null && name !== '') return { kind: 'known', name };
  around.note(`${around.address}: its name is no DNS name.`);
  return null;
}
