import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReplyReader } from '../../../src/observe/smtp/reply-reader.ts';

/** Reads the bytes in packets that end at the given offsets. */
function readInPackets(bytes: Uint8Array, cuts: readonly number[]) {
  const reader = createReplyReader();
  const edges = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort(
    (a, b) => a - b,
  );
  let last = reader.read();
  for (let index = 1; index < edges.length && last.kind === 'incomplete'; index++) {
    reader.push(bytes.subarray(edges[index - 1], edges[index]));
    last = reader.read();
  }
  return last;
}

describe('createReplyReader', () => {
  it.each([
    ['220 mx1.example.com ESMTP\r\n', 220, ['mx1.example.com ESMTP']],
    ['220-mx1.example.com\r\n220 wait\r\n', 220, ['mx1.example.com', 'wait']],
    ['220\r\n', 220, ['']],
    ['220 a\n', 220, ['a']],
    ['554 no\r\n', 554, ['no']],
  ])('reads %j', (text, code, lines) => {
    expect(readInPackets(Buffer.from(text), [])).toEqual({ kind: 'reply', reply: { code, lines } });
  });

  it.each([
    'SSH-2.0-OpenSSH\r\n',
    'HTTP/1.1 400\r\n',
    '\u0015\u0003\u0001',
    '220-a\r\n250 b\r\n',
    `220 ${'x'.repeat(3000)}`,
    '220-a\r\n'.repeat(1001),
    `220-${'x'.repeat(500)}\r\n`.repeat(70),
  ])('rejects %j', (text) => {
    expect(readInPackets(Buffer.from(text), []).kind).toBe('malformed');
  });

  it('reads the same in any packets', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 80 }),
      fc.constant(Buffer.from('220-a b\r\n220 c\r\n')),
    );
    fc.assert(
      fc.property(bytes, fc.array(fc.nat(200), { maxLength: 8 }), (given, cuts) => {
        const whole = readInPackets(given, []);
        const pieces = readInPackets(given, cuts);
        expect(pieces.kind === 'malformed' ? 'malformed' : pieces).toEqual(
          whole.kind === 'malformed' ? 'malformed' : whole,
        );
      }),
    );
  });
});
