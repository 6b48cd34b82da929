import { familyOf } from '../../model/address.ts';
import type { PtrObservation } from '../../model/observation.ts';
import { organizationalDomain } from '../names/organizational-domain.ts';
import { providerOfDefault } from '../names/provider-default.ts';

/** Where the PTR of a provider's address is set. */
interface PtrPanel {
  /** As the tables of provider names write it. */
  readonly provider: string;
  /** The domains of the name servers of its reverse zones. */
  readonly servers: readonly string[];
  readonly v4: PtrMethod;
  /** Null where its documentation does not describe reverse DNS of IPv6 addresses. */
  readonly v6: PtrMethod | null;
}

/** How a provider sets the PTR of an address. */
interface PtrMethod {
  /** Set where it refuses a PTR whose name does not resolve to the address. */
  readonly checksForward?: true;
  /** `{name}` and `{address}` are replaced; code is in backticks. */
  readonly how: string;
}

const HETZNER: PtrMethod = {
  how: 'Hetzner Cloud: Console, the server, Networking, or `hcloud server set-rdns SERVER --ip {address} --hostname {name}`; a dedicated server: Robot',
};
const OVH: PtrMethod = {
  checksForward: true,
  how: 'OVHcloud, once {name} resolves to the address: Control Panel, Network, Public IP Addresses, Configure the reverse DNS, `{name}.`',
};
const LINODE: PtrMethod = {
  checksForward: true,
  how: 'Linode, once {name} resolves to the address: `linode-cli networking ip-update {address} --rdns {name}`',
};

const PTR_PANELS: readonly PtrPanel[] = [
  // https://docs.hetzner.com/cloud/servers/cloud-server-rdns/
  // https://github.com/hetznercloud/cli/blob/main/docs/reference/manual/hcloud_server_set-rdns.md
  // https://robot.hetzner.com/doc/webservice/en.html#reverse-dns
  {
    provider: 'Hetzner',
    servers: ['hetzner.com', 'hetzner.de', 'your-server.de', 'second-ns.com', 'second-ns.de'],
    v4: HETZNER,
    v6: HETZNER,
  },
  // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Elastic_Addressing_Reverse_DNS.html: an A record first. Elastic
  // IP addresses are IPv4.
  // https://docs.aws.amazon.com/cli/latest/reference/ec2/modify-address-attribute.html
  {
    provider: 'Amazon EC2',
    servers: ['amazonaws.com', 'amazon.com'],
    v4: {
      checksForward: true,
      how: 'AWS, for an Elastic IP, once {name} resolves to it: `aws ec2 modify-address-attribute --allocation-id ALLOCATION --domain-name {name}`',
    },
    v6: null,
  },
  // https://help.ovhcloud.com/csm/en-dns-configuring-reverse-dns: an A or AAAA record first, and the name ends with a dot.
  { provider: 'OVH', servers: ['ovh.net', 'ovh.ca', 'anycast.me'], v4: OVH, v6: OVH },
  // https://techdocs.akamai.com/cloud-computing/docs/configure-rdns-reverse-dns-on-a-compute-instance
  // https://techdocs.akamai.com/linode-api/reference/put-ip ("Forward DNS must already be set up")
  { provider: 'Linode', servers: ['linode.com'], v4: LINODE, v6: LINODE },
  // https://docs.digitalocean.com/products/networking/dns/how-to/manage-records/#ptr-rdns-records
  // https://docs.digitalocean.com/glossary/ptr-record/ (only the first IPv6 address)
  {
    provider: 'DigitalOcean',
    servers: ['digitalocean.com'],
    v4: { how: 'DigitalOcean: rename the Droplet to `{name}`, which sets the PTR of its address' },
    v6: {
      how: 'DigitalOcean: rename the Droplet to `{name}`, which sets the PTR of its first IPv6 address and of no other',
    },
  },
  // https://docs.vultr.com/reference/vultr-cli/instance/reverse-dns
  // https://docs.vultr.com/reference/terraform/resources/reverse_ipv4, reverse_ipv6 (6 to 12 hours)
  {
    provider: 'Vultr',
    servers: ['vultr.com', 'choopa.com', 'constant.com'],
    v4: vultr(4),
    v6: vultr(6),
  },
  // https://learn.microsoft.com/en-us/azure/dns/dns-reverse-dns-for-azure-services: Azure checks the name when it is set. A
  // public IP address without a DNS label needs one first. IPv6 addresses have no reverse DNS.
  {
    provider: 'Microsoft Azure',
    servers: ['azure-dns.com', 'msft.net'],
    v4: {
      checksForward: true,
      how: 'Azure, once {name} resolves to the address: `az network public-ip update --resource-group GROUP --name PUBLIC_IP --reverse-fqdn {name}.`, with `--dns-name LABEL` where the public IP has no DNS label yet',
    },
    v6: { how: 'Azure has reverse DNS for IPv4 addresses only: send over IPv4' },
  },
  // https://cloud.google.com/compute/docs/instances/create-ptr-record
  // https://cloud.google.com/sdk/gcloud/reference/compute/instances/update-access-config
  {
    provider: 'Google Cloud',
    servers: ['google.com', 'googledomains.com'],
    v4: googleCloud('--public-ptr --public-ptr-domain'),
    v6: googleCloud('--ipv6-public-ptr-domain'),
  },
  // https://www.scaleway.com/en/docs/instances/how-to/configure-reverse-dns/: an A record first; the console cannot set the
  // reverse DNS of one IPv6 address.
  // https://github.com/scaleway/scaleway-cli/blob/main/docs/commands/instance.md, ipam.md
  {
    provider: 'Scaleway',
    servers: ['scaleway.com', 'poneytelecom.eu', 'online.net', 'scw.cloud'],
    v4: {
      checksForward: true,
      how: 'Scaleway, once {name} resolves to the address: `scw instance ip update {address} reverse={name}`, with `zone=ZONE` outside the default zone',
    },
    v6: {
      how: 'Scaleway: `scw ipam ip update IP_ID reverses.0.address={address} reverses.0.hostname={name}`',
    },
  },
];

