import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Personality } from './personality.ts';
import { politenessBreaches } from './politeness.ts';
import { type SmtpServer, startSmtpServer } from './smtp-server.ts';

const GREETING = '220 lab.example.com ESMTP\r\n';
const EHLO = '250-lab.example.com\r\n250-PIPELINING\r\n250 8BITMIME\r\n';
const CERTIFICATE = { names: ['mx1.example.com', '127.0.0.2'] };

describe('startSmtpServer: greetings and replies', () => {
  test.each<[string, Personality, string]>([
    ['the default greeting', {}, GREETING],
    ['a name', { name: 'mx1.example.com' }, '220 mx1.example.com ESMTP\r\n'],
    ['one line', { greeting: '554 no' }, '554 no\r\n'],
    ['several lines', { greeting: ['220-mx1', '220 ready'] }, '220-mx1\r\n220 ready\r\n'],
    ['bytes, unchanged', { greeting: Buffer.from('220 \0\xff\n', 'latin1') }, '220 \0\xff\n'],
    ['text beyond ASCII as UTF-8', { greeting: '220 é' }, '220 \u00c3\u00a9\r\n'],
    ['a code alone', { greeting: 421 }, '421 code 421 of the lab\r\n'],
    ['chunks', { greeting: { chunks: ['22', '0 mx1\r', '\n'], pauseMs: 1 } }, '220 mx1\r\n'],
    [
      'a byte at a time',
      { greeting: { text: '220 mx1', bytesAtATime: 1, pauseMs: 1 } },
      '220 mx1\r\n',
    ],
    ['a delayed greeting', { greetingDelayMs: 20 }, GREETING],
    [
      'a greeting in two parts, as postscreen sends it',
      { postscreenMs: 20 },
      '220-lab.example.com ESMTP\r\n220 lab.example.com ESMTP\r\n',
    ],
    [
      'a part of a greeting and then FIN',
      { greeting: { send: Buffer.from('220-m'), ending: 'close' } },
      '220-m',
    ],
    [
      'repeated lines, up to a number of bytes',
      { kind: 'endless', line: '220-x', bytes: 20 },
      '220-x\r\n220-x\r\n220-x\r',
    ],
    ['repeated bytes, up to a number', { kind: 'drip', everyMs: 1, text: 'ab', bytes: 5 }, 'ababa'],
    ['FIN at once', { kind: 'close' }, ''],
  ])('%s', async (_, personality, expected) => {
    const { client } = await connectTo(personality);
    await client.until(expected);
    expect(client.text()).toBe(expected);
  });

  test('greetings rotate over the connections', async () => {
    const server = await start({ greeting: { rotate: ['220 a', '220 b'] } });
    const greetings: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      const client = await openClient(server);
      await client.until('\r\n');
      greetings.push(client.text());
      client.socket.destroy();
    }
    expect(greetings).toEqual(['220 a\r\n', '220 b\r\n', '220 a\r\n']);
    server.setPersonality({ greeting: '220 c' });
    expect(await (await openClient(server)).until('220 c\r\n')).toBe('220 c\r\n');
  });

  test.each<[string, Personality, string, string]>([
    ['EHLO', {}, 'EHLO me.example', EHLO],
    ['a verb in lower case', {}, 'ehlo me.example', EHLO],
    ['EHLO with another name', { ehloName: 'x', keywords: [] }, 'EHLO me.example', '250 x\r\n'],
    [
      'EHLO with STARTTLS',
      { keywords: [], starttls: { outcome: 'refused' } },
      'EHLO me.example',
      '250-lab.example.com\r\n250 STARTTLS\r\n',
    ],
    ['EHLO with a code alone', { ehlo: 502 }, 'EHLO me.example', '502 code 502 of the lab\r\n'],
    ['EHLO with bytes', { ehlo: Buffer.from('250 x\n') }, 'EHLO me.example', '250 x\n'],
    ['HELO', {}, 'HELO me.example', '250 lab.example.com\r\n'],
    ['QUIT', {}, 'QUIT', '221 2.0.0 Bye\r\n'],
    ['MAIL', {}, 'MAIL FROM:<>', '550 5.7.1 This host takes no mail\r\n'],
    ['an unknown verb', {}, 'HELP', '502 5.5.2 Command not recognized\r\n'],
    [
      'STARTTLS refused',
      { starttls: { outcome: 'refused' } },
      'STARTTLS',
      '454 4.7.0 TLS not available\r\n',
    ],
    ['STARTTLS not offered', {}, 'STARTTLS', '502 5.5.2 Command not recognized\r\n'],
  ])('the answer to %s', async (_, personality, command, expected) => {
    const { client } = await connectTo(personality);
    await client.until(GREETING);
    await client.send(command, expected);
    expect(client.text()).toBe(GREETING + expected);
  });
});

