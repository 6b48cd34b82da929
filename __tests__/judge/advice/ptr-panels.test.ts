import { describe, expect, it } from 'vitest';
import { providerThatChecks, ptrPanel } from '../../../src/judge/advice/ptr-panels.ts';
import { reverseName } from '../../../src/model/address.ts';
import { nameMap } from '../../../src/model/name-map.ts';
import type { HostObservation, PtrObservation } from '../../../src/model/observation.ts';
import { endpointAt, NAME, observed } from '../observed.ts';
import { stepsOf } from './steps-of.ts';

const V4 = '203.0.113.25';
const V6 = '2001:db8::25';

/** An address without a PTR, whose reverse zone is on the given name server. */
function reverseZoneOn(server: string): PtrObservation {
  return {
    state: 'absent',
    iprev: 'permerror',
    names: [],
    forward: nameMap(),
    ttlS: null,
    error: null,
    errorDetail: null,
    authority: {
      owner: null,
      zone: '113.0.203.in-addr.arpa',
      servers: [server],
      answers: [],
      cachedForS: null,
    },
  };
}

interface Row {
  readonly provider: string;
  readonly server: string;
  /** What the text contains; null where there is no text. */
  readonly v4: string;
  readonly v6: string | null;
  /** The families of addresses of which it refuses a PTR whose name does not resolve to the address. */
  readonly checks: readonly (4 | 6)[];
}

const PROVIDERS: readonly Row[] = [
  {
    provider: 'Hetzner',
    server: 'hydrogen.ns.hetzner.com',
    v4: `\`hcloud server set-rdns SERVER --ip ${V4} --hostname ${NAME}\``,
    v6: `\`hcloud server set-rdns SERVER --ip ${V6} --hostname ${NAME}\``,
    checks: [],
  },
  {
    provider: 'Amazon EC2, whose Elastic IP addresses are IPv4',
    server: 'x1.amazonaws.com',
    v4: `\`aws ec2 modify-address-attribute --allocation-id ALLOCATION --domain-name ${NAME}\``,
    v6: null,
    checks: [4],
  },
  {
    provider: 'OVH, which wants the dot at the end',
    server: 'ns10.ovh.net',
    v4: `Network, Public IP Addresses, Configure the reverse DNS, \`${NAME}.\``,
    v6: `Network, Public IP Addresses, Configure the reverse DNS, \`${NAME}.\``,
    checks: [4, 6],
  },
  {
    provider: 'Linode',
    server: 'ns1.linode.com',
    v4: `\`linode-cli networking ip-update ${V4} --rdns ${NAME}\``,
    v6: `\`linode-cli networking ip-update ${V6} --rdns ${NAME}\``,
    checks: [4, 6],
  },
  {
    provider: 'DigitalOcean, which sets the PTR of the first IPv6 address only',
    server: 'ns1.digitalocean.com',
    v4: `rename the Droplet to \`${NAME}\``,
    v6: 'first IPv6 address and of no other',
    checks: [],
  },
  {
    provider: 'Vultr',
    server: 'ns1.vultr.com',
    v4: `\`vultr-cli instance reverse-dns set-ipv4 INSTANCE ${V4} --entry ${NAME}\``,
    v6: `\`vultr-cli instance reverse-dns set-ipv6 INSTANCE ${V6} --entry ${NAME}\``,
    checks: [],
  },
  {
    provider: 'Azure, which has no reverse DNS of IPv6 addresses',
    server: 'ns1-01.azure-dns.com',
    v4: `\`az network public-ip update --resource-group GROUP --name PUBLIC_IP --reverse-fqdn ${NAME}.\`, with \`--dns-name LABEL\``,
    v6: 'IPv4 addresses only',
    checks: [4],
  },
  {
    provider: 'Google Cloud, with an option of its own for IPv6',
    server: 'ns-gce-public1.googledomains.com',
    v4: `\`gcloud compute instances update-access-config INSTANCE --zone=ZONE --public-ptr --public-ptr-domain=${NAME}.\``,
    v6: `\`gcloud compute instances update-access-config INSTANCE --zone=ZONE --ipv6-public-ptr-domain=${NAME}.\``,
    checks: [],
  },
  {
    provider: 'Scaleway, whose IPv6 addresses belong to a block',
    server: 'ns0.dns.scaleway.com',
    v4: `\`scw instance ip update ${V4} reverse=${NAME}\``,
    v6: `\`scw ipam ip update IP_ID reverses.0.address=${V6} reverses.0.hostname=${NAME}\``,
    checks: [4],
  },
];

const ADDRESSES = [
  [4, V4],
  [6, V6],
] as const;

describe.each(PROVIDERS)('the PTR panel of $provider', ({ server, v4, v6, checks }) => {
  const ptr = reverseZoneOn(server);

  it.each([
    [V4, v4],
    [V6, v6],
  ])('%s: how its PTR is set', (address, contains) => {
    const text = ptrPanel(ptr, address, NAME);
    if (contains === null) expect(text).toBeNull();
    else expect(text).toContain(contains);
  });

  it.each(ADDRESSES)(
    'IPv%i: whether a PTR is refused before its name resolves',
    (family, address) => {
      expect(providerThatChecks(ptr, address) !== null).toBe(checks.includes(family));
    },
  );

  it.each(ADDRESSES)(
    'IPv%i: the address record comes first, then the wait where the provider checks, then the PTR',
    (family, address) => {
      const steps = stepsOf(withoutRecords(address, ptr));
      const record = `${NAME}. ${family === 4 ? 'A' : 'AAAA'} ${address}`;
      const reverse = `${reverseName(address)}. PTR ${NAME}.`;
      expect(steps.map((step) => step.record ?? step.kind)).toEqual([
        record,
        ...(checks.includes(family) ? ['wait'] : []),
        reverse,
      ]);
    },
  );
});

/** A host whose one address has neither a PTR nor an address record. */
function withoutRecords(address: string, ptr: PtrObservation): HostObservation {
  const absent = { kind: 'absent', why: 'nxdomain', ttlS: 300 } as const;
  return observed({
    host: { addresses: [address] },
    forward: { v4: absent, v6: absent },
    endpoints: [endpointAt(address, { ptr, endpoint: { bannerForward: { [NAME]: [] } } })],
  });
}
