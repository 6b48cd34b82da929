import { type ExecFileException, execFile, execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const RULE = 'ptr-toy';

/** The files of the example rule, by the paths of CONTRIBUTING.md's steps, each made from its present text. */
const BY_HAND: Readonly<Record<string, (text: string) => string>> = {
  'src/judge/rules/<name>.ts': () => `import { atEachEndpoint, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const ptrToy: HostRule = {
  name: 'ptr-toy',
  subject: 'host',
  group: 'reverse',
  reportsWhen: 'a PTR name begins with toy',
  levels: { dedicated: 'warning', shared: 'off' },
  scored: false,
  supersededBy: ['ptr-missing'],
  needs: ['ptr'],
  baselineFields: ['observed'],
  isNameMismatch: false,
  check: atEachEndpoint(({ address, ptr }) => {
    const name = ptr.names.find((one) => one.startsWith('toy'));
    if (name === undefined) return null;
    return {
      expected: 'a serious name',
      observed: name,
      message: sentence\`The PTR of \${address} \${verb('is')} \${name}, a toy.\`,
      step: { stage: 'reverse', kind: 'publish-record', text: 'Choose another name.' },
    };
  }),
};
`,
  'src/judge/rules/index.ts': (text) =>
    text
      .replace(/^import \{ ptrUnconfirmed \}/m, "import { ptrToy } from './ptr-toy.ts';\n$&")
      .replace(/^ {2}ptrApex,\n/m, '$&  ptrToy,\n'),
  'docs/rules.md': (text) =>
    text.replace(
      /^## ptr-propagating\n/m,
      `## ptr-toy

<!-- facts:ptr-toy -->
<!-- /facts -->

**What it means.** The PTR begins with \`toy\`. This rule is an example of a test.

**Why receivers care.** They do not. No RFC says anything about toys in names.

**Before and after**

\`\`\`text
before:  25.113.0.203.in-addr.arpa.  IN  PTR  toy.example.com.
after:   25.113.0.203.in-addr.arpa.  IN  PTR  mx1.example.com.
\`\`\`

**To accept it.** Switch it off. On shared control the rule is off.

\`\`\`yaml
- name: toy.example.com
  rules: { ptr-toy: off }
\`\`\`

$&`,
    ),
  '__tests__/judge/rules/<name>.test.ts': () => `import { expect, it } from 'vitest';
import { judge } from '../../../src/judge/judge.ts';
import { ADDRESS, observed } from '../observed.ts';

it.each([
  ['mx1.example.com', []],
  ['toy.example.com', ['ptr-toy warning']],
])('%s', (name, expected) => {
  const host = { role: 'outbound', ptr: { kind: 'any' } } as const;
  const ptr = { names: [name], forward: { [name]: [ADDRESS] } };
  const smtp = { state: 'skipped', code: null, bannerName: null, bannerNames: [], ehloName: null } as const;
  const { findings } = judge({
    at: 0,
    hosts: [observed({ host, ptr, smtp, endpoint: { bannerForward: {} } })],
    mailDomains: [],
    otherShardHosts: [],
    limits: [],
    undeclaredAddresses: [],
    vantage: { port25: 'open', ipv6: 'unknown' },
  });
  expect(findings.map(({ rule, level }) => \`\${rule} \${level}\`)).toEqual(expected);
});
`,
};

/** What `npm run docs` changes besides the facts in docs/rules.md. */
const GENERATED = ['schemas/mail-hosts.schema.json', 'src/model/rule-names.ts'];

const contributing = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
const [, section = ''] = /^## A new rule, in four steps\n(.*?)^## /ms.exec(contributing) ?? [];
const steps = section.split(/^\d\. /m).slice(1);
const [, commands = ''] = /^```sh\n(.*?)^```$/ms.exec(section) ?? [];
const [generate = '', ...checks] = commands.replaceAll('<name>', RULE).trim().split('\n');

/** The copy has the packages of the original, and needs no bundle. */
const NOT_COPIED = /^(?:\.git|\.build-.*|coverage|dist|lib|node_modules)$/;

let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'add-a-rule-'));
  cpSync(root, copy, {
    recursive: true,
    filter: (path) => !NOT_COPIED.test(relative(root, path)),
  });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const [path, change] of Object.entries(BY_HAND)) {
    const file = join(copy, path.replace('<name>', RULE));
    writeFileSync(file, change(existsSync(file) ? readFileSync(file, 'utf8') : ''));
  }
  execFileSync('sh', ['-c', generate], { cwd: copy });
}, 120_000);
afterAll(() => rmSync(copy, { recursive: true }));

