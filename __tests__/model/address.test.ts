import { describe, expect, it } from 'vitest';
import {
  addressesOfBlock,
  canonicalAddress,
  countAddresses,
  readAddressBlock,
  reverseName,
  specialRange,
} from '../../src/model/address.ts';

describe('addresses', () => {
  it.each([
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:DB8:0:0::25', '2001:db8::25'],
    ['192.0.2.01', null],
    ['127.1', null],
    ['fe80::1%eth0', null],
  ])('%s has the canonical form %s', (text, address) => {
    expect(canonicalAddress(text)).toBe(address);
  });

  it('have reverse names in both families', () => {
    expect(reverseName('192.0.2.25')).toBe('25.2.0.192.in-addr.arpa');
    expect(reverseName('2001:db8::1')).toMatch(/^1\.0\.0\..*8\.b\.d\.0\.1\.0\.0\.2\.ip6\.arpa$/);
  });

  it.each([
    ['10.0.0.1', 'private'],
    ['169.254.169.254', 'link-local'],
    ['100.64.0.1', 'carrier-grade NAT'],
    ['64:ff9b::a00:1', 'private'],
    ['2002:a00:1::', 'private'],
    ['fd00:ec2::254', 'unique-local'],
    ['203.0.113.1', 'reserved or documentation'],
    ['8.8.8.8', null],
    ['2a00:1450::1', null],
  ])('%s is in the special range %s', (address, range) => {
    expect(specialRange(address)).toBe(range);
  });

  it('of a block are all of it, at most 256', () => {
    const eight = readAddressBlock('198.51.100.8/29');
    expect(eight.kind === 'block' ? addressesOfBlock(eight.block) : []).toEqual(
      [8, 9, 10, 11, 12, 13, 14, 15].map((last) => `198.51.100.${last}`),
    );
    expect(readAddressBlock('198.51.100.0/23')).toMatchObject({ kind: 'problem' });
    expect(readAddressBlock('198.51.100.5/29')).toMatchObject({
      problem: expect.stringContaining('198.51.100.0/29'),
    });
  });

  it.each([
    ['two blocks of one network', '198.51.100.0/25 198.51.100.128/25', 256],
    ['a block twice', '198.51.100.0/25 198.51.100.0/25', 128],
    ['a block and an address of it', '198.51.100.0/24 198.51.100.7', 256],
    ['an address before a block that contains it', '198.51.100.7 198.51.100.0/24', 256],
    ['blocks of two networks', '198.51.100.0/24 198.51.101.0/24', 512],
    ['both families', '203.0.113.25 2001:db8::25 2001:db8::/124', 18],
  ])('are counted without being made: %s', (_, text, expected) => {
    const blocks = text.split(' ').flatMap((word) => {
      const reading = readAddressBlock(word);
      return reading.kind === 'block' ? [reading.block] : [];
    });
    expect(countAddresses(blocks)).toBe(expected);
    expect(new Set(blocks.flatMap(addressesOfBlock)).size).toBe(expected);
  });

  it.each([
    ['::ffff:198.51.100.0/125', 'problem'],
    ['0:0:0:0:0:ffff:198.51.100.0/29', 'problem'],
    ['2001:db8::ffff:0/128', 'block'],
    ['198.51.100.0/029', 'problem'],
  ])('%s is read as %s', (text, kind) => {
    expect(readAddressBlock(text).kind).toBe(kind);
  });
});
