import { describe, expect, it } from 'vitest';
import { readDnscontrol } from '../../../src/plan/zones/read-dnscontrol.ts';
import { recordText } from './master-file-cases.ts';

/** A file as in dnscontrol's pkg/js/parse_tests. */
function irFile(records: readonly object[], domain: object = {}): string {
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

describe('the output of dnscontrol print-ir', () => {
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
      'an MX record with preference 0',
      { type: 'MX', name: '@', target: 'mx1.example.com.' },
      ['example.com MX 0 mx1.example.com'],
    ],
    [
      'a text',
      { type: 'TXT', name: '_dmarc', target: 'v=DMARC1; p=none' },
      ['_dmarc.example.com TXT "v=DMARC1; p=none"'],
    ],
    ['a skipped type', { type: 'CAA', name: '@', target: 'x', caatag: 'issue' }, []],
  ])('%s', (_, record, expected) => {
    const reading = readDnscontrol(irFile([record]), 'ir.json');
    expect(reading.kind === 'read' && reading.zones[0]?.records.map(recordText)).toEqual(expected);
  });

  it('may have reverse zones, and several zones in one file', () => {
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
  ])('%s keeps records that are not in the file', (_, domain) => {
    expect(readDnscontrol(irFile([], domain), 'ir.json')).toMatchObject({
      zones: [{ keepsUnlistedRecords: true }],
    });
  });

  it('one of several views of a zone has the name of the view', () => {
    const inside = {
      name: 'example.com',
      meta: { dnscontrol_uniquename: 'example.com!inside', dnscontrol_tag: 'inside' },
    };
    expect(readDnscontrol(irFile([], inside), 'ir.json')).toMatchObject({
      zones: [{ apex: 'example.com', view: 'inside' }],
    });
  });
});

it.each([
  ['invalid JSON', '{"domains":', /^The file is not JSON/],
  [
    'the output of another dnscontrol command',
    '[{"domain":"example.com","corrections":1}]',
    /is not what "dnscontrol print-ir" prints, at domains/,
  ],
  [
    'a record without a name',
    irFile([{ type: 'A', target: '192.0.2.1' }]),
    /at domains\.0\.records\.0\.name/,
  ],
  [
    'an invalid address',
    irFile([{ type: 'A', name: 'a', target: '192.0.2' }]),
    /^The A record a of example\.com: "192\.0\.2" is not an IPv4/,
  ],
  ['a domain with an invalid name', irFile([], { name: 'a..b' }), /^A domain has no name/],
  ['deeply nested JSON', '['.repeat(100_000), /^The file is not JSON/],
])('%s is a problem', (_, text, expected) => {
  const reading = readDnscontrol(text, 'ir.json');
  expect(reading.kind === 'problems' && reading.problems[0]?.message).toMatch(expected);
});
