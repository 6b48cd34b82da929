import { heloName, hostName, recordedAddress, recordedTime } from './recorded-text.ts';

/** A Received line (RFC 5321 4.4), as far as it is understood. */
export interface ReceivedLine {
  /** The name or address after `by`, in canonical form where it is one; null where the line has none. */
  readonly by: string | null;
  /** The address in a comment behind that name, as Exchange writes it; null without one. */
  readonly byAddress: string | null;
  /** The client; null where the line has no `from`, as for a message that was submitted by a program. */
  readonly from: ReceivedFrom | null;
  /** Milliseconds since 1970; null without a date that can be read. */
  readonly at: number | null;
}

/** The client of a connection, as its receiver recorded it. */
export interface ReceivedFrom {
  /** Null where the receiver did not record its address, or not in a form that is understood. */
  readonly address: string | null;
  readonly helo: string | null;
  /** The name that the receiver found for the address; null where it found none. */
  readonly reverse: string | null;
  /** Whether the receiver compared the reverse name with the address. If not, the owner of the address chose it. */
  readonly isVerified: boolean;
}

/** The longest line that is read, in characters. */
const MAX_LINE = 4096;

/**
 * Reads the value of a Received field, unfolded. The forms of Postfix, Gmail, Sendmail, Exim, Exchange and qmail are
 * understood, and those of some others that are near to them.
 *
 * @returns null where not even `by` can be found
 */
export function readReceivedLine(value: string): ReceivedLine | null {
  if (value.length > MAX_LINE) return null;
  const end = value.lastIndexOf(';');
  const at = end < 0 ? null : recordedTime(value.slice(end + 1));
  const text = at === null ? value : value.slice(0, end);
  const words = readWords(text);
  if (words === null) return null;
  const [first] = words;
  if (first?.kind === 'comment' && words.length === 1)
    return { by: null, byAddress: null, from: null, at };
  // Sendmail writes `(from user@host) by …` for a message that a program submitted.
  const isSubmitted = first?.kind === 'comment' && /^from \S+$/.test(first.text);
  const keyword = first?.kind === 'word' ? first.text.toLowerCase() : '';
  const byIndex = words.findIndex(({ kind, text: word }) => kind === 'word' && /^by$/i.test(word));
  const byWord = words[byIndex + 1];
  if (byIndex < 0 || byWord === undefined || byWord.kind !== 'word') return null;
  const by = recordedAddress(byWord.text) ?? heloName(byWord.text.replace(/[,;]+$/, ''));
  if (by === null) return null;
  const behind = words[byIndex + 2];
  const byAddress = behind?.kind === 'comment' ? recordedAddress(behind.text) : null;
  if (keyword === 'by' || isSubmitted) return { by, byAddress, from: null, at };
  if (keyword !== 'from') return null;
  if (INNER_HOP.test(text)) return { by, byAddress, from: null, at };
  const client = words.slice(1, byIndex).filter(({ text: word }) => word !== '');
  return { by, byAddress, from: readClient(client, text), at };
}

/**
 * Mail that was fetched from a mailbox, submitted by a program, or handed from one part of a server to another. LMTP is
 * for the delivery inside of a receiver only (RFC 2033 5). Exchange writes HTTPS and mapi for hops between its own hosts.
 */
const INNER_HOP =
  /\swith (?:IMAP|POP3|ECSTREAM|LMTP[AS]{0,2}|local(?:-[a-z]+)?|HTTPS|mapi)(?![\w-])|\(\[unix socket\]\)|^from mail pickup service /i;

interface Word {
  readonly kind: 'word' | 'comment';
  readonly text: string;
}

/** Splits a line into words and comments; null where its brackets are not closed. */
function readWords(text: string): Word[] | null {
  const words: Word[] = [];
  let depth = 0;
  let start = 0;
  const push = (kind: Word['kind'], end: number) => {
    const word = text.slice(start, end).trim();
    if (word !== '' || kind === 'comment') words.push({ kind, text: word });
  };
  for (let at = 0; at <= text.length; at++) {
    const character = text[at] ?? ' ';
    if (character === '(') {
      if (depth === 0) {
        push('word', at);
        start = at + 1;
      }
      depth++;
    } else if (character === ')') {
      depth--;
      if (depth < 0) return null;
      if (depth === 0) {
        push('comment', at);
        start = at + 1;
      }
    } else if (depth === 0 && /\s/.test(character)) {
      push('word', at);
      start = at + 1;
    }
  }
  return depth === 0 ? words : null;
}

const UNKNOWN_CLIENT: ReceivedFrom = {
  address: null,
  helo: null,
  reverse: null,
  isVerified: false,
};

function readClient(client: readonly Word[], line: string): ReceivedFrom {
  for (const form of CLIENT_FORMS) {
    const from = form(client, line);
    if (from !== null) return WEBMAIL.test(line) ? { ...from, helo: null } : from;
  }
  return UNKNOWN_CLIENT;
}

/** A browser says no HELO. */
const WEBMAIL = /\b(?:with|via) HTTPU?\b/;

type ClientForm = (client: readonly Word[], line: string) => ReceivedFrom | null;

/** The forms of the client's part, between `from` and `by`. The first that fits is used. */
const CLIENT_FORMS: readonly ClientForm[] = [heloInComment, addressInComment, addressAsWord];

/**
 * Exim and qmail write the reverse name first and the HELO name in a comment: `RDNS ([IP] helo=HELO)`,
 * `[IP] (helo=HELO)`, `RDNS (HELO HELO) (IP)`. CommuniGate writes `[IP] (HELO HELO)`, ZMailer
 * `RDNS ([IP]:PORT "HELO HELO" …)`.
 */
