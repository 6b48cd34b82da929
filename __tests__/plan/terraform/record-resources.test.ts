import { describe, expect, it } from 'vitest';
import { HTTP_PROXY } from '../../../src/model/http-proxy.ts';
import { type ChangeCase, changesOf, notesOf, type PlanCase } from './plan-json.ts';

const ZONE = { zone_id: 'Z1', id: 'Z1', name: 'example.com' };
const AWS = { 'aws_route53_zone.main': ZONE };

/** A resource from its provider's documentation, and the planned change where it is created. */
const DOCUMENTED: readonly (readonly [
  type: string,
  after: object,
  expected: string,
  prior?: PlanCase['prior'],
])[] = [
  [
    'aws_route53_record',
    { zone_id: 'Z1', name: 'mx1', type: 'A', ttl: 300, records: ['203.0.113.25'], alias: [] },
    'A mx1.example.com set 203.0.113.25',
    AWS,
  ],
  [
    'aws_route53_record',
    { zone_id: 'Z1', name: 'MX1.example.com', type: 'AAAA', records: ['2001:DB8::25'] },
    'AAAA mx1.example.com set 2001:db8::25',
    AWS,
  ],
  [
    'aws_route53_record',
    { zone_id: 'Z1', name: '', type: 'MX', records: ['10 mx1.example.com', '20 mx2.example.com.'] },
    'MX example.com set 10 mx1.example.com, 20 mx2.example.com',
    AWS,
  ],
  [
    'aws_route53_record',
    { zone_id: 'Z1', name: 'example.com', type: 'TXT', records: ['v=spf1 ip4:203.0.113""25 -all'] },
    'TXT example.com set v=spf1 ip4:203.0.11325 -all',
    AWS,
  ],
  [
    'aws_route53_record',
    {
      zone_id: 'Z9',
      name: '25.113.0.203.in-addr.arpa.',
      type: 'PTR',
      records: ['mx1.example.com'],
    },
    'PTR 25.113.0.203.in-addr.arpa set mx1.example.com',
  ],
  [
    'aws_route53_record',
    { zone_id: 'Z1', name: 'mx1', type: 'A', set_identifier: 'blue', records: ['203.0.113.25'] },
    'A mx1.example.com add 203.0.113.25',
    AWS,
  ],
  [
    'aws_route53_record',
    {
      zone_id: 'Z1',
      name: 'mx1',
      type: 'A',
      records: null,
      alias: [{ name: 'LB.example.net.', zone_id: 'Z7', evaluate_target_health: true }],
    },
    'A mx1.example.com ? aws_route53_record.r: what its alias leads to (lb.example.net)',
    AWS,
  ],
  [
    'azurerm_dns_a_record',
    { name: 'mx1', zone_name: 'example.com', records: ['203.0.113.25'], target_resource_id: null },
    'A mx1.example.com set 203.0.113.25',
  ],
  [
    'azurerm_dns_a_record',
    { name: 'mx1', zone_name: 'example.com', records: [], target_resource_id: '/subscriptions/s' },
    'A mx1.example.com ? azurerm_dns_a_record.r: what its target_resource_id leads to',
  ],
  [
    'azurerm_dns_aaaa_record',
    { name: '@', zone_name: 'example.com', records: ['2001:db8::25'] },
    'AAAA example.com set 2001:db8::25',
  ],
  [
    'azurerm_dns_cname_record',
    { name: 'mail', zone_name: 'example.com', record: 'mx1.example.com' },
    'CNAME mail.example.com set mx1.example.com',
  ],
  [
    'azurerm_dns_mx_record',
    {
      name: '@',
      zone_name: 'example.com',
      record: [
        { preference: '10', exchange: 'mx1.example.com.' },
        { preference: '20', exchange: 'mx2.example.com' },
      ],
    },
    'MX example.com set 10 mx1.example.com, 20 mx2.example.com',
  ],
  [
    'azurerm_dns_ptr_record',
    { name: '25', zone_name: '113.0.203.in-addr.arpa', records: ['mx1.example.com'] },
    'PTR 25.113.0.203.in-addr.arpa set mx1.example.com',
  ],
  [
    'azurerm_dns_txt_record',
    { name: '@', zone_name: 'example.com', record: [{ value: 'v=spf1 mx -all' }] },
    'TXT example.com set v=spf1 mx -all',
  ],
  [
    'cloudflare_dns_record',
    { zone_id: 'c1', name: 'mx1.example.com', type: 'A', content: '203.0.113.25', proxied: false },
    'A mx1.example.com add 203.0.113.25',
  ],
  [
    'cloudflare_dns_record',
    { zone_id: 'c1', name: '@', type: 'MX', content: 'mx1.example.com', priority: 10 },
    'MX example.com add 10 mx1.example.com',
    { 'cloudflare_zone.main': { id: 'c1', name: 'example.com' } },
  ],
  [
    'cloudflare_dns_record',
    { zone_id: 'c1', name: 'www.example.com', type: 'A', content: '203.0.113.25', proxied: true },
    `A www.example.com set ${HTTP_PROXY}`,
  ],
  [
    'cloudflare_record',
    { zone_id: 'c1', name: 'mx1', type: 'A', value: '203.0.113.25' },
    'A mx1.example.com add 203.0.113.25',
    { 'data.cloudflare_zone.main': { id: 'c1', zone_id: 'c1', name: 'example.com' } },
  ],
  [
    'cloudflare_record',
    { zone_id: 'c1', name: 'mx1', type: 'AAAA', content: '2001:db8::25' },
    'AAAA mx1.example.com add 2001:db8::25',
    { 'cloudflare_zone.main': { id: 'c1', zone: 'example.com' } },
  ],
  [
    'digitalocean_record',
    { domain: 'example.com', name: 'mx1', type: 'A', value: '203.0.113.25' },
    'A mx1.example.com add 203.0.113.25',
  ],
  [
    'digitalocean_record',
    { domain: 'example.com', name: '@', type: 'MX', priority: 10, value: 'mx1.example.com.' },
    'MX example.com add 10 mx1.example.com',
  ],
  [
    'dns_a_record_set',
    { zone: 'example.com.', name: 'mx1', addresses: ['203.0.113.25', '203.0.113.26'] },
    'A mx1.example.com set 203.0.113.25, 203.0.113.26',
  ],
  [
    'dns_aaaa_record_set',
    { zone: 'example.com.', name: 'mx1', addresses: ['2001:db8::25'] },
    'AAAA mx1.example.com set 2001:db8::25',
  ],
  [
    'dns_cname_record',
    { zone: 'example.com.', name: 'mail', cname: 'mx1.example.com.' },
    'CNAME mail.example.com set mx1.example.com',
  ],
  [
    'dns_mx_record_set',
    { zone: 'example.com.', mx: [{ preference: 10, exchange: 'mx1.example.com.' }] },
    'MX example.com set 10 mx1.example.com',
  ],
  [
    'dns_ptr_record',
    { zone: '113.0.203.in-addr.arpa.', name: '25', ptr: 'mx1.example.com.' },
    'PTR 25.113.0.203.in-addr.arpa set mx1.example.com',
  ],
  [
    'dns_txt_record_set',
    { zone: 'example.com.', name: null, txt: ['v=spf1 -all'] },
    'TXT example.com set v=spf1 -all',
  ],
  [
    'google_dns_record_set',
    { managed_zone: 'prod', name: 'mx1.example.com.', type: 'A', rrdatas: ['203.0.113.25'] },
    'A mx1.example.com set 203.0.113.25',
  ],
  [
    'google_dns_record_set',
    { name: 'example.com.', type: 'TXT', rrdatas: ['"v=spf1 " "mx -all"'] },
    'TXT example.com set v=spf1 mx -all',
  ],
  [
    'google_dns_record_set',
    {
      name: 'mx1.example.com.',
      type: 'A',
      rrdatas: null,
      routing_policy: [{ geo: [{ location: 'europe-west1', rrdatas: ['203.0.113.25'] }] }],
    },
    'A mx1.example.com ? google_dns_record_set.r: what its routing_policy answers',
  ],
  [
    'hcloud_zone_record',
    { zone: 'example.com', name: 'mx1', type: 'A', value: '203.0.113.25', comment: null },
    'A mx1.example.com add 203.0.113.25',
  ],
  [
    'hcloud_zone_rrset',
    { zone: 'example.com', name: '@', type: 'MX', records: [{ value: '10 mx1', comment: null }] },
    'MX example.com set 10 mx1.example.com',
  ],
  [
    'hcloud_zone_rrset',
    { zone: '4711', name: '@', type: 'TXT', records: [{ value: '"v=spf1 mx -all"' }] },
    'TXT example.com set v=spf1 mx -all',
    { 'hcloud_zone.main': { id: 4711, name: 'example.com' } },
  ],
  [
    'hetznerdns_record',
    { zone_id: 'h1', name: 'mx1', type: 'A', value: '203.0.113.25', ttl: 60 },
    'A mx1.example.com add 203.0.113.25',
    { 'data.hetznerdns_zone.main': { id: 'h1', name: 'example.com' } },
  ],
  [
    'powerdns_record',
    { zone: 'example.com.', name: 'mx1.example.com.', type: 'A', records: ['203.0.113.25'] },
    'A mx1.example.com set 203.0.113.25',
  ],
  [
    'akamai_dns_record',
    { zone: 'example.com', name: 'mx1.example.com', recordtype: 'A', target: ['203.0.113.25'] },
    'A mx1.example.com set 203.0.113.25',
  ],
  [
    'akamai_dns_record',
    {
      zone: 'example.com',
      name: 'example.com',
      recordtype: 'MX',
      priority: 10,
      target: ['mx1.example.com.'],
    },
    'MX example.com set 10 mx1.example.com',
  ],
  [
    'alicloud_alidns_record',
    { domain_name: 'example.com', rr: 'mx1', type: 'A', value: '203.0.113.25', line: 'default' },
    'A mx1.example.com add 203.0.113.25',
  ],
  [
    'alicloud_dns_record',
    { name: 'example.com', host_record: '@', type: 'MX', value: 'mx1.example.com', priority: 5 },
    'MX example.com add 5 mx1.example.com',
  ],
  [
    'aws_lightsail_domain_entry',
    { domain_name: 'example.com', name: 'mx1', type: 'A', target: '203.0.113.25' },
    'A mx1.example.com add 203.0.113.25',
  ],
  [
    'aws_lightsail_domain_entry',
    { domain_name: 'example.com', name: 'mx1', type: 'A', target: 'lb.example', is_alias: true },
    'A mx1.example.com ? aws_lightsail_domain_entry.r: what its alias leads to',
  ],
  [
    'bunnynet_dns_record',
    { zone: 4711, name: 'mx1', type: 'A', value: '203.0.113.25', enabled: true },
    'A mx1.example.com add 203.0.113.25',
    { 'bunnynet_dns_zone.main': { id: 4711, domain: 'example.com' } },
  ],
  [
    'desec_rrset',
    { domain: 'example.com', subname: 'mx1', type: 'A', records: ['203.0.113.25'] },
    'A mx1.example.com set 203.0.113.25',
  ],
  [
    'desec_rrset',
    { domain: 'example.com', subname: '@', type: 'TXT', rdata: ['"v=spf1 mx -all"'] },
    'TXT example.com set v=spf1 mx -all',
  ],
  [
    'dnsimple_zone_record',
    { zone_name: 'example.com', name: 'mx1', type: 'A', value: '203.0.113.25' },
    'A mx1.example.com add 203.0.113.25',
  ],
  [
    'exoscale_domain_record',
    { domain: '1a-2b', name: 'mx1', record_type: 'A', content: '203.0.113.25' },
    'A mx1.example.com add 203.0.113.25',
    { 'exoscale_domain.main': { id: '1a-2b', name: 'example.com' } },
  ],
  [
    'exoscale_domain_record',
    { domain: 'example.com', name: '', record_type: 'MX', content: 'mx1.example.com', prio: 10 },
    'MX example.com add 10 mx1.example.com',
  ],
  [
    'gandi_livedns_record',
    { zone: 'example.com', name: '@', type: 'MX', values: ['10 mx1', '20 mx.example.net.'] },
    'MX example.com set 10 mx1.example.com, 20 mx.example.net',
  ],
  [
    'godaddy-dns_record',
    { domain: 'example.com', name: 'mx1', type: 'A', data: '203.0.113.25' },
    'A mx1.example.com add 203.0.113.25',
  ],
  [
    'godaddy_domain_record',
    {
      domain: 'example.com',
      record: [{ name: 'mx1', type: 'A', data: '203.0.113.25', ttl: 3600 }],
    },
    'A mx1.example.com add 203.0.113.25',
  ],
  [
    'huaweicloud_dns_recordset',
    { zone_id: 'z', name: 'mx1.example.com.', type: 'A', records: ['203.0.113.25'] },
    'A mx1.example.com set 203.0.113.25',
  ],
  [
    'infoblox_a_record',
    { fqdn: 'mx1.example.com', ip_addr: '203.0.113.25' },
    'A mx1.example.com add 203.0.113.25',
  ],
  [
    'infoblox_mx_record',
    { fqdn: 'example.com', mail_exchanger: 'mx1.example.com', preference: 10 },
    'MX example.com add 10 mx1.example.com',
  ],
  [
    'infoblox_cname_record',
    { alias: 'mail.example.com', canonical: 'mx1.example.com' },
    'CNAME mail.example.com set mx1.example.com',
  ],
  [
    'inwx_nameserver_record',
    { domain: 'example.com', name: 'mx1.example.com', type: 'A', content: '203.0.113.25' },
    'A mx1.example.com add 203.0.113.25',
  ],
  [
    'ionoscloud_dns_record',
    { zone_id: 'i1', name: 'mx1', type: 'A', content: '203.0.113.25', enabled: true },
    'A mx1.example.com add 203.0.113.25',
    { 'ionoscloud_dns_zone.main': { id: 'i1', name: 'example.com' } },
  ],
  [
    'linode_domain_record',
    { domain_id: 42, name: 'mx1', record_type: 'A', target: '203.0.113.25' },
    'A mx1.example.com add 203.0.113.25',
    { 'linode_domain.main': { id: '42', domain: 'example.com' } },
  ],
  [
    'namecheap_domain_records',
    {
      domain: 'example.com',
      mode: 'MERGE',
      record: [{ hostname: '@', type: 'MX', address: 'mx1.example.com.', mx_pref: 10 }],
    },
    'MX example.com add 10 mx1.example.com',
  ],
  [
    'netcup-ccp_dns_record',
    { domain_name: 'example.com', name: 'mx1', type: 'A', value: '203.0.113.25', priority: '0' },
    'A mx1.example.com add 203.0.113.25',
  ],
  [
    'ns1_record',
    {
      zone: 'example.com',
      domain: 'mx1.example.com',
      type: 'A',
      answers: [{ answer: '203.0.113.25' }],
      filters: [],
    },
    'A mx1.example.com set 203.0.113.25',
  ],
  [
    'ns1_record',
    { zone: 'example.com', domain: 'mx1.example.com', type: 'A', filters: [{ filter: 'up' }] },
    'A mx1.example.com ? ns1_record.r: what its link or its filters answer',
  ],
  [
    'oci_dns_rrset',
    { domain: 'example.com', rtype: 'MX', items: [{ rdata: '10 mx1.example.com.' }] },
    'MX example.com set 10 mx1.example.com',
  ],
  [
    'infoblox_a_record',
    { fqdn: 'mx1.example.com', ip_addr: '203.0.113.25', dns_view: 'external' },
    'A mx1.example.com add 203.0.113.25',
  ],
  [
    'openstack_dns_recordset_v2',
    { zone_id: 'z', name: 'mx1.example.com.', type: 'A', records: ['203.0.113.25'] },
    'A mx1.example.com set 203.0.113.25',
  ],
  [
    'ovh_domain_zone_record',
    { zone: 'example.com', subdomain: 'mx1', fieldtype: 'A', target: '203.0.113.25' },
    'A mx1.example.com add 203.0.113.25',
  ],
  [
    'ovh_domain_zone_record',
    { zone: 'example.com', subdomain: '', fieldtype: 'MX', target: '10 mx1' },
    'MX example.com add 10 mx1.example.com',
  ],
  [
    'porkbun_dns_record',
    { domain: 'example.com', name: 'mx1', type: 'A', content: '203.0.113.25', prio: '0' },
    'A mx1.example.com add 203.0.113.25',
  ],
  [
    'scaleway_domain_record',
    { dns_zone: 'example.com', name: '', type: 'MX', data: 'mx1.example.com.', priority: 10 },
    'MX example.com add 10 mx1.example.com',
  ],
  [
    'scaleway_domain_record',
    { dns_zone: 'example.com', name: 'mx1', type: 'A', data: '1.2.3.4', weighted: [{ ip: '::' }] },
    'A mx1.example.com ? scaleway_domain_record.r: an answer that depends on the client',
  ],
  [
    'transip_dns_record',
    { domain: 'example.com', name: '@', type: 'MX', content: ['10 mx1'] },
    'MX example.com set 10 mx1.example.com',
  ],
  [
    'vultr_dns_record',
    { domain: 'example.com', name: 'mx1', type: 'A', data: '203.0.113.25' },
    'A mx1.example.com add 203.0.113.25',
  ],
  [
    'aws_route53_records_exclusive',
    {
      zone_id: 'Z1',
      resource_record_set: [
        { name: 'mx1.example.com', type: 'A', resource_records: [{ value: '203.0.113.25' }] },
      ],
    },
    'A mx1.example.com set 203.0.113.25',
    AWS,
  ],
];

