import { REPORT_FILE, shardText } from './costly-report.ts';

/** A step whose files are hostile or huge. */
export interface CostlyStep {
  readonly inputs: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
  /** What the log says about it. */
  readonly says: RegExp;
}

const DECLARED = '- mx1.example.com\n';
const MIB = 1024 ** 2;

/** The text, as often as it fits into a size. */
function fill(text: string, bytes: number): string {
  return text.repeat(Math.floor(bytes / text.length));
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

function declaration(text: string, says: RegExp): CostlyStep {
  return { inputs: { 'config-file': 'hosts.yml' }, files: { 'hosts.yml': text }, says };
}

function hosts(text: string, says: RegExp): CostlyStep {
  return { inputs: { hosts: text }, files: {}, says };
}

function baseline(text: string, says: RegExp): CostlyStep {
  const inputs = { hosts: DECLARED, 'baseline-file': 'baseline.json' };
  return { inputs, files: { 'baseline.json': text }, says };
}

function entries(findings: string): string {
  return `{"schemaVersion":1,"findings":[${findings}],"identities":[]}`;
}

function shard(text: string, says: RegExp): CostlyStep {
  return { inputs: { merge: REPORT_FILE }, files: { [REPORT_FILE]: text }, says };
}

function plan(text: string, says: RegExp): CostlyStep {
  const inputs = { hosts: DECLARED, 'plan-file': 'plan.json' };
  return { inputs, files: { 'plan.json': text }, says };
}

function zones(files: Readonly<Record<string, string>>, says: RegExp): CostlyStep {
  return { inputs: { hosts: DECLARED, 'zone-files': Object.keys(files).join('\n') }, files, says };
}

function mta(files: Readonly<Record<string, string>>, says: RegExp): CostlyStep {
  const named = Object.keys(files).map((file) => `mx1.example.com: ${file}`);
  return { inputs: { hosts: DECLARED, 'mta-config': named.join('\n') }, files, says };
}

function numbered(count: number, name: (index: number) => string, text: string) {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [name(index), text]));
}

const BLOCKS = Array.from(
  { length: 200 },
  (_, index) => `198.51.${100 + Math.floor(index / 2)}.${128 * (index % 2)}/25`,
).join(', ');

const resourceChange = (index: number) =>
  JSON.stringify({
    address: `hcloud_rdns.mx${index}`,
    type: 'hcloud_rdns',
    name: `mx${index}`,
    change: {
      actions: ['create'],
      before: null,
      after: { ip_address: '203.0.113.25', dns_ptr: `mx${index}.example.com` },
      after_unknown: {},
    },
  });
const planOf = (changes: string) => `{"format_version":"1.2","resource_changes":[${changes}]}`;

