import { describe, expect, it } from 'vitest';
import type { InputName } from '../../src/inputs/inputs.ts';
import { findShards } from '../../src/merge/find-shards.ts';
import { joinShards } from '../../src/merge/join-shards.ts';
import { nameMap } from '../../src/model/name-map.ts';
import type { Report } from '../../src/model/report.ts';
import { NO_WORKFLOW_RUN } from '../../src/model/report.ts';
import { type Lab, type LabOptions, startLab } from '../lab/lab.ts';
import { runPipeline } from '../run/run-pipeline.ts';
import { runInProcess } from '../runner/run-in-process.ts';

const MERGE = { startedAt: Date.now(), workflowRun: NO_WORKFLOW_RUN };

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Data near or beyond a limit, and what the report has to contain of it. */
interface Case {
  readonly title: string;
  readonly zone: readonly string[];
  readonly listeners?: LabOptions['listeners'];
  readonly hosts: string;
  /** Of rules, each as often as it is reported. */
  readonly findings?: readonly string[];
  /** As `host address what limit/seen`. */
  readonly limits?: readonly string[];
  /** Of the first host in the report. */
  readonly verdict: string;
}

const ADDRESS = '127.0.66.1';
const NAME = 'mx1.example.com';
const PTR = `${ADDRESS} PTR ${NAME}`;
const A = `${NAME} A ${ADDRESS}`;
const OUTBOUND = `{ name: ${NAME}, role: outbound }`;
const otherPtrs = (count: number) => range(count).map((n) => `${ADDRESS} PTR a${n}.example.net`);

/** An MX record with an outbound host at an address of its own, which has a PTR record where `hasPtr` says so. */
function mxHost(index: number, hasPtr: boolean): string[] {
  const name = `m${index}.example.com`;
  const address = `10.1.${index >> 8}.${index & 255}`;
  return [
    `example.com MX ${index + 1} ${name}`,
    `${name} A ${address}`,
    ...(hasPtr ? [`${address} PTR ${name}`] : []),
  ];
}

const certificate = (names: readonly string[]): LabOptions['listeners'] => ({
  [ADDRESS]: { name: NAME, starttls: { outcome: 'works', certificate: { names } } },
});
const ehlo = (lines: readonly string[]) =>
  lines.map((line, index) => `250${index < lines.length - 1 ? '-' : ' '}${line}`).join('\r\n');

const CASES: readonly Case[] = [
  {
    title: 'of 60 MX targets, the ten least preferred have no PTR: all ten are found',
    zone: range(60).flatMap((index) => mxHost(index, index < 50)),
    hosts: '{ mx: example.com, role: outbound }',
    findings: range(10).map(() => 'ptr-missing'),
    verdict: 'coherent',
  },
  {
    title: 'of 300 MX targets, those beyond the limit are listed as not checked',
    zone: range(300).flatMap((index) => mxHost(index, true)),
    hosts: '{ mx: example.com, role: outbound }',
    limits: ['example.com null mx-targets 256/300'],
    verdict: 'inconclusive',
  },
  ...[11, 39, 99].map((others) => ({
    title: `the declared PTR name is the last of ${others + 1}`,
    zone: [A, ...otherPtrs(others), PTR],
    hosts: OUTBOUND,
    verdict: 'coherent',
  })),
  {
    title: 'the declared PTR name is the last of 150: it is kept, and the others are listed as cut',
    zone: [A, ...otherPtrs(149), PTR],
    hosts: OUTBOUND,
    limits: [`${NAME} ${ADDRESS} ptr-names 100/150`],
    verdict: 'inconclusive',
  },
  {
    title: 'the declared PTR name is none of 150',
    zone: [A, ...otherPtrs(150)],
    hosts: OUTBOUND,
    findings: ['ptr-mismatch'],
    limits: [`${NAME} ${ADDRESS} ptr-names 100/150`],
    verdict: 'broken',
  },
  {
    title: 'any PTR name is accepted, and only the last of 60 resolves back',
    zone: [A, ...otherPtrs(60), `a59.example.net A ${ADDRESS}`],
    hosts: `{ name: ${NAME}, role: outbound, ptr: "a*.example.net" }`,
    verdict: 'coherent',
  },
  {
    title: 'any PTR name is accepted, and none of the first hundred of 150 resolves back',
    zone: [A, ...otherPtrs(150), `a149.example.net A ${ADDRESS}`],
    hosts: `{ name: ${NAME}, role: outbound, ptr: "a*.example.net" }`,
    limits: [`${NAME} ${ADDRESS} ptr-names 100/150`],
    verdict: 'inconclusive',
  },
  {
    title: "the host's name is the last of 200 in the certificate",
    zone: [A, PTR],
    listeners: certificate([...range(199).map((n) => `n${n}.example.net`), NAME]),
    hosts: `{ name: ${NAME}, tls: opportunistic }`,
    verdict: 'coherent',
  },
  {
    title: "the host's name is the last of 1200 in the certificate",
    zone: [A, PTR],
    listeners: certificate([...range(1199).map((n) => `n${n}.example.net`), '*.example.com']),
    hosts: `{ name: ${NAME}, tls: opportunistic }`,
    limits: [`${NAME} ${ADDRESS} certificate-names 1000/1200`],
    verdict: 'inconclusive',
  },
  {
    title: 'STARTTLS is the last of 200 lines in the answer to EHLO',
    zone: [A, PTR],
    listeners: {
      [ADDRESS]: {
        name: NAME,
        ehlo: ehlo([NAME, ...range(198).map((n) => `X-KEYWORD-${n}`), 'STARTTLS']),
        starttls: { outcome: 'works', certificate: { names: [NAME] } },
      },
    },
    hosts: `{ name: ${NAME}, tls: opportunistic }`,
    verdict: 'coherent',
  },
  {
    title: 'a greeting of 200 lines',
    zone: [A, PTR],
    listeners: {
      [ADDRESS]: {
        greeting: [NAME, ...range(199).map((n) => `rule ${n}`)]
          .map((line, index) => `220${index < 199 ? '-' : ' '}${line}`)
          .join('\r\n'),
        name: NAME,
      },
    },
    hosts: NAME,
    verdict: 'coherent',
  },
  {
    title: 'the SPF record is the last of 80 TXT records',
    zone: [
      A,
      PTR,
      ...range(79).map((n) => `example.com TXT "site-${n}"`),
      `example.com TXT "v=spf1 ip4:${ADDRESS} -all"`,
      '_dmarc.example.com TXT "v=DMARC1; p=reject"',
    ],
    hosts: `{ name: ${NAME}, role: outbound, domains: [example.com] }`,
    verdict: 'coherent',
  },
  {
    title: "the endpoint's address is the last of 200 of the greeting's name",
    zone: [...range(199).map((n) => `${NAME} A 127.0.67.${n + 1}`), A, PTR],
    listeners: { [ADDRESS]: { name: NAME } },
    hosts: `{ name: ${NAME}, addresses: ${ADDRESS} }`,
    findings: range(199).map(() => 'address-undeclared'),
    verdict: 'cosmetic',
  },
];

