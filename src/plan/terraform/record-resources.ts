import type { PlannedType } from '../../model/planned.ts';
import { at, field, fieldOf, isMarked, items, type View } from './marked-value.ts';
import { dnsName, readMx, readRecord, type Spelling } from './record-data.ts';
import { ownerOf } from './record-name.ts';
import type { Datum, Entry, ResourceReader, Surroundings } from './record-set.ts';
import { RECORD_TABLE, type RecordResource } from './record-table.ts';

/** The resource types that hold records of a zone. */
export const RECORD_RESOURCES: Readonly<Record<string, ResourceReader>> = Object.fromEntries(
  Object.entries(RECORD_TABLE).map(([type, resource]): [string, ResourceReader] => [
    type,
    {
      attributes: attributesOf(resource),
      read: (view, around) => readRecords(view, resource, around),
    },
  ]),
);

function attributesOf({ owner, data, elsewhere, hidden, variant }: RecordResource): string[] {
  return [
    'name',
    'type',
    'priority',
    ...data,
    ...Object.keys(elsewhere ?? {}),
    ...[owner.zone?.attribute, owner.told, hidden?.attribute, variant].filter(
      (name) => name !== undefined,
    ),
  ];
}

function readRecords(view: View, resource: RecordResource, around: Surroundings): Entry[] {
  const type = resource.type ?? typeOf(view, around);
  if (type === null) return [];
  if (isHidden(view, resource, around)) return [];
  const owner = ownerOf(view, resource.owner, around);
  if (owner === null) return [];
  // Every other PTR record, such as those of DNS-SD, is no address's.
  if (type === 'PTR' && owner.kind === 'known' && !owner.name.endsWith('.arpa')) return [];
  const isVariant =
    resource.variant !== undefined && field(view, resource.variant).kind !== 'absent';
  const extent = isVariant ? 'part' : resource.extent;
  const data =
    answeredElsewhere(view, type, resource, around) ?? dataOf(view, type, resource, around);
  return data.length === 0 ? [] : [{ type, extent, owner, data }];
}

/** Nobody outside sees the records of a private zone, whose names may well be those of a public one. */
function isHidden(view: View, { hidden }: RecordResource, around: Surroundings): boolean {
  if (hidden === undefined) return false;
  const zone = field(view, hidden.attribute);
  const id = zone.kind === 'known' ? zone.text : null;
  if (!around.isHidden(hidden.zone, hidden.attribute, id)) return false;
  around.note(`${around.address}: its zone is private, so no receiver sees it.`);
  return true;
}

const TYPES: readonly PlannedType[] = ['A', 'AAAA', 'PTR', 'CNAME', 'MX', 'TXT'];

/** The record's type; null where it is one that says nothing of mail hosts. */
function typeOf(view: View, around: Surroundings): PlannedType | null {
  const type = field(view, 'type');
  if (type.kind === 'unknown') {
    around.note(`${around.address}: the type of its records is not known before apply.`);
  }
  return type.kind === 'known'
    ? (TYPES.find((known) => known === type.text.toUpperCase()) ?? null)
    : null;
}

function answeredElsewhere(
  view: View,
  type: PlannedType,
  { elsewhere = {} }: RecordResource,
  around: Surroundings,
): Datum[] | null {
  for (const [attribute, what] of Object.entries(elsewhere)) {
    // Only what a host name answers can be somebody else's.
    if (attribute === 'proxied' && !['A', 'AAAA', 'CNAME'].includes(type)) continue;
    const value = at(view, attribute);
    const isOpen = value.unknown === true && attribute !== 'proxied';
    const set =
      isOpen || value.value === true || isNamed(value) || (items(value) ?? []).some(isBlock);
    if (!set) continue;
    const target = items(value)?.[0];
    const name = target === undefined ? null : field(target, 'name');
    const known = name?.kind === 'known' ? dnsName(name.text) : null;
    // What is not known, or not to be looked at, may be another one each time.
    const chosenBy = isMarked(value) ? {} : { chosenBy: JSON.stringify([attribute, value.value]) };
    return [{ kind: 'unknown', what: `${around.address}: ${what}`, known, ...chosenBy }];
  }
  return null;
}

function isNamed({ value }: View): boolean {
  return typeof value === 'string' && value !== '';
}

function isBlock({ value }: View): boolean {
  return typeof value === 'object' && value !== null;
}

function dataOf(
  view: View,
  type: PlannedType,
  resource: RecordResource,
  around: Surroundings,
): Datum[] {
  const attribute =
    resource.data.find((name) => {
      const { value, unknown, sensitive } = at(view, name);
      return (value ?? null) !== null || unknown === true || sensitive === true;
    }) ?? resource.data[0];
  if (attribute === undefined) return [];
  const unknown = (sensitive: boolean): Datum => {
    const noun = type === 'A' || type === 'AAAA' ? 'address' : attribute;
    return { kind: 'unknown', what: around.what(attribute, noun, sensitive), known: null };
  };
  const list = at(view, attribute);
  const all = items(list);
  if (all === null) return [unknown(list.unknown !== true)];
  return all.map((item) => {
    const texts = textsOf(view, item, type, resource);
    const missing = texts.find((text) => text.kind === 'unknown');
    if (missing?.kind === 'unknown') return unknown(missing.sensitive);
    const spelling: Spelling = {
      text: resource.text,
      origin: resource.relative === true ? originOf(view, resource, around) : null,
    };
    const [first = '', second] = texts.map((text) => (text.kind === 'known' ? text.text : ''));
    const read =
      second === undefined ? readRecord(type, first, spelling) : readMx(first, second, spelling);
    if ('data' in read) return { kind: 'known', data: read.data };
    around.note(`${around.address}: a value of its ${attribute} is no ${read.wanted}.`);
    return { kind: 'unknown', what: `the ${attribute} of ${around.address}`, known: null };
  });
}

/** The text of one item; of an MX record with its parts apart the preference and the exchange. */
function textsOf(
  view: View,
  item: View,
  type: PlannedType,
  { item: part, extent }: RecordResource,
) {
  if (typeof part === 'object') return [field(item, part.preference), field(item, part.exchange)];
  const text = typeof part === 'string' ? field(item, part) : fieldOf(item);
  const priority = field(view, 'priority');
  return type === 'MX' && extent === 'part' && priority.kind !== 'absent'
    ? [priority, text]
    : [text];
}

/** The zone that relative names in the data are in; none where it is not known. */
function originOf(view: View, { owner }: RecordResource, around: Surroundings): string | null {
  const apex = ownerOf({ ...view, value: { ...asObject(view.value), name: '@' } }, owner, {
    ...around,
    note: () => {},
  });
  return apex?.kind === 'known' ? apex.name : null;
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
