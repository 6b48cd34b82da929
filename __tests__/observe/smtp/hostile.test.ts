import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { TlsMode } from '../../../src/model/mail-host.ts';
import { deadlineIn } from '../../../src/observe/limits/deadline.ts';
import { type Dial, dialDirectly } from '../../../src/observe/smtp/dial.ts';
import { probeSmtp } from '../../../src/observe/smtp/probe.ts';
import { startSmtpServer } from '../../lab/smtp-server.ts';

const ADDRESS = '127.0.59.1';
/** Milliseconds: a few seconds more than all that comes before a peer stalls. */
const SHORT_MS = 5000;
/** Milliseconds: more than any other probe takes on a slow machine. */
const LONG_MS = 50_000;

/** What a peer does with an accepted socket. */
type Peer = (socket: Socket) => void;

interface Case {
  readonly title: string;
  readonly peer: Peer;
  readonly tls?: TlsMode;
  /** State, reason, and each inconclusive check with its reason. */
  readonly ends: string;
  readonly detail?: RegExp;
}

const GREETING = '220 hostile.example.com ESMTP\r\n';
const EHLO = '250-hostile.example.com\r\n250 STARTTLS\r\n';

/** Peers that leave a probe waiting until its budget ends. */
const STALLING: readonly Case[] = [
  {
    title: 'one byte every 100 ms in answer to EHLO',
    peer: talk([GREETING, (socket) => drip(socket, '250-hostile.example.com\r\n')]),
    ends: 'greeted, ehlo reply-timeout',
  },
  {
    title: 'a peer that never reads',
    peer: (socket) => socket.pause().write(GREETING),
    ends: 'greeted, ehlo reply-timeout',
  },
  {
    title: 'a plain-text reply after the answer to STARTTLS, then silence',
    peer: talk([GREETING, EHLO, '220 go\r\n250 forged.example.com\r\n']),
    tls: 'starttls',
    ends: 'tls-failed',
    detail: /did not end in time/,
  },
  {
    title: 'a handshake that hangs after the server’s hello',
    peer: talk([GREETING, EHLO, '220 go\r\n', record(22, serverHello())]),
    tls: 'starttls',
    ends: 'tls-failed',
    detail: /did not end in time/,
  },
  {
    title: 'a handshake of one byte every 100 ms',
    peer: talk([
      GREETING,
      EHLO,
      '220 go\r\n',
      (socket) => drip(socket, record(22, serverHello()).toString('latin1')),
    ]),
    tls: 'starttls',
    ends: 'tls-failed',
    detail: /did not end in time/,
  },
  {
    title: 'silence with tls: implicit',
    peer: () => {},
    tls: 'implicit',
    ends: 'tls-failed',
    detail: /did not end in time/,
  },
];

