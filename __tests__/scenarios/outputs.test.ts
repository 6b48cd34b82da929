import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lab, startLab } from '../lab/lab.ts';
import { runInProcess } from '../runner/run-in-process.ts';

const HOSTS = 40;
const addresses = Array.from({ length: HOSTS }, (_, index) => `127.0.31.${index + 1}`);

let lab: Lab;
let inputs: Record<string, string>;

beforeAll(async () => {
  const broken = addresses.map((address, index) => `b${index}.example.com A ${address}`);
  lab = await startLab({
    zone: `${broken.join('\n')}
mx1.example.com A 127.0.32.1
127.0.32.1 PTR mx1.example.com
mx2.example.com A 127.0.32.2
127.0.32.2 PTR smtp.example.com
smtp.example.com A 127.0.32.2`,
    listeners: {
      ...Object.fromEntries(addresses.map((address) => [address, { name: 'localhost' }])),
      '127.0.32.1': { name: 'mx1.example.com' },
      '127.0.32.2': { name: 'mx2.example.com' },
    },
  });
  inputs = {
    resolvers: lab.resolver,
    samples: '1',
    'allow-private-addresses': 'true',
    'allow-any-port': 'true',
  };
});
afterAll(() => lab.close());

const declare = (...entries: string[]) =>
  `defaults: { port: ${lab.port}, tls: none }\nhosts:\n${entries.map((entry) => `  - ${entry}\n`).join('')}`;

