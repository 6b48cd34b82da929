import { encode, type Packet } from 'dns-packet';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createDnsClient } from '../../../src/observe/dns/client.ts';
import { encodeQuery, type Question, readReply } from '../../../src/observe/dns/message.ts';
import { deadlineIn } from '../../../src/observe/limits/deadline.ts';
import { anyText } from '../../any-text.ts';
import { answerTo, endOfQuestion, framed, startRawServer, truncated } from './raw-server.ts';

const QUESTION: Question = { name: 'mx1.example.com', type: 'A', recursive: true };
const QUERY = queryFor(QUESTION);

/** The types of the encoder lack this code. */
const EXTENDED_ERROR = 15 as 12;

/** A reply with a record of every type, as an independent encoder writes it. */
const REPLY = replyTo(QUERY, {
  answers: [
    { type: 'CNAME', name: 'mx1.example.com', ttl: 60, data: 'a.example.com' },
    { type: 'A', name: 'a.example.com', ttl: 60, data: '203.0.113.25' },
    { type: 'AAAA', name: 'a.example.com', ttl: 60, data: '2001:db8::25' },
    { type: 'PTR', name: 'a.example.com', ttl: 60, data: 'b.example.com' },
    {
      type: 'MX',
      name: 'a.example.com',
      ttl: 60,
      data: { preference: 10, exchange: 'c.example.com' },
    },
    { type: 'TXT', name: 'a.example.com', ttl: 60, data: ['v=spf1 ', '-all'] },
    { type: 'HINFO', name: 'a.example.com', ttl: 60, data: { cpu: 'x', os: 'y' } },
  ],
  authorities: [
    { type: 'NS', name: 'example.com', ttl: 60, data: 'ns.example.com' },
    {
      type: 'SOA',
      name: 'example.com',
      ttl: 60,
      data: { mname: 'ns.example.com', rname: 'x.example.com', minimum: 30 },
    },
  ],
  additionals: [
    { type: 'A', name: 'ns.example.com', ttl: 60, data: '203.0.113.53' },
    {
      type: 'OPT',
      name: '.',
      udpPayloadSize: 1232,
      extendedRcode: 0,
      ednsVersion: 0,
      flags: 0,
      flag_do: false,
      options: [{ code: EXTENDED_ERROR, data: Buffer.from('0006736967', 'hex') }],
    },
  ],
});

/** Bytes that replace those of a reply, at some places; and where it ends. */
const damage = fc.record({
  patches: fc.array(fc.tuple(fc.nat(REPLY.length - 1), fc.nat(255)), { maxLength: 12 }),
  length: fc.oneof(fc.constant(REPLY.length), fc.nat(REPLY.length)),
  tail: fc.oneof(fc.constant(new Uint8Array()), fc.uint8Array({ maxLength: 40 })),
});

function damaged(
  reply: Buffer,
  { patches, length, tail }: { patches: [number, number][]; length: number; tail: Uint8Array },
): Buffer {
  const bytes = Buffer.from(reply);
  for (const [at, byte] of patches) bytes[at] = byte;
  return Buffer.concat([bytes.subarray(0, length), tail]);
}

/** Bytes behind the right header and question: every count, and records of every type over any data. */
const records = fc.array(
  fc.record({
    owner: fc.constantFrom('c00c', '00', 'c000', '016100', 'c01d', '3f61', 'c0ff'),
    type: fc.constantFrom(1, 2, 5, 6, 12, 15, 16, 28, 41, 99),
    recordClass: fc.constantFrom(1, 1, 1, 3),
    ttl: fc.nat(0xffff_ffff),
    data: fc.uint8Array({ maxLength: 24 }),
    lengthError: fc.constantFrom(0, 0, 0, 0, -1, 1, 100),
  }),
  { maxLength: 6 },
);

