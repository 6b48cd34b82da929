import { HTTP_PROXY } from '../../model/http-proxy.ts';
import { EMPTY_SCOPE, isLikeApex, type NameScope } from '../../model/name-scope.ts';
import type { PlannedType } from '../../model/planned.ts';
import {
  childOf,
  hasMarks,
  itemsOf,
  type MarkedValue,
  type Scalar,
  scalarAt,
  scalarOf,
} from './marked-value.ts';
import { readOwnerName, scopeBeforeApply } from './owner-name.ts';
import { parseName, type RecordSyntax, readMxData, readRecordData } from './record-data.ts';
import type {
  OwnerName,
  RecordSet,
  RecordValue,
  ResourceContext,
  ResourceReader,
} from './record-set.ts';
import { RECORD_TABLE, type RecordResource } from './record-table.ts';
import { isInOtherView } from './view.ts';

/** The readers of resource types that manage records of a zone. */
export const RECORD_RESOURCES: ReadonlyMap<string, ResourceReader> = new Map(
  Object.entries(RECORD_TABLE).map(
    ([type, row]: [string, RecordResource]): [string, ResourceReader] => [
      type,
      {
        attributes: attributesOf(row),
        read: (resource, context) => readRecordSets(resource, row, context),
      },
    ],
  ),
);

function attributesOf(row: RecordResource): string[] {
  const { owner, dataAttributes, externalAnswer, privateZone, variantAttribute } = row;
  return [
    owner.nameAttribute ?? 'name',
    row.typeAttribute ?? 'type',
    row.priorityAttribute ?? 'priority',
    ...dataAttributes,
    ...(externalAnswer?.attributes ?? []),
    ...[
      row.blocks,
      row.disabledBy?.attribute,
      row.httpProxy,
      ...(row.privateBy?.map(({ attribute }) => attribute) ?? []),
      row.view?.attribute,
      owner.zone?.attribute,
      owner.fqdnAttribute,
      privateZone?.attribute,
      variantAttribute,
    ].filter((name) => name !== undefined),
  ];
}

/** Reads the records of a resource: none where they do not concern mail hosts. */
function readRecordSets(
  resource: MarkedValue,
  row: RecordResource,
  context: ResourceContext,
): RecordSet[] {
  if (row.blocks === undefined) return readRecordSet(resource, row, context);
  const blocks = itemsOf(childOf(resource, row.blocks));
  if (blocks === null) {
    const why = `its ${row.blocks} is not known before apply`;
    context.unread({ scope: zoneScope(resource, row, context), types: null, why });
    return [];
  }
  const sets = blocks.flatMap((block) =>
    readRecordSet(withZoneOf(resource, block, row), row, context),
  );
  return mergedByOwner(sets);
}

/** A block together with the attribute of its resource that names the zone. */
function withZoneOf(
  resource: MarkedValue,
  block: MarkedValue,
  { owner: { zone } }: RecordResource,
): MarkedValue {
  if (zone === null) return block;
  const { attribute } = zone;
  const own = childOf(resource, attribute);
  const combined = (part: unknown, value: unknown) => {
    return part === true ? true : withProperty(part, attribute, value);
  };
  return {
    value: combined(block.value, own.value),
    unknown: combined(block.unknown, own.unknown),
    sensitive: combined(block.sensitive, own.sensitive),
  };
}

/** Blocks of one name and type are one set. */
function mergedByOwner(sets: readonly RecordSet[]): RecordSet[] {
  const merged = new Map<string, RecordSet>();
  for (const set of sets) {
    const key = JSON.stringify([set.type, set.manages, set.owner]);
    const earlier = merged.get(key);
    const values = earlier === undefined ? set.values : [...earlier.values, ...set.values];
    merged.set(key, { ...set, values });
  }
  return [...merged.values()];
}

/** The zone of a resource, or every name where the zone is not known. */
function zoneScope(
  resource: MarkedValue,
  row: RecordResource,
  context: ResourceContext,
): NameScope {
  const apex = originOf(resource, row, context);
  return { ...EMPTY_SCOPE, zones: [apex ?? '.'] };
}

