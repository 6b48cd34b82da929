import { describe, expect, it } from 'vitest';
import {
  isRegistrableDomain,
  organizationalDomain,
} from '../../../src/judge/names/organizational-domain.ts';

describe('who owns a name', () => {
  it.each([
    ['mx1.mail.example.com', 'example.com', false, 'two labels under a plain top-level domain'],
    ['example.com', 'example.com', true, 'an apex'],
    ['mx.example.co.uk', 'example.co.uk', false, 'a public suffix of two labels'],
    ['example.co.uk', 'example.co.uk', true, 'its apex'],
    ['co.uk', null, false, 'a public suffix belongs to nobody'],
    ['com', null, false, 'nor does a top-level domain'],
    ['mx.someone.github.io', 'someone.github.io', false, 'customers of a platform are owners'],
    ['someone.github.io', 'someone.github.io', false, 'but no apex at a registry'],
    ['github.io', null, true, 'the platform itself is one'],
    ['mx.someone.lan', 'someone.lan', false, 'an unknown top-level domain is taken as one'],
    ['localhost', null, false, 'one label'],
    ['.', null, false, 'the root'],
    ['', null, false, 'no name'],
    ['192.0.2.7', null, false, 'an address'],
    ['[192.0.2.7]', null, false, 'an address literal'],
    ['2001:db8::7', null, false, 'an IPv6 address'],
  ])('%s: of %s, an apex: %s, %s', (name, owner, apex, _says) => {
    expect(organizationalDomain(name)).toBe(owner);
    expect(isRegistrableDomain(name)).toBe(apex);
  });
});
