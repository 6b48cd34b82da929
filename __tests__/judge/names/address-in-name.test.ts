import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { embedsAddress, embedsThreeOctets } from '../../../src/judge/names/address-in-name.ts';
import { canonicalAddress } from '../../../src/model/address.ts';

describe('embedsAddress', () => {
  it.each([
    ['192-0-2-7.isp.example', '192.0.2.7', 'in order'],
    ['7.2.0.192.isp.example', '192.0.2.7', 'reversed'],
    ['host-0.192.7.2-static.isp.example', '192.0.2.7', 'in another order'],
    ['192x0x2x7.isp.example', '192.0.2.7', 'with x between'],
    ['192_0_2_7.isp.example', '192.0.2.7', 'with underscores'],
    ['syn-192-000-002-007.isp.example', '192.0.2.7', 'each octet padded'],
    ['ec2-192-0-2-7.isp.example', '192.0.2.7', 'another number before it'],
    ['7.red-192-0-2.isp.example', '192.0.2.7', 'one word between host and network'],
    ['host192-0-static.2-7-b.isp.example', '192.0.2.7', 'one word in the middle'],
    ['kd192000002007.isp.example', '192.0.2.7', 'twelve digits'],
    ['ip007002000192.isp.example', '192.0.2.7', 'twelve digits, reversed'],
    ['a192b0n2client7.isp.example', '192.0.2.7', 'a letter between numbers'],
    ['host2-7.pool212131.isp.example', '212.131.2.7', 'two octets joined'],
    ['c146.h061013195.isp.example', '61.13.195.146', 'three octets joined and padded'],
    ['cs2427121-96.isp.example', '24.27.121.96', 'three octets joined'],
    ['cr200248273.isp.example', '200.24.82.73', 'four octets joined'],
    ['pc0000207.dip0.isp.example', '192.0.2.7', 'eight hexadecimal digits'],
    ['dc0000207.isp.example', '192.0.2.7', 'a hexadecimal letter before them'],
    ['0xc0000207.isp.example', '192.0.2.7', '0x before them'],
    ['070200c0.isp.example', '192.0.2.7', 'eight hexadecimal digits, reversed'],
    ['3221225991.isp.example', '192.0.2.7', 'one decimal number'],
    ['127-0-0-13.isp.example', '127.0.0.13', 'an octet that occurs twice'],
    ['2001-db8-0-0-0-0-0-25.isp.example', '2001:db8::25', 'all groups'],
    ['2001-0db8-0000-0000-0000-0000-0000-0025.isp.example', '2001:db8::25', 'padded groups'],
    ['2001-db8--25.isp.example', '2001:db8::25', 'compressed'],
    ['2001.db8..25.isp.example', '2001:db8::25', 'compressed with dots'],
    ['v6-2001-db8-25.isp.example', '2001:db8::25', 'compressed, without the gap'],
    ['20010db8000000000000000000000025.isp.example', '2001:db8::25', 'all nibbles'],
    [
      '5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.isp.example',
      '2001:db8::25',
      'nibbles, reversed',
    ],
    [
      '2-0-0-1-0-d-b-8-0-0-0-0-0-0-0-0-0-0-0-0-0-0-0-0-0-0-0-0-0-0-2-5.isp.example',
      '2001:db8::25',
      'nibbles with hyphens',
    ],
    ['a4b-11ff-fe5a-1234.isp.example', '2001:db8::a4b:11ff:fe5a:1234', 'an interface identifier'],
    [
      '0a4b11fffe5a1234.isp.example',
      '2001:db8::a4b:11ff:fe5a:1234',
      'an interface identifier without separators',
    ],
  ])('%s embeds %s: %s', (name, address) => {
    expect(embedsAddress(name, address)).toBe(true);
  });

  it.each([
    ['192-0-2.isp.example', '192.0.2.7', 'three octets'],
    ['a2-7.isp.example', '192.0.2.7', 'two octets'],
    ['192-0-2-77.isp.example', '192.0.2.7', 'a number that starts with an octet'],
    ['1192-0-2-7.isp.example', '192.0.2.7', 'a number that ends with an octet'],
    ['127-0-13-13.isp.example', '127.0.0.13', 'another octet twice'],
    ['127-0-13.isp.example', '127.0.0.13', 'an octet once that the address has twice'],
    ['mx1.dc1.rack1.host2.example', '1.1.1.2', 'numbers of racks and hosts'],
    ['192-0-5-2-7.isp.example', '192.0.2.7', 'another number between'],
    ['web1112.example.com', '1.1.1.2', 'a short number that is four octets joined'],
    ['n12345.isp.example', '1.2.3.45', 'another one'],
    ['1192000002007.isp.example', '192.0.2.7', 'thirteen digits'],
    ['1c0000207.isp.example', '192.0.2.7', 'a digit before the hexadecimal ones'],
    ['c0000207f.isp.example', '192.0.2.7', 'a further hexadecimal digit'],
    ['32212259910.isp.example', '192.0.2.7', 'a longer number'],
    ['2001-db8.isp.example', '2001:db8::', 'two groups, a network'],
    ['2001-db8-26.isp.example', '2001:db8::25', 'another address of the network'],
    ['0-0-0-25.isp.example', '2001:db8::25', 'a short interface identifier'],
    ['mx1.example.com', '2001:db8::25', 'an ordinary name'],
  ])('%s does not embed %s: %s', (name, address) => {
    expect(embedsAddress(name, address)).toBe(false);
  });

  it.each([
    ['rdu26-72-228.nc.isp.example', true, 'the last three'],
    ['rdu66-26-072.nc.isp.example', true, 'the first three, padded'],
    ['228.72.26.isp.example', true, 'the last three, reversed'],
    ['rdu72-228.nc.isp.example', false, 'two'],
    ['rdu26-228-72.nc.isp.example', false, 'another order'],
    ['rdu66-72-228.nc.isp.example', false, 'three that are not adjacent'],
    ['rack26.row72.host228.isp.example', false, 'words between them'],
    ['rdu126-72-228.nc.isp.example', false, 'a longer number'],
  ])('three octets of 66.26.72.228 in %s: %s, %s', (name, embeds) => {
    expect(embedsThreeOctets(name, '66.26.72.228')).toBe(embeds);
  });

  const octets = fc.tuple(octet(), octet(), octet(), octet());
  const words = fc.constantFrom('', 'ip-', 'host', 'static.', 'dsl_', 'p', 'x');

  it('finds an IPv4 address in every form', () => {
    const orders = octets.chain((own) =>
      fc.tuple(fc.constant(own), fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 })),
    );
    const separators = fc.constantFrom('.', '-', '_', 'x');
    fc.assert(
      fc.property(orders, separators, words, fc.boolean(), ([own, order], between, word, pad) => {
        const parts = order.map((at) => String(own[at]).padStart(pad ? 3 : 1, '0'));
        expect(embedsAddress(`${word}${parts.join(between)}.isp.example`, own.join('.'))).toBe(
          true,
        );
      }),
    );
    fc.assert(
      fc.property(octets, words, fc.boolean(), (own, word, isReversed) => {
        const order = isReversed ? own.toReversed() : own;
        const padded = order.map((part) => String(part).padStart(3, '0')).join('');
        const hex = order.map((part) => part.toString(16).padStart(2, '0')).join('');
        expect(embedsAddress(`${word}${padded}.isp.example`, own.join('.'))).toBe(true);
        expect(embedsAddress(`${word}${hex}.isp.example`, own.join('.'))).toBe(true);
        const number = own.reduce((sum, part) => sum * 256 + part, 0);
        expect(embedsAddress(`${word}${number}.isp.example`, own.join('.'))).toBe(true);
      }),
    );
  });

  it('finds an IPv6 address in every form', () => {
    const addresses = fc.ipV6().map((text) => canonicalAddress(text) ?? '');
    fc.assert(
      fc.property(
        addresses.filter((address) => address.includes(':')),
        fc.constantFrom('-', '.', '_'),
        (address, between) => {
          const { parts } = ipaddr.IPv6.parse(address);
          const padded = parts.map((part) => part.toString(16).padStart(4, '0'));
          const short = parts.map((part) => part.toString(16));
          const nibbles = Array.from(padded.join(''));
          for (const form of [
            padded.join(between),
            short.join(between),
            nibbles.join(''),
            nibbles.join('.'),
            nibbles.join('-'),
            nibbles.toReversed().join('.'),
          ]) {
            expect(embedsAddress(`ip6-${form}.isp.example`, address), form).toBe(true);
          }
        },
      ),
    );
  });

  it('never finds an address without one of its octets', () => {
    const labels = fc.array(
      fc.oneof(fc.integer({ min: 0, max: 255 }).map(String), fc.constantFrom('mx', 'host', 'dc')),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(octets, labels, fc.constantFrom('.', '-'), (own, pieces, between) => {
        const name = `${pieces.filter((piece) => Number(piece) !== own[0]).join(between)}.example.net`;
        fc.pre(name.length < 255 && own[0] > 99);
        expect(embedsAddress(name, own.join('.')), name).toBe(false);
      }),
    );
  });
});

/** Never 0: the decimal form of 0.0.0.0 is just `0`. */
function octet(): fc.Arbitrary<number> {
  return fc.oneof(fc.integer({ min: 1, max: 255 }), fc.constantFrom(1, 10, 127, 255));
}
