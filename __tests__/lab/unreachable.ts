import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';

export interface UnreachableOptions {
  /** A loopback address. */
  readonly address: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
}

export interface Blackhole {
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Gives a port on which a TCP connect hangs until its own timeout, without root and without a
 * packet leaving the machine: a listener whose thread is blocked, so that it never accepts, and
 * whose backlog is full of our own connections, so that the kernel drops every further SYN. Linux
 * behaves so; other systems may refuse in its place, and then this throws.
 */
export async function startBlackhole(options: UnreachableOptions): Promise<Blackhole> {
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(BLOCKED_LISTENER, { eval: true, workerData: { ...options, gate } });
  const exited = once(worker, 'exit');
  const sockets: Socket[] = [];
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    Atomics.store(gate, 0, 1);
    Atomics.notify(gate, 0);
    await exited;
  };
  const [message]: unknown[] = await once(worker, 'message');
  if (typeof message !== 'number') {
    await close();
    throw Object.assign(new Error(`cannot listen: ${String(message)}`), { code: message });
  }
  try {
    await fillBacklog(options.address, message, sockets);
  } catch (error) {
    await close();
    throw error;
  }
  return { address: options.address, port: message, close };
}

/** Answers with its port, or with the error code, and then stops its event loop at the gate. */
const BLOCKED_LISTENER = `
  const { parentPort, workerData } = require('node:worker_threads');
  const server = require('node:net').createServer((socket) => socket.destroy());
  server.on('error', (error) => { parentPort.postMessage(error.code); Atomics.wait(workerData.gate, 0, 0); });
  server.listen({ host: workerData.address, port: workerData.port ?? 0, backlog: 1 }, () => {
    parentPort.postMessage(server.address().port);
    Atomics.wait(workerData.gate, 0, 0);
    server.close();
  });
`;

const MOST_FILLERS = 16;
/** A loopback connect takes well under a millisecond; silence for this long means a dropped SYN. */
const HANG_MS = 150;

async function fillBacklog(address: string, port: number, sockets: Socket[]): Promise<void> {
  for (let count = 0; count < MOST_FILLERS; count += 1) {
    const socket = connect(port, address);
    sockets.push(socket);
    if (await hangs(socket)) return;
  }
  throw new Error(`the backlog of ${address}:${port} took ${MOST_FILLERS} connections`);
}

/** A socket that hangs stays and keeps trying, so its error when it gives up one day is expected. */
function hangs(socket: Socket): Promise<boolean> {
  return new Promise((resolve) => {
    // A busy machine may be late with both events, so the sockets get one more turn to speak.
    const timer = setTimeout(() => setImmediate(resolve, true), HANG_MS);
    const settle = () => {
      clearTimeout(timer);
      resolve(false);
    };
    socket.once('connect', settle).on('error', settle);
  });
}

/**
 * Gives a port of a loopback address where nothing listens, so that a connect is refused at once.
 * It was free a moment ago; nothing holds it.
 */
export async function refusedPort(options: { readonly address: string }): Promise<number> {
  const server = createServer().listen({ host: options.address, port: 0 });
  await once(server, 'listening');
  const bound = server.address();
  server.close();
  await once(server, 'close');
  if (typeof bound !== 'object' || bound === null) throw new Error('no port was bound');
  return bound.port;
}
