import { describe, expect, it } from 'vitest';
import { type ChangeCase, changesOf, notesOf, type PlanCase, unreadOf } from './plan-json.ts';

const REVERSE = '25.113.0.203.in-addr.arpa';

type Case = readonly [title: string, plan: ChangeCase | PlanCase, unread: readonly string[]];

const CASES: readonly Case[] = [
  [
    'a record of a type without a reader affects its name',
    {
      address: 'x_dns_record.r',
      before: { zone: 'example.com', name: 'mx1', type: 'A', value: '203.0.113.25' },
    },
    ['mx1.example.com (A): the resource type x_dns_record is not read'],
  ],
  [
    'a provider may have a hyphen in its name',
    {
      address: 'dnsmadeeasy-v2_record.r',
      before: { domain_id: '1234', name: 'mx1', type: 'A', value: '203.0.113.25' },
    },
    ['mx1.? (A): the resource type dnsmadeeasy-v2_record is not read'],
  ],
  [
    'a whole name in another attribute than the zone is the owner',
    {
      address: 'y_record.r',
      after: { zone: 'example.com', domain: 'mx1.example.com', record_type: 'AAAA' },
    },
    ['mx1.example.com (AAAA): the resource type y_record is not read'],
  ],
  [
    'the zone alone, as of an import, affects every name in it',
    {
      address: 'ovh_domain_zone_import.all',
      before: { zone_name: 'example.com', zone_file: 'mx1 IN A 203.0.113.25' },
    },
    ['**.example.com (any): the resource type ovh_domain_zone_import is not read'],
  ],
  [
    'a generic Azure resource is recognised by its path',
    {
      address: 'azapi_resource.mx1',
      after: {
        type: 'Microsoft.Network/dnsZones/A@2018-05-01',
        parent_id:
          '/subscriptions/s/resourceGroups/r/providers/Microsoft.Network/dnsZones/example.com',
        name: 'mx1',
        body: { properties: { ARecords: [{ ipv4Address: '203.0.113.25' }] } },
      },
    },
    ['mx1.example.com (any): the resource type azapi_resource is not read'],
  ],
  [
    'the apex of a zone',
    { address: 'x_dns_record.r', after: { zone: 'example.com', name: '@', type: 'MX' } },
    ['example.com (MX): the resource type x_dns_record is not read'],
  ],
  [
    'the apex of a zone that is not known',
    { address: 'x_dns_record.r', after: { zone_id: 'z', name: '@', type: 'MX' } },
    ['@.? (MX): the resource type x_dns_record is not read'],
  ],
  [
    'a wildcard affects the zone',
    { address: 'x_dns_record.r', after: { zone: 'example.com', name: '*', type: 'A' } },
    ['**.example.com (A): the resource type x_dns_record is not read'],
  ],
  [
    'a name that is not known before apply affects the zone',
    {
      address: 'x_dns_record.r',
      after: { zone: 'example.com', type: 'A' },
      unknown: { name: true },
    },
    ['**.example.com (A): the resource type x_dns_record is not read'],
  ],
  [
    'a delegation affects what is below it',
    { address: 'x_dns_record.r', after: { zone: 'example.com', name: 'mx1', type: 'NS' } },
    ['**.mx1.example.com (any): the resource type x_dns_record is not read'],
  ],
  [
    'a delegation of a type with a reader too',
    {
      address: 'ovh_domain_zone_record.r',
      after: { zone: 'example.com', subdomain: 'mx1', fieldtype: 'NS', target: 'ns.example.net.' },
    },
    ['**.mx1.example.com (any): records of the type NS are not read'],
  ],
  [
    'an ALIAS record of a type with a reader',
    {
      address: 'dnsimple_zone_record.r',
      after: { zone_name: 'example.com', name: 'mx1', type: 'ALIAS', value: 'a.example.net' },
    },
    ['**.mx1.example.com (A AAAA): records of the type ALIAS are not read'],
  ],
  [
    'the record type of a reader that is not known before apply',
    {
      address: 'digitalocean_record.r',
      after: { domain: 'example.com', name: 'mx1', value: '203.0.113.25' },
      unknown: { type: true },
    },
    ['**.mx1.example.com (any): the type of its records is not known before apply'],
  ],
  [
    'a reverse DNS resource affects the PTR of its address',
    { address: 'x_rdns.r', before: { ip: '203.0.113.25', name: 'mx1.example.com' } },
    [`${REVERSE} (PTR): the resource type x_rdns is not read`],
  ],
  [
    'a reverse DNS resource without an address affects the host that it names',
    { address: 'x_reverse_dns.r', before: { server_id: 7, hostname: 'mx1.example.com.' } },
    ['PTR of mx1.example.com (PTR): the resource type x_reverse_dns is not read'],
  ],
  [
    'an attribute for reverse DNS on any other resource',
    {
      address: 'x_instance.r',
      before: { public_ip: '203.0.113.25', ptr_record: 'mx1.example.com' },
      after: { public_ip: '203.0.113.25', ptr_record: null },
    },
    [`${REVERSE} (PTR): the resource type x_instance is not read`],
  ],
  [
    'an address that goes away',
    { address: 'hcloud_primary_ip.mx', before: { id: '1', ip_address: '203.0.113.25' } },
    [`${REVERSE} (any): it is deleted, and with it 203.0.113.25`],
  ],
  [
    'the address of a server that is replaced',
    {
      address: 'hcloud_server.mx',
      actions: ['delete', 'create'],
      before: { name: 'mx1', ipv4_address: '203.0.113.25' },
      after: { name: 'mx1' },
      unknown: { ipv4_address: true },
    },
    [`${REVERSE} (any): it is deleted, and with it 203.0.113.25`],
  ],
  [
    'a load balancer that goes away',
    { address: 'aws_lb.mx', before: { name: 'mx', dns_name: 'mx-1.elb.example.net' } },
    ['mx-1.elb.example.net (any): it is deleted, and with it mx-1.elb.example.net'],
  ],
  [
    'an address that goes away and is sensitive',
    {
      address: 'aws_eip.mx',
      before: { public_ip: '203.0.113.25' },
      beforeSensitive: { public_ip: true },
    },
    [`${REVERSE} (any): it is deleted, and with it its address`],
  ],
  [
    'a zone that is deleted',
    { address: 'aws_route53_zone.main', before: { zone_id: 'Z1', name: 'example.com', vpc: [] } },
    ['**.example.com (any): the zone example.com is deleted here, with its records'],
  ],
  [
    'a zone of Cloudflare that is deleted',
    { address: 'cloudflare_zone.main', before: { id: 'z', zone: 'example.com' } },
    ['**.example.com (any): the zone example.com is deleted here, with its records'],
  ],
  [
    'a private zone that is deleted affects nobody',
    {
      address: 'aws_route53_zone.main',
      before: { zone_id: 'Z1', name: 'example.com', vpc: [{ vpc_id: 'v' }] },
    },
    [],
  ],
  [
    'a name in a zone that is not in the plan',
    {
      address: 'aws_route53_record.mx1',
      after: { zone_id: 'Z0', name: 'mx1.example.com', type: 'A', records: ['203.0.113.25'] },
    },
    ['mx1.example.com mx1.example.com.? (A): its zone is not in the plan'],
  ],
  [
    'a relative name in a zone that is not in the plan',
    {
      address: 'cloudflare_record.mx1',
      after: { zone_id: 'c1', name: 'mx1', type: 'A', content: '203.0.113.25' },
    },
    ['mx1.? (A): its zone is not in the plan'],
  ],
  ...[
    { address: 'azurerm_private_dns_a_record.r', after: { zone_name: 'example.com', name: 'mx1' } },
    { address: 'alicloud_pvtz_zone_record.r', after: { rr: 'mx1', type: 'A', value: '10.0.0.6' } },
    {
      address: 'tencentcloud_private_dns_record.r',
      after: { sub_domain: 'mx1', record_type: 'A', record_value: '10.0.0.6' },
    },
    { address: 'pihole_dns_record.r', after: { domain: 'mx1.example.com', ip: '10.0.0.6' } },
  ].map((change): Case => [`a record in a private network: ${change.address}`, change, []]),
  [
    'the name servers of a domain, which every name in it depends on',
    {
      address: 'aws_route53domains_registered_domain.r',
      before: { domain_name: 'example.com', name_server: [{ name: 'ns1.example.net' }] },
      after: { domain_name: 'example.com', name_server: [{ name: 'ns9.example.net' }] },
    },
    ['**.example.com (any): the resource type aws_route53domains_registered_domain is not read'],
  ],
  [
    'an annotation of Kubernetes from which external-dns makes a record',
    {
      address: 'kubernetes_service.r',
      after: {
        metadata: [
          { annotations: { 'external-dns.alpha.kubernetes.io/hostname': 'mx1.example.com' } },
        ],
      },
    },
    ['mx1.example.com (any): the resource type kubernetes_service is not read'],
  ],
  [
    'a manifest of Kubernetes with such an annotation',
    {
      address: 'kubectl_manifest.r',
      after: {
        yaml_body:
          'metadata:\n  annotations:\n    external-dns.alpha.kubernetes.io/hostname: mx1.example.com\n',
      },
    },
    [
      expect.stringMatching(
        /\bmx1\.example\.com\b.* the resource type kubectl_manifest is not read$/,
      ),
    ],
  ],
  [
    'a service of Kubernetes without one sets no record',
    { address: 'kubernetes_service.r', after: { spec: [{ external_name: 'mx1.example.com' }] } },
    [],
  ],
  [
    'a name before apply in a zone that is in the plan',
    {
      address: 'digitalocean_record.r',
      after: { domain: 'example.com', type: 'A', value: '203.0.113.25' },
      unknown: { name: true },
    },
    ['**.example.com (A): the name of digitalocean_record.r is not known before apply'],
  ],
  [
    'a name in a zone that is not known before apply',
    {
      address: 'linode_domain_record.r',
      after: { name: 'mx1', record_type: 'A', target: '203.0.113.25' },
      unknown: { domain_id: true },
    },
    ['mx1.? (A): the domain_id of linode_domain_record.r is not known before apply'],
  ],
  [
    'a view of Infoblox that may be the public one',
    {
      address: 'infoblox_a_record.r',
      after: { fqdn: 'mx1.example.com', ip_addr: '203.0.113.25', dns_view: 'site-7' },
    },
    ['mx1.example.com (A): whether the public sees the view in its dns_view is not known'],
  ],
  [
    'any resource that mentions a name',
    {
      address: 'null_resource.dns',
      after: { triggers: { command: './set-dns mx1.example.com 203.0.113.25' } },
    },
    [`mx1.example.com ${REVERSE} (any): the resource type null_resource is not read`],
  ],
];

