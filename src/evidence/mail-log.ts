import { isInternalAddress } from './internal-address.ts';
import { isoTime, readSyslogLine, type SyslogLine } from './log-time.ts';
import type { Receivers } from './receivers.ts';
import { heloName, hostName, recordedAddress } from './recorded-text.ts';
import { MAY_BE_REFUSAL, quotedAddress } from './refusal-words.ts';

/** A refusal as a line of a mail log records it, before anyone knows what it is about. */
export interface LoggedRefusal {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The receiver, and whether it is one of those that are believed. */
  readonly by: string;
  readonly isNamed: boolean;
  /** The sending address; null where neither the line nor the receiver's words give it. */
  readonly address: string | null;
  readonly words: string;
  /** What the receiver's own log has of the client besides. */
  readonly helo: string | null;
  readonly reverse: string | null;
}

/**
 * Reads a line of a mail log: of a sending Postfix, Exim, Sendmail, OpenSMTPD or Exchange, or of a receiving Postfix or
 * Sendmail.
 *
 * @param now milliseconds since 1970, to find the year of a date
 * @returns null where the line records no refusal, or is in no form that is understood
 */
export function readLogLine(line: string, receivers: Receivers, now: number): LoggedRefusal | null {
  if (!MAY_BE_REFUSAL.test(line)) return null;
  const syslog = readSyslogLine(line, now);
  if (syslog !== null) {
    for (const { program, read } of SYSLOG_READERS) {
      const refusal = program.test(syslog.program) ? read(syslog, receivers) : null;
      if (refusal !== null) return refusal;
    }
  }
  return (
    readExim(syslog?.message ?? line, syslog?.at ?? null, receivers) ??
    readExchange(line, receivers)
  );
}

/** Whether a line looks as if a mail server had logged it. */
export function isLogLine(line: string, now: number): boolean {
  return (
    EXIM_TIME.test(line) ||
    EXCHANGE.test(line) ||
    /^#(?:Software: Microsoft Exchange|Version: |Log-type: |Fields: date-time,)/.test(line) ||
    readSyslogLine(line, now) !== null
  );
}

interface SyslogReader {
  readonly program: RegExp;
  readonly read: (line: SyslogLine, receivers: Receivers) => LoggedRefusal | null;
}

const SYSLOG_READERS: readonly SyslogReader[] = [
  { program: /^postfix(?:-[\w-]+)?\/(?:[\w-]+\/)*(?:smtp|lmtp|error)$/, read: readPostfixClient },
  { program: /^postfix(?:-[\w-]+)?\/(?:[\w-]+\/)*smtpd$/, read: readPostfixServer },
  { program: /^(?:sendmail|sm-mta|sm-msp-queue|sm-que)/, read: readSendmail },
  { program: /^(?:opensmtpd|smtpd)$/, read: readOpensmtpd },
];

/** `status=bounced (host mx.example.net[192.0.2.1] said: 550 5.7.25 … (in reply to MAIL FROM command))`. */
function readPostfixClient(
  { at, message }: SyslogLine,
  receivers: Receivers,
): LoggedRefusal | null {
  const [, bracket = '', name = '', address = '', text] =
    /([(:]) ?host ([^\s[\]]{1,255})\[([^\]]{1,60})\] (?:said|refused to talk to me): (.*)$/.exec(
      message,
    ) ?? [];
  if (text === undefined) return null;
  const inside = bracket === '(' ? text.replace(/\)$/, '') : text;
  const words = inside.replace(/ \(in reply to .*$/, '');
  return clientRefusal({ at, name, address, words }, receivers);
}

/** A receiver's own log: `NOQUEUE: reject: RCPT from unknown[203.0.113.7]: 450 4.7.25 …; from=<…> helo=<…>`. */
function readPostfixServer(
  { at, host, message }: SyslogLine,
  receivers: Receivers,
): LoggedRefusal | null {
  const [, reverse = '', client = '', rest] =
    /reject: [A-Z]+ from ([^\s[\]]{1,255})\[([^\]]{1,60})\](?::\d{1,5})?: (.*)$/.exec(message) ??
    [];
  const address = recordedAddress(client);
  if (rest === undefined || address === null) return null;
  const [, helo = ''] = / helo=<([^<>\s]{1,255})>\s*$/.exec(rest) ?? [];
  return {
    at,
    by: receivers.ofLogHost(host) ?? host,
    isNamed: receivers.ofLogHost(host) !== null,
    address,
    words: rest.replace(/; (?:from|to|proto|helo)=.*$/, ''),
    helo: heloName(helo),
    reverse: hostName(reverse),
  };
}

