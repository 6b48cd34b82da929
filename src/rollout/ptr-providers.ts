/** What a provider asks of a PTR's name before it takes it. */
export interface PtrProvider {
  /** The resource type of a Terraform or OpenTofu plan. */
  readonly type: string;
  readonly provider: string;
  /** `refuses`: the name must resolve to the address by then. `needs ownership`: its domain must be verified. */
  readonly demand: 'refuses' | 'needs ownership';
  /** The attribute that is the PTR's name, where the resource is the address itself and not the PTR alone. */
  readonly attribute?: string;
  /** A setting that makes the resource ask again for some time, as its documentation has it. */
  readonly retry?: string;
  /** Where this stands in public. */
  readonly source: string;
}

/** Only what a public source says. Of a type that is not here nothing is known, and nothing is said. */
const PTR_PROVIDERS: readonly PtrProvider[] = [
  {
    type: 'aws_eip_domain_name',
    provider: 'AWS',
    demand: 'refuses',
    source:
      'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html#Using_Elastic_Addressing_Reverse_DNS',
  },
  {
    type: 'linode_rdns',
    provider: 'Linode',
    demand: 'refuses',
    retry: 'wait_for_available = true',
    source:
      'https://github.com/linode/terraform-provider-linode/blob/103d89ef3cd41b8bae13dcc8af20af9efb912b19/docs/resources/rdns.md',
  },
  {
    type: 'ovh_ip_reverse',
    provider: 'OVHcloud',
    demand: 'refuses',
    retry: 'readiness_timeout_duration = "10m"',
    source: 'https://github.com/ovh/terraform-provider-ovh/issues/1020',
  },
  {
    // A name that another public address of the subscription has is taken too; nobody can see that here.
    type: 'azurerm_public_ip',
    provider: 'Azure',
    demand: 'refuses',
    attribute: 'reverse_fqdn',
    source: 'https://learn.microsoft.com/en-us/azure/dns/dns-reverse-dns-for-azure-services',
  },
  {
    type: 'scaleway_instance_ip_reverse_dns',
    provider: 'Scaleway',
    demand: 'refuses',
    source: 'https://www.scaleway.com/en/docs/instances/how-to/configure-reverse-dns/',
  },
  {
    type: 'scaleway_vpc_public_gateway_ip',
    provider: 'Scaleway',
    demand: 'refuses',
    attribute: 'reverse',
    source: 'https://github.com/scaleway/terraform-provider-scaleway/issues/1672',
  },
  {
    type: 'google_compute_instance',
    provider: 'Google Cloud',
    demand: 'needs ownership',
    attribute: 'public_ptr_domain_name',
    source: 'https://github.com/hashicorp/terraform-provider-google/issues/12204',
  },
];

/** Who takes the PTR of a resource, by its address in a plan; null where nothing is known of its type. */
export function ptrProvider(resource: string): PtrProvider | null {
  const type = partsOf(resource).own.split('.')[0];
  return PTR_PROVIDERS.find((row) => row.type === type) ?? null;
}

/**
 * What to write so that one resource of a plan waits for another: `depends_on` takes what stands in the same
 * module only, so where they stand in two, the blocks of the modules in which they part.
 *
 * @returns null where both come from one block, which has no order inside
 */
export function dependsOn(
  later: string,
  earlier: string,
): { readonly block: string; readonly reference: string } | null {
  const after = steps(partsOf(later));
  const before = steps(partsOf(earlier));
  const fork = after.findIndex((step, index) => step !== before[index]);
  const block = after[fork];
  const reference = before[fork];
  return block === undefined || reference === undefined ? null : { block, reference };
}

interface ResourceParts {
  /** The modules' names from the root's. */
  readonly modules: readonly string[];
  /** `type.name`, or `data.type.name`. */
  readonly own: string;
}

/** `module.mail["eu.west"].hcloud_rdns.mx1[0]` without its keys, which may hold dots themselves. */
function partsOf(resource: string): ResourceParts {
  const labels = resource.replace(/\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\]/g, '').split('.');
  let at = 0;
  while (labels[at] === 'module') at += 2;
  const modules = labels.slice(0, at).filter((_, index) => index % 2 === 1);
  return { modules, own: labels.slice(at).join('.') };
}

function steps({ modules, own }: ResourceParts): string[] {
  return [...modules.map((name) => `module.${name}`), own];
}
