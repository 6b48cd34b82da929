// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of $GENERATE
import type { ZoneRecord } from '../../../src/plan/zones/zone.ts';

/** The default zone of the cases. */
export const ORIGIN = 'example.com';
/** The first three lines of every case, without which name servers do not load a zone. */
export const HEAD = '$TTL 1h\n@ SOA ns.invalid. host.invalid. 1 2h 3m 4w 5\n@ NS ns.invalid.\n';

export interface MasterFileCase {
  readonly title: string;
  readonly origin: string;
  readonly text: string;
  /** `name TYPE data` of each record, or `line:column message` of the problem. */
  readonly expected: readonly string[] | RegExp;
  /** What BIND does instead; null where it does the same. */
  readonly bindDifference: string | null;
}

/** A record as `name TYPE data`. */
export function recordText({ name, type, data }: ZoneRecord): string {
  const text = typeof data === 'string' ? data : `${data.preference} ${data.exchange}`;
  return `${name} ${type} ${type === 'TXT' ? JSON.stringify(text) : text}`;
}

function zoneCase(
  title: string,
  text: string,
  expected: MasterFileCase['expected'],
  { origin = ORIGIN, bindDifference }: { origin?: string; bindDifference?: string } = {},
): MasterFileCase {
  return {
    title,
    origin,
    text: `${HEAD}${text}`,
    expected,
    bindDifference: bindDifference ?? null,
  };
}

const A = 'a.example.com A 192.0.2.1';
const REVERSE = { origin: '113.0.203.in-addr.arpa' };

