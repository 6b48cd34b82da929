import { canonicalAddress, reverseName } from '../../model/address.ts';
import { hostNameProblem } from '../../model/dns-name.ts';
import { childOf, itemsOf, type MarkedValue, type Scalar, scalarAt } from './marked-value.ts';
import { parseName } from './record-data.ts';
import type {
  OwnerName,
  RecordSet,
  RecordValue,
  ResourceContext,
  ResourceReader,
} from './record-set.ts';

/** Resource types with one attribute for the address and one for the name of its PTR record. */
const ADDRESS_AND_NAME: readonly (readonly [type: string, address: string, name: string])[] = [
  ['azurerm_public_ip', 'ip_address', 'reverse_fqdn'],
  ['exoscale_elastic_ip', 'ip_address', 'reverse_dns'],
  ['hcloud_rdns', 'ip_address', 'dns_ptr'],
  ['linode_rdns', 'address', 'rdns'],
  ['opentelekomcloud_dns_ptrrecord_v2', 'address', 'name'],
  ['ovh_ip_reverse', 'ip_reverse', 'reverse'],
  ['scaleway_flexible_ip', 'ip_address', 'reverse'],
  ['scaleway_ipam_ip_reverse_dns', 'address', 'hostname'],
  ['vultr_reverse_ipv4', 'ip', 'reverse'],
  ['vultr_reverse_ipv6', 'ip', 'reverse'],
];

/** The readers of resource types that set the PTR record of an address at its provider. */
export const PTR_RESOURCES: ReadonlyMap<string, ResourceReader> = new Map<string, ResourceReader>([
  ...ADDRESS_AND_NAME.map(([type, address, name]): [string, ResourceReader] => [
    type,
    {
      attributes: [address, name],
      read: (resource, context) => readPtr(resource, address, name, context),
    },
  ]),
  ['aws_eip_domain_name', { attributes: ['allocation_id', 'domain_name'], read: readElasticIp }],
  [
    'digitalocean_droplet',
    { attributes: ['name', 'ipv4_address', 'ipv6', 'ipv6_address'], read: readDroplet },
  ],
  ['google_compute_instance', { attributes: ['network_interface'], read: readInstance }],
]);

/** The PTR record of one address; none where the name is empty. */
function readPtr(
  resource: MarkedValue,
  addressAttribute: string,
  nameAttribute: string,
  context: ResourceContext,
): RecordSet[] {
  const target = scalarAt(resource, nameAttribute);
  if (target.kind === 'absent') return [];
  // An unknown name that is not configured is the provider's default, computed during apply.
  if (target.kind === 'unknown' && context.isConfigured(nameAttribute) === false) return [];
  const value = ptrValue(target, nameAttribute, context);
  const owner = reverseOwner(scalarAt(resource, addressAttribute), addressAttribute, context);
  return owner === null ? [] : [{ type: 'PTR', manages: 'rrset', owner, values: [value] }];
}

function ptrValue(target: Scalar, attribute: string, context: ResourceContext): RecordValue {
  if (target.kind === 'known') {
    const name = parseName(target.text);
    if (name !== null) return { kind: 'known', data: name };
    context.note(`${context.address}: its ${attribute} is no DNS name.`);
    return { kind: 'unknown', what: `the ${attribute} of ${context.address}`, known: null };
  }
  const sensitive = target.kind === 'unknown' && target.sensitive;
  return { kind: 'unknown', what: context.describe(attribute, 'name', sensitive), known: null };
}

/** The reverse name of an address; null where there is no address, and so no PTR record. */
function reverseOwner(
  address: Scalar,
  attribute: string,
  context: ResourceContext,
): OwnerName | null {
  if (address.kind === 'known') {
    const canonical = canonicalAddress(address.text);
    if (canonical !== null) return { kind: 'known', name: reverseName(canonical) };
    context.note(`${context.address}: its ${attribute} is no IP address.`);
    return null;
  }
  if (address.kind === 'absent' && context.side === 'before') return null;
  const sensitive = address.kind === 'unknown' && address.sensitive;
  return { kind: 'unknown', what: context.describe(attribute, 'address', sensitive) };
}

/** The resource has only the allocation id; the address is an attribute of the aws_eip with that id. */
function readElasticIp(resource: MarkedValue, context: ResourceContext): RecordSet[] {
  const allocation = scalarAt(resource, 'allocation_id');
  const id = allocation.kind === 'known' ? allocation.text : null;
  const sensitive = allocation.kind === 'unknown' && allocation.sensitive;
  const found = sensitive ? null : context.lookUp('aws_eip', 'allocation_id', id);
  const address = found === null ? null : canonicalAddress(found);
  const unknownAddress = context.describe('allocation_id', 'address', sensitive);
  const missingAddress = `the address of the Elastic IP of ${context.address}, which is not in the plan`;
  const owner: OwnerName =
    address === null
      ? { kind: 'unknown', what: id === null ? unknownAddress : missingAddress }
      : { kind: 'known', name: reverseName(address) };
  const name = scalarAt(resource, 'domain_name');
  if (name.kind === 'absent') return [];
  const values = [ptrValue(name, 'domain_name', context)];
  return [{ type: 'PTR', manages: 'rrset', owner, values }];
}

/** DigitalOcean sets a PTR record where the droplet's name is a host name. */
function readDroplet(resource: MarkedValue, context: ResourceContext): RecordSet[] {
  const name = scalarAt(resource, 'name');
  const isHostName = name.kind === 'known' && hostNameProblem(parseName(name.text) ?? '') === null;
  if (name.kind === 'known' && !isHostName) return [];
  const ipv6 = scalarAt(resource, 'ipv6');
  const hasIpv6 = ipv6.kind === 'known' && ipv6.text === 'true';
  return ['ipv4_address', ...(hasIpv6 ? ['ipv6_address'] : [])].flatMap((address) =>
    readPtr(resource, address, 'name', context),
  );
}

/** An instance has one PTR record for each external address of each interface. */
function readInstance(resource: MarkedValue, context: ResourceContext): RecordSet[] {
  const interfaces = itemsOf(childOf(resource, 'network_interface')) ?? [];
  return interfaces.flatMap((network) => {
    return [
      { block: 'access_config', address: 'nat_ip' },
      { block: 'ipv6_access_config', address: 'external_ipv6' },
    ].flatMap(({ block, address }) =>
      (itemsOf(childOf(network, block)) ?? []).flatMap((config) =>
        readPtr(config, address, 'public_ptr_domain_name', {
          ...context,
          // The configured attributes of nested blocks are not read.
          isConfigured: () => null,
        }),
      ),
    );
  });
}
