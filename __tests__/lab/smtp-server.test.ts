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

describe('what a personality says', () => {
  test.each<[string, Personality, string]>([
    ['by default a plain greeting', {}, GREETING],
    ['a name', { name: 'mx1.example.com' }, '220 mx1.example.com ESMTP\r\n'],
    ['one line', { greeting: '554 no' }, '554 no\r\n'],
    ['several lines', { greeting: ['220-mx1', '220 ready'] }, '220-mx1\r\n220 ready\r\n'],
    ['bytes as they stand', { greeting: Buffer.from('220 \0\xff\n', 'latin1') }, '220 \0\xff\n'],
    ['text beyond ASCII as UTF-8', { greeting: '220 é' }, '220 \u00c3\u00a9\r\n'],
    ['a code alone', { greeting: 421 }, '421 code 421 of the lab\r\n'],
    ['chunks', { greeting: { chunks: ['22', '0 mx1\r', '\n'], pauseMs: 1 } }, '220 mx1\r\n'],
    [
      'a byte at a time',
      { greeting: { text: '220 mx1', bytesAtATime: 1, pauseMs: 1 } },
      '220 mx1\r\n',
    ],
    ['a late greeting', { greetingDelayMs: 20 }, GREETING],
    [
      'a greeting in two parts, as postscreen has it',
      { postscreenMs: 20 },
      '220-lab.example.com ESMTP\r\n220 lab.example.com ESMTP\r\n',
    ],
    ['a piece and then FIN', { greeting: { say: Buffer.from('220-m'), ending: 'close' } }, '220-m'],
    [
      'lines without end, within bounds',
      { kind: 'endless', line: '220-x', bytes: 20 },
      '220-x\r\n220-x\r\n220-x\r',
    ],
    ['a drip of bytes, within bounds', { kind: 'drip', everyMs: 1, text: 'ab', bytes: 5 }, 'ababa'],
    ['FIN at once', { kind: 'close' }, ''],
  ])('%s', async (_, personality, expected) => {
    const { client } = await meet(personality);
    await client.until(expected);
    expect(client.text()).toBe(expected);
  });

  test('greetings go round over the connections', async () => {
    const server = await start({ greeting: { rotate: ['220 a', '220 b'] } });
    const heard: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      const client = await visit(server);
      await client.until('\r\n');
      heard.push(client.text());
      client.socket.destroy();
    }
    expect(heard).toEqual(['220 a\r\n', '220 b\r\n', '220 a\r\n']);
    server.setPersonality({ greeting: '220 c' });
    expect(await (await visit(server)).until('220 c\r\n')).toBe('220 c\r\n');
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
    ['EHLO with a code', { ehlo: 502 }, 'EHLO me.example', '502 code 502 of the lab\r\n'],
    ['EHLO with bytes', { ehlo: Buffer.from('250 x\n') }, 'EHLO me.example', '250 x\n'],
    ['HELO', {}, 'HELO me.example', '250 lab.example.com\r\n'],
    ['QUIT', {}, 'QUIT', '221 2.0.0 Bye\r\n'],
    ['mail', {}, 'MAIL FROM:<>', '550 5.7.1 This host takes no mail\r\n'],
    ['an unknown verb', {}, 'HELP', '502 5.5.2 Command not recognized\r\n'],
    [
      'STARTTLS refused',
      { starttls: { outcome: 'refused' } },
      'STARTTLS',
      '454 4.7.0 TLS not available\r\n',
    ],
    ['STARTTLS not offered', {}, 'STARTTLS', '502 5.5.2 Command not recognized\r\n'],
  ])('the answer to %s', async (_, personality, command, expected) => {
    const { client } = await meet(personality);
    await client.until(GREETING);
    await client.ask(command, expected);
    expect(client.text()).toBe(GREETING + expected);
  });
});

