import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { genericNameReason } from '../../../src/judge/names/generic-name.ts';
import { providerOfDefault } from '../../../src/judge/names/provider-default.ts';
import {
  DELIBERATE_NAMES,
  HELD_OUT_DEFAULTS,
  KNOWN_DEFAULTS,
  type LabelledName,
} from './labelled-names.ts';

describe('generic names are told from chosen ones', () => {
  it.each([
    [
      'li1234-20.members.linode.com',
      '203.0.113.20',
      'it is the default of Linode',
      'no octet is needed where the shape is a provider’s own',
    ],
    [
      'static.1.2.3.4.clients.your-server.de',
      '4.3.2.1',
      'it is the default of Hetzner',
      'the provider is more telling than the address',
    ],
    ['hosted-by.hoster.example', '203.0.113.7', 'it is a placeholder', 'it names another owner'],
    ['203-0-113-7.isp.example', '203.0.113.7', 'it spells the address', 'an unknown network'],
    [
      'o167-89-97-77.outbound-mail.sendgrid.net',
      '167.89.97.77',
      null,
      'a label says mail: senders number their relays so',
    ],
    ['relay-7.isp.example', '203.0.113.7', null, 'one octet is no address'],
    [
      '203-0-113-7.isp.email',
      '203.0.113.7',
      'it spells the address',
      'a public suffix says nothing',
    ],
    ['203-0-113-7.smtp.com', '203.0.113.7', null, 'a registered domain that says mail does'],
    [
      '203-0-113-7.amx.hotmailer.example',
      '203.0.113.7',
      'it spells the address',
      'mail inside a longer word is no mail word',
    ],
    ['mx7-0-113-203.isp.example', '203.0.113.7', null, 'digits end a word'],
    [
      'mx-ll-14.207.128-1.dynamic.3bb.co.th',
      '14.207.128.1',
      'it is the default of 3BB',
      'a provider’s own shape counts though it says mx',
    ],
    [
      'mail-192-0-2-7.res.rr.com',
      '192.0.2.7',
      null,
      'mail before an address is nobody’s default shape',
    ],
    [
      'cpe-192-0-2-7.mail.rr.com',
      '192.0.2.7',
      null,
      'what a shape leaves open must not say mail either',
    ],
    ['www259.your-server.de', '188.40.28.9', null, 'a provider’s own server'],
    ['mx1.example.com', '203.0.113.7', null, 'an ordinary name'],
  ])('%s at %s: %s, %s', (name, address, reason, _says) => {
    expect(genericNameReason(name, address)).toBe(reason);
  });

  it('at least 95 % of the generic names are caught', () => {
    const generic = [...KNOWN_DEFAULTS, ...HELD_OUT_DEFAULTS];
    const missed = generic.filter((row) => !caught(row));
    expect(1 - missed.length / generic.length, `missed: ${inLines(missed)}`).toBeGreaterThanOrEqual(
      0.95,
    );
  });

  it('at most 1 % of the deliberate names are caught', () => {
    const wronged = DELIBERATE_NAMES.filter(caught);
    expect(
      wronged.length / DELIBERATE_NAMES.length,
      `wronged: ${inLines(wronged)}`,
    ).toBeLessThanOrEqual(0.01);
  });

  it('the list is long, even and without doubles', () => {
    const all = [...KNOWN_DEFAULTS, ...HELD_OUT_DEFAULTS, ...DELIBERATE_NAMES];
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(DELIBERATE_NAMES.length / all.length).toBeGreaterThan(0.4);
    expect(new Set(all.map(([name]) => name)).size).toBe(all.length);
  });

  it('the known defaults are known, and the held-out ones are not', () => {
    const unknown = KNOWN_DEFAULTS.filter(
      ([name]) => providerOfDefault(name) === null && !/^(?:hosted-by|unas|place)/.test(name),
    );
    expect(unknown).toEqual([]);
    expect(HELD_OUT_DEFAULTS.filter(([name]) => providerOfDefault(name) !== null)).toEqual([]);
  });

  it('a hostile name of 255 characters is judged in no time', () => {
    const piece = fc.constantFrom('1-2-3-4', '1.', '-', 'a', 'mx', '.net', '0000', 'ip', 'static');
    const names = fc
      .array(piece, { minLength: 60, maxLength: 120 })
      .map((pieces) => pieces.join('').slice(0, 255));
    const addresses = fc.constantFrom('1.2.3.4', '2001:db8::1', '::', '0.0.0.0');
    fc.assert(
      fc.property(names, addresses, (name, address) => {
        const start = performance.now();
        genericNameReason(name, address);
        // Some 0.1 ms here; anything that grows faster than the square of the length takes seconds.
        expect(performance.now() - start).toBeLessThan(200);
      }),
      { numRuns: 200 },
    );
  });
});

function caught([name, address]: LabelledName): boolean {
  return genericNameReason(name, address) !== null;
}

function inLines(rows: readonly LabelledName[]): string {
  return rows.map(([name, address]) => `\n  ${name} (${address})`).join('');
}
