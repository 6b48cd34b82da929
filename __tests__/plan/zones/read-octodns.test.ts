import { describe, expect, it } from 'vitest';
import { readOctodns } from '../../../src/plan/zones/read-octodns.ts';
import { recordText } from './master-file-cases.ts';

describe('an octoDNS file', () => {
  it.each([
    ['a single value', 'mx1:\n  type: A\n  value: 192.0.2.1\n', ['mx1.example.com A 192.0.2.1']],
    [
      'several values',
      'mx1: {type: AAAA, ttl: 60, values: [2001:DB8::1, "2001:db8::2"]}\n',
      ['mx1.example.com AAAA 2001:db8::1', 'mx1.example.com AAAA 2001:db8::2'],
    ],
    [
      'the apex with several records',
      "? ''\n:\n- type: A\n  value: 192.0.2.1\n- type: MX\n  values:\n  - exchange: mx1.example.com.\n    preference: 10\n  - {priority: 20, value: MX2.example.com.}\n",
      [
        'example.com A 192.0.2.1',
        'example.com MX 10 mx1.example.com',
        'example.com MX 20 mx2.example.com',
      ],
    ],
    ['a null MX', "'': {type: MX, value: {preference: 0, exchange: .}}\n", ['example.com MX 0 .']],
    [
      'escaped semicolons',
      "'': {type: TXT, value: 'v=DMARC1\\; p=none'}\n",
      ['example.com TXT "v=DMARC1; p=none"'],
    ],
    [
      'unescaped semicolons',
      "'': {type: TXT, value: v=DMARC1; p=none}\n",
      ['example.com TXT "v=DMARC1; p=none"'],
    ],
    [
      'a text of several strings',
      `'': {type: TXT, value: '"v=spf1 " "-all"'}\n`,
      ['example.com TXT "v=spf1 -all"'],
    ],
    [
      'a wildcard and names of several labels',
      "'*': {type: CNAME, value: a.example.com.}\na.b: {type: A, value: 192.0.2.1}\n",
      ['*.example.com CNAME a.example.com', 'a.b.example.com A 192.0.2.1'],
    ],
    [
      'internationalised names',
      'büro: {type: CNAME, value: münchen.example.}\n',
      ['xn--bro-hoa.example.com CNAME xn--mnchen-3ya.example'],
    ],
    [
      'an anchor',
      'a: &a {type: A, value: 192.0.2.1}\nb: *a\n',
      ['a.example.com A 192.0.2.1', 'b.example.com A 192.0.2.1'],
    ],
    [
      'skipped keys and types',
      'a: {type: CAA, value: {flags: 0}}\nb: {type: A, octodns: {cloudflare: {proxied: true}}, value: 192.0.2.1}\n',
      ['b.example.com A 192.0.2.1'],
    ],
    ['an empty document', '---\n', []],
    [
      'names without a dot at their end, which `lenient: true` allows',
      "mx1: {type: CNAME, value: A.Example.net}\n'': {type: MX, value: {preference: 10, exchange: mx1.example.com}}\n25: {type: PTR, value: mx1.example.com}\n",
      [
        '25.example.com PTR mx1.example.com',
        'mx1.example.com CNAME a.example.net',
        'example.com MX 10 mx1.example.com',
      ],
    ],
    [
      'a key null beside that of the apex',
      "'': {type: A, value: 192.0.2.1}\nwww: {type: A, value: 192.0.2.2}\n'null': {type: A, value: 192.0.2.3}\n",
      ['example.com A 192.0.2.1', 'www.example.com A 192.0.2.2', 'null.example.com A 192.0.2.3'],
    ],
  ])('is read with %s', (_, text, expected) => {
    const reading = readOctodns(text, 'config/example.com.yaml', null);
    expect(reading.kind === 'read' && reading.zones[0]?.records.map(recordText)).toEqual(expected);
  });

  it.each([
    ['config/example.com.yaml', 'example.com'],
    ['config/example.com..yaml', 'example.com'],
    ['config/example.com./www.yaml', 'example.com'],
    ['config/example.com/$example.com.yaml', 'example.com'],
    ['config/113.0.203.in-addr.arpa.yaml', '113.0.203.in-addr.arpa'],
    ['config/münchen.example.yaml', 'xn--mnchen-3ya.example'],
  ])('%s is the zone %s', (file, apex) => {
    expect(readOctodns('', file, null)).toMatchObject({ zones: [{ apex }] });
  });

  it('gives each record the line of its value', () => {
    const text =
      'a:\n  type: A\n  values:\n  - 192.0.2.1\n  - 192.0.2.2\n25:\n- type: PTR\n  value: mx1.example.com.\n';
    expect(readOctodns(text, 'example.com.yaml', null)).toMatchObject({
      zones: [
        {
          records: expect.arrayContaining([
            expect.objectContaining({ name: 'a.example.com', data: '192.0.2.2', line: 5 }),
            expect.objectContaining({ name: '25.example.com', type: 'PTR', line: 8 }),
          ]),
        },
      ],
    });
  });

  it('gets one note for all names without a dot at their end', () => {
    const text = 'a: {type: CNAME, value: b.example.net}\nb: {type: CNAME, value: c.example.net}\n';
    expect(readOctodns(text, 'example.com.yaml', null)).toMatchObject({
      kind: 'read',
      notes: [
        'example.com.yaml:1: 2 names such as "b.example.net" have no dot at their end; they are read as whole names.',
      ],
    });
  });

  it.each([
    ['null', 'none'],
    ['~', 'none'],
    ['Yes', 'true'],
    ['off', 'false'],
    ['010', '8'],
    ['0x1F', '31'],
  ])(
    'leaves the apex alone where a key without quotes is %s, which octoDNS reads as %s',
    (key, other) => {
      const text = `'': {type: A, value: 192.0.2.1}\n${key}: {type: A, value: 192.0.2.2}\n`;
      const { zones, unread } = readOctodns(text, 'example.com.yaml', null);
      expect(zones[0]?.records.map(recordText)).toEqual(['example.com A 192.0.2.1']);
      expect(unread.map(({ scope }) => scope.names)).toEqual([
        [`${key.toLowerCase()}.example.com`],
        [`${other}.example.com`],
      ]);
    },
  );

  it('gets a note for records that depend on the client', () => {
    const text = 'a:\n  type: A\n  dynamic: {}\n  value: 192.0.2.1\n';
    expect(readOctodns(text, 'example.com.yaml', null)).toMatchObject({
      notes: [
        'example.com.yaml:2: The A records of a.example.com depend on the client; only their default is read.',
      ],
    });
  });
});

