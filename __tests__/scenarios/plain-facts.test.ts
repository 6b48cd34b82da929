import { describe, expect, it } from 'vitest';
import type { InputName } from '../../src/inputs/inputs.ts';
import type { Report } from '../../src/model/report.ts';
import { type LabOptions, startLab } from '../lab/lab.ts';
import type { Personality } from '../lab/personality.ts';
import { startSmtpServer } from '../lab/smtp-server.ts';
import { runInProcess } from '../runner/run-in-process.ts';

const NAME = 'mx1.example.com';
const ADDRESS = '127.0.62.1';
const A = `${NAME} A ${ADDRESS}\n`;
const PTR = `${ADDRESS} PTR ${NAME}\n`;
const manyPtrs = (count: number) =>
  Array.from({ length: count }, (_, index) => `${ADDRESS} PTR host${index}.example.org\n`).join('');

interface Situation {
  readonly title: string;
  readonly zone: string;
  readonly listeners?: LabOptions['listeners'];
  readonly hosts?: string;
  /** A server at a port of its own, which `hosts` calls `OTHER`. */
  readonly other?: Personality;
  readonly inputs?: Partial<Readonly<Record<InputName, string>>>;
  /** Patterns that the summary matches, and others that it does not match. */
  readonly summary?: readonly RegExp[];
  readonly lacks?: readonly RegExp[];
  /** A part of the message and of the remedy of each finding, in order. */
  readonly findings?: readonly (readonly [rule: string, message: RegExp, remedy: RegExp])[];
  readonly steps?: number;
}

const SITUATIONS: readonly Situation[] = [
  {
    title: 'a coherent host with notices is not said to agree',
    zone: A,
    hosts: `{ name: ${NAME}, role: inbound }`,
    summary: [/^## ✅ Mail identity: `mx1\.example\.com` is coherent, with 1 notice\.\n/],
    lacks: [/names and addresses agree/],
  },
  {
    title: 'EHLO has its own words where no port answers',
    zone: A + PTR,
    listeners: { [ADDRESS]: 'refused' },
    summary: [/\| port (\d+): connection refused \| port \1: connection refused \|/],
    lacks: [/\| same \|/],
  },
  {
    title: 'the number of PTR names is that of the answer, beyond the limit too',
    zone: `${A}${PTR}${manyPtrs(150)}`,
    findings: [
      [
        'ptr-multiple',
        /has 151 PTR names \(.*, .*, .* and 148 more\)/,
        /^Remove every PTR record of 127\.0\.62\.1 but that of mx1\.example\.com\.$/,
      ],
    ],
  },
  {
    title: 'one step removes many PTR records',
    zone: `${A}${PTR}${manyPtrs(7)}`,
    findings: [['ptr-multiple', /has 8 PTR names/, /^Remove every PTR record of /]],
    steps: 1,
  },
  {
    title: 'a PTR record in place of all others needs no step to remove these',
    zone: `${A}${manyPtrs(12)}`,
    findings: [
      ['ptr-mismatch', /and 9 more; expected/, /^Publish .* in place of host0\.example\.org/],
      ['ptr-unconfirmed', /and 9 more/, /^Publish /],
      ['ptr-multiple', /has 12 PTR names/, /^Publish /],
      ['banner-ptr-mismatch', /its PTR is host0\.example\.org, .*, .* and 9 more\./, /^Publish /],
    ],
    steps: 1,
  },
  {
    title: 'EHLO that is refused is no answer without a name',
    zone: A + PTR,
    listeners: { [ADDRESS]: { name: NAME, ehlo: '550 5.7.1 HELO rejected' } },
    summary: [
      /\| `mx1\.example\.com` \| EHLO refused: 550 \|/,
      /\nEHLO: EHLO refused: 550\nTLS: not checked: EHLO was refused with 550\n/,
    ],
    lacks: [/no name/],
  },
  {
    title: 'a greeting that refuses says so for TLS too',
    zone: A + PTR,
    listeners: { [ADDRESS]: { greeting: '554 no' } },
    summary: [/\nTLS: not checked: the greeting was 554\n/],
  },
  {
    title: 'a PTR name that no host can have is not looked up',
    zone: `${A}${ADDRESS} PTR .\n`,
    summary: [
      /PTR \. -> not checked: it is not a host name/,
      /The PTR of `127\.0\.62\.1` is "\."; expected/,
    ],
  },
  {
    title: 'hosts of one name are told apart by their ports, and the item has the steps of all',
    zone: A,
    hosts: `${NAME}, { name: ${NAME}, port: OTHER }`,
    other: { name: 'localhost' },
    summary: [
      /at `mx1\.example\.com:(\d+)` and `mx1\.example\.com:(\d+)`\. For `mx1\.example\.com:\2`: .*greets as `?localhost/,
      /<code>mx1\.example\.com:\d+<\/code> is broken[\s\S]*<code>mx1\.example\.com:\d+<\/code> is broken/,
    ],
    lacks: [/<code>mx1\.example\.com<\/code>/],
  },
  {
    title: 'the remedy of each finding is about its own name',
    zone: `${A}${PTR}mail.example.com A ${ADDRESS}\n`,
    hosts: `${NAME}, mail.example.com`,
    findings: [
      ['ptr-mismatch', /PTR/, /declare `ptr: mx1\.example\.com` for mail\.example\.com/],
      ['banner-mismatch', /greets/, /declare `banner: mx1\.example\.com` for mail\.example\.com/],
      ['ehlo-mismatch', /EHLO/, /declare `banner: mx1\.example\.com` for mail\.example\.com/],
    ],
  },
];

describe.concurrent('what people read', () => {
  it.each(SITUATIONS)('$title', async (situation) => {
    const { report, summary } = await check(situation);
    for (const pattern of situation.summary ?? []) expect(summary).toMatch(pattern);
    for (const pattern of situation.lacks ?? []) expect(summary).not.toMatch(pattern);
    if (situation.findings !== undefined) {
      expect(report.findings.map(({ rule }) => rule)).toEqual(
        situation.findings.map(([rule]) => rule),
      );
      for (const [index, [, message, remedy]] of situation.findings.entries()) {
        expect(report.findings[index]?.message).toMatch(message);
        expect(report.findings[index]?.remedy).toMatch(remedy);
      }
    }
    if (situation.steps !== undefined) {
      expect(report.hosts[0]?.steps).toHaveLength(situation.steps);
    }
  });
});

async function check({ zone, listeners, hosts = NAME, other, inputs = {} }: Situation) {
  const lab = await startLab({ zone, listeners: listeners ?? { [ADDRESS]: { name: NAME } } });
  const second = other === undefined ? null : await startSmtpServer(other, { address: ADDRESS });
  try {
    const result = await runInProcess({
      inputs: {
        hosts: `defaults: { port: ${lab.port}, tls: none }\nhosts: [${hosts.replace('OTHER', String(second?.port))}]`,
        resolvers: lab.resolver,
        retries: '0',
        samples: '1',
        'allow-private-addresses': 'true',
        'allow-any-port': 'true',
        ...inputs,
      },
    });
    await result.remove();
    return { report: result.report as Report, summary: result.summary };
  } finally {
    await Promise.all([lab.close(), second?.close()]);
  }
}
