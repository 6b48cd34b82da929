import { on, once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** How long a connection may stay silent before `readGreeting` gives up, in ms. */
const SILENCE_MS = 10_000;

export interface ReadOptions {
  /**
   * Hang up after so many lines: postscreen holds its last line back for seconds, and it remembers
   * a client that waits.
   */
  readonly lines?: number;
  /** TLS before the greeting (RFC 8314 3.3); the certificate is not judged. */
  readonly implicitTls?: boolean;
}

/**
 * Reads an SMTP greeting from a raw socket, line by line without CRLF, then says QUIT and waits for
 * the server to close (RFC 5321 4.1.1.10), so that the server's log shows an orderly session.
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
