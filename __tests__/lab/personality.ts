import type { CertificateRequest } from './certificate.ts';

/** How one SMTP listener behaves, as plain data for scenario tables. */
export type Personality = Talker | Misbehaviour;

/** A listener that holds a conversation. `{}` is a well-behaved host named `lab.example.com`. */
export interface Talker {
  readonly kind?: 'talker';
  /** The name in the default greeting and in the default answer to EHLO. */
  readonly name?: string;
  /** The name in the default answer to EHLO, where it differs from `name`. */
  readonly ehloName?: string;
  /** Default: `220 <name> ESMTP`. A list of greetings goes round over the connections. */
  readonly greeting?: Reply | { readonly rotate: readonly Reply[] };
  /** Silence before the first byte of the greeting. */
  readonly greetingDelayMs?: number;
  /** As postscreen does: all greeting lines but the last at once, the last after this long. */
  readonly postscreenMs?: number;
  /** Silence before every later reply. */
  readonly replyDelayMs?: number;
  /** Default: `250-<ehloName>`, the keywords, STARTTLS where `starttls` is set and no TLS yet. */
  readonly ehlo?: Reply;
  /** The answer to EHLO inside TLS, where it differs. */
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

/** Listeners that never get as far as a conversation. */
export type Misbehaviour =
  /** Accepts and never speaks. */
  | { readonly kind: 'silent' }
  /** RST as soon as it has accepted. */
  | { readonly kind: 'reset' }
  /** FIN as soon as it has accepted. */
  | { readonly kind: 'close' }
  /** `line` over and over, as fast as the peer reads; FIN after `bytes` (default 4 MiB). */
  | { readonly kind: 'endless'; readonly line?: string; readonly bytes?: number }
  /** One byte of `text`, round and round, every `everyMs`; FIN after `bytes` (default 4096). */
  | {
      readonly kind: 'drip';
      readonly everyMs: number;
      readonly text?: string;
      readonly bytes?: number;
    };

/**
 * What is said in one turn. A number is a whole reply of that code. `ending` says what follows the
 * words, for replies that end the conversation: `silent` answers nothing more and closes when the
 * peer does, `half-open` does not even then.
 */
export type Reply =
  | number
  | Words
  | { readonly say?: Words; readonly ending: 'silent' | 'half-open' | 'close' | 'reset' };

/**
 * A string is one line, an array several, each sent with CRLF; a Buffer is sent as it stands.
 * `chunks` are packets of their own; `bytesAtATime` cuts the text into packets of that size.
 * Characters beyond ASCII go out as UTF-8.
 */
export type Words =
  | PlainWords
  | { readonly chunks: readonly (string | Buffer)[]; readonly pauseMs: number }
  | { readonly text: PlainWords; readonly bytesAtATime: number; readonly pauseMs: number };

export type PlainWords = string | readonly string[] | Buffer;

/** STARTTLS is offered in the default answer to EHLO; these are the ways in which it goes on. */
export type StartTls =
  | { readonly outcome: 'works'; readonly certificate: CertificateRequest }
  /** Default: `454 4.7.0 TLS not available`. */
  | { readonly outcome: 'refused'; readonly reply?: Reply }
  /** Nothing answers the command. */
  | { readonly outcome: 'unanswered' }
  /** 220, and then nothing answers the handshake. */
  | { readonly outcome: 'hangs' }
  /** 220, and FIN when the handshake starts. */
  | { readonly outcome: 'closes' }
  /** 220, and bytes that are no TLS when the handshake starts. */
  | { readonly outcome: 'garbage' };
