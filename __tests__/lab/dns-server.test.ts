import { createSocket } from 'node:dgram';
import { Resolver } from 'node:dns/promises';
import { once } from 'node:events';
import { connect } from 'node:net';
import { type DecodedPacket, decode, encode, type Packet, RECURSION_DESIRED } from 'dns-packet';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { type DnsServer, type DnsServerOptions, startDnsServer } from './dns-server.ts';

const ZONE = `
example.com          SOA    ns1.example.com hostmaster.example.com 1 3600 600 86400 300
example.com          NS     ns1.example.com
example.com          MX     10 mx1.example.com
example.com          MX     20 mx2.example.com
null.example.com     MX     0 .
example.com          TXT    "v=spf1 ip4:127.0.0.2 " "-all"
mx1.example.com      A      127.0.0.2
mx1.example.com      AAAA   ::1
alias.example.com    CNAME  mx1.example.com
127.0.0.2            PTR    mx1.example.com
127.0.0.2            PTR    Second.Example.com
127.0.0.3            CNAME  3.0/29.0.0.127.in-addr.arpa
3.0/29.0.0.127.in-addr.arpa PTR mx3.example.com
127.0.0.4            CNAME  dangling.example.net
127.0.0.8            PTR    "mail server.example.com"
127.0.0.9            PTR    .
127.0.0.10           PTR    caf\\195.example.com
127.0.0.11           PTR    bad_name.example.com
::1                  PTR    mx1.example.com
deep.down.example.com A     127.0.0.2
servfail.example.com A      !servfail
refused.example.com  A      !refused
formerr.example.com  A      !formerr
garbage.example.com  A      !garbage
nodata.example.com   A      !nodata
gone.example.com     A      !nxdomain
flaky.example.com    A      !servfail*1
flaky.example.com    A      127.0.0.7
toalias.example.com  CNAME  servfail.example.com
forced.example.com   A      !truncated
forced.example.com   A      127.0.0.6
loop.example.com     CNAME  loop.example.com
many.example.com     TXT    "${'x'.repeat(250)}" "${'y'.repeat(250)}" "${'z'.repeat(250)}"
silent.example.com   A      !silent
`;

let server: DnsServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function start(options: Partial<DnsServerOptions> = {}): Promise<{
  server: DnsServer;
  resolver: Resolver;
}> {
  const started = await startDnsServer({ zone: ZONE, ...options });
  server = started;
  const resolver = new Resolver({ timeout: 200, tries: 1 });
  resolver.setServers([started.resolver]);
  return { server: started, resolver };
}

