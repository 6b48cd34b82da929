import { readReceiverEntry } from '../evidence/receivers.ts';
import { canonicalAddress, socketAddress } from '../model/address.ts';
import { canonicalName, hostNameProblem } from '../model/dns-name.ts';
import { MAX_SHARDS, type Shard } from '../model/shard.ts';
import { didYouMean, quote } from '../model/suggestion.ts';
import type { SocksProxy } from '../observe/smtp/proxy.ts';
import type { VantageHost } from '../observe/vantage.ts';

/** Why the text of an input is invalid. */
export class InvalidValue {
  readonly message: string;
  /** @param problem the rest of a sentence that begins with the quoted text */
  constructor(text: string, problem: string) {
    this.message = `${quote(text)} ${problem}`;
  }
}

/** Reads the trimmed, non-empty text of an input. */
export type ValueReader<T> = (text: string) => T | InvalidValue;

export function path(text: string): string | InvalidValue {
  return text.includes('\0') ? new InvalidValue(text, NUL_IN_PATH) : text;
}

const NUL_IN_PATH = 'is not a path: it has a NUL byte.';

/** Paths or globs, one per line, since they may contain spaces and commas. */
export function paths(text: string): readonly string[] | InvalidValue {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const invalid = lines.find((line) => path(line) instanceof InvalidValue);
  return invalid === undefined
    ? lines.filter((line) => line !== '')
    : new InvalidValue(invalid, NUL_IN_PATH);
}

/** `2/8`: the second of eight. */
export function shard(text: string): Shard | InvalidValue {
  const [, index, of] = /^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
  const part = { index: Number(index), of: Number(of) };
  return part.index >= 1 && part.index <= part.of && part.of <= MAX_SHARDS
    ? part
    : new InvalidValue(
        text,
        `is not a shard; expected one such as 2/8 (the second of eight), with at most ${MAX_SHARDS} shards.`,
      );
}

export function oneOf<const T extends readonly string[]>(words: T): ValueReader<T[number]> {
  return (text) => {
    const word = words.find((candidate) => candidate === text.toLowerCase());
    return (
      word ??
      new InvalidValue(
        text,
        `is not valid; expected one of ${words.join(', ')}.${didYouMean(text, words)}`,
      )
    );
  };
}

/** The booleans of YAML 1.2. Any other text is invalid, so that a typing error does not count as false. */
export function boolean(text: string): boolean | InvalidValue {
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  return new InvalidValue(text, 'is not valid; expected true or false.');
}

export function wholeNumber(min: number, max: number): ValueReader<number> {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return value >= min && value <= max
      ? value
      : new InvalidValue(text, `is not valid; expected a whole number from ${min} to ${max}.`);
  };
}

/** A duration in milliseconds, also of days: `30d`. */
export function longDuration(minMs: number, maxMs: number): ValueReader<number> {
  return (text) => {
    const [, days] = /^(\d{1,5})\s*d$/.exec(text) ?? [];
    if (days === undefined) return duration(minMs, maxMs)(text);
    const ms = Number(days) * 86_400_000;
    return ms >= minMs && ms <= maxMs
      ? ms
      : new InvalidValue(
          text,
          `is out of range; expected a duration from ${minMs / 1000}s to ${maxMs / 86_400_000}d.`,
        );
  };
}

/** A duration in milliseconds, written as `500ms`, `30s`, `15m`, `1h`, or as a number of seconds. */
export function duration(minMs: number, maxMs: number): ValueReader<number> {
  return (text) => {
    const [, amount, unit = 's'] = /^(\d{1,9}(?:\.\d{1,3})?)\s*(ms|s|m|h)?$/.exec(text) ?? [];
    if (amount === undefined) {
      return new InvalidValue(
        text,
        'is not a duration; expected one such as 500ms, 30s, 15m or 1h.',
      );
    }
    const ms = Number(amount) * (UNITS.get(unit) ?? 1000);
    return ms >= minMs && ms <= maxMs
      ? ms
      : new InvalidValue(
          text,
          `is out of range; expected a duration from ${minMs}ms to ${maxMs / 1000}s.`,
        );
  };
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
]);

/** Values separated by commas or white space. */
export function listOf<T>(item: ValueReader<T>): ValueReader<readonly T[]> {
  return (text) => {
    const values: T[] = [];
    for (const word of text.split(/[\s,]+/).filter((part) => part !== '')) {
      const value = item(word);
      if (value instanceof InvalidValue) return value;
      values.push(value);
    }
    return values;
  };
}

/** `ip`, `ip:port`, `ip6` or `[ip6]:port`, with the default port 53. */
export function resolverAddress(text: string): string | InvalidValue {
  const [, bracketed, port] = /^\[([^\]]+)\](?::(\d{1,5}))?$/.exec(text) ??
    /^([\d.]+):(\d{1,5})$/.exec(text) ?? [undefined, text, undefined];
  const address = canonicalAddress(bracketed ?? '');
  const number = Number(port ?? 53);
  if (address === null || number < 1 || number > 65_535) {
    return new InvalidValue(
      text,
      'is not the address of a resolver; expected ip, ip:port or [ip6]:port, such as 9.9.9.9.',
    );
  }
  return socketAddress(address, number);
}

/** `name:port`, `ip:port` or `[ip6]:port`. The name may be an address, in canonical form. */
export function hostAndPort(text: string): VantageHost | InvalidValue {
  const [, bracketed, bare = '', port = ''] =
    /^(?:\[([\da-fA-F:.]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(text) ?? [];
  const address = canonicalAddress(bracketed ?? bare);
  const name = address ?? canonicalName(bare);
  const number = Number(port);
  const isHost = address !== null || (bracketed === undefined && hostNameProblem(name) === null);
  return isHost && number >= 1 && number <= 65_535
    ? { name, port: number }
    : new InvalidValue(
        text,
        'is not a host with its port; expected one such as mx.example.net:25, 192.0.2.25:25 or [2001:db8::25]:25.',
      );
}

/** `socks5://[user:password@]host:port`. The message does not quote an invalid value, which may have a password. */
export function socksProxy(text: string): SocksProxy | InvalidValue {
  const url = URL.canParse(text) ? new URL(text) : null;
  const hasNoPath =
    url !== null && /^\/?$/.test(url.pathname) && url.search === '' && url.hash === '';
  if (url === null || !hasNoPath || !/^socks5h?:$/.test(url.protocol) || url.hostname === '') {
    return new InvalidValue(
      '…',
      'is not a SOCKS5 proxy; expected one such as socks5://bastion.example.com:1080. The value is not shown, since it may have a password.',
    );
  }
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const [user, password] = [url.username, url.password].map(decodeURIComponent);
  return { host, port: Number(url.port || 1080), user: user || null, password: password || null };
}

/** A receiver of mail: its name, a domain, an address or a block of addresses. */
export function receiver(text: string): string | InvalidValue {
  const entry = readReceiverEntry(text);
  if (entry === null) {
    return new InvalidValue(
      text,
      'is not a receiver; expected a name such as mx.example.net, a domain, an address or a block.',
    );
  }
  return entry.kind === 'name' ? entry.name : text.toLowerCase();
}

/** A name for EHLO: a host name or an address literal (RFC 5321 section 4.1.1.1). */
export function ehloName(text: string): string | InvalidValue {
  const literal = /^\[(?:IPv6:)?([^\]]+)\]$/i.exec(text)?.[1];
  if (literal !== undefined && canonicalAddress(literal) !== null) return text;
  const problem = hostNameProblem(canonicalName(text));
  return problem === null ? canonicalName(text) : new InvalidValue(text, `${problem}.`);
}