describe('startSmtpServer: the end of a connection', () => {
  test('a whole dialogue, ended by QUIT', async () => {
    const { client, server } = await connectTo({});
    await client.until(GREETING);
    await client.send('EHLO me.example', EHLO);
    await client.send('QUIT', '221 2.0.0 Bye\r\n');
    await client.closed;
    await server.idle();
    const [transcript] = server.transcripts;
    expect(transcript?.received).toBe('EHLO me.example\r\nQUIT\r\n');
    expect(transcript?.sent).toBe(`${GREETING}${EHLO}221 2.0.0 Bye\r\n`);
    const kinds = transcript?.entries.map(({ kind }) => kind);
    expect(kinds).toEqual(['connect', 'sent', 'received', 'sent', 'received', 'sent', 'end']);
    const times = transcript?.entries.map(({ atMs }) => atMs) ?? [];
    expect(times).toEqual(times.toSorted((one, other) => one - other));
  });

  test('reset: the client sees ECONNRESET', async () => {
    const { client, server } = await connectTo({ kind: 'reset' });
    expect(await client.closed).toBe('ECONNRESET');
    expect(server.transcripts[0]?.entries.at(-1)).toMatchObject({ by: 'server', how: 'reset' });
  });

  test('the reset of a client is recorded', async () => {
    const { client, server } = await connectTo({ kind: 'silent' });
    client.socket.resetAndDestroy();
    await server.idle();
    expect(server.transcripts[0]?.entries.at(-1)).toMatchObject({ by: 'client', how: 'reset' });
  });

  test.each<[string, Personality, string]>([
    ['a server that sends nothing', { kind: 'silent' }, ''],
    ['a greeting that is delayed too long', { greetingDelayMs: 60_000 }, ''],
    ['EHLO without an answer', { ehlo: { ending: 'silent' } }, 'EHLO me.example\r\n'],
    ['half of an answer', { ehlo: { send: ['250-x'], ending: 'silent' } }, 'EHLO me.example\r\n'],
    ['QUIT without an answer', { quit: { ending: 'silent' } }, 'QUIT\r\n'],
    ['STARTTLS without an answer', { starttls: { outcome: 'unanswered' } }, 'STARTTLS\r\n'],
  ])('%s: the server closes after the client', async (_, personality, command) => {
    const { client, server } = await connectTo(personality);
    if (command !== '') await client.until(GREETING);
    client.socket.end(command);
    await client.closed;
    await server.idle();
    expect(server.transcripts[0]?.received).toBe(command);
  });

  test('half-open: after QUIT the connection stays open until the lab closes', async () => {
    const { client, server } = await connectTo({
      quit: { send: '221 2.0.0 Bye', ending: 'half-open' },
    });
    await client.until(GREETING);
    await client.send('QUIT', '221 2.0.0 Bye\r\n');
    client.socket.end();
    await server.idle();
    expect(client.socket.readableEnded).toBe(false);
    await server.close();
    await client.closed;
  });

  test('an endless greeting ends when a client that does not read closes', async () => {
    const { client, server } = await connectTo({ kind: 'endless' });
    await client.until('220-');
    client.socket.pause();
    client.socket.destroy();
    await server.idle();
    await server.close();
  });

  test('close ends every open connection', async () => {
    const server = await start({ kind: 'silent' });
    const clients = await Promise.all([openClient(server), openClient(server)]);
    await expect.poll(() => server.connections).toBe(2);
    await server.close();
    await Promise.all(clients.map((client) => client.closed));
  });

  test('all connections, and the most at once, are counted', async () => {
    const server = await start({});
    const [one, other] = await Promise.all([openClient(server), openClient(server)]);
    await Promise.all([one.until(GREETING), other.until(GREETING)]);
    one.socket.end();
    other.socket.end();
    await server.idle();
    const next = server.nextConnection();
    const third = await openClient(server);
    expect((await next).connection).toBe(3);
    await third.until(GREETING);
    expect([server.connections, server.maxConcurrency]).toEqual([3, 2]);
  });

  test('close throws the error of an invalid personality', async () => {
    const server = await startSmtpServer(
      { greeting: '220 one line', postscreenMs: 1 },
      { address: '127.0.0.2' },
    );
    const client = await openClient(server);
    await client.closed;
    await expect(server.close()).rejects.toThrow('a personality failed');
  });
});