/** Types of single records, of which an unknown one may leave others. */
const UNKNOWN_RECORDS: ReadonlySet<string> = new Set([
  'aws_lightsail_domain_entry',
  'scaleway_domain_record',
]);

const DOCUMENTED_CASES = DOCUMENTED.map(([type, after, expected, prior = {}]) => {
  return [type, after, expected, prior] as const;
});

describe('a record resource from its provider documentation', () => {
  it.each(DOCUMENTED_CASES)('%s %j creates %s', async (type, after, expected, prior) => {
    expect(await changesOf({ changes: [{ address: `${type}.r`, after }], prior })).toEqual([
      expected,
    ]);
  });

  it.each(DOCUMENTED_CASES)(
    '%s %j can be deleted after it created %s',
    async (type, before, expected, prior) => {
      const [recordType = '', name = '', effect] = expected.split(' ');
      const deleted: Readonly<Record<string, string>> = {
        set: `${recordType} ${name} set`,
        '?': `${recordType} ${name} ${UNKNOWN_RECORDS.has(type) ? expected.slice(recordType.length + name.length + 2) : 'set'}`,
        add: expected.replace(' add ', ' remove '),
      };
      expect(await changesOf({ changes: [{ address: `${type}.r`, before }], prior })).toEqual([
        deleted[effect ?? ''],
      ]);
    },
  );
});