describe("startDnsServer: answers as Node's resolver reads them", () => {
  test.each<[string, (resolver: Resolver) => Promise<unknown>, readonly unknown[]]>([
    ['an address', (r) => r.resolve4('mx1.example.com'), ['127.0.0.2']],
    ['a name in another case', (r) => r.resolve4('MX1.EXAMPLE.com'), ['127.0.0.2']],
    ['an IPv6 address', (r) => r.resolve6('mx1.example.com'), ['::1']],
    ['an alias', (r) => r.resolve4('alias.example.com'), ['127.0.0.2']],
    [
      'several PTR records, in their case',
      (r) => r.resolvePtr('2.0.0.127.in-addr.arpa'),
      ['mx1.example.com', 'Second.Example.com'],
    ],
    [
      'a delegated PTR (RFC 2317)',
      (r) => r.resolvePtr('3.0.0.127.in-addr.arpa'),
      ['mx3.example.com'],
    ],
    [
      'a PTR of an IPv6 address',
      (r) => r.resolvePtr(`1.${'0.'.repeat(31)}ip6.arpa`),
      ['mx1.example.com'],
    ],
    ['a PTR to the root', (r) => r.resolvePtr('9.0.0.127.in-addr.arpa'), ['']],
    [
      'a PTR with a raw byte',
      (r) => r.resolvePtr('10.0.0.127.in-addr.arpa'),
      ['caf\\195.example.com'],
    ],
    [
      'a PTR with an underscore',
      (r) => r.resolvePtr('11.0.0.127.in-addr.arpa'),
      ['bad_name.example.com'],
    ],
    [
      'MX records',
      (r) => r.resolveMx('example.com'),
      [
        { priority: 10, exchange: 'mx1.example.com' },
        { priority: 20, exchange: 'mx2.example.com' },
      ],
    ],
    ['a null MX', (r) => r.resolveMx('null.example.com'), [{ priority: 0, exchange: '' }]],
    [
      'a TXT record of two strings',
      (r) => r.resolveTxt('example.com'),
      [['v=spf1 ip4:127.0.0.2 ', '-all']],
    ],
    ['an NS record', (r) => r.resolveNs('example.com'), ['ns1.example.com']],
    [
      'a SOA record',
      async (r) => [(await r.resolveSoa('example.com')).hostmaster],
      ['hostmaster.example.com'],
    ],
    [
      'an answer over TCP when UDP is truncated',
      (r) => r.resolve4('forced.example.com'),
      ['127.0.0.6'],
    ],
  ])('%s', async (_, lookUp, expected) => {
    const { resolver } = await start();
    expect(await lookUp(resolver)).toMatchObject(expected);
  });

  test.each<[string, (resolver: Resolver) => Promise<unknown>, string]>([
    ['a missing name', (r) => r.resolve4('none.example.com'), 'ENOTFOUND'],
    ['a name of another type', (r) => r.resolve6('flaky.example.com'), 'ENODATA'],
    ['a name that only has names below it', (r) => r.resolve4('down.example.com'), 'ENODATA'],
    ['an alias to a missing name', (r) => r.resolvePtr('4.0.0.127.in-addr.arpa'), 'ENOTFOUND'],
    ['!servfail', (r) => r.resolve4('servfail.example.com'), 'ESERVFAIL'],
    ['!servfail behind an alias', (r) => r.resolve4('toalias.example.com'), 'ESERVFAIL'],
    ['!refused', (r) => r.resolve4('refused.example.com'), 'EREFUSED'],
    ['!formerr', (r) => r.resolve4('formerr.example.com'), 'EFORMERR'],
    ['!garbage', (r) => r.resolve4('garbage.example.com'), 'EBADRESP'],
    ['!nodata', (r) => r.resolve4('nodata.example.com'), 'ENODATA'],
    ['!nxdomain', (r) => r.resolve4('gone.example.com'), 'ENOTFOUND'],
    ['another type of a name with !nxdomain', (r) => r.resolve6('gone.example.com'), 'ENOTFOUND'],
    ['another type of a name with !servfail', (r) => r.resolve6('servfail.example.com'), 'ENODATA'],
    ['!silent', (r) => r.resolve4('silent.example.com'), 'ETIMEOUT'],
  ])('%s', async (_, lookUp, code) => {
    const { resolver } = await start();
    await expect(lookUp(resolver)).rejects.toMatchObject({ code });
  });

  test('a limited fault fails first; then the records are returned', async () => {
    const { resolver, server } = await start();
    await expect(resolver.resolve4('flaky.example.com')).rejects.toMatchObject({
      code: 'ESERVFAIL',
    });
    expect(await resolver.resolve4('flaky.example.com')).toEqual(['127.0.0.7']);
    server.setZone(ZONE);
    await expect(resolver.resolve4('flaky.example.com')).rejects.toMatchObject({
      code: 'ESERVFAIL',
    });
  });

  test('setZone applies from the next query on', async () => {
    const { resolver, server } = await start();
    server.setZone('mx1.example.com A 127.0.0.99');
    expect(await resolver.resolve4('mx1.example.com')).toEqual(['127.0.0.99']);
  });

  test('queries lists every query with its transport', async () => {
    const { resolver, server } = await start();
    await resolver.resolve4('forced.example.com');
    await resolver.resolvePtr('2.0.0.127.in-addr.arpa');
    expect(server.queries).toEqual([
      { name: 'forced.example.com', type: 'A', transport: 'udp' },
      { name: 'forced.example.com', type: 'A', transport: 'tcp' },
      { name: '2.0.0.127.in-addr.arpa', type: 'PTR', transport: 'udp' },
    ]);
  });

  test('replies are delayed by delayMs', async () => {
    const { resolver } = await start({ delayMs: 60 });
    const before = performance.now();
    await resolver.resolve4('mx1.example.com');
    expect(performance.now() - before).toBeGreaterThan(55);
  });
});

