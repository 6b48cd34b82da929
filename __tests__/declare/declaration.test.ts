import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDeclaration } from '../../src/declare/declaration.ts';
import { locationInWorkflow } from '../../src/declare/workflow-location.ts';

const read = (text: string, allowPrivateAddresses = false) =>
  readDeclaration([{ text, file: 'hosts.yml', relocate: null }], {
    allowPrivateAddresses,
    allowAnyPort: false,
  });

const problemsOf = (text: string) =>
  read(text).problems.map(
    ({ location, message }) => `${location?.line}:${location?.column} ${message}`,
  );

describe('a declaration', () => {
  it('may be plain lines of names and addresses', () => {
    const { declaration, problems } = read(
      'mx1.example.com\n\nmx2.example.com 8.8.8.8 2a00::25 # two\n',
    );
    expect(problems).toEqual([]);
    expect(declaration.hosts).toMatchObject([
      { name: 'mx1.example.com', addresses: null, location: { line: 1 } },
      { name: 'mx2.example.com', addresses: ['8.8.8.8', '2a00::25'], location: { line: 3 } },
    ]);
  });

  it('may be YAML with defaults, blocks, patterns, mx entries and waivers', () => {
    const { declaration, problems } = read(
      `
defaults: { control: dedicated }
rules: { ptr-multiple: off }
hosts:
  - name: out.example.com
    role: outbound
    addresses: [198.51.100.0/29]
    ptr: "smtp*.example.com"
  - name: mail.provider.example
    control: shared
  - mx: example.org
  - name: mx3.example.com
    rules: { ptr-generic: off }
    waivers:
      - { rule: banner-mismatch, reason: "renamed on Friday", until: 2026-12-04 }
`,
      true,
    );
    expect(problems).toEqual([]);
    const [pool, shared, third] = declaration.hosts;
    expect(pool?.addresses).toHaveLength(8);
    expect(pool?.ptr).toEqual({ kind: 'names', patterns: ['smtp*.example.com'] });
    expect(shared).toMatchObject({ ptr: { kind: 'any' }, ehlo: { kind: 'greeting' } });
    expect(third?.levels).toEqual({ 'ptr-multiple': 'off', 'ptr-generic': 'off' });
    expect(third?.waivers).toMatchObject([{ until: '2026-12-04', location: { line: 15 } }]);
    expect(declaration.mailDomains).toMatchObject([{ domain: 'example.org' }]);
  });

  it.each([
    [
      'hosts:\n  - name: mx1.example.com\n    prot: 25\n',
      '3:5 Unknown key "prot" in a host. Did you mean "port"?',
    ],
    ['a_b.example.com', '1:1 "a_b.example.com" may hold only letters'],
    ['mx1.example.com 1.2.3', '1:17 "1.2.3" is no IP address.'],
    ['hosts: [mx1.example.com, MX1.example.com.]', '1:26 mx1.example.com is declared twice'],
    ['a: 1\na: 2', '2:1 The YAML cannot be read: Map keys must be unique'],
    ['[[[[[[[[[[[[[[[[[[[[[[[[[', '1:21 The YAML is nested more than 20 levels deep.'],
    ['mx1.example.com 10.0.0.1', '1:17 10.0.0.1 is a private address.'],
    ['- { name: mx1.example.com, port: 2626 }', '1:34 Port 2626 is none of'],
    [
      '- { name: a.example.com, waivers: [{ rule: ptr-mising, reason: x, until: 2026-02-30 }] }',
      '1:44 "ptr-mising" is no rule. Did you mean "ptr-missing"?',
    ],
  ])('has its mistakes reported at their location: %s', (text, problem) => {
    expect(problemsOf(text).some((line) => line.startsWith(problem))).toBe(true);
  });

  it('has all its mistakes reported in one run', () => {
    expect(
      problemsOf('hosts:\n  - { name: x_y.z, port: 0, tls: maybe, foo: 1, bar: 2 }'),
    ).toHaveLength(5);
  });

  /** Names that every object inherits, or that a library treats apart. */
  const INHERITED = ['constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty'];
  const LEVELS = [
    ['the declaration', (key: string) => `hosts: [mx1.example.com]\n${key}: 1`, '2:1'],
    ['the defaults', (key: string) => `defaults: { ${key}: 1 }\nhosts: [mx1.example.com]`, '1:13'],
    ['a host', (key: string) => `hosts:\n  - name: mx1.example.com\n    ${key}: { a: 1 }`, '3:5'],
    ['an mx entry', (key: string) => `- mx: example.com\n  "${key}": [1]`, '2:3'],
    [
      'a waiver',
      (key: string) =>
        `- { name: a.example.com, waivers: [{ ${key}: x, rule: ptr-apex, reason: x, until: 2026-12-04 }] }`,
      '1:38',
    ],
    [
      'a host',
      (key: string) => `defaults: &x\n  ${key}: 1\nhosts: [{ <<: *x, name: mx1.example.com }]`,
      '2:3',
    ],
  ] as const;

  it.each(
    INHERITED.flatMap((key) =>
      LEVELS.map(([what, text, at]) => [key, what, text(key), at] as const),
    ),
  )('has no key %s in %s', (key, what, text, at) => {
    expect(problemsOf(text)).toContain(`${at} Unknown key "${key}" in ${what}.`);
  });

  it.each(INHERITED)('has no rule %s', (rule) => {
    const message = `Unknown rule "${rule}".`;
    expect(problemsOf(`rules: { ${rule}: off }\nhosts: [mx1.example.com]`)).toEqual([
      `1:10 ${message}`,
    ]);
    expect(problemsOf(`defaults: { rules: { ${rule}: off } }\nhosts: [mx1.example.com]`)).toEqual([
      `1:22 ${message}`,
    ]);
    expect(problemsOf(`- { name: mx1.example.com, rules: { ${rule}: off } }`)).toEqual([
      `1:37 ${message}`,
    ]);
    const waiver = `{ rule: ${rule}, reason: x, until: 2026-12-04 }`;
    expect(problemsOf(`- { name: mx1.example.com, waivers: [${waiver}] }`)).toEqual([
      `1:46 "${rule}" is no rule.`,
    ]);
  });

  it('never makes the reader throw', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => void read(text)));
    fc.assert(fc.property(fc.json(), (text) => void read(text)));
  });

  it('is located in its workflow file', () => {
    const workflow = `jobs:
  check:
    steps:
      - uses: ./
        with:
          hosts: |
            mx1.example.com
            mx2.example.com
`;
    const relocate = locationInWorkflow(
      'mx1.example.com\nmx2.example.com\n',
      { text: workflow, path: 'w.yml' },
      'check',
    );
    expect(relocate?.({ file: null, line: 2, column: 1 })).toEqual({
      file: 'w.yml',
      line: 8,
      column: 13,
    });
  });
});