const OTHERS: readonly Case[] = [
  {
    title: 'a FIN in the middle of a line',
    peer: (socket) => socket.end('220-host\r\n220 hosti'),
    ends: 'closed connection-closed',
  },
  {
    title: 'a reset in the middle of a line',
    // A peer on the same event loop is to see its connect succeed first.
    peer: (socket) =>
      socket.write('220-host\r\n220 h', () => setTimeout(() => socket.resetAndDestroy())),
    ends: 'closed connection-closed',
    detail: /reset/,
  },
  {
    title: 'a connection that stays open after QUIT',
    peer: talk([GREETING, '250 hostile.example.com\r\n', '221 Bye\r\n']),
    ends: 'greeted',
  },
  {
    title: 'an endless line',
    peer: (socket) => pour(socket, Buffer.alloc(65_536, '2')),
    ends: 'malformed',
  },
  {
    title: 'an endless line that begins like a greeting',
    peer: (socket) => pour(socket, Buffer.alloc(65_536, 'x'), '220 '),
    ends: 'malformed',
    detail: /more than 2048 octets/,
  },
  {
    title: 'endless lines in answer to EHLO',
    peer: talk([GREETING, (socket) => pour(socket, Buffer.from('250-X-MORE\r\n'.repeat(4000)))]),
    ends: 'malformed',
    detail: /^EHLO: a reply of more than 256 lines/,
  },
  {
    title: 'nothing but NULs',
    peer: (socket) => pour(socket, Buffer.alloc(4096)),
    ends: 'malformed',
  },
  {
    title: 'bare line feeds',
    peer: (socket) => pour(socket, Buffer.alloc(4096, '\n')),
    ends: 'malformed',
  },
  {
    title: 'all replies at once, before the commands',
    peer: (socket) => socket.write(`${GREETING}250 first.example.com\r\n221 Bye\r\n`),
    ends: 'greeted',
  },
  {
    title: 'STARTTLS answered in two codes',
    peer: talk([GREETING, EHLO, '220-go\r\n454 no\r\n']),
    tls: 'starttls',
    ends: 'tls-failed',
    detail: /changes its code/,
  },
  {
    title: 'garbage after the server’s hello',
    peer: talk([
      GREETING,
      EHLO,
      '220 go\r\n',
      Buffer.concat([record(22, serverHello()), Buffer.alloc(4096, '!')]),
    ]),
    tls: 'starttls',
    ends: 'tls-failed',
    detail: /wrong version number|bad record type|record/,
  },
  {
    title: 'a hello of an unknown version',
    peer: talk([GREETING, EHLO, '220 go\r\n', record(22, serverHello(0x0399))]),
    tls: 'starttls',
    ends: 'tls-failed',
    detail: /unsupported protocol/,
  },
  {
    title: 'a chain of 16 MB',
    peer: talk([
      GREETING,
      EHLO,
      '220 go\r\n',
      Buffer.concat([record(22, serverHello()), record(22, message(11, 16 * 1024 * 1024 - 1, 64))]),
    ]),
    tls: 'starttls',
    ends: 'tls-failed',
    detail: /excessive message size/,
  },
  {
    title: 'endless requests to restart the handshake',
    peer: talk([
      GREETING,
      EHLO,
      '220 go\r\n',
      (socket) => pour(socket, record(22, Buffer.alloc(4096))),
    ]),
    tls: 'starttls',
    ends: 'tls-failed',
    detail: /a handshake of more than 262144 bytes/,
  },
  {
    title: 'endless warnings',
    peer: talk([
      GREETING,
      EHLO,
      '220 go\r\n',
      (socket) => pour(socket, record(21, Buffer.from([1, 90]))),
    ]),
    tls: 'starttls',
    ends: 'tls-failed',
  },
  {
    title: 'a fatal alert',
    peer: talk([GREETING, EHLO, '220 go\r\n', record(21, Buffer.from([2, 40]))]),
    tls: 'starttls',
    ends: 'tls-failed',
    detail: /handshake failure/,
  },
  {
    title: 'a reset in the handshake',
    peer: talk([GREETING, EHLO, '220 go\r\n', (socket) => socket.resetAndDestroy()]),
    tls: 'starttls',
    ends: 'tls-failed',
  },
  {
    title: 'a web server with tls: implicit',
    peer: talk([null, 'HTTP/1.1 400 Bad Request\r\n\r\n']),
    tls: 'implicit',
    ends: 'tls-failed',
  },
];

// One group after the other: a flood takes the event loop of its own server, and would delay the peers that stall.
describe('a probe of a peer that stalls ends with its budget', () => {
  it.concurrent.each(STALLING)('$title', (one) => probe(one, SHORT_MS, LONG_MS));
});

describe('a probe of a hostile peer ends before its budget', () => {
  it.concurrent.each(OTHERS)('$title', (one) => probe(one, LONG_MS, LONG_MS));
});

