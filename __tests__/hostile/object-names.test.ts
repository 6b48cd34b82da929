import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report, ReportHost } from '../../src/model/report.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { runInProcess } from '../runner/run-in-process.ts';
import { expectHarmless } from './harmless.ts';

/** Names that every object inherits or that some code treats apart, in lower case as DNS names are. */
const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'tostring',
  'valueof',
  'hasownproperty',
  'isprototypeof',
  '__definegetter__',
  '__lookupgetter__',
  'length',
  'then',
  'tojson',
] as const;

const SHARDS = 4;

/** One host for each name. It shows the name wherever a stranger can put one. */
const HOSTS = NAMES.map((word, index) => ({
  word,
  name: `mx${index}.example.com`,
  address: `127.0.81.${index + 1}`,
}));

const TEN = Array.from({ length: 10 }, (_, index) => `a${index + 1}.example.org`);

const ZONE = HOSTS.map(
  ({ word, name, address }) => `
${name} A ${address}
${address} PTR ${word}
${address} PTR ${word}.example.org
${word} A ${address}
${word}.example.org A ${address}
d.${name} TXT "v=spf1 ${word} a:${word}.example.org include:${word} ${word}=${word} ip4:${address} -all"
_dmarc.d.${name} TXT "v=DMARC1; ${word}=1; p=reject"
m.${name} MX 10 ${word}.example.org
m.${name} MX 20 ${word}
`,
).join('');

/** The eleventh PTR name of an address is not looked up. */
const LATE = NAMES.map((word, index) => ({
  word,
  name: `late${index}.example.com`,
  address: `127.0.82.${index + 1}`,
}));
const LATE_ZONE = LATE.map(
  ({ word, name, address }) =>
    `${name} A ${address}\n${[...TEN, word].map((ptr) => `${address} PTR ${ptr}\n`).join('')}`,
).join('');

let lab: Lab;

beforeAll(async () => {
  lab = await startLab({
    zone: ZONE + LATE_ZONE,
    listeners: Object.fromEntries(
      [...HOSTS, ...LATE].map(({ word, address }) => [
        address,
        {
          greeting: `220 ${word} ESMTP`,
          ehlo: [`250-${word}`, `250-${word}`, `250-${word.toUpperCase()} ${word}`, '250 STARTTLS'],
          starttls: {
            outcome: 'works',
            certificate: { names: [word, `${word}.example.org`] },
          },
        } as const,
      ]),
    ),
  });
});
afterAll(() => lab.close());

async function check(shard = '') {
  const entries = [
    ...HOSTS.map(({ name }) => `  - { name: ${name}, domains: d.${name} }\n  - mx: m.${name}\n`),
    ...LATE.map(({ name }) => `  - ${name}\n`),
  ];
  const result = await runInProcess({
    inputs: {
      hosts: `defaults: { port: ${lab.port} }\nhosts:\n${entries.join('')}`,
      resolvers: lab.resolver,
      retries: '0',
      samples: '1',
      'allow-private-addresses': 'true',
      'allow-any-port': 'true',
      shard,
    },
  });
  await result.remove();
  return { result, report: result.report as Report };
}

const ptrOf = ({ endpoints }: ReportHost) => endpoints[0]?.ptr;
const hostOf = ({ hosts }: Report, name: string) => hosts.find((host) => host.name === name);

/** The addresses of each PTR name, as the JSON report holds them. */
function forwardOf(report: Report, name: string): Readonly<Record<string, unknown>> | undefined {
  const host = hostOf(report, name);
  return host === undefined ? undefined : JSON.parse(JSON.stringify(ptrOf(host)?.forward));
}

function expectWhole(report: Report): void {
  expect(report.failure).toBe('regression');
  expect(report.counts.hosts).toBeGreaterThanOrEqual(HOSTS.length * 2);
  for (const { word, name, address } of HOSTS) {
    const forward = Object.entries(forwardOf(report, name) ?? {});
    expect(forward.toSorted(), name).toEqual(
      [
        [word, [address]],
        [`${word}.example.org`, [address]],
      ].toSorted(),
    );
    const host = hostOf(report, name);
    expect(host?.endpoints[0]?.smtp).toMatchObject({ bannerName: word, ehloName: word });
    expect(host?.endpoints[0]?.smtp.tls?.names).toEqual([word, `${word}.example.org`]);
  }
  for (const { word, name } of LATE) {
    const ptr = hostOf(report, name)?.endpoints[0]?.ptr;
    expect(ptr?.names.toSorted()).toEqual([...TEN, word].toSorted());
  }
}

describe('names of members of Object.prototype, from DNS and SMTP', () => {
  it('are names like any other', async () => {
    const { result, report } = await check();
    expectWhole(report);
    expectHarmless(result);
    for (const { word, name } of HOSTS) {
      expect(result.summary).toContain(word);
      expect(result.log).toContain(name);
    }
  });

  it('are kept by a merge of shards', async () => {
    const whole = await check();
    const numbers = Array.from({ length: SHARDS }, (_, index) => `${index + 1}/${SHARDS}`);
    const shards = await Promise.all(numbers.map((shard) => check(shard)));
    const files = shards.map(({ report }, index) => [
      `reports/${index}.json`,
      JSON.stringify(report),
    ]);
    const merged = await runInProcess({
      files: Object.fromEntries(files),
      inputs: { merge: 'reports/*.json' },
    });
    await merged.remove();
    const report = merged.report as Report;
    expectWhole(report);
    expect(report.hosts.map(({ name }) => name)).toEqual(
      whole.report.hosts.map(({ name }) => name),
    );
    expect(report.counts).toEqual(whole.report.counts);
    expectHarmless(merged);
  });
});
