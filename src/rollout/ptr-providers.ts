/** What a provider requires of a PTR name. */
export interface PtrProvider {
  /** The resource type of a Terraform or OpenTofu plan. */
  readonly type: string;
  readonly provider: string;
  /** `forward-confirmed`: the name must resolve to the address. `verified-domain`: its domain must be verified. */
  readonly requirement: 'forward-confirmed' | 'verified-domain';
  /** The attribute with the PTR name, where the resource is the address itself and not only its PTR record. */
  readonly attribute?: string;
  /** A setting that makes the resource retry for some time, as in its documentation. */
  readonly retry?: string;
  /** The public source of these facts. */
  readonly source: string;
}

/** Only requirements with a public source. For other resource types nothing is reported. */
const PTR_PROVIDERS: readonly PtrProvider[] = [
  {
    type: 'aws_eip_domain_name',
    provider: 'AWS',
    requirement: 'forward-confirmed',
    source:
      'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html#Using_Elastic_Addressing_Reverse_DNS',
  },
  {
    type: 'linode_rdns',
    provider: 'Linode',
    requirement: 'forward-confirmed',
    retry: 'wait_for_available = true',
    source:
      'https://github.com/linode/terraform-provider-linode/blob/103d89ef3cd41b8bae13dcc8af20af9efb912b19/docs/resources/rdns.md',
  },
  {
    type: 'ovh_ip_reverse',
    provider: 'OVHcloud',
    requirement: 'forward-confirmed',
    retry: 'readiness_timeout_duration = "10m"',
    source: 'https://github.com/ovh/terraform-provider-ovh/issues/1020',
  },
  {
    // Azure also accepts a name that another public IP of the subscription has. The plan does not show that.
    type: 'azurerm_public_ip',
    provider: 'Azure',
    requirement: 'forward-confirmed',
    attribute: 'reverse_fqdn',
    source: 'https://learn.microsoft.com/en-us/azure/dns/dns-reverse-dns-for-azure-services',
  },
  {
    type: 'scaleway_instance_ip_reverse_dns',
    provider: 'Scaleway',
    requirement: 'forward-confirmed',
    source: 'https://www.scaleway.com/en/docs/instances/how-to/configure-reverse-dns/',
  },
  {
    type: 'scaleway_vpc_public_gateway_ip',
    provider: 'Scaleway',
    requirement: 'forward-confirmed',
    attribute: 'reverse',
    source: 'https://github.com/scaleway/terraform-provider-scaleway/issues/1672',
  },
  {
    type: 'google_compute_instance',
    provider: 'Google Cloud',
    requirement: 'verified-domain',
    attribute: 'public_ptr_domain_name',
    source: 'https://github.com/hashicorp/terraform-provider-google/issues/12204',
  },
];

/** The provider of a PTR resource, by the resource's address; null where its requirements are not known. */
export function ptrProvider(resource: string): PtrProvider | null {
  const type = parseAddress(resource).resource.split('.')[0];
  return PTR_PROVIDERS.find((row) => row.type === type) ?? null;
}

/**
 * The `depends_on` that makes one resource of a plan wait for another. References work only within a module, so for
 * resources in different modules it is between the two module blocks at which their addresses differ.
 *
 * @returns null where both resources are instances of the same block, which cannot depend on itself
 */
export function dependsOn(
  later: string,
  earlier: string,
): { readonly block: string; readonly reference: string } | null {
  const laterBlocks = blocksOf(parseAddress(later));
  const earlierBlocks = blocksOf(parseAddress(earlier));
  const index = laterBlocks.findIndex((block, position) => block !== earlierBlocks[position]);
  const block = laterBlocks[index];
  const reference = earlierBlocks[index];
  return block === undefined || reference === undefined ? null : { block, reference };
}

interface ParsedAddress {
  /** The module names, from the root. */
  readonly modules: readonly string[];
  /** `type.name`, or `data.type.name`. */
  readonly resource: string;
}

/** Parses a resource address such as `module.mail["eu.west"].hcloud_rdns.mx1[0]`, without its instance keys. */
function parseAddress(address: string): ParsedAddress {
  const labels = address.replace(/\[(?:"(?:[^"\\]|\\.)*"|[^[\]"]*)\]/g, '').split('.');
  let index = 0;
  while (labels[index] === 'module') index += 2;
  const modules = labels.slice(0, index).filter((_, position) => position % 2 === 1);
  return { modules, resource: labels.slice(index).join('.') };
}

/** The blocks from the root module to the resource. */
function blocksOf({ modules, resource }: ParsedAddress): string[] {
  return [...modules.map((name) => `module.${name}`), resource];
}
