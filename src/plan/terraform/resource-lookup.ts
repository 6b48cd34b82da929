import { childOf, itemsOf, type MarkedValue, pick, scalarAt } from './marked-value.ts';
import { referencedResources } from './references.ts';

/** Finds the zone names and IP addresses that records refer to by an id or by a reference. */
export interface ResourceLookup {
  add(entry: LookupEntry): void;
  byId(type: string, id: string): string | null;
  /**
   * @param prefix the address of the module that has the references, with its dot; empty at the root
   * @returns null where the references match no resource, or several with different values
   */
  byReference(type: string, prefix: string, references: readonly string[]): string | null;
  /** Whether a zone is visible only inside a private network. */
  isPrivate(
    type: string,
    id: string | null,
    prefix: string,
    references: readonly string[],
  ): boolean;
}

/** A resource that records may refer to. */
export interface LookupEntry {
  readonly resource: ResourceAddress;
  /** Only the attributes that the lookup needs. */
  readonly attributes: MarkedValue;
  /** Whether this is the state after apply. A state before it is found by its id only. */
  readonly isPlanned: boolean;
}

export interface ResourceAddress {
  readonly type: string;
  /** Such as `module.mail["a"].data.aws_route53_zone.main[0]`. */
  readonly address: string;
}

export function createResourceLookup(): ResourceLookup {
  const byId = new Map<string, string>();
  const byAddress = new Map<string, Set<string>>();
  const privateKeys = new Set<string>();
  return {
    add({ resource: { type, address }, attributes, isPlanned }) {
      const row = LOOKUP_TYPES.get(type);
      if (row === undefined) return;
      const value = firstKnown(attributes, row.values);
      if (value === null) return;
      const isPrivate = row.private?.test(attributes) ?? false;
      for (const attribute of row.ids) {
        const id = scalarAt(attributes, attribute);
        if (id.kind !== 'known') continue;
        byId.set(`${type} ${id.text}`, value);
        if (isPrivate) privateKeys.add(`${type} ${id.text}`);
      }
      if (!isPlanned) return;
      // A reference may have the key of count or for_each, or mean all instances.
      for (const name of new Set([address, withoutInstanceKey(address)])) {
        byAddress.set(name, (byAddress.get(name) ?? new Set()).add(value));
        if (isPrivate) privateKeys.add(name);
      }
    },
    byId: (type, id) => byId.get(`${type} ${id}`) ?? null,
    byReference(type, prefix, references) {
      const values = new Set<string>();
      for (const resource of referencedResources(references)) {
        if (!resource.replace(/^data\./, '').startsWith(`${type}.`)) continue;
        for (const value of byAddress.get(`${prefix}${resource}`) ?? []) values.add(value);
      }
      const [value] = values;
      return values.size === 1 && value !== undefined ? value : null;
    },
    isPrivate(type, id, prefix, references) {
      if (id !== null) return privateKeys.has(`${type} ${id}`);
      return referencedResources(references).some((name) => privateKeys.has(`${prefix}${name}`));
    },
  };
}

/** The lookup entry for a resource; null where records do not refer to resources of its type. */
export function lookupEntry(
  resource: ResourceAddress,
  attributes: MarkedValue,
  isPlanned: boolean,
): LookupEntry | null {
  const row = LOOKUP_TYPES.get(resource.type);
  if (row === undefined) return null;
  const keys = [...row.ids, ...row.values, ...(row.private?.attributes ?? [])];
  return { resource, attributes: pick(attributes, keys), isPlanned };
}

/** A resource type that records refer to. */
interface LookupType {
  /** The attributes with an id. */
  readonly ids: readonly string[];
  /** The attributes with the zone name or the IP address; the first known one is used. */
  readonly values: readonly string[];
  /** How to recognise a zone that is visible only inside a private network. */
  readonly private?: {
    readonly attributes: readonly string[];
    readonly test: (zone: MarkedValue) => boolean;
  };
}

const LOOKUP_TYPES: ReadonlyMap<string, LookupType> = new Map<string, LookupType>([
  ['aws_eip', { ids: ['allocation_id', 'id'], values: ['public_ip'] }],
  [
    'aws_route53_zone',
    {
      ids: ['zone_id', 'id'],
      values: ['name'],
      private: {
        // A resource has blocks `vpc`; a data source has the attribute `private_zone`.
        attributes: ['vpc', 'private_zone'],
        test: (zone) =>
          itemsOf(childOf(zone, 'vpc'))?.length !== 0 || equals(zone, 'private_zone', 'true'),
      },
    },
  ],
  // The attribute is called `zone` up to version 4 of the provider.
  ['cloudflare_zone', { ids: ['id', 'zone_id'], values: ['name', 'zone'] }],
  [
    'google_dns_managed_zone',
    {
      ids: ['name', 'id'],
      values: ['dns_name'],
      private: {
        attributes: ['visibility'],
        test: (zone) => equals(zone, 'visibility', 'private'),
      },
    },
  ],
  ['bunnynet_dns_zone', { ids: ['id'], values: ['domain'] }],
  ['exoscale_domain', { ids: ['id'], values: ['name'] }],
  ['hcloud_zone', { ids: ['id'], values: ['name'] }],
  [
    'huaweicloud_dns_zone',
    {
      ids: ['id'],
      values: ['name'],
      private: {
        attributes: ['zone_type'],
        test: (zone) => equals(zone, 'zone_type', 'private'),
      },
    },
  ],
  ['ionoscloud_dns_zone', { ids: ['id'], values: ['name'] }],
  ['linode_domain', { ids: ['id'], values: ['domain'] }],
  ['scaleway_instance_ip', { ids: ['id'], values: ['address'] }],
  ['hetznerdns_zone', { ids: ['id'], values: ['name'] }],
]);

function equals(resource: MarkedValue, attribute: string, text: string): boolean {
  const value = scalarAt(resource, attribute);
  return value.kind === 'known' && value.text === text;
}

function firstKnown(resource: MarkedValue, attributes: readonly string[]): string | null {
  for (const attribute of attributes) {
    const value = scalarAt(resource, attribute);
    if (value.kind === 'known') return value.text;
  }
  return null;
}

function withoutInstanceKey(address: string): string {
  return address.replace(/\[(?:"(?:[^"\\[\]]|\\.)*"|\d+)\]$/, '');
}
