import { Resolver } from 'node:dns/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeCertificate } from '../lab/certificate.ts';
import { startNsd } from './dns/nsd.ts';
import type { Zones } from './dns/zone-file.ts';
import { freePort } from './free-port.ts';
import { type PostfixOptions, startPostfix } from './mail/postfix.ts';
import { readGreeting } from './mail/read-greeting.ts';

describe('NSD', () => {
  test('answers address, reverse and classless-delegated names, and refuses unknown ones', async () => {
    const dns = await resolverOf({
      'example.com': 'mx1 A 127.0.0.11\nmx1 AAAA ::1',
      '0.0.127.in-addr.arpa':
        '11 PTR mx1.example.com.\n8/29 NS ns.invalid.\n14 CNAME 14.8/29.0.0.127.in-addr.arpa.',
      '8/29.0.0.127.in-addr.arpa': '14 PTR mx4.example.com.',
    });
    expect(await dns.resolve4('mx1.example.com')).toEqual(['127.0.0.11']);
    expect(await dns.resolve6('mx1.example.com')).toEqual(['::1']);
    expect(await dns.resolvePtr('11.0.0.127.in-addr.arpa')).toEqual(['mx1.example.com']);
    expect(await dns.resolvePtr('14.0.0.127.in-addr.arpa')).toEqual(['mx4.example.com']);
    await expect(dns.resolvePtr('99.0.0.127.in-addr.arpa')).rejects.toThrow('ENOTFOUND');
    await expect(dns.resolve4('other.example.org')).rejects.toThrow('EREFUSED');
  });

  test('does not start with an invalid zone, and reports the line', async () => {
    await expect(startNsd({ 'example.com': 'mx1 A not-an-address' })).rejects.toThrow(/0\.zone:5/);
  });

  async function resolverOf(zones: Zones): Promise<Resolver> {
    const nsd = await startNsd(zones);
    onTestFinished(nsd.close);
    const client = new Resolver();
    client.setServers([nsd.resolver]);
    return client;
  }
});

describe('Postfix', () => {
  test('runs two instances on two addresses and one port', async () => {
    const port = await freePort(['127.0.0.11', '127.0.0.12']);
    const servers = await Promise.all([
      startForTest({ address: '127.0.0.11', port, main: { myhostname: 'mx1.example.com' } }),
      startForTest({
        address: '127.0.0.12',
        port,
        main: { myhostname: 'mx2.example.com', smtpd_banner: '$myhostname ESMTP ready' },
      }),
    ]);
    expect(servers.map((server) => server.log())).toEqual(['', '']);
    expect(await readGreeting('127.0.0.11', port)).toEqual(['220 mx1.example.com ESMTP Postfix']);
    expect(await readGreeting('127.0.0.12', port)).toEqual(['220 mx2.example.com ESMTP ready']);
    for (const server of servers) await server.logged(/disconnect from \S+ quit=1 commands=1$/);
  });

  test('applies master.cf overrides: TLS from the first byte', async () => {
    const address = '127.0.0.13';
    const port = await freePort([address]);
    const certificate = await makeCertificate({ names: ['mx3.example.com'] });
    const main = { myhostname: 'mx3.example.com' };
    await startForTest({
      address,
      port,
      main,
      certificate,
      overrides: { smtpd_tls_wrappermode: 'yes' },
    });
    expect(await readGreeting(address, port, { implicitTls: true })).toEqual([
      '220 mx3.example.com ESMTP Postfix',
    ]);
  });

  test('sends the last line of the postscreen greeting after the greet wait', async () => {
    const address = '127.0.0.14';
    const port = await freePort([address]);
    await startForTest({
      address,
      port,
      listener: 'postscreen',
      main: { myhostname: 'mx4.example.com', postscreen_greet_wait: '2s' },
    });
    expect(await readGreeting(address, port)).toEqual([
      '220-mx4.example.com ESMTP Postfix',
      '220 mx4.example.com ESMTP Postfix',
    ]);
  });

  test('does not start with an invalid setting, and reports the error of Postfix', async () => {
    const address = '127.0.0.15';
    const port = await freePort([address]);
    const main = { myhostname: 'mx5.example.com', inet_interfaces: '192.0.2.1' };
    await expect(startPostfix({ address, port, main })).rejects.toThrow(
      'no local interface found for 192.0.2.1',
    );
  });

  async function startForTest(options: PostfixOptions) {
    const server = await startPostfix(options);
    onTestFinished(server.close);
    return server;
  }
});
