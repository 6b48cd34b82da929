import { familyOf } from '../../model/address.ts';
import type { AfterRemoval } from './record-set.ts';
import type { ViewSyntax } from './view.ts';

/** A resource type that sets the PTR records of addresses at their provider. */
export interface PtrResource {
  /** The attributes with the addresses: one PTR record for each that is set. */
  readonly addresses: readonly string[];
  /** The attribute with the PTR name. */
  readonly name: string;
  /** The attribute that refers to the resource with the address, its type, where the address itself is no attribute. */
  readonly addressOf?: { readonly attribute: string; readonly type: string };
  /** How it names the view that the record is in, where it has views. */
  readonly view?: ViewSyntax;
  /** What an address has once the record is removed; undefined where it has no PTR record then. */
  readonly afterRemoval?: (address: string) => AfterRemoval;
}

const providerDefault = (): AfterRemoval => ({ kind: 'default' });

/** A default name that is known for IPv4 only. */
function defaultName(
  template: (octets: readonly string[]) => string,
): (address: string) => AfterRemoval {
  return (address) =>
    familyOf(address) === 4
      ? { kind: 'name', name: template(address.split('.')) }
      : { kind: 'default' };
}

const hetznerName = defaultName(
  (octets) => `static.${octets.toReversed().join('.')}.clients.your-server.de`,
);
const linodeName = defaultName((octets) => `${octets.join('-')}.ip.linodeusercontent.com`);
const vultrName = defaultName((octets) => `${octets.join('.')}.vultrusercontent.com`);

/**
 * Every resource type that sets a PTR record by an address and a name. The comment before a row names the file of the
 * provider's repository with its attributes, and where one says it, what its deletion does.
 */