describe('readReply', () => {
  test('reads the unchanged reply', () => {
    expect(readReply(REPLY, QUERY)).toEqual({
      kind: 'answer',
      rcode: 'noerror',
      name: 'mx1.example.com',
      authoritative: false,
      validated: false,
      answers: [
        { type: 'CNAME', name: 'mx1.example.com', ttlS: 60, target: 'a.example.com' },
        { type: 'A', name: 'a.example.com', ttlS: 60, address: '203.0.113.25' },
        { type: 'AAAA', name: 'a.example.com', ttlS: 60, address: '2001:db8::25' },
        { type: 'PTR', name: 'a.example.com', ttlS: 60, target: 'b.example.com' },
        { type: 'MX', name: 'a.example.com', ttlS: 60, preference: 10, exchange: 'c.example.com' },
        { type: 'TXT', name: 'a.example.com', ttlS: 60, text: 'v=spf1 -all' },
      ],
      otherAnswers: 1,
      authorities: [
        { type: 'NS', name: 'example.com', ttlS: 60, target: 'ns.example.com' },
        { type: 'SOA', name: 'example.com', ttlS: 60, minimumS: 30 },
      ],
      extendedErrors: ['DNSSEC bogus: sig'],
      isReplaced: false,
    });
  });

  test('cut at any byte before its end, it is damaged', () => {
    for (let length = endOfQuestion(QUERY); length < REPLY.length; length++) {
      expect(readReply(REPLY.subarray(0, length), QUERY)).toEqual({ kind: 'damaged' });
    }
  });

  test('never throws for changed bytes, and returns only sanitised text', () => {
    fc.assert(
      fc.property(damage, (change) => expectHarmless(readReply(damaged(REPLY, change), QUERY))),
      { numRuns: 3000 },
    );
  });

  test('never throws for records of any content', () => {
    fc.assert(
      fc.property(records, fc.nat(0xf), fc.nat(8), (list, rcode, count) => {
        expectHarmless(readReply(messageOf(QUERY, list, rcode, count), QUERY));
      }),
      { numRuns: 3000 },
    );
  });

  test('never throws for any bytes', () => {
    const head = REPLY.subarray(0, endOfQuestion(QUERY));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, withHead) => {
        expectHarmless(readReply(Buffer.concat([withHead ? head : Buffer.alloc(0), bytes]), QUERY));
      }),
      { numRuns: 2000 },
    );
  });

  test('reads what an independent encoder wrote', () => {
    const label = fc.stringMatching(/^[a-z0-9_-]{1,12}$/);
    const name = fc.array(label, { minLength: 1, maxLength: 6 }).map((labels) => labels.join('.'));
    const ttl = fc.nat(0x7fff_ffff);
    const v4 = fc.ipV4();
    const text = fc.stringMatching(/^[ -~]{0,80}$/);
    fc.assert(
      fc.property(
        name,
        name,
        ttl,
        v4,
        text,
        fc.nat(65_535),
        (owner, target, seconds, address, data, preference) => {
          const query = queryFor({ ...QUESTION, name: owner });
          const head = { name: owner, ttl: seconds };
          const reply = replyTo(query, {
            answers: [
              { ...head, type: 'A', data: address },
              { ...head, type: 'PTR', data: target },
              { ...head, type: 'MX', data: { preference, exchange: target } },
              { ...head, type: 'TXT', data },
            ],
          });
          const read = { name: owner, ttlS: seconds };
          expect(readReply(reply, query)).toMatchObject({
            name: owner,
            answers: [
              { ...read, type: 'A', address },
              { ...read, type: 'PTR', target },
              { ...read, type: 'MX', preference, exchange: target },
              { ...read, type: 'TXT', text: data },
            ],
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  test('is fast for 64 KiB of records whose names have as many labels as a name can', () => {
    const longest = Buffer.from(`${'0161'.repeat(126)}00`, 'hex');
    const head = REPLY.subarray(0, endOfQuestion(QUERY));
    const pointer = uint16(0xc000 | (head.length + 11));
    const first = Buffer.concat([
      Buffer.from('00000a000100000000', 'hex'),
      uint16(longest.length),
      longest,
    ]);
    const record = Buffer.concat([pointer, Buffer.from('000c0001000000000002', 'hex'), pointer]);
    const count = Math.floor((65_535 - head.length - first.length) / record.length);
    const message = Buffer.concat([head, first, ...Array<Buffer>(count).fill(record)]);
    message.set([...uint16(count + 1), 0, 0, 0, 0], 6);
    expect(cpuMs(() => readReply(message, QUERY))).toBeLessThan(500);
    expect(readReply(message, QUERY)).toMatchObject({ kind: 'answer', answers: { length: count } });
  });

  test('is fast for records behind a chain of thousands of name pointers', () => {
    const head = REPLY.subarray(0, endOfQuestion(QUERY));
    const start = head.length + 11;
    const links = Array.from({ length: 4096 }, (_, at) => (at === 0 ? 12 : start + 2 * (at - 1)));
    const chain = Buffer.concat(links.map((to) => uint16(0xc000 | to)));
    const first = Buffer.concat([
      Buffer.from('00000a000100000000', 'hex'),
      uint16(chain.length),
      chain,
    ]);
    const last = uint16(0xc000 | (start + chain.length - 2));
    const record = Buffer.concat([last, Buffer.from('000c0001000000000002', 'hex'), last]);
    const message = Buffer.concat([head, first, ...Array<Buffer>(4000).fill(record)]);
    message.set([...uint16(4001), 0, 0, 0, 0], 6);
    expect(cpuMs(() => readReply(message, QUERY))).toBeLessThan(500);
    expect(readReply(message, QUERY)).toEqual({ kind: 'damaged' });
  });

  test('is fast for an extended error of 60,000 NUL bytes', () => {
    const options = Buffer.concat([
      Buffer.of(0, 15),
      uint16(60_002),
      Buffer.alloc(60_001),
      Buffer.of(1),
    ]);
    const opt = Buffer.concat([
      Buffer.of(0, 0, 41, 4, 208, 0, 0, 0, 0),
      uint16(options.length),
      options,
    ]);
    const message = Buffer.concat([REPLY.subarray(0, endOfQuestion(QUERY)), opt]);
    message.set([0, 0, 0, 0, 0, 1], 6);
    expect(cpuMs(() => readReply(message, QUERY))).toBeLessThan(500);
    expect(readReply(message, QUERY)).toMatchObject({ extendedErrors: { length: 1 } });
  });
});

describe('encodeQuery', () => {
  test('gives null or a query that its own reply answers, for any name', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 300 }), fc.boolean(), (name, edns) => {
        const query = encodeQuery({ ...QUESTION, name }, edns);
        if (query === null) return;
        expect(readReply(answerTo(query), query)).toMatchObject({ kind: 'answer' });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a client whose server sends any bytes', () => {
  const damages = fc.oneof(
    damage.map(
      (change) => (query: Buffer) =>
        damaged(replyTo(query, {}), {
          ...change,
          patches: change.patches.filter(([at]) => at < 33),
        }),
    ),
    fc.tuple(records, fc.nat(0xf), fc.nat(8)).map(
      ([list, rcode, count]) =>
        (query: Buffer) =>
          messageOf(query, list, rcode, count),
    ),
    fc
      .uint8Array({ maxLength: 80 })
      .map((bytes) => (query: Buffer) => Buffer.concat([query.subarray(0, 2), bytes])),
  );

  test('over UDP: every question ends, and the next one is answered', async () => {
    let forge: (query: Buffer) => Buffer = answerTo;
    const { server } = await startRawServer({
      udp: (query, reply) => {
        reply(forge(query));
        // What is no answer is ignored, so that the question ends with this one.
        reply(answerTo(query));
      },
      tcp: (socket, query) => socket.write(framed(answerTo(query))),
    });
    await expectUsable(server, (next) => {
      forge = next;
    });
  });

  test('over TCP: every question ends, and the next one is answered', async () => {
    let forge: (query: Buffer) => Buffer = answerTo;
    const { server } = await startRawServer({
      udp: (query, reply) => reply(truncated(query)),
      tcp: (socket, query) => socket.end(framed(forge(query))),
    });
    await expectUsable(server, (next) => {
      forge = next;
    });
  });

  async function expectUsable(
    server: { readonly address: string; readonly port: number },
    setForge: (forge: (query: Buffer) => Buffer) => void,
  ): Promise<void> {
    const client = createDnsClient();
    onTestFinished(client.close);
    const ask = () => client.query(server, QUESTION, [5000], deadlineIn(20_000));
    await fc.assert(
      fc.asyncProperty(damages, async (forge) => {
        setForge(forge);
        expectHarmless(await ask());
        setForge(answerTo);
        expect(await ask()).toMatchObject({ kind: 'answer', rcode: 'noerror' });
      }),
      { numRuns: 300 },
    );
  }
});

interface RawRecord {
  readonly owner: string;
  readonly type: number;
  readonly recordClass: number;
  readonly ttl: number;
  readonly data: Uint8Array;
  readonly lengthError: number;
}

/** A response with these records; `count` is what its header says of the answer section. */
function messageOf(
  query: Buffer,
  list: readonly RawRecord[],
  rcode: number,
  count: number,
): Buffer {
  const encoded = list.map(({ owner, type, recordClass, ttl, data, lengthError }) => {
    const fields = Buffer.alloc(10);
    fields.writeUInt16BE(type, 0);
    fields.writeUInt16BE(recordClass, 2);
    fields.writeUInt32BE(ttl, 4);
    fields.writeUInt16BE(Math.max(0, data.length + lengthError), 8);
    return Buffer.concat([Buffer.from(owner, 'hex'), fields, data]);
  });
  const header = Buffer.from(query.subarray(0, 12));
  header.writeUInt16BE(0x8180 | rcode, 2);
  header.writeUInt16BE(count, 6);
  header.writeUInt16BE(Math.max(0, list.length - count), 8);
  header.writeUInt16BE(0, 10);
  return Buffer.concat([header, query.subarray(12, endOfQuestion(query)), ...encoded]);
}

function cpuMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function uint16(value: number): Buffer {
  return Buffer.of(value >> 8, value & 0xff);
}

function queryFor(question: Question): Buffer {
  const bytes = encodeQuery(question, true);
  if (bytes === null) throw new Error(`${question.name} cannot be encoded`);
  return bytes;
}

function replyTo(query: Buffer, packet: Partial<Packet>): Buffer {
  const questions = [{ type: 'A', name: nameIn(query) }] as const;
  return encode({
    type: 'response',
    id: query.readUInt16BE(0),
    questions: [...questions],
    ...packet,
  });
}

function nameIn(query: Buffer): string {
  const labels: string[] = [];
  for (
    let at = 12, length = query[at] ?? 0;
    length > 0;
    at += 1 + length, length = query[at] ?? 0
  ) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
  }
  return labels.join('.');
}

/** TXT data is not sanitised yet; everything else is. */
function expectHarmless(reply: ReturnType<typeof readReply> | { readonly kind: string }): void {
  const text = JSON.stringify(reply, (key, value) => (key === 'text' ? undefined : value));
  expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|##\[/u);
}
