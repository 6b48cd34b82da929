import { describe, expect, it } from 'vitest';
import type { InputName } from '../../src/inputs/inputs.ts';
import type { Report } from '../../src/model/report.ts';
import { type LabOptions, startLab } from '../lab/lab.ts';
import { DAMAGED, endOfQuestion, FOREIGN } from '../observe/dns/raw-server.ts';
import { runPipeline } from '../run/run-pipeline.ts';

/** Forty hosts that only send, each with its PTR. Every lookup of theirs goes through the resolver of the damaged one. */
const HEALTHY = Array.from({ length: 40 }, (_, index) => ({
  name: `h${index}.example.com`,
  address: `127.0.58.${index + 1}`,
}));
const NAME = 'damaged.example.com';
const ADDRESS = '127.0.58.99';
const REVERSE = '99.58.0.127.in-addr.arpa';

const OUTBOUND = `{ name: ${NAME}, addresses: [${ADDRESS}], role: outbound }`;
const FORWARD = `${NAME} A ${ADDRESS}`;
const PTR = `${ADDRESS} PTR ${NAME}`;
const SENDS = `{ name: ${NAME}, addresses: [${ADDRESS}], role: outbound, domains: [mail.example] }`;
const DMARC = '_dmarc.mail.example TXT "v=DMARC1; p=reject"';

interface Carrier {
  readonly title: string;
  /** The records of the damaged host: `\# length hex` is data that does not fit its type. */
  readonly zone: readonly string[];
  readonly host?: string;
  readonly listeners?: LabOptions['listeners'];
  /** The checks that cannot run. */
  readonly checks: readonly string[];
  /** Rules; default none. */
  readonly findings?: readonly string[];
}

const CARRIERS: readonly Carrier[] = [
  { title: 'a PTR without a name', zone: [FORWARD, `${ADDRESS} PTR \\# 0`], checks: ['ptr'] },
  {
    title: 'a PTR name that goes beyond the record',
    zone: [FORWARD, `${ADDRESS} PTR \\# 3 0a6d78`, PTR],
    checks: ['ptr'],
  },
  {
    title: 'an A record of 3 bytes',
    zone: [`${NAME} A \\# 3 7f003a`, PTR],
    // For the name, and for the PTR that names it.
    checks: ['forward', 'forward'],
  },
  {
    title: 'an AAAA record of 7 bytes',
    zone: [FORWARD, `${NAME} AAAA \\# 7 20010db8000000`, PTR],
    checks: ['forward'],
  },
  {
    title: 'an A record of 5 bytes at the PTR name',
    zone: [FORWARD, `${ADDRESS} PTR out.example.com`, `out.example.com A \\# 5 7f003a6300`],
    host: `{ name: ${NAME}, addresses: [${ADDRESS}], role: outbound, ptr: out.example.com }`,
    checks: ['forward'],
  },
  {
    title: 'an A record of 3 bytes at the name in the greeting',
    zone: [FORWARD, PTR, 'greeting.example.com A \\# 3 7f003a'],
    host: `{ name: ${NAME}, addresses: [${ADDRESS}], banner: greeting.example.com, ehlo: any }`,
    listeners: { [ADDRESS]: { name: 'greeting.example.com' } },
    checks: ['forward'],
    findings: ['banner-ptr-mismatch'],
  },
  {
    title: 'an MX record of one byte',
    zone: ['mail.example MX \\# 1 00'],
    host: '{ mx: mail.example }',
    checks: ['mx'],
  },
  {
    title: 'an SPF record whose string goes beyond the record',
    zone: [FORWARD, PTR, DMARC, 'mail.example TXT \\# 8 ff763d7370663120'],
    host: SENDS,
    checks: ['spf'],
  },
  {
    title: 'an address of an SPF mechanism',
    zone: [
      FORWARD,
      PTR,
      DMARC,
      'mail.example TXT "v=spf1 a:a.example -all"',
      'a.example A \\# 3 7f003a',
    ],
    host: SENDS,
    checks: ['spf'],
  },
  {
    title: 'an included SPF record',
    zone: [
      FORWARD,
      PTR,
      DMARC,
      'mail.example TXT "v=spf1 include:i.example -all"',
      'i.example TXT \\# 1 ff',
    ],
    host: SENDS,
    checks: ['spf'],
  },
  {
    title: 'a DMARC record',
    zone: [
      FORWARD,
      PTR,
      `mail.example TXT "v=spf1 ip4:${ADDRESS} -all"`,
      '_dmarc.mail.example TXT \\# 2 ff76',
    ],
    host: SENDS,
    checks: ['dmarc'],
  },
];

