import { describe, expect, it } from 'vitest';
import { changesOf, notesOf, type PlanCase } from './plan-json.ts';

const REVERSE_25 = '25.113.0.203.in-addr.arpa';
const REVERSE_26 = '26.113.0.203.in-addr.arpa';
const REVERSE_V6 = '5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa';

/** After the removal of its record at the provider, an address has no PTR record, this one, or one that is not known. */
const NONE = `PTR ${REVERSE_25} set`;
const DEFAULT = `PTR ${REVERSE_25} ? the provider's default name that comes back`;

const ATTRIBUTES: readonly (readonly [
  type: string,
  address: string,
  name: string,
  rest: object,
  removed: string,
])[] = [
  ['azurerm_public_ip', 'ip_address', 'reverse_fqdn', { name: 'mx1', sku: 'Standard' }, NONE],
  ['cherryservers_ip', 'address', 'ptr_record', { region: 'LT-Siauliai' }, DEFAULT],
  ['civo_instance', 'public_ip', 'reverse_dns', { hostname: 'mx1' }, DEFAULT],
  ['exoscale_compute_instance', 'public_ip_address', 'reverse_dns', { name: 'mx1' }, NONE],
  ['exoscale_elastic_ip', 'ip_address', 'reverse_dns', { zone: 'ch-gva-2' }, NONE],
  [
    'hcloud_rdns',
    'ip_address',
    'dns_ptr',
    { server_id: 42, id: 's-42-203.0.113.25' },
    `${NONE} static.25.113.0.203.clients.your-server.de`,
  ],
  ['huaweicloud_dns_ptrrecord', 'address', 'name', { floatingip_id: 'f' }, DEFAULT],
  ['infoblox_ptr_record', 'ip_addr', 'ptrdname', { dns_view: 'default' }, NONE],
  ['ionoscloud_dns_reverse_record', 'ip', 'name', { description: 'mx' }, DEFAULT],
  [
    'linode_instance_ip',
    'address',
    'rdns',
    { linode_id: 1, public: true },
    `${NONE} 203-0-113-25.ip.linodeusercontent.com`,
  ],
  [
    'linode_networking_ip',
    'address',
    'rdns',
    { type: 'ipv4' },
    `${NONE} 203-0-113-25.ip.linodeusercontent.com`,
  ],
  [
    'linode_rdns',
    'address',
    'rdns',
    { id: '203.0.113.25', wait_for_available: null },
    `${NONE} 203-0-113-25.ip.linodeusercontent.com`,
  ],
  [
    'opentelekomcloud_dns_ptrrecord_v2',
    'address',
    'name',
    { floatingip_id: 'f', ttl: 300 },
    DEFAULT,
  ],
  ['ovh_ip_reverse', 'ip_reverse', 'reverse', { ip: '203.0.113.0/24' }, DEFAULT],
  ['scaleway_flexible_ip', 'ip_address', 'reverse', { zone: 'fr-par-2', tags: [] }, DEFAULT],
  ['scaleway_ipam_ip_reverse_dns', 'address', 'hostname', { ipam_ip_id: 'fr-par/1' }, DEFAULT],
  ['scaleway_lb_ip', 'ip_address', 'reverse', { id: 'fr-par-1/1' }, DEFAULT],
  ['scaleway_vpc_public_gateway_ip', 'address', 'reverse', { id: 'fr-par-1/1' }, DEFAULT],
  [
    'vultr_reverse_ipv4',
    'ip',
    'reverse',
    { instance_id: 'i', netmask: '255.255.254.0' },
    `${NONE} 203.0.113.25.vultrusercontent.com`,
  ],
  ['vultr_reverse_ipv6', 'ip', 'reverse', { instance_id: 'i' }, NONE],
];

