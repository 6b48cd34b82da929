import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { sanitise } from '../../model/sanitise.ts';
import { type Deadline, untilDeadline } from '../limits/deadline.ts';
import { describeError, discard } from '../smtp/dial.ts';

export interface HttpsRequest {
  readonly host: string;
  readonly path: string;
  readonly maxBytes: number;
}

export type HttpsAnswer =
  | { readonly kind: 'text'; readonly text: string }
  /** The server gave no such text: another status, a redirect, a certificate that is not valid, too many bytes. */
  | { readonly kind: 'unusable'; readonly detail: string }
  | { readonly kind: 'timeout'; readonly detail: string };

/**
 * Fetches a text over HTTPS on a connected socket, which it closes. The certificate must be valid for the host. No
 * redirect is followed (RFC 8461 3.3): it could lead to an address that the guard has not seen.
 *
 * @param ca certificates that are trusted in place of those of this machine
 */
export async function fetchText(
  socket: Socket,
  { host, path, maxBytes }: HttpsRequest,
  ca: string | undefined,
  deadline: Deadline,
): Promise<HttpsAnswer> {
  socket.on('error', () => {});
  const url = `https://${host}${path}`;
  try {
    return await untilDeadline(deadline, async (signal) => {
      const text = await get(socket, { host, path, maxBytes }, ca, signal);
      return typeof text === 'string'
        ? { kind: 'text', text }
        : { kind: 'unusable', detail: `${url} ${text.problem}` };
    });
  } catch (error) {
    if (deadline.remaining() === 0)
      return { kind: 'timeout', detail: `${url} did not answer in time` };
    const why = error instanceof Error ? describeError(error) : String(error);
    return { kind: 'unusable', detail: sanitise(`${url}: ${why}`) };
  } finally {
    discard(socket);
  }
}

function get(
  socket: Socket,
  { host, path, maxBytes }: HttpsRequest,
  ca: string | undefined,
  signal: AbortSignal,
): Promise<string | { readonly problem: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<
    string | { readonly problem: string }
  >();
  const secured = connectTls({
    socket,
    servername: host,
    minVersion: 'TLSv1.2',
    ...(ca === undefined ? {} : { ca }),
  });
  const request = httpsRequest({
    host,
    port: HTTPS_PORT,
    defaultPort: HTTPS_PORT,
    path,
    method: 'GET',
    signal,
    headers: { accept: 'text/plain' },
    maxHeaderSize: MAX_HEADER_BYTES,
    createConnection: () => secured,
  });
  request.on('error', reject);
  request.on('response', (response) => {
    const { statusCode } = response;
    if (statusCode !== 200) {
      resolve({ problem: `was answered with status ${statusCode}` });
      response.destroy();
      return;
    }
    const parts: Buffer[] = [];
    let bytes = 0;
    response.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes <= maxBytes) {
        parts.push(part);
        return;
      }
      resolve({ problem: `has more than ${maxBytes} bytes` });
      response.destroy();
    });
    response.on('error', reject);
    response.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
  });
  request.end();
  return promise;
}

/** For the Host header: the connection exists already. */
const HTTPS_PORT = 443;
const MAX_HEADER_BYTES = 16_384;
