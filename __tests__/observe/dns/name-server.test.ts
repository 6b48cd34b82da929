import { describe, expect, test } from 'vitest';
import { type NameServer, nameServerAt, serverText } from '../../../src/observe/dns/name-server.ts';

describe('nameServerAt and serverText', () => {
  test.each<[string, NameServer | null, string?]>([
    ['192.0.2.1', { address: '192.0.2.1', port: 53 }, '192.0.2.1:53'],
    ['192.0.2.1:5353', { address: '192.0.2.1', port: 5353 }],
    ['2001:DB8::1', { address: '2001:db8::1', port: 53 }, '[2001:db8::1]:53'],
    ['[2001:db8::1]', { address: '2001:db8::1', port: 53 }, '[2001:db8::1]:53'],
    ['[2001:db8::1]:5353', { address: '2001:db8::1', port: 5353 }],
    ['fe80::1%eth0', { address: 'fe80::1%eth0', port: 53 }, '[fe80::1%eth0]:53'],
    ['[FE80::1%2]:5353', { address: 'fe80::1%2', port: 5353 }, '[fe80::1%2]:5353'],
    ['2001:db8::1%eth0', null],
    ['192.0.2.1%eth0', null],
    ['fe80::1%', null],
    ['fe80::1%a b', null],
    ['fe80::1%eth0%eth1', null],
    ['192.0.2.1:0', null],
    ['192.0.2.1:65536', null],
    ['192.0.2.256', null],
    ['', null],
    ['ns1.example.com', null],
  ])('%s', (text, server, written = text) => {
    expect(nameServerAt(text)).toEqual(server);
    if (server !== null) expect(serverText(server)).toBe(written);
  });
});