describe('a record set', () => {
  const resourceAddress = 'google_dns_record_set.mx';
  const set = (name: string, rrdatas: readonly (string | null)[]) => ({ name, type: 'A', rrdatas });
  it.each<[string, ChangeCase, readonly string[]]>([
    [
      'is set as a whole where one record changes',
      {
        address: resourceAddress,
        before: set('mx.example.com.', ['203.0.113.25', '203.0.113.26']),
        after: set('mx.example.com.', ['203.0.113.25', '203.0.113.27']),
      },
      ['A mx.example.com set 203.0.113.25, 203.0.113.27'],
    ],
    [
      'does not change where only the order changes',
      {
        address: resourceAddress,
        before: set('mx.example.com.', ['203.0.113.25', '203.0.113.26']),
        after: set('mx.example.com.', ['203.0.113.26', '203.0.113.25']),
      },
      [],
    ],
    [
      'moves to another name',
      {
        address: resourceAddress,
        actions: ['create', 'delete'],
        before: set('mx1.example.com.', ['203.0.113.25']),
        after: set('mx2.example.com.', ['203.0.113.25']),
      },
      ['A mx1.example.com set', 'A mx2.example.com set 203.0.113.25'],
    ],
    [
      'adds its known records where another one is unknown',
      {
        address: resourceAddress,
        after: set('mx.example.com.', ['203.0.113.25', null]),
        unknown: { rrdatas: [false, true] },
      },
      [
        'A mx.example.com add 203.0.113.25',
        `A mx.example.com ? the rrdatas of ${resourceAddress} (203.0.113.25)`,
      ],
    ],
    [
      'is unknown where the whole list is unknown',
      {
        address: resourceAddress,
        before: set('mx.example.com.', ['203.0.113.25']),
        after: { name: 'mx.example.com.', type: 'A' },
        unknown: { rrdatas: true },
      },
      [`A mx.example.com ? the rrdatas of ${resourceAddress}`],
    ],
    [
      'may keep its name where the new name is unknown',
      {
        address: resourceAddress,
        before: set('mx.example.com.', ['203.0.113.25']),
        after: { type: 'A', rrdatas: ['203.0.113.25'] },
        unknown: { name: true },
        actions: ['delete', 'create'],
      },
      [
        `A mx.example.com ? the name of ${resourceAddress}`,
        `A - ? the name of ${resourceAddress} (203.0.113.25)`,
      ],
    ],
    [
      'does not publish sensitive values',
      {
        address: resourceAddress,
        after: set('mx.example.com.', ['203.0.113.25']),
        sensitive: { rrdatas: true },
      },
      [`A mx.example.com ? the sensitive rrdatas of ${resourceAddress}`],
    ],
    [
      'is unknown where its alias is unknown',
      {
        address: 'azurerm_dns_a_record.mx',
        after: { zone_name: 'example.com', name: 'mx', records: [] },
        unknown: { target_resource_id: true },
      },
      ['A mx.example.com ? azurerm_dns_a_record.mx: what its target_resource_id leads to'],
    ],
    [
      'does not change where its alias stays the same',
      {
        address: 'azurerm_dns_a_record.mx',
        before: {
          zone_name: 'example.com',
          name: 'mx',
          records: [],
          target_resource_id: 'a',
          ttl: 1,
        },
        after: {
          zone_name: 'example.com',
          name: 'mx',
          records: [],
          target_resource_id: 'a',
          ttl: 2,
        },
      },
      [],
    ],
    [
      'is unknown where its alias changes',
      {
        address: 'azurerm_dns_a_record.mx',
        before: { zone_name: 'example.com', name: 'mx', records: [], target_resource_id: 'a' },
        after: { zone_name: 'example.com', name: 'mx', records: [], target_resource_id: 'b' },
      },
      ['A mx.example.com ? azurerm_dns_a_record.mx: what its target_resource_id leads to'],
    ],
    [
      'is unknown where its routing policy is sensitive',
      {
        address: 'google_dns_record_set.mx',
        before: { name: 'mx.example.com.', type: 'A', routing_policy: [{ wrr: [{ weight: 1 }] }] },
        after: { name: 'mx.example.com.', type: 'A', routing_policy: [{ wrr: [{ weight: 1 }] }] },
        sensitive: { routing_policy: [{ wrr: [{ weight: true }] }] },
      },
      ['A mx.example.com ? google_dns_record_set.mx: what its routing_policy answers'],
    ],
    [
      'without records causes no change',
      { address: resourceAddress, after: set('mx.example.com.', []) },
      [],
    ],
    [
      'of a type that does not concern mail hosts causes no change',
      {
        address: resourceAddress,
        after: { name: 'example.com.', type: 'CAA', rrdatas: ['0 issue "ca.example"'] },
      },
      [],
    ],
    [
      'of type PTR outside of a reverse zone causes no change',
      {
        address: resourceAddress,
        after: { name: '_smtp._tcp.example.com.', type: 'PTR', rrdatas: ['a.example.'] },
      },
      [],
    ],
    [
      'may be a null MX',
      { address: resourceAddress, after: { name: 'example.com.', type: 'MX', rrdatas: ['0 .'] } },
      ['MX example.com set 0 .'],
    ],
  ])('%s', async (_, change, expected) => {
    expect(await changesOf({ changes: [change] })).toEqual(expected);
  });

  it('is not deleted where another resource manages it in the planned state', async () => {
    const changes = await changesOf({
      changes: [
        {
          address: 'module.new.google_dns_record_set.mx',
          after: set('mx.example.com.', ['203.0.113.26']),
        },
        { address: resourceAddress, before: set('mx.example.com.', ['203.0.113.25']) },
      ],
    });
    expect(changes).toEqual(['A mx.example.com set 203.0.113.26']);
  });
});

