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
    ['a_b.example.com', '1:1 "a_b.example.com" has a character other than letters'],
    ['mx1.example.com 1.2.3', '1:17 "1.2.3" is not an IP address; expected one such as 192.0.2.25'],
    ['hosts: [mx1.example.com, MX1.example.com.]', '1:26 mx1.example.com is declared twice'],
    ['a: 1\na: 2', '2:1 The mapping has the key "a" twice.'],
    [
      'hosts:\n  - { name: a.example, "name" : b.example }',
      '2:24 The mapping has the key "name" twice.',
    ],
    ['[[[[[[[[[[[[[[[[[[[[[[[[[', '1:21 The YAML is nested more than 20 levels deep.'],
    ['mx1.example.com 10.0.0.1', '1:17 10.0.0.1 is a private address.'],
    ['a.example.com 8.8.8.8 ::ffff:127.0.0.1', '1:23 ::ffff:127.0.0.1 is a loopback address.'],
    ['a.example.com ::FFFF:7f00:1', '1:15 ::FFFF:7f00:1 is a loopback address.'],
    ['a.example.com FE80:0:0::1', '1:15 FE80:0:0::1 is a link-local address.'],
    ['a.example.com 0:0::1', '1:15 0:0::1 is a loopback address.'],
    ['a.example.com 10.0.0.8/30', '1:15 10.0.0.8/30 has private addresses.'],
    ['a.example.com ::ffff:1.2.3.4/125', '1:15 "::ffff:1.2.3.4/125" has no prefix length'],
    ['- { name: a.example.com, addresses: " ::ffff:10.1.1.1 " }', '1:37 ::ffff:10.1.1.1 is a'],
    [
      '- { name: a.example.com, addresses: [8.8.8.8, &a "fd00:0::1"] }\n- { name: b.example.com, addresses: *a }',
      '1:50 fd00:0::1 is a unique-local address.',
    ],
    ['::error::x 8.8.8.8', '1:1 "::error::x" has a character other than letters'],
    ['hosts: mx1.example.com', '1:8 Expected a list of hosts such as [mx1.example.com], got'],
    [
      '- https://mx1.example.com',
      '1:3 "https://mx1.example.com" has a character other than letters, digits, hyphens and dots. Give the host name alone, without the scheme of a URL.',
    ],
    [
      '- postmaster@example.com',
      '1:3 "postmaster@example.com" has a character other than letters, digits, hyphens and dots. Give a host name, not a mail address.',
    ],
    ['- -mx.example.com', '1:3 "-mx.example.com" has a label that begins or ends with a hyphen.'],
    ['- mx1', '1:3 "mx1" has only one label; expected a full name such as mx1.example.com.'],
    [
      '- { name: mx1.example.com, ptr: ANY }',
      '1:33 "ANY" has only one label; expected a full name such as mx1.example.com. Did you mean "any"?',
    ],
    [
      '- { name: mx1.example.com, banner: "*" }',
      '1:36 "*" has only one label; expected a full name such as mx1.example.com. Write any to accept every name.',
    ],
    [
      '- { name: mx1.example.com, ehlo: greting }',
      '1:34 "greting" has only one label; expected a full name such as mx1.example.com. Did you mean "greeting"?',
    ],
    [
      '- { mx: example.com, name: mx1.example.com }',
      '1:5 Unknown key "mx" in a host. An entry has either name or mx.',
    ],
    [
      '- { mx: example.com, addresses: [8.8.8.8] }',
      '1:22 Unknown key "addresses" in an mx entry. The hosts of the entry and their addresses come from DNS.',
    ],
    [
      '{ defaults: { addresses: [8.8.8.8] }, hosts: [a.example.com] }',
      '1:15 Unknown key "addresses" in the defaults. It belongs to one host.',
    ],
    [
      '{ rules: { ptr: off }, hosts: [a.example.com] }',
      '1:12 Unknown rule "ptr". docs/rules.md lists all rules.',
    ],
    [
      '- { name: a.example.com, waivers: [{ rule: ptr-missing, reason: " ", until: 2026-12-04 }] }',
      '1:65 " " is empty; expected a reason.',
    ],
    ['- name: *x', '1:9 The YAML cannot be read: Unresolved alias'],
    ['- { name: mx1.example.com, port: 2626 }', '1:34 Port 2626 is not a mail port'],
    [
      '- { name: a.example.com, waivers: [{ rule: ptr-mising, reason: x, until: 2026-02-30 }] }',
      '1:44 "ptr-mising" is not a rule. Did you mean "ptr-missing"?',
    ],
  ])('has its mistakes reported at their location: %s', (text, problem) => {
    expect(problemsOf(text).some((line) => line.startsWith(problem))).toBe(true);
  });

  it('has one message for each private address or block that is written', () => {
    const text = `- name: a.example.com
  addresses: [10.0.0.0/28, 8.8.8.0/25, ::ffff:10.0.0.1, "10.0.0.1"]
`;
    expect(problemsOf(text)).toEqual([
      '2:15 10.0.0.0/28 has private addresses. Set allow-private-addresses: true to check it.',
      '2:40 ::ffff:10.0.0.1 is a private address. Set allow-private-addresses: true to check it.',
      '2:57 10.0.0.1 is a private address. Set allow-private-addresses: true to check it.',
    ]);
  });

  it.each([
    ['an alias', '- &a { name: a.example.com, prot: 1 }\n- *a\n- *a', '1:29'],
    ['<<', '- &a { name: a.example.com, prot: 1 }\n- { <<: *a, name: b.example.com }', '1:29'],
    [
      '<< with a list',
      'defaults: &a { tls: none }\nrules: &b { prot: 1 }\nhosts: [{ name: a.example.com, <<: [*a, *b] }]',
      '2:13',
    ],
    [
      '<< within <<',
      'defaults: &a { prot: 1 }\nrules: &b { <<: *a }\nhosts: [{ name: a.example.com, <<: *b }]',
      '1:16',
    ],
    ['<< of a mapping in place', '- { name: a.example.com, <<: { port: 25, prot: 1 } }', '1:42'],
  ])('has a mistake behind %s reported once, where it is written', (_, text, at) => {
    const problems = problemsOf(text).filter((problem) => problem.includes('in a host'));
    expect(problems).toEqual([`${at} Unknown key "prot" in a host. Did you mean "port"?`]);
  });

  it('has a quoted "<<" as a key like any other', () => {
    expect(problemsOf('- { name: a.example.com, "<<": { port: 25 } }')).toEqual([
      '1:26 Unknown key "<<" in a host.',
    ]);
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
    const message = `Unknown rule "${rule}". docs/rules.md lists all rules.`;
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
      `1:46 "${rule}" is not a rule. docs/rules.md lists all rules.`,
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
      [{ text: workflow, path: 'w.yml' }],
      'check',
    );
    expect(relocate?.({ file: null, line: 2, column: 1 })).toEqual({
      file: 'w.yml',
      line: 8,
      column: 13,
    });
  });
});
