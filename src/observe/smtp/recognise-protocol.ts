import { once } from 'node:events';
import { Duplex } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import type { OtherProtocol } from '../../model/observation.ts';
import { type Deadline, within } from '../limits/deadline.ts';
import { type Dial, discard } from './dial.ts';

/** The protocol whose server sends these first bytes; null where it is not recognised. */
export function protocolOf(bytes: Uint8Array): OtherProtocol | null {
  const text = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (text.startsWith('SSH-')) return 'ssh';
  if (text.startsWith('HTTP/')) return 'http';
  if (/^[2-5]\d\d[ -]/.test(text)) return 'smtp';
  const [type, major] = bytes;
  return type !== undefined && TLS_RECORDS.has(type) && major === 3 ? 'tls' : null;
}

/** The types of the records that begin a TLS server's answer: an alert, and a handshake message (RFC 8446 5.1). */
const TLS_RECORDS: ReadonlySet<number> = new Set([0x15, 0x16]);

/**
 * Finds out which protocol a port speaks: opens a connection, sends the first message of a TLS handshake and reads the
 * first bytes that come back. A TLS server answers with its own message. An HTTP server answers that this is no request.
 * Other servers send their greeting.
 *
 * @returns null where no answer comes until the deadline, or one that is not recognised
 */
export async function recogniseProtocol(
  address: string,
  port: number,
  dial: Dial,
  deadline: Deadline,
): Promise<OtherProtocol | null> {
  const hello = await clientHello();
  const dialled = await dial(address, port, deadline);
  if (dialled.kind !== 'open') return null;
  const { socket } = dialled;
  try {
    const received = new Promise<Buffer | null>((resolve) => {
      socket.once('data', resolve);
      socket.once('close', () => resolve(null));
      socket.once('error', () => resolve(null));
    });
    socket.write(hello);
    const bytes = await within(deadline, received, () => null);
    return bytes === null ? null : protocolOf(bytes);
  } finally {
    discard(socket);
  }
}

/** The first message of a TLS handshake. */
async function clientHello(): Promise<Buffer> {
  const written: Buffer[] = [];
  const stream = new Duplex({
    read: () => {},
    write: (chunk: Buffer, _encoding, done) => {
      written.push(chunk);
      stream.emit('written');
      done();
    },
  });
  const tls = connectTls({ socket: stream, rejectUnauthorized: false });
  tls.on('error', () => {});
  if (written.length === 0) await once(stream, 'written');
  tls.destroy();
  return Buffer.concat(written);
}
