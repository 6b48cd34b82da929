import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { startApiServer } from '../lab/api-server.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { runInProcess } from '../runner/run-in-process.ts';

const NAME = 'mx1.example.com';
const ADDRESS = '127.0.74.1';
const BASE = 'b'.repeat(40);

let lab: Lab;
beforeAll(async () => {
  lab = await startLab({
    zone: `${NAME} A ${ADDRESS}\n${ADDRESS} PTR ${NAME}\nweb.example.com A ${ADDRESS}\n`,
    listeners: { [ADDRESS]: { name: NAME } },
  });
});
afterAll(() => lab.close());

type Files = Readonly<Record<string, string | Buffer>>;

interface Given {
  readonly head: Files;
  /** Undefined for a run without a base. */
  readonly base?: Readonly<Record<string, string>>;
  /** The lines of `zone-files`. */
  readonly zoneFiles?: string;
  readonly inputs?: Readonly<Record<string, string>>;
}

async function check({ head, base, zoneFiles = 'zones/**', inputs = {} }: Given) {
  const declaration = `defaults: { port: ${lab.port}, tls: none }\nhosts:\n  - { name: ${NAME}, addresses: ${ADDRESS} }\n`;
  const baseFiles = { '.github/mail-hosts.yml': declaration, ...base };
  const api =
    base === undefined
      ? null
      : await startApiServer({
          files: Object.fromEntries(
            Object.entries(baseFiles).map(([path, text]) => [`${path}@${BASE}`, text]),
          ),
        });
  const run = await runInProcess({
    files: { '.github/mail-hosts.yml': declaration, ...head },
    inputs: {
      resolvers: lab.resolver,
      samples: '1',
      'allow-private-addresses': 'true',
      'allow-any-port': 'true',
      'zone-files': zoneFiles,
      ...inputs,
    },
    ...(api === null
      ? {}
      : {
          env: { GITHUB_API_URL: api.url, GITHUB_EVENT_NAME: 'push' },
          event: { before: BASE },
        }),
  });
  await run.remove();
  await api?.close();
  const report = run.report as Report;
  const found = report.findings.map(({ rule, level, status }) => `${level} ${rule} ${status}`);
  return { ...run, report, found, requests: api?.requests ?? [] };
}

const soa = (apex: string) => `${apex} 300 IN SOA ns.example.net. host.example.net. 1 2 3 4 5\n`;
const zone = (...lines: readonly string[]) =>
  `$ORIGIN example.com.\n$TTL 300\n${soa('@')}${lines.join('\n')}\n`;
const reverse = (...lines: readonly string[]) =>
  `$ORIGIN 74.0.127.in-addr.arpa.\n$TTL 300\n${soa('@')}${lines.join('\n')}\n`;
const HOST = `mx1 A ${ADDRESS}`;
const PTR = `1 PTR ${NAME}.`;
const FORWARD = 'zones/example.com.zone';
const REVERSE = 'zones/127.0.74.rev';

/** The findings of a host whose name has no address any more. */
const GONE = [
  'error name-unresolved new',
  'error ptr-unconfirmed new',
  'warning banner-unresolved new',
];

type Case = readonly [
  title: string,
  given: Given,
  /** The findings, or the inconclusive checks with the place of their reason; none where the change is safe. */
  expected: readonly string[],
];

