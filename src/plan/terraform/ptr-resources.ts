import { canonicalAddress, reverseName } from '../../model/address.ts';
import { hostNameProblem } from '../../model/dns-name.ts';
import { childOf, itemsOf, type MarkedValue, type Scalar, scalarAt } from './marked-value.ts';
import { amazonName, googleName, PTR_TABLE, type PtrResource } from './ptr-table.ts';
import { parseName } from './record-data.ts';
import type {
  AfterRemoval,
  OwnerName,
  RecordSet,
  RecordValue,
  ResourceContext,
  ResourceReader,
} from './record-set.ts';
import { isInOtherView } from './view.ts';

/** The readers of resource types that set the PTR record of an address at its provider. */
export const PTR_RESOURCES: ReadonlyMap<string, ResourceReader> = new Map<string, ResourceReader>([
  ...Object.entries(PTR_TABLE).map(
    ([type, row]: [string, PtrResource]): [string, ResourceReader] => [
      type,
      {
        attributes: [
          ...row.addresses,
          row.name,
          ...(row.addressOf === undefined ? [] : [row.addressOf.attribute]),
          ...(row.view === undefined ? [] : [row.view.attribute]),
        ],
        read: (resource, context) => readPtrs(resource, row, context),
      },
    ],
  ),
  [
    'aws_eip_domain_name',
    { attributes: ['allocation_id', 'domain_name', 'region'], read: readElasticIp },
  ],
  [
    'digitalocean_droplet',
    { attributes: ['name', 'ipv4_address', 'ipv6', 'ipv6_address'], read: readDroplet },
  ],
  ['google_compute_instance', { attributes: ['network_interface'], read: readInstance }],
]);

function readPtrs(resource: MarkedValue, row: PtrResource, context: ResourceContext): RecordSet[] {
  const { addresses, addressOf, name, afterRemoval } = row;
  if (addressOf !== undefined) return readPtrOfOther(resource, row, addressOf, context);
  const isOptional = addresses.length > 1;
  return addresses
    .filter((address, index) => {
      // Of several addresses only those that the resource has count.
      return !isOptional || index === 0 || scalarAt(resource, address).kind !== 'absent';
    })
    .flatMap((address) => readPtr(resource, address, name, context, afterRemoval))
    .filter((set) => !isInOtherView(resource, row.view, set, context));
}

/** The PTR record of an address that another resource has. */
function readPtrOfOther(
  resource: MarkedValue,
  { name, afterRemoval }: PtrResource,
  { attribute, type }: NonNullable<PtrResource['addressOf']>,
  context: ResourceContext,
): RecordSet[] {
  const target = scalarAt(resource, name);
  if (target.kind === 'absent') return [];
  const reference = scalarAt(resource, attribute);
  const id = reference.kind === 'known' ? reference.text : null;
  const sensitive = reference.kind === 'unknown' && reference.sensitive;
  const found = sensitive ? null : context.lookUp(type, attribute, id);
  const address = canonicalAddress(found ?? id ?? '');
  const missing = `the address of ${context.address}, which is not in the plan`;
  const owner: OwnerName =
    address === null
      ? {
          kind: 'unknown',
          what: id === null ? context.describe(attribute, 'address', sensitive) : missing,
        }
      : { kind: 'known', name: reverseName(address) };
  const values = [ptrValue(target, name, context)];
  const after = address === null ? undefined : afterRemoval?.(address);
  return [{ type: 'PTR', manages: 'rrset', owner, values, ...withAfter(after) }];
}

function withAfter(afterRemoval: AfterRemoval | undefined): Pick<RecordSet, 'afterRemoval'> {
  return afterRemoval === undefined ? {} : { afterRemoval };
}

/** The PTR record of one address; none where the name is empty. */
function readPtr(
  resource: MarkedValue,
  addressAttribute: string,
  nameAttribute: string,
  context: ResourceContext,
  afterRemoval?: PtrResource['afterRemoval'],
): RecordSet[] {
  const target = scalarAt(resource, nameAttribute);
  if (target.kind === 'absent') return [];
  // An unknown name that is not configured is the provider's default, computed during apply.
  if (target.kind === 'unknown' && context.isConfigured(nameAttribute) === false) return [];
  const value = ptrValue(target, nameAttribute, context);
  const address = scalarAt(resource, addressAttribute);
  const owner = reverseOwner(address, addressAttribute, context);
  if (owner === null) return [];
  const known = address.kind === 'known' ? canonicalAddress(address.text) : null;
  const after = known === null ? undefined : afterRemoval?.(known);
  return [{ type: 'PTR', manages: 'rrset', owner, values: [value], ...withAfter(after) }];
}

function ptrValue(target: Scalar, attribute: string, context: ResourceContext): RecordValue {
  if (target.kind === 'known') {
    const name = parseName(target.text);
    if (name !== null) return { kind: 'known', data: name };
    context.note(`${context.address}: its ${attribute} is not a DNS name.`);
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
    context.note(`${context.address}: its ${attribute} is not an IP address.`);
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
  // ResetAddressAttribute gives back the default name, which has the region in it. Version 6 of the provider names it.
  const region = scalarAt(resource, 'region');
  const afterRemoval: AfterRemoval =
    address !== null && region.kind === 'known'
      ? amazonName(address, region.text)
      : { kind: 'default' };
  return [{ type: 'PTR', manages: 'rrset', owner, values, afterRemoval }];
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
        readPtr(
          config,
          address,
          'public_ptr_domain_name',
          {
            ...context,
            // The configured attributes of nested blocks are not read.
            isConfigured: () => null,
          },
          googleName,
        ),
      ),
    );
  });
}
