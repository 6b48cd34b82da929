import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalName,
  hostNameProblem,
  meetsPattern,
  sameName,
} from '../../src/model/dns-name.ts';

describe('names compare as DNS names, never as substrings', () => {
  it.each([
    ['MX1.Example.COM.', 'mx1.example.com', true, 'case and one trailing dot do not count'],
    ['mx1.example.com..', 'mx1.example.com', false, 'a second dot does'],
    ['mx1.example.com', 'mx1.example.com.evil.test', false, 'a prefix is another name'],
    ['bücher.example.com', 'xn--bcher-kva.example.com', true, 'U-labels are their A-labels'],
    ['bücher.example.com/x', 'bücher.example.com', false, 'a name is no URL with a path to cut'],
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
  ])('%s meets %s: %s', (name, pattern, met) => {
    expect(meetsPattern(name, pattern)).toBe(met);
  });

  it('a pattern agrees with the regular expression that says the same', () => {
    const label = fc.string({ unit: fc.constantFrom('a', 'b', '1'), maxLength: 8 });
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(label, pattern, (text, glob) => {
        const expression = new RegExp(`^${glob.replaceAll('*', '[^.]*')}$`);
        expect(meetsPattern(`${text}.x`, `${glob}.x`)).toBe(expression.test(text));
      }),
    );
  });

  it('the canonical form is a fixed point', () => {
    fc.assert(
      fc.property(fc.domain(), (name) => {
        expect(canonicalName(canonicalName(name))).toBe(canonicalName(name));
        expect(hostNameProblem(canonicalName(name))).toBe(null);
      }),
    );
  });
});
