import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { terminalBoundary } from '../../src/files/boundary.ts';
import { heloNotes } from '../../src/report/helo-note.ts';
import { startLab } from '../lab/lab.ts';
import { runPipeline } from '../run/run-pipeline.ts';
import { type Scenario, testScenarios } from './scenario.ts';

const folder = mkdtempSync(join(tmpdir(), 'sending-'));
afterAll(() => rmSync(folder, { recursive: true }));

const NOW = new Date().toUTCString();
const EARLIER = new Date(Date.now() - 9 * 86_400_000).toUTCString();
const isoDay = (date: string) => new Date(date).toISOString().slice(0, 10);
const OLD = new Date(Date.now() - 40 * 86_400_000).toUTCString();

let files = 0;
/** The inputs of a run with this evidence. */
function evidence(text: string, from = 'mx.receiver.example'): NonNullable<Scenario['inputs']> {
  const path = join(folder, `${files++}`);
  writeFileSync(path, text);
  return { 'evidence-files': path, 'evidence-from': from };
}

/** A message that a receiver got from the address. */
function message(address: string, helo: string, reverse = 'mx1.example.com', date = NOW): string {
  return `Received: from ${helo} (${reverse} [${address}]) by mx.receiver.example (Postfix) with ESMTP id 4; ${date}\r\nFrom: person@example.com\r\n\r\nbody\r\n`;
}

const COHERENT = 'mx1.example.com A 127.0.0.21\n127.0.0.21 PTR mx1.example.com\n';
const LISTENS = { '127.0.0.21': { name: 'mx1.example.com' } };
const HOST = '  - mx1.example.com\n';
const OUT = 'out.example.com A 127.0.0.22\n127.0.0.22 PTR out.example.com\n';
const SENDS = '  - { name: out.example.com, role: outbound }\n';

