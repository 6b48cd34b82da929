import { expect, it } from 'vitest';
import { tooManyConnections } from '../../src/declare/connections.ts';
import { readDeclaration } from '../../src/declare/declaration.ts';

const blocks = Array.from(
  { length: 200 },
  (_, index) => `h${index}.example.com 10.0.${index}.0/24`,
);
const read = (text: string) =>
  readDeclaration([{ text, file: null, relocate: null }], {
    allowPrivateAddresses: true,
    allowAnyPort: false,
  }).declaration;

it.each([
  ['a fleet of 51,200 addresses, three times each', blocks.join('\n'), 3, 0],
  ['the same, four times each', blocks.join('\n'), 4, 1],
  [
    'as many addresses that only send',
    `defaults: { role: outbound }\nhosts:\n${blocks.map((block) => `  - { name: ${block.replace(' ', ', addresses: ')} }\n`).join('')}`,
    20,
    0,
  ],
])('%s', (_, text, samples, problems) => {
  const found = tooManyConnections(read(text), samples);
  expect(found).toHaveLength(problems);
  for (const { message } of found)
    expect(message).toMatch(/204800 connections \(51200 addresses, 4 samples each\)/);
});

it('refuses more addresses than one run looks at, also of hosts that only send', () => {
  const many = Array.from({ length: 800 }, (_, index) => {
    return `  - { name: h${index}.example.com, addresses: 10.${index >> 8}.${index & 255}.0/24 }\n`;
  });
  const text = `defaults: { role: outbound }\nhosts:\n${many.join('')}`;
  expect(tooManyConnections(read(text), 1).map(({ message }) => message)).toEqual([
    expect.stringMatching(/204800 addresses; one run looks at most at 200000/),
  ]);
});
