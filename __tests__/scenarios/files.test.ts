import { readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { createTestFolder, type TestFolder } from '../files/test-folder.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { hostRow, shard } from '../merge/shard.ts';
import { runInProcess } from '../runner/run-in-process.ts';
import { runTerminal } from '../runner/run-terminal.ts';

/** Addresses whose PTR lookup fails. */
const INCONCLUSIVE = Array.from({ length: 12 }, (_, index) => `127.0.84.${index + 50}`);

let lab: Lab;
let check: Readonly<Record<string, string>>;
beforeAll(async () => {
  lab = await startLab({
    zone: [
      'mx1.example.com A 127.0.84.1\n127.0.84.1 PTR mx1.example.com',
      ...INCONCLUSIVE.map((address) => `${address} PTR !servfail`),
    ].join('\n'),
    listeners: { '127.0.84.1': { name: 'mx1.example.com' } },
  });
  check = {
    hosts: hosts(),
    resolvers: lab.resolver,
    samples: '1',
    'allow-private-addresses': 'true',
    'allow-any-port': 'true',
  };
});
afterAll(() => lab.close());

const hosts = () => `defaults: { port: ${lab.port}, tls: none }\nhosts:\n  - mx1.example.com\n`;

/** Puts files into a folder with a checkout, runs the action there, and reads what it left. */
async function runWith(
  prepare: (folder: TestFolder) => unknown,
  inputs: Readonly<Record<string, string>>,
) {
  const folder = createTestFolder();
  const workspace = folder.folder('checkout');
  await prepare(folder);
  const result = await runInProcess({ workspace, inputs });
  const read = (name: string) => {
    try {
      return readFileSync(join(folder.path, name), 'utf8');
    } catch {
      return null;
    }
  };
  const secret = read('secret');
  const fresh = read('fresh');
  await result.remove();
  folder.remove();
  const messages = (level: string) =>
    result.annotations.filter((one) => one.level === level).map(({ message }) => message);
  return {
    ...result,
    report: result.report as Report | null,
    secret,
    fresh,
    errors: messages('error'),
    warnings: messages('warning'),
  };
}

interface OutputCase {
  readonly title: string;
  /** The value of the input. */
  readonly path: string;
  readonly prepare?: (folder: TestFolder) => unknown;
  readonly problem: RegExp;
}

/** Paths that must not be written. `secret` is a file outside of the checkout, and `fresh` must not be created there. */
const OUTPUTS: readonly OutputCase[] = [
  {
    title: 'a link to a file outside',
    path: 'r/x',
    prepare: (folder) => folder.link('checkout/r/x', '../../secret'),
    problem: /"r\/x" is a link/,
  },
  {
    title: 'a link to a file outside by an absolute path',
    path: 'x',
    prepare: (folder) => folder.link('checkout/x', join(folder.path, 'secret')),
    problem: /"x" is a link/,
  },
  {
    title: 'a link in place of its folder',
    path: 'r/fresh',
    prepare: (folder) => folder.link('checkout/r', '..'),
    problem: /"r\/fresh" is below the link "r"/,
  },
  {
    title: 'a link in place of a folder further up',
    path: 'r/checkout/new/x',
    prepare: (folder) => folder.link('checkout/r', '..'),
    problem: /is below the link "r"/,
  },
  {
    title: 'a dangling link',
    path: 'x',
    prepare: (folder) => folder.link('checkout/x', '../fresh'),
    problem: /"x" is a link/,
  },
  {
    title: 'a dangling link in place of its folder',
    path: 'r/x',
    prepare: (folder) => folder.link('checkout/r', '../fresh'),
    problem: /is below the link "r"/,
  },
  {
    title: 'a loop of links',
    path: 'x',
    prepare: (folder) => folder.link('checkout/x', 'x'),
    problem: /"x" (?:is a link|cannot be read \(ELOOP\))/,
  },
  {
    title: 'a link to a device',
    path: 'x',
    prepare: (folder) => folder.link('checkout/x', '/dev/null'),
    problem: /"x" is a link/,
  },
  {
    title: 'a FIFO',
    path: 'x',
    prepare: (folder) => folder.fifo('checkout/x'),
    problem: /"x" is a named pipe \(FIFO\), not a regular file/,
  },
  {
    title: 'a socket',
    path: 'x',
    prepare: (folder) => folder.socket('checkout/x'),
    problem: /"x" is a socket, not a regular file/,
  },
  {
    title: 'a directory',
    path: 'x',
    prepare: (folder) => folder.folder('checkout/x'),
    problem: /"x" is a directory, not a regular file/,
  },
  {
    title: 'a path below a file',
    path: 'r/x',
    prepare: (folder) => folder.file('checkout/r'),
    problem: /"r\/x" (?:is below "r", which is not a directory|cannot be read \(ENOTDIR\))/,
  },
  {
    title: 'a path above the checkout',
    path: '../fresh',
    problem: /is outside of the workspace and of RUNNER_TEMP/,
  },
  {
    title: 'a path that leaves the checkout in its middle',
    path: 'a/../../fresh',
    problem: /is outside of the workspace and of RUNNER_TEMP/,
  },
  {
    title: 'a device',
    path: '/dev/null',
    problem: /is outside of the workspace and of RUNNER_TEMP/,
  },
  { title: 'a file of the system', path: '/proc/x', problem: /is outside of the workspace/ },
];
const prepareOutput = (one: OutputCase) => async (folder: TestFolder) => {
  folder.file('secret', 'a secret');
  await one.prepare?.(folder);
};

describe.concurrent('the baseline and the JSON report', () => {
  const inputs = OUTPUTS.flatMap((one) => [
    ['baseline-file' as const, one.title, one] as const,
    ['report-file' as const, one.title, one] as const,
  ]);

  it.each(inputs)('%s at %s fails the run', async (input, _, one) => {
    const result = await runWith(prepareOutput(one), {
      ...check,
      ...(input === 'baseline-file' ? { 'update-baseline': 'true' } : {}),
      [input]: one.path,
    });
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({ result: 'failed' });
    expect(result.errors.join('\n')).toMatch(one.problem);
    expect(result.summary).toMatch(/written|The baseline|mistake/);
    expect(result.secret).toBe('a secret');
    expect(result.fresh).toBeNull();
    if (input === 'report-file') {
      expect(result.outputs['report-file']).toBe('');
      expect(result.errors.at(-1)).toMatch(/^mx1\.example\.com is coherent: .*\. The JSON report/);
      expect(result.outputs).toMatchObject({ complete: 'true', hosts: '1', errors: '0' });
    } else {
      expect(result.report).toMatchObject({ result: 'failed', failure: 'configuration' });
    }
  });
});

describe.concurrent('the SARIF, JUnit and Markdown files', () => {
  const inputs = OUTPUTS.flatMap((one) => [
    ['sarif-file' as const, one.title, one] as const,
    ['junit-file' as const, one.title, one] as const,
    ['markdown-file' as const, one.title, one] as const,
  ]);

  it.each(inputs)('%s at %s is annotated and keeps the result', async (input, _, one) => {
    const result = await runWith(prepareOutput(one), { ...check, [input]: one.path });
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({
      ...{ result: 'passed', complete: 'true', 'markdown-file': '' },
    });
    expect(result.warnings).toEqual([expect.stringMatching(one.problem)]);
    expect(result.errors).toEqual([]);
    expect(result.report?.notes).toEqual([expect.stringMatching(one.problem)]);
    expect(result.secret).toBe('a secret');
    expect(result.fresh).toBeNull();
  });
});

describe.concurrent('a file that cannot be written', () => {
  it('does not hide what the run found', async () => {
    const result = await runWith((folder) => folder.folder('checkout/x'), {
      ...check,
      hosts: `defaults: { port: ${lab.port}, tls: none }\nhosts:\n  - { name: mx1.example.com, ptr: other.example.com }\n`,
      'report-file': 'x',
    });
    expect(result.outputs).toMatchObject({ result: 'failed', regressions: '1', 'report-file': '' });
    expect(result.errors[0]).toMatch(/^The JSON report could not be written: "x" is a directory/);
    expect(result.errors[1]).toContain('other.example.com');
    expect(result.log).toContain('The JSON report could not be written');
  });

  it('is in the other files where it fails the run', async () => {
    const folder = createTestFolder();
    const workspace = folder.folder('checkout');
    folder.folder('checkout/x');
    const result = await runInProcess({
      workspace,
      inputs: { ...check, 'report-file': 'x', 'junit-file': 'j.xml', 'sarif-file': 's.sarif' },
    });
    await result.remove();
    const sarif = JSON.parse(readFileSync(join(workspace, 's.sarif'), 'utf8'));
    const junit = readFileSync(join(workspace, 'j.xml'), 'utf8');
    folder.remove();
    expect(junit).toContain('The JSON report could not be written');
    expect(sarif.runs[0].invocations[0].toolConfigurationNotifications).toHaveLength(1);
  });

  it('is annotated before more warnings than GitHub shows', async () => {
    const many = INCONCLUSIVE.map(
      (address, index) => `  - { name: h${index}.example.com, addresses: ${address} }\n`,
    );
    const result = await runWith((folder) => folder.folder('checkout/x'), {
      ...check,
      hosts: `${hosts()}${many.join('')}`,
      retries: '0',
      'sarif-file': 'x',
    });
    expect(result.droppedAnnotations).toEqual([]);
    expect(result.warnings).toHaveLength(10);
    expect(result.warnings[0]).toMatch(/^The SARIF file could not be written: "x" is a directory/);
  });
});

it('the Markdown file has the job summary, also without one, and the output names it', async () => {
  const folder = createTestFolder();
  const workspace = folder.folder('checkout');
  const inputs = { ...check, 'markdown-file': 'out/summary.md' };
  const result = await runInProcess({ workspace, inputs });
  const path = join(workspace, 'out/summary.md');
  expect(result.outputs['markdown-file']).toBe(path);
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(/^## ✅ /);
  const silent = await runInProcess({ workspace, inputs: { ...inputs, summary: 'false' } });
  expect(silent.summary).toBe('');
  const withoutTime = (markdown: string) => markdown.replaceAll(/in \d+ ms/g, '');
  expect(withoutTime(readFileSync(path, 'utf8'))).toBe(withoutTime(text));
  expect(withoutTime(result.summary)).toBe(withoutTime(text));
  await Promise.all([result.remove(), silent.remove()]);
  folder.remove();
});

it('each step of a job has a report of its own', async () => {
  const folder = createTestFolder();
  const temp = folder.folder('temp');
  const env = { RUNNER_TEMP: temp };
  const first = await runInProcess({ env, inputs: check });
  const second = await runInProcess({ env, inputs: { ...check, hosts: 'a_b.example.com' } });
  const third = await runInProcess({ env, inputs: check });
  const paths = [first, second, third].map(({ outputs }) => outputs['report-file'] ?? '');
  expect(paths.map((path) => path.slice(temp.length))).toEqual([
    '/mail-identity-report.json',
    '/mail-identity-report-2.json',
    '/mail-identity-report-3.json',
  ]);
  const results = paths.map((path) => JSON.parse(readFileSync(path, 'utf8')).result);
  expect(results).toEqual(['passed', 'failed', 'passed']);
  await Promise.all([first, second, third].map((result) => result.remove()));
  folder.remove();
});

interface ReadingInput {
  readonly input: string;
  readonly name: string;
  /** A file with which the run passes. */
  readonly content: () => string;
  /** The other inputs. */
  readonly others: () => Readonly<Record<string, string>>;
  readonly maxBytes: number;
}

const plan = {
  format_version: '1.2',
  terraform_version: '1.9.0',
  resource_changes: [],
};
const READING: readonly ReadingInput[] = [
  {
    input: 'config-file',
    name: 'mail-hosts.yml',
    content: hosts,
    others: () => ({ ...check, hosts: '' }),
    maxBytes: 1024 ** 2,
  },
  {
    input: 'baseline-file',
    name: 'baseline.json',
    content: () => '{\n  "schemaVersion": 1,\n  "findings": [],\n  "identities": []\n}\n',
    others: () => check,
    maxBytes: 16 * 1024 ** 2,
  },
  {
    input: 'plan-file',
    name: 'plan.json',
    content: () => JSON.stringify(plan, null, 2),
    others: () => check,
    maxBytes: 100 * 1024 ** 2,
  },
  {
    input: 'zone-files',
    name: 'example.com.zone',
    content: () => '$ORIGIN example.com.\n$TTL 3600\nmx1 A 127.0.84.1\n',
    others: () => check,
    maxBytes: 4 * 1024 ** 2,
  },
  {
    input: 'mta-config',
    name: 'mx1.example.com/main.cf',
    content: () => '# A comment\nmyhostname = mx1.example.com\n',
    others: () => check,
    maxBytes: 1024 ** 2,
  },
  {
    input: 'merge',
    name: 'reports/1.json',
    content: () =>
      JSON.stringify(
        shard(1, 1, { hosts: [[0, hostRow('a.example.com')]], report: { result: 'passed' } }),
        null,
        2,
      ),
    others: () => ({}),
    maxBytes: 64 * 1024 ** 2,
  },
];

type Prepare = (folder: TestFolder, path: string, content: string) => unknown;

const READABLE: readonly (readonly [string, Prepare])[] = [
  ['is a regular file', (folder, path, content) => folder.file(path, content)],
  [
    'begins with a byte order mark',
    (folder, path, content) => folder.file(path, `\uFEFF${content}`),
  ],
  [
    'has line ends of Windows',
    (folder, path, content) => folder.file(path, content.replaceAll('\n', '\r\n')),
  ],
  [
    'is a link that stays inside',
    (folder, path, content) => [
      folder.file('checkout/target', content),
      folder.link(path, join(folder.path, 'checkout/target')),
    ],
  ],
];

describe.concurrent.each(READING)('$input', ({ input, name, content, others }) => {
  it.each(READABLE)('is read where it %s', async (_, prepare) => {
    const result = await runWith((folder) => prepare(folder, join('checkout', name), content()), {
      ...others(),
      [input]: name,
    });
    expect(result.report?.problems).toEqual([]);
    expect(result.outputs.result).toBe('passed');
  });
});

interface UnreadableCase {
  readonly title: string;
  readonly prepare: Prepare;
  readonly problem: RegExp;
}

const LEADS_OUT = /is a link that leads out of the workspace/;
const UNREADABLE: readonly UnreadableCase[] = [
  {
    title: 'is a FIFO',
    prepare: (folder, path) => folder.fifo(path),
    problem: /is a named pipe \(FIFO\), not a regular file/,
  },
  {
    title: 'is a socket',
    prepare: (folder, path) => folder.socket(path),
    problem: /is a socket, not a regular file/,
  },
  {
    title: 'is a directory',
    prepare: (folder, path) => folder.folder(path),
    problem: /is a directory, not a regular file/,
  },
  {
    title: 'is a link to a device',
    prepare: (folder, path) => folder.link(path, '/dev/zero'),
    problem: LEADS_OUT,
  },
  {
    title: 'is a link to a file outside',
    prepare: (folder, path, content) => folder.link(path, folder.file('outside', content)),
    problem: LEADS_OUT,
  },
  {
    title: 'is a link to a FIFO outside',
    prepare: (folder, path) => folder.link(path, folder.fifo('outside')),
    problem: LEADS_OUT,
  },
  {
    title: 'is a dangling link',
    prepare: (folder, path) => folder.link(path, 'nothing'),
    problem: /is a link to a file that does not exist/,
  },
  {
    title: 'is a loop of links',
    prepare: (folder, path) => folder.link(path, path.split('/').at(-1) ?? ''),
    problem: /cannot be read \(ELOOP\)/,
  },
  {
    title: 'is UTF-16 with a byte order mark',
    prepare: (folder, path, content) =>
      folder.file(path, Buffer.from(`\uFEFF${content}`, 'utf16le')),
    problem: /is UTF-16; save it as UTF-8/,
  },
  {
    title: 'is UTF-16 without a byte order mark',
    prepare: (folder, path, content) => folder.file(path, Buffer.from(content, 'utf16le').swap16()),
    problem: /is UTF-16; save it as UTF-8/,
  },
];
const UNREADABLE_TEXT: readonly UnreadableCase[] = [
  {
    title: 'has a NUL byte',
    prepare: (folder, path, content) => folder.file(path, content.replace('\n', '\n\0')),
    problem: /has a NUL byte in line 2/,
  },
  {
    title: 'is Latin-1',
    prepare: (folder, path, content) =>
      folder.file(path, Buffer.concat([Buffer.from('\xfc', 'latin1'), Buffer.from(content)])),
    problem: /is not UTF-8: line 1 has other bytes/,
  },
];

describe.concurrent.each(READING)('$input', ({ input, name, content, others, maxBytes }) => {
  // A plan is read in parts, and its own parser rejects such bytes. A zone that is not text leaves its names unknown.
  const unreadable =
    input === 'zone-files' ? UNREADABLE.filter(({ title }) => !/UTF-16/.test(title)) : UNREADABLE;
  it.each([...unreadable, ...(/^(?:plan-file|zone-files)$/.test(input) ? [] : UNREADABLE_TEXT)])(
    'is refused where it $title',
    async ({ prepare, problem }) => {
      const result = await runWith((folder) => prepare(folder, join('checkout', name), content()), {
        ...others(),
        [input]: name,
      });
      expect(result.exitCode).toBe(1);
      expect(result.report).toMatchObject({ result: 'failed' });
      expect(result.report?.problems[0]?.message).toMatch(problem);
      expect(result.report?.problems[0]?.message).toContain(name);
      expect(result.errors[0]).toMatch(problem);
    },
  );

  it('is refused where its folder is a link that leads outside', async () => {
    const [folder = ''] = name.includes('/') ? name.split('/') : ['r'];
    const path = name.includes('/') ? name : `r/${name}`;
    const result = await runWith(
      (test) => {
        test.file(join('outside', path.slice(folder.length + 1)), content());
        test.link(join('checkout', folder), '../outside');
      },
      { ...others(), [input]: path },
    );
    expect(result.report?.problems[0]?.message).toMatch(LEADS_OUT);
  });

  it('is refused where it is too large', async () => {
    const result = await runWith(
      (folder) => truncateSync(folder.file(join('checkout', name)), maxBytes + 1),
      { ...others(), [input]: name },
    );
    expect(result.report?.problems[0]?.message).toMatch(`is larger than ${maxBytes} bytes`);
  });

  it('is refused where it is a device', async () => {
    const result = await runWith(() => {}, { ...others(), [input]: '/dev/zero' });
    expect(result.report?.problems[0]?.message).toMatch(
      /is a device, not a regular file|is outside of the workspace|leads out of the checkout/,
    );
  });
});

describe.concurrent('a file that a glob matches', () => {
  it.each([
    ['plan-file', 'p/*.json'],
    ['zone-files', 'p/*.zone'],
    ['mta-config', 'p/*.cf'],
    ['merge', 'p/*.json'],
  ])('of %s and that is a FIFO is refused', async (input, pattern) => {
    const name = pattern.replace('*', 'x');
    const result = await runWith((folder) => folder.fifo(`checkout/${name}`), {
      ...(input === 'merge' ? {} : check),
      [input]: pattern,
    });
    expect(result.report?.problems[0]?.message).toMatch(
      `"${name}" is a named pipe (FIFO), not a regular file`,
    );
  });
});

describe.concurrent('a foreign file that a glob of mta-config matches', () => {
  it.each([
    ['is compressed', gzipSync('myhostname = mx1.example.com')],
    ['is UTF-16', Buffer.from('\uFEFFmyhostname = mx1.example.com', 'utf16le')],
    ['is larger than a configuration', Buffer.alloc(1024 ** 2 + 1, '#')],
  ])('is not read, and is no mistake, where it %s', async (_, content) => {
    const result = await runWith(
      (folder) => {
        folder.file('checkout/p/main.cf', 'myhostname = mx1.example.com\n');
        folder.file('checkout/p/old.cf', content);
      },
      { ...check, 'mta-config': 'p/*.cf' },
    );
    expect(result.report?.problems).toEqual([]);
    expect(result.report?.notes.join(' ')).toContain('p/old.cf');
  });
});

describe.concurrent('a file that another file names', () => {
  it.each([
    ['is a FIFO', (folder: TestFolder, path: string) => folder.fifo(path), /a named pipe/],
    [
      'is a link that leads outside',
      (folder: TestFolder, path: string) => folder.link(path, '/etc/hostname'),
      LEADS_OUT,
    ],
    [
      'is UTF-16',
      (folder: TestFolder, path: string) => folder.file(path, Buffer.from('a A 1', 'utf16le')),
      /is UTF-16/,
    ],
  ])('is refused where it %s', async (_, prepare, problem) => {
    const zones = await runWith(
      (folder) => {
        folder.file('checkout/example.com.zone', '$ORIGIN example.com.\n$INCLUDE hosts.inc\n');
        prepare(folder, 'checkout/hosts.inc');
      },
      { ...check, 'zone-files': 'example.com.zone' },
    );
    const unread = zones.report?.notes.join('\n');
    expect(zones.report?.problems[0]?.message ?? unread).toMatch(
      /UTF-16/.test(String(problem)) ? /"hosts\.inc" is not read/ : problem,
    );
    const servers = await runWith(
      (folder) => {
        folder.file('checkout/mx1.example.com/main.cf', 'myhostname = mx1.example.com\n');
        prepare(folder, 'checkout/mx1.example.com/master.cf');
      },
      { ...check, 'mta-config': 'mx1.example.com/main.cf' },
    );
    expect(servers.report?.problems[0]?.message).toMatch(problem);
  });

  it('is read where other included files include it', async () => {
    const result = await runWith(
      (folder) => {
        folder.file('checkout/example.com.zone', '$ORIGIN example.com.\n$INCLUDE a/1.inc\n');
        folder.file('checkout/a/1.inc', '\uFEFF$INCLUDE 2.inc\n');
        folder.file('checkout/a/2.inc', '$INCLUDE 3.inc\r\n');
        folder.file('checkout/3.inc', 'mx1 A 127.0.84.9\n');
      },
      { ...check, 'zone-files': 'example.com.zone', 'fail-on': 'never' },
    );
    expect(result.report?.problems).toEqual([]);
    expect(result.report?.planned).toMatchObject({ changes: 1 });
  });
});

it.each([
  ['is a FIFO', (folder: TestFolder) => folder.fifo('checkout/base.yml'), /a named pipe/],
  [
    'is UTF-16',
    (folder: TestFolder) => folder.file('checkout/base.yml', Buffer.from('hosts:', 'utf16le')),
    /is UTF-16; save it as UTF-8/,
  ],
])('a base-config-file that %s is noted', async (_, prepare, problem) => {
  const result = await runWith(prepare, { ...check, 'base-config-file': 'base.yml' });
  expect(result.report?.notes).toEqual([expect.stringMatching(problem)]);
});

describe('in a terminal', () => {
  const args = (...more: string[]) => [
    'check',
    '--hosts',
    hosts(),
    '--resolvers',
    lab.resolver,
    '--samples',
    '1',
    '--allow-private-addresses',
    '--allow-any-port',
    ...more,
  ];
  const inFolder = async (
    prepare: (folder: TestFolder) => unknown,
    work: (folder: TestFolder, cwd: string) => Promise<void>,
  ) => {
    const folder = createTestFolder();
    await prepare(folder);
    await work(folder, folder.folder('checkout'));
    folder.remove();
  };

  it('the user may write outside of the working directory', () =>
    inFolder(
      (folder) => folder.folder('results'),
      async (folder, cwd) => {
        const path = join(folder.path, 'results/x.json');
        const { status } = await runTerminal(args('--report-file', path), cwd);
        expect(status).toBe(0);
        expect(JSON.parse(readFileSync(path, 'utf8')).result).toBe('passed');
      },
    ));

  it.each(['--report-file', '--baseline-file'])('%s that cannot be written ends with 2', (option) =>
    inFolder(
      (folder) => [folder.file('secret', 'old'), folder.link('checkout/r', '..')],
      async (folder, cwd) => {
        const more = option === '--baseline-file' ? ['--update-baseline'] : [];
        const { status, stdout, stderr } = await runTerminal(args(option, 'r/fresh', ...more), cwd);
        expect(status).toBe(2);
        expect(stdout).toMatch(/could not be written: "r\/fresh" is below the link "r"/);
        expect(stdout).toContain('Failed: 1 host');
        expect(stderr).toMatch(/could not be written: "r\/fresh" is below the link "r"/);
        expect(() => readFileSync(join(folder.path, 'fresh'))).toThrow();
      },
    ),
  );
});