const DECLARED: readonly Scenario[] = [
  {
    title: 'no helo is declared and nothing was seen: the host has no finding about it',
    zone: COHERENT,
    listeners: LISTENS,
    hosts: HOST,
    findings: [],
    verdict: 'coherent',
  },
  {
    title: 'the declared name is right',
    zone: `${COHERENT}smtp.example.com A 127.0.0.21\n127.0.0.21 PTR smtp.example.com\n`,
    listeners: LISTENS,
    hosts: '  - { name: mx1.example.com, helo: smtp.example.com, rules: { ptr-multiple: off } }\n',
    findings: [],
    verdict: 'coherent',
  },
  {
    title: 'the declared name has no address, and is none of the PTR names',
    zone: COHERENT,
    listeners: LISTENS,
    hosts: '  - { name: mx1.example.com, helo: smtp.example.net }\n',
    findings: ['helo-unresolved warning', 'helo-ptr-mismatch warning'],
    verdict: 'at-risk',
    mentions: [/as it is declared/],
  },
  {
    title: 'the declared name leads to another address',
    zone: `${COHERENT}smtp.example.net A 127.0.0.99\n`,
    listeners: LISTENS,
    hosts: '  - { name: mx1.example.com, helo: smtp.example.net }\n',
    findings: ['helo-address-mismatch warning', 'helo-ptr-mismatch warning'],
    verdict: 'at-risk',
  },
  {
    title: 'two names of one owner that both lead to the address are a notice',
    zone: `${COHERENT}smtp.example.com A 127.0.0.21\n`,
    listeners: LISTENS,
    hosts: '  - { name: mx1.example.com, helo: smtp.example.com }\n',
    findings: ['helo-ptr-mismatch notice'],
    verdict: 'coherent',
  },
  {
    title: 'a declared name under a special-use domain',
    zone: COHERENT,
    listeners: LISTENS,
    hosts: '  - { name: mx1.example.com, helo: mx1.localdomain }\n',
    findings: ['helo-default error', 'helo-ptr-mismatch error'],
    verdict: 'broken',
    cause: 'default-banner',
  },
  {
    title: 'a pool declares a pattern, and each address has a PTR that meets it',
    zone: `127.0.0.22 PTR smtp1.example.com\nsmtp1.example.com A 127.0.0.22
      127.0.0.23 PTR smtp2.example.com\nsmtp2.example.com A 127.0.0.23`,
    listeners: {},
    hosts:
      '  - { name: out.example.com, role: outbound, addresses: [127.0.0.22, 127.0.0.23], ptr: "smtp*.example.com", helo: "smtp*.example.com" }\n',
    findings: [],
    verdict: 'coherent',
  },
  {
    title: 'of a list of declared names one that fits each address is enough',
    zone: `127.0.0.22 PTR smtp1.example.com\nsmtp1.example.com A 127.0.0.22
      127.0.0.23 PTR smtp2.example.com\nsmtp2.example.com A 127.0.0.23`,
    listeners: {},
    hosts:
      '  - { name: out.example.com, role: outbound, addresses: [127.0.0.22, 127.0.0.23], ptr: "smtp*.example.com", helo: [smtp1.example.com, smtp2.example.com] }\n',
    findings: [],
    verdict: 'coherent',
  },
  {
    title: "the host's own SPF record refuses the address of a host that only sends",
    zone: `${OUT}out.example.com TXT "v=spf1 -all"`,
    listeners: {},
    hosts: SENDS,
    findings: ['helo-spf-fails warning'],
    verdict: 'at-risk',
    mentions: [/RFC 7208 2\.4/],
  },
  {
    title: 'an SPF record that does not refuse the address',
    zone: `${OUT}out.example.com TXT "v=spf1 ~all"`,
    listeners: {},
    hosts: SENDS,
    findings: [],
    verdict: 'coherent',
  },
  {
    title: 'the SPF record of a host is not looked up where nothing says that it sends',
    zone: `${COHERENT}mx1.example.com TXT "v=spf1 -all"`,
    listeners: LISTENS,
    hosts: HOST,
    findings: [],
    verdict: 'coherent',
  },
  {
    title: 'a failed lookup of the SPF record is inconclusive',
    zone: `${OUT}out.example.com TXT !servfail`,
    listeners: {},
    hosts: SENDS,
    findings: [],
    verdict: 'inconclusive',
    inconclusive: ['spf dns-servfail'],
  },
  {
    title: 'a failed lookup of the name is inconclusive',
    zone: `${COHERENT}smtp.example.com A !servfail\nsmtp.example.com AAAA !servfail\n127.0.0.21 PTR smtp.example.com`,
    listeners: LISTENS,
    hosts:
      '  - { name: mx1.example.com, helo: smtp.example.com, ptr: any, rules: { ptr-multiple: off } }\n',
    findings: [],
    verdict: 'inconclusive',
    inconclusive: ['forward dns-servfail'],
  },
  {
    title: 'on shared control any name is accepted',
    zone: COHERENT,
    listeners: LISTENS,
    hosts: '  - { name: mx1.example.com, control: shared }\n',
    findings: [],
    verdict: 'coherent',
  },
  {
    title: 'a host that only receives says no HELO',
    zone: COHERENT,
    listeners: LISTENS,
    hosts: '  - { name: mx1.example.com, role: inbound, helo: smtp.example.net }\n',
    inputs: evidence(message('127.0.0.21', 'localhost')),
    findings: [],
    verdict: 'coherent',
  },
];