describe('how a connection ends', () => {
  test('a whole conversation, ended by QUIT', async () => {
    const { client, server } = await meet({});
    await client.until(GREETING);
    await client.ask('EHLO me.example', EHLO);
    await client.ask('QUIT', '221 2.0.0 Bye\r\n');
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
    const { client, server } = await meet({ kind: 'reset' });
    expect(await client.closed).toBe('ECONNRESET');
    expect(server.transcripts[0]?.entries.at(-1)).toMatchObject({ by: 'server', how: 'reset' });
  });

  test('a client that resets is recorded as such', async () => {
    const { client, server } = await meet({ kind: 'silent' });
    client.socket.resetAndDestroy();
    await server.idle();
    expect(server.transcripts[0]?.entries.at(-1)).toMatchObject({ by: 'client', how: 'reset' });
  });

  test.each<[string, Personality, string]>([
    ['silent from the start', { kind: 'silent' }, ''],
    ['a greeting that takes too long', { greetingDelayMs: 60_000 }, ''],
    ['EHLO without an answer', { ehlo: { ending: 'silent' } }, 'EHLO me.example\r\n'],
    ['half an answer', { ehlo: { say: ['250-x'], ending: 'silent' } }, 'EHLO me.example\r\n'],
    ['QUIT without an answer', { quit: { ending: 'silent' } }, 'QUIT\r\n'],
    ['STARTTLS without an answer', { starttls: { outcome: 'unanswered' } }, 'STARTTLS\r\n'],
  ])('%s: the server closes when the client has', async (_, personality, say) => {
    const { client, server } = await meet(personality);
    if (say !== '') await client.until(GREETING);
    client.socket.end(say);
    await client.closed;
    await server.idle();
    expect(server.transcripts[0]?.received).toBe(say);
  });

  test('half-open: after QUIT the connection stays until the lab closes', async () => {
    const { client, server } = await meet({
      quit: { say: '221 2.0.0 Bye', ending: 'half-open' },
    });
    await client.until(GREETING);
    await client.ask('QUIT', '221 2.0.0 Bye\r\n');
    client.socket.end();
    await server.idle();
    expect(client.socket.readableEnded).toBe(false);
    await server.close();
    await client.closed;
  });

  test('an endless greeting waits for a client that does not read', async () => {
    const { client, server } = await meet({ kind: 'endless' });
    await client.until('220-');
    client.socket.pause();
    client.socket.destroy();
    await server.idle();
    await server.close();
  });

  test('closing cuts every open connection', async () => {
    const server = await start({ kind: 'silent' });
    const clients = await Promise.all([visit(server), visit(server)]);
    await expect.poll(() => server.connections).toBe(2);
    await server.close();
    await Promise.all(clients.map((client) => client.closed));
  });

  test('connections are counted, and how many were open together', async () => {
    const server = await start({});
    const [one, other] = await Promise.all([visit(server), visit(server)]);
    await Promise.all([one.until(GREETING), other.until(GREETING)]);
    one.socket.end();
    other.socket.end();
    await server.idle();
    const next = server.nextConnection();
    const third = await visit(server);
    expect((await next).connection).toBe(3);
    await third.until(GREETING);
    expect([server.connections, server.greatestConcurrency]).toEqual([3, 2]);
  });

  test('a personality that cannot be played fails the close', async () => {
    const server = await startSmtpServer(
      { greeting: '220 one line', postscreenMs: 1 },
      { address: '127.0.0.2' },
    );
    const client = await visit(server);
    await client.closed;
    await expect(server.close()).rejects.toThrow('a personality failed');
  });
});

