import type { PlainWords, Words } from './personality.ts';

/** The packets in which words go out, and the pause between them in milliseconds. */
export function intoPackets(words: Words): { packets: readonly Buffer[]; pauseMs: number } {
  if (isPlain(words)) return { packets: [toBytes(words)], pauseMs: 0 };
  if ('chunks' in words) {
    return { packets: words.chunks.map((chunk) => Buffer.from(chunk)), pauseMs: words.pauseMs };
  }
  const bytes = toBytes(words.text);
  const count = Math.ceil(bytes.length / words.bytesAtATime);
  const packets = Array.from({ length: count }, (_, index) =>
    bytes.subarray(index * words.bytesAtATime, (index + 1) * words.bytesAtATime),
  );
  return { packets, pauseMs: words.pauseMs };
}

function isPlain(words: Words): words is PlainWords {
  return typeof words === 'string' || Array.isArray(words) || Buffer.isBuffer(words);
}

function toBytes(words: PlainWords): Buffer {
  if (Buffer.isBuffer(words)) return words;
  const lines = typeof words === 'string' ? [words] : words;
  return Buffer.from(lines.map((line) => `${line}\r\n`).join(''));
}

/** Whether a peer has to wait for more: the last line has no end, or is a `220-` line. */
export function isUnfinished(words: Words): boolean {
  const text = Buffer.concat(intoPackets(words).packets).toString('latin1');
  const lastLine = /[^\n]*\n$/.exec(text)?.[0];
  return lastLine === undefined || /^\d{3}-/.test(lastLine);
}