export const COSTLY: Readonly<Record<string, () => CostlyStep>> = {
  'declaration: 50 hosts that share 200 blocks by an alias': () =>
    declaration(
      `- {name: h0.example.com, addresses: &blocks [${BLOCKS}]}\n${lines(49, (index) => `- {name: h${index + 1}.example.com, addresses: *blocks}`)}\n`,
      /25600 addresses; it may have at most 256/,
    ),
  'declaration: 9,000 hosts with a block of 256 addresses each': () =>
    declaration(
      lines(9_000, (index) => `- {name: h${index}.test, addresses: 8.8.8.0/24}`),
      /The declaration has 2304000 addresses; it may have at most 200000/,
    ),
  'declaration: 991 hosts that share 2 blocks of 128 by an alias': () =>
    declaration(
      `- {name: h0.example.com, addresses: &blocks [8.8.8.0/25, 8.8.8.128/25]}\n${lines(990, (index) => `- {name: h${index + 1}.test, addresses: *blocks}`)}\n`,
      /The declaration has \S+ addresses/,
    ),
  'declaration: 480 hosts that share 1,000 times the same block by an alias': () =>
    declaration(
      `- {name: h.test, addresses: &a [${fill('8.8.8.0/24,', 10_989)}8.8.8.0/24]}\n${lines(480, (index) => `- {name: h${index}.test, addresses: *a}`)}\n- x_y\n`,
      /hosts\.yml:482:3: "x_y"/,
    ),
  'declaration: 990 hosts that share 490 addresses and a mistake by an alias': () =>
    declaration(
      `- {name: h.test, addresses: &a [${lines(490, (index) => `2001:4860:1:0:0:0:0:${index.toString(16)},`).replaceAll('\n', ' ')} x]}\n${lines(990, (index) => `- {name: h${index}.test, addresses: *a}`)}\n`,
      /hosts\.yml:1:\d+: "x" is not an IP address/,
    ),
  'declaration: 262,144 plain lines': () =>
    declaration(fill('x_y\n', MIB), /and \S+ more problems/),
  'declaration: 30,000 items': () =>
    declaration(fill('- x_y\n', 180_000), /and 29,950 more problems/),
  'declaration: flow list of wrong values': () =>
    declaration(`[${fill('1,', 590_000)}1]`, /more problems|tokens|values/),
  'declaration: 1,000 hosts that share wrong keys by an alias': () =>
    declaration(
      `- &a {name: h_0, ${Array.from({ length: 98 }, (_, index) => `k${index}: 1`).join(', ')}}\n${fill('- *a\n', 4990)}`,
      /and \S+ more problems/,
    ),
  'declaration: hosts that share private addresses by an alias': () =>
    declaration(
      `- {name: h0.test, addresses: &a [${Array.from({ length: 256 }, (_, index) => `10.0.0.${index}`).join(', ')}]}\n${lines(700, (index) => `- {name: h${index + 1}.test, addresses: *a}`)}`,
      /43 more errors/,
    ),
  'declaration: hosts that share wrong ports by an alias': () =>
    declaration(
      `- {name: h0.test, fallback-ports: &a [${fill('1,', 900)}1]}\n${lines(990, (index) => `- {name: h${index + 1}.test, fallback-ports: *a}`)}`,
      /more problems/,
    ),
  'declaration: hosts that share patterns by an alias': () =>
    declaration(
      `- {name: h0.test, ptr: &a [${fill('a*.test,', 3900)}a]}\n${lines(990, (index) => `- {name: h${index + 1}.test, ptr: *a}`)}`,
      /./,
    ),
  'declaration: hosts that share waivers by an alias': () =>
    declaration(
      `- {name: h0.test, waivers: &a [${fill('{},', 1400)}{}]}\n${lines(990, (index) => `- {name: h${index + 1}.test, waivers: *a}`)}`,
      /more problems/,
    ),
  'declaration: one host 60,000 times': () =>
    declaration(fill('- mx1.example.com\n', 19_000 * 18), /and \S+ more problems/),
  'declaration: YAML errors': () => declaration(fill('- "a" b\n', MIB), /more than 50000 items/),
  'declaration: unresolved aliases': () => declaration(fill('- *a\n', 4990), /YAML/),
  'declaration: brackets': () => declaration(fill('[', MIB), /nested/),
  'declaration: one word': () => declaration(`- ${fill('a', MIB - 10)}`, /./),
  'declaration: quoted escapes': () => declaration(`- "${fill('\\u0041', MIB - 10)}"`, /./),
  'declaration: keys': () =>
    declaration(
      lines(90_000, (index) => `k${index}: 1`),
      /150000 tokens/,
    ),
  'declaration: 19,000 hosts and a mistake': () =>
    declaration(
      `${lines(19_000, (index) => `- { name: h${index}.test, addresses: 8.8.8.8 }`)}\n- x_y\n`,
      /hosts\.yml:19001:3: "x_y"/,
    ),
  'declaration: 25,000 wrong hosts': () =>
    declaration(`hosts:\n${fill('- {n: 1, x: 2}\n', 375_000)}`, /more problems/),
  'declaration: empty mappings': () =>
    declaration(`[${fill('{},', 480_000)}{}]`, /more than 150000 tokens/),
  'declaration: lists in lists': () =>
    declaration(fill('- - - - - - - - - - -\n', 560_000), /more than 100000 lists/),
  'declaration: unknown tags': () =>
    declaration(`[${fill('!a 1,', 590_000)}1]`, /more than 150000 tokens/),
  'declaration: 64 MiB': () => declaration(fill('#', 64 * MIB), /larger than 1048576 bytes/),
  'hosts input: 30,000 lines': () => hosts(fill('x_y\n', 120_000), /and 29,950 more problems/),
  'base declaration: 170,000 items': () => ({
    inputs: { hosts: DECLARED, 'base-config-file': 'base.yml', resolvers: '127.0.0.1:9' },
    files: { 'base.yml': fill('- x_y\n', MIB) },
    says: /./,
  }),
  'baseline: 60,000 empty lists': () =>
    baseline(entries(`${fill('[],', 180_000)}[]`), /and \S+ more problems/),
  'baseline: 16 MiB of empty lists': () =>
    baseline(entries(`${fill('[],', 16 * MIB - 100)}[]`), /baseline/),
  'baseline: 16 MiB of empty objects': () =>
    baseline(entries(`${fill('{},', 16 * MIB - 100)}{}`), /baseline/),
  'baseline: 16 MiB of numbers': () =>
    baseline(entries(`${fill('1,', 16 * MIB - 100)}1`), /baseline/),
  'baseline: 16 MiB of lists in one entry': () =>
    baseline(entries(`{"ptr":[${fill('[],', 16 * MIB - 100)}1]}`), /baseline/),
  'baseline: 16 MiB of keys': () =>
    baseline(`{${lines(700_000, (index) => `"k${index}":[],`)}"a":[]}`, /baseline/),
  'baseline: 16 MiB of line ends': () => baseline(fill('\n', 16 * MIB - 100), /baseline/),
  'baseline: one string': () => baseline(`{"a":"${fill('\\n', 16 * MIB - 100)}"}`, /baseline/),
  'baseline: one entry 100,000 times': () =>
    baseline(
      entries(
        Array.from({ length: 90_000 }, () =>
          JSON.stringify({
            rule: 'ptr-missing',
            host: 'a.test',
            port: 25,
            address: null,
            level: 'error',
            expected: '',
            observed: '',
            since: '2026-01-01',
          }),
        ).join(),
      ),
      /more problems/,
    ),
  'report: 60,000 empty lists': () => shard(shardText({ hosts: fill('[],', 180_000) }), /report/),
  'report: 64 MiB of empty lists': () =>
    shard(shardText({ hosts: fill('[],', 64 * MIB) }), /report/),
  'report: 200 MiB of empty lists': () =>
    shard(shardText({ hosts: fill('[],', 200 * MIB) }), /report/),
  'report: 30 MiB of empty lists': () =>
    shard(shardText({ hosts: fill('[],', 30 * MIB) }), /report/),
  'report: 30 MiB of notes': () => shard(shardText({ notes: fill('"",', 30 * MIB) }), /report/),
  'report: 30 MiB of an unknown key': () =>
    shard(shardText({ unknown: fill('[],', 30 * MIB) }), /report/),
  'plan: 100,000 changes': () =>
    plan(planOf(lines(100_000, (i) => `${resourceChange(i)}${i < 99_999 ? ',' : ''}`)), /./),
  'plan: 90 MiB of empty lists': () => plan(planOf(`${fill('[],', 90 * MIB)}[]`), /plan/),
  'plan: 90 MiB of one value': () =>
    plan(planOf(`{"change":{"after":[${fill('[],', 90 * MIB)}1]}}`), /plan/),
  'plan: 90 MiB of one string': () => plan(planOf(`{"a":"${fill('a', 90 * MIB)}"}`), /plan/),
  'plan: 90 MiB of keys': () =>
    plan(planOf(`{${lines(3_000_000, (index) => `"k${index}":1,`)}"a":1}`), /plan/),
  'zone file: 100,000 lines': () =>
    zones(
      { 'example.com.zone': `$ORIGIN example.com.\n${fill('x_y\n', 400_000)}` },
      /99950 more notes of the zone files are left out/,
    ),
  'zone file: 200,000 records': () =>
    zones(
      { 'example.com.zone': `$ORIGIN example.com.\n${lines(190_000, (i) => `a${i} A 8.8.8.8`)}` },
      /./,
    ),
  'zone file: 99,990 records': () =>
    zones(
      {
        'example.com.zone': `$ORIGIN example.com.\n@ 60 SOA ns host 1 2 3 4 5\n${lines(99_990, (i) => (i % 2 === 0 ? `a${i} A 8.8.8.8` : `a${i} CNAME a${i - 1}`))}`,
      },
      /mx1\.example\.com/,
    ),
  'zone file: generated records': () =>
    zones(
      {
        'example.com.zone': `$ORIGIN example.com.\n${fill('$GENERATE 1-65000 a$ A 8.8.8.8\n', 120)}`,
      },
      /./,
    ),
  'zone files: 40 of 4 MiB': () =>
    zones(
      numbered(
        40,
        (index) => `z${index}.example.com.zone`,
        `$ORIGIN example.com.\n${lines(150_000, (index) => `a${index} A 8.8.8.8`)}`,
      ),
      /zone/,
    ),
  'octoDNS: 4 MiB of items': () =>
    zones({ 'example.com.yaml': `mx1:\n  type: A\n  values:\n${fill('  - x_y\n', 900_000)}` }, /./),
  'dnscontrol: 4 MiB of empty lists': () =>
    zones({ 'dns.json': `{"domains":[${fill('[],', 4 * MIB - 100)}[]]}` }, /./),
  'dnscontrol: 4 MiB of records': () =>
    zones(
      {
        'dns.json': `{"domains":[{"name":"example.com","records":[${fill('{},', 4 * MIB - 200)}{}]}]}`,
      },
      /./,
    ),
  'main.cf: 1 MiB of lines': () => mta({ 'main.cf': fill('x_y\n', MIB - 10) }, /./),
  'main.cf: 1 MiB of settings': () => mta({ 'main.cf': fill('a = $a$b\n', MIB - 10) }, /./),
  'mta: 400 files of 1 MiB': () =>
    mta(
      numbered(400, (index) => `${index}/main.cf`, fill('a = b\n', MIB - 10)),
      /./,
    ),
  'exim: 1 MiB of macros': () =>
    mta({ 'exim4.conf': lines(60_000, (i) => `A${i} = A${i + 1}`) }, /./),
  'smtpd.conf: 1 MiB': () => mta({ 'smtpd.conf': fill('listen on a\n', MIB - 10) }, /./),
  'sendmail.mc: 1 MiB': () => mta({ 'sendmail.mc': fill("define(`a',`b')dnl\n", MIB - 10) }, /./),
  'dovecot.conf: 1 MiB': () => mta({ 'dovecot.conf': fill('a {\n', MIB - 10) }, /./),
};
