import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report, ReportHost } from '../../src/model/report.ts';
import { startApiServer } from '../lab/api-server.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { elements, readXml } from '../report/junit-file.ts';
import { MESSAGE, type TestError, withTestError } from '../run/test-errors.ts';
import { runInProcess } from '../runner/run-in-process.ts';
import { sarifFaults } from '../schemas/sarif-schema.ts';

const GOOD = 'good.example.com';
const BAD = 'bad.example.com';
const FAULTY = 'faulty.example.com';
/** The PTR name and greeting that only the faulty host shows. */
const SHOWN = 'shown.example.org';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab({
    zone: `
${GOOD} A 127.0.83.1
127.0.83.1 PTR ${GOOD}
${FAULTY} A 127.0.83.2
127.0.83.2 PTR ${SHOWN}
${SHOWN} A 127.0.83.2
${BAD} A 127.0.83.3
m.example.com MX 10 ${GOOD}
`,
    listeners: {
      '127.0.83.1': { name: GOOD },
      '127.0.83.2': { name: SHOWN },
      '127.0.83.3': { name: BAD },
    },
  });
});
afterAll(() => lab.close());

/** The faulty host is known with a finding that it has, and with one that it has not. */
const BASELINE = {
  schemaVersion: 1,
  findings: ['ptr-mismatch', 'smtp-unreachable'].map((rule) => ({
    rule,
    host: FAULTY,
    address: '127.0.83.2',
    level: 'error',
    expected: FAULTY,
    observed: SHOWN,
    since: '2026-01-02',
  })),
  identities: [],
};

/** Changes the greeting of the faulty host. */
const PLAN = { 'mta/main.cf': `myhostname = ${FAULTY}\n` };

interface Given {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
}

/** A run with every output. */
async function check({ inputs = {}, files = {} }: Given = {}) {
  const api = await startApiServer({});
  const baseline = {
    ...BASELINE,
    findings: BASELINE.findings.map((entry) => ({ ...entry, port: lab.port })),
  };
  try {
    const result = await runInProcess({
      eventName: 'pull_request',
      event: { pull_request: { number: 7, base: { sha: 'b'.repeat(40) } } },
      env: { GITHUB_API_URL: api.url },
      files: {
        'baseline.json': JSON.stringify(baseline),
        '.github/mail-hosts.yml': `defaults: { port: ${lab.port}, tls: none }
hosts:
  - ${GOOD}
  - ${FAULTY}
  - ${BAD}
`,
        ...files,
      },
      inputs: {
        resolvers: lab.resolver,
        samples: '1',
        'allow-private-addresses': 'true',
        'allow-any-port': 'true',
        'sarif-file': 'out.sarif',
        'junit-file': 'out.xml',
        comment: 'always',
        token: 'secret',
        ...inputs,
      },
    });
    const read = (name: string) => readFileSync(join(result.workspace, name), 'utf8');
    const texts = {
      log: result.log,
      annotations: JSON.stringify(result.annotations),
      summary: result.summary,
      comment: api.comments.join(),
      sarif: read('out.sarif'),
      junit: read('out.xml'),
    };
    const written = JSON.parse(read('baseline.json')) as typeof BASELINE;
    await result.remove();
    return { result, report: result.report as Report, texts, baseline: written };
  } finally {
    await api.close();
  }
}

const withoutTimes = (host: ReportHost | undefined) => ({
  ...host,
  endpoints: host?.endpoints.map(({ smtp, ...rest }) => ({
    ...rest,
    smtp: { ...smtp, timingsMs: null },
  })),
});
const hostIn = ({ hosts }: Report, name: string) => hosts.find((host) => host.name === name);