describe('a mistake is reported at its location', () => {
  it.each([
    [
      'an invalid address',
      'a: {type: A, value: 192.0.2}\n',
      /^1:21 "192\.0\.2" is not an IPv4 address/,
    ],
    ['a number for an address', 'a: {type: A, value: 1}\n', /^1:21 "1" is not an IPv4/],
    [
      'a name without trailing dot',
      'a: {type: CNAME, value: b}\n',
      /^1:25 "b" is not a whole name; expected one with a dot at its end/,
    ],
    [
      'no preference',
      'a: {type: MX, value: {exchange: mx.}}\n',
      /^1:22 The MX record has no preference/,
    ],
    ['no exchange', 'a: {type: MX, value: {preference: 1}}\n', /^1:22 .* is not a whole name/],
    [
      'a string for an MX record',
      'a: {type: MX, value: 10 mx.}\n',
      /^1:22 .* is not a mail exchanger; expected/,
    ],
    ['no value', 'a: {type: A}\n', /^1:4 The A record has no value/],
    ['no type', 'a: {value: 192.0.2.1}\n', /^1:4 .* is not a record with a type/],
    ['a string for a record', 'a: [192.0.2.1]\n', /^1:5 "192\.0\.2\.1" is not a record/],
    ['an empty label', 'a..b: {type: A, value: 192.0.2.1}\n', /^1:1 "a\.\.b" has an empty label/],
    ['a list for a zone', '- a\n', /^1:1 The file contains no zone/],
    [
      'a duplicate name',
      'a: {type: CAA}\na: {type: CAA}\n',
      /^2:1 The mapping has the key "a" twice\.$/,
    ],
    [
      'aliases of aliases',
      'a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e,*e,*e,*e,*e]\n',
      /^1:1 The zone has more than 500000 values/,
    ],
  ])('%s', (_, text, expected) => {
    const reading = readOctodns(text, 'example.com.yaml', null);
    const problems = reading.kind === 'read' ? [] : reading.problems;
    expect(
      problems
        .map(({ location, message }) => `${location?.line}:${location?.column} ${message}`)
        .join('\n'),
    ).toMatch(expected);
  });

  it('a file that is not named after a zone', () => {
    expect(readOctodns('', 'config/zone.yaml', null)).toMatchObject({
      problems: [{ message: expect.stringMatching(/^The zone's name is not known/) }],
    });
  });
});