describe.each(ATTRIBUTES)('%s', (type, address, name, rest, removed) => {
  const resource = (ip: string, target: string | null) => ({
    ...rest,
    [address]: ip,
    [name]: target,
  });
  const resourceAddress = `${type}.mx1`;
  const cases: readonly (readonly [string, PlanCase['changes'][number], readonly string[]])[] = [
    [
      'sets the PTR record where it is created',
      { address: resourceAddress, after: resource('203.0.113.25', 'MX1.Example.com.') },
      [`PTR ${REVERSE_25} set mx1.example.com`],
    ],
    [
      'reads an IPv6 address in any notation',
      { address: resourceAddress, after: resource('2001:DB8:0::25', 'mx1.example.com') },
      [`PTR ${REVERSE_V6} set mx1.example.com`],
    ],
    [
      'replaces the name',
      {
        address: resourceAddress,
        before: resource('203.0.113.25', 'mx1.example.com'),
        after: resource('203.0.113.25', 'mail.example.com'),
      },
      [`PTR ${REVERSE_25} set mail.example.com`],
    ],
    [
      'changes nothing where the record stays the same',
      {
        address: resourceAddress,
        before: resource('203.0.113.25', 'mx1.example.com'),
        after: resource('203.0.113.25', 'mx1.example.com.'),
      },
      [],
    ],
    [
      'removes the record where it is deleted',
      { address: resourceAddress, before: resource('203.0.113.25', 'mx1.example.com') },
      [removed],
    ],
    [
      'moves the record where it is replaced at another address',
      {
        address: resourceAddress,
        actions: ['delete', 'create'],
        before: resource('203.0.113.25', 'mx1.example.com'),
        after: resource('203.0.113.26', 'mx1.example.com'),
      },
      [removed, `PTR ${REVERSE_26} set mx1.example.com`],
    ],
    [
      'changes both records to unknown where its new address is unknown before apply',
      {
        address: resourceAddress,
        actions: ['create', 'delete'],
        before: resource('203.0.113.25', 'mx1.example.com'),
        after: { ...rest, [name]: 'mx1.example.com' },
        unknown: { [address]: true },
      },
      [
        `PTR ${REVERSE_25} ? the ${address} of ${resourceAddress}`,
        `PTR - ? the ${address} of ${resourceAddress} (mx1.example.com)`,
      ],
    ],
    [
      'keeps the owner name where only the target name is unknown before apply',
      {
        address: resourceAddress,
        after: { ...rest, [address]: '203.0.113.25' },
        unknown: { [name]: true },
      },
      [`PTR ${REVERSE_25} ? the ${name} of ${resourceAddress}`],
    ],
    [
      'removes the record where the name is removed',
      {
        address: resourceAddress,
        before: resource('203.0.113.25', 'mx1.example.com'),
        after: resource('203.0.113.25', null),
      },
      [removed],
    ],
    [
      'sets no record without a name',
      { address: resourceAddress, after: resource('203.0.113.25', '') },
      [],
    ],
    [
      'changes nothing with the action forget',
      {
        address: resourceAddress,
        actions: ['forget'],
        before: resource('203.0.113.25', 'mx1.example.com'),
      },
      [],
    ],
    [
      'changes nothing with the action no-op',
      {
        address: resourceAddress,
        actions: ['no-op'],
        before: resource('203.0.113.25', 'mx1.example.com'),
        after: resource('203.0.113.25', 'mx1.example.com'),
      },
      [],
    ],
    [
      'does not publish a sensitive name',
      {
        address: resourceAddress,
        after: resource('203.0.113.25', 'secret.example.com'),
        sensitive: { [name]: true },
      },
      [`PTR ${REVERSE_25} ? the sensitive ${name} of ${resourceAddress}`],
    ],
    [
      'does not publish a sensitive address that is removed',
      {
        address: resourceAddress,
        before: resource('203.0.113.25', 'mx1.example.com'),
        beforeSensitive: { [address]: true },
      },
      [`PTR - ? the sensitive ${address} of ${resourceAddress} (mx1.example.com)`],
    ],
  ];
  it.each(cases)('%s', async (_, change, expected) => {
    expect(await changesOf({ changes: [change] })).toEqual(expected);
  });

  it('gets a note without the value where its address is invalid', async () => {
    const notes = await notesOf({
      changes: [{ address: resourceAddress, after: resource('hunter2', 'mx1.example.com') }],
    });
    expect(notes).toEqual([`${resourceAddress}: its ${address} is not an IP address.`]);
  });
});

describe('an address that is unknown before apply', () => {
  it('is described by the resource that it refers to', async () => {
    const changes = await changesOf({
      changes: [
        {
          address: 'module.mail["a"].hcloud_rdns.mx[0]',
          after: { dns_ptr: 'mx1.example.com' },
          unknown: { ip_address: true },
        },
      ],
      references: {
        'module.mail.hcloud_rdns.mx': {
          ip_address: [
            'hcloud_server.mx[0].ipv4_address',
            'hcloud_server.mx[0]',
            'hcloud_server.mx',
          ],
          dns_ptr: [],
        },
      },
    });
    expect(changes).toEqual([
      'PTR - ? the address of module.mail["a"].hcloud_server.mx[0] (mx1.example.com)',
    ]);
  });

  it('causes no change where the name is the provider’s default', async () => {
    const changes = await changesOf({
      changes: [
        {
          address: 'scaleway_flexible_ip.mx',
          after: { zone: 'fr-par-2' },
          unknown: { ip_address: true, reverse: true },
        },
      ],
      references: { 'scaleway_flexible_ip.mx': { zone: [] } },
    });
    expect(changes).toEqual([]);
  });
});

