import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sanitise, sanitiseInline } from '../../src/model/sanitise.ts';
import { anyText } from '../any-text.ts';
import { ATTACKS } from '../hostile/attacks.ts';

const hostile = fc.oneof(
  anyText(),
  fc
    .array(fc.constantFrom('::', ':', '##[', '#', '[', '\u202e', '\n', ' ', '\ud800', 'x', '\\'))
    .map((parts) => parts.join('')),
  fc.constantFrom(...ATTACKS.map(([, text]) => text)),
);

it('does not change text that is sanitised already, so that a report can be read again', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const once = sanitise(text);
      expect(sanitise(once, 1000)).toBe(once);
      expect(sanitiseInline(once, 1000)).toBe(once);
      expect(sanitiseInline(sanitiseInline(text, 512), 512)).toBe(sanitiseInline(text, 512));
    }),
  );
});
