import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { genericNameReason } from '../../../src/judge/names/generic-name.ts';
import { providerOfDefault } from '../../../src/judge/names/provider-default.ts';
import { cpuMs } from '../../cpu-time.ts';
import {
  HELD_OUT_ACCESS_LINES,
  HELD_OUT_MAIL_SERVERS,
  NUMBERED_SERVERS,
  OLD_ACCESS_LINES,
} from './access-lines.ts';
import {
  DELIBERATE_NAMES,
  HELD_OUT_DEFAULTS,
  KNOWN_DEFAULTS,
  type LabelledName,
} from './labelled-names.ts';

describe('genericNameReason', () => {
  it.each([
    [
      'li1234-20.members.linode.com',
      '203.0.113.20',
      'it is the default of Linode',
      'a provider’s pattern without the address',
    ],
    [
      'static.1.2.3.4.clients.your-server.de',
      '4.3.2.1',
      'it is the default of Hetzner',
      'the provider rather than the address',
    ],
    ['hosted-by.hoster.example', '203.0.113.7', 'it is a placeholder', 'a placeholder'],
    ['203-0-113-7.isp.example', '203.0.113.7', 'it embeds the IP address', 'an unknown network'],
    [
      'o167-89-97-77.outbound-mail.sendgrid.net',
      '167.89.97.77',
      null,
      'an address with a mail word, as large senders use it',
    ],
    ['relay-7.isp.example', '203.0.113.7', null, 'one octet only'],
    [
      '203-0-113-7.isp.email',
      '203.0.113.7',
      'it embeds the IP address',
      'a mail word in the public suffix',
    ],
    ['203-0-113-7.smtp.com', '203.0.113.7', null, 'a mail word in the registered domain'],
    [
      '203-0-113-7.amx.hotmailer.example',
      '203.0.113.7',
      'it embeds the IP address',
      'mail inside of longer words',
    ],
    ['mx7-0-113-203.isp.example', '203.0.113.7', null, 'a mail word before digits'],
    [
      'mx-ll-14.207.128-1.dynamic.3bb.co.th',
      '14.207.128.1',
      'it is the default of 3BB',
      'a provider’s pattern that contains mx',
    ],
    ['mail-192-0-2-7.res.rr.com', '192.0.2.7', null, 'a mail word before an address'],
    ['cpe-192-0-2-7.mail.rr.com', '192.0.2.7', null, 'a mail word in a variable part'],
    ['www259.your-server.de', '188.40.28.9', null, 'a provider’s own server'],
    [
      'rdu26-72-228.nc.rr.com',
      '66.26.72.228',
      'it embeds three octets of the address in a domain of Charter Spectrum',
      'three octets in a listed provider’s domain',
    ],
    ['rdu26-72-228.nc.isp.example', '66.26.72.228', null, 'three octets in another domain'],
    ['rdu72-228.nc.rr.com', '66.26.72.228', null, 'two octets in a listed provider’s domain'],
    ['mail26-72-228.nc.rr.com', '66.26.72.228', null, 'a mail word before three octets'],
    [
      'nrm242245.columbus.rr.com',
      '204.210.242.245',
      'it has a customer number in a domain of Charter Spectrum',
      'a customer number in a listed provider’s domain',
    ],
    ['nrm242245.columbus.isp.example', '204.210.242.245', null, 'such a number elsewhere'],
    [
      'h000502e08144.ne.client2.example-isp.net',
      '192.0.2.9',
      'it is the name of an access line',
      'the address of a cable modem',
    ],
    ['mail1.dsl.isp.example', '192.0.2.9', null, 'a mail word on a DSL line'],
    ['mx1.example.com', '203.0.113.7', null, 'an ordinary name'],
  ])('%s at %s: %s, %s', (name, address, reason, _title) => {
    expect(genericNameReason(name, address)).toBe(reason);
  });

  it('recognises at least 95 % of the generic names', () => {
    const generic = [...KNOWN_DEFAULTS, ...HELD_OUT_DEFAULTS];
    const missed = generic.filter((row) => !isGeneric(row));
    expect(1 - missed.length / generic.length, `missed: ${inLines(missed)}`).toBeGreaterThanOrEqual(
      0.95,
    );
  });

  it('recognises at most 1 % of the deliberate names', () => {
    const falsePositives = DELIBERATE_NAMES.filter(isGeneric);
    expect(
      falsePositives.length / DELIBERATE_NAMES.length,
      `false positives: ${inLines(falsePositives)}`,
    ).toBeLessThanOrEqual(0.01);
  });

  it('recognises at least 90 % of the old access lines', () => {
    const lines = OLD_ACCESS_LINES.map(labelled);
    const missed = lines.filter((row) => !isGeneric(row));
    expect(1 - missed.length / lines.length, `missed: ${inLines(missed)}`).toBeGreaterThan(0.9);
  });

  it('recognises at most 1 % of the numbered servers', () => {
    const servers = NUMBERED_SERVERS.map(labelled);
    const falsePositives = servers.filter(isGeneric);
    expect(
      falsePositives.length / servers.length,
      `false positives: ${inLines(falsePositives)}`,
    ).toBeLessThanOrEqual(0.01);
  });

  it('recognises at least 90 % of the access lines of other archives, and none of their mail servers', () => {
    const lines = HELD_OUT_ACCESS_LINES.map(labelled);
    const missed = lines.filter((row) => !isGeneric(row));
    expect(1 - missed.length / lines.length, `missed: ${inLines(missed)}`).toBeGreaterThan(0.9);
    expect(HELD_OUT_MAIL_SERVERS.map(labelled).filter(isGeneric)).toEqual([]);
  });

  it('the list is long and balanced, without duplicates', () => {
    const all = [...KNOWN_DEFAULTS, ...HELD_OUT_DEFAULTS, ...DELIBERATE_NAMES];
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(DELIBERATE_NAMES.length / all.length).toBeGreaterThan(0.4);
    expect(new Set(all.map(([name]) => name)).size).toBe(all.length);
  });

  it('the tables have the known defaults, and not the held-out ones', () => {
    const unknown = KNOWN_DEFAULTS.filter(
      ([name]) => providerOfDefault(name) === null && !/^(?:hosted-by|unas|place)/.test(name),
    );
    expect(unknown).toEqual([]);
    expect(HELD_OUT_DEFAULTS.filter(([name]) => providerOfDefault(name) !== null)).toEqual([]);
  });

  it('a hostile name of 255 characters takes little time', () => {
    const piece = fc.constantFrom('1-2-3-4', '1.', '-', 'a', 'mx', '.net', '0000', 'ip', 'static');
    const names = fc
      .array(piece, { minLength: 60, maxLength: 120 })
      .map((pieces) => pieces.join('').slice(0, 255));
    const addresses = fc.constantFrom('1.2.3.4', '2001:db8::1', '::', '0.0.0.0');
    fc.assert(
      fc.property(names, addresses, (name, address) => {
        const start = cpuMs();
        genericNameReason(name, address);
        // Usually 0.1 ms. More than quadratic growth would take seconds.
        expect(cpuMs() - start).toBeLessThan(200);
      }),
      { numRuns: 200 },
    );
  });
});

function labelled(line: string): LabelledName {
  const [name = '', address = ''] = line.split(' ');
  return [name, address, 'generic', 'access line'];
}

function isGeneric([name, address]: LabelledName): boolean {
  return genericNameReason(name, address) !== null;
}

function inLines(rows: readonly LabelledName[]): string {
  return rows.map(([name, address]) => `\n  ${name} (${address})`).join('');
}