describe('a single record', () => {
  const resourceAddress = 'digitalocean_record.mx';
  const record = (name: string, value: string) => ({
    domain: 'example.com',
    type: 'A',
    name,
    value,
  });
  it.each<[string, ChangeCase, readonly string[]]>([
    [
      'is removed before its replacement is added',
      {
        address: resourceAddress,
        before: record('mx', '203.0.113.25'),
        after: record('mx', '203.0.113.26'),
      },
      ['A mx.example.com remove 203.0.113.25', 'A mx.example.com add 203.0.113.26'],
    ],
    [
      'does not change where only its TTL changes',
      {
        address: resourceAddress,
        before: { ...record('mx', '203.0.113.25'), ttl: 60 },
        after: { ...record('mx', '203.0.113.25'), ttl: 300 },
      },
      [],
    ],
    [
      'may keep its value where the new value is unknown',
      {
        address: resourceAddress,
        before: record('mx', '203.0.113.25'),
        after: { domain: 'example.com', type: 'A', name: 'mx' },
        unknown: { value: true },
      },
      [`A mx.example.com ? the value of ${resourceAddress}`],
    ],
  ])('%s', async (_, change, expected) => {
    expect(await changesOf({ changes: [change] })).toEqual(expected);
  });

  it('is removed first where another resource adds it again', async () => {
    const changes = await changesOf({
      changes: [
        { address: 'digitalocean_record.new', after: record('mx', '203.0.113.25') },
        { address: resourceAddress, before: record('mx', '203.0.113.25') },
      ],
    });
    expect(changes).toEqual([
      'A mx.example.com remove 203.0.113.25',
      'A mx.example.com add 203.0.113.25',
    ]);
  });
});

