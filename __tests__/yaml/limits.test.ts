import { describe, expect, it } from 'vitest';
import { readDeclaration } from '../../src/declare/declaration.ts';
import { cpuMs } from '../cpu-time.ts';

const MIB = 1024 * 1024;
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** `a9` has nine aliases of `a8`, which has nine aliases of `a7`, and so on. */
const ALIAS_BOMB = `a0: &a0 [mx1.example.com]
${lines(9, (index) => `a${index + 1}: &a${index + 1} [${Array(9).fill(`*a${index}`).join(', ')}]`)}
hosts: *a9`;

const MERGE_BOMB = `m0: &m0 { name: mx1.example.com }
${lines(15, (index) => `m${index + 1}: &m${index + 1} { <<: [${Array(8).fill(`*m${index}`).join(', ')}] }`)}
hosts: [*m15]`;

const CASES: readonly (readonly [title: string, text: string, problem: RegExp])[] = [
  ['aliases of aliases', ALIAS_BOMB, /more than 500000 values/],
  ['merges of merges', MERGE_BOMB, /more than 500000 values/],
  [
    'many aliases of a long list',
    `a: &a [${'x, '.repeat(2000)}x]\nhosts:\n${lines(900, () => '  - { name: a.example.com, ptr: *a }')}`,
    /more than 500000 values/,
  ],
  [
    'many merges of a mapping with many keys',
    `d: &d { ${lines(10_000, (index) => `k${index}: 1,`).replaceAll('\n', ' ')} }\nhosts:\n${lines(990, () => '  - { <<: *d }')}`,
    /1:7 A mapping has more than 100 keys/,
  ],
  [
    'too many aliases',
    `a: &a [x]\nhosts:\n${'  - *a\n'.repeat(100_000)}`,
    /1003:5 .* anchors more than 1000 times/,
  ],
  ['a list that contains itself', 'hosts: &a [*a]', /1:1 .* contains itself/],
  ['an alias without an anchor', 'hosts: [&a a.example.com, *a, *b]', /1:31 .*Unresolved alias/],
  ['unclosed brackets', '['.repeat(MIB - 1), /1:21 .* more than 20 levels deep/],
  ['unclosed braces', '{a: '.repeat(250_000), /more than 20 levels deep/],
  [
    'deep nesting by indentation',
    lines(1000, (index) => `${' '.repeat(index)}a:`),
    /21:21 .* more than 20 levels deep/,
  ],
  ['many keys', lines(15_000, (index) => `k${index}: 1`), /1:1 A mapping has more than 100 keys/],
  ['too many lines', '#\n'.repeat(500_000), /more than 150000 tokens outside of a long list/],
  [
    'too many short items',
    `hosts:\n${lines(19_000, () => '  - [a, b, c, d, e, f, g, h, i, j, k, l, m]')}`,
    /more than 500000 tokens/,
  ],
  [
    'too many lists in lists',
    `hosts:\n${lines(19_000, () => '- [[], [], [], [], []]')}`,
    /more than 100000 lists and mappings/,
  ],
  [
    '60,000 hosts',
    `hosts:\n${lines(60_000, () => '  - a.test')}`,
    /2:3 A list of the declaration has more than 50000 items; it may have at most 50000/,
  ],
  ['more than 1 MiB', ' '.repeat(MIB + 1), /1:1 .* larger than 1048576 bytes/],
  ['one scalar of 1 MiB', `hosts: ["${'x'.repeat(MIB - 20)}"]`, /1:9 .* longer than 253/],
  ['an unclosed quoted scalar', `hosts: "${'x\n'.repeat(100_000)}`, /Missing closing "quote/],
  [
    'a NUL in a name',
    'hosts: [a\0.example.com]',
    /1:9 "a\\x00\.example\.com" has a character other than/,
  ],
  ['only NULs', '\0'.repeat(MIB), /longer than 253/],
  ['many documents', '---\n'.repeat(1000), /2:1 .* several YAML documents/],
  [
    '20,001 hosts',
    `hosts:\n${lines(20_001, (index) => `  - h${index}.example.com`)}`,
    /20001 hosts; it may have at most 20000/,
  ],
  [
    'a block of 512 addresses',
    '- { name: a.example.com, addresses: 198.18.0.0/23 }',
    /1:37 .* 2\^9 addresses/,
  ],
  [
    'the whole IPv6 address space',
    '- { name: a.example.com, addresses: "::/0" }',
    /2\^128 addresses/,
  ],
  [
    'many blocks',
    `- { name: a.example.com, addresses: [${lines(30_000, (index) => `10.${index >> 8}.${index & 255}.0/24,`).replaceAll('\n', ' ')}] }`,
    /1:37 The host has 30000 addresses/,
  ],
];

describe('a declaration that would exhaust memory or time', () => {
  it.each(CASES)('is rejected at its location: %s', (_, text, problem) => {
    const started = cpuMs();
    const { problems } = readDeclaration([{ text, file: null, relocate: null }], {
      allowPrivateAddresses: true,
      allowAnyPort: false,
    });
    // It takes about a second on an idle machine.
    expect(cpuMs() - started).toBeLessThan(10_000);
    expect(problems).toHaveLength(1);
    const [first] = problems;
    expect(`${first?.location?.line}:${first?.location?.column} ${first?.message}`).toMatch(
      problem,
    );
  });

  it('is read in time within the limits of aliases and hosts', () => {
    const text = `defaults: &p { control: shared }
hosts:
${lines(19_000, (index) => `  - h${index}.example.com`)}
${lines(1000, (index) => `  - { <<: *p, name: p${index}.example.com }`)}`;
    const started = cpuMs();
    const { problems, declaration } = readDeclaration([{ text, file: null, relocate: null }], {
      allowPrivateAddresses: false,
      allowAnyPort: false,
    });
    expect(cpuMs() - started).toBeLessThan(10_000);
    expect(problems).toEqual([]);
    expect(declaration.hosts).toHaveLength(20_000);
    expect(declaration.hosts.at(-1)).toMatchObject({
      control: 'shared',
      location: { line: 20_002 },
    });
  });
});
