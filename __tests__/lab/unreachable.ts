import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';

export interface UnreachableOptions {
  /** A loopback address. */
  readonly address: string;
  /** Default: 0, any free port. */
  readonly port?: number;
}

export interface Blackhole {
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Opens a port on which a TCP connect hangs until its own timeout, without root and without a packet leaving the
 * machine. The listener's thread is blocked, so it never accepts. Its backlog is full of our own connections, so the
 * kernel drops every further SYN. This works on Linux. On a system that refuses connections instead, it throws.
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

/** Posts its port, or the error code, and then blocks its event loop until the gate opens. */
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

const MAX_FILLERS = 16;
/** A loopback connect takes well under a millisecond; none after this time means a dropped SYN. */
const HANG_MS = 150;

async function fillBacklog(address: string, port: number, sockets: Socket[]): Promise<void> {
  for (let count = 0; count < MAX_FILLERS; count += 1) {
    const socket = connect(port, address);
    sockets.push(socket);
    if (await hangs(socket)) return;
  }
  throw new Error(`the backlog of ${address}:${port} took ${MAX_FILLERS} connections`);
}

/** Whether a connect hangs. The socket goes on trying, so an error after that is expected. */
function hangs(socket: Socket): Promise<boolean> {
  return new Promise((resolve) => {
    // On a busy machine both events may be late: allow one more turn of the event loop.
    const timer = setTimeout(() => setImmediate(resolve, true), HANG_MS);
    const answered = () => {
      clearTimeout(timer);
      resolve(false);
    };
    socket.once('connect', answered).on('error', answered);
  });
}

/**
 * Finds a port of a loopback address where nothing listens, so that a connect is refused at once. The port is free but
 * not reserved.
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