describe('startDnsServer: messages', () => {
  test('a negative answer has the SOA of its zone and no records', async () => {
    const { server } = await start();
    const reply = await queryUdp(server, { name: 'none.example.com', type: 'A' });
    expect(reply).toMatchObject({ rcode: 'NXDOMAIN', flag_aa: true, flag_ra: true, flag_rd: true });
    expect(reply.answers).toEqual([]);
    expect(reply.authorities).toMatchObject([
      { name: 'example.com', type: 'SOA', data: { mname: 'ns1.example.com', minimum: 300 } },
    ]);
  });

  test.each<[string, 'authority' | 'cache', string, 'A' | 'PTR', object]>([
    [
      'an authority answers for its zone, without recursion',
      'authority',
      'mx1.example.com',
      'A',
      { rcode: 'NOERROR', flag_aa: true, flag_ra: false, answers: [{ data: '127.0.0.2' }] },
    ],
    [
      'an authority answers NXDOMAIN in its zone, with the SOA',
      'authority',
      'none.example.com',
      'A',
      { rcode: 'NXDOMAIN', flag_aa: true, authorities: [{ type: 'SOA', ttl: 300 }] },
    ],
    [
      'an authority refuses what is in none of its zones',
      'authority',
      'other.test',
      'A',
      { rcode: 'REFUSED', flag_aa: false, answers: [], authorities: [] },
    ],
    [
      'an authority does not follow an alias out of its zones',
      'authority',
      'alias-out.example.com',
      'A',
      { rcode: 'NOERROR', flag_aa: true, answers: [{ type: 'CNAME' }], authorities: [] },
    ],
    [
      'a cache answers without authority',
      'cache',
      'mx1.example.com',
      'A',
      { rcode: 'NOERROR', flag_aa: false, flag_ra: true, answers: [{ data: '127.0.0.2' }] },
    ],
    [
      'a cache answers NXDOMAIN with the SOA',
      'cache',
      'none.example.com',
      'A',
      { rcode: 'NXDOMAIN', flag_aa: false, authorities: [{ type: 'SOA' }] },
    ],
  ])('%s', async (_, role, name, type, expected) => {
    const { server } = await start({
      role,
      zone: `${ZONE}\nalias-out.example.com CNAME mx.other.test`,
    });
    expect(await queryUdp(server, { name, type })).toMatchObject(expected);
  });

  test('a name outside every zone has no SOA', async () => {
    const { server } = await start();
    const reply = await queryUdp(server, { name: 'other.test', type: 'A' });
    expect(reply).toMatchObject({ rcode: 'NXDOMAIN', authorities: [] });
  });

  test('an alias is followed by the records of its target', async () => {
    const { server } = await start();
    const reply = await queryUdp(server, { name: 'alias.example.com', type: 'A' });
    expect(reply.answers?.map(({ type }) => type)).toEqual(['CNAME', 'A']);
  });

  test('an alias to itself is SERVFAIL', async () => {
    const { server } = await start();
    const reply = await queryUdp(server, { name: 'loop.example.com', type: 'A' });
    expect(reply).toMatchObject({ rcode: 'SERVFAIL', answers: [] });
  });

  test('a name with a space is sent unchanged', async () => {
    const { server } = await start();
    const reply = await queryUdp(server, { name: '8.0.0.127.in-addr.arpa', type: 'PTR' });
    expect(reply.answers).toMatchObject([{ data: 'mail server.example.com' }]);
  });

  test.each([
    ['512 bytes without EDNS', undefined, true],
    ['512 bytes when EDNS allows less', 100, true],
    ['as many bytes as EDNS allows', 1232, false],
  ])('the UDP limit is %s', async (_, udpPayloadSize, truncated) => {
    const { server } = await start();
    const question = { name: 'many.example.com', type: 'TXT' as const };
    const reply = await queryUdp(server, question, udpPayloadSize);
    expect(reply.flag_tc).toBe(truncated);
    expect(reply.answers).toHaveLength(truncated ? 0 : 1);
    expect(reply.additionals).toHaveLength(udpPayloadSize === undefined ? 0 : 1);
  });

  test('TCP answers several questions on one connection, received byte by byte', async () => {
    const { server } = await start();
    const socket = connect(server.port, server.address);
    onTestFinished(() => void socket.destroy());
    const wire = ['mx1.example.com', 'many.example.com'].map((name, index) =>
      framed({ id: index + 1, questions: [{ name, type: 'ANY' as 'A' }] }),
    );
    for (const byte of Buffer.concat(wire)) socket.write(Buffer.of(byte));
    const replies = await readFramed(socket, 2);
    expect(replies.map(({ id }) => id)).toEqual([1, 2]);
    expect(replies.map(({ answers }) => answers?.length)).toEqual([2, 1]);
  });

  test('close ends a TCP connection that waits for an answer', async () => {
    const { server } = await start();
    const socket = connect(server.port, server.address);
    socket.write(framed({ id: 1, questions: [{ name: 'silent.example.com', type: 'A' }] }));
    await expect.poll(() => server.queries.length).toBe(1);
    socket.resume();
    await Promise.all([once(socket, 'close'), server.close()]);
  });

  test('an IPv6 resolver is written in brackets', async () => {
    const v6 = await startDnsServer({ zone: ZONE, address: '::1' });
    onTestFinished(() => v6.close());
    expect(v6.resolver).toBe(`[::1]:${v6.port}`);
    const resolver = new Resolver({ timeout: 500, tries: 1 });
    resolver.setServers([v6.resolver]);
    expect(await resolver.resolve4('mx1.example.com')).toEqual(['127.0.0.2']);
  });
});