describe.concurrent('the outputs of a run', () => {
  it('have ten annotations per level, the last of which counts the rest', async () => {
    const names = addresses.map((_, index) => `b${index}.example.com`);
    const result = await runInProcess({ inputs: { ...inputs, hosts: declare(...names) } });
    expect(result.droppedAnnotations).toEqual([]);
    const errors = result.annotations.filter(({ level }) => level === 'error');
    expect(errors).toHaveLength(10);
    // No PTR and a default greeting at each host; eight of those errors have an annotation each.
    expect(errors.at(8)?.message).toContain(`${2 * HOSTS - 8} more errors`);
    expect(errors.at(9)?.message).toContain(`${HOSTS} of ${HOSTS} mail hosts`);
    expect(result.outputs).toMatchObject({
      errors: String(2 * HOSTS),
      regressions: String(2 * HOSTS),
    });
    expect(result.summaryDropped).toBe(false);
    await result.remove();
  });

  it('separate the findings of one name with two ports', async () => {
    const result = await runInProcess({
      inputs: {
        ...inputs,
        hosts: declare('mx1.example.com', '{ name: mx1.example.com, port: 2 }'),
      },
    });
    expect(result.report).toMatchObject({
      hosts: [
        { port: lab.port, verdict: 'coherent' },
        { port: 2, verdict: 'broken' },
      ],
      findings: [{ rule: 'smtp-unreachable', port: 2 }],
    });
    expect(result.log.match(/error smtp-unreachable/g)).toHaveLength(1);
    await result.remove();
  });

  it('do not call a host coherent in the headline of a run that fails on it', async () => {
    const hosts = declare('{ name: mx2.example.com, ptr: smtp.example.com }');
    const result = await runInProcess({ inputs: { ...inputs, hosts, 'fail-on': 'notice' } });
    expect(result.exitCode).toBe(1);
    expect(result.summary).toMatch(
      /^## ❌ Mail identity: 1 new finding at the level that fails this run\./,
    );
    expect(result.summary.split('\n')[0]).not.toContain('coherent');
    await result.remove();
  });

  it('link each finding to its rule in the version of the action that ran', async () => {
    const result = await runInProcess({
      inputs: { ...inputs, hosts: declare('b0.example.com') },
      env: { GITHUB_ACTION_REPOSITORY: 'octo/mail-identity-check', GITHUB_ACTION_REF: 'v1' },
    });
    const page = 'https://github.com/octo/mail-identity-check/blob/v1/docs/rules.md';
    expect(result.annotations[0]?.message).toContain(`${page}#ptr-missing`);
    expect(result.summary).toContain(`[ptr-missing](<${page}#ptr-missing>)`);
    await result.remove();
  });

  it.each([
    ['fix#1', 'fix%231'],
    ['a)`<b>"', 'a)%60%3Cb%3E%22'],
  ])('encode the version %s in links', async (ref, encoded) => {
    const result = await runInProcess({
      inputs: { ...inputs, hosts: declare('b0.example.com') },
      env: { GITHUB_ACTION_REPOSITORY: 'octo/mail-identity-check', GITHUB_ACTION_REF: ref },
    });
    const page = `https://github.com/octo/mail-identity-check/blob/${encoded}/docs/rules.md`;
    expect(result.summary).toContain(`[ptr-missing](<${page}#ptr-missing>)`);
    await result.remove();
  });

  it('list a waived finding as accepted, and the run passes', async () => {
    const waivers = ['ptr-missing', 'banner-default'].map(
      (rule) => `{ rule: ${rule}, reason: renamed on Friday, until: 2999-12-31 }`,
    );
    const hosts = declare(`{ name: b0.example.com, waivers: [${waivers.join(', ')}] }`);
    const result = await runInProcess({ inputs: { ...inputs, hosts } });
    expect(result.exitCode).toBe(0);
    expect(result.summary).toMatch(
      /^## ✅ Mail identity: `b0\.example\.com` has only accepted findings/,
    );
    expect(result.summary).toContain('### Accepted or pending');
    expect(result.summary).toContain('is waived until 2999-12-31: renamed on Friday');
    expect(result.summary).not.toContain('### What to do');
    await result.remove();
  });

  it('list the hosts of one cause together, and first', async () => {
    const names = ['b0.example.com', 'b1.example.com', 'b2.example.com'];
    const result = await runInProcess({
      inputs: { ...inputs, hosts: declare('mx1.example.com', ...names) },
    });
    const [todo = ''] = result.summary.split('### ')[1]?.split('\n| ') ?? [];
    expect(todo).toMatch(/^What to do\n\n1\. ❌ \*\*No PTR\*\* at `b0\.example\.com`, `b1\.ex/);
    expect(todo).not.toMatch(/\n2\. (?:❌|⚠️)/);
    await result.remove();
  });

  it('locate a host of the hosts input in the workflow', async () => {
    const hosts = declare('mx2.example.com');
    const indented = hosts.replaceAll(/^/gm, '            ');
    const workflow = `jobs:\n  check:\n    steps:\n      - uses: ./\n        with:\n          hosts: |\n${indented}\n`;
    const result = await runInProcess({
      files: { '.github/workflows/mail.yml': workflow },
      env: {
        GITHUB_WORKFLOW_REF: 'octo/mail/.github/workflows/mail.yml@refs/heads/main',
        GITHUB_JOB: 'check',
      },
      inputs: { ...inputs, hosts },
    });
    expect(result.annotations[0]).toMatchObject({ file: '.github/workflows/mail.yml', line: 9 });
    await result.remove();
  });
});

describe.concurrent('a run that cannot write', () => {
  it.each([
    ['its outputs', { GITHUB_OUTPUT: '/nowhere/output' }, /The outputs could not be written/],
    ['its summary', { GITHUB_STEP_SUMMARY: '/nowhere/x' }, /The job summary could not be written/],
    [
      'its summary, which is a folder',
      { GITHUB_STEP_SUMMARY: tmpdir() },
      /The job summary could not be written/,
    ],
  ])('%s warns and keeps its result', async (_, env, warning) => {
    const hosts = declare('mx1.example.com');
    const result = await runInProcess({
      inputs: { ...inputs, hosts },
      env,
      expectReport: false,
    });
    expect(result.exitCode).toBe(0);
    expect(result.conclusion).toBe('success');
    const warnings = result.annotations.filter(({ level }) => level === 'warning');
    expect(warnings.map(({ message }) => message).join('\n')).toMatch(warning);
    if (!('GITHUB_OUTPUT' in env)) expect(result.outputs.result).toBe('passed');
    expect(result.stdout).not.toMatch(/\n\s+at .*\.[jt]s:/);
    await result.remove();
  });
});

describe.concurrent('a run that cannot write its report', () => {
  it.each([
    [
      'in the default folder',
      { RUNNER_TEMP: '/dev/null' },
      /it is in the folder "\/dev\/null", which/,
    ],
    [
      'at the given path',
      { 'INPUT_REPORT-FILE': 'occupied/x.json' },
      /"occupied\/x.json" is below "occupied", which is not a directory/,
    ],
  ])('%s fails, and names no report', async (_, env, problem) => {
    const hosts = declare('mx1.example.com');
    const files = { occupied: '' };
    const result = await runInProcess({ inputs: { ...inputs, hosts }, files, env });
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({ result: 'failed', hosts: '1', 'report-file': '' });
    expect(result.annotations[0]).toMatchObject({
      level: 'error',
      message: expect.stringMatching(problem),
    });
    expect(result.summary).toContain('The JSON report could not be written');
    await result.remove();
  });
});

it('a run without an output file sets its outputs by commands', async () => {
  const hosts = declare('mx1.example.com');
  const env = { GITHUB_OUTPUT: undefined };
  const result = await runInProcess({ inputs: { ...inputs, hosts }, env });
  expect(result.stdout).toContain('name=result::passed');
  await result.remove();
});
