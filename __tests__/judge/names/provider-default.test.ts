import { describe, expect, it } from 'vitest';
import { ACCESS_NAMES } from '../../../src/judge/names/access-network-names.ts';
import { HOSTING_NAMES } from '../../../src/judge/names/hosting-names.ts';
import { providerOfDefault } from '../../../src/judge/names/provider-default.ts';
import { providerPattern } from '../../../src/judge/names/provider-pattern.ts';

describe('a provider’s default names', () => {
  it.each([
    ['li<n>-<n>.members.linode.com', 'li12-3.members.linode.com', true, 'numbers'],
    ['li<n>-<n>.members.linode.com', 'li12-3xmembers.linode.com', false, 'a dot is a dot'],
    ['li<n>-<n>.members.linode.com', 'a.li12-3.members.linode.com', false, 'the whole name counts'],
    ['<ip>.isp.net', '1-2-3.isp.net', true, 'three octets are enough'],
    ['<ip>.isp.net', '1-2.isp.net', false, 'two are not'],
    ['<ip>.isp.net', '1-2-3-4-5.isp.net', false, 'five are something else'],
    ['<word>.isp.net', 'a.b.isp.net', false, 'a word ends at the dot'],
    ['x.<words>.isp.net', 'x.a.b.isp.net', true, 'words do not'],
    ['ns<id>.{a.net,b.com}', 'ns1234.b.com', true, 'one of several'],
    ['ns<id>.{a.net,b.com}', 'ns1.b.com', false, 'ns1 is a name server'],
  ])('%s and %s: %s, %s', (pattern, name, fits) => {
    expect(providerPattern(pattern).test(name)).toBe(fits);
  });

  it('a part that stands for nothing is a mistake in the table', () => {
    expect(() => providerPattern('<octets>.isp.net')).toThrow('<octets>');
  });

  it('both tables hold many providers, none twice, each pattern under a domain of its own', () => {
    const providers = [...Object.keys(HOSTING_NAMES), ...Object.keys(ACCESS_NAMES)];
    expect(providers.length).toBeGreaterThanOrEqual(60);
    expect(new Set(providers).size).toBe(providers.length);
    const patterns = [HOSTING_NAMES, ACCESS_NAMES].flatMap((table) => Object.values(table)).flat();
    for (const pattern of patterns) expect(pattern).toMatch(/\.[a-z0-9{},.-]+$/);
  });

  it('names that providers chose for mail stay out', () => {
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
