import { at, field, items, only, type View } from './marked-value.ts';

/** How a zone or an address is found, and what it tells. */
interface JoinedResource {
  readonly ids: readonly string[];
  /** The attributes of which the first that is known tells the zone's name or the address. */
  readonly tells: readonly string[];
  /** Attributes by which a zone is answered inside of a network only. */
  readonly hidden?: { readonly by: readonly string[]; readonly when: (view: View) => boolean };
}

const JOINED: Readonly<Record<string, JoinedResource>> = {
  aws_eip: { ids: ['allocation_id', 'id'], tells: ['public_ip'] },
  aws_route53_zone: {
    ids: ['zone_id', 'id'],
    tells: ['name'],
    hidden: {
      // A resource has networks, a data source says it outright.
      by: ['vpc', 'private_zone'],
      when: (view) => items(at(view, 'vpc'))?.length !== 0 || says(view, 'private_zone', 'true'),
    },
  },
  // `zone` until version 4 of the provider.
  cloudflare_zone: { ids: ['id', 'zone_id'], tells: ['name', 'zone'] },
  google_dns_managed_zone: {
    ids: ['name', 'id'],
    tells: ['dns_name'],
    hidden: { by: ['visibility'], when: (view) => says(view, 'visibility', 'private') },
  },
  hcloud_zone: { ids: ['id'], tells: ['name'] },
  hetznerdns_zone: { ids: ['id'], tells: ['name'] },
};

/** Where a resource stands in a plan. */
export interface Standing {
  readonly type: string;
  /** Such as `module.mail["a"].data.aws_route53_zone.main[0]`. */
  readonly address: string;
}

/** The zones and the addresses of a plan, found by their id or by a reference to them. */
export interface Joins {
  /** @param stays whether the resource will be so; one that was so is found by its id alone */
  add(resource: Standing, view: View, stays: boolean): void;
  byId(type: string, id: string): string | null;
  /** @param prefix the address of the module in which the reference stands, with its dot; '' at the root */
  byReference(type: string, prefix: string, references: readonly string[]): string | null;
  /** Whether a zone is answered inside of a network only. */
  isHidden(type: string, id: string | null, prefix: string, references: readonly string[]): boolean;
}

/** Whether resources of this type are joined to others. */
export function isJoined(type: string): boolean {
  return Object.hasOwn(JOINED, type);
}

/** The attributes that a join needs; the rest of a resource is forgotten. */
export function joinedPart(type: string, view: View): View {
  const row = JOINED[type];
  return only(view, row === undefined ? [] : [...row.ids, ...row.tells, ...(row.hidden?.by ?? [])]);
}

export function createJoins(): Joins {
  const byId = new Map<string, string>();
  const byAddress = new Map<string, Set<string>>();
  const hidden = new Set<string>();
  return {
    add({ type, address }, view, stays) {
      const row = JOINED[type];
      if (row === undefined) return;
      const told = firstKnown(view, row.tells);
      if (told === null) return;
      const isHidden = row.hidden?.when(view) ?? false;
      for (const id of row.ids) {
        const value = field(view, id);
        if (value.kind !== 'known') continue;
        byId.set(`${type} ${value.text}`, told);
        if (isHidden) hidden.add(`${type} ${value.text}`);
      }
      if (!stays) return;
      // Both with the index of count or for_each, and for all of them together.
      for (const name of new Set([address, withoutIndex(address)])) {
        byAddress.set(name, (byAddress.get(name) ?? new Set()).add(told));
        if (isHidden) hidden.add(name);
      }
    },
    byId: (type, id) => byId.get(`${type} ${id}`) ?? null,
    byReference(type, prefix, references) {
      const told = new Set<string>();
      for (const resource of namedBy(references, resourceOf)) {
        if (!resource.replace(/^data\./, '').startsWith(`${type}.`)) continue;
        for (const name of byAddress.get(`${prefix}${resource}`) ?? []) told.add(name);
      }
      const [only] = told;
      return told.size === 1 && only !== undefined ? only : null;
    },
    isHidden(type, id, prefix, references) {
      if (id !== null) return hidden.has(`${type} ${id}`);
      return namedBy(references, resourceOf).some((name) => hidden.has(`${prefix}${name}`));
    },
  };
}

/**
 * The resource that a reference of the configuration names, such as `hcloud_server.mx["a"]` of
 * `hcloud_server.mx["a"].ipv4_address`. Null for variables, locals, modules and the like.
 */
export function resourceOf(reference: string): string | null {
  const [resource, type] = RESOURCE.exec(reference) ?? [];
  return resource === undefined || type === undefined || NO_RESOURCES.has(type) ? null : resource;
}

/** What references name, each once. `aws_eip.mx` stands beside `aws_eip.mx["a"].id`, as the shorter form of it. */
export function namedBy(
  references: readonly string[],
  nameOf: (reference: string) => string | null,
): string[] {
  const named = new Set(references.map(nameOf).filter((name) => name !== null));
  return [...named].filter((name) => ![...named].some((other) => other.startsWith(`${name}[`)));
}

const RESOURCE =
  /^(?:data\.)?([A-Za-z][\w-]*)\.[A-Za-z_][\w-]*(?:\[(?:"(?:[^"\\]|\\.)*"|\d{1,9})\])?/;
const NO_RESOURCES: ReadonlySet<string> = new Set([
  'var',
  'local',
  'module',
  'each',
  'count',
  'path',
  'self',
  'terraform',
]);

function says(view: View, attribute: string, text: string): boolean {
  const value = field(view, attribute);
  return value.kind === 'known' && value.text === text;
}

function firstKnown(view: View, attributes: readonly string[]): string | null {
  for (const attribute of attributes) {
    const value = field(view, attribute);
    if (value.kind === 'known') return value.text;
  }
  return null;
}

function withoutIndex(address: string): string {
  return address.replace(/\[(?:"(?:[^"\\[\]]|\\.)*"|\d+)\]$/, '');
}
