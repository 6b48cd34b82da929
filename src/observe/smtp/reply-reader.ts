import { sanitiseBytes } from '../../model/sanitise.ts';

/** One SMTP reply (RFC 5321 4.2): its code, and the sanitised text of each line without the code. */
export interface Reply {
  readonly code: number;
  readonly lines: readonly string[];
}

export type Reading =
  | { readonly kind: 'reply'; readonly reply: Reply }
  /** More bytes are needed; `lines` are the whole lines that came so far. */
  | { readonly kind: 'incomplete'; readonly lines: readonly string[] }
  | { readonly kind: 'malformed'; readonly why: string; readonly lines: readonly string[] };

/**
 * The longest reply line in octets. RFC 5321 4.5.3.1.5 asks for 512, yet longer ones occur and do no harm.
 */
const MAX_LINE = 2048;
/** The most lines of one reply; the longest in use, to EHLO, have some thirty. */
const MAX_LINES = 64;
/** The most bytes that may wait to be read, so that a flood is not stored. */
const MAX_PENDING = 64 * 1024;

/**
 * Reads replies from bytes as they come: split over packets, several in one packet, with CRLF or a bare LF.
 * Nothing that is received is trusted; what breaks the grammar or its bounds is `malformed` for good, as soon
 * as it is seen to.
 */
export function createReplyReader(): {
  readonly add: (bytes: Uint8Array) => void;
  readonly take: () => Reading;
} {
  let pending: Buffer = Buffer.alloc(0);
  let lines: string[] = [];
  let code: number | null = null;
  let broken: string | null = null;

  const malformed = (why: string): Reading => {
    broken = why;
    pending = Buffer.alloc(0);
    return { kind: 'malformed', why, lines };
  };

  return {
    add: (bytes) => {
      if (broken !== null) return;
      pending = pending.length === 0 ? Buffer.from(bytes) : Buffer.concat([pending, bytes]);
    },
    take: () => {
      if (broken !== null) return malformed(broken);
      for (;;) {
        const end = pending.indexOf(LF);
        const line = pending.subarray(0, end < 0 ? undefined : end);
        if (line.length > MAX_LINE) return malformed(`a line of more than ${MAX_LINE} octets`);
        if (end < 0) break;
        pending = pending.subarray(end + 1);
        const parsed = parseLine(line);
        if (parsed === null) return malformed(`${quoteBytes(line)} is no SMTP reply`);
        if (code !== null && parsed.code !== code) {
          return malformed(`a reply that changes its code from ${code} to ${parsed.code}`);
        }
        code = parsed.code;
        lines.push(parsed.text);
        if (parsed.last) {
          const reply = { code, lines };
          code = null;
          lines = [];
          return { kind: 'reply', reply };
        }
        if (lines.length >= MAX_LINES) return malformed(`a reply of more than ${MAX_LINES} lines`);
      }
      if (!couldBecomeLine(pending)) return malformed(`${quoteBytes(pending)} is no SMTP reply`);
      if (pending.length > MAX_PENDING) return malformed(`more than ${MAX_PENDING} bytes at once`);
      return { kind: 'incomplete', lines };
    },
  };
}

const LF = 0x0a;

function parseLine(line: Buffer): { code: number; last: boolean; text: string } | null {
  const bare = line.at(-1) === 0x0d ? line.subarray(0, -1) : line;
  const head = /^([2-5]\d\d)([ -])?/.exec(bare.subarray(0, 4).toString('latin1'));
  if (head?.[1] === undefined || (head[2] === undefined && bare.length > 3)) return null;
  return { code: Number(head[1]), last: head[2] !== '-', text: sanitiseBytes(bare.subarray(4)) };
}

/** Tells a foreign protocol at its first bytes, rather than when the time is over. */
function couldBecomeLine(start: Buffer): boolean {
  return /^(?:[2-5](?:\d(?:\d(?:[ -].?|\r)?)?)?)?$/s.test(start.subarray(0, 5).toString('latin1'));
}

function quoteBytes(bytes: Buffer): string {
  return `"${sanitiseBytes(bytes.subarray(0, 80), 80)}"`;
}
