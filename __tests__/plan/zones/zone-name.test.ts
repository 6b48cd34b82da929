import { expect, it } from 'vitest';
import { zoneFromFileName } from '../../../src/plan/zones/zone-name.ts';

it.each([
  ['zones/example.com.zone', 'example.com'],
  ['example.com.db', 'example.com'],
  ['db.example.com', 'example.com'],
  ['dns/db.example.com.zone', 'example.com'],
  ['zones/example.com', 'example.com'],
  ['zones/Example.COM', 'example.com'],
  ['named.example.com', 'example.com'],
  ['example.com.', 'example.com'],
  ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ['113.0.203.in-addr.arpa.zone', '113.0.203.in-addr.arpa'],
  ['db.113.0.203.in-addr.arpa', '113.0.203.in-addr.arpa'],
  ['0-25.113.0.203.in-addr.arpa', '0-25.113.0.203.in-addr.arpa'],
  ['0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa.db', '0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa'],
])('%s is the zone %s', (file, zone) => {
  expect(zoneFromFileName(file)).toBe(zone);
});

it.each([
  ['db.10', '10.in-addr.arpa', 'one octet has only one order'],
  ['db.0.168.192', '0.168.192.in-addr.arpa', 'no network begins with 0'],
  ['db.198.51.255', '255.51.198.in-addr.arpa', 'no network begins with 255'],
  ['db.203.0.203', '203.0.203.in-addr.arpa', 'both orders are the same'],
  ['db.203.0.113', null, 'it may be 203.0.113.0/24 or 113.0.203.0/24'],
  ['db.300.1', null, '300 is not an octet'],
  ['203.0.113', null, 'without a prefix it may be anything'],
  ['db.root', null, 'a single label may be an abbreviation'],
  ['corp.zone', null, 'a single label may be an abbreviation'],
  ['zones', null, 'it is not a domain'],
  ['my zone.example', null, 'it is not a domain'],
  ['a..example', null, 'it is not a domain'],
  ['', null, 'it is empty'],
])('%s: %s, since %s', (file, zone, _reason) => {
  expect(zoneFromFileName(file)).toBe(zone);
});
