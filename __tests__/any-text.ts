import fc from 'fast-check';

const SURROGATES = { first: 0xd800, count: 0x800 };

/** Text of any Unicode characters. `fc.string({ unit: 'binary' })` would take 4 s to make its table of them. */
export function anyText(limits: { readonly maxLength?: number } = {}): fc.Arbitrary<string> {
  const codePoint = fc
    .integer({ min: 0, max: 0x10ffff - SURROGATES.count })
    .map((value) => (value < SURROGATES.first ? value : value + SURROGATES.count));
  return fc.array(codePoint, limits).map((codePoints) => String.fromCodePoint(...codePoints));
}
