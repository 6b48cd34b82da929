import type { PlannedType } from '../../model/planned.ts';
import type { OwnerNameSyntax } from './owner-name.ts';
import type { RecordSyntax } from './record-data.ts';
import type { RecordSet } from './record-set.ts';

/** How a resource type represents records. */
export interface RecordResource {
  readonly manages: RecordSet['manages'];
  /** The record type; undefined where it is the attribute `type`. */
  readonly type?: PlannedType;
  readonly owner: OwnerNameSyntax;
  /** The attributes with the data, as a value or a list. The first one present is used. */
  readonly dataAttributes: readonly string[];
  /** The attribute of each list item with the data, or the two attributes of an MX record. */
  readonly itemAttribute?: string | { readonly preference: string; readonly exchange: string };
  readonly txt: RecordSyntax['txt'];
  /** Names in the data are relative to the zone unless they end in a dot. */
  readonly relativeNames?: true;
  /** The attribute that replaces the record's data by an external answer, and what that answer is. */
  readonly externalAnswer?: { readonly attribute: string; readonly what: string };
  /** The attribute that refers to a zone that may be private, and the type of the zone resource. */
  readonly privateZone?: { readonly attribute: string; readonly zoneType: string };
  /** The attribute that makes a record one of several variants of the same RRset. */
  readonly variantAttribute?: string;
}

const AZURE = {
  manages: 'rrset',
  owner: { name: 'relative', zone: { attribute: 'zone_name', idOf: null } },
  dataAttributes: ['records'],
  txt: 'plain',
  externalAnswer: { attribute: 'target_resource_id', what: 'what its target_resource_id leads to' },
} as const;

const RFC2136 = {
  manages: 'rrset',
  owner: { name: 'relative', zone: { attribute: 'zone', idOf: null } },
  txt: 'plain',
} as const;

const HCLOUD = {
  owner: { name: 'relative', zone: { attribute: 'zone', idOf: 'hcloud_zone' } },
  txt: 'quoted',
  relativeNames: true,
} as const;

const CLOUDFLARE = {
  manages: 'record',
  dataAttributes: ['content', 'value'],
  txt: 'quoted',
  externalAnswer: {
    attribute: 'proxied',
    what: 'the addresses with which Cloudflare answers for it',
  },
} as const;

/** Every resource type that manages records of a zone, from the documentation of its provider. */
export const RECORD_TABLE = {
  aws_route53_record: {
    manages: 'rrset',
    owner: {
      name: 'either',
      zone: { attribute: 'zone_id', idOf: 'aws_route53_zone' },
      fqdnAttribute: 'fqdn',
    },
    dataAttributes: ['records'],
    txt: 'quoted',
    externalAnswer: { attribute: 'alias', what: 'what its alias leads to' },
    privateZone: { attribute: 'zone_id', zoneType: 'aws_route53_zone' },
    variantAttribute: 'set_identifier',
  },
  azurerm_dns_a_record: { ...AZURE, type: 'A' },
  azurerm_dns_aaaa_record: { ...AZURE, type: 'AAAA' },
  azurerm_dns_cname_record: { ...AZURE, type: 'CNAME', dataAttributes: ['record'] },
  azurerm_dns_mx_record: {
    ...AZURE,
    type: 'MX',
    dataAttributes: ['record'],
    itemAttribute: { preference: 'preference', exchange: 'exchange' },
  },
  azurerm_dns_ptr_record: { ...AZURE, type: 'PTR' },
  azurerm_dns_txt_record: {
    ...AZURE,
    type: 'TXT',
    dataAttributes: ['record'],
    itemAttribute: 'value',
  },
  cloudflare_dns_record: {
    ...CLOUDFLARE,
    // The API documents the name as absolute, but also accepts a relative one.
    owner: {
      name: 'absolute-if-dotted',
      zone: { attribute: 'zone_id', idOf: 'cloudflare_zone' },
    },
  },
  cloudflare_record: {
    ...CLOUDFLARE,
    owner: {
      name: 'either',
      zone: { attribute: 'zone_id', idOf: 'cloudflare_zone' },
      fqdnAttribute: 'hostname',
    },
  },
  digitalocean_record: {
    manages: 'record',
    owner: { name: 'relative', zone: { attribute: 'domain', idOf: null }, fqdnAttribute: 'fqdn' },
    dataAttributes: ['value'],
    txt: 'plain',
    relativeNames: true,
  },
  dns_a_record_set: { ...RFC2136, type: 'A', dataAttributes: ['addresses'] },
  dns_aaaa_record_set: { ...RFC2136, type: 'AAAA', dataAttributes: ['addresses'] },
  dns_cname_record: { ...RFC2136, type: 'CNAME', dataAttributes: ['cname'] },
  dns_mx_record_set: {
    ...RFC2136,
    type: 'MX',
    dataAttributes: ['mx'],
    itemAttribute: { preference: 'preference', exchange: 'exchange' },
  },
  dns_ptr_record: { ...RFC2136, type: 'PTR', dataAttributes: ['ptr'] },
  dns_txt_record_set: { ...RFC2136, type: 'TXT', dataAttributes: ['txt'] },
  google_dns_record_set: {
    manages: 'rrset',
    owner: { name: 'absolute', zone: null },
    dataAttributes: ['rrdatas'],
    txt: 'words',
    privateZone: { attribute: 'managed_zone', zoneType: 'google_dns_managed_zone' },
    externalAnswer: { attribute: 'routing_policy', what: 'what its routing_policy answers' },
  },
  hcloud_zone_record: { ...HCLOUD, manages: 'record', dataAttributes: ['value'] },
  hcloud_zone_rrset: {
    ...HCLOUD,
    manages: 'rrset',
    dataAttributes: ['records'],
    itemAttribute: 'value',
  },
  hetznerdns_record: {
    manages: 'record',
    owner: { name: 'relative', zone: { attribute: 'zone_id', idOf: 'hetznerdns_zone' } },
    dataAttributes: ['value'],
    txt: 'quoted',
    relativeNames: true,
  },
  powerdns_record: {
    manages: 'rrset',
    owner: { name: 'absolute', zone: null },
    dataAttributes: ['records'],
    txt: 'quoted',
  },
} as const satisfies Readonly<Record<string, RecordResource>>;