describe('aws_eip_domain_name', () => {
  const eip = {
    allocation_id: 'eipalloc-1',
    id: 'eipalloc-1',
    public_ip: '203.0.113.25',
    domain: 'vpc',
  };
  const domain = { allocation_id: 'eipalloc-1', domain_name: 'mx1.example.com' };
  const expected = [`PTR ${REVERSE_25} set mx1.example.com`];

  it.each<[string, PlanCase]>([
    [
      'finds its address in an aws_eip without changes',
      {
        changes: [
          { address: 'aws_eip_domain_name.mx', after: domain },
          { address: 'aws_eip.mx', actions: ['no-op'], before: eip, after: eip },
        ],
      },
    ],
    [
      'finds its address in the prior state',
      {
        changes: [{ address: 'aws_eip_domain_name.mx', after: domain }],
        prior: { 'aws_eip.mx': eip },
      },
    ],
    [
      'finds its address in a data source',
      {
        changes: [{ address: 'aws_eip_domain_name.mx', after: domain }],
        prior: { 'data.aws_eip.mx': { id: 'eipalloc-1', public_ip: '203.0.113.25' } },
      },
    ],
  ])('%s', async (_, plan) => {
    expect(await changesOf(plan)).toEqual(expected);
  });

  it('does not use the old address of an aws_eip that is replaced', async () => {
    const changes = await changesOf({
      changes: [
        {
          address: 'aws_eip.mx',
          actions: ['delete', 'create'],
          before: eip,
          after: { domain: 'vpc' },
          unknown: { allocation_id: true, id: true, public_ip: true },
        },
        {
          address: 'aws_eip_domain_name.mx',
          actions: ['delete', 'create'],
          before: domain,
          after: { domain_name: 'mx1.example.com' },
          unknown: { allocation_id: true },
        },
      ],
      prior: { 'aws_eip.mx': eip },
      references: {
        'aws_eip_domain_name.mx': { allocation_id: ['aws_eip.mx.allocation_id', 'aws_eip.mx'] },
      },
    });
    expect(changes).toEqual([
      `PTR ${REVERSE_25} ? the address of aws_eip.mx`,
      'PTR - ? the address of aws_eip.mx (mx1.example.com)',
    ]);
  });

  it.each([
    ['us-east-1', 'set ec2-203-0-113-25.compute-1.amazonaws.com'],
    ['eu-central-1', 'set ec2-203-0-113-25.eu-central-1.compute.amazonaws.com'],
    ['cn-north-1', 'set ec2-203-0-113-25.cn-north-1.compute.amazonaws.com.cn'],
    [undefined, "? the provider's default name that comes back"],
  ])(
    'has the default name of the region %s again where it is deleted',
    async (region, expected) => {
      const before = region === undefined ? domain : { ...domain, region };
      const changes = [{ address: 'aws_eip_domain_name.mx', before }];
      expect(await changesOf({ changes, prior: { 'aws_eip.mx': eip } })).toEqual([
        `PTR ${REVERSE_25} ${expected}`,
      ]);
    },
  );

  it('reports where its address is not in the plan', async () => {
    expect(
      await changesOf({ changes: [{ address: 'aws_eip_domain_name.mx', after: domain }] }),
    ).toEqual([
      'PTR - ? the address of the Elastic IP of aws_eip_domain_name.mx, which is not in the plan (mx1.example.com)',
    ]);
  });
});