describe('the zone of an owner name', () => {
  const record = { zone_id: 'Z1', name: 'mx1', type: 'A', records: ['203.0.113.25'] };
  const resourceAddress = 'module.dns["example.com"].aws_route53_record.mx1';

  it('is found by reference where the plan creates the zone too', async () => {
    const changes = await changesOf({
      changes: [
        {
          address: resourceAddress,
          after: { ...record, zone_id: null },
          unknown: { zone_id: true, fqdn: true },
        },
        {
          address: 'module.dns["example.com"].aws_route53_zone.main',
          after: { name: 'example.com' },
          unknown: { id: true, zone_id: true },
        },
        {
          address: 'module.dns["example.org"].aws_route53_zone.main',
          after: { name: 'example.org' },
          unknown: { id: true, zone_id: true },
        },
      ],
      references: {
        'module.dns.aws_route53_record.mx1': {
          zone_id: ['aws_route53_zone.main.zone_id', 'aws_route53_zone.main'],
        },
      },
    });
    expect(changes).toEqual(['A mx1.example.com set 203.0.113.25']);
  });

  it('is the instance with the key in the reference', async () => {
    const zone = (name: string): ChangeCase => ({
      address: `aws_route53_zone.main["${name}"]`,
      after: { name },
      unknown: { id: true, zone_id: true },
    });
    const changes = await changesOf({
      changes: [
        { address: 'aws_route53_record.mx1', after: record, unknown: { zone_id: true } },
        zone('example.com'),
        zone('example.org'),
      ],
      references: {
        'aws_route53_record.mx1': {
          zone_id: ['aws_route53_zone.main["example.org"].zone_id', 'aws_route53_zone.main'],
        },
      },
    });
    expect(changes).toEqual(['A mx1.example.org set 203.0.113.25']);
  });

  it('is unknown where a reference matches several instances', async () => {
    const zone = (name: string): ChangeCase => ({
      address: `aws_route53_zone.main["${name}"]`,
      after: { name },
      unknown: { id: true, zone_id: true },
    });
    const changes = await changesOf({
      changes: [
        { address: 'aws_route53_record.mx1', after: record, unknown: { zone_id: true } },
        zone('example.com'),
        zone('example.org'),
      ],
      references: {
        'aws_route53_record.mx1': { zone_id: ['aws_route53_zone.main', 'each.key'] },
      },
    });
    expect(changes).toEqual(['A - ? the zone of aws_route53_zone.main (203.0.113.25)']);
  });

  it('is found in the prior state of a nested module', async () => {
    const zone = (sensitive: object) => ({
      prior_state: {
        values: {
          root_module: {
            child_modules: [
              {
                address: 'module.a',
                child_modules: [
                  {
                    address: 'module.a.module.b',
                    resources: [
                      {
                        address: 'module.a.module.b.aws_route53_zone.main',
                        mode: 'managed',
                        type: 'aws_route53_zone',
                        name: 'main',
                        values: ZONE,
                        sensitive_values: sensitive,
                      },
                    ],
                  },
                ],
              },
            ],
          },
        },
      },
    });
    const changes = [{ address: resourceAddress, after: record }];
    expect(await changesOf({ changes, top: zone({}) })).toEqual([
      'A mx1.example.com set 203.0.113.25',
    ]);
    expect(await changesOf({ changes, top: zone({ name: true }) })).toEqual([]);
  });

  it('is not needed where a computed attribute has the whole name', async () => {
    const before = { ...record, fqdn: 'mx1.example.com' };
    expect(
      await changesOf({
        changes: [
          { address: resourceAddress, before, after: { ...before, records: ['203.0.113.26'] } },
        ],
      }),
    ).toEqual(['A mx1.example.com set 203.0.113.26']);
  });

  it('is noted where the plan does not contain it', async () => {
    const plan = { changes: [{ address: resourceAddress, after: record }] };
    expect(await changesOf(plan)).toEqual([]);
    expect(await notesOf(plan)).toEqual([
      `${resourceAddress} in plan.json: its zone is not in the plan`,
    ]);
  });
});

