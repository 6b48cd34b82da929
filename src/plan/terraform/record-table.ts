import type { PlannedType } from '../../model/planned.ts';
import type { OwnerNameSyntax } from './owner-name.ts';
import type { RecordSyntax } from './record-data.ts';
import type { RecordSet } from './record-set.ts';
import type { ViewSyntax } from './view.ts';

/** How a resource type represents records. */
export interface RecordResource {
  readonly manages: RecordSet['manages'];
  /** The record type; undefined where an attribute has it. */
  readonly type?: PlannedType;
  /** The attribute with the record type; by default `type`. */
  readonly typeAttribute?: string;
  readonly owner: OwnerNameSyntax;
  /** The blocks that each have the attributes of one record, and whose zone the resource has. */
  readonly blocks?: string;
  /** The attribute with the preference of an MX record; by default `priority`. */
  readonly priorityAttribute?: string;
  /** The attribute that turns a record off, with its value in lower case. */
  readonly disabledBy?: { readonly attribute: string; readonly value: string };
  /** The attributes with the data, as a value or a list. The first one present is used. */
  readonly dataAttributes: readonly string[];
  /** The attribute of each list item with the data, or the two attributes of an MX record. */
  readonly itemAttribute?: string | { readonly preference: string; readonly exchange: string };
  readonly txt: RecordSyntax['txt'];
  /** Names in the data are relative to the zone unless they end in a dot. */
  readonly relativeNames?: true;
  /** The attributes of which each replaces the record's data by an external answer, and what that answer is. */
  readonly externalAnswer?: { readonly attributes: readonly string[]; readonly what: string };
  /** The attribute that, where it is true, makes an HTTP proxy answer for the host names of the record. */
  readonly httpProxy?: string;
  /** The attribute that refers to a zone that may be private, and the type of the zone resource. */
  readonly privateZone?: { readonly attribute: string; readonly zoneType: string };
  /** How it names the view that a record is in, where it has views. */
  readonly view?: ViewSyntax;
  /** The attributes that show that only a private network sees a record: by a value in lower case, or by any value. */
  readonly privateBy?: readonly { readonly attribute: string; readonly value?: string }[];
  /** The attribute that makes a record one of several variants of the same RRset. */
  readonly variantAttribute?: string;
  /** The value of that attribute, in lower case, for the record of everybody else. */
  readonly defaultVariant?: string;
}

const AZURE = {
  manages: 'rrset',
  owner: { name: 'relative', zone: { attribute: 'zone_name', idOf: null } },
  dataAttributes: ['records'],
  txt: 'plain',
  externalAnswer: {
    attributes: ['target_resource_id'],
    what: 'what its target_resource_id leads to',
  },
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
  httpProxy: 'proxied',
} as const;

const INFOBLOX = {
  manages: 'record',
  owner: { name: 'absolute', nameAttribute: 'fqdn', zone: null },
  txt: 'plain',
  view: { attribute: 'dns_view', default: 'default' },
} as const;

const HUAWEI_RECORDSET = {
  manages: 'rrset',
  owner: { name: 'absolute', zone: null },
  dataAttributes: ['records'],
  txt: 'quoted',
  disabledBy: { attribute: 'status', value: 'disable' },
  privateZone: { attribute: 'zone_id', zoneType: 'huaweicloud_dns_zone' },
} as const;

const NAMECHEAP_LIKE_OWNER = {
  name: 'relative',
  zone: { attribute: 'domain', idOf: null },
} as const;

/**
 * Every resource type that manages records of a zone. The comment before a row names the file of the provider's
 * repository that documents its attributes.
 */
