import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeQuery, MAX_MESSAGE_BYTES, readReply } from '../../../src/observe/dns/message.ts';
import { cpuMs } from '../../cpu-time.ts';
import { createAnswerer } from '../../lab/dns-answer.ts';
import { decodeQuestion, encodeReply } from '../../lab/dns-wire.ts';
import { parseZone } from '../../lab/zone.ts';

const ZONE = parseZone(`
113.0.203.in-addr.arpa SOA ns1.provider.example hostmaster.provider.example 1 2 3 4 300
203.0.113.25 CNAME 25.0/25.113.0.203.in-addr.arpa
25.0/25.113.0.203.in-addr.arpa PTR mx1.example.com
25.0/25.113.0.203.in-addr.arpa PTR "two words.example"
`);

describe('readReply with changed bytes', () => {
  const query = queryFor('25.113.0.203.in-addr.arpa');
  const reply = replyTo(query);

  test('reads the unchanged reply', () => {
    expect(readReply(reply, query)).toMatchObject({ kind: 'answer', answers: { length: 3 } });
  });

  test('never throws, and returns only sanitised text', () => {
    const changes = fc.array(fc.tuple(fc.nat(reply.length - 1), fc.nat(255)), { maxLength: 12 });
    fc.assert(
      fc.property(changes, fc.nat(reply.length), (patches, length) => {
        const bytes = Buffer.from(reply);
        for (const [at, byte] of patches) bytes[at] = byte;
        expectHarmless(readReply(bytes.subarray(0, length), query));
      }),
      { numRuns: 2000 },
    );
  });

  test('never throws for any other message', () => {
    const head = reply.subarray(0, query.indexOf(0, 12) + 5);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, withHead) => {
        expectHarmless(readReply(Buffer.concat([withHead ? head : Buffer.alloc(0), bytes]), query));
      }),
      { numRuns: 2000 },
    );
  });
});

test('readReply is fast for thousands of records with a chain of thousands of name pointers', () => {
  const query = queryFor('25.113.0.203.in-addr.arpa');
  const head = replyTo(query).subarray(0, query.indexOf(0, 12) + 5);
  // The chain is in the data of a NULL record; the owner of every later record is its last link.
  const start = head.length + 11;
  const links = Array.from({ length: 4096 }, (_, at) => (at === 0 ? 12 : start + 2 * (at - 1)));
  const chain = Buffer.concat(links.map((to) => uint16(0xc000 | to)));
  const nullRecord = Buffer.concat([
    Buffer.from('00000a000100000000', 'hex'),
    uint16(chain.length),
  ]);
  const last = uint16(0xc000 | (start + chain.length - 2));
  const named = Buffer.concat([last, Buffer.from('000c0001000000000002', 'hex'), last]);
  const count = Math.floor((MAX_MESSAGE_BYTES - start - chain.length) / named.length);
  const records = Array<Buffer>(count).fill(named);
  const message = Buffer.concat([head, nullRecord, chain, ...records]);
  message.set([...uint16(count + 1), 0, 0, 0, 0], 6);
  const before = cpuMs();
  expect(readReply(message, query)).toMatchObject({ kind: 'answer', answers: { length: count } });
  expect(cpuMs() - before).toBeLessThan(1000);
});

function uint16(value: number): Buffer {
  return Buffer.of(value >> 8, value & 0xff);
}

function queryFor(name: string): Buffer {
  const bytes = encodeQuery({ name, type: 'PTR', recursive: false });
  if (bytes === null) throw new Error(`${name} cannot be encoded`);
  return bytes;
}

function replyTo(query: Buffer): Buffer {
  const read = decodeQuestion(query);
  if (read === null) throw new Error('the lab cannot decode the question');
  const answer = createAnswerer(ZONE, 'authority')(read.name, read.type, 'udp');
  if ('fault' in answer) throw new Error(answer.fault);
  return encodeReply(read, answer);
}

function expectHarmless(reply: ReturnType<typeof readReply>): void {
  expect(JSON.stringify(reply)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|##\[/u);
}
