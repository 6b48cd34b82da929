import { expect, it } from 'vitest';
import { receivedName } from '../../../src/observe/dns/name-from-wire.ts';
import { prose } from '../../../src/report/escape.ts';

it.each([
  ['.', '.'],
  ['', '.'],
  ['MX1.Example.com.', 'mx1.example.com'],
  ['a`b.example.com', 'a\\x60b.example.com'],
  ['a\\x60b.example.com', 'a\\x60b.example.com'],
  ['##[error].example.com', '##\\[error].example.com'],
])('%j becomes %j', (name, expected) => {
  expect(receivedName(name)).toBe(expected);
  expect(receivedName(expected)).toBe(expected);
});

it('a name with a backtick does not break a record that is quoted in backticks', () => {
  const record = '25.113.0.203.in-addr.arpa. PTR mx1.example.com.';
  const server = receivedName('ns`1.provider.example');
  const remedy = `203.0.113.0/24 is delegated to ${server}; ask there. Then: Publish \`${record}\`.`;
  expect(prose(remedy)).toContain(`Publish \`${record}\`.`);
});
