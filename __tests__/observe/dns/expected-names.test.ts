import { expect, it } from 'vitest';
import { bindHost, NOTHING_DECLARED } from '../../../src/model/mail-host.ts';
import { NO_DATA } from '../../../src/model/observation.ts';
import { observeExpectedNames } from '../../../src/observe/dns/expected-names.ts';
import type { Resolve } from '../../../src/observe/dns/resolver.ts';
import { deadlineIn } from '../../../src/observe/limits/deadline.ts';

const ADDRESS = '203.0.113.25';
const names = (...patterns: readonly string[]) => ({ kind: 'names', patterns }) as const;

/** The names that are looked up for a declaration. */
async function lookedUp(declared: Partial<typeof NOTHING_DECLARED>): Promise<string[]> {
  const asked = new Set<string>();
  const resolve: Resolve = async (name) => {
    asked.add(name);
    return { ...NO_DATA, aliases: [] };
  };
  const host = bindHost({ ...NOTHING_DECLARED, ...declared }, 'mx1.example.com', [ADDRESS]);
  const found = await observeExpectedNames(host, resolve, deadlineIn(1000));
  expect([...found.keys()]).toEqual([...asked]);
  return [...asked];
}

it.each([
  ['nothing is declared: the own name is looked up anyway', {}, []],
  [
    'names of PTR, greeting and HELO, each once',
    {
      ptr: names('out1.example.com'),
      banner: names('mx9.example.com', 'mx1.example.com'),
      helo: names('out1.example.com', 'out2.example.com'),
    },
    ['out1.example.com', 'mx9.example.com', 'out2.example.com'],
  ],
  [
    'no patterns, and no names that DNS cannot have',
    {
      ptr: names('smtp*.example.com'),
      banner: names('mx_9.example.com', 'mail.office.local', 'mx9.example.com'),
    },
    ['mx9.example.com'],
  ],
])('%s', async (_, declared, expected) => {
  expect(await lookedUp(declared)).toEqual(expected);
});