/** `to=<…>, …, relay=mx.example.net. [192.0.2.1], dsn=5.7.25, reply=550 5.7.25 …, stat=Service unavailable`. */
function readSendmail({ at, message }: SyslogLine, receivers: Receivers): LoggedRefusal | null {
  const [, name = '', address = ''] =
    /, relay=\[?([^\s,[\]]{1,255}?)\.?\]? \[([^\]]{1,60})\]/.exec(message) ?? [];
  const [, status = ''] = /, dsn=([245]\.\d{1,3}\.\d{1,3})/.exec(message) ?? [];
  const [, reply = '', stat] = /(?:, reply=(.*))?, stat=(.*)$/.exec(message) ?? [];
  const words = reply === '' ? stat : reply;
  if (words === undefined || address === '') return null;
  const withStatus = words.includes(status) ? words : `${status} ${words}`;
  return clientRefusal({ at, name, address, words: withStatus }, receivers);
}

/** `mta delivery … source="203.0.113.7" relay="192.0.2.1 (mx.example.net)" … stat="550 5.7.25 …"`. */
function readOpensmtpd({ at, message }: SyslogLine, receivers: Receivers): LoggedRefusal | null {
  const [, address = '', name = ''] =
    /\brelay="([^\s"]{1,60})(?: \(([^\s")]{1,255})\))?"/.exec(message) ?? [];
  const [, source = ''] = /\bsource="([^\s"]{1,60})(?: \([^)"]*\))?"/.exec(message) ?? [];
  const [, words] = /\bstat="(.*)"\s*$/.exec(message) ?? [];
  if (words === undefined || address === '') return null;
  return clientRefusal({ at, name, address, words, source }, receivers);
}

const EXIM_TIME = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?(?: [+-]\d{4})?) /;

/** `… ** … H=mx.example.net [192.0.2.1] I=[203.0.113.7]: SMTP error from remote mail server after …: 550 5.7.25 …`. */
function readExim(
  text: string,
  syslogAt: number | null,
  receivers: Receivers,
): LoggedRefusal | null {
  const [, time] = EXIM_TIME.exec(text) ?? [];
  const at = time === undefined ? syslogAt : isoTime(time);
  if (at === null || Number.isNaN(at)) return null;
  const [, name = '', address = '', words] =
    / H=([^\s[\]()]{1,255}) \[([^\]]{1,60})\].*? (?:SMTP error from )?remote (?:mail server|host)[^:]*(?::<[^>]*>[^:]*)?: (.*)$/i.exec(
      text,
    ) ?? [];
  if (words === undefined) return null;
  const [, source = ''] = / I=\[([^\]]{1,60})\]/.exec(text) ?? [];
  // Exim writes the line ends of a reply as a backslash and an n.
  const inOneLine = words.replaceAll('\\n', ' ');
  return clientRefusal({ at, name, address, words: inOneLine, source }, receivers);
}

/** The last fields, `data,context`, are read as one: words in quotes may have commas. */
const EXCHANGE =
  /^(\d{4}-\d\d-\d\dT[\d:.]{8,16}Z),[^,]{0,255},[^,]{0,64},\d{1,9},([^,]{0,80}),([^,]{0,80}),([<>*+-]),(.*)$/;

/** The send log of Exchange: `2026-11-27T20:00:00.000Z,Outbound,08D…,7,203.0.113.7:4567,192.0.2.1:25,<,"550 5.7.25 …",`. */
function readExchange(line: string, receivers: Receivers): LoggedRefusal | null {
  const [, time = '', source = '', address = '', event, rest] = EXCHANGE.exec(line) ?? [];
  if (rest === undefined || event !== '<') return null;
  const [, quoted] = /^"((?:[^"]|"")*)"/.exec(rest) ?? [];
  const words = quoted?.replaceAll('""', '"') ?? rest.replace(/,[^,]*$/, '');
  // The log has no name of the receiver but that in its greeting, which anyone can choose.
  return clientRefusal({ at: isoTime(time), name: '', address, words, source }, receivers);
}

interface ClientLine {
  readonly at: number;
  /** The receiver's, as the sending server resolved it; empty where the line has none. */
  readonly name: string;
  readonly address: string;
  readonly words: string;
  /** The sending address; empty where the line has none. */
  readonly source?: string;
}

/** A refusal in the log of a server that sends. */
function clientRefusal(
  { at, name, address, words, source = '' }: ClientLine,
  receivers: Receivers,
): LoggedRefusal {
  const receiver = recordedAddress(address);
  const byName = hostName(name.replace(/\.$/, ''));
  const isNamed =
    (byName !== null && receivers.hasName(byName)) || receivers.hasAddress(receiver ?? '');
  const quoted = quotedAddress(words, receiver);
  // Behind NAT, only the receiver's words have the address that it sees.
  const local = recordedAddress(source);
  return {
    at,
    by: byName ?? receiver ?? 'a receiver without a name',
    isNamed,
    address: local === null || isInternalAddress(local) ? (quoted ?? local) : local,
    words,
    helo: null,
    reverse: null,
  };
}