/** Probes a peer, and expects the end within `maxMs`. */
async function probe(
  { peer, tls, ends, detail }: Case,
  budgetMs: number,
  maxMs: number,
): Promise<void> {
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    peer(socket);
  });
  const sockets: Socket[] = [];
  const dialled: Socket[] = [];
  server.listen(0, ADDRESS);
  await once(server, 'listening');
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const dial: Dial = async (...where) => {
    const outcome = await dialDirectly(...where);
    if (outcome.kind === 'open') dialled.push(outcome.socket);
    return outcome;
  };
  try {
    const target = { address: ADDRESS, port, tls: tls ?? 'none', serverName: 'x.example.com' };
    const settings = { dial, samples: 1, retries: 0, ehloName: null };
    const began = performance.now();
    const {
      smtp,
      inconclusive: unfinished,
      closed: goodbye,
    } = await probeSmtp(target, settings, deadlineIn(budgetMs));
    await goodbye;
    expect(performance.now() - began).toBeLessThan(maxMs);
    const reason = smtp.reason === null ? '' : ` ${smtp.reason}`;
    const rest = unfinished.map((one) => `, ${one.check} ${one.reason}`).join('');
    expect(`${smtp.state}${reason}${rest}`).toBe(ends);
    if (detail !== undefined) expect(smtp.detail).toMatch(detail);
    expect(smtp.ehloName ?? '').not.toContain('forged');
    // Nothing of a flood is kept, and no socket outlives its probe.
    expect(JSON.stringify(smtp).length).toBeLessThan(64 * 1024);
    expect(dialled.length).toBeGreaterThan(0);
    for (const socket of dialled) expect(socket.destroyed).toBe(true);
    for (const socket of sockets) expect(socket.bytesWritten).toBeLessThan(32 * 1024 * 1024);
  } finally {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
}

it('keeps a hundred of the names of a certificate that has thousands', async () => {
  const names = Array.from({ length: 2000 }, (_, index) => `h${index}.example.com`);
  const starttls = { outcome: 'works', certificate: { names } } as const;
  const server = await startSmtpServer({ starttls }, { address: ADDRESS });
  try {
    const target = {
      address: ADDRESS,
      port: server.port,
      tls: 'starttls',
      serverName: 'h1999.example.com',
    } as const;
    const settings = { dial: dialDirectly, samples: 1, retries: 0, ehloName: null };
    const { smtp, cuts } = await probeSmtp(target, settings, deadlineIn(5000));
    expect(smtp.tls).toMatchObject({ negotiated: 'TLSv1.3', error: null });
    expect(smtp.tls?.names).toEqual([...names.slice(0, 999), 'h1999.example.com']);
    expect(cuts).toEqual([{ what: 'certificate-names', limit: 1000, seen: 2000 }]);
  } finally {
    await server.close();
  }
});

/** Sends one text at once and the next after each text that it receives; null says nothing. Never closes. */
function talk(turns: readonly (string | Buffer | Peer | null)[]): Peer {
  return (socket) => {
    const left = [...turns];
    const next = () => {
      const turn = left.shift();
      if (typeof turn === 'function') turn(socket);
      else if (turn !== null && turn !== undefined) socket.write(turn);
    };
    socket.on('data', next);
    next();
  };
}

/** Writes as fast as the peer reads, until it is gone. */
function pour(socket: Socket, block: Buffer, first = ''): void {
  socket.write(first);
  const more = () => {
    while (!socket.destroyed && socket.writable && socket.write(block));
  };
  socket.on('drain', more);
  more();
}

function drip(socket: Socket, text: string): void {
  let at = 0;
  const timer = setInterval(() => socket.write(text[at++ % text.length] ?? '', 'latin1'), 100);
  socket.on('close', () => clearInterval(timer));
}

/** A TLS record (RFC 5246 6.2.1). */
function record(type: number, body: Buffer): Buffer {
  const head = Buffer.from([type, 3, 3, 0, 0]);
  head.writeUInt16BE(body.length, 3);
  return Buffer.concat([head, body]);
}

/** The beginning of a handshake message that says it has `length` bytes (RFC 5246 7.4). */
function message(type: number, length: number, sent: number): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(length);
  head[0] = type;
  return Buffer.concat([head, Buffer.alloc(sent)]);
}

/** A hello of TLS 1.2 that takes ECDHE-RSA-AES128-GCM-SHA256. */
function serverHello(version = 0x0303): Buffer {
  const body = Buffer.alloc(2 + 32 + 1 + 2 + 1);
  body.writeUInt16BE(version);
  body.writeUInt16BE(0xc02f, 35);
  return Buffer.concat([message(2, body.length, 0), body]);
}
