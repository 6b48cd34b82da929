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
import { readOwnerName } from './owner-name.ts';
import { parseName, type RecordSyntax, readMxData, readRecordData } from './record-data.ts';
import type { RecordSet, RecordValue, ResourceContext, ResourceReader } from './record-set.ts';
import { RECORD_TABLE, type RecordResource } from './record-table.ts';

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
    'name',
    'type',
    'priority',
    ...dataAttributes,
    ...[
      externalAnswer?.attribute,
      owner.zone?.attribute,
      owner.fqdnAttribute,
      privateZone?.attribute,
      variantAttribute,
    ].filter((name) => name !== undefined),
  ];
}

/** Reads the records of a resource: one set, or none where they do not concern mail hosts. */
function readRecordSets(
  resource: MarkedValue,
  row: RecordResource,
  context: ResourceContext,
): RecordSet[] {
  const type = row.type ?? typeOf(resource, context);
  if (type === null) return [];
  if (isInPrivateZone(resource, row, context)) return [];
  const owner = readOwnerName(resource, row.owner, context);
  if (owner === null) return [];
  // PTR records outside of .arpa, such as those of DNS-SD, are not reverse DNS.
  if (type === 'PTR' && owner.kind === 'known' && !owner.name.endsWith('.arpa')) return [];
  const isVariant =
    row.variantAttribute !== undefined &&
    scalarAt(resource, row.variantAttribute).kind !== 'absent';
  const manages = isVariant ? 'record' : row.manages;
  const values =
    externalValues(resource, type, row, context) ?? configuredValues(resource, type, row, context);
  return values.length === 0 ? [] : [{ type, manages, owner, values }];
}

/** Receivers cannot see a private zone, and its names may also exist in a public zone. */
function isInPrivateZone(
  resource: MarkedValue,
  { privateZone }: RecordResource,
  context: ResourceContext,
): boolean {
  if (privateZone === undefined) return false;
  const { attribute, zoneType } = privateZone;
  const zone = scalarAt(resource, attribute);
  const id = zone.kind === 'known' ? zone.text : null;
  if (!context.isPrivateZone(zoneType, attribute, id)) return false;
  context.note(`${context.address}: its zone is private, so no receiver sees it.`);
  return true;
}

const TYPES: readonly PlannedType[] = ['A', 'AAAA', 'PTR', 'CNAME', 'MX', 'TXT'];

/** The record type; null where it is unknown or does not concern mail hosts. */
function typeOf(resource: MarkedValue, context: ResourceContext): PlannedType | null {
  const type = scalarAt(resource, 'type');
  if (type.kind === 'unknown') {
    context.note(`${context.address}: the type of its records is not known before apply.`);
  }
  return type.kind === 'known'
    ? (TYPES.find((known) => known === type.text.toUpperCase()) ?? null)
    : null;
}

/** The value of a record that an alias, a proxy or a routing policy answers; null where none is set. */
function externalValues(
  resource: MarkedValue,
  type: PlannedType,
  { externalAnswer }: RecordResource,
  context: ResourceContext,
): RecordValue[] | null {
  if (externalAnswer === undefined) return null;
  const { attribute, what } = externalAnswer;
  // Cloudflare proxies only the records of host names.
  if (attribute === 'proxied' && !['A', 'AAAA', 'CNAME'].includes(type)) return null;
  const setting = childOf(resource, attribute);
  const mayBeSet = setting.unknown === true && attribute !== 'proxied';
  const isSet =
    mayBeSet ||
    setting.value === true ||
    isNonEmptyText(setting) ||
    (itemsOf(setting) ?? []).some(isBlock);
  if (!isSet) return null;
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
    context.note(`${context.address}: a value of its ${attribute} is no ${result.expected}.`);
    return { kind: 'unknown', what: `the ${attribute} of ${context.address}`, known: null };
  });
}

/** The data of one item. For an MX record with separate parts: its preference and its exchange. */
function scalarsOf(
  resource: MarkedValue,
  item: MarkedValue,
  type: PlannedType,
  { itemAttribute, manages }: RecordResource,
): readonly Scalar[] {
  if (typeof itemAttribute === 'object') {
    return [scalarAt(item, itemAttribute.preference), scalarAt(item, itemAttribute.exchange)];
  }
  const text = typeof itemAttribute === 'string' ? scalarAt(item, itemAttribute) : scalarOf(item);
  const priority = scalarAt(resource, 'priority');
  return type === 'MX' && manages === 'record' && priority.kind !== 'absent'
    ? [priority, text]
    : [text];
}

/** The zone's apex, which relative names in the data are relative to; null where it is not known. */
function originOf(
  resource: MarkedValue,
  { owner }: RecordResource,
  context: ResourceContext,
): string | null {
  const apexRecord = { ...resource, value: { ...asObject(resource.value), name: '@' } };
  const apex = readOwnerName(apexRecord, owner, { ...context, note: () => {} });
  return apex?.kind === 'known' ? apex.name : null;
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
