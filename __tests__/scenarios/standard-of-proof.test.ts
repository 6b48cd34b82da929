import { describe, expect, it } from 'vitest';
import type { InputName } from '../../src/inputs/inputs.ts';
import type { Report } from '../../src/model/report.ts';
import { type DnsServer, type DnsServerOptions, startDnsServer } from '../lab/dns-server.ts';
import { startLab } from '../lab/lab.ts';
import type { Personality } from '../lab/personality.ts';
import { endOfQuestion } from '../observe/dns/raw-server.ts';
import { runPipeline } from '../run/run-pipeline.ts';

const NAME = 'mx1.example.com';
const ADDRESS = '127.0.61.1';
const REVERSE = '1.61.0.127.in-addr.arpa';
const A = `${NAME} A ${ADDRESS}\n`;
const PTR = `${ADDRESS} PTR ${NAME}\n`;
const OLD = `${ADDRESS} PTR old.example.com\nold.example.com A ${ADDRESS}\n`;

interface Check {
  readonly title: string;
  /** Zone text of each resolver; the zones' own servers are out of reach. */
  readonly resolvers: readonly string[];
  /** Changes what the first resolver answers. */
  readonly rewrite?: DnsServerOptions['rewrite'];
  readonly server?: Personality;
  readonly inputs?: Partial<Readonly<Record<InputName, string>>>;
  readonly findings: readonly string[];
  /** `check reason`. */
  readonly inconclusive: readonly string[];
  /** Of the first inconclusive check. */
  readonly detail?: RegExp;
  readonly result: Report['result'];
}

/** A code of RFC 8914 in an answer without records. */
const replaced = (name: string, code: number, rcode = 3): DnsServerOptions['rewrite'] => {
  return (reply, query) =>
    query.name === name ? [withExtendedError(reply, code, rcode)] : [reply];
};

const CHECKS: readonly Check[] = [
  {
    title: 'NXDOMAIN for the PTR, which the resolver says it filters',
    resolvers: [A + PTR],
    rewrite: replaced(REVERSE, 17),
    findings: [],
    inconclusive: ['ptr dns-error'],
    detail: /does not answer with what the zone contains \(filtered\)/,
    result: 'inconclusive',
  },
  {
    title: 'no data for the name, which the resolver says it blocks',
    resolvers: [A + PTR],
    rewrite: replaced(NAME, 15, 0),
    findings: [],
    inconclusive: ['forward dns-error'],
    detail: /\(blocked\)/,
    result: 'failed',
  },
  {
    title: 'an NXDOMAIN of the past, kept because no server of the zone answers',
    resolvers: [A + PTR],
    rewrite: replaced(REVERSE, 19),
    findings: [],
    inconclusive: ['ptr dns-error'],
    detail: /\(stale NXDOMAIN answer\)/,
    result: 'inconclusive',
  },
  {
    title: 'a filtered name that another resolver answers',
    resolvers: [A + PTR, A + PTR],
    rewrite: replaced(REVERSE, 18),
    findings: [],
    inconclusive: [],
    result: 'passed',
  },
  {
    title: 'NXDOMAIN that a cache has made from an NSEC record is an answer',
    resolvers: [A + PTR],
    rewrite: replaced(REVERSE, 29),
    findings: ['ptr-missing'],
    inconclusive: [],
    result: 'failed',
  },
  {
    title: 'one resolver has no PTR, and the other answers SERVFAIL',
    resolvers: [A, `${A + PTR}${ADDRESS} PTR !servfail`],
    findings: [],
    inconclusive: ['ptr dns-servfail'],
    detail: /answers SERVFAIL for PTR of 1\.61\.0\.127\.in-addr\.arpa, so that no second server/,
    result: 'inconclusive',
  },
  {
    title: 'one resolver has another PTR, and the other answers SERVFAIL',
    resolvers: [A + OLD, `${A}${ADDRESS} PTR !servfail`],
    findings: [],
    inconclusive: ['ptr dns-servfail'],
    result: 'inconclusive',
  },
  {
    title: 'one resolver has no PTR, and the other answers SERVFAIL at first',
    resolvers: [A, `${A}${ADDRESS} PTR !servfail*2`],
    findings: ['ptr-missing'],
    inconclusive: [],
    result: 'failed',
  },
  {
    title: 'two of three resolvers have no PTR',
    resolvers: [A, A, `${A}${ADDRESS} PTR !servfail`],
    findings: ['ptr-missing'],
    inconclusive: [],
    result: 'failed',
  },
  {
    title: 'a resolver that refuses all queries is none',
    resolvers: [A, `${NAME} * !refused\n${ADDRESS} * !refused`],
    findings: ['ptr-missing'],
    inconclusive: [],
    result: 'failed',
  },
  {
    title: 'a private address that DNS answers has no PTR in public DNS',
    resolvers: [A],
    inputs: { 'allow-private-addresses': 'false' },
    findings: [],
    inconclusive: ['ptr address-not-allowed', 'smtp address-not-allowed'],
    detail: /is a loopback address, which is not checked/,
    result: 'failed',
  },
  {
    title: 'an IPv4-mapped AAAA record has the address of the A record',
    resolvers: [`${A}${NAME} AAAA ::ffff:${ADDRESS}\n${PTR}`],
    findings: [],
    inconclusive: [],
    result: 'passed',
  },
  {
    title: 'postscreen begins its greeting, and refuses a client on a block list',
    resolvers: [A + PTR],
    server: {
      greeting: Buffer.from(`220-${NAME} ESMTP\r\n521 5.3.2 Service currently unavailable\r\n`),
    },
    findings: [],
    inconclusive: ['smtp greeting-rejected'],
    detail: /greets with 521 mx1\.example\.com ESMTP \/ 5\.3\.2 Service currently unavailable/,
    result: 'inconclusive',
  },
];