function readRecordSet(
  resource: MarkedValue,
  row: RecordResource,
  context: ResourceContext,
): RecordSet[] {
  const nameAttribute = row.owner.nameAttribute ?? 'name';
  // The name is not known, but that of a validation record is never a host's.
  const isUnnamed = scalarAt(resource, nameAttribute).kind === 'unknown';
  if (isUnnamed && context.isOfValidation(nameAttribute)) return [];
  const type = row.type ?? typeOf(resource, row, context);
  if (type === null || isDisabled(resource, row)) return [];
  if (isInPrivateZone(resource, row, context)) return [];
  const owner = readOwnerName(resource, row.owner, context);
  if (owner === null) return [];
  // PTR records outside of .arpa, such as those of DNS-SD, are not reverse DNS.
  if (type === 'PTR' && owner.kind === 'known' && !owner.name.endsWith('.arpa')) return [];
  if (owner.kind === 'unknown' && type !== 'PTR') {
    const scope = scopeBeforeApply(resource, row.owner) ?? zoneScope(resource, row, context);
    const why = `${owner.what} is not known before apply`;
    context.unread({ scope, types: [type], why, reason: 'not-known-yet' });
  }
  if (isInOtherView(resource, row.view, { type, owner }, context)) return [];
  const isVariant = row.variantAttribute !== undefined && isVariantOf(resource, row);
  const manages = isVariant ? 'record' : row.manages;
  if (isProxied(resource, row, type)) {
    const values = [{ kind: 'known', data: HTTP_PROXY } as const];
    // No name may have a proxy that is a mail host's, so a whole name in a zone that is not known is taken as it is.
    const [name] = owner.kind === 'in-unknown-zone' ? owner.scope.names : [];
    const whole = name === undefined ? owner : ({ kind: 'known', name } as const);
    return [{ type: 'A', manages: 'rrset', owner: whole, values }];
  }
  const values =
    externalValues(resource, row, context) ?? configuredValues(resource, type, row, context);
  const all = [...values, ...unknownSwitches(resource, row, type, context)];
  return all.length === 0 ? [] : [{ type, manages, owner, values: all }];
}

/** Why the answer is not known, where it is not known whether the record is turned off or has an HTTP proxy. */
function unknownSwitches(
  resource: MarkedValue,
  { httpProxy, disabledBy }: RecordResource,
  type: PlannedType,
  context: ResourceContext,
): RecordValue[] {
  const attributes = [isProxiable(type) ? httpProxy : undefined, disabledBy?.attribute];
  return attributes.flatMap((attribute): RecordValue[] => {
    if (attribute === undefined) return [];
    const setting = scalarAt(resource, attribute);
    // A setting that is not configured has the provider's default.
    const isDefault = context.isConfigured(attribute) === false;
    if (setting.kind !== 'unknown' || (isDefault && !setting.sensitive)) return [];
    const what = context.describe(attribute, attribute, setting.sensitive);
    return [{ kind: 'unknown', what, known: null }];
  });
}

/** Whether an HTTP proxy answers for the record. Only records of host names can be proxied. */
function isProxied(resource: MarkedValue, { httpProxy }: RecordResource, type: PlannedType) {
  return (
    httpProxy !== undefined && isProxiable(type) && childOf(resource, httpProxy).value === true
  );
}

function isProxiable(type: PlannedType): boolean {
  return ['A', 'AAAA', 'CNAME'].includes(type);
}

function isVariantOf(
  resource: MarkedValue,
  { variantAttribute = '', defaultVariant }: RecordResource,
): boolean {
  const variant = scalarAt(resource, variantAttribute);
  if (variant.kind === 'known') return variant.text.toLowerCase() !== defaultVariant;
  return variant.kind === 'unknown';
}

function isDisabled(resource: MarkedValue, { disabledBy }: RecordResource): boolean {
  if (disabledBy === undefined) return false;
  const setting = scalarAt(resource, disabledBy.attribute);
  return setting.kind === 'known' && setting.text.toLowerCase() === disabledBy.value;
}