describe('a private zone', () => {
  const aws = { zone_id: 'Z2', name: 'mx1.example.com', type: 'A', records: ['10.0.0.25'] };
  const google = {
    managed_zone: 'inside',
    name: 'mx1.example.com.',
    type: 'A',
    rrdatas: ['10.0.0.25'],
  };
  it.each<[string, string, object, PlanCase['prior']]>([
    [
      'of Route 53 has a VPC',
      'aws_route53_record.mx',
      aws,
      { 'aws_route53_zone.in': { ...ZONE, zone_id: 'Z2', id: 'Z2', vpc: [{ vpc_id: 'vpc-1' }] } },
    ],
    [
      'of Route 53 is private in a data source',
      'aws_route53_record.mx',
      aws,
      { 'data.aws_route53_zone.in': { ...ZONE, zone_id: 'Z2', id: 'Z2', private_zone: true } },
    ],
    [
      'of Cloud DNS has private visibility',
      'google_dns_record_set.mx',
      google,
      {
        'google_dns_managed_zone.in': {
          id: 'projects/p/managedZones/inside',
          name: 'inside',
          dns_name: 'example.com.',
          visibility: 'private',
        },
      },
    ],
  ])('%s, and causes no change but a note', async (_, address, after, prior = {}) => {
    const plan = { changes: [{ address, after }], prior };
    expect(await changesOf(plan)).toEqual([]);
    expect(await notesOf(plan)).toEqual([
      `${address}: its zone is private, so no receiver sees it.`,
    ]);
  });
});