describe('one damaged record, while forty other hosts are looked up', () => {
  it.each(CARRIERS)('$title', async ({ zone, host, listeners = {}, checks, findings = [] }) => {
    const report = await reportOf({ zone: zone.join('\n'), listeners }, host);
    expectFailure(report, checks, 'dns-error', /answers with a damaged message$/, findings);
  });
});

describe('one damaged message', () => {
  const damage = (forge: (query: Buffer) => Buffer): LabOptions['dnsRewrite'] => {
    return (reply, { name, type }) =>
      name === REVERSE && type === 'PTR' ? [forge(queryOf(reply))] : [reply];
  };

  it.each(DAMAGED)('%s', async (_, forge) => {
    const options = { zone: `${FORWARD}\n${PTR}`, dnsRewrite: damage(forge) };
    const report = await reportOf(options);
    expectFailure(report, ['ptr'], 'dns-error', /answers with a damaged message$/);
  });

  it.concurrent.each(FOREIGN)('%s, which is ignored', async (_, forge) => {
    const options = { zone: `${FORWARD}\n${PTR}`, dnsRewrite: damage(forge) };
    const inputs = { timeout: '15s', retries: '0' };
    // These tests wait, all at the same time: with forty hosts each, a busy machine would answer none of them in time.
    const report = await reportOf(options, OUTBOUND, inputs, HEALTHY.slice(0, 4));
    expectFailure(report, ['ptr'], 'dns-timeout', /no answer from|does not answer in time/);
  });
});

/** The query that a reply answers. */
function queryOf(reply: Buffer): Buffer {
  const query = Buffer.from(reply.subarray(0, endOfQuestion(reply)));
  query.set([1, 0, 0, 1, 0, 0, 0, 0, 0, 0], 2);
  return query;
}

async function reportOf(
  options: Partial<LabOptions>,
  host = OUTBOUND,
  inputs: Partial<Readonly<Record<InputName, string>>> = {},
  healthy: typeof HEALTHY = HEALTHY,
): Promise<Report> {
  const records = healthy.map(
    ({ name, address }) => `${name} A ${address}\n${address} PTR ${name}`,
  );
  const lab = await startLab({
    listeners: {},
    ...options,
    zone: [...records, options.zone].join('\n'),
  });
  try {
    const hosts = healthy.map(({ name, address }) => {
      return `  - { name: ${name}, addresses: [${address}], role: outbound }\n`;
    });
    const { report } = await runPipeline({
      hosts: `defaults: { port: ${lab.port}, tls: none }\nhosts:\n${hosts.join('')}  - ${host}\n`,
      resolvers: lab.resolver,
      'allow-private-addresses': 'true',
      'allow-any-port': 'true',
      ...inputs,
    });
    return report;
  } finally {
    await lab.close();
  }
}

/** Only the checks of the damaged host could not run. */
function expectFailure(
  report: Report,
  checks: readonly string[],
  reason: string,
  detail: RegExp,
  findings: readonly string[] = [],
): void {
  expect(report.findings.map(({ rule }) => rule)).toEqual(findings);
  expect(report.inconclusive).toEqual(
    checks.map((check) =>
      expect.objectContaining({ check, reason, detail: expect.stringMatching(detail) }),
    ),
  );
  const healthy = report.hosts.filter(({ name }) => HEALTHY.some((host) => host.name === name));
  expect(healthy.length).toBeGreaterThan(1);
  expect(new Set(healthy.map(({ verdict }) => verdict))).toEqual(new Set(['coherent']));
  expect(report).toMatchObject({ result: 'inconclusive', complete: false });
}
