import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalName,
  hostNameProblem,
  matchesPattern,
  sameName,
} from '../../src/model/dns-name.ts';

describe('DNS names', () => {
  it.each([
    ['MX1.Example.COM.', 'mx1.example.com', true, 'case and one trailing dot are ignored'],
    ['mx1.example.com..', 'mx1.example.com', false, 'a second trailing dot is not'],
    ['mx1.example.com', 'mx1.example.com.evil.test', false, 'a prefix is another name'],
    ['bücher.example.com', 'xn--bcher-kva.example.com', true, 'U-labels equal their A-labels'],
    ['bücher.example.com/x', 'bücher.example.com', false, 'a path is not cut off as in a URL'],
  ])('%s and %s: %s, %s', (a, b, same) => {
    expect(sameName(a, b)).toBe(same);
  });

  it.each([
    ['smtp1.example.com', 'smtp*.example.com', true],
    ['smtp.example.com', 'smtp*.example.com', true],
    ['smtp1.eu.example.com', 'smtp*.example.com', false],
    ['a.b', '*.b', true],
    ['xaxbxc.test', '*a*b*c.test', true],
    ['xaxb.test', '*a*b*c.test', false],
  ])('%s matches %s: %s', (name, pattern, matches) => {
    expect(matchesPattern(name, pattern)).toBe(matches);
  });

  it('patterns match like the equivalent regular expression', () => {
    const label = fc.string({ unit: fc.constantFrom('a', 'b', '1'), maxLength: 8 });
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(label, pattern, (text, glob) => {
        const expression = new RegExp(`^${glob.replaceAll('*', '[^.]*')}$`);
        expect(matchesPattern(`${text}.x`, `${glob}.x`)).toBe(expression.test(text));
      }),
    );
  });

  it('canonicalName does not change a canonical name', () => {
    fc.assert(
      fc.property(fc.domain(), (name) => {
        expect(canonicalName(canonicalName(name))).toBe(canonicalName(name));
        expect(hostNameProblem(canonicalName(name))).toBe(null);
      }),
    );
  });
});
