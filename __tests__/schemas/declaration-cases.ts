/** What a declaration contains, and the declaration. */
export type Row = readonly [title: string, text: string];

/** Accepted by the reader and by the published schema. */
export const VALID: readonly Row[] = [
  ['a list of names', '[mx1.example.com, MX2.Example.COM.]'],
  ['a mapping with hosts', 'hosts: [mx1.example.com]'],
  ['no host, which only the run refuses', 'hosts: []'],
  ['a name beyond ASCII', '[bücher.example]'],
  ['a name between blanks', '[" mx1.example.com "]'],
  ['a name of 253 characters and a dot', `[${'a2345678.'.repeat(28)}a.]`],
  ['a label of 63 characters', `[${'a'.repeat(63)}.example]`],
  ['a label of digits that is not the last', '[1.2.example]'],
  ['a single address', host('addresses: 203.0.113.25')],
  [
    'IPv6 in all its forms',
    host(`addresses: ["::1", "::", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::", "::ffff:192.0.2.1",
      "1:2:3:4:5:6:192.0.2.1"]`),
  ],
  [
    'blocks of up to 256 addresses',
    `- { name: a.example, addresses: 198.51.100.0/24 }
- { name: b.example, addresses: ["2001:db8::/120"] }
- { name: c.example, addresses: [192.0.2.1/32, 192.0.2.4/30] }`,
  ],
  [
    'every key of a host',
    host(`addresses: [192.0.2.1], control: shared, role: both, port: 465, tls: implicit, ptr: any,
      banner: a.example, ehlo: greeting, domains: example.com, rules: { ptr-generic: off }, waivers: []`),
  ],
  [
    'every key of a mail domain',
    `[{ mx: example.org, control: dedicated, role: inbound, port: 25, tls: none,
      ptr: ["mx*.example.org"], banner: any, ehlo: any, domains: [example.org], rules: {},
      waivers: [{ rule: mx-invalid, reason: moving, until: 2028-02-29 }] }]`,
  ],
  [
    'every key of the defaults',
    `defaults: { control: shared, role: outbound, port: 587, tls: starttls, ptr: "*.example.org",
      banner: any, ehlo: any, domains: example.org, rules: { ptr-apex: error } }
hosts: [a.example]`,
  ],
  ['a pattern of stars', host('ptr: "*.*"')],
  ['one name with two ports', '[{ name: a.example, port: 25 }, { name: a.example, port: 587 }]'],
  [
    'a mapping reached by an alias',
    'hosts: [{ name: a.example, rules: &r { ptr-apex: off } }, { name: b.example, rules: *r }]',
  ],
];