/** Changes that affect no record of a mail host. */
const HARMLESS: readonly Case[] = (
  [
    [
      'an unchanged record with another TTL',
      'x_dns_record.r',
      { zone: 'example.com', name: 'mx1', type: 'A', ttl: 300 },
      { zone: 'example.com', name: 'mx1', type: 'A', ttl: 600 },
    ],
    ['a CAA record', 'x_dns_record.r', null, { zone: 'example.com', name: '', type: 'CAA' }],
    [
      'a certificate',
      'aws_acm_certificate.r',
      null,
      { domain_name: 'mx1.example.com', validation_method: 'DNS' },
    ],
    ['a firewall', 'hcloud_firewall.r', null, { rule: [{ source_ips: ['203.0.113.25/32'] }] }],
    ['a health check', 'aws_route53_health_check.r', { ip_address: '203.0.113.25' }, null],
    ['a server', 'hcloud_server.r', null, { name: 'mx1.example.com' }],
    ['a new zone', 'aws_route53_zone.r', null, { name: 'example.com' }],
    [
      'settings of a zone',
      'cloudflare_zone_settings_override.r',
      null,
      { zone_id: 'z', settings: [{ brotli: 'on' }] },
    ],
  ] as const
).map(([title, address, before, after]) => [title, { address, before, after }, []]);

