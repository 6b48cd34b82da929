import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { describe, expect, it } from 'vitest';
import type { TlsMode } from '../../../src/model/mail-host.ts';
import type { SmtpObservation } from '../../../src/model/observation.ts';
import { deadlineIn } from '../../../src/observe/limits/deadline.ts';
import { dialDirectly } from '../../../src/observe/smtp/dial.ts';
import { probeSmtp } from '../../../src/observe/smtp/probe.ts';
import { makeCertificate } from '../../lab/certificate.ts';

const ADDRESS = '127.0.42.1';

/** A server, how it is declared, and what its port turns out to be. */
const CASES: readonly (readonly [
  title: string,
  start: () => Promise<Server>,
  tls: TlsMode,
  expected: Partial<SmtpObservation>,
])[] = [
  [
    'a TLS server where plain SMTP is declared',
    async () => createTlsServer(await makeCertificate({ names: ['mx1.example.com'] })),
    'starttls',
    { state: 'malformed', protocol: 'tls', reason: null },
  ],
  [
    'an HTTP server where plain SMTP is declared',
    async () => createHttpServer((_, response) => response.end()),
    'opportunistic',
    { state: 'malformed', protocol: 'http', reason: null },
  ],
  [
    'an HTTP server where TLS is declared',
    async () => createHttpServer((_, response) => response.end()),
    'implicit',
    { state: 'tls-failed', protocol: 'http', reason: null },
  ],
  [
    'a plain SMTP server where TLS is declared',
    async () => createServer((socket) => socket.write('220 mx1.example.com ESMTP\r\n')),
    'implicit',
    { state: 'tls-failed', protocol: 'smtp', reason: null },
  ],
  [
    'a server that never says anything',
    async () => createServer(() => {}),
    'none',
    { state: 'timeout', protocol: null, reason: 'greeting-timeout' },
  ],
  [
    'an SMTP server that greets late: its own greeting is what counts',
    async () =>
      createServer((socket) => setTimeout(() => socket.write('220 mx1.example.com\r\n'), 300)),
    'none',
    { state: 'greeted', protocol: null },
  ],
];

describe.concurrent('a port that speaks another protocol than the declared one', () => {
  it.each(CASES)('%s', async (_, start, tls, expected) => {
    const server = await start();
    const sockets = new Set<Socket>();
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('error', () => {});
    });
    server.listen({ host: ADDRESS, port: 0 });
    await once(server, 'listening');
    const bound = server.address();
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
    const target = { address: ADDRESS, port, tls, serverName: 'mx1.example.com' };
    const settings = { dial: dialDirectly, samples: 1, retries: 0, ehloName: null };
    const { smtp } = await probeSmtp(target, settings, deadlineIn(4000));
    for (const socket of sockets) socket.destroy();
    server.close();
    expect(smtp).toMatchObject(expected);
  });
});
