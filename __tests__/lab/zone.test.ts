import { describe, expect, test } from 'vitest';
import { formatName, nameKey, parseName } from './dns-name.ts';
import { parseZone } from './zone.ts';

describe('parseName', () => {
  test.each([
    ['a name in any case', 'MX1.Example.com', ['MX1', 'Example', 'com']],
    ['a final dot is optional', 'mx1.example.com.', ['mx1', 'example', 'com']],
    ['a dot alone is the root', '.', []],
    ['an IPv4 address is read as its reverse name', '127.0.0.2', '2.0.0.127.in-addr.arpa'],
    ['an IPv6 address is read as its nibbles', '::1', `1.${'0.'.repeat(31)}ip6.arpa`],
    ['a slash inside a label (RFC 2317)', '3.0/29.0.0.127.in-addr.arpa', undefined],
    ['an underscore', 'bad_name.example.com', ['bad_name', 'example', 'com']],
    ['a byte by its number', 'caf\\195\\169.example', ['caf\u00c3\u00a9', 'example']],
    [
      'a letter beyond ASCII becomes its UTF-8 bytes',
      'café.example',
      ['caf\u00c3\u00a9', 'example'],
    ],
    ['an escaped dot belongs to the label', 'a\\.b.example', ['a.b', 'example']],
  ])('%s', (_, text, expected) => {
    const labels = parseName(text);
    expect(labels).toEqual(
      typeof expected === 'string' || expected === undefined
        ? (expected ?? text).split('.')
        : expected,
    );
  });

  test.each([
    ['two dots in a row', 'a..b', /empty label/],
    ['a label of 64 bytes', `${'a'.repeat(64)}.example`, /64 bytes.*63 allowed/],
    ['a name of 257 bytes', Array(4).fill('a'.repeat(63)).join('.'), /257 bytes, 255 allowed/],
    ['an escape beyond a byte', 'a\\256.example', /\\256 is no byte/],
  ])('%s is an error', (_, text, message) => {
    expect(() => parseName(text)).toThrow(message);
  });

  test('formatName escapes ambiguous bytes', () => {
    expect(formatName(['a.b', 'c d', '\u00c3', 'x\\y'])).toBe('a\\.b.c\\032d.\\195.x\\\\y');
    expect(nameKey(parseName('MX1.Example.COM'))).toBe('mx1.example.com');
    expect(formatName([])).toBe('.');
  });
});

describe('parseZone', () => {
  test('a zone of every type, with comments, a TTL and quoted text', () => {
    const { records, faults } = parseZone(`
      # a comment
      mx1.example.com       60 A     127.0.0.2   ; another
      mx1.example.com       AAAA     ::1
      127.0.0.9             PTR      .
      127.0.0.8             PTR      "mail server.example.com"  # a space inside
      127.0.0.7             PTR      127.0.0.7
      example.com           MX       0 .
      example.com           TXT      "v=spf1 ip4:127.0.0.2 -all" "a; b # c" plain
      example.com           SOA      ns1.example.com hostmaster.example.com 1 3600 600 86400 300
    `);
    expect(faults).toEqual([]);
    expect(records.map(({ ttl, data }) => [ttl, data])).toEqual([
      [60, { type: 'A', address: '127.0.0.2' }],
      [300, { type: 'AAAA', address: '::1' }],
      [300, { type: 'PTR', target: [] }],
      [300, { type: 'PTR', target: ['mail server', 'example', 'com'] }],
      [300, { type: 'PTR', target: ['127', '0', '0', '7'] }],
      [300, { type: 'MX', preference: 0, exchange: [] }],
      [300, { type: 'TXT', strings: ['v=spf1 ip4:127.0.0.2 -all', 'a; b # c', 'plain'] }],
      [
        300,
        {
          type: 'SOA',
          primary: ['ns1', 'example', 'com'],
          mailbox: ['hostmaster', 'example', 'com'],
          numbers: [1, 3600, 600, 86400, 300],
        },
      ],
    ]);
  });

  test('faults, for all and for the first queries', () => {
    const { faults } = parseZone(
      'a.example A !servfail\na.example AAAA !silent*2\nb.example * !refused',
    );
    expect(faults.map(({ type, fault, times }) => [type, fault, times])).toEqual([
      ['A', 'servfail', Number.POSITIVE_INFINITY],
      ['AAAA', 'silent', 2],
      ['*', 'refused', Number.POSITIVE_INFINITY],
    ]);
  });

  test.each([
    ['an unknown type', 'a.example SRV 1 2 3 b', 'zone line 1: unknown type "SRV"'],
    [
      'an address of the other family',
      '\na.example A ::1',
      'zone line 2: "::1" is not an IPv4 address',
    ],
    ['a missing field', 'a.example MX 10', 'zone line 1: 1 fields, 2 expected'],
    ['a field too many', 'a.example A 127.0.0.1 x', 'zone line 1: 2 fields, 1 expected'],
    ['an unknown fault', 'a.example A !servfial', 'zone line 1: unknown fault "!servfial"'],
    ['an open quote', 'a.example TXT "x', 'zone line 1: unfinished quote or escape'],
    ['a preference out of range', 'a.example MX 65536 b', '"65536" is no 0 to 65535'],
    ['a name alone', 'a.example', 'unknown type ""'],
  ])('%s is an error with its line', (_, text, message) => {
    expect(() => parseZone(text)).toThrow(message);
  });
});