/** Refused by both. */
export const INVALID: readonly Row[] = [
  ['no hosts', 'defaults: {}'],
  ['hosts that are no list', 'hosts: mx1.example.com'],
  ['hosts without a value', 'hosts:'],
  ['an unknown key of the declaration', 'host: []\nhosts: []'],
  ['an unknown key of the defaults', 'defaults: { name: a.example }\nhosts: []'],
  ['waivers in the defaults', 'defaults: { waivers: [] }\nhosts: []'],
  ['defaults without a value', 'defaults:\nhosts: []'],
  ['an unknown key of a host', host('prot: 25')],
  ['an entry with neither name nor mx', '[{ port: 25 }]'],
  ['an entry with name and mx', host('mx: example.org')],
  ['addresses of a mail domain', '[{ mx: example.org, addresses: [192.0.2.1] }]'],
  ['an entry that is a list', '[[a.example]]'],
  ['an entry that is a number', '[25]'],
  ['an empty name', '[""]'],
  ['the root as a name', '["."]'],
  ['a name of one label', '[localhost]'],
  ['a name with an underscore', '[a_b.example]'],
  ['a name with a blank in it', '["a b.example"]'],
  ['a label that begins with a hyphen', '["-a.example"]'],
  ['a label that ends with a hyphen', '[a-.example]'],
  ['an empty label', '[a..example]'],
  ['two trailing dots', '[a.example..]'],
  ['a label of 64 characters', `[${'a'.repeat(64)}.example]`],
  ['a name of 254 characters', `[${'a2345678.'.repeat(28)}ab]`],
  ['a pattern in place of a name', '["*.example.com"]'],
  ['an address in place of a name', '[203.0.113.25]'],
  ['a name that ends in a number', '[mx.123]'],
  ['a name beyond ASCII that ends in a number', '[bücher.123]'],
  ['an empty list of addresses', host('addresses: []')],
  ['an address with a missing octet', host('addresses: [192.0.2]')],
  ['an address with an octal octet', host('addresses: [192.0.2.010]')],
  ['an octet beyond 255', host('addresses: [192.0.2.256]')],
  ['a block of more than 256 addresses', host('addresses: [192.0.2.0/23]')],
  ['an IPv6 block of more than 256 addresses', host('addresses: ["2001:db8::/119"]')],
  ['a prefix length beyond the family', host('addresses: [192.0.2.0/33]')],
  ['an address with a zone', host('addresses: ["fe80::1%eth0"]')],
  ['two runs of zeros', host('addresses: ["1::2::3"]')],
  ['nine groups', host('addresses: ["1:2:3:4:5:6:7:8:9"]')],
  ['eight groups and a run of zeros', host('addresses: ["1:2:3:4::5:6:7:8"]')],
  ['six groups, a run of zeros and IPv4', host('addresses: ["1:2:3::4:5:6:192.0.2.1"]')],
  ['three colons', host('addresses: [":::"]')],
  ['an unknown control', host('control: mine')],
  ['a role in capitals', host('role: BOTH')],
  ['an unknown TLS mode', host('tls: maybe')],
  ['a control without a value', host('control:')],
  ['port 0', host('port: 0')],
  ['a port beyond 65535', host('port: 65536')],
  ['half a port', host('port: 25.5')],
  ['a port as text', host('port: "25"')],
  ['any in a list', host('ptr: [any]')],
  ['an empty list of names', host('banner: []')],
  ['the greeting as the PTR', host('ptr: greeting')],
  ['a pattern as a sending domain', host('domains: ["*.example.com"]')],
  ['an unknown rule', host('rules: { ptr-mising: off }')],
  ['an unknown level', 'rules: { ptr-missing: fatal }\nhosts: []'],
  ['rules as a list', 'rules: [ptr-missing]\nhosts: []'],
  ['a waiver without a reason', waiver('rule: ptr-missing, until: 2026-12-04')],
  ['a waiver with an empty reason', waiver('rule: ptr-missing, reason: " ", until: 2026-12-04')],
  ['a waiver without an end', waiver('rule: ptr-missing, reason: x')],
  [
    'a waiver until a day that does not exist',
    waiver('rule: ptr-missing, reason: x, until: 2026-02-29'),
  ],
  [
    'a waiver until an instant',
    waiver('rule: ptr-missing, reason: x, until: "2026-12-04T00:00:00Z"'),
  ],
  ['a waiver of no rule', waiver('rule: ptr, reason: x, until: 2026-12-04')],
  ['an unknown key of a waiver', waiver('rule: ptr-missing, reason: x, until: 2026-12-04, by: me')],
  [
    'one waiver without its list',
    host('waivers: { rule: ptr-missing, reason: x, until: 2026-12-04 }'),
  ],
  ['a prefix length with a leading zero', host('addresses: [192.0.2.0/024]')],
];

/** Refused by the reader only: what a JSON schema cannot express, or not with a helpful message. */
export const ONLY_READER_REFUSES: readonly Row[] = [
  [
    'a repeated name: a schema compares items only as whole values',
    '[a.example, { name: A.example. }]',
  ],
  ['a repeated mail domain', '[{ mx: example.org }, { mx: example.org, control: shared }]'],
  ['a block with host bits: a schema cannot do arithmetic', host('addresses: [192.0.2.1/24]')],
  [
    'more than 256 addresses in several blocks: a schema cannot add',
    host('addresses: [192.0.2.0/24, 198.51.100.1]'),
  ],
  ['a name beyond ASCII without A-labels: a schema cannot apply IDNA', '["bücher_.example"]'],
  ['a block that looks like IPv4-mapped addresses', host('addresses: ["::ffff:192.0.2.1/128"]')],
  ['a repeated key: a parsed value has each key once', 'hosts: []\nhosts: []'],
];

/** Refused by the schema only. */
export const ONLY_SCHEMA_REFUSES: readonly Row[] = [
  ['an empty text, which declares nothing', ''],
  [
    'plain lines, which the reader accepts in place of YAML',
    'mx1.example.com\nmx2.example.com 192.0.2.1\n',
  ],
];

function host(keys: string): string {
  return `[{ name: a.example, ${keys} }]`;
}

function waiver(keys: string): string {
  return host(`waivers: [{ ${keys} }]`);
}