/** Receivers cannot see a private zone, and its names may also exist in a public zone. */
function isInPrivateZone(
  resource: MarkedValue,
  { privateZone, privateBy = [] }: RecordResource,
  context: ResourceContext,
): boolean {
  const isMarked = privateBy.some(({ attribute, value }) => {
    const mark = scalarAt(resource, attribute);
    return mark.kind === 'known' && (value === undefined || mark.text.toLowerCase() === value);
  });
  const zone = scalarAt(resource, privateZone?.attribute ?? '');
  const id = zone.kind === 'known' ? zone.text : null;
  const isInZone =
    privateZone !== undefined &&
    context.isPrivateZone(privateZone.zoneType, privateZone.attribute, id);
  if (!isMarked && !isInZone) return false;
  context.note(`${context.address}: its zone is private, so no receiver sees it.`);
  return true;
}

const TYPES: readonly PlannedType[] = ['A', 'AAAA', 'PTR', 'CNAME', 'MX', 'TXT'];

/** Types that send resolvers to other names or servers, with the types of the records that this concerns. */
const REDIRECTING_TYPES: ReadonlyMap<string, readonly PlannedType[] | null> = new Map([
  ['NS', null],
  ['DNAME', null],
  ['ALIAS', ['A', 'AAAA']],
  ['ANAME', ['A', 'AAAA']],
  ['FLATTEN', ['A', 'AAAA']],
  ['MXE', ['MX']],
  ['POOL', ['A', 'AAAA']],
  ['PULLZONE', ['A', 'AAAA']],
  ['SCRIPT', ['A', 'AAAA']],
]);

/**
 * The record type; null where it does not concern mail hosts, or is not read. Of the latter the names that it can affect
 * are reported.
 */
function typeOf(
  resource: MarkedValue,
  row: RecordResource,
  context: ResourceContext,
): PlannedType | null {
  const attribute = row.typeAttribute ?? 'type';
  const type = scalarAt(resource, attribute);
  if (type.kind === 'absent') return null;
  const name = type.kind === 'known' ? type.text.toUpperCase() : '';
  const known = TYPES.find((one) => one === name);
  if (known !== undefined) return known;
  const isRedirecting = REDIRECTING_TYPES.has(name);
  if (type.kind === 'known' && !isRedirecting) return null;
  const why =
    type.kind === 'known'
      ? `records of the type ${name} are not read`
      : 'the type of its records is not known before apply';
  const types = REDIRECTING_TYPES.get(name) ?? null;
  const owner = readOwnerName(resource, row.owner, context);
  if (owner === null) return null;
  const apex = originOf(resource, row, context);
  const isApex = owner.kind === 'known' && (owner.name === apex || isLikeApex(owner.name));
  // The name servers of the zone itself are no delegation inside of it.
  if (name === 'NS' && isApex) return null;
  context.unread({
    scope: scopeOf(owner, () => zoneScope(resource, row, context)),
    types,
    why,
  });
  return null;
}

/** The names at and below an owner name. */
function scopeOf(owner: OwnerName, zone: () => NameScope): NameScope {
  switch (owner.kind) {
    case 'known':
      return { ...EMPTY_SCOPE, zones: [owner.name] };
    case 'unknown':
      return zone();
    case 'in-unknown-zone':
      return owner.scope;
  }
}

/** The value of a record that an alias, a proxy or a routing policy answers; null where none is set. */
function externalValues(
  resource: MarkedValue,
  { externalAnswer }: RecordResource,
  context: ResourceContext,
): RecordValue[] | null {
  const attribute = externalAnswer?.attributes.find((name) => {
    const setting = childOf(resource, name);
    return (
      setting.unknown === true ||
      setting.value === true ||
      isNonEmptyText(setting) ||
      (itemsOf(setting) ?? []).some(isBlock)
    );
  });
  if (externalAnswer === undefined || attribute === undefined) return null;
  const { what } = externalAnswer;
  const setting = childOf(resource, attribute);
  const target = itemsOf(setting)?.[0];
  const name = target === undefined ? null : scalarAt(target, 'name');
  const known = name?.kind === 'known' ? parseName(name.text) : null;
  // Unknown and sensitive settings cannot be compared with those before the change.
  const sourceKey = hasMarks(setting)
    ? {}
    : { sourceKey: JSON.stringify([attribute, setting.value]) };
  return [{ kind: 'unknown', what: `${context.address}: ${what}`, known, ...sourceKey }];
}

