import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FINGERPRINTS } from '../../../src/judge/software/fingerprints.ts';
import { MTA_SETTINGS } from '../../../src/judge/software/mta-settings.ts';
import { recogniseMta } from '../../../src/judge/software/recognise-mta.ts';
import { seen } from './seen.ts';
import { PUBLISHED, RECORDED } from './transcripts.ts';

describe('a server is known by its words', () => {
  it.each(RECORDED)('recorded: $says', ({ mta, greeting, ehlo }) => {
    expect(recogniseMta(seen(greeting, ehlo))).toBe(mta);
  });

  it.each(PUBLISHED)('published: $says', ({ mta, greeting, ehlo }) => {
    expect(recogniseMta(seen(greeting, ehlo))).toBe(mta);
  });

  it('no product is known by its name alone', () => {
    for (const { mta, where } of FINGERPRINTS) {
      if (where === 'name') expect(MTA_SETTINGS[mta].kind, mta).toBe('hosted');
    }
  });

  it('a second greeting line tells as well as the first', () => {
    expect(recogniseMta(seen(['mx1.example.com', 'ESMTP Postfix'], []))).toBe('postfix');
  });

  it('the keywords of one server never tell another', () => {
    for (const { mta, ehlo } of RECORDED) {
      const fits = FINGERPRINTS.filter(
        ({ where, pattern }) => where === 'ehlo' && pattern.test(ehlo.join('\n')),
      );
      expect(fits.every((fingerprint) => fingerprint.mta === mta)).toBe(true);
    }
  });

  const word = fc.constantFrom(
    ...RECORDED.flatMap(({ greeting, ehlo }) => [...greeting, ...ehlo]),
    'mx1.example.com',
    'Postfix',
    '*'.repeat(40),
    '$(reboot)',
  );
  it('whatever is said, the answer is one of ours', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), fc.array(word, { maxLength: 128 }), (a, b) => {
        const mta = recogniseMta(seen(a, b));
        expect(mta === null || Object.hasOwn(MTA_SETTINGS, mta)).toBe(true);
      }),
    );
  });

  it.each([
    'a',
    ' ',
    ' [a]',
    'mx1 Hello a [1]',
    'DELIVERBY',
    '8BITMIME',
    'AUTH PLAIN',
    'Dovecot ',
    'JAMES ',
    'Microsoft ESMTP ',
  ])('128 long lines of "%s" are read at once', (unit) => {
    const line = unit.repeat(Math.ceil(512 / unit.length)).slice(0, 512);
    const full = Array.from({ length: 128 }, () => line);
    const short = Array.from({ length: 128 }, () => unit.trim());
    const started = performance.now();
    recogniseMta(seen(full, full));
    recogniseMta(seen(full, ['mx1 Hello a [1], pleased to meet you', ...short]));
    recogniseMta(seen(full, ['mx1 Hello a [1]', 'SIZE', ...short]));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
