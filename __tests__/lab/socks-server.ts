import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Replies of RFC 1928 6. */
export const SOCKS_REPLIES = {
  granted: 0,
  failure: 1,
  notAllowed: 2,
  networkUnreachable: 3,
  hostUnreachable: 4,
  refused: 5,
} as const;

export interface SocksServerOptions {
  /** A loopback address. */
  readonly address: string;
  /** The user and password that it requires. Default: none. */
  readonly credentials?: { readonly user: string; readonly password: string };
  /** The reply to every request, instead of a connection. */
  readonly reply?: keyof typeof SOCKS_REPLIES;
}

export interface SocksServer {
  readonly port: number;
  /** `address:port` of every request, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Starts a SOCKS5 proxy for CONNECT to addresses (RFC 1928), with or without a password (RFC 1929). */
export async function startSocksServer(options: SocksServerOptions): Promise<SocksServer> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    serve(socket, options, requests, sockets).catch(() => socket.destroy());
  });
  server.listen({ host: options.address, port: 0 });
  await once(server, 'listening');
  const bound = server.address();
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : 0,
    requests,
    close: async () => {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}

async function serve(
  socket: Socket,
  { credentials, reply }: SocksServerOptions,
  requests: string[],
  sockets: Set<Socket>,
): Promise<void> {
  const [, methods = 0] = await read(socket, 2);
  await read(socket, methods);
  socket.write(Buffer.from([5, credentials === undefined ? 0 : 2]));
  if (credentials !== undefined) {
    const [, userLength = 0] = await read(socket, 2);
    const user = (await read(socket, userLength)).toString();
    const [passwordLength = 0] = await read(socket, 1);
    const password = (await read(socket, passwordLength)).toString();
    const known = user === credentials.user && password === credentials.password;
    socket.write(Buffer.from([1, known ? 0 : 1]));
    if (!known) return void socket.end();
  }
  const [, , , family] = await read(socket, 4);
  const address = ipaddr.fromByteArray([...(await read(socket, family === 1 ? 4 : 16))]).toString();
  const port = (await read(socket, 2)).readUInt16BE();
  requests.push(`${address}:${port}`);
  const answer = (code: number) => socket.write(Buffer.from([5, code, 0, 1, 0, 0, 0, 0, 0, 0]));
  if (reply !== undefined) return void answer(SOCKS_REPLIES[reply]);
  const peer = connect({ host: address, port });
  sockets.add(peer);
  peer.on('close', () => socket.destroy());
  peer.on('error', () => answer(SOCKS_REPLIES.refused));
  await once(peer, 'connect');
  answer(SOCKS_REPLIES.granted);
  socket.on('close', () => peer.destroy());
  socket.pipe(peer).pipe(socket);
}

async function read(socket: Socket, length: number): Promise<Buffer> {
  if (length === 0) return Buffer.alloc(0);
  for (;;) {
    const bytes: Buffer | null = socket.read(length);
    if (bytes !== null) return bytes;
    if (socket.destroyed || socket.readableEnded) throw new Error('the client has closed');
    await once(socket, 'readable');
  }
}
