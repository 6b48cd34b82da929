import { describe, expect, it } from 'vitest';
import { hostChanges } from '../../src/compare/declaration-changes.ts';
import { declare } from './declare.ts';

describe('hostChanges', () => {
  it.each([
    ['no change', 'a.example.com', 'a.example.com', []],
    ['another order only', 'a.example.com\nb.example.com', 'b.example.com\na.example.com', []],
    ['an added host', 'a.example.com', 'a.example.com\nb.example.com', ['b.example.com added ']],
    ['a removed host', 'a.example.com\nb.example.com', 'a.example.com', ['b.example.com removed ']],
    [
      'another PTR and another address',
      '- { name: a.example.com, addresses: 192.0.2.1 }',
      '- { name: a.example.com, addresses: 192.0.2.2, ptr: b.example.com }',
      ['a.example.com changed addresses ptr'],
    ],
    [
      'a renamed host',
      'a.example.com',
      'b.example.com',
      ['b.example.com added ', 'a.example.com removed '],
    ],
    [
      'an added mx entry',
      'a.example.com',
      '- a.example.com\n- mx: example.org',
      ['example.org added '],
    ],
    [
      'a waiver, a level and a fallback port',
      '- { name: a.example.com, rules: { ptr-generic: notice } }',
      '- { name: a.example.com, fallback-ports: 587, waivers: [{ rule: ptr-generic, reason: x, until: 2099-01-01 }] }',
      ['a.example.com changed fallback-ports rules waivers'],
    ],
    [
      'a level for all hosts',
      '- a.example.com',
      '{ rules: { ptr-generic: off }, hosts: [a.example.com] }',
      [],
    ],
    [
      'an mx entry in place of a host with the same name',
      'example.org',
      '- mx: example.org',
      ['example.org added ', 'example.org removed '],
    ],
    [
      'a default value that is now explicit',
      'a.example.com',
      '- { name: a.example.com, ptr: a.example.com, role: both }',
      [],
    ],
  ])('%s', (_, base, head, expected) => {
    const changes = hostChanges(declare(base), declare(head));
    expect(changes.map(({ name, kind, keys }) => `${name} ${kind} ${keys.join(' ')}`)).toEqual(
      expected,
    );
  });
});