/** Expects that the run failed for the faulty host alone, and that everything about the others is whole. */
function expectIsolated(
  { result, report, texts }: Awaited<ReturnType<typeof check>>,
  sound: Report,
  stage: string,
): void {
  expect(report).toMatchObject({ result: 'failed', failure: 'internal' });
  expect(result.exitCode).toBe(1);
  expect(result.outputs).toMatchObject({ result: 'failed', hosts: '3' });
  expect(hostIn(report, FAULTY)?.internalError).toEqual({
    stage,
    message: MESSAGE,
    remedy: expect.stringMatching(/^This is a bug of mail-identity-check/),
  });
  for (const name of [GOOD, BAD]) {
    expect(withoutTimes(hostIn(report, name))).toEqual(withoutTimes(hostIn(sound, name)));
    const findingsOf = (one: Report) => one.findings.filter(({ host }) => host === name);
    expect(findingsOf(report)).toEqual(findingsOf(sound));
  }
  for (const [output, text] of Object.entries(texts)) {
    expect(text, output).toContain(FAULTY);
    expect(text, output).toContain(MESSAGE);
    expect(text, output).toContain(BAD);
    // A stack trace is in the debug log only, which the runner hides.
    expect(text, output).not.toMatch(/^(?!.*##\[debug\]).*\bat \S+ \(.*\.ts:\d+/m);
  }
  for (const output of ['annotations', 'sarif', 'junit'] as const) {
    expect(texts[output]).toMatch(/has no PTR|ptr-missing/);
  }
  expect(texts.log).toContain(`${GOOD} is coherent`);
  expect(texts.summary).toContain(`\`${GOOD}\``);
  expect(sarifFaults(JSON.parse(texts.sarif))).toEqual([]);
  const suites = elements(readXml(texts.junit), 'testsuite').map(
    ({ attributes }) => attributes.name,
  );
  for (const name of [GOOD, FAULTY, BAD]) expect(suites.join()).toContain(name);
}

let sound: Report;
beforeAll(async () => {
  ({ report: sound } = await check());
  expect(sound.failure).toBe('regression');
  expect(sound.findings.some(({ host, observed }) => host === FAULTY && observed === SHOWN)).toBe(
    true,
  );
});

describe('an unexpected error at one host', () => {
  it.each<readonly [title: string, stage: string, error: TestError]>([
    ['while its PTR is read', 'observe', { file: 'observe/dns/ptr.ts', text: SHOWN }],
    ['in the listener of a DNS socket', 'observe', { file: 'dns/udp-sockets.ts', text: 'shown' }],
    ['while its greeting is read', 'observe', { file: 'smtp/reply-reader.ts', text: SHOWN }],
    ['while it is judged', 'judge', { file: 'src/judge/judge.ts', text: SHOWN }],
    ['while it is reported', 'report', { file: 'src/report/report.ts', text: `${FAULTY}:` }],
    ['in the log', 'log', { file: 'src/report/log.ts', text: SHOWN }],
    ['in an annotation', 'annotations', { file: 'src/report/annotations.ts', text: SHOWN }],
    ['in the summary', 'summary', { file: 'src/report/summary/summary.ts', text: SHOWN }],
    ['in the comment', 'comment', { file: 'src/report/comment.ts', text: SHOWN }],
    ['in the JSON report', 'json', { file: 'src/report/json.ts', text: SHOWN }],
    ['in the SARIF file', 'sarif', { file: 'src/report/sarif.ts', text: SHOWN }],
    ['in the JUnit file', 'junit', { file: 'src/report/junit.ts', text: SHOWN }],
  ])('%s is reported there, and the others are whole', async (_, stage, error) => {
    const { result, thrown } = await withTestError(error, () => check());
    expect(thrown).toBeGreaterThan(0);
    expectIsolated(result, sound, stage);
  });

  it('while it is compared with the baseline drops none of its entries', async () => {
    const inputs = { 'baseline-file': 'baseline.json', 'update-baseline': 'true' };
    const usual = await check({ inputs });
    const kept = ({ findings }: typeof BASELINE) =>
      findings.filter(({ host }) => host === FAULTY).map(({ rule }) => rule);
    expect(kept(usual.baseline)).not.toContain('smtp-unreachable');
    const errors: TestError[] = [
      { file: 'src/compare/compare.ts', text: SHOWN },
      { file: 'src/judge/judge.ts', text: SHOWN },
      { file: 'smtp/reply-reader.ts', text: SHOWN },
    ];
    for (const error of errors) {
      const { result, thrown } = await withTestError(error, () => check({ inputs }));
      expect(thrown).toBeGreaterThan(0);
      expect(result.report.failure).toBe('internal');
      expect(kept(result.baseline)).toEqual(['ptr-mismatch', 'smtp-unreachable']);
      const identities = JSON.stringify(result.baseline.identities);
      expect(identities).toContain(GOOD);
      expect(identities).not.toContain(FAULTY);
    }
  });

  it('in the forecast of a plan says nothing about what the plan does to it', async () => {
    const inputs = { 'mta-config': 'mta/main.cf' };
    const usual = await check({ inputs, files: PLAN });
    expect(usual.report.planned?.changes).toBeGreaterThan(0);
    const error = { file: 'src/rollout/forecast.ts', text: SHOWN };
    const { result, thrown } = await withTestError(error, () => check({ inputs, files: PLAN }));
    expect(thrown).toBeGreaterThan(0);
    expect(result.report.failure).toBe('internal');
    expect(hostIn(result.report, FAULTY)).toMatchObject({
      planned: null,
      internalError: { stage: 'forecast', message: MESSAGE },
    });
    expect(withoutTimes(hostIn(result.report, BAD))).toEqual(
      withoutTimes(hostIn(usual.report, BAD)),
    );
    const findings = result.report.findings.filter(({ host }) => host === FAULTY);
    expect(findings.map(({ status }) => status)).not.toContain('pending');
  });

  it.each([
    ['the log', 'log', 'src/report/log.ts'],
    ['the annotations', 'annotations', 'src/report/annotations.ts'],
    ['the summary', 'summary', 'src/report/summary/summary.ts'],
    ['the comment', 'comment', 'src/report/comment.ts'],
    ['the SARIF file', 'sarif', 'src/report/sarif.ts'],
    ['the JUnit file', 'junit', 'src/report/junit.ts'],
  ] as const)(
    'whose very name cannot be shown in %s hides no other host there',
    async (_, output, file) => {
      const error = { file, text: FAULTY };
      const { result, thrown } = await withTestError(error, () => check());
      expect(thrown).toBeGreaterThan(0);
      const { report, texts } = result;
      expect(report.failure).toBe('internal');
      expect(hostIn(report, FAULTY)?.internalError?.message).toBe(MESSAGE);
      expect(texts[output]).toContain(BAD);
      // A comment lists no problems.
      if (output !== 'comment') expect(texts[output]).toContain(MESSAGE);
      for (const text of Object.values(texts)) expect(text).toContain(BAD);
    },
  );
});

describe('an unexpected error that is about no single host', () => {
  /** Its note names a host that is declared no more. */
  const gone = 'gone.example.com';
  const baseline = {
    ...BASELINE,
    findings: BASELINE.findings.map((entry) => ({ ...entry, host: gone, port: 25 })),
  };

  it.each([
    ['in the log', 'log', 'src/report/log.ts'],
    ['in the summary', 'summary', 'src/report/summary/summary.ts'],
    ['in the SARIF file', 'sarif', 'src/report/sarif.ts'],
  ] as const)('%s leaves the JSON report and the other outputs whole', async (_, output, file) => {
    const given = {
      files: { 'baseline.json': JSON.stringify(baseline) },
      inputs: { 'baseline-file': 'baseline.json' },
    };
    const { result, thrown } = await withTestError({ file, text: gone }, () => check(given));
    expect(thrown).toBeGreaterThan(0);
    const { report, texts } = result;
    expect(report).toMatchObject({ result: 'failed', failure: 'internal' });
    for (const name of [GOOD, FAULTY, BAD]) {
      expect(withoutTimes(hostIn(report, name))).toEqual(withoutTimes(hostIn(sound, name)));
    }
    expect(report.findings).toEqual(sound.findings);
    for (const [other, text] of Object.entries(texts)) {
      expect(text, other).toContain(BAD);
      if (other !== 'comment') expect(text, other).toContain(MESSAGE);
    }
    expect(texts[output]).not.toContain(gone);
  });
});