describe('startSmtpServer: TLS', () => {
  test('STARTTLS continues inside TLS, with the names of its certificate', async () => {
    const { client, server } = await connectTo({
      starttls: { outcome: 'works', certificate: CERTIFICATE },
      ehloInTls: '250 inside',
    });
    await client.until(GREETING);
    await client.send('STARTTLS', '220 2.0.0 Ready to start TLS\r\n');
    const secure = await handshake(client.socket, 'mx1.example.com');
    expect(secure.getPeerCertificate().subjectaltname).toBe(
      'DNS:mx1.example.com, IP Address:127.0.0.2',
    );
    const inside = listen(secure);
    await inside.send('EHLO me.example', '250 inside\r\n');
    await inside.send('QUIT', '221 2.0.0 Bye\r\n');
    await inside.closed;
    await server.idle();
    const [transcript] = server.transcripts;
    expect(transcript?.received).toBe('STARTTLS\r\nEHLO me.example\r\nQUIT\r\n');
    expect(transcript?.entries).toContainEqual(
      expect.objectContaining({ kind: 'secured', serverName: 'mx1.example.com' }),
    );
    expect(transcript === undefined ? [] : politenessBreaches(transcript)).toEqual([]);
  });

  test('implicit TLS sends the greeting inside TLS', async () => {
    const server = await start({ implicitTls: { ...CERTIFICATE, validTo: new Date(0) } });
    const plain = connect(server.port, server.address);
    const inside = listen(await handshake(plain, 'mx1.example.com'));
    await inside.until(GREETING);
    await inside.send('QUIT', '221 2.0.0 Bye\r\n');
    await inside.closed;
    await server.idle();
    expect(server.transcripts[0]?.received).toBe('QUIT\r\n');
  });

  test('implicit TLS records a client without TLS as a failed handshake', async () => {
    const server = await start({ implicitTls: CERTIFICATE });
    const client = await openClient(server);
    client.socket.write('EHLO me.example\r\n\r\n\r\n');
    await client.closed;
    await server.idle();
    expect(server.transcripts[0]?.entries.map(({ kind }) => kind)).toEqual([
      'connect',
      'tls-failed',
      'end',
    ]);
  });

  test.each([
    ['closes', /disconnected before secure|ECONNRESET/],
    ['garbage', /wrong version number|packet length|record/i],
  ] as const)('STARTTLS with outcome %s fails the handshake', async (outcome, message) => {
    const { client, server } = await connectTo({ starttls: { outcome } });
    await client.until(GREETING);
    await client.send('STARTTLS', '220 2.0.0 Ready to start TLS\r\n');
    await expect(handshake(client.socket, 'mx1.example.com')).rejects.toThrow(message);
    await server.idle();
    const [transcript] = server.transcripts;
    expect(transcript === undefined ? [] : politenessBreaches(transcript)).toEqual([]);
  });

  test('STARTTLS with outcome hangs does not answer the handshake', async () => {
    const { client, server } = await connectTo({ starttls: { outcome: 'hangs' } });
    await client.until(GREETING);
    await client.send('STARTTLS', '220 2.0.0 Ready to start TLS\r\n');
    const hanging = handshake(client.socket, 'mx1.example.com');
    await expect.poll(() => server.transcripts[0]?.received.length).toBeGreaterThan(20);
    client.socket.destroy();
    await expect(hanging).rejects.toThrow();
    await server.idle();
  });
});

interface Client {
  readonly socket: Socket;
  text(): string;
  /** Resolves when the received text includes `text`. */
  until(text: string): Promise<string>;
  /** Sends a line and waits for the answer. */
  send(line: string, answer: string): Promise<string>;
  /** Resolves with the error code, or null after FIN. */
  readonly closed: Promise<string | null>;
}

async function start(personality: Personality): Promise<SmtpServer> {
  const server = await startSmtpServer(personality, { address: '127.0.0.2' });
  onTestFinished(() => server.close());
  return server;
}

async function connectTo(
  personality: Personality,
): Promise<{ server: SmtpServer; client: Client }> {
  const server = await start(personality);
  return { server, client: await openClient(server) };
}

async function openClient(server: SmtpServer): Promise<Client> {
  const socket = connect(server.port, server.address);
  await once(socket, 'connect');
  return listen(socket);
}

function listen(socket: Socket): Client {
  let received = '';
  let code: string | null = null;
  socket.setEncoding('latin1');
  socket.on('data', (text: string) => {
    received += text;
  });
  socket.on('error', (error: NodeJS.ErrnoException) => {
    code = error.code ?? 'unknown';
  });
  onTestFinished(() => void socket.destroy());
  const closed = new Promise<string | null>((resolve) => {
    socket.once('close', () => resolve(code));
  });
  const until = async (text: string) => {
    while (!received.includes(text)) {
      const more = await Promise.race([once(socket, 'data'), closed]);
      if (!Array.isArray(more)) break;
    }
    expect(received).toContain(text);
    return received;
  };
  return {
    socket,
    text: () => received,
    until,
    send: (line, answer) => {
      socket.write(`${line}\r\n`);
      return until(answer);
    },
    closed,
  };
}

function handshake(socket: Socket, servername: string): Promise<TLSSocket> {
  socket.removeAllListeners('data');
  return new Promise((resolve, reject) => {
    const secure = connectTls({ socket, servername, rejectUnauthorized: false });
    secure.once('secureConnect', () => resolve(secure)).once('error', reject);
    socket.once('close', () => reject(new Error('closed')));
  });
}