describe('a note', () => {
  it.each<[string, ChangeCase, string]>([
    [
      'names the resource with an invalid address, without its value',
      {
        address: 'dns_a_record_set.mx',
        after: { zone: 'example.com.', name: 'mx', addresses: ['hunter2'] },
      },
      'dns_a_record_set.mx: a value of its addresses is not an IPv4 address.',
    ],
    [
      'names the resource with an invalid name',
      {
        address: 'powerdns_record.mx',
        after: { zone: 'example.com.', name: 'hunter 2', type: 'A', records: ['203.0.113.25'] },
      },
      'powerdns_record.mx: its name is not a DNS name.',
    ],
    [
      'reports that a name counts as absolute',
      {
        address: 'cloudflare_dns_record.mx',
        after: { zone_id: 'c1', name: 'mx.example.com', type: 'A', content: '203.0.113.25' },
      },
      'cloudflare_dns_record.mx: its zone is not in the plan; its name is taken for the whole one, as its API documents it.',
    ],
    [
      'names the resource whose zone is not known',
      {
        address: 'cloudflare_record.mx',
        after: { zone_id: 'c1', name: 'mx.example.com', type: 'A', value: '203.0.113.25' },
      },
      'cloudflare_record.mx in plan.json: its zone is not in the plan',
    ],
    [
      'names an unsupported resource type',
      { address: 'gandi_domain_record.mx', after: { values: ['hunter2'] } },
      'gandi_domain_record.mx in plan.json: the resource type gandi_domain_record is not read',
    ],
  ])('%s', async (_, change, expected) => {
    expect(await notesOf({ changes: [change] })).toEqual([expected]);
  });

  it.each(['aws_instance', 'dns_srv_record_set', 'azurerm_dns_caa_record', 'aws_route53_zone'])(
    'does not mention %s',
    async (type) => {
      expect(await notesOf({ changes: [{ address: `${type}.x`, after: { name: 'x' } }] })).toEqual(
        [],
      );
    },
  );
});