export const RECORD_TABLE = {
  // akamai/terraform-provider-akamai, docs/resources/dns_record.md
  akamai_dns_record: {
    manages: 'rrset',
    typeAttribute: 'recordtype',
    owner: { name: 'absolute', zone: null },
    dataAttributes: ['target'],
    txt: 'quoted',
  },
  // aliyun/terraform-provider-alicloud, website/docs/r/alidns_record.html.markdown
  alicloud_alidns_record: {
    manages: 'record',
    owner: {
      name: 'relative',
      nameAttribute: 'rr',
      zone: { attribute: 'domain_name', idOf: null },
    },
    dataAttributes: ['value'],
    txt: 'plain',
    disabledBy: { attribute: 'status', value: 'disable' },
    variantAttribute: 'line',
    defaultVariant: 'default',
  },
  // aliyun/terraform-provider-alicloud, website/docs/r/dns_record.html.markdown
  alicloud_dns_record: {
    manages: 'record',
    owner: {
      name: 'relative',
      nameAttribute: 'host_record',
      zone: { attribute: 'name', idOf: null },
    },
    dataAttributes: ['value'],
    txt: 'plain',
    variantAttribute: 'routing',
    defaultVariant: 'default',
  },
  // hashicorp/terraform-provider-aws, website/docs/r/lightsail_domain_entry.html.markdown
  aws_lightsail_domain_entry: {
    manages: 'record',
    owner: { name: 'either', zone: { attribute: 'domain_name', idOf: null } },
    dataAttributes: ['target'],
    txt: 'quoted',
    externalAnswer: { attributes: ['is_alias'], what: 'what its alias leads to' },
  },
  // hashicorp/terraform-provider-aws, website/docs/r/route53_record.html.markdown
  aws_route53_record: {
    manages: 'rrset',
    owner: {
      name: 'either',
      zone: { attribute: 'zone_id', idOf: 'aws_route53_zone' },
      fqdnAttribute: 'fqdn',
    },
    dataAttributes: ['records'],
    txt: 'quoted',
    externalAnswer: { attributes: ['alias'], what: 'what its alias leads to' },
    privateZone: { attribute: 'zone_id', zoneType: 'aws_route53_zone' },
    variantAttribute: 'set_identifier',
  },
  // hashicorp/terraform-provider-aws, website/docs/r/route53_records_exclusive.html.markdown
  aws_route53_records_exclusive: {
    manages: 'rrset',
    blocks: 'resource_record_set',
    owner: { name: 'either', zone: { attribute: 'zone_id', idOf: 'aws_route53_zone' } },
    dataAttributes: ['resource_records'],
    itemAttribute: 'value',
    txt: 'quoted',
    externalAnswer: { attributes: ['alias_target'], what: 'what its alias leads to' },
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
  // BunnyWay/terraform-provider-bunnynet, docs/resources/dns_record.md
  bunnynet_dns_record: {
    manages: 'record',
    owner: { name: 'relative', zone: { attribute: 'zone', idOf: 'bunnynet_dns_zone' } },
    dataAttributes: ['value'],
    txt: 'plain',
    disabledBy: { attribute: 'enabled', value: 'false' },
    httpProxy: 'accelerated',
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
  // Valodim and timofurrer/terraform-provider-desec, docs/resources/rrset.md
  desec_rrset: {
    manages: 'rrset',
    owner: {
      name: 'relative',
      nameAttribute: 'subname',
      zone: { attribute: 'domain', idOf: null },
    },
    dataAttributes: ['records', 'rdata'],
    txt: 'quoted',
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
  // dnsimple/terraform-provider-dnsimple, docs/resources/zone_record.md
  dnsimple_zone_record: {
    manages: 'record',
    owner: {
      name: 'relative',
      zone: { attribute: 'zone_name', idOf: null },
      fqdnAttribute: 'qualified_name',
    },
    dataAttributes: ['value'],
    txt: 'quoted',
  },
  // exoscale/terraform-provider-exoscale, docs/resources/domain_record.md
  exoscale_domain_record: {
    manages: 'record',
    typeAttribute: 'record_type',
    priorityAttribute: 'prio',
    owner: {
      name: 'relative',
      zone: { attribute: 'domain', idOf: 'exoscale_domain' },
      fqdnAttribute: 'hostname',
    },
    dataAttributes: ['content'],
    txt: 'quoted',
  },
  // go-gandi/terraform-provider-gandi, docs/resources/livedns_record.md. LiveDNS reads values as a zone file does.
  gandi_livedns_record: {
    manages: 'rrset',
    owner: { name: 'relative', zone: { attribute: 'zone', idOf: null } },
    dataAttributes: ['values'],
    txt: 'quoted',
    relativeNames: true,
  },
  // veksh/terraform-provider-godaddy-dns, docs/resources/record.md
  'godaddy-dns_record': {
    manages: 'record',
    owner: { name: 'relative', zone: { attribute: 'domain', idOf: null } },
    dataAttributes: ['data'],
    txt: 'plain',
  },
  // n3integration/terraform-provider-godaddy, docs/resources/domain_record.md
  godaddy_domain_record: {
    manages: 'record',
    blocks: 'record',
    owner: NAMECHEAP_LIKE_OWNER,
    dataAttributes: ['data'],
    txt: 'plain',
  },
  google_dns_record_set: {
    manages: 'rrset',
    owner: { name: 'absolute', zone: null },
    dataAttributes: ['rrdatas'],
    txt: 'words',
    privateZone: { attribute: 'managed_zone', zoneType: 'google_dns_managed_zone' },
    externalAnswer: { attributes: ['routing_policy'], what: 'what its routing_policy answers' },
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
  // huaweicloud/terraform-provider-huaweicloud, docs/resources/dns_recordset.md
  huaweicloud_dns_recordset: HUAWEI_RECORDSET,
  // infobloxopen/terraform-provider-infoblox, docs/resources/infoblox_a_record.md, and so on
  infoblox_a_record: { ...INFOBLOX, type: 'A', dataAttributes: ['ip_addr'] },
  infoblox_aaaa_record: { ...INFOBLOX, type: 'AAAA', dataAttributes: ['ipv6_addr'] },
  infoblox_cname_record: {
    ...INFOBLOX,
    manages: 'rrset',
    type: 'CNAME',
    owner: { name: 'absolute', nameAttribute: 'alias', zone: null },
    dataAttributes: ['canonical'],
  },
  infoblox_mx_record: {
    ...INFOBLOX,
    type: 'MX',
    priorityAttribute: 'preference',
    dataAttributes: ['mail_exchanger'],
  },
  infoblox_txt_record: { ...INFOBLOX, type: 'TXT', dataAttributes: ['text'] },
  // inwx/terraform-provider-inwx, docs/resources/nameserver_record.md
  inwx_nameserver_record: {
    manages: 'record',
    priorityAttribute: 'prio',
    owner: { name: 'either', zone: { attribute: 'domain', idOf: null } },
    dataAttributes: ['content'],
    txt: 'plain',
  },
  // ionos-cloud/terraform-provider-ionoscloud, docs/resources/dns_record.md
  ionoscloud_dns_record: {
    manages: 'record',
    owner: { name: 'relative', zone: { attribute: 'zone_id', idOf: 'ionoscloud_dns_zone' } },
    dataAttributes: ['content'],
    txt: 'quoted',
    disabledBy: { attribute: 'enabled', value: 'false' },
  },
  // linode/terraform-provider-linode, docs/resources/domain_record.md
  linode_domain_record: {
    manages: 'record',
    typeAttribute: 'record_type',
    owner: { name: 'either', zone: { attribute: 'domain_id', idOf: 'linode_domain' } },
    dataAttributes: ['target'],
    txt: 'plain',
  },
  // namecheap/terraform-provider-namecheap, docs/resources/domain_records.md
  namecheap_domain_records: {
    manages: 'record',
    blocks: 'record',
    priorityAttribute: 'mx_pref',
    owner: { ...NAMECHEAP_LIKE_OWNER, nameAttribute: 'hostname' },
    dataAttributes: ['address'],
    txt: 'plain',
  },
  // rincedd/terraform-provider-netcup-ccp, README.md
  'netcup-ccp_dns_record': {
    manages: 'record',
    owner: { name: 'relative', zone: { attribute: 'domain_name', idOf: null } },
    dataAttributes: ['value'],
    txt: 'plain',
  },
  // ns1-terraform/terraform-provider-ns1, website/docs/r/record.html.markdown
  ns1_record: {
    manages: 'rrset',
    owner: { name: 'absolute', nameAttribute: 'domain', zone: null },
    dataAttributes: ['answers'],
    itemAttribute: 'answer',
    txt: 'plain',
    externalAnswer: {
      attributes: ['link', 'filters'],
      what: 'what its link or its filters answer',
    },
  },
  // oracle/terraform-provider-oci, website/docs/r/dns_rrset.html.markdown
  oci_dns_rrset: {
    manages: 'rrset',
    typeAttribute: 'rtype',
    owner: { name: 'absolute', nameAttribute: 'domain', zone: null },
    dataAttributes: ['items'],
    itemAttribute: 'rdata',
    txt: 'quoted',
    privateBy: [{ attribute: 'scope', value: 'private' }, { attribute: 'view_id' }],
  },
  // terraform-provider-openstack/terraform-provider-openstack, docs/resources/dns_recordset_v2.md
  openstack_dns_recordset_v2: {
    manages: 'rrset',
    owner: { name: 'absolute', zone: null },
    dataAttributes: ['records'],
    txt: 'quoted',
  },
  // ovh/terraform-provider-ovh, docs/resources/domain_zone_record.md. The API reads targets as a zone file does.
  ovh_domain_zone_record: {
    manages: 'record',
    typeAttribute: 'fieldtype',
    owner: {
      name: 'relative',
      nameAttribute: 'subdomain',
      zone: { attribute: 'zone', idOf: null },
    },
    dataAttributes: ['target'],
    txt: 'quoted',
    relativeNames: true,
  },
  // cullenmcdermott/terraform-provider-porkbun, docs/resources/dns_record.md
  porkbun_dns_record: {
    manages: 'record',
    priorityAttribute: 'prio',
    owner: { name: 'relative', zone: { attribute: 'domain', idOf: null } },
    dataAttributes: ['content'],
    txt: 'plain',
  },
  powerdns_record: {
    manages: 'rrset',
    owner: { name: 'absolute', zone: null },
    dataAttributes: ['records'],
    txt: 'quoted',
  },
  // scaleway/terraform-provider-scaleway, docs/resources/domain_record.md
  scaleway_domain_record: {
    manages: 'record',
    owner: { name: 'relative', zone: { attribute: 'dns_zone', idOf: null }, fqdnAttribute: 'fqdn' },
    dataAttributes: ['data'],
    txt: 'quoted',
    externalAnswer: {
      attributes: ['geo_ip', 'http_service', 'view', 'weighted'],
      what: 'an answer that depends on the client',
    },
  },
  // aequitas/terraform-provider-transip, docs/resources/dns_record.md: `10 mail`, `www`
  transip_dns_record: {
    manages: 'rrset',
    owner: { name: 'relative', zone: { attribute: 'domain', idOf: null } },
    dataAttributes: ['content'],
    txt: 'plain',
    relativeNames: true,
  },
  // vultr/terraform-provider-vultr, website/docs/r/dns_record.html.markdown
  vultr_dns_record: {
    manages: 'record',
    owner: { name: 'relative', zone: { attribute: 'domain', idOf: null } },
    dataAttributes: ['data'],
    txt: 'quoted',
  },
} as const satisfies Readonly<Record<string, RecordResource>>;
