import { once } from 'node:events';
import { chmod } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import type { ServerRoot } from '../server-root.ts';

/** The messages that a server sent to syslog. */
export interface Syslog {
  text(): string;
  close(): Promise<void>;
}

/**
 * Listens on /dev/log of a root folder. Node has no Unix datagram sockets, but glibc's syslog(3) falls
 * back to a stream socket. There, a message starts with its priority in angle brackets and ends in NUL.
 */
export async function openSyslog(root: ServerRoot): Promise<Syslog> {
  const path = join(root.path, 'dev/log');
  const sockets = new Set<Socket>();
  let text = '';
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      text += chunk.replaceAll('\0', '\n');
    });
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(path);
  await once(server, 'listening');
  // The server connects as an unprivileged user.
  await chmod(path, 0o666);
  return {
    text: () => text,
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
