/**
 * Serves a fleet in a process of its own: one fast name server, and one mail server per host, each on
 * its own loopback address, all on one port. Answers are delayed by the round-trip time. Loopback
 * connects at once, so the greeting is delayed by TCP's round trip as well. Sends `{ port, dns }` to
 * the parent process when all servers listen, and exits with it.
 *
 * Usage: `fleet-servers.ts FLEET`, where FLEET is JSON.
 */
import { createSocket, type RemoteInfo } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { type Fleet, hostAddress, hostIndex, hostName } from './fleet.ts';

const fleet = JSON.parse(process.argv[2] ?? '') as Fleet;
const dns = await startNameServer(fleet);
const port = await startMailServers(fleet);
process.send?.({ port, dns });
process.on('disconnect', () => process.exit());

/** @returns its `address:port` */
async function startNameServer({ dnsAddress, dnsPort, rttMs }: Fleet): Promise<string> {
  const socket = createSocket({ type: 'udp4', recvBufferSize: 8 << 20, sendBufferSize: 8 << 20 });
  socket.on('message', (query: Buffer, from: RemoteInfo) => {
    const reply = answerTo(query);
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
/** A compressed name (RFC 1035 4.1.4): the name at offset 12, which is the question's. */
const POINTER_TO_QUESTION = Buffer.from([0xc0, 0x0c]);

/**
 * Answers A of `hN.bench.example` and PTR of its address; any other question has no data. Returns null
 * for a message that holds no whole question.
 */
function answerTo(query: Buffer): Buffer | null {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at]; length; length = query[at]) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length).toLowerCase());
    at += length + 1;
  }
  const question = query.subarray(12, at + 5);
  if (question.length < 5) return null;
  const data = recordData(labels, query.readUInt16BE(at + 1));
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

function recordData(labels: readonly string[], type: number): Buffer | null {
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

/** The first server takes a free port; all others take the same one. */
async function startMailServers({ hosts, rttMs, silentEvery }: Fleet): Promise<number> {
  let sharedPort = 0;
  for (let index = 0; index < hosts; index++) {
    const silent = silentEvery > 0 && index % silentEvery === silentEvery - 1;
    const server = createServer({ noDelay: true }, (socket) => {
      socket.on('error', () => socket.destroy());
      if (!silent) speakSmtp(socket, hostName(index), rttMs);
    });
    server.listen({ host: hostAddress(index), port: sharedPort, backlog: 8 });
    await once(server, 'listening');
    const bound = server.address();
    if (typeof bound === 'object' && bound !== null) sharedPort = bound.port;
  }
  return sharedPort;
}

/** A greeting takes two round trips, one of them for TCP; every other reply takes one. */
function speakSmtp(socket: Socket, name: string, rttMs: number): void {
  const reply = (text: string, delayMs: number, last = false) => {
    const send = () => (last ? socket.end(text) : socket.write(text));
    if (delayMs === 0) send();
    else setTimeout(send, delayMs);
  };
  reply(`220 ${name} ESMTP Postfix\r\n`, 2 * rttMs);
  socket.on('data', (bytes) => {
    if (bytes.includes('EHLO')) reply(`250-${name}\r\n250-PIPELINING\r\n250 8BITMIME\r\n`, rttMs);
    else if (bytes.includes('QUIT')) reply('221 2.0.0 Bye\r\n', rttMs, true);
    else reply('502 5.5.2 Not here\r\n', rttMs);
  });
}