const SEEN: readonly Scenario[] = [
  {
    title: 'the name is the declared one',
    zone: COHERENT,
    listeners: LISTENS,
    hosts: HOST,
    inputs: evidence(message('127.0.0.21', 'mx1.example.com')),
    findings: [],
    verdict: 'coherent',
    mentions: [/"source":"evidence","seenAt":"\d{4}-/, /"by":"mx\.receiver\.example"/],
  },
  {
    title: 'another name',
    zone: `${COHERENT}wrong.example.net A 127.0.0.21\n`,
    listeners: LISTENS,
    hosts: HOST,
    inputs: evidence(message('127.0.0.21', 'wrong.example.net')),
    findings: ['helo-mismatch error', 'helo-ptr-mismatch warning'],
    verdict: 'broken',
    mentions: [/as mx\.receiver\.example recorded on \d{4}-/, /smtp_helo_name/],
  },
  {
    title: 'another name of a host that only sends',
    zone: `${OUT}wrong.example.com A 127.0.0.22\n`,
    listeners: {},
    hosts: SENDS,
    inputs: evidence(message('127.0.0.22', 'wrong.example.com')),
    findings: ['helo-mismatch error', 'helo-ptr-mismatch notice'],
    verdict: 'broken',
  },
  {
    title: 'a default name, beside which the PTR is an error',
    zone: COHERENT,
    listeners: LISTENS,
    hosts: HOST,
    inputs: evidence(message('127.0.0.21', 'localhost.localdomain')),
    findings: ['helo-default error', 'helo-ptr-mismatch error'],
    verdict: 'broken',
    cause: 'default-banner',
    mentions: [
      /Together with helo-default it costs mail/,
      /"setting":\{"for":"helo","value":"mx1\.example\.com"/,
      /"cause":"default-banner","defaultName":"helo"/,
    ],
    lacks: [/Let the PTR/],
  },
  {
    title: 'a default name on shared control',
    zone: COHERENT,
    listeners: LISTENS,
    hosts: '  - { name: mx1.example.com, control: shared }\n',
    inputs: evidence(message('127.0.0.21', 'localhost')),
    findings: ['helo-default warning', 'helo-ptr-mismatch notice'],
    verdict: 'at-risk',
  },
  {
    title: 'a declared name is contradicted on shared control',
    zone: `${COHERENT}wrong.example.net A 127.0.0.21\n`,
    listeners: LISTENS,
    hosts: '  - { name: mx1.example.com, control: shared, helo: mx1.example.com }\n',
    inputs: evidence(message('127.0.0.21', 'wrong.example.net')),
    findings: ['helo-mismatch error', 'helo-ptr-mismatch notice'],
    verdict: 'broken',
  },
  {
    title: 'what is wrong about the own name is reported once',
    zone: '127.0.0.21 PTR mx1.example.com\n',
    listeners: LISTENS,
    hosts: '  - { name: mx1.example.com, addresses: [127.0.0.21] }\n',
    inputs: evidence(message('127.0.0.21', 'mx1.example.com')),
    findings: ['name-unresolved error', 'ptr-unconfirmed error', 'banner-unresolved warning'],
    verdict: 'broken',
  },
  {
    title: 'an address without a PTR is reported once',
    zone: 'mx1.example.com A 127.0.0.21\n',
    listeners: LISTENS,
    hosts: HOST,
    inputs: evidence(message('127.0.0.21', 'mx1.example.com', 'unknown')),
    findings: ['ptr-missing error'],
    verdict: 'broken',
  },
  {
    title: 'several names are all judged',
    zone: `${COHERENT}wrong.example.net A 127.0.0.21\n`,
    listeners: LISTENS,
    hosts: HOST,
    inputs: evidence(
      `From x\n${message('127.0.0.21', 'mx1.example.com')}\nFrom x\n${message('127.0.0.21', 'wrong.example.net')}`,
    ),
    findings: ['helo-mismatch error', 'helo-ptr-mismatch warning'],
    verdict: 'broken',
  },
  {
    title: 'each name has the date of its own record',
    zone: `${COHERENT}wrong.example.net A 127.0.0.21\n`,
    listeners: LISTENS,
    hosts: HOST,
    inputs: evidence(
      `From x\n${message('127.0.0.21', 'wrong.example.net', 'mx1.example.com', EARLIER)}\nFrom x\n${message('127.0.0.21', 'mx1.example.com')}`,
    ),
    findings: ['helo-mismatch error', 'helo-ptr-mismatch warning'],
    verdict: 'broken',
    mentions: [
      new RegExp(
        `wrong\\.example\\.net \\(HELO\\), as mx\\.receiver\\.example recorded on ${isoDay(EARLIER)} \\(and mx1\\.example\\.com on ${isoDay(NOW)}\\)`,
      ),
    ],
  },
  {
    title: 'no record is proposed for a foreign name',
    zone: COHERENT,
    listeners: LISTENS,
    hosts: HOST,
    inputs: evidence(message('127.0.0.21', 'wrong.example.net')),
    findings: ['helo-mismatch error', 'helo-unresolved warning', 'helo-ptr-mismatch warning'],
    verdict: 'broken',
    lacks: [/Publish/],
  },
  {
    title: 'a receiver that is not named',
    zone: COHERENT,
    listeners: LISTENS,
    hosts: HOST,
    inputs: evidence(message('127.0.0.21', 'localhost'), 'mx.other.example'),
    findings: [],
    verdict: 'coherent',
  },
  {
    title: 'evidence that is too old',
    zone: COHERENT,
    listeners: LISTENS,
    hosts: HOST,
    inputs: evidence(message('127.0.0.21', 'localhost', 'unknown', OLD)),
    findings: [],
    verdict: 'coherent',
  },
  {
    title: 'evidence of another address',
    zone: COHERENT,
    listeners: LISTENS,
    hosts: HOST,
    inputs: evidence(message('127.0.0.99', 'localhost')),
    findings: [],
    verdict: 'coherent',
  },
  {
    title: 'a pool whose name is only a label sends with its PTR names',
    zone: '127.0.0.22 PTR smtp1.example.com\nsmtp1.example.com A 127.0.0.22\n',
    listeners: {},
    hosts:
      '  - { name: out.example.com, role: outbound, addresses: [127.0.0.22], ptr: "smtp*.example.com" }\n',
    inputs: evidence(message('127.0.0.22', 'smtp1.example.com')),
    findings: [],
    verdict: 'coherent',
  },
  {
    title: "the name's own SPF record refuses the address",
    zone: `${COHERENT}mx1.example.com TXT "v=spf1 ip4:127.0.0.99 -all"\nexample.com TXT "v=spf1 ip4:127.0.0.21 -all"\n_dmarc.example.com TXT "v=DMARC1; p=reject"`,
    listeners: LISTENS,
    hosts: '  - { name: mx1.example.com, domains: [example.com] }\n',
    inputs: evidence(message('127.0.0.21', 'mx1.example.com')),
    findings: ['helo-spf-fails warning'],
    verdict: 'at-risk',
  },
  {
    title: 'a hostile name is shown escaped and costs no other finding',
    zone: COHERENT,
    listeners: LISTENS,
    hosts: HOST,
    inputs: evidence(message('127.0.0.21', '##[error]x') + message('127.0.0.21', '::error::x')),
    findings: [],
    verdict: 'coherent',
    lacks: [/##\[error/],
  },
];

const LOG = `${new Date().toISOString()} mx1 postfix/smtp[1]: 4AB: to=<user@receiver.example>, status=bounced (host mx.receiver.example[192.0.2.1] said: `;

const REFUSED: readonly Scenario[] = [
  {
    title: 'for the reverse name, which is confirmed now',
    zone: COHERENT,
    listeners: LISTENS,
    hosts: HOST,
    inputs: evidence(`${LOG}550-5.7.25 [127.0.0.21] no PTR record for user@receiver.example)`),
    findings: ['mail-refused error'],
    verdict: 'broken',
    mentions: [
      /mx\.receiver\.example refused mail from 127\.0\.0\.21/,
      /"code":"5\.7\.25"/,
      /is confirmed now/,
      /"steps":\[\{"kind":"wait"/,
    ],
    lacks: [/user@/],
  },
  {
    title: 'for the HELO name',
    zone: COHERENT,
    listeners: LISTENS,
    hosts: HOST,
    inputs: evidence(
      `${LOG}504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname, [127.0.0.21])`,
    ),
    findings: ['mail-refused error'],
    verdict: 'broken',
    mentions: [/"subject":"helo"/, /smtp_helo_name/],
  },
  {
    title: 'for the HELO name, which receivers recorded as the right one since then',
    zone: COHERENT,
    listeners: LISTENS,
    hosts: HOST,
    inputs: evidence(
      `From x\n${message('127.0.0.21', 'mx1.example.com')}\nFrom x\nDate: ${EARLIER}\nContent-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nArrival-Date: ${EARLIER}\n\nRemote-MTA: dns; mx.receiver.example\nStatus: 5.5.2\nDiagnostic-Code: smtp; 504 5.5.2 <localhost>: Helo command rejected, 127.0.0.21\n\n--b--\n`,
    ),
    findings: ['mail-refused error'],
    verdict: 'broken',
    mentions: [/"steps":\[\{"kind":"wait"/],
    lacks: [/"kind":"set-option"/],
  },
  {
    title: 'for something else',
    zone: COHERENT,
    listeners: LISTENS,
    hosts: HOST,
    inputs: evidence(`${LOG}550 5.1.1 User unknown [127.0.0.21])`),
    findings: [],
    verdict: 'coherent',
  },
];

/** A DMARC report about example.com. */
function dmarc(...rows: readonly (readonly [address: string, spf: 'pass' | 'fail'])[]): string {
  const records = rows.map(
    ([address, spf]) =>
      `<record><row><source_ip>${address}</source_ip><count>1</count><policy_evaluated><dkim>pass</dkim><spf>${spf}</spf></policy_evaluated></row><identifiers><header_from>example.com</header_from></identifiers></record>`,
  );
  return `<feedback><report_metadata><org_name>mx.receiver.example</org_name><date_range><end>${Math.floor(Date.now() / 1000)}</end></date_range></report_metadata>${records.join('')}</feedback>`;
}

const MAIL_DOMAIN = `${COHERENT}example.com TXT "v=spf1 ip4:127.0.0.0/24 -all"\n_dmarc.example.com TXT "v=DMARC1; p=reject"\n`;
const TWO_HOSTS =
  '  - { name: mx1.example.com, domains: [example.com] }\n  - { name: out.example.com, role: outbound, domains: [example.com] }\n';

const REPORTED: readonly Scenario[] = [
  {
    title: 'an address that no host declares, once for all hosts of the domain',
    zone: MAIL_DOMAIN + OUT,
    listeners: LISTENS,
    hosts: TWO_HOSTS,
    inputs: evidence(dmarc(['127.0.0.21', 'pass'], ['127.0.0.22', 'pass'], ['127.0.0.77', 'pass'])),
    findings: ['sender-undeclared notice at 127.0.0.77'],
    verdict: 'coherent',
  },
  {
    title: 'mail that SPF does not authorise may be forged',
    zone: MAIL_DOMAIN,
    listeners: LISTENS,
    hosts: '  - { name: mx1.example.com, domains: [example.com] }\n',
    inputs: evidence(dmarc(['127.0.0.77', 'fail'])),
    findings: [],
    verdict: 'coherent',
  },
  {
    title: 'a domain that no host declares',
    zone: COHERENT,
    listeners: LISTENS,
    hosts: HOST,
    inputs: evidence(dmarc(['127.0.0.77', 'pass'])),
    findings: [],
    verdict: 'coherent',
  },
  {
    title: 'many addresses are one finding',
    zone: MAIL_DOMAIN,
    listeners: LISTENS,
    hosts: '  - { name: mx1.example.com, domains: [example.com] }\n',
    inputs: evidence(
      dmarc(
        ...Array.from({ length: 30 }, (_, index) => [`127.0.0.${100 + index}`, 'pass'] as const),
      ),
    ),
    findings: ['sender-undeclared notice'],
    verdict: 'coherent',
    mentions: [/and 20 more/],
  },
];

describe('DMARC reports in shards', () => {
  const zone = `${MAIL_DOMAIN}${OUT}far.example.com A 127.0.0.24\n127.0.0.24 PTR far.example.com\n`;
  const hosts = ['mx1', 'out', 'far']
    .map((name) => `  - { name: ${name}.example.com, domains: [example.com] }\n`)
    .join('');
  /** The findings about senders of a run over all hosts, and of both shards together. */
  const sendersIn = async (records: string, reported: string) => {
    const lab = await startLab({ zone: records, listeners: LISTENS });
    const run = async (shard: string) => {
      const { report } = await runPipeline({
        hosts: `defaults: { port: ${lab.port}, tls: none, role: outbound }\nhosts:\n${hosts}`,
        resolvers: lab.resolver,
        retries: '0',
        'allow-private-addresses': 'true',
        'allow-any-port': 'true',
        ...evidence(reported),
        ...(shard === '' ? {} : { shard }),
      });
      return report.findings
        .filter(({ rule }) => rule === 'sender-undeclared')
        .map(({ host, address }) => `${host} ${address}`);
    };
    try {
      const shards = [await run('1/3'), await run('2/3'), await run('3/3')];
      return { whole: await run(''), shards: shards.flat() };
    } finally {
      await lab.close();
    }
  };

  it('accuse no address that DNS gives a host of another shard', async () => {
    const found = await sendersIn(
      zone,
      dmarc(['127.0.0.21', 'pass'], ['127.0.0.22', 'pass'], ['127.0.0.24', 'pass']),
    );
    expect(found).toEqual({ whole: [], shards: [] });
  });

  it('report an undeclared address once', async () => {
    const found = await sendersIn(zone, dmarc(['127.0.0.24', 'pass'], ['127.0.0.77', 'pass']));
    const once = ['mx1.example.com 127.0.0.77'];
    expect(found).toEqual({ whole: once, shards: once });
  });

  it('accuse no address that may be one whose lookup failed', async () => {
    const broken = zone.replace('far.example.com A 127.0.0.24', 'far.example.com A !servfail');
    expect(await sendersIn(broken, dmarc(['127.0.0.77', 'pass']))).toEqual({
      whole: [],
      shards: [],
    });
  });
});

testScenarios('the declared name to send with', DECLARED);
testScenarios('the name that receivers recorded', SEEN);
testScenarios('refused mail', REFUSED);
testScenarios('DMARC reports', REPORTED);

describe.concurrent('a planned configuration', () => {
  it.each<readonly [title: string, config: string, findings: readonly string[]]>([
    [
      'sends with another name',
      'smtp_helo_name = wrong.example.net\n',
      ['helo-mismatch', 'helo-unresolved', 'helo-ptr-mismatch'],
    ],
    [
      'sends with a default name',
      'smtp_helo_name = localhost.localdomain\n',
      ['helo-default', 'helo-ptr-mismatch'],
    ],
    ['sends with the declared name', 'smtp_helo_name = mx1.example.com\n', []],
    ['sends with its own name', '', []],
  ])('%s', async (_, config, findings) => {
    const root = mkdtempSync(join(folder, 'plan-'));
    writeFileSync(join(root, 'main.cf'), `myhostname = mx1.example.com\n${config}`);
    const lab = await startLab({ zone: COHERENT, listeners: LISTENS });
    try {
      const { report } = await runPipeline(
        {
          hosts: `defaults: { port: ${lab.port}, tls: none }\nhosts:\n${HOST}`,
          resolvers: lab.resolver,
          'allow-private-addresses': 'true',
          'allow-any-port': 'true',
          'mta-config': 'main.cf',
        },
        { workspace: { root, boundary: terminalBoundary(root), workflow: null } },
      );
      expect(report.problems).toEqual([]);
      expect(report.findings.map(({ rule }) => rule)).toEqual(findings);
      expect(report.hosts[0]?.verdict).toBe('coherent');
      expect(report.hosts[0]?.planned?.defaultName).toBe(
        findings.includes('helo-default') ? 'helo' : undefined,
      );
      for (const { world, plannedAt } of report.findings) {
        expect(world).toBe('planned');
        expect(plannedAt).toMatchObject({ file: 'main.cf', line: 2 });
      }
    } finally {
      await lab.close();
    }
  });
});

describe('evidence about an address that no host has', () => {
  it('is a note', async () => {
    const lab = await startLab({ zone: COHERENT, listeners: LISTENS });
    try {
      const { report } = await runPipeline({
        hosts: `defaults: { port: ${lab.port}, tls: none }\nhosts:\n${HOST}`,
        resolvers: lab.resolver,
        'allow-private-addresses': 'true',
        'allow-any-port': 'true',
        ...evidence(
          [21, 98, 99]
            .map((last) => `From x\n${message(`127.0.0.${last}`, 'mx1.example.com')}`)
            .join('\n'),
        ),
      });
      expect(report.notes).toEqual([
        'Evidence not used: 127.0.0.98 and 127.0.0.99 are addresses of no declared host.',
      ]);
    } finally {
      await lab.close();
    }
  });
});

describe('the name that was not observed', () => {
  it('is said once, and not of hosts that only receive or accept any name', async () => {
    const lab = await startLab({ zone: COHERENT + OUT, listeners: LISTENS });
    const noteOf = async (hosts: string, inputs: Scenario['inputs'] = {}) => {
      const { report } = await runPipeline({
        hosts: `defaults: { port: ${lab.port}, tls: none }\nhosts:\n${hosts}`,
        resolvers: lab.resolver,
        'allow-private-addresses': 'true',
        'allow-any-port': 'true',
        ...inputs,
      });
      return heloNotes(report.hosts);
    };
    try {
      expect(await noteOf(HOST + SENDS)).toEqual([
        expect.stringMatching(
          /^The names that mx1\.example\.com and out\.example\.com send with were not observed/,
        ),
      ]);
      expect(await noteOf('  - { name: mx1.example.com, role: inbound }\n')).toEqual([]);
      expect(await noteOf('  - { name: mx1.example.com, control: shared }\n')).toEqual([]);
      expect(await noteOf(HOST, evidence(message('127.0.0.21', 'mx1.example.com')))).toEqual([]);
    } finally {
      await lab.close();
    }
  });
});