describe.concurrent('data is judged before it is cut, or the report says what was cut', () => {
  it.each(CASES)('$title', async (one) => {
    const report = await reportOf(one);
    expect(report.findings.map(({ rule }) => rule)).toEqual(one.findings ?? []);
    expect(
      report.limits.map(
        ({ host, address, what, limit, seen }) => `${host} ${address} ${what} ${limit}/${seen}`,
      ),
    ).toEqual(one.limits ?? []);
    expect(report.complete).toBe((one.limits ?? []).length === 0);
    expect(report.inconclusive.map(({ host, address, reason }) => [host, address, reason])).toEqual(
      report.limits.map(({ host, address }) => [host, address, 'limit']),
    );
    expect(report.hosts[0]?.verdict).toBe(one.verdict);
  });
});

it("shows sixteen addresses of a name, the endpoint's own among them", async () => {
  const addresses = range(199).map((n) => `10.3.0.${n + 1}`);
  const report = await reportOf({
    title: 'one name with 200 addresses',
    zone: [...addresses, ADDRESS]
      .map((one) => `pool.example.net A ${one}`)
      .concat(PTR, A)
      .concat(`${ADDRESS} PTR pool.example.net`),
    listeners: { [ADDRESS]: { name: 'pool.example.net' } },
    hosts: `{ name: ${NAME}, banner: any, ehlo: any }`,
    verdict: 'cosmetic',
  });
  const [endpoint] = report.hosts[0]?.endpoints ?? [];
  const shown = [...addresses.slice(1, 16), ADDRESS];
  expect(endpoint?.ptr.forward).toEqual(
    nameMap([
      [NAME, [ADDRESS]],
      ['pool.example.net', shown],
    ]),
  );
  expect(endpoint?.bannerForward).toEqual(nameMap([['pool.example.net', shown]]));
  expect(report.findings.map(({ rule }) => rule)).toEqual([]);
});