export const VALID: readonly MasterFileCase[] = [
  zoneCase('a relative name', 'a A 192.0.2.1\n', [A]),
  zoneCase('an absolute name', 'a.example.com. A 192.0.2.1\n', [A]),
  zoneCase('names in any case', 'A.Example.COM. A 192.0.2.1\nb CNAME A\n', [
    A,
    'b.example.com CNAME a.example.com',
  ]),
  zoneCase('@ as owner and in data', '@ A 192.0.2.1\n@ MX 10 @\na PTR @\n', [
    'example.com A 192.0.2.1',
    'example.com MX 10 example.com',
    'a.example.com PTR example.com',
  ]),
  zoneCase(
    'an indented record has the last owner name, after spaces or tabs',
    'a A 192.0.2.1\n\tAAAA 2001:DB8:0::1\n',
    [A, 'a.example.com AAAA 2001:db8::1'],
  ),
  zoneCase(
    'an indented record after $ORIGIN has the last owner name',
    'a A 192.0.2.1\n$ORIGIN sub\n A 192.0.2.2\nb A 192.0.2.3\n',
    [A, 'a.example.com A 192.0.2.2', 'b.sub.example.com A 192.0.2.3'],
  ),
  zoneCase(
    '$ORIGIN relative, absolute, @, in any case',
    '$ORIGIN x\n$origin y\na A 192.0.2.1\n$ORIGIN example.com.\nb A 192.0.2.2\n$Origin @\nc A 192.0.2.3\n',
    ['a.y.x.example.com A 192.0.2.1', 'b.example.com A 192.0.2.2', 'c.example.com A 192.0.2.3'],
  ),
  zoneCase(
    'TTL and class in either order, and units of time',
    'a 300 IN A 192.0.2.1\nb IN 300 A 192.0.2.2\nc 1h30m A 192.0.2.3\nd in 1W2d a 192.0.2.4\ne IN A 192.0.2.5\n',
    [
      A,
      'b.example.com A 192.0.2.2',
      'c.example.com A 192.0.2.3',
      'd.example.com A 192.0.2.4',
      'e.example.com A 192.0.2.5',
    ],
  ),
  zoneCase(
    'owner names that look like types, classes and TTLs',
    'IN A 192.0.2.1\nA A 192.0.2.1\n300 A 192.0.2.1\nMX MX 1 MX\n',
    [
      'in.example.com A 192.0.2.1',
      A,
      '300.example.com A 192.0.2.1',
      'mx.example.com MX 1 mx.example.com',
    ],
  ),
  zoneCase(
    'parentheses across lines, with comments and blank lines in them',
    'a (\n A ; the type\n\n 192.0.2.1 )\nb MX ( 10\nc )\n(d A (192.0.2.4))\n',
    [A, 'b.example.com MX 10 c.example.com', 'd.example.com A 192.0.2.4'],
  ),
  zoneCase('parentheses around an indented record', 'a A 192.0.2.1\n (\n A 192.0.2.2 )\n', [
    A,
    'a.example.com A 192.0.2.2',
  ]),
  zoneCase('empty parentheses and lines of spaces', '(\n)\n \t \n ; nothing\na A 192.0.2.1', [A]),
  zoneCase(
    'comments anywhere, with quotes and parentheses in them',
    '; (\na A 192.0.2.1;"\nb TXT a;b\n',
    [A, 'b.example.com TXT "a"'],
  ),
  zoneCase('a lone carriage return ends a line', 'a A 192.0.2.1\r A 192.0.2.2\n', [
    A,
    'a.example.com A 192.0.2.2',
  ]),
  zoneCase(
    'an escaped dot does not separate labels, so the name is outside of the zone',
    'a A 192.0.2.1\nb\\.example.com. A 192.0.2.2\nc\\\\.example.com. A 192.0.2.3\n',
    [A, 'c\\\\.example.com A 192.0.2.3'],
  ),
  zoneCase('Windows line ends', 'a A 192.0.2.1\r\n  TXT "x"\r\n', [A, 'a.example.com TXT "x"']),
  zoneCase(
    'several strings, quoted and unquoted, without spaces between them',
    'a TXT "v=spf1 " "-all"\nb TXT a"b"c "d"e\nc TXT ""\n',
    ['a.example.com TXT "v=spf1 -all"', 'b.example.com TXT "abcde"', 'c.example.com TXT ""'],
  ),
  zoneCase('strings with escapes', 'a TXT "x\\"y\\065\\;;" z\\;\\ \\(\\"\\\\ "("\n', [
    'a.example.com TXT "x\\"yA;;z; (\\"\\\\("',
  ]),
  zoneCase('a string with an escaped line end', 'a TXT "x\\\ny"\nb A 192.0.2.2\n', [
    'a.example.com TXT "x\\ny"',
    'b.example.com A 192.0.2.2',
  ]),
  zoneCase('two strings of 255 octets', `a TXT "${'x'.repeat(255)}" "${'\\120'.repeat(255)}"\n`, [
    `a.example.com TXT "${'x'.repeat(510)}"`,
  ]),
  zoneCase(
    'names with escapes',
    'a\\.b A 192.0.2.1\nc\\032d A 192.0.2.2\n\\101\\@\\$\\;\\( A 192.0.2.3\n"e f" A 192.0.2.4\n',
    [
      'a\\.b.example.com A 192.0.2.1',
      'c\\032d.example.com A 192.0.2.2',
      'e\\@\\$\\;\\(.example.com A 192.0.2.3',
      'e\\032f.example.com A 192.0.2.4',
    ],
  ),
  zoneCase(
    'an escaped @ is not the origin, and an escaped $ does not begin a directive',
    '\\@ A 192.0.2.1\n\\$TTL A 192.0.2.2\n',
    ['\\@.example.com A 192.0.2.1', '\\$ttl.example.com A 192.0.2.2'],
  ),
  zoneCase('non-ASCII letters are their UTF-8 bytes', 'é A 192.0.2.1\na TXT "é"\n', [
    '\\195\\169.example.com A 192.0.2.1',
    'a.example.com TXT "\u00c3\u00a9"',
  ]),
  zoneCase('a wildcard and an underscore', '* A 192.0.2.1\n_dmarc TXT "v=DMARC1; p=none"\n', [
    '*.example.com A 192.0.2.1',
    '_dmarc.example.com TXT "v=DMARC1; p=none"',
  ]),
  zoneCase('the root as target', 'a MX 0 .\nb PTR .\n', [
    'a.example.com MX 0 .',
    'b.example.com PTR .',
  ]),
  zoneCase('a preference with leading zeros', 'a MX 0010 mx\n', [
    'a.example.com MX 10 mx.example.com',
  ]),
  zoneCase(
    'the format for unknown types (RFC 3597)',
    'a CLASS1 TYPE1 \\# 4 c0000201\nb A \\# 4 C00002 02\nc TXT \\# 3 02 6162\nd MX \\# 7 000a 01 6D 01 4e 00\n',
    [A, 'b.example.com A 192.0.2.2', 'c.example.com TXT "ab"', 'd.example.com MX 10 m.n'],
  ),
  zoneCase(
    'records of other types are skipped',
    'a A 192.0.2.1\n SRV 0 0 25 mx ; (\nb CAA 0 issue "x;y("\nc TLSA ( 3 1 1\n 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef )\nd TYPE65280 \\# 0\n A 192.0.2.4\n',
    [A, 'd.example.com A 192.0.2.4'],
  ),
  zoneCase(
    'records outside of the zone are ignored',
    'a A 192.0.2.1\nb.example.org. A 192.0.2.2\nnotexample.com. A 192.0.2.3\n',
    [A],
  ),
  zoneCase('the same record twice', 'a A 192.0.2.1\na 60 A 192.0.2.1\n', [A, A]),
  zoneCase('$TTL again', '$TTL 3600\n$ttl 1d\na A 192.0.2.1\n', [A]),
  zoneCase('$GENERATE with $', '$GENERATE 1-3 m$ A 192.0.2.$\n', [
    'm1.example.com A 192.0.2.1',
    'm2.example.com A 192.0.2.2',
    'm3.example.com A 192.0.2.3',
  ]),
  zoneCase(
    '$GENERATE with a step, an offset, a width and a base',
    '$GENERATE 8-12/2 h${0,3,d}.${-8}.${1,4,x}.${0,0,X}.${0,2,o} 300 IN CNAME c$\n',
    [
      'h008.0.0009.8.10.example.com CNAME c8.example.com',
      'h010.2.000b.a.12.example.com CNAME c10.example.com',
      'h012.4.000d.c.14.example.com CNAME c12.example.com',
    ],
  ),
  zoneCase(
    '$GENERATE with an offset that also applies to a later $',
    '$GENERATE 8-8 $.${-8}.$ CNAME ${2}-$.x\n',
    ['8.0.0.example.com CNAME 10-10.x.example.com'],
  ),
  zoneCase(
    '$GENERATE in the last line, without a line end',
    '$GENERATE 1-1 m$ A 192.0.2.$',
    ['m1.example.com A 192.0.2.1'],
    {
      bindDifference: 'refused: extra input text, although other records may end like that',
    },
  ),
  zoneCase('$GENERATE with reversed nibbles', '$GENERATE 254-256 x${0,7,n} CNAME y${16,3,N}\n', [
    'xe.f.0.0.example.com CNAME ye.0.1.example.com',
    'xf.f.0.0.example.com CNAME yf.0.1.example.com',
    'x0.0.1.0.example.com CNAME y0.1.1.example.com',
  ]),
  zoneCase('$GENERATE with literal dollar signs', '$GENERATE 1-1 a\\$$ CNAME b$$c$\n', [
    'a\\$1.example.com CNAME b\\$c1.example.com',
  ]),
  zoneCase(
    '$GENERATE with quoted data',
    '$GENERATE 1-2 m MX "$0 mx$"\n$GENERATE 1-1 t TXT "a b$"\n',
    [
      'm.example.com MX 10 mx1.example.com',
      'm.example.com MX 20 mx2.example.com',
      't.example.com TXT "ab1"',
    ],
  ),
  zoneCase(
    'an indented record after $GENERATE has the owner name before it',
    'a A 192.0.2.1\n$GENERATE 1-1 m$ A 192.0.2.9\n A 192.0.2.2\n',
    [A, 'm1.example.com A 192.0.2.9', 'a.example.com A 192.0.2.2'],
  ),
  zoneCase(
    'a reverse zone',
    '25 PTR mx1.example.com.\n26\t300\tIN\tPTR\tmx2.example.com.\n',
    [
      '25.113.0.203.in-addr.arpa PTR mx1.example.com',
      '26.113.0.203.in-addr.arpa PTR mx2.example.com',
    ],
    REVERSE,
  ),
  zoneCase(
    'a reverse zone with classless delegation (RFC 2317)',
    '0/25 NS ns.example.net.\n$GENERATE 1-2 $ CNAME $.0/25\n$GENERATE 128-129 $ CNAME $.128-255\n',
    [
      '1.113.0.203.in-addr.arpa CNAME 1.0/25.113.0.203.in-addr.arpa',
      '2.113.0.203.in-addr.arpa CNAME 2.0/25.113.0.203.in-addr.arpa',
      '128.113.0.203.in-addr.arpa CNAME 128.128-255.113.0.203.in-addr.arpa',
      '129.113.0.203.in-addr.arpa CNAME 129.128-255.113.0.203.in-addr.arpa',
    ],
    REVERSE,
  ),
  zoneCase(
    'a classless reverse zone with a slash in its name',
    '25 PTR mx1.example.com.\n',
    ['25.0/25.113.0.203.in-addr.arpa PTR mx1.example.com'],
    { origin: '0/25.113.0.203.in-addr.arpa' },
  ),
  zoneCase(
    'a classless reverse zone with a hyphen in its name',
    '25 PTR mx1.example.com.\n',
    ['25.0-25.113.0.203.in-addr.arpa PTR mx1.example.com'],
    { origin: '0-25.113.0.203.in-addr.arpa' },
  ),
  zoneCase(
    'an IPv6 reverse zone',
    '5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0 PTR mx1.example.com.\n',
    [
      '5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa PTR mx1.example.com',
    ],
    { origin: '0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa' },
  ),
  zoneCase('invalid data of a skipped type', 'a A 192.0.2.1\n SRV 0 mx\n', [A], {
    bindDifference: 'refused: not a valid number',
  }),
  {
    title: 'a part of a zone, without SOA record and TTL',
    origin: ORIGIN,
    text: 'a A 192.0.2.1\n',
    expected: [A],
    bindDifference: 'refused: no TTL, no SOA and no NS record',
  },
];

