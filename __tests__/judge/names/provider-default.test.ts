import { describe, expect, it } from 'vitest';
import { ACCESS_NAMES } from '../../../src/judge/names/access-network-names.ts';
import { HOSTING_NAMES } from '../../../src/judge/names/hosting-names.ts';
import { providerOfDefault, providerOfDomain } from '../../../src/judge/names/provider-default.ts';
import { alternatives, providerPattern } from '../../../src/judge/names/provider-pattern.ts';

describe('default names of providers', () => {
  it.each([
    ['li<n>-<n>.members.linode.com', 'li12-3.members.linode.com', true, 'numbers'],
    [
      'li<n>-<n>.members.linode.com',
      'li12-3xmembers.linode.com',
      false,
      'a dot matches only a dot',
    ],
    [
      'li<n>-<n>.members.linode.com',
      'a.li12-3.members.linode.com',
      false,
      'the whole name has to match',
    ],
    ['<ip>.isp.net', '1-2-3.isp.net', true, 'three octets match'],
    ['<ip>.isp.net', '1-2.isp.net', false, 'two octets do not match'],
    ['<ip>.isp.net', '1-2-3-4-5.isp.net', false, 'five octets do not match'],
    ['<word>.isp.net', 'a.b.isp.net', false, '<word> does not match a dot'],
    ['x.<words>.isp.net', 'x.a.b.isp.net', true, '<words> matches a dot'],
    ['ns<id>.{a.net,b.com}', 'ns1234.b.com', true, 'one of the alternatives'],
    ['ns<id>.{a.net,b.com}', 'ns1.b.com', false, 'a short number, as of a name server'],
  ])('%s and %s: %s, %s', (pattern, name, matches) => {
    expect(providerPattern(pattern).test(name)).toBe(matches);
  });

  it('an unknown part throws', () => {
    expect(() => providerPattern('<octets>.isp.net')).toThrow('<octets>');
  });

  it('the tables have many providers, none twice, and each pattern ends in a domain', () => {
    const providers = [...Object.keys(HOSTING_NAMES), ...Object.keys(ACCESS_NAMES)];
    expect(providers.length).toBeGreaterThanOrEqual(60);
    expect(new Set(providers).size).toBe(providers.length);
    const patterns = [HOSTING_NAMES, ACCESS_NAMES].flatMap((table) => Object.values(table)).flat();
    for (const pattern of patterns) expect(pattern).toMatch(/\.[a-z0-9{},.-]+$/);
  });

  it('alternatives are the combinations of all braces', () => {
    expect(alternatives('{a,b-}<n>.{x.,}isp.{net,com}')).toEqual([
      'a<n>.x.isp.net',
      'a<n>.x.isp.com',
      'a<n>.isp.net',
      'a<n>.isp.com',
      'b-<n>.x.isp.net',
      'b-<n>.x.isp.com',
      'b-<n>.isp.net',
      'b-<n>.isp.com',
    ]);
  });

  it.each<[name: string, provider: string | undefined, title: string]>([
    ['rdu26-72-228.nc.rr.com', 'Charter Spectrum', 'a domain at the end of a pattern'],
    ['x.dynamic.3bb.in.th', '3BB', 'a suffix of two labels among alternatives'],
    ['x.a.tele2.se', 'Tele2', 'alternatives for the suffix itself'],
    ['x.isp.example', undefined, 'another domain'],
    ['net', undefined, 'a suffix'],
  ])('%s is in a domain of %s: %s', (name, provider) => {
    expect(providerOfDomain(name)?.name).toBe(provider);
  });

  it('names of the providers’ own mail servers do not match', () => {
    for (const name of [
      'mout.kundenserver.de',
      'sslproxy05.your-server.de',
      'smtp.fibertel.com.ar',
      'mx1.ovh.net',
      'ns1.linode.com',
      'mail.corbina.net',
      'mail-out.virtua.com.br',
    ]) {
      expect(providerOfDefault(name), name).toBe(null);
    }
  });
});
