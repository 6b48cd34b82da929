import { describe, expect, it } from 'vitest';
import { intersection } from '../../src/model/expectation.ts';

const ANY = { kind: 'any' } as const;
const names = (...patterns: readonly string[]) => ({ kind: 'names', patterns }) as const;

describe('what two expectations accept together', () => {
  it.each([
    ['any name and names: the names', ANY, names('a.example.com'), names('a.example.com')],
    ['any name twice', ANY, ANY, ANY],
    [
      'the names that both have',
      names('a.example.com', 'b.example.com'),
      names('b.example.com', 'c.example.com'),
      names('b.example.com'),
    ],
    [
      'a name that the pattern of the other matches',
      names('smtp*.example.com'),
      names('smtp7.example.com', 'mx.example.com'),
      names('smtp7.example.com'),
    ],
    [
      'the narrower of two patterns',
      names('*.example.com'),
      names('smtp*.example.com'),
      names('smtp*.example.com'),
    ],
    ['nothing', names('a.example.com'), names('b.example.com'), null],
  ])('%s', (_, one, other, expected) => {
    expect(intersection(one, other)).toEqual(expected);
    expect(intersection(other, one)).toEqual(expected);
  });
});