function heloInComment(client: readonly Word[], line: string): ReceivedFrom | null {
  const [name] = client;
  for (const { kind, text } of client) {
    if (kind !== 'comment') continue;
    const [, said] =
      /(?:^|\s)helo=(\S+)/i.exec(text) ??
      /\s"(?:HELO|EHLO) ([^"\s]*)"/.exec(text) ??
      /(?:^|\s)(?:HELO|EHLO|LHLO)(?: (\S*))?$/.exec(text) ??
      [];
    if (said === undefined && !/(?:^|\s)[EHL]{2}LO ?$/.test(text)) continue;
    const isExim = /(?:^|\s)helo=/i.test(text);
    const address =
      isExim || text.startsWith('[')
        ? firstAddress([text.split(/\s/, 1)[0] ?? '', name?.text ?? ''])
        : firstAddress(
            client
              .filter((word) => word.text !== text)
              .map((word) => word.text)
              .reverse(),
          );
    if (address === null) return null;
    const reverse = name?.kind === 'word' ? hostName(name.text) : null;
    return {
      address,
      helo: heloName(said ?? ''),
      reverse,
      isVerified: isExim && EXIM.test(line) && reverse !== null,
    };
  }
  return null;
}

/** Exim names itself. */
const EXIM = /\(Exim\b/;
/** Marks of Exchange and of Microsoft's SMTP service, which write no reverse name. */
const MICROSOFT = /\bMicrosoft SMTP ?S/i;

/** A comment with an address in brackets at its start: what follows it may be the client's words (`ident=…`). */
const ADDRESS_FIRST = /^()(\[[^[\]]+\](?:[:.]\d{1,5})?)(.*)$/;
/** Behind the reverse name, and what `ident` answered, which is the client's words too. */
const ADDRESS_LAST = /^(.*)(\[[^[\]]+\](?:[:.]\d{1,5})?)([^[\]]*)$/;

/**
 * Postfix, Gmail and Sendmail write the HELO name first: `HELO (RDNS [IP])`. Exchange writes `HELO (IP)`, Exim
 * `RDNS ([IP])` where the HELO name is the same, and qmail `RDNS (IP)` likewise.
 */
function addressInComment(client: readonly Word[], line: string): ReceivedFrom | null {
  const said = client[0]?.kind === 'word' ? client[0].text.replace(/,$/, '') : '';
  for (const { kind, text } of client) {
    if (kind !== 'comment') continue;
    const form = text.startsWith('[') ? ADDRESS_FIRST : ADDRESS_LAST;
    const [, before = '', inBrackets, after = ''] = form.exec(text) ?? [];
    if (inBrackets !== undefined) {
      const address = recordedAddress(inBrackets);
      if (address === null) continue;
      const helo = heloName(said);
      const written =
        before
          .trim()
          .split(/[\s@]+/)
          .at(-1) ?? '';
      const isForged = /may be forged|unverified|RDNS failed/i.test(after + text);
      if (written !== '') {
        const reverse = hostName(written);
        return { address, helo, reverse, isVerified: reverse !== null && !isForged };
      }
      const isName = /^\s*verified/i.test(after) || EXIM.test(line);
      const reverse = isName ? hostName(said) : null;
      return { address, helo, reverse, isVerified: reverse !== null };
    }
    const address = firstAddress([text]);
    if (address === null) continue;
    const [, claimed] = / claiming to be "?([^\s"]+)/.exec(line) ?? [];
    if (/ via SMTP by /.test(line)) {
      // Obtuse smtpd writes the reverse name first.
      const helo = claimed === undefined ? null : heloName(claimed);
      return { address, helo, reverse: hostName(said), isVerified: false };
    }
    const isQmail = !MICROSOFT.test(line) && !/^[\d.]+:\d+$/.test(text) && said.includes('.');
    const reverse = isQmail ? hostName(said) : null;
    return { address, helo: heloName(said), reverse, isVerified: false };
  }
  return null;
}

/**
 * `[IP]` or `IP` as the only word. Exim writes so where the HELO name is that address. MDaemon and IMail write
 * `HELO [IP]`, also where the client says an address, and Exim 3 `RDNS (HELO) [IP]`.
 */
function addressAsWord(client: readonly Word[], line: string): ReceivedFrom | null {
  const [first, second, third] = client;
  if (first?.kind !== 'word') return null;
  const behind = second?.kind === 'word' ? recordedAddress(second.text) : null;
  // The word before it is the client's, whatever it is.
  if (behind !== null) return { ...UNKNOWN_CLIENT, address: behind, helo: heloName(first.text) };
  const last = third?.kind === 'word' ? recordedAddress(third.text) : null;
  if (last !== null && second?.kind === 'comment') {
    const reverse = hostName(first.text);
    return { address: last, helo: heloName(second.text), reverse, isVerified: false };
  }
  const address = recordedAddress(first.text);
  if (address === null) return null;
  return { ...UNKNOWN_CLIENT, address, helo: EXIM.test(line) ? `[${address}]` : null };
}

/** The first text that is an address, or one behind the name of a user. */
function firstAddress(texts: readonly string[]): string | null {
  for (const text of texts) {
    const address = recordedAddress(text) ?? recordedAddress(text.slice(text.lastIndexOf('@') + 1));
    if (address !== null) return address;
  }
  return null;
}