describe('a record that no receiver sees', () => {
  it.each([
    ['infoblox_a_record', { fqdn: 'mx1.example.com', ip_addr: '10.0.0.6', dns_view: 'internal' }],
    [
      'oci_dns_rrset',
      { domain: 'mx1.example.com', rtype: 'A', scope: 'PRIVATE', items: [{ rdata: '10.0.0.6' }] },
    ],
    [
      'oci_dns_rrset',
      { domain: 'mx1.example.com', rtype: 'A', view_id: 'v', items: [{ rdata: '10.0.0.6' }] },
    ],
    [
      'huaweicloud_dns_recordset',
      { zone_id: 'h1', name: 'mx1.example.com.', type: 'A', records: ['10.0.0.6'] },
    ],
  ])('is noted: %s %j', async (type, after) => {
    const plan = {
      changes: [{ address: `${type}.r`, after }],
      prior: { 'huaweicloud_dns_zone.z': { id: 'h1', name: 'example.com.', zone_type: 'private' } },
    };
    expect(await changesOf(plan)).toEqual([]);
    expect(await notesOf(plan)).toEqual([
      expect.stringMatching(/its (?:zone is private|view is internal), so no receiver sees it\.$/),
    ]);
  });
});

describe('a setting that decides the answer and is not known before apply', () => {
  it.each([
    [
      'whether an HTTP proxy answers',
      'cloudflare_dns_record',
      { zone_id: 'c1', name: 'mx1.example.com', type: 'A', content: '203.0.113.25' },
      'proxied',
    ],
    [
      'whether the record is on',
      'bunnynet_dns_record',
      { zone: '17', name: 'mx1', type: 'A', value: '203.0.113.25' },
      'enabled',
    ],
  ])('makes the record unknown: %s', async (_, type, values, attribute) => {
    const address = `${type}.r`;
    const plan = {
      changes: [
        {
          address,
          before: { ...values, [attribute]: true },
          after: values,
          unknown: { [attribute]: true },
        },
      ],
      prior: {
        'cloudflare_zone.z': { id: 'c1', name: 'example.com' },
        'bunnynet_dns_zone.z': { id: '17', domain: 'example.com' },
      },
    };
    expect((await changesOf(plan)).join()).toContain(
      `A mx1.example.com ? the ${attribute} of ${address}`,
    );
  });
});
