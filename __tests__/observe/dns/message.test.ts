import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeQuestion, MAX_MESSAGE_BYTES, readReply } from '../../../src/observe/dns/message.ts';
import { createAnswerer } from '../../lab/dns-answer.ts';
import { decodeQuestion, encodeReply } from '../../lab/dns-wire.ts';
import { parseZone } from '../../lab/zone.ts';

const ZONE = parseZone(`
113.0.203.in-addr.arpa SOA ns1.provider.example hostmaster.provider.example 1 2 3 4 300
203.0.113.25 CNAME 25.0/25.113.0.203.in-addr.arpa
25.0/25.113.0.203.in-addr.arpa PTR mx1.example.com
25.0/25.113.0.203.in-addr.arpa PTR "two words.example"
`);

describe('a reply whose bytes were changed', () => {
  const asked = question('25.113.0.203.in-addr.arpa');
  const reply = replyTo(asked);

  test('is read where nothing was', () => {
    expect(readReply(reply, asked)).toMatchObject({ kind: 'answer', answers: { length: 3 } });
  });

  test('never throws, never shows what could act on a reader', () => {
    const changes = fc.array(fc.tuple(fc.nat(reply.length - 1), fc.nat(255)), { maxLength: 12 });
    fc.assert(
      fc.property(changes, fc.nat(reply.length), (patches, length) => {
        const bytes = Buffer.from(reply);
        for (const [at, byte] of patches) bytes[at] = byte;
        expectHarmless(readReply(bytes.subarray(0, length), asked));
      }),
      { numRuns: 2000 },
    );
  });

  test('nor does any other message', () => {
    const head = reply.subarray(0, asked.indexOf(0, 12) + 5);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, ours) => {
        expectHarmless(readReply(Buffer.concat([ours ? head : Buffer.alloc(0), bytes]), asked));
      }),
      { numRuns: 2000 },
    );
  });
});

test('thousands of records under a chain of thousands of pointers cost no time', () => {
  const asked = question('25.113.0.203.in-addr.arpa');
  const head = replyTo(asked).subarray(0, asked.indexOf(0, 12) + 5);
  // The chain stands in the data of a NULL record; every record after it is named by its last link.
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
  const before = performance.now();
  expect(readReply(message, asked)).toMatchObject({ kind: 'answer', answers: { length: count } });
  expect(performance.now() - before).toBeLessThan(1000);
});

function uint16(value: number): Buffer {
  return Buffer.of(value >> 8, value & 0xff);
}

function question(name: string): Buffer {
  const bytes = encodeQuestion({ name, type: 'PTR', recursive: false });
  if (bytes === null) throw new Error(`${name} cannot be asked for`);
  return bytes;
}

function replyTo(asked: Buffer): Buffer {
  const read = decodeQuestion(asked);
  if (read === null) throw new Error('the lab does not read the question');
  const answer = createAnswerer(ZONE, 'authority')(read.name, read.type, 'udp');
  if ('fault' in answer) throw new Error(answer.fault);
  return encodeReply(read, answer);
}

function expectHarmless(reply: ReturnType<typeof readReply>): void {
  expect(JSON.stringify(reply)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|##\[/u);
}