function vultr(family: 4 | 6): PtrMethod {
  return {
    how: `Vultr, active after 6 to 12 hours: the server, Settings, IPv${family}, Reverse DNS; or \`vultr-cli instance reverse-dns set-ipv${family} INSTANCE {address} --entry {name}\``,
  };
}

function googleCloud(option: string): PtrMethod {
  return {
    how: `Google Cloud, once the domain is verified: \`gcloud compute instances update-access-config INSTANCE --zone=ZONE ${option}={name}.\``,
  };
}

/** How the PTR is set at the provider that the reverse zone or the default PTR name shows; null where none is known. */
export function ptrPanel(ptr: PtrObservation, address: string, name: string): string | null {
  return (
    methodOf(panelOf(ptr), address)
      ?.how.replaceAll('{name}', name)
      .replaceAll('{address}', address) ?? null
  );
}

/** The provider of the address, where it refuses a PTR whose name does not resolve to the address; else null. */
export function providerThatChecks(ptr: PtrObservation, address: string): string | null {
  const panel = panelOf(ptr);
  return methodOf(panel, address)?.checksForward === true ? (panel?.provider ?? null) : null;
}

function methodOf(panel: PtrPanel | undefined, address: string): PtrMethod | null {
  return (familyOf(address) === 6 ? panel?.v6 : panel?.v4) ?? null;
}

function panelOf(ptr: PtrObservation): PtrPanel | undefined {
  const servers = ptr.authority?.servers.map(organizationalDomain) ?? [];
  const defaults = ptr.names.map(providerOfDefault);
  return (
    PTR_PANELS.find((row) => row.servers.some((domain) => servers.includes(domain))) ??
    PTR_PANELS.find(({ provider }) => defaults.includes(provider))
  );
}
