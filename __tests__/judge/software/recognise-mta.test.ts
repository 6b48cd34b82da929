import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FINGERPRINTS } from '../../../src/judge/software/fingerprints.ts';
import { MTA_SETTINGS } from '../../../src/judge/software/mta-settings.ts';
import { recogniseMta } from '../../../src/judge/software/recognise-mta.ts';
import { cpuMs } from '../../cpu-time.ts';
import { smtpObservation } from './mail-server.ts';
import { GREETINGS, PUBLISHED, RECORDED, REPLIES } from './transcripts.ts';

describe('recogniseMta', () => {
  it.each(RECORDED)('recorded: $title', ({ mta, greeting, ehlo }) => {
    expect(recogniseMta(smtpObservation(greeting, ehlo))).toBe(mta);
  });

  it.each(PUBLISHED)('published: $title', ({ mta, greeting, ehlo }) => {
    expect(recogniseMta(smtpObservation(greeting, ehlo))).toBe(mta);
  });

  it.each(GREETINGS)('%s by its greeting: %s', (mta, greeting) => {
    expect(recogniseMta(smtpObservation([greeting], []))).toBe(mta);
  });

  it.each(REPLIES)('$mta by its EHLO reply: $ehlo', ({ mta, ehlo, greeting }) => {
    const line = greeting ?? 'mx1.example.com ESMTP';
    expect(recogniseMta(smtpObservation([line], ehlo.split('|')))).toBe(mta);
  });

  it('only hosted services are recognised by their host name', () => {
    for (const { mta, where } of FINGERPRINTS) {
      if (where === 'name') expect(MTA_SETTINGS[mta].kind, mta).toBe('hosted');
    }
  });

  it('matches the second line of a greeting too', () => {
    expect(recogniseMta(smtpObservation(['mx1.example.com', 'ESMTP Postfix'], []))).toBe('postfix');
  });

  it('no EHLO pattern matches another server', () => {
    for (const { mta, ehlo } of RECORDED) {
      const matching = FINGERPRINTS.filter(
        ({ where, pattern, greeting }) =>
          where === 'ehlo' && greeting === undefined && pattern.test(ehlo.join('\n')),
      );
      expect(matching.every((fingerprint) => fingerprint.mta === mta)).toBe(true);
    }
  });

  const word = fc.constantFrom(
    ...RECORDED.flatMap(({ greeting, ehlo }) => [...greeting, ...ehlo]),
    'mx1.example.com',
    'Postfix',
    '*'.repeat(40),
    '$(reboot)',
  );
  it('always returns a known server or null', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), fc.array(word, { maxLength: 128 }), (a, b) => {
        const mta = recogniseMta(smtpObservation(a, b));
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
  ])('128 long lines of "%s" take little time', (unit) => {
    const line = unit.repeat(Math.ceil(512 / unit.length)).slice(0, 512);
    const longLines = Array.from({ length: 128 }, () => line);
    const shortLines = Array.from({ length: 128 }, () => unit.trim());
    const started = cpuMs();
    recogniseMta(smtpObservation(longLines, longLines));
    recogniseMta(
      smtpObservation(longLines, ['mx1 Hello a [1], pleased to meet you', ...shortLines]),
    );
    recogniseMta(smtpObservation(longLines, ['mx1 Hello a [1]', 'SIZE', ...shortLines]));
    expect(cpuMs() - started).toBeLessThan(1000);
  });
});
