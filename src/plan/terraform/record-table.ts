import type { PlannedType } from '../../model/planned.ts';
import type { Spelling } from './record-data.ts';
import type { OwnerSpelling } from './record-name.ts';
import type { Entry } from './record-set.ts';

/** How a resource type holds records. */
export interface RecordResource {
  readonly extent: Entry['extent'];
  /** The record type, where the attribute `type` does not tell it. */
  readonly type?: PlannedType;
  readonly owner: OwnerSpelling;
  /** The attributes that may hold the data, of which the first that is there does: a value or a list. */
  readonly data: readonly string[];
  /** The attribute of each item of the list; both parts of an MX record. */
  readonly item?: string | { readonly preference: string; readonly exchange: string };
  readonly text: Spelling['text'];
  /** Names in the data are inside of the zone unless they end in a dot. */
  readonly relative?: true;
  /** Attributes that, where they are set, let somebody else choose the answer, and who that is. */
  readonly elsewhere?: Readonly<Record<string, string>>;
  /** The attribute that means a zone which may be answered inside of a network only, and the zone's type. */
  readonly hidden?: { readonly attribute: string; readonly zone: string };
  /** The attribute that makes a record one of several behind the same name. */
  readonly variant?: string;
}

const AZURE = {
  extent: 'whole',
  owner: { name: 'inside', zone: { attribute: 'zone_name', joins: null } },
  data: ['records'],
  text: 'plain',
  elsewhere: { target_resource_id: 'what its target_resource_id leads to' },
} as const;

const RFC2136 = {
  extent: 'whole',
  owner: { name: 'inside', zone: { attribute: 'zone', joins: null } },
  text: 'plain',
} as const;

const HCLOUD = {
  owner: { name: 'inside', zone: { attribute: 'zone', joins: 'hcloud_zone' } },
  text: 'quoted',
  relative: true,
} as const;

const CLOUDFLARE = {
  extent: 'part',
  data: ['content', 'value'],
  text: 'quoted',
  elsewhere: { proxied: 'the addresses with which Cloudflare answers for it' },
} as const;

/** Every resource type that holds records of a zone, by its provider's documentation. */
export const RECORD_TABLE: Readonly<Record<string, RecordResource>> = {
  aws_route53_record: {
    extent: 'whole',
    owner: {
      name: 'either',
      zone: { attribute: 'zone_id', joins: 'aws_route53_zone' },
      told: 'fqdn',
    },
    data: ['records'],
    text: 'quoted',
    elsewhere: { alias: 'what its alias leads to' },
    hidden: { attribute: 'zone_id', zone: 'aws_route53_zone' },
    variant: 'set_identifier',
  },
  azurerm_dns_a_record: { ...AZURE, type: 'A' },
  azurerm_dns_aaaa_record: { ...AZURE, type: 'AAAA' },
  azurerm_dns_cname_record: { ...AZURE, type: 'CNAME', data: ['record'] },
  azurerm_dns_mx_record: {
    ...AZURE,
    type: 'MX',
    data: ['record'],
    item: { preference: 'preference', exchange: 'exchange' },
  },
  azurerm_dns_ptr_record: { ...AZURE, type: 'PTR' },
  azurerm_dns_txt_record: { ...AZURE, type: 'TXT', data: ['record'], item: 'value' },
  cloudflare_dns_record: {
    ...CLOUDFLARE,
    // The API documents its name as the complete one, and takes a short one all the same.
    owner: {
      name: 'whole-where-dotted',
      zone: { attribute: 'zone_id', joins: 'cloudflare_zone' },
    },
  },
  cloudflare_record: {
    ...CLOUDFLARE,
    owner: {
      name: 'either',
      zone: { attribute: 'zone_id', joins: 'cloudflare_zone' },
      told: 'hostname',
    },
  },
  digitalocean_record: {
    extent: 'part',
    owner: { name: 'inside', zone: { attribute: 'domain', joins: null }, told: 'fqdn' },
    data: ['value'],
    text: 'plain',
    relative: true,
  },
  dns_a_record_set: { ...RFC2136, type: 'A', data: ['addresses'] },
  dns_aaaa_record_set: { ...RFC2136, type: 'AAAA', data: ['addresses'] },
  dns_cname_record: { ...RFC2136, type: 'CNAME', data: ['cname'] },
  dns_mx_record_set: {
    ...RFC2136,
    type: 'MX',
    data: ['mx'],
    item: { preference: 'preference', exchange: 'exchange' },
  },
  dns_ptr_record: { ...RFC2136, type: 'PTR', data: ['ptr'] },
  dns_txt_record_set: { ...RFC2136, type: 'TXT', data: ['txt'] },
  google_dns_record_set: {
    extent: 'whole',
    owner: { name: 'whole', zone: null },
    data: ['rrdatas'],
    text: 'words',
    hidden: { attribute: 'managed_zone', zone: 'google_dns_managed_zone' },
    elsewhere: { routing_policy: 'what its routing_policy answers' },
  },
  hcloud_zone_record: { ...HCLOUD, extent: 'part', data: ['value'] },
  hcloud_zone_rrset: { ...HCLOUD, extent: 'whole', data: ['records'], item: 'value' },
  hetznerdns_record: {
    extent: 'part',
    owner: { name: 'inside', zone: { attribute: 'zone_id', joins: 'hetznerdns_zone' } },
    data: ['value'],
    text: 'quoted',
    relative: true,
  },
  powerdns_record: {
    extent: 'whole',
    owner: { name: 'whole', zone: null },
    data: ['records'],
    text: 'quoted',
  },
};