describe("CONTRIBUTING's four steps", () => {
  it('name the four files that are written by hand', () => {
    const files = steps.map((step) => /`((?:\w+\/)[^`]*)`/.exec(step)?.[1]);
    expect(files).toEqual(Object.keys(BY_HAND));
  });

  it('change no other file, except generated ones', () => {
    const byHand = Object.keys(BY_HAND).map((path) => path.replace('<name>', RULE));
    const copied = globSync('**', { cwd: copy, exclude: ['node_modules'], withFileTypes: true });
    const changed = copied
      .filter((entry) => entry.isFile())
      .map((entry) => relative(copy, join(entry.parentPath, entry.name)))
      .filter((path) => {
        const original = join(root, path);
        return (
          !existsSync(original) || !readFileSync(original).equals(readFileSync(join(copy, path)))
        );
      });
    expect(changed.toSorted()).toEqual([...byHand, ...GENERATED].toSorted());
  });

  it('end with commands that pass', { timeout: 300_000 }, async () => {
    expect(generate).toBe('npm run docs');
    const [types = '', test = '', ...rest] = checks;
    // These need a build and minutes. What they would add is checked below.
    expect(rest).toEqual(['npm run build && npm test']);
    const others = ['judge/rules/catalogue', 'documents', 'schemas/declaration'];
    const report = `--reporter=json --no-isolate --maxWorkers=1 ${others.map((name) => `__tests__/${name}.test.ts`).join(' ')}`;
    const [checkedTypes, tests] = await Promise.all([run(types), run(`${test} ${report}`)]);
    expect(checkedTypes).toMatchObject({ code: 0 });
    expect(tests).toMatchObject({ code: 0 });
    const titles: string[] = JSON.parse(tests.stdout).testResults.flatMap(
      ({ assertionResults }: { readonly assertionResults: readonly { fullName: string }[] }) =>
        assertionResults.map(({ fullName }) => fullName),
    );
    expect(titles).toEqual(
      expect.arrayContaining([
        'toy.example.com',
        `${RULE} can be set to a level and waived, by the reader and by the schema`,
        `${RULE} is accepted by the baseline, unless it compares with the baseline`,
        `docs/rules.md '${RULE}' has its facts and its four parts`,
      ]),
    );
  });

  it('make explain know the rule', async () => {
    const { stdout } = await run(`${process.execPath} src/cli.ts explain ${RULE}`);
    expect(stdout).toMatch(
      /^ptr-toy \(reverse\)\n\nReports when a PTR name begins with toy\.\n\non dedicated control: warning\n/,
    );
  });
});

/** Runs a command in the copy, free of the settings of the test run around it. */
async function run(command: string): Promise<{ readonly code: number; readonly stdout: string }> {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST|NODE_ENV|TEST)/.test(name),
  );
  try {
    const options = { cwd: copy, env: Object.fromEntries(own), maxBuffer: 2 ** 26 };
    const { stdout } = await promisify(execFile)('sh', ['-c', command], options);
    return { code: 0, stdout };
  } catch (error) {
    const { code, stdout = '' } = error as ExecFileException;
    return { code: Number(code), stdout };
  }
}
