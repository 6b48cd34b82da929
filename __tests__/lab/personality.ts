import type { CertificateRequest } from './certificate.ts';

/** How an SMTP listener behaves, as plain data for tables of test cases. */
export type Personality = Responder | Misbehaviour;

/** A listener that speaks SMTP. `{}` is a correct server named `lab.example.com`. */
export interface Responder {
  readonly kind?: 'responder';
  /** The name in the default greeting and in the default answer to EHLO. */
  readonly name?: string;
  /** The name in the default answer to EHLO. Default: `name`. */
  readonly ehloName?: string;
  /** Default: `220 <name> ESMTP`. With `rotate`, each connection gets the next greeting of the list. */
  readonly greeting?: Reply | { readonly rotate: readonly Reply[] };
  /** Milliseconds before the first byte of the greeting. */
  readonly greetingDelayMs?: number;
  /** As postscreen does: sends the greeting's last line this many milliseconds after the others. */
  readonly postscreenMs?: number;
  /** Milliseconds before every later reply. */
  readonly replyDelayMs?: number;
  /** Default: `250-<ehloName>`, the keywords, and STARTTLS when `starttls` is set and TLS is not active. */
  readonly ehlo?: Reply;
  /** The answer to EHLO inside TLS. Default: as without TLS. */
  readonly ehloInTls?: Reply;
  /** Keywords of the default answer to EHLO; default `PIPELINING`, `8BITMIME`. */
  readonly keywords?: readonly string[];
  /** Default: `250 <ehloName>`. */
  readonly helo?: Reply;
  /** Default: `221 2.0.0 Bye` and FIN. */
  readonly quit?: Reply;
  readonly starttls?: StartTls;
  /** TLS from the first byte, as on port 465 (RFC 8314 3.3). */
  readonly implicitTls?: CertificateRequest;
}

/** Listeners that do not speak SMTP. */
export type Misbehaviour =
  /** Accepts and sends nothing. */
  | { readonly kind: 'silent' }
  /** RST as soon as it has accepted. */
  | { readonly kind: 'reset' }
  /** FIN as soon as it has accepted. */
  | { readonly kind: 'close' }
  /** Repeats `line` as fast as the client reads; FIN after `bytes` (default 4 MiB). */
  | { readonly kind: 'endless'; readonly line?: string; readonly bytes?: number }
  /** Repeats `text`, one byte every `everyMs` milliseconds; FIN after `bytes` (default 4096). */
  | {
      readonly kind: 'drip';
      readonly everyMs: number;
      readonly text?: string;
      readonly bytes?: number;
    };

/**
 * One reply. A number is a whole reply with that code. `ending` ends the dialogue after the text: `silent` sends
 * nothing more and closes when the client does; `half-open` does not close even then.
 */
export type Reply =
  | number
  | ReplyText
  | { readonly send?: ReplyText; readonly ending: 'silent' | 'half-open' | 'close' | 'reset' };

/**
 * A string is one line, an array several; each is sent with CRLF. A Buffer is sent unchanged. Each of the `chunks` is a
 * packet; `bytesAtATime` splits the text into packets of that size. Characters beyond ASCII are sent as UTF-8.
 */
export type ReplyText =
  | PlainText
  | { readonly chunks: readonly (string | Buffer)[]; readonly pauseMs: number }
  | { readonly text: PlainText; readonly bytesAtATime: number; readonly pauseMs: number };

export type PlainText = string | readonly string[] | Buffer;

/** What follows STARTTLS, which the default answer to EHLO then offers. */
export type StartTls =
  | { readonly outcome: 'works'; readonly certificate: CertificateRequest }
  /** Default: `454 4.7.0 TLS not available`. */
  | { readonly outcome: 'refused'; readonly reply?: Reply }
  /** The command gets no answer. */
  | { readonly outcome: 'unanswered' }
  /** 220, then no answer to the handshake. */
  | { readonly outcome: 'hangs' }
  /** 220, then FIN when the handshake starts. */
  | { readonly outcome: 'closes' }
  /** 220, then bytes that are no TLS when the handshake starts. */
  | { readonly outcome: 'garbage' };
