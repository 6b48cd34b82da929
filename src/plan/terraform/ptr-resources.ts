import { canonicalAddress, reverseName } from '../../model/address.ts';
import { hostNameProblem } from '../../model/dns-name.ts';
import { at, type Field, field, items, type View } from './marked-value.ts';
import { dnsName } from './record-data.ts';
import type { Datum, Entry, Owner, ResourceReader, Surroundings } from './record-set.ts';

/** Resources of one address and the name of its PTR record, by the attributes of both. */
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

/** The resource types that set an address's PTR record at whoever gave the address. */
export const PTR_RESOURCES: Readonly<Record<string, ResourceReader>> = {
  ...Object.fromEntries(
    ADDRESS_AND_NAME.map(([type, address, name]): [string, ResourceReader] => [
      type,
      {
        attributes: [address, name],
        read: (view, around) =>
          ptr({ view, attribute: address }, { view, attribute: name }, around),
      },
    ]),
  ),
  aws_eip_domain_name: {
    attributes: ['allocation_id', 'domain_name'],
    read: readElasticIp,
  },
  digitalocean_droplet: {
    attributes: ['name', 'ipv4_address', 'ipv6', 'ipv6_address'],
    read: readDroplet,
  },
  google_compute_instance: {
    attributes: ['network_interface'],
    read: readInstance,
  },
};

interface Attribute {
  readonly view: View;
  readonly attribute: string;
}

/** The PTR record of one address: none where the name is left empty. */
function ptr(address: Attribute, name: Attribute, around: Surroundings): Entry[] {
  const target = field(name.view, name.attribute);
  if (target.kind === 'absent') return [];
  // A name that nobody wrote is the provider's own, and it will tell of it after apply.
  if (target.kind === 'unknown' && around.isWritten(name.attribute) === false) return [];
  const datum = datumOf(target, name.attribute, around);
  const owner = ownerOf(field(address.view, address.attribute), address.attribute, around);
  return owner === null ? [] : [{ type: 'PTR', extent: 'whole', owner, data: [datum] }];
}

function datumOf(target: Field, attribute: string, around: Surroundings): Datum {
  if (target.kind === 'known') {
    const name = dnsName(target.text);
    if (name !== null) return { kind: 'known', data: name };
    around.note(`${around.address}: its ${attribute} is no DNS name.`);
    return { kind: 'unknown', what: `the ${attribute} of ${around.address}`, known: null };
  }
  const sensitive = target.kind === 'unknown' && target.sensitive;
  return { kind: 'unknown', what: around.what(attribute, 'name', sensitive), known: null };
}

function ownerOf(address: Field, attribute: string, around: Surroundings): Owner | null {
  if (address.kind === 'known') {
    const canonical = canonicalAddress(address.text);
    if (canonical !== null) return { kind: 'known', name: reverseName(canonical) };
    around.note(`${around.address}: its ${attribute} is no IP address.`);
    return null;
  }
  // An address that was never given out had no PTR record.
  if (address.kind === 'absent' && around.side === 'before') return null;
  const sensitive = address.kind === 'unknown' && address.sensitive;
  return { kind: 'unknown', what: around.what(attribute, 'address', sensitive) };
}

/** The address is told only by the aws_eip, which both know by its allocation. */
function readElasticIp(view: View, around: Surroundings): Entry[] {
  const allocation = field(view, 'allocation_id');
  const id = allocation.kind === 'known' ? allocation.text : null;
  const sensitive = allocation.kind === 'unknown' && allocation.sensitive;
  const joined = sensitive ? null : around.joined('aws_eip', 'allocation_id', id);
  const address = joined === null ? null : canonicalAddress(joined);
  const unknown = around.what('allocation_id', 'address', sensitive);
  const absent = `the address of the Elastic IP of ${around.address}, which is not in the plan`;
  const owner: Owner =
    address === null
      ? { kind: 'unknown', what: id === null ? unknown : absent }
      : { kind: 'known', name: reverseName(address) };
  const name = field(view, 'domain_name');
  if (name.kind === 'absent') return [];
  return [{ type: 'PTR', extent: 'whole', owner, data: [datumOf(name, 'domain_name', around)] }];
}

/** A droplet's name is its PTR record where it is a whole host name. */
function readDroplet(view: View, around: Surroundings): Entry[] {
  const name = field(view, 'name');
  const isHost = name.kind === 'known' && hostNameProblem(dnsName(name.text) ?? '') === null;
  if (name.kind === 'known' && !isHost) return [];
  const ipv6 = field(view, 'ipv6');
  const hasIpv6 = ipv6.kind === 'known' && ipv6.text === 'true';
  return ['ipv4_address', ...(hasIpv6 ? ['ipv6_address'] : [])].flatMap((attribute) =>
    ptr({ view, attribute }, { view, attribute: 'name' }, around),
  );
}

/** An instance has a PTR record for each external address of each interface. */
function readInstance(view: View, around: Surroundings): Entry[] {
  const interfaces = items(at(view, 'network_interface')) ?? [];
  return interfaces.flatMap((network) => {
    return [
      { block: 'access_config', attribute: 'nat_ip' },
      { block: 'ipv6_access_config', attribute: 'external_ipv6' },
    ].flatMap(({ block, attribute }) =>
      (items(at(network, block)) ?? []).flatMap((config) =>
        ptr(
          { view: config, attribute },
          { view: config, attribute: 'public_ptr_domain_name' },
          // What is written of a block's attributes stands deeper than anybody looks.
          { ...around, isWritten: () => null },
        ),
      ),
    );
  });
}
