import { on, once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** Time without data after which `readGreeting` rejects. */
const SILENCE_MS = 10_000;

export interface ReadOptions {
  /**
   * Disconnect after this many lines. postscreen delays its last line for seconds, and remembers a
   * client that waited.
   */
  readonly lines?: number;
  /** TLS before the greeting (RFC 8314 3.3); the certificate is not verified. */
  readonly implicitTls?: boolean;
}

/**
 * Reads an SMTP greeting from a raw socket and returns its lines without CRLF. After a 220 greeting it
 * sends QUIT and waits until the server closes the connection (RFC 5321 4.1.1.10), so that the server
 * logs an orderly session.
 */
export async function readGreeting(
  host: string,
  port: number,
  options: ReadOptions = {},
): Promise<readonly string[]> {
  const socket = options.implicitTls
    ? connectTls({ host, port, rejectUnauthorized: false })
    : connect({ host, port });
  socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error(`silent for ${SILENCE_MS} ms`)));
  try {
    await once(socket, 'connect');
    const lines = await greetingLines(socket, options.lines ?? Number.POSITIVE_INFINITY);
    if (lines.at(-1)?.startsWith('220 ')) await quit(socket);
    return lines;
  } finally {
    socket.destroy();
  }
}

async function greetingLines(socket: Socket, linesWanted: number): Promise<readonly string[]> {
  let text = '';
  for await (const [chunk] of on(socket, 'data', { close: ['end'] })) {
    text += String(chunk);
    const lines = text.split('\r\n').slice(0, -1);
    if (lines.length >= linesWanted || lines.some((line) => /^\d{3} /.test(line))) return lines;
  }
  throw new Error(`closed within the greeting: ${JSON.stringify(text)}`);
}

async function quit(socket: Socket): Promise<void> {
  const closed = once(socket, 'close');
  socket.resume();
  socket.write('QUIT\r\n');
  await closed;
}