export const INVALID: readonly MasterFileCase[] = [
  zoneCase(
    'a CNAME record beside another record',
    'a CNAME b\na A 192.0.2.1\n',
    /^4:1 A CNAME record and other records have the name "a\.example\.com"/,
  ),
  zoneCase(
    'two CNAME records',
    'a CNAME b\na CNAME c\n',
    /^4:1 Two different CNAME records have the name "a\.example\.com"/,
  ),
  zoneCase(
    'a second SOA record with a field too few',
    '@ SOA a b 1 2 3 4\n',
    /^4:17 The SOA record has 6 fields/,
  ),
  zoneCase(
    'an address with a leading zero',
    'a A 192.0.2.01\n',
    /^4:5 "192\.0\.2\.01" is not an IPv4 address; expected an IPv4/,
  ),
  zoneCase('an address with three octets', 'a A 192.0.2\n', /^4:5 "192\.0\.2" is not an IPv4/),
  zoneCase(
    'an address of the other family',
    'a AAAA 192.0.2.1\n',
    /^4:8 "192\.0\.2\.1" is not an IPv6/,
  ),
  zoneCase('an address with a zone index', 'a AAAA fe80::1%eth0\n', /^4:8 .* is not an IPv6/),
  zoneCase('a quoted address', 'a A "192.0.2.1"\n', /^4:5 .* is in quotes/),
  zoneCase(
    'too much data',
    'a A 192.0.2.1 x\n',
    /^4:15 "x" is more than a record of this type has/,
  ),
  zoneCase(
    'an MX record without exchange',
    'a MX 10\n',
    /^4:6 "10" is where the record ends; expected a preference and a name/,
  ),
  zoneCase('a TXT record without data', 'a TXT ; "x"\n', /^4:3 "TXT" is where the record ends/),
  zoneCase(
    'a record without type',
    'a 300 IN\n',
    /^4:7 "IN" is where the record ends; expected a record type/,
  ),
  zoneCase('an owner name alone', 'mx1\n', /^4:1 "mx1" is where the record ends/),
  zoneCase(
    'an unknown type',
    'a AAA 192.0.2.1\n',
    /^4:3 "AAA" is not a record type\. Did you mean "A"\?|"AAAA"/,
  ),
  zoneCase('two TTLs', 'a 1h 300 A 192.0.2.1\n', /^4:6 "300" is not a record type/),
  zoneCase('two classes', 'a IN IN A 192.0.2.1\n', /^4:6 "IN" is not a record type/),
  zoneCase(
    'a TTL without its last unit',
    'a 1h30 A 192.0.2.1\n',
    /^4:3 "1h30" is not a record type/,
  ),
  zoneCase('another class', 'a CH A 192.0.2.1\n', /^4:3 "CH" is the class of a record/),
  zoneCase(
    'a placeholder of a template in the data',
    'a A {{ mx1_ip }}\n',
    /"\{\{ mx1_ip \}\}" is a placeholder of a template; expected its value/,
  ),
  zoneCase(
    'a placeholder in an SPF record',
    'a TXT "v=spf1 {{ ips }} -all"\n',
    /is a placeholder of a template/,
    { bindDifference: 'accepted as a text, whatever it contains' },
  ),
  zoneCase(
    'a preference beyond 65535',
    'a MX 65536 @\n',
    /^4:6 "65536" is not a preference; expected a number from 0/,
  ),
  zoneCase('a preference in hexadecimal', 'a MX 0x10 @\n', /^4:6 "0x10" is not a preference/),
  zoneCase(
    'an empty label',
    'a..b A 192.0.2.1\n',
    /^4:1 "a\.\.b" has an empty label; expected a name/,
  ),
  zoneCase('a name with a leading dot', 'a PTR .b\n', /^4:7 "\.b" has an empty label/),
  zoneCase(
    'a label of 64 octets',
    `${'x'.repeat(64)} A 192.0.2.1\n`,
    /^4:1 .* more than 63 octets/,
  ),
  zoneCase(
    'a name of 256 octets',
    `${'x'.repeat(60)}.${'x'.repeat(60)}.${'x'.repeat(60)}.${'x'.repeat(60)} A 192.0.2.1\n`,
    /^4:1 .* longer than 255 octets/,
  ),
  zoneCase(
    'an escape beyond 255',
    'a\\300 A 192.0.2.1\n',
    /^4:1 "a\\300" has a backslash before a digit/,
  ),
  zoneCase('an escape with two digits', 'a\\30 A 192.0.2.1\n', /^4:1 .* three digits/),
  zoneCase('an escape beyond 255 in a string', 'b TXT a "\\999"\n', /^4:9 .* three digits/),
  zoneCase(
    'a string of 256 octets',
    `a TXT "${'x'.repeat(256)}"\n`,
    /^4:7 .* has 256 octets; expected at most 255/,
  ),
  zoneCase('a quoted name as data', 'a PTR "b.c."\n', /^4:7 .* is in quotes; expected a name/),
  zoneCase(
    'an unclosed quote',
    'a TXT "x\nb A 192.0.2.1\n',
    /^4:7 A text in quotes does not end on its line/,
  ),
  zoneCase(
    'an unclosed parenthesis',
    'a A ( 192.0.2.1\nb A 192.0.2.2\n',
    /^4:5 A "\(" is never closed/,
  ),
  zoneCase(
    'a closing parenthesis without an opening one',
    'a A 192.0.2.1 )\n',
    /^4:15 A "\)" has no/,
  ),
  zoneCase(
    'an unknown directive',
    '$ORIGN x\n',
    /^4:1 "\$ORIGN" is not a directive; expected \$ORIGIN/,
  ),
  zoneCase(
    '$ORIGIN without a name',
    '$ORIGIN ; x\n',
    /^4:1 \$ORIGIN has 0 words after it; expected a name/,
  ),
  zoneCase('$ORIGIN with an invalid name', '$ORIGIN a..b\n', /^4:9 .* empty label/),
  zoneCase('$TTL with an invalid TTL', '$TTL soon\n', /^4:6 "soon" is not a time/),
  zoneCase('a descending range', '$GENERATE 3-1 m$ A 192.0.2.$\n', /^4:11 "3-1" is not a range/),
  zoneCase('a step of zero', '$GENERATE 1-2/0 m$ A 192.0.2.$\n', /^4:11 "1-2\/0" is not a range/),
  zoneCase(
    '$GENERATE with too many tokens',
    '$GENERATE 1-2 m$ A 192.0.2.$ x\n',
    /^4:30 A \$GENERATE has one word of data/,
  ),
  zoneCase('$GENERATE with too few tokens', '$GENERATE 1-2 m$\n', /^4:15 The \$GENERATE ends here/),
  zoneCase(
    '$GENERATE with invalid addresses, reported once',
    '$GENERATE 250-400 m$ A 192.0.2.$\n',
    /^4:24 "192\.0\.2\.256" is not an IPv4 address[^\n]*$/,
  ),
  zoneCase(
    'an invalid placeholder',
    '$GENERATE 1-2 m${x} A 192.0.2.$\n',
    /^4:15 "\$\{x\}" is not a placeholder/,
  ),
  zoneCase(
    'the marker of a merge conflict',
    '<<<<<<< HEAD\na A 192.0.2.1\n',
    /^4:9 "HEAD" is not a record type/,
  ),
  zoneCase(
    'a negative number',
    '$GENERATE 0-1 m${-1} A 192.0.2.$\n',
    /^4:15 With 0, the number here is negative/,
    { bindDifference: 'accepted as m-1 or mffffffff, which is hardly intended' },
  ),
  zoneCase(
    'a placeholder with too many parts',
    '$GENERATE 0-1 m${0,1,d,x} A 192.0.2.$\n',
    /^4:15 .* is not a placeholder/,
  ),
];