describe('digitalocean_droplet', () => {
  const droplet = {
    name: 'mx1.example.com',
    ipv4_address: '203.0.113.25',
    ipv6: false,
    ipv6_address: '',
    user_data: 'secret',
  };
  it.each<[string, PlanCase['changes'][number], readonly string[]]>([
    [
      'sets the PTR record to its name where it is renamed',
      {
        address: 'digitalocean_droplet.mx',
        before: { ...droplet, name: 'mx1' },
        after: droplet,
      },
      [`PTR ${REVERSE_25} set mx1.example.com`],
    ],
    [
      'removes the record where its name is not a host name',
      { address: 'digitalocean_droplet.mx', before: droplet, after: { ...droplet, name: 'mx1' } },
      [`PTR ${REVERSE_25} set`],
    ],
    [
      'sets two records with IPv6',
      {
        address: 'digitalocean_droplet.mx',
        before: { ...droplet, ipv6: true, ipv6_address: '2001:db8::25', name: 'a.example.com' },
        after: { ...droplet, ipv6: true, ipv6_address: '2001:db8::25' },
      },
      [`PTR ${REVERSE_25} set mx1.example.com`, `PTR ${REVERSE_V6} set mx1.example.com`],
    ],
    [
      'has no known address before it is created, and no IPv6 address without ipv6',
      {
        address: 'digitalocean_droplet.mx',
        after: { name: 'mx1.example.com', ipv6: false },
        unknown: { ipv4_address: true, ipv6_address: true },
      },
      ['PTR - ? the ipv4_address of digitalocean_droplet.mx (mx1.example.com)'],
    ],
    [
      'removes its record where it is deleted',
      { address: 'digitalocean_droplet.mx', before: droplet },
      [`PTR ${REVERSE_25} set`],
    ],
  ])('%s', async (_, change, expected) => {
    expect(await changesOf({ changes: [change] })).toEqual(expected);
  });
});

describe('google_compute_instance', () => {
  const instance = (v4: object, v6: object = {}) => ({
    name: 'mx1',
    machine_type: 'e2-small',
    network_interface: [
      { network: 'default', network_ip: '10.0.0.2', access_config: [v4], ipv6_access_config: [] },
      { network: 'mail', access_config: [], ipv6_access_config: [v6] },
    ],
  });
  const v4 = { nat_ip: '203.0.113.25', public_ptr_domain_name: 'mx1.example.com.' };
  const v6 = { external_ipv6: '2001:db8:0:0:0:0:0:25', public_ptr_domain_name: 'mx1.example.com.' };
  const resourceAddress = 'google_compute_instance.mx1';
  it.each<[string, PlanCase['changes'][number], readonly string[]]>([
    [
      'sets a record for each external address of each interface',
      { address: resourceAddress, after: instance(v4, v6) },
      [`PTR ${REVERSE_25} set mx1.example.com`, `PTR ${REVERSE_V6} set mx1.example.com`],
    ],
    [
      'changes only the record whose name changes',
      {
        address: resourceAddress,
        before: instance(v4, v6),
        after: instance({ ...v4, public_ptr_domain_name: 'mail.example.com.' }, v6),
      },
      [`PTR ${REVERSE_25} set mail.example.com`],
    ],
    [
      'has an unknown address where a nested block marks it as unknown',
      {
        address: resourceAddress,
        after: instance({ public_ptr_domain_name: 'mx1.example.com.' }),
        unknown: { network_interface: [{ access_config: [{ nat_ip: true }] }, {}] },
      },
      [`PTR - ? the nat_ip of ${resourceAddress} (mx1.example.com)`],
    ],
    [
      'does not publish a name that a nested block marks as sensitive',
      {
        address: resourceAddress,
        after: instance(v4),
        sensitive: { network_interface: [{ access_config: [{ public_ptr_domain_name: true }] }] },
      },
      [`PTR ${REVERSE_25} ? the sensitive public_ptr_domain_name of ${resourceAddress}`],
    ],
    [
      'removes its records where it is deleted',
      { address: resourceAddress, before: instance(v4) },
      [`PTR ${REVERSE_25} set 25.113.0.203.bc.googleusercontent.com`],
    ],
  ])('%s', async (_, change, expected) => {
    expect(await changesOf({ changes: [change] })).toEqual(expected);
  });
});

describe('scaleway_instance_ip_reverse_dns', () => {
  const address = 'scaleway_instance_ip_reverse_dns.mx1';
  const before = { ip_id: 'fr-par-1/1', reverse: 'mx1.example.com' };
  it.each<[string, PlanCase, readonly string[]]>([
    [
      'gets its address from the address resource',
      {
        changes: [{ address, before }],
        prior: { 'scaleway_instance_ip.mx1': { id: 'fr-par-1/1', address: '203.0.113.25' } },
      },
      [DEFAULT],
    ],
    [
      'may have the address in place of the id',
      { changes: [{ address, after: { ...before, ip_id: '203.0.113.25' } }] },
      [`PTR ${REVERSE_25} set mx1.example.com`],
    ],
    [
      'removes the PTR of an address that is not known',
      { changes: [{ address, before }] },
      [`PTR - ? the address of ${address}, which is not in the plan (mx1.example.com)`],
    ],
  ])('%s', async (_, plan, expected) => {
    expect(await changesOf(plan)).toEqual(expected);
  });
});
