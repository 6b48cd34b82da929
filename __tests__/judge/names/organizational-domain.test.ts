import { describe, expect, it } from 'vitest';
import {
  isRegistrableDomain,
  organizationalDomain,
} from '../../../src/judge/names/organizational-domain.ts';

describe('organizationalDomain and isRegistrableDomain', () => {
  it.each([
    ['mx1.mail.example.com', 'example.com', false, 'two labels under a plain top-level domain'],
    ['example.com', 'example.com', true, 'an apex'],
    ['mx.example.co.uk', 'example.co.uk', false, 'a public suffix of two labels'],
    ['example.co.uk', 'example.co.uk', true, 'an apex under it'],
    ['co.uk', null, false, 'a public suffix'],
    ['com', null, false, 'a top-level domain'],
    ['mx.someone.github.io', 'someone.github.io', false, 'a customer of a hosting platform'],
    ['someone.github.io', 'someone.github.io', false, 'the customer’s own name'],
    ['github.io', null, true, 'the platform itself'],
    ['mx.someone.lan', 'someone.lan', false, 'an unknown top-level domain'],
    ['localhost', null, false, 'one label'],
    ['.', null, false, 'the root'],
    ['', null, false, 'no name'],
    ['192.0.2.7', null, false, 'an address'],
    ['[192.0.2.7]', null, false, 'an address literal'],
    ['2001:db8::7', null, false, 'an IPv6 address'],
  ])('%s: of %s, an apex: %s, %s', (name, domain, isApex, _title) => {
    expect(organizationalDomain(name)).toBe(domain);
    expect(isRegistrableDomain(name)).toBe(isApex);
  });
});