const CASES: readonly Case[] = [
  [
    'a deleted file has no records any more',
    { base: { [FORWARD]: zone(HOST), [REVERSE]: reverse(PTR) }, head: { [FORWARD]: zone(HOST) } },
    ['error ptr-missing new'],
  ],
  [
    'a file that is renamed while a record goes',
    {
      base: { [FORWARD]: zone(HOST, 'a A 192.0.2.1') },
      head: { 'zones/new.zone': zone('a A 192.0.2.1') },
    },
    GONE,
  ],
  [
    'a renamed file with the same content changes nothing',
    { base: { [FORWARD]: zone(HOST) }, head: { 'zones/moved/db': zone(HOST) } },
    [],
  ],
  [
    'a deleted file of an octoDNS zone in parts',
    {
      base: {
        'zones/example.com./mx1.yaml': `mx1: { type: A, value: ${ADDRESS} }\n`,
        'zones/example.com./web.yaml': `web: { type: A, value: ${ADDRESS} }\n`,
      },
      head: { 'zones/example.com./web.yaml': `web: { type: A, value: ${ADDRESS} }\n` },
    },
    GONE,
  ],
  [
    'a complete zone says what is absent, without a base',
    { head: { [FORWARD]: zone('web A 192.0.2.1') } },
    GONE,
  ],
  ['a complete reverse zone too', { head: { [REVERSE]: reverse() } }, ['error ptr-missing new']],
  [
    'a part of a zone says nothing about the rest',
    { head: { [FORWARD]: '$ORIGIN example.com.\nweb A 192.0.2.1\n' } },
    [],
  ],
  [
    'a zone of dnscontrol is complete',
    {
      head: {
        'zones/ir.json': JSON.stringify({ domains: [{ name: 'example.com', records: [] }] }),
      },
    },
    GONE,
  ],
  [
    'a zone of dnscontrol with NO_PURGE is not',
    {
      head: {
        'zones/ir.json': JSON.stringify({
          domains: [{ name: 'example.com', keepunknown: true, records: [] }],
        }),
      },
    },
    [],
  ],
  [
    'a large file of the base is read',
    {
      base: { [FORWARD]: zone(HOST, `; ${'x'.repeat(2 * 1024 * 1024)}`).replace(soa('@'), '') },
      head: { [FORWARD]: '$ORIGIN example.com.\n' },
    },
    GONE,
  ],
  [
    'a record that goes from an included file',
    {
      base: {
        [FORWARD]: '$ORIGIN example.com.\n$INCLUDE hosts.inc\n',
        'zones/hosts.inc': `${HOST}\n`,
      },
      head: {
        [FORWARD]: '$ORIGIN example.com.\n$INCLUDE hosts.inc\n',
        'zones/hosts.inc': '; none\n',
      },
      zoneFiles: 'zones/*.zone',
    },
    GONE,
  ],
  [
    'an $INCLUDE that goes',
    {
      base: {
        [FORWARD]: '$ORIGIN example.com.\n$INCLUDE hosts.inc\n',
        'zones/hosts.inc': `${HOST}\n`,
      },
      head: { [FORWARD]: '$ORIGIN example.com.\n', 'zones/hosts.inc': `${HOST}\n` },
      zoneFiles: 'zones/*.zone',
    },
    GONE,
  ],
  [
    'an included file that is missing',
    { head: { [FORWARD]: zone(HOST, '$INCLUDE hosts.inc') } },
    [`forward ${FORWARD}:5`],
  ],
  [
    'the zone has its name from named.conf beside it',
    {
      head: {
        'zones/com.example': `$TTL 300\n${soa('@')}web A 192.0.2.1\n`,
        'zones/named.conf':
          'options { directory "/etc/bind"; };\nzone "example.com" { type master; file "zones/com.example"; };\n',
      },
    },
    GONE,
  ],
  [
    'the zone has its name from the input',
    {
      head: { 'zones/com.example': `$TTL 300\n${soa('@')}web A 192.0.2.1\n` },
      zoneFiles: 'example.com=zones/com.example',
    },
    GONE,
  ],
  [
    'a wildcard answers for the host',
    {
      base: { [FORWARD]: zone(HOST, `* A ${ADDRESS}`) },
      head: { [FORWARD]: zone(`* A ${ADDRESS}`) },
    },
    [],
  ],
  [
    'a wildcard below a name that exists answers for no other',
    { head: { [FORWARD]: zone(`* A ${ADDRESS}`, 'mx1 TXT x') } },
    GONE,
  ],
  [
    'a wildcard PTR answers for the address',
    { head: { [REVERSE]: reverse(`* PTR ${NAME}.`), [FORWARD]: zone(HOST) } },
    [],
  ],
  [
    'an alias leads to the address',
    { head: { [FORWARD]: zone('mx1 CNAME web', `web A ${ADDRESS}`) } },
    ['warning name-is-alias new'],
  ],
  [
    'a DNAME above the name leads to its target',
    {
      head: {
        [FORWARD]: `$ORIGIN com.\n${soa('@')}example DNAME example.net.\n`,
        'zones/example.net.zone': `$ORIGIN example.net.\n${soa('@')}mx1 A ${ADDRESS}\n`,
      },
    },
    ['warning name-is-alias new'],
  ],
  [
    'a new delegation is not known',
    { head: { [FORWARD]: zone('mx1 NS ns1.example.net.') } },
    [`forward ${FORWARD}:4`],
  ],
  [
    'a DNAME at the name itself is not known',
    { head: { [FORWARD]: zone('mx1 DNAME mail.example.net.') } },
    [`forward ${FORWARD}:4`],
  ],
  [
    'an octoDNS PTR without its last dot is a whole name',
    {
      head: { 'zones/74.0.127.in-addr.arpa.yaml': `'1': { type: PTR, value: mx9.example.com }\n` },
    },
    ['error ptr-mismatch new', 'error ptr-unconfirmed new', 'warning banner-ptr-mismatch new'],
  ],
  ...[
    'www ALIAS lb.example.net.',
    'www ANAME lb.example.net.',
    'www LUA A "ifportup(443, {})"',
    'www AWS A 192.0.2.1',
    'www [Aging:3641234] A 192.0.2.1',
    'www A {{ ip }}',
    'www A 300.0.0.1',
    'www TXT "open',
  ].map(
    (line): Case => [
      `another name is read past: ${line}`,
      { head: { [FORWARD]: zone(line, HOST) } },
      [],
    ],
  ),
  ...[
    'www: !include www.yaml',
    'www: { type: A, value: env/WEB_IP }',
    'www: { type: ALIAS, value: a.example.net. }',
  ].map(
    (line): Case => [
      `another name of octoDNS is read past: ${line}`,
      { head: { 'zones/example.com.yaml': `${line}\nmx1: { type: A, value: ${ADDRESS} }\n` } },
      [],
    ],
  ),
  [
    'the name of the host has a mistake',
    { head: { [FORWARD]: zone('mx1 A 300.0.2.1') } },
    [`forward ${FORWARD}:4`],
  ],
  [
    'the host is a template',
    { head: { [FORWARD]: zone('mx1 A {{ mail_ip }}') } },
    [`forward ${FORWARD}:4`],
  ],
  [
    'views are kept apart',
    {
      base: {
        'zones/internal/example.com': `${soa('example.com.')}${NAME}. A 10.0.0.5\n`,
        'zones/external/example.com': `${soa('example.com.')}${NAME}. A ${ADDRESS}\n`,
      },
      head: {
        'zones/internal/example.com': `${soa('example.com.')}${NAME}. A 10.0.0.6\n`,
        'zones/external/example.com': `${soa('example.com.')}${NAME}. A ${ADDRESS}\n`,
      },
    },
    [],
  ],
  [
    'views of octoDNS are kept apart by their folders',
    {
      head: {
        'zones/internal/example.com.yaml': 'mx1: { type: A, value: 10.0.0.6 }\n',
        'zones/external/example.com.yaml': `mx1: { type: A, value: ${ADDRESS} }\n`,
      },
    },
    [],
  ],
  [
    'an internal view with private addresses is no public zone, also where it is the only one',
    {
      base: { 'zones/internal/example.com.zone': zone('mx1 A 10.0.0.5') },
      head: { 'zones/internal/example.com.zone': zone('mx1 CNAME other') },
    },
    [],
  ],
  [
    'a folder whose name says internal has the public zone where its addresses are public',
    { head: { 'corp/example.com.zone': zone('web A 192.0.2.1') }, zoneFiles: 'corp/*' },
    GONE,
  ],
  [
    'an octoDNS file of which every record is in another file',
    { head: { 'zones/example.com.yaml': 'mx1: !include mx1.yaml\n' } },
    ['forward zones/example.com.yaml:1'],
  ],
  [
    'a $TTL with which name servers refuse the zone',
    { head: { [FORWARD]: zone('$TTL soon', HOST) } },
    [`forward ${FORWARD}:4`],
  ],
  ['a $TTL that is filled in later', { head: { [FORWARD]: zone('$TTL {{ ttl }}', HOST) } }, []],
  [
    'an SOA record with which name servers refuse the zone',
    { head: { [FORWARD]: zone(HOST).replace(' 1 2 3 4 5', ' 20261127001 2 3 4 5') } },
    [`forward ${FORWARD}:3`],
  ],
  [
    'a file that is not text',
    {
      base: { [FORWARD]: zone(HOST) },
      head: { [FORWARD]: Buffer.from(`\uFEFF${zone(HOST)}`, 'utf16le') },
    },
    [`forward ${FORWARD}`],
  ],
  [
    'a file that is compressed',
    { head: { 'zones/example.com.zone.gz': gzipSync(zone(HOST)) } },
    ['forward zones/example.com.zone.gz'],
  ],
  [
    'a zone in the raw format of BIND',
    { head: { 'zones/db.example.com': Buffer.from([0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0]) } },
    ['forward zones/db.example.com'],
  ],
];

