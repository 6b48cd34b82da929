import type { OtherProtocol } from '../../model/observation.ts';
import { sanitiseBytes } from '../../model/sanitise.ts';
import { protocolOf } from './recognise-protocol.ts';

/** One SMTP reply (RFC 5321 4.2): its code, and the sanitised text of each line without the code. */
export interface Reply {
  readonly code: number;
  readonly lines: readonly string[];
}

export type Reading =
  | { readonly kind: 'reply'; readonly reply: Reply }
  /** More bytes are needed; `lines` are the complete lines so far. */
  | {
      readonly kind: 'incomplete';
      readonly lines: readonly string[];
      /** Whether no byte has come since the last reply. */
      readonly isSilent: boolean;
    }
  | {
      readonly kind: 'malformed';
      readonly why: string;
      readonly lines: readonly string[];
      /** The protocol that the bytes belong to, where it is recognised. */
      readonly protocol: OtherProtocol | null;
    };

/** The longest reply line in octets. RFC 5321 4.5.3.1.5 allows 512, but longer ones are in use. */
const MAX_LINE = 2048;
/** The most lines of one reply. RFC 5321 sets no limit. The longest replies in use, those to EHLO, have about thirty. */
const MAX_LINES = 256;
/** The most characters of one reply, sanitised: all of it is in the report. */
const MAX_REPLY = 32 * 1024;
/** The most unread bytes, so that a flood does not fill the memory. */
const MAX_PENDING = 64 * 1024;

/**
 * Makes a reader of SMTP replies from bytes in any packets, with CRLF or a bare LF. Input that breaks the grammar or
 * a limit is `malformed` as early as possible, and so is everything after it. The first reply is the greeting, which may
 * begin with 220 and end with a refusal; its code is that of the refusal.
 */
export function createReplyReader(): {
  readonly push: (bytes: Uint8Array) => void;
  readonly read: () => Reading;
} {
  let pending: Buffer = Buffer.alloc(0);
  let lines: string[] = [];
  let length = 0;
  let code: number | null = null;
  let isGreeting = true;
  let problem: string | null = null;
  let protocol: OtherProtocol | null = null;

  const malformed = (why: string, bytes?: Buffer): Reading => {
    problem = why;
    if (bytes !== undefined) protocol = protocolOf(bytes);
    pending = Buffer.alloc(0);
    return { kind: 'malformed', why, lines, protocol };
  };

  return {
    push: (bytes) => {
      if (problem !== null) return;
      pending = pending.length === 0 ? Buffer.from(bytes) : Buffer.concat([pending, bytes]);
    },
    read: () => {
      if (problem !== null) return malformed(problem);
      for (;;) {
        const end = pending.indexOf(LF);
        const line = pending.subarray(0, end < 0 ? undefined : end);
        if (line.length > MAX_LINE) return malformed(`a line of more than ${MAX_LINE} octets`);
        if (end < 0) break;
        pending = pending.subarray(end + 1);
        const parsed = parseLine(line);
        if (parsed === null) return malformed(`${quoteBytes(line)} is not an SMTP reply`, line);
        // Postscreen drops a client on a block list after the first line of its greeting.
        if (isGreeting && code === 220 && parsed.code >= 400) code = parsed.code;
        if (code !== null && parsed.code !== code) {
          return malformed(`a reply that changes its code from ${code} to ${parsed.code}`);
        }
        code = parsed.code;
        lines.push(parsed.text);
        length += parsed.text.length;
        if (parsed.last) {
          const reply = { code, lines };
          isGreeting = false;
          code = null;
          lines = [];
          length = 0;
          return { kind: 'reply', reply };
        }
        if (lines.length >= MAX_LINES) return malformed(`a reply of more than ${MAX_LINES} lines`);
        if (length > MAX_REPLY) return malformed(`a reply of more than ${MAX_REPLY} characters`);
      }
      if (!couldBecomeLine(pending)) {
        return malformed(`${quoteBytes(pending)} is not an SMTP reply`, pending);
      }
      if (pending.length > MAX_PENDING) return malformed(`more than ${MAX_PENDING} bytes at once`);
      return { kind: 'incomplete', lines, isSilent: pending.length === 0 && lines.length === 0 };
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

/** Whether the first bytes can begin a reply: another protocol is recognised here, not by a timeout. */
function couldBecomeLine(start: Buffer): boolean {
  return /^(?:[2-5](?:\d(?:\d(?:[ -].?|\r)?)?)?)?$/s.test(start.subarray(0, 5).toString('latin1'));
}

function quoteBytes(bytes: Buffer): string {
  return `"${sanitiseBytes(bytes.subarray(0, 80), 80)}"`;
}