export const PTR_TABLE = {
  // Azure: an address has no PTR record unless reverse_fqdn is set.
  // https://learn.microsoft.com/en-us/azure/dns/dns-reverse-dns-for-azure-services
  azurerm_public_ip: { addresses: ['ip_address'], name: 'reverse_fqdn' },
  // cherryservers/terraform-provider-cherryservers, docs/resources/ip.md
  cherryservers_ip: {
    addresses: ['address'],
    name: 'ptr_record',
    afterRemoval: providerDefault,
  },
  // civo/terraform-provider-civo, docs/resources/instance.md: "uses the hostname if unspecified"
  civo_instance: {
    addresses: ['public_ip'],
    name: 'reverse_dns',
    afterRemoval: providerDefault,
  },
  // exoscale/terraform-provider-exoscale, docs/resources/compute_instance.md: removed by DeleteReverseDNS
  exoscale_compute_instance: {
    addresses: ['public_ip_address', 'ipv6_address'],
    name: 'reverse_dns',
  },
  exoscale_elastic_ip: { addresses: ['ip_address'], name: 'reverse_dns' },
  // hetznercloud/terraform-provider-hcloud, internal/rdns/resource_rdns.go: Delete calls ChangeDNSPtr with nil, which
  // "resets to the default" for IPv4 and removes the record for IPv6 (https://docs.hetzner.cloud, change_dns_ptr).
  hcloud_rdns: {
    addresses: ['ip_address'],
    name: 'dns_ptr',
    afterRemoval: (address) => (familyOf(address) === 4 ? hetznerName(address) : { kind: 'none' }),
  },
  // huaweicloud/terraform-provider-huaweicloud, docs/resources/dns_ptrrecord.md. Deleting restores the default:
  // https://support.huaweicloud.com/intl/en-us/api-dns/dns_api_66005.html
  huaweicloud_dns_ptrrecord: {
    addresses: ['address'],
    name: 'name',
    afterRemoval: providerDefault,
  },
  // infobloxopen/terraform-provider-infoblox, docs/resources/infoblox_ptr_record.md
  infoblox_ptr_record: {
    addresses: ['ip_addr'],
    name: 'ptrdname',
    view: { attribute: 'dns_view', default: 'default' },
  },
  // ionos-cloud/terraform-provider-ionoscloud, docs/resources/dns_reverse_record.md
  ionoscloud_dns_reverse_record: {
    addresses: ['ip'],
    name: 'name',
    afterRemoval: providerDefault,
  },
  // linode/terraform-provider-linode, docs/resources/instance_ip.md and networking_ip.md: "this will be set to a default
  // value provided by Linode if not explicitly set"
  linode_instance_ip: { addresses: ['address'], name: 'rdns', afterRemoval: linodeName },
  linode_networking_ip: { addresses: ['address'], name: 'rdns', afterRemoval: linodeName },
  // linode/terraform-provider-linode, linode/rdns/framework_resource.go: Delete sets RDNS to nil; defaultRdns
  linode_rdns: { addresses: ['address'], name: 'rdns', afterRemoval: linodeName },
  // The same API as that of Huawei Cloud.
  opentelekomcloud_dns_ptrrecord_v2: {
    addresses: ['address'],
    name: 'name',
    afterRemoval: providerDefault,
  },
  // ovh/terraform-provider-ovh, ovh/resource_ip_reverse.go. OVHcloud gives every address a default name.
  ovh_ip_reverse: {
    addresses: ['ip_reverse'],
    name: 'reverse',
    afterRemoval: providerDefault,
  },
  // scaleway/terraform-provider-scaleway, docs/resources/flexible_ip.md, lb_ip.md, vpc_public_gateway_ip.md. Each
  // address has a default name below scw.cloud or poneytelecom.eu.
  scaleway_flexible_ip: {
    addresses: ['ip_address'],
    name: 'reverse',
    afterRemoval: providerDefault,
  },
  // internal/services/instance/ip_reverse_dns.go: Delete sets the reverse to null; ip_id is an id or an address
  scaleway_instance_ip_reverse_dns: {
    addresses: [],
    name: 'reverse',
    addressOf: { attribute: 'ip_id', type: 'scaleway_instance_ip' },
    afterRemoval: providerDefault,
  },
  // internal/services/ipam/ip_reverse_dns.go: Delete sets an empty list
  scaleway_ipam_ip_reverse_dns: {
    addresses: ['address'],
    name: 'hostname',
    afterRemoval: providerDefault,
  },
  scaleway_lb_ip: { addresses: ['ip_address'], name: 'reverse', afterRemoval: providerDefault },
  scaleway_vpc_public_gateway_ip: {
    addresses: ['address'],
    name: 'reverse',
    afterRemoval: providerDefault,
  },
  // vultr/terraform-provider-vultr, vultr/resource_vultr_reverse_ipv4.go: Delete calls DefaultReverseIPv4
  vultr_reverse_ipv4: { addresses: ['ip'], name: 'reverse', afterRemoval: vultrName },
  // https://docs.vultr.com/reference/vultr-cli/instance/reverse-dns: delete-ipv6 removes the record
  vultr_reverse_ipv6: { addresses: ['ip'], name: 'reverse' },
} as const satisfies Readonly<Record<string, PtrResource>>;

/** The default name of an address of Google Cloud. */
export const googleName: (address: string) => AfterRemoval = defaultName(
  (octets) => `${octets.toReversed().join('.')}.bc.googleusercontent.com`,
);

/**
 * The default name of an Elastic IP address.
 * https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html and, for China,
 * https://docs.amazonaws.cn/en_us/vpc/latest/userguide/vpc-dns.html
 */
export function amazonName(address: string, region: string): AfterRemoval {
  if (familyOf(address) !== 4 || !/^[a-z]{2}(?:-[a-z]+)+-\d{1,2}$/.test(region)) {
    return { kind: 'default' };
  }
  const host = `ec2-${address.split('.').join('-')}`;
  if (region === 'us-east-1') return { kind: 'name', name: `${host}.compute-1.amazonaws.com` };
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  return { kind: 'name', name: `${host}.${region}.compute.${domain}` };
}
