import { describe, expect, it } from 'vitest';
import { readDnscontrol } from '../../../src/plan/zones/read-dnscontrol.ts';
import { shown } from './master-file-cases.ts';

/** As `dnscontrol print-ir` prints it (its pkg/js/parse_tests). */
function printed(records: readonly object[], domain: object = {}): string {
  return JSON.stringify({
    registrars: [{ name: 'none', type: 'NONE' }],
    dns_providers: [{ name: 'bind', type: 'BIND' }],
    domains: [
      {
        name: 'example.com',
        registrar: 'none',
        dnsProviders: { bind: -1 },
        meta: { dnscontrol_uniquename: 'example.com', dnscontrol_tag: '' },
        records,
        ...domain,
      },
    ],
  });
}

describe('what dnscontrol print-ir prints', () => {
  it.each([
    [
      'an address',
      { type: 'A', name: 'mx1', target: '192.0.2.1', ttl: 300 },
      ['mx1.example.com A 192.0.2.1'],
    ],
    [
      'the domain itself',
      { type: 'AAAA', name: '@', target: '2001:DB8::1' },
      ['example.com AAAA 2001:db8::1'],
    ],
    [
      'an MX record',
      { type: 'MX', name: '@', target: 'mx1.example.com.', mxpreference: 10 },
      ['example.com MX 10 mx1.example.com'],
    ],
    [
      'an MX record of the preference 0',
      { type: 'MX', name: '@', target: 'mx1.example.com.' },
      ['example.com MX 0 mx1.example.com'],
    ],
    [
      'a text',
      { type: 'TXT', name: '_dmarc', target: 'v=DMARC1; p=none' },
      ['_dmarc.example.com TXT "v=DMARC1; p=none"'],
    ],
    ['a type of no bearing', { type: 'CAA', name: '@', target: 'x', caatag: 'issue' }, []],
  ])('%s', (_says, record, expected) => {
    const reading = readDnscontrol(printed([record]), 'ir.json');
    expect(reading.kind === 'read' && reading.zones[0]?.records.map(shown)).toEqual(expected);
  });

  it('has reverse zones, and several zones in a file', () => {
    const text = JSON.stringify({
      domains: [
        {
          name: '113.0.203.in-addr.arpa',
          records: [{ type: 'PTR', name: '25', target: 'mx1.example.com.' }],
        },
        { name: 'example.org', records: null },
      ],
    });
    expect(readDnscontrol(text, 'ir.json')).toMatchObject({
      zones: [
        { apex: '113.0.203.in-addr.arpa', records: [{ name: '25.113.0.203.in-addr.arpa' }] },
        { apex: 'example.org' },
      ],
    });
  });

  it.each([
    ['NO_PURGE', { keepunknown: true }],
    ['IGNORE', { unmanaged: [{ label_pattern: 'x' }] }],
  ])('%s keeps records that it does not name', (_says, domain) => {
    expect(readDnscontrol(printed([], domain), 'ir.json')).toMatchObject({
      zones: [{ keepsUnlistedRecords: true }],
    });
  });

  it('a view of a zone is noted, and not read', () => {
    const inside = {
      name: 'example.com',
      meta: { dnscontrol_uniquename: 'example.com!inside', dnscontrol_tag: 'inside' },
    };
    expect(readDnscontrol(printed([], inside), 'ir.json')).toMatchObject({
      zones: [],
      notes: [expect.stringMatching(/^ir\.json: example\.com is read by some only/)],
    });
  });
});

it.each([
  ['no JSON', '{"domains":', /^The file is no JSON/],
  [
    'the report of a preview',
    '[{"domain":"example.com","corrections":1}]',
    /is not what "dnscontrol print-ir" prints, at domains/,
  ],
  [
    'a record without a name',
    printed([{ type: 'A', target: '192.0.2.1' }]),
    /at domains\.0\.records\.0\.name/,
  ],
  [
    'an address that is none',
    printed([{ type: 'A', name: 'a', target: '192.0.2' }]),
    /^The A record a of example\.com: "192\.0\.2" is no IPv4/,
  ],
  ['a domain without a name', printed([], { name: 'a..b' }), /^A domain has no name/],
  ['what is nested without an end', '['.repeat(100_000), /^The file is no JSON/],
])('%s is a mistake', (_says, text, expected) => {
  const reading = readDnscontrol(text, 'ir.json');
  expect(reading.kind === 'problems' && reading.problems[0]?.message).toMatch(expected);
});