describe.concurrent('zone files', () => {
  it.each(CASES)('%s', async (_, given, expected) => {
    const { report, found } = await check(given);
    const inconclusive = report.inconclusive.map(({ check: what, plannedAt, reason }) => {
      expect(reason).toBe('not-read');
      const line = plannedAt?.line == null ? '' : `:${plannedAt.line}`;
      return `${what} ${plannedAt?.file}${line}`;
    });
    expect(report.problems).toEqual([]);
    expect([...found, ...new Set(inconclusive)]).toEqual(expected);
    const result = found.some((line) => line.startsWith('error'))
      ? 'failed'
      : inconclusive.length > 0
        ? 'inconclusive'
        : 'passed';
    expect(report.result).toBe(result);
  });
});

describe.concurrent('a file that is named by its path and is no zone', () => {
  it.each([
    [
      'named.conf',
      'zone "example.com" { type primary; file "db"; };\n',
      /is the configuration of a name server/,
    ],
    [
      'etc/zones.bind',
      'zone "example.com" {\n  type primary;\n};\n',
      /is the configuration of a name server/,
    ],
    [
      'plan.json',
      '{"format_version":"1.2","resource_changes":[]}',
      /is a plan of Terraform or OpenTofu; name it in plan-file/,
    ],
    [
      'main.tf',
      'resource "hcloud_rdns" "mx" {}\n',
      /is a configuration of Terraform; .* terraform show -json/,
    ],
    [
      'config.yaml',
      'providers:\n  config:\n    class: x\n',
      /is the configuration of octoDNS; name the zone files/,
    ],
    [
      'dnsconfig.js',
      'D("example.com", REG, A("mx1", "192.0.2.1"));\n',
      /is the source of dnscontrol; .*: dnscontrol print-ir --out/,
    ],
    [
      'example.com.json',
      '{"ResourceRecordSets":[]}',
      /is a list of the API of Route 53; .*cli53 export/,
    ],
    ['hosts', '192.0.2.1 mx1.example.com mx1\n', /as \/etc\/hosts has them/],
    ['data', '=mx1.example.com:192.0.2.1:300\n', /is data of tinydns/],
    [
      'dns.yaml',
      'apiVersion: externaldns.k8s.io/v1alpha1\nkind: DNSEndpoint\n',
      /is an object of external-dns/,
    ],
    ['example.com.csv', 'Name,Type,Value\nmx1,A,192.0.2.1\n', /is a table \(CSV\)/],
    ['example.com.zone', '<!DOCTYPE html>\n', /is a web page or XML/],
    ['notes', 'to do\n', /contains no zone; expected a zone file/],
  ])('%s is named for what it is', async (file, text, expected) => {
    const { report, annotations } = await check({ head: { [file]: text }, zoneFiles: file });
    expect(report).toMatchObject({ result: 'failed', failure: 'configuration' });
    expect(annotations[0]).toMatchObject({
      file,
      line: 1,
      message: expect.stringMatching(expected),
    });
  });

  it.each([
    ['a glob matches it', { 'zones/README.md': '# Zones\n', [FORWARD]: zone(HOST) }, 'zones/*'],
    [
      'it is the configuration beside the zones',
      { 'zones/named.conf': 'zone "example.com" { file "db"; };\n', 'zones/db': zone(HOST) },
      'zones/named.conf\nzones/db',
    ],
    ['it is empty', { [FORWARD]: '; no records yet\n' }, FORWARD],
  ])('is no mistake where %s', async (_, head, zoneFiles) => {
    expect((await check({ head, zoneFiles })).report.result).toBe('passed');
  });
});

