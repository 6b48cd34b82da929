import { expect, it } from 'vitest';
import { connectionProblems, readDeclaration } from '../../src/declare/declaration.ts';

const hostsOfBlocks = Array.from(
  { length: 200 },
  (_, index) => `h${index}.example.com 10.0.${index}.0/24`,
);
const readAll = (text: string) =>
  readDeclaration([{ text, file: null, relocate: null }], {
    allowPrivateAddresses: true,
    allowAnyPort: false,
  });
const read = (text: string) => readAll(text).declaration;
const problemsOf = (text: string) => readAll(text).problems.map(({ message }) => message);

it.each([
  ['accepts 51,200 addresses with 3 samples each', hostsOfBlocks.join('\n'), 3, 0],
  ['rejects 51,200 addresses with 4 samples each', hostsOfBlocks.join('\n'), 4, 1],
  [
    'does not count the addresses of hosts that only send',
    `defaults: { role: outbound }\nhosts:\n${hostsOfBlocks.map((host) => `  - { name: ${host.replace(' ', ', addresses: ')} }\n`).join('')}`,
    20,
    0,
  ],
])('the limit of connections %s', (_, text, samples, count) => {
  const problems = connectionProblems(read(text), samples);
  expect(problems).toHaveLength(count);
  for (const { message } of problems)
    expect(message).toMatch(/204800 connections \(51200 addresses, 4 samples each\)/);
});

it('the limit of addresses applies to hosts that only send too', () => {
  const hosts = Array.from({ length: 800 }, (_, index) => {
    return `  - { name: h${index}.example.com, addresses: 10.${index >> 8}.${index & 255}.0/24 }\n`;
  });
  const text = `defaults: { role: outbound }\nhosts:\n${hosts.join('')}`;
  expect(problemsOf(text)).toEqual([
    expect.stringMatching(/204800 addresses; it may have at most 200000/),
  ]);
});