/** dns-packet decodes `rcode`, but its types lack it. */
type Reply = DecodedPacket & { readonly rcode?: string };

async function queryUdp(
  server: DnsServer,
  question: { name: string; type: 'A' | 'PTR' | 'TXT' },
  udpPayloadSize?: number,
): Promise<Reply> {
  const socket = createSocket('udp4');
  onTestFinished(() => void socket.close());
  const packet: Packet = { type: 'query', id: 7, flags: RECURSION_DESIRED, questions: [question] };
  if (udpPayloadSize !== undefined) {
    const edns = { extendedRcode: 0, ednsVersion: 0, flags: 0, flag_do: false, options: [] };
    packet.additionals = [{ type: 'OPT', name: '.', udpPayloadSize, ...edns }];
  }
  socket.send(encode(packet), server.port, server.address);
  const [message]: Buffer[] = await once(socket, 'message');
  return decode(message ?? Buffer.alloc(0));
}

function framed(packet: Packet): Buffer {
  const message = encode({ type: 'query', ...packet });
  return Buffer.concat([Buffer.of(message.length >> 8, message.length & 255), message]);
}

async function readFramed(socket: ReturnType<typeof connect>, count: number): Promise<Reply[]> {
  const replies: Reply[] = [];
  let pending = Buffer.alloc(0);
  for await (const chunk of socket) {
    pending = Buffer.concat([pending, chunk]);
    while (pending.length >= 2 && pending.length >= 2 + pending.readUInt16BE(0)) {
      const end = 2 + pending.readUInt16BE(0);
      replies.push(decode(pending.subarray(2, end)));
      pending = pending.subarray(end);
    }
    if (replies.length === count) break;
  }
  return replies;
}
