import type { PlainText, ReplyText } from './personality.ts';

/** The packets of a reply, and the pause between them in milliseconds. */
export function replyPackets(reply: ReplyText): { packets: readonly Buffer[]; pauseMs: number } {
  if (isPlain(reply)) return { packets: [toBytes(reply)], pauseMs: 0 };
  if ('chunks' in reply) {
    return { packets: reply.chunks.map((chunk) => Buffer.from(chunk)), pauseMs: reply.pauseMs };
  }
  const bytes = toBytes(reply.text);
  const count = Math.ceil(bytes.length / reply.bytesAtATime);
  const packets = Array.from({ length: count }, (_, index) =>
    bytes.subarray(index * reply.bytesAtATime, (index + 1) * reply.bytesAtATime),
  );
  return { packets, pauseMs: reply.pauseMs };
}

function isPlain(reply: ReplyText): reply is PlainText {
  return typeof reply === 'string' || Array.isArray(reply) || Buffer.isBuffer(reply);
}

function toBytes(reply: PlainText): Buffer {
  if (Buffer.isBuffer(reply)) return reply;
  const lines = typeof reply === 'string' ? [reply] : reply;
  return Buffer.from(lines.map((line) => `${line}\r\n`).join(''));
}

/** Whether the client has to wait for more: the last line has no end, or is a `220-` line. */
export function isUnfinished(reply: ReplyText): boolean {
  const text = Buffer.concat(replyPackets(reply).packets).toString('latin1');
  const lastLine = /[^\n]*\n$/.exec(text)?.[0];
  return lastLine === undefined || /^\d{3}-/.test(lastLine);
}
