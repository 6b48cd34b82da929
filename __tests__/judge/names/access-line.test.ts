import { describe, expect, it } from 'vitest';
import { isAccessLineName } from '../../../src/judge/names/access-line.ts';
import { cpuMs } from '../../cpu-time.ts';

const ADDRESS = '192.0.2.9';

describe('isAccessLineName, at 192.0.2.9', () => {
  it.each([
    ['h000502e08144.ne.client2.example-isp.net', 'the address of a cable modem'],
    ['h000502e08144.example-isp.net', 'the same without a region'],
    ['cpe0004e2372711-cm000a73666706.cable.isp.example', 'that of a router and of its modem'],
    ['s0106001122334455.cg.isp.example', 'sixteen digits'],
    ['mac-00-16-cb-2a-7d-41.isp.example', 'with hyphens between'],
    ['0016cb2a7d41.dhcp.isp.example', 'without a prefix, under dhcp'],
    ['max1-45.city.isp.example', 'a port of an Ascend MAX'],
    ['pm0-8.city.isp.example', 'a port of a PortMaster'],
    ['pm1port17.city.isp.example', 'the same in words'],
    ['ts5-032.city.isp.example', 'a port of a terminal server'],
    ['nas7-54-205.city.isp.example', 'an access server, a slot and a port'],
    ['p432.as1.city.isp.example', 'a port before its access server'],
    ['1cust36.tnt1.city.isp.example', 'a customer before an Ascend TNT'],
    ['customer21037.isp.example', 'a customer number'],
    ['cust-104937.isp.example', 'another one'],
    ['host9.acme.cust.isp.example', 'a customer’s host with the last octet'],
    ['ppp60.city.isp.example', 'a dial-up line'],
    ['dialup-0542.isp.example', 'another one'],
    ['adsl16184.isp.example', 'a DSL line'],
    ['user-112ukdk.dsl.isp.example', 'a DSL customer'],
    ['p71-94.cable.isp.example', 'a cable line'],
    ['slkcadslgw14.city.isp.example', 'a longer word that contains adsl'],
  ])('%s is one: %s', (name) => {
    expect(isAccessLineName(name, ADDRESS)).toBe(true);
  });

  it.each([
    ['zeus.dsl.isp.example', 'a chosen name on a DSL line'],
    ['gw1.dsl.isp.example', 'a role with a small number on one'],
    ['adsl2.example.com', 'one small number'],
    ['dsl-gw.example.com', 'no number'],
    ['ts3.example.com', 'a server, and no port'],
    ['nas1-2.office.example.com', 'a short number behind a common word'],
    ['db3.as1.example.com', 'two labels, and no place'],
    ['n17.ts1.example.com', 'the same'],
    ['3f2a9c1b7d40.example.com', 'a hash before the domain itself'],
    ['node-3f2a9c1b7d40.example.com', 'the same with a word'],
    ['user2.pro.example.net', 'a short customer number'],
    ['host8.acme.cust.isp.example', 'another number than the last octet'],
    ['as220.net', 'the domain itself'],
    ['dsl123.net', 'the domain itself, with a word'],
  ])('%s is none: %s', (name) => {
    expect(isAccessLineName(name, ADDRESS)).toBe(false);
  });

  it.each(['1-', 'a1', 'ts1-1', 'cust', '0a', 'dsl.', '-'])(
    'a hostile name of %s takes little time',
    (piece) => {
      const started = cpuMs();
      isAccessLineName(`${piece.repeat(255).slice(0, 240)}.a.example.com`, ADDRESS);
      expect(cpuMs() - started).toBeLessThan(200);
    },
  );
});