describe('TLS', () => {
  test('STARTTLS that works goes on inside TLS, with the names of its certificate', async () => {
    const { client, server } = await meet({
      starttls: { outcome: 'works', certificate: CERTIFICATE },
      ehloInTls: '250 inside',
    });
    await client.until(GREETING);
    await client.ask('STARTTLS', '220 2.0.0 Ready to start TLS\r\n');
    const secure = await handshake(client.socket, 'mx1.example.com');
    expect(secure.getPeerCertificate().subjectaltname).toBe(
      'DNS:mx1.example.com, IP Address:127.0.0.2',
    );
    const inside = listen(secure);
    await inside.ask('EHLO me.example', '250 inside\r\n');
    await inside.ask('QUIT', '221 2.0.0 Bye\r\n');
    await inside.closed;
    await server.idle();
    const [transcript] = server.transcripts;
    expect(transcript?.received).toBe('STARTTLS\r\nEHLO me.example\r\nQUIT\r\n');
    expect(transcript?.entries).toContainEqual(
      expect.objectContaining({ kind: 'secured', serverName: 'mx1.example.com' }),
    );
    expect(transcript === undefined ? [] : politenessBreaches(transcript)).toEqual([]);
  });

  test('implicit TLS greets inside TLS', async () => {
    const server = await start({ implicitTls: { ...CERTIFICATE, validTo: new Date(0) } });
    const plain = connect(server.port, server.address);
    const inside = listen(await handshake(plain, 'mx1.example.com'));
    await inside.until(GREETING);
    await inside.ask('QUIT', '221 2.0.0 Bye\r\n');
    await inside.closed;
    await server.idle();
    expect(server.transcripts[0]?.received).toBe('QUIT\r\n');
  });

  test('a client that speaks no TLS to implicit TLS is a failed handshake', async () => {
    const server = await start({ implicitTls: CERTIFICATE });
    const client = await visit(server);
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
  ] as const)('STARTTLS that %s breaks the handshake', async (outcome, message) => {
    const { client, server } = await meet({ starttls: { outcome } });
    await client.until(GREETING);
    await client.ask('STARTTLS', '220 2.0.0 Ready to start TLS\r\n');
    await expect(handshake(client.socket, 'mx1.example.com')).rejects.toThrow(message);
    await server.idle();
    const [transcript] = server.transcripts;
    expect(transcript === undefined ? [] : politenessBreaches(transcript)).toEqual([]);
  });

  test('STARTTLS that hangs gives no answer to the handshake', async () => {
    const { client, server } = await meet({ starttls: { outcome: 'hangs' } });
    await client.until(GREETING);
    await client.ask('STARTTLS', '220 2.0.0 Ready to start TLS\r\n');
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
  /** Resolves when all that was heard holds the text. */
  until(text: string): Promise<string>;
  /** Sends a line and waits for the answer. */
  ask(line: string, answer: string): Promise<string>;
  /** Resolves with the error code, or null after FIN. */
  readonly closed: Promise<string | null>;
}

async function start(personality: Personality): Promise<SmtpServer> {
  const server = await startSmtpServer(personality, { address: '127.0.0.2' });
  onTestFinished(() => server.close());
  return server;
}

async function meet(personality: Personality): Promise<{ server: SmtpServer; client: Client }> {
  const server = await start(personality);
  return { server, client: await visit(server) };
}

async function visit(server: SmtpServer): Promise<Client> {
  const socket = connect(server.port, server.address);
  await once(socket, 'connect');
  return listen(socket);
}

function listen(socket: Socket): Client {
  let heard = '';
  let code: string | null = null;
  socket.setEncoding('latin1');
  socket.on('data', (text: string) => {
    heard += text;
  });
  socket.on('error', (error: NodeJS.ErrnoException) => {
    code = error.code ?? 'unknown';
  });
  onTestFinished(() => void socket.destroy());
  const closed = new Promise<string | null>((resolve) => {
    socket.once('close', () => resolve(code));
  });
  const until = async (text: string) => {
    while (!heard.includes(text)) {
      const more = await Promise.race([once(socket, 'data'), closed]);
      if (!Array.isArray(more)) break;
    }
    expect(heard).toContain(text);
    return heard;
  };
  return {
    socket,
    text: () => heard,
    until,
    ask: (line, answer) => {
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
