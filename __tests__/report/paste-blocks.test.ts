import { expect, it } from 'vitest';
import { stepParts } from '../../src/report/paste-blocks.ts';

it.each([
  [
    'a record that a step quotes',
    'Publish an SPF record of example.com, or `example.com. TXT "v=spf1 -all"` if none does.',
    'Publish an SPF record of example.com, or the record below if none does.',
    ['example.com. TXT "v=spf1 -all"'],
  ],
  [
    'a command',
    "Set the name: `postconf -e 'myhostname = mx1.example.com' && postfix reload`.",
    'Set the name: run the command below.',
    ["postconf -e 'myhostname = mx1.example.com' && postfix reload"],
  ],
  [
    'not the broken SPF record that has to be fixed',
    'Fix the SPF record of example.com, or the one that it includes: `v=spf1 A MX -all`.',
    'Fix the SPF record of example.com, or the one that it includes: `v=spf1 A MX -all`.',
    [],
  ],
] as const)('to paste is %s', (_, text, shown, blocks) => {
  expect(stepParts({ text })).toEqual({ text: shown, blocks });
});