it('a deletion is annotated at the declaration, and names the file', async () => {
  const run = await check({
    base: { [FORWARD]: zone(HOST), [REVERSE]: reverse(PTR) },
    head: { [FORWARD]: zone(HOST) },
  });
  expect(run.annotations[0]).toMatchObject({
    file: '.github/mail-hosts.yml',
    line: 3,
    message: expect.stringContaining(`This is planned by ${REVERSE}.`),
  });
});

it('the report says which names of zones were guessed', async () => {
  const run = await check({
    head: { [FORWARD]: zone(HOST).replace('$ORIGIN example.com.\n', '') },
  });
  expect(run.report.notes.join('\n')).toContain(
    `The zone's name is guessed from the file's name for ${FORWARD} (example.com).`,
  );
});

it('of 400 files only the changed one is read from the base', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => [
      `zones/z${index}.example.zone`,
      `$ORIGIN z${index}.example.\n${soa('@')}@ A 192.0.2.1\n`,
    ]),
  );
  const run = await check({
    base: { ...files, [FORWARD]: zone(HOST) },
    head: { ...files, [FORWARD]: zone(HOST, 'web A 192.0.2.9') },
  });
  expect(run.report).toMatchObject({ result: 'passed', planned: { changes: 1 } });
  expect(run.requests.filter(({ url }) => url.includes('zones'))).toHaveLength(1);
  expect(run.requests.length).toBeLessThan(10);
});
