import { describe, expect, it } from 'vitest';
import { type InputName, readInputs } from '../../src/inputs/inputs.ts';

type Given = Partial<Readonly<Record<InputName, string>>>;

const HOSTS = 'mx1.example.com';

describe('a file that an input writes', () => {
  it.each<[string, Given, RegExp]>([
    [
      'is that of another input',
      { hosts: HOSTS, 'sarif-file': 'out/x', 'junit-file': './out/y/../x' },
      /^Input junit-file: "\.\/out\/y\/\.\.\/x" is the file of sarif-file too/,
    ],
    [
      'is the JSON report',
      { hosts: HOSTS, 'report-file': '/tmp/r.json', 'markdown-file': '/tmp//r.json' },
      /^Input markdown-file: .* is the file of report-file too/,
    ],
    [
      'is the declaration',
      { 'config-file': 'c.yml', 'report-file': 'c.yml' },
      /^Input report-file: "c\.yml" is the file of config-file too, and would overwrite it/,
    ],
    [
      'is the default declaration',
      { 'junit-file': '.github\\mail-hosts.yml' },
      /^Input junit-file: .* is the file of config-file too/,
    ],
    [
      'is the declaration of the base',
      { hosts: HOSTS, 'base-config-file': 'base.yml', 'sarif-file': 'base.yml' },
      /^Input sarif-file: .* is the file of base-config-file too/,
    ],
    [
      'is the baseline',
      { hosts: HOSTS, 'baseline-file': 'b.json', 'report-file': 'b.json' },
      /^Input report-file: .* is the file of baseline-file too/,
    ],
    [
      'is the declaration, as the baseline to update',
      { 'config-file': 'c.yml', 'baseline-file': 'c.yml', 'update-baseline': 'true' },
      /^Input baseline-file: .* is the file of config-file too/,
    ],
  ])('%s: a mistake, and nothing is overwritten', (_, given, message) => {
    const { inputs, problems } = readInputs((name) => given[name] ?? '');
    expect(problems.map((problem) => problem.message)).toEqual([expect.stringMatching(message)]);
    const paths = [
      inputs.configFile,
      inputs.baseConfigFile,
      inputs.baselineFile,
      inputs.reportFile,
      inputs.sarifFile,
      inputs.junitFile,
      inputs.markdownFile,
    ].filter((path) => path !== null);
    expect(paths).toHaveLength(
      Object.keys(given).filter((name) => name.endsWith('-file')).length - 1,
    );
  });

  it.each<[string, Given]>([
    ['has a path of its own', { 'sarif-file': 'a/x', 'junit-file': 'b/x', 'report-file': '../x' }],
    [
      'is where the default declaration would be',
      { hosts: HOSTS, 'junit-file': '.github/mail-hosts.yml' },
    ],
    ['is above the workspace', { hosts: HOSTS, 'sarif-file': '../../x', 'junit-file': '../x' }],
  ])('%s: no mistake', (_, given) => {
    expect(readInputs((name) => given[name] ?? '').problems).toEqual([]);
  });
});