describe.concurrent('the standard of proof', () => {
  it.each(CHECKS)('$title', async ({ title: _, ...check }) => {
    const report = await reportOf(check);
    expect(report.findings.map(({ rule }) => rule)).toEqual(check.findings);
    expect(report.inconclusive.map((one) => `${one.check} ${one.reason}`)).toEqual(
      check.inconclusive,
    );
    if (check.detail !== undefined) expect(report.inconclusive[0]?.detail).toMatch(check.detail);
    expect(report.result).toBe(check.result);
    expect(report.counts.endpoints).toBe(report.hosts[0]?.endpoints.length);
    expect(report.counts.endpoints).toBeLessThan(2);
  });
});

async function reportOf({
  resolvers,
  rewrite,
  server = { name: NAME },
  inputs,
}: Omit<Check, 'title'>): Promise<Report> {
  const [first = '', ...others] = resolvers;
  const lab = await startLab({
    zone: first,
    listeners: { [ADDRESS]: server },
    ...(rewrite === undefined ? {} : { dnsRewrite: rewrite }),
  });
  const servers: readonly DnsServer[] = await Promise.all(
    others.map((zone) => startDnsServer({ zone, role: 'cache' })),
  );
  try {
    const { report } = await runPipeline({
      hosts: `defaults: { port: ${lab.port}, tls: none }\nhosts: [${NAME}]`,
      resolvers: [lab, ...servers].map(({ resolver }) => resolver).join(','),
      samples: '1',
      retries: '1',
      'allow-private-addresses': 'true',
      'allow-any-port': 'true',
      ...inputs,
    });
    return report;
  } finally {
    await Promise.all([lab, ...servers].map((one) => one.close()));
  }
}

/** The reply without records, with an rcode and an OPT record (RFC 6891 6.1) that has one extended error. */
function withExtendedError(reply: Buffer, code: number, rcode: number): Buffer {
  const end = endOfQuestion(reply);
  const message = Buffer.alloc(end + 17);
  reply.copy(message, 0, 0, end);
  message.writeUInt16BE((message.readUInt16BE(2) & 0xfff0) | rcode, 2);
  message.writeUInt16BE(0, 6);
  message.writeUInt16BE(0, 8);
  message.writeUInt16BE(1, 10);
  message.writeUInt16BE(41, end + 1);
  message.writeUInt16BE(1232, end + 3);
  message.writeUInt16BE(6, end + 9);
  message.writeUInt16BE(15, end + 11);
  message.writeUInt16BE(2, end + 13);
  message.writeUInt16BE(code, end + 15);
  return message;
}