function isNonEmptyText({ value }: MarkedValue): boolean {
  return typeof value === 'string' && value !== '';
}

function isBlock({ value }: MarkedValue): boolean {
  return typeof value === 'object' && value !== null;
}

/** The values that the resource itself sets. */
function configuredValues(
  resource: MarkedValue,
  type: PlannedType,
  row: RecordResource,
  context: ResourceContext,
): RecordValue[] {
  const attribute =
    row.dataAttributes.find((name) => {
      const { value, unknown, sensitive } = childOf(resource, name);
      return (value ?? null) !== null || unknown === true || sensitive === true;
    }) ?? row.dataAttributes[0];
  if (attribute === undefined) return [];
  const unknownValue = (sensitive: boolean): RecordValue => {
    const noun = type === 'A' || type === 'AAAA' ? 'address' : attribute;
    return { kind: 'unknown', what: context.describe(attribute, noun, sensitive), known: null };
  };
  const list = childOf(resource, attribute);
  const items = itemsOf(list);
  if (items === null) return [unknownValue(list.unknown !== true)];
  return items.map((item) => {
    const scalars = scalarsOf(resource, item, type, row);
    const missing = scalars.find((scalar) => scalar.kind === 'unknown');
    if (missing?.kind === 'unknown') return unknownValue(missing.sensitive);
    const syntax: RecordSyntax = {
      txt: row.txt,
      origin: row.relativeNames === true ? originOf(resource, row, context) : null,
    };
    const [first = '', second] = scalars.map((scalar) =>
      scalar.kind === 'known' ? scalar.text : '',
    );
    const result =
      second === undefined
        ? readRecordData(type, first, syntax)
        : readMxData(first, second, syntax);
    if ('data' in result) return { kind: 'known', data: result.data };
    context.note(`${context.address}: a value of its ${attribute} is not ${result.expected}.`);
    return { kind: 'unknown', what: `the ${attribute} of ${context.address}`, known: null };
  });
}

/** The data of one item. For an MX record with separate parts: its preference and its exchange. */
function scalarsOf(
  resource: MarkedValue,
  item: MarkedValue,
  type: PlannedType,
  { itemAttribute, priorityAttribute = 'priority' }: RecordResource,
): readonly Scalar[] {
  if (typeof itemAttribute === 'object') {
    return [scalarAt(item, itemAttribute.preference), scalarAt(item, itemAttribute.exchange)];
  }
  const text = typeof itemAttribute === 'string' ? scalarAt(item, itemAttribute) : scalarOf(item);
  const priority = scalarAt(resource, priorityAttribute);
  // Some types have the preference in the data, and a priority that says nothing.
  const hasOwn = text.kind === 'known' && /^\d+\s/.test(text.text);
  return type === 'MX' && !hasOwn && priority.kind !== 'absent' ? [priority, text] : [text];
}

/** The zone's apex, which relative names in the data are relative to; null where it is not known. */
function originOf(
  resource: MarkedValue,
  { owner }: RecordResource,
  context: ResourceContext,
): string | null {
  const name = owner.nameAttribute ?? 'name';
  const apexRecord = {
    ...resource,
    value: withProperty(resource.value, name, '@'),
    unknown: resource.unknown === true ? true : withProperty(resource.unknown, name, false),
  };
  const silent = { ...context, note: () => {}, unread: () => {} };
  const apex = readOwnerName(apexRecord, owner, silent);
  return apex?.kind === 'known' ? apex.name : null;
}

/** An object with one property added or replaced. */
function withProperty(object: unknown, key: string, value: unknown): object {
  const entries = typeof object === 'object' && object !== null ? Object.entries(object) : [];
  return Object.fromEntries([...entries, [key, value]]);
}
