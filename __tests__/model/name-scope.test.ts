import { describe, expect, it } from 'vitest';
import {
  ancestorsOf,
  EMPTY_SCOPE,
  type NameScope,
  ScopeIndex,
} from '../../src/model/name-scope.ts';

describe('the names of a scope', () => {
  it.each<[string, Partial<NameScope>, string, boolean]>([
    ['a name is that name', { names: ['mx1.example.com'] }, 'mx1.example.com', true],
    ['a name is not a name below it', { names: ['example.com'] }, 'mx1.example.com', false],
    ['a zone has its apex', { zones: ['example.com'] }, 'example.com', true],
    ['a zone has the names below it', { zones: ['example.com'] }, 'a.b.example.com', true],
    [
      'a zone has no name that only ends like it',
      { zones: ['example.com'] },
      'anexample.com',
      false,
    ],
    ['the root has every name', { zones: ['.'] }, 'mx1.example.com', true],
    ['a relative name may be in any zone', { relativeNames: ['mx1'] }, 'mx1.example.com', true],
    [
      'a relative name is no other first label',
      { relativeNames: ['mx1'] },
      'mx10.example.com',
      false,
    ],
    [
      'a relative name of two labels',
      { relativeNames: ['mx1.mail'] },
      'mx1.mail.example.com',
      true,
    ],
    ['an apex of any zone', { relativeNames: ['@'] }, 'example.com', true],
    ['no host is an apex', { relativeNames: ['@'] }, 'mx1.example.com', false],
  ])('%s', (_, scope, name, expected) => {
    const index = new ScopeIndex<number>();
    index.add({ ...EMPTY_SCOPE, ...scope }, 1);
    expect(index.find(name).length > 0).toBe(expected);
  });

  it('an escaped dot does not separate labels', () => {
    expect(ancestorsOf('a\\.b.example')).toEqual(['a\\.b.example', 'example']);
  });
});