describe.concurrent('a limit that cuts data', () => {
  const zone = range(300)
    .flatMap((index) => mxHost(index, true))
    .join('\n');
  const inputs = (lab: Lab): Partial<Record<InputName, string>> => ({
    hosts: '- { mx: example.com, role: outbound }',
    resolvers: lab.resolver,
    retries: '1',
    'allow-private-addresses': 'true',
  });

  it.each([
    ['fail', 'failed', 'inconclusive', 1],
    ['warn', 'inconclusive', null, 0],
    ['ignore', 'passed', null, 0],
  ] as const)('obeys on-inconclusive: %s', async (policy, result, failure, exitCode) => {
    await inLab({ zone, listeners: {} }, async (lab) => {
      const act = await runInProcess({ inputs: { ...inputs(lab), 'on-inconclusive': policy } });
      const text = 'of 300 MX targets only 256 were checked';
      expect(act.report).toMatchObject({ result, failure, complete: false });
      expect(act.outputs).toMatchObject({ result, complete: 'false' });
      expect(act.exitCode).toBe(exitCode);
      expect(act.stdout).toContain(`(limit): ${text}`);
      expect(act.summary.replaceAll('`', '')).toContain(`(limit): ${text}`);
      const annotated = act.annotations.some(({ message }) => message.includes(text));
      expect(annotated).toBe(policy !== 'ignore');
      await act.remove();
    });
  });

  it('is listed once where shards share the targets', async () => {
    await inLab({ zone, listeners: {} }, async (lab) => {
      const reportOf = async (shard: string) =>
        (await runPipeline({ ...inputs(lab), shard })).report;
      const [whole, ...reports] = await Promise.all(['', '1/2', '2/2'].map(reportOf));
      const files = reports.map((report, index) => ({ file: `${index}`, report }));
      const { shards, failure } = findShards(files, [], MERGE);
      const joined = joinShards(shards, failure, POLICY, MERGE);
      expect(joined.limits).toMatchObject([{ what: 'mx-targets', limit: 256, seen: 300 }]);
      expect(joined.limits).toEqual(whole?.limits);
      expect(joined.inconclusive).toEqual(whole?.inconclusive);
      expect(joined).toMatchObject({ result: 'inconclusive', complete: false });
    });
  });

  it.each([
    ['2 MX targets with 128 addresses each are within the budget', 2, 128, 256, []],
    ['one MX target with 200 addresses is within the limit of a host', 1, 200, 200, []],
    ['50 MX targets with 200 addresses each share 256 in turn', 50, 200, 256, [6, 5]],
    ['of 3 MX targets the largest is cut', 3, 0, 256, [254]],
  ] as const)('%s', async (_, targets, addresses, endpoints, limits) => {
    const records = range(targets).flatMap((index) => {
      const name = `m${index}.example.com`;
      const count = addresses === 0 ? ([1, 1, 256][index] ?? 0) : addresses;
      const own = range(count).map((n) => `${name} A 10.${index + 1}.0.${n}`);
      return [`example.com MX ${index + 1} ${name}`, ...own];
    });
    await inLab({ zone: records.join('\n'), listeners: {} }, async (lab) => {
      const { report } = await runPipeline(inputs(lab));
      expect(report.counts.endpoints).toBe(endpoints);
      expect(report.complete).toBe(limits.length === 0);
      expect([...new Set(report.limits.map(({ limit }) => limit))]).toEqual([...limits]);
      const seen = addresses === 0 ? 256 : addresses;
      for (const entry of report.limits) {
        expect(entry).toMatchObject({ what: 'mx-addresses', address: null, seen });
      }
      expect(report.inconclusive.filter(({ reason }) => reason === 'limit')).toHaveLength(
        report.limits.length,
      );
    });
  });

  it('is in the log where it is about no declared host', async () => {
    await inLab({ zone: [A, PTR].join('\n'), listeners: {} }, async (lab) => {
      const identities = range(300).map((n) => ({
        ...{ host: 'gone.example.com', port: 25, address: `10.2.${n >> 8}.${n & 255}` },
        ...{ ptr: ['gone.example.com'], banner: null, ehlo: null },
        ...{ first: '2026-01-01', changed: '2026-01-01' },
      }));
      const act = await runInProcess({
        inputs: { ...inputs(lab), hosts: `- ${OUTBOUND}`, 'baseline-file': 'b.json' },
        files: { 'b.json': JSON.stringify({ schemaVersion: 1, findings: [], identities }) },
      });
      const { address } = identities[256] ?? {};
      const cut = { host: 'gone.example.com', address, what: 'baseline-addresses' };
      expect(act.report).toMatchObject({ limits: [{ ...cut, limit: 256, seen: 300 }] });
      expect(act.report).toMatchObject({ result: 'inconclusive', complete: false });
      expect(act.stdout).toContain(
        `gone.example.com: inconclusive at ${address}: PTR check not complete: more records than one run checks (limit): of 300 addresses in the baseline`,
      );
      await act.remove();
    });
  });
});

const POLICY = { failOn: 'error', onInconclusive: 'warn', failOnPending: false } as const;

async function reportOf({ zone, listeners = {}, hosts }: Case): Promise<Report> {
  return inLab({ zone: zone.join('\n'), listeners }, async (lab) => {
    const { report } = await runPipeline({
      hosts: `defaults: { port: ${lab.port}, tls: none }
rules: { ptr-multiple: off }
hosts:
  - ${hosts}`,
      resolvers: lab.resolver,
      retries: '1',
      samples: '1',
      'allow-private-addresses': 'true',
      'allow-any-port': 'true',
    });
    return report;
  });
}

async function inLab<T>(options: LabOptions, work: (lab: Lab) => Promise<T>): Promise<T> {
  const lab = await startLab(options);
  try {
    return await work(lab);
  } finally {
    await lab.close();
  }
}
