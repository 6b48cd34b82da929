/**
 * The benchmark's mail world, in a process of its own: one fast name server and as many mail servers as are
 * asked for, each on a loopback address of its own, all on one port. Answers wait as long as a network would
 * take; the round trip of a connection itself, which loopback makes at once, is added to the greeting's. Sends
 * `{ port, dns }` when it is up, and ends with its parent.
 */
import { createSocket, type RemoteInfo } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { type Fleet, hostAddress, hostIndex, hostName } from './fleet.ts';

const world = JSON.parse(process.argv[2] ?? '') as Fleet;
const dns = await startDns(world);
const port = await startMail(world);
process.send?.({ port, dns });
process.on('disconnect', () => process.exit());

async function startDns({ dnsAddress, dnsPort, rttMs }: Fleet): Promise<string> {
  const socket = createSocket({ type: 'udp4', recvBufferSize: 8 << 20, sendBufferSize: 8 << 20 });
  socket.on('message', (query: Buffer, from: RemoteInfo) => {
    const reply = answer(query);
    if (reply === null) return;
    const send = () => socket.send(reply, from.port, from.address);
    if (rttMs === 0) send();
    else setTimeout(send, rttMs);
  });
  socket.bind(dnsPort, dnsAddress);
  await once(socket, 'listening');
  return `${dnsAddress}:${socket.address().port}`;
}

const TYPES = { A: 1, PTR: 12 } as const;
const POINTER_TO_QUESTION = Buffer.from([0xc0, 0x0c]);

/** Answers A of `hN.bench.example` and PTR of its address; everything else has no data. */
function answer(query: Buffer): Buffer | null {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at]; length; length = query[at]) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length).toLowerCase());
    at += length + 1;
  }
  const question = query.subarray(12, at + 5);
  if (question.length < 5) return null;
  const data = recordFor(labels, query.readUInt16BE(at + 1));
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(0x8580, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(data === null ? 0 : 1, 6);
  if (data === null) return Buffer.concat([header, question]);
  const fixed = Buffer.alloc(10);
  query.copy(fixed, 0, at + 1, at + 5);
  fixed.writeUInt32BE(300, 4);
  fixed.writeUInt16BE(data.length, 8);
  return Buffer.concat([header, question, POINTER_TO_QUESTION, fixed, data]);
}

function recordFor(labels: readonly string[], type: number): Buffer | null {
  if (type === TYPES.A && labels[1] === 'bench') {
    return Buffer.from(
      hostAddress(Number(labels[0]?.slice(1)))
        .split('.')
        .map(Number),
    );
  }
  if (type !== TYPES.PTR || labels.at(-2) !== 'in-addr') return null;
  const [d = 0, c = 0] = labels.map(Number);
  return wireName(hostName(hostIndex(c, d)));
}

function wireName(name: string): Buffer {
  const labels = name.split('.').map((label) => Buffer.from(`\0${label}`));
  for (const label of labels) label.writeUInt8(label.length - 1);
  return Buffer.concat([...labels, Buffer.alloc(1)]);
}

/** Every server on the port that the first one was given. */
async function startMail({ hosts, rttMs, silentEvery }: Fleet): Promise<number> {
  let shared = 0;
  for (let index = 0; index < hosts; index++) {
    const silent = silentEvery > 0 && index % silentEvery === silentEvery - 1;
    const server = createServer({ noDelay: true }, (socket) => {
      socket.on('error', () => socket.destroy());
      if (!silent) converse(socket, hostName(index), rttMs);
    });
    server.listen({ host: hostAddress(index), port: shared, backlog: 8 });
    await once(server, 'listening');
    const bound = server.address();
    if (typeof bound === 'object' && bound !== null) shared = bound.port;
  }
  return shared;
}

/** A greeting takes two round trips, TCP's own included; every other reply takes one. */
function converse(socket: Socket, name: string, rttMs: number): void {
  const say = (text: string, afterMs: number, last = false) => {
    const now = () => (last ? socket.end(text) : socket.write(text));
    if (afterMs === 0) now();
    else setTimeout(now, afterMs);
  };
  say(`220 ${name} ESMTP Postfix\r\n`, 2 * rttMs);
  socket.on('data', (bytes) => {
    if (bytes.includes('EHLO')) say(`250-${name}\r\n250-PIPELINING\r\n250 8BITMIME\r\n`, rttMs);
    else if (bytes.includes('QUIT')) say('221 2.0.0 Bye\r\n', rttMs, true);
    else say('502 5.5.2 Not here\r\n', rttMs);
  });
}
