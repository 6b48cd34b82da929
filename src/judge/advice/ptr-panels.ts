import { familyOf } from '../../model/address.ts';
import type { PtrObservation } from '../../model/observation.ts';
import { organizationalDomain } from '../names/organizational-domain.ts';
import { providerOfDefault } from '../names/provider-default.ts';

/** Where the PTR of a provider's address is set. `{name}`, `{address}` and `{family}` are replaced; code is in backticks. */
interface PtrPanel {
  /** As the tables of provider names write it. */
  readonly provider: string;
  /** The domains of the name servers of its reverse zones. */
  readonly servers: readonly string[];
  /** Set where it refuses a PTR whose name does not resolve to the address. */
  readonly checksForward?: true;
  readonly how: string;
}

const PTR_PANELS: readonly PtrPanel[] = [
  // https://docs.hetzner.com/cloud/servers/cloud-server-rdns/
  // https://github.com/hetznercloud/cli/blob/main/docs/reference/manual/hcloud_server_set-rdns.md
  {
    provider: 'Hetzner',
    servers: ['hetzner.com', 'hetzner.de', 'your-server.de', 'second-ns.com', 'second-ns.de'],
    how: 'Hetzner: Console, the server, Networking; or `hcloud server set-rdns SERVER --ip {address} --hostname {name}`',
  },
  // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Elastic_Addressing_Reverse_DNS.html
  {
    provider: 'Amazon EC2',
    checksForward: true,
    servers: ['amazonaws.com', 'amazon.com'],
    how: 'AWS, for an Elastic IP, once {name} resolves to it: `aws ec2 modify-address-attribute --allocation-id ALLOCATION --domain-name {name}`',
  },
  // https://help.ovhcloud.com/csm/en-dns-configuring-reverse-dns
  {
    provider: 'OVH',
    checksForward: true,
    servers: ['ovh.net', 'ovh.ca', 'anycast.me'],
    how: 'OVHcloud, once {name} resolves to the address: Control Panel, Network, Public IP Addresses, Configure reverse DNS',
  },
  // https://techdocs.akamai.com/cloud-computing/docs/configure-rdns-reverse-dns-on-a-compute-instance
  {
    provider: 'Linode',
    checksForward: true,
    servers: ['linode.com'],
    how: 'Linode, once {name} resolves to the address: `linode-cli networking ip-update {address} --rdns {name}`',
  },
  // https://docs.digitalocean.com/products/networking/dns/how-to/manage-records/#ptr-rdns-records
  {
    provider: 'DigitalOcean',
    servers: ['digitalocean.com'],
    how: 'DigitalOcean: rename the Droplet to `{name}`, which sets the PTR of its address',
  },
  // https://docs.vultr.com/reference/vultr-cli/instance/reverse-dns
  // https://docs.vultr.com/reference/terraform/resources/reverse_ipv4 (6 to 12 hours)
  {
    provider: 'Vultr',
    servers: ['vultr.com', 'choopa.com', 'constant.com'],
    how: 'Vultr, active after 6 to 12 hours: the server, Settings, IPv{family}, Reverse DNS; or `vultr-cli instance reverse-dns set-ipv{family} INSTANCE {address} --entry {name}`',
  },
  // https://learn.microsoft.com/en-us/azure/dns/dns-reverse-dns-for-azure-services: Azure checks the name when it is set.
  {
    provider: 'Microsoft Azure',
    checksForward: true,
    servers: ['azure-dns.com', 'msft.net'],
    how: 'Azure, once {name} resolves to the address: `az network public-ip update --resource-group GROUP --name PUBLIC_IP --reverse-fqdn {name}.`',
  },
  // https://cloud.google.com/compute/docs/instances/create-ptr-record
  {
    provider: 'Google Cloud',
    servers: ['google.com', 'googledomains.com'],
    how: 'Google Cloud, once the domain is verified: `gcloud compute instances update-access-config INSTANCE --public-ptr --public-ptr-domain={name}.`',
  },
  // https://www.scaleway.com/en/docs/instances/how-to/configure-reverse-dns/
  {
    provider: 'Scaleway',
    checksForward: true,
    servers: ['scaleway.com', 'poneytelecom.eu', 'online.net', 'scw.cloud'],
    how: 'Scaleway, once {name} resolves to the address: `scw instance ip update IP reverse={name}`',
  },
];

/** How the PTR is set at the provider that the reverse zone or the default PTR name shows; null where none is known. */
export function ptrPanel(ptr: PtrObservation, address: string, name: string): string | null {
  return (
    panelOf(ptr)
      ?.how.replaceAll('{name}', name)
      .replaceAll('{address}', address)
      .replaceAll('{family}', String(familyOf(address))) ?? null
  );
}

/** The provider of the address, where it refuses a PTR whose name does not resolve to the address; else null. */
export function providerThatChecks(ptr: PtrObservation): string | null {
  const panel = panelOf(ptr);
  return panel?.checksForward === true ? panel.provider : null;
}

function panelOf(ptr: PtrObservation): PtrPanel | undefined {
  const servers = ptr.authority?.servers.map(organizationalDomain) ?? [];
  const defaults = ptr.names.map(providerOfDefault);
  return (
    PTR_PANELS.find((row) => row.servers.some((domain) => servers.includes(domain))) ??
    PTR_PANELS.find(({ provider }) => defaults.includes(provider))
  );
}