describe('a resource that is not read', () => {
  it.each([...CASES, ...HARMLESS])('%s', async (_, plan, expected) => {
    const whole = 'changes' in plan ? plan : { changes: [plan] };
    expect(await unreadOf(whole)).toEqual(expected);
  });

  it('that loses an address says less than the PTR resource of that address', async () => {
    const plan = {
      changes: [
        { address: 'hcloud_server.mx', before: { ipv4_address: '203.0.113.25' } },
        {
          address: 'hcloud_rdns.mx',
          before: { ip_address: '203.0.113.25', dns_ptr: 'mx1.example.com' },
        },
      ],
    };
    expect(await changesOf(plan)).toEqual([
      `PTR ${REVERSE} set static.25.113.0.203.clients.your-server.de`,
    ]);
    expect(await unreadOf(plan)).toEqual([' (any): it is deleted, and with it 203.0.113.25']);
  });

  it('is noted where it manages DNS, with its address and never with its values', async () => {
    const changes = [
      { address: 'module.mail.x_dns_record.r["a"]', after: { name: 'www', secret: 'hunter2' } },
      { address: 'null_resource.x', after: { triggers: { a: 'www.example.com' } } },
    ];
    expect(await notesOf({ changes })).toEqual([
      'module.mail.x_dns_record.r["a"] in plan.json: the resource type x_dns_record is not read',
    ]);
  });
});

describe('a record whose name and type are not known before apply', () => {
  const record = (references: Readonly<Record<string, readonly string[]>>) => ({
    changes: [
      {
        address: 'aws_route53_record.validation["example.com"]',
        after: { zone_id: 'Z1', ttl: 60 },
        unknown: { name: true, type: true, records: true },
      },
    ],
    prior: { 'aws_route53_zone.main': { zone_id: 'Z1', id: 'Z1', name: 'example.com' } },
    references: { 'aws_route53_record.validation': references },
  });

  it.each([
    [
      'from aws_acm_certificate by for_each',
      {
        name: ['each.value.name', 'each.value'],
        for_each: [
          'aws_acm_certificate.main.domain_validation_options',
          'aws_acm_certificate.main',
        ],
      },
    ],
    [
      'from aws_acm_certificate by index',
      { name: ['aws_acm_certificate.main.domain_validation_options', 'aws_acm_certificate.main'] },
    ],
    ['from the local value of a module', { name: ['local.validation_domains', 'count.index'] }],
  ])('affects no host where it validates a certificate: %s', async (_, references) => {
    expect(await unreadOf(record(references))).toEqual([]);
  });

  it.each([
    ['of a variable', { name: ['var.name'] }],
    ['of another loop', { name: ['each.value.name', 'each.value'], for_each: ['var.records'] }],
    [
      'of a constant in a loop over a certificate',
      { name: ['var.name'], for_each: ['aws_acm_certificate.main.domain_validation_options'] },
    ],
  ])('may be any in its zone: %s', async (_, references) => {
    expect(await unreadOf(record(references))).toEqual([
      '**.example.com (any): the type of its records is not known before apply',
    ]);
  });
});
