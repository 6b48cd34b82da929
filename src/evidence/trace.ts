import ipaddr from 'ipaddr.js';
import type { SeenConnection } from '../model/evidence.ts';
import { sanitise } from '../model/sanitise.ts';
import { specialUseDomain } from '../model/special-use.ts';
import { readAuthenticationResults } from './authentication-results.ts';
import { isInternalAddress } from './internal-address.ts';
import { type ReceivedFrom, type ReceivedLine, readReceivedLine } from './received-line.ts';
import { readReceivedSpf } from './received-spf.ts';
import type { Receivers } from './receivers.ts';
import type { RecordedResult } from './recorded-result.ts';
import { recordedAddress } from './recorded-text.ts';

/** A field of a message's header, unfolded. */
export interface HeaderField {
  /** In lower case. */
  readonly key: string;
  readonly value: string;
}

/** What the named receivers recorded about the connection in which they got a message. */
export type Trace =
  | {
      readonly kind: 'connection';
      /** Its time is null where no line has a date that can be read. */
      readonly connection: Omit<SeenConnection, 'at'> & { readonly at: number | null };
    }
  /** No named receiver recorded an address; `why` is the rest of a sentence that begins with the message. */
  | { readonly kind: 'none'; readonly why: string };

/** Lines of a header that are read. */
const MAX_LINES = 300;

/**
 * Reads the trace of a message under the trust rule: a line is believed only if a named receiver wrote it and named
 * receivers wrote every line above it. What stands below the line of a stranger, or below the line with which the
 * message came to the named receivers, can be forged.
 *
 * A line without `from`, a hop between two named receivers, and a hop inside of a receiver are stepped over.
 */
export function readTrace(fields: readonly HeaderField[], receivers: Receivers): Trace {
  const results: RecordedResult[] = [];
  const lines = fields.slice(0, MAX_LINES);
  let above: number | null = null;
  for (const [index, { key, value }] of lines.entries()) {
    if (key === 'received-spf' || key === 'authentication-results') {
      const read = key === 'received-spf' ? readReceivedSpf : readAuthenticationResults;
      const result = read(value);
      if (result !== null && receivers.hasName(result.by)) results.push(result);
    } else if (key === 'received') {
      const line = readReceivedLine(value);
      if (line === null) return none(NOT_UNDERSTOOD, results, above);
      above = line.at ?? above;
      const { from } = line;
      if (from === null) {
        if (mayStepOver(line, receivers)) continue;
        return none(byStranger(line.by), results, above);
      }
      const by = receiverOf(line, results, receivers);
      if (by === null) {
        if (isInternalHop(line)) continue;
        return none(byStranger(line.by), results, above);
      }
      if (isOwnHop(from, line, receivers)) continue;
      if (isLoopback(from.address) && isNextNamed(lines.slice(index + 1), receivers)) continue;
      return connectionOf(from, by, above, results);
    }
  }
  return none(byStranger(null), results, above);
}

function isNamed(nameOrAddress: string, receivers: Receivers): boolean {
  return receivers.hasName(nameOrAddress) || receivers.hasAddress(nameOrAddress);
}

/**
 * The named receiver that wrote a line. One that writes an internal name or address of itself (Yahoo: `by 10.197.35.1`)
 * is known by the other fields that it wrote above the line.
 *
 * @returns null for a stranger
 */
function receiverOf(
  { by, from }: ReceivedLine,
  results: readonly RecordedResult[],
  receivers: Receivers,
): string | null {
  if (by === null || isNamed(by, receivers)) return by;
  const isFromOutside = from?.address != null && !isInternalAddress(from.address);
  return isFromOutside && isInternalHost(by) ? (results[0]?.by ?? null) : null;
}

/**
 * A line without `from` says who handled the message, and nothing of a connection. It is a stranger's where another
 * public host wrote it; a program, or a machine with an internal name or address, belongs to the receiver.
 */
function mayStepOver({ by }: ReceivedLine, receivers: Receivers): boolean {
  return by === null || isNamed(by, receivers) || isInternalHost(by);
}

/** Whether a name or address is one that a machine has in its own network only. */
function isInternalHost(nameOrAddress: string): boolean {
  const address = recordedAddress(nameOrAddress);
  if (address !== null) return isInternalAddress(address);
  return !nameOrAddress.includes('.') || specialUseDomain(nameOrAddress) !== null;
}

/** Whether a machine with an internal name got the message from an internal address, such as a content filter. */
function isInternalHop({ by, from }: ReceivedLine): boolean {
  const address = from?.address ?? null;
  return by !== null && isInternalHost(by) && address !== null && isInternalAddress(address);
}

/**
 * Whether the client is itself a named receiver, or a program on the receiver's own machine, such as a content filter.
 * A HELO name alone proves neither, since anyone can say it, and no more does a reverse name that was not verified. But
 * no outside host connects from an internal address.
 */
function isOwnHop(
  { address, reverse, isVerified, helo }: ReceivedFrom,
  { byAddress }: ReceivedLine,
  receivers: Receivers,
): boolean {
  if (address === null) return false;
  if (receivers.hasAddress(address)) return true;
  if (reverse !== null && isVerified && receivers.hasName(reverse)) return true;
  if (isLoopback(address) && (reverse ?? helo) === 'localhost') return true;
  if (isInternalAddress(address) && helo !== null && receivers.hasName(helo)) return true;
  return isExchangeOnline(address, byAddress);
}

function isLoopback(address: string | null): boolean {
  return address === '127.0.0.1' || address === '::1';
}

/** Whether the next line that names a client is one of a named receiver: then a program on its machine wrote this one. */
function isNextNamed(fields: readonly HeaderField[], receivers: Receivers): boolean {
  for (const { key, value } of fields) {
    const line = key === 'received' ? readReceivedLine(value) : null;
    if (line?.from != null) return line.by !== null && isNamed(line.by, receivers);
  }
  return false;
}

/** Microsoft's IPv6 block. Inside of Exchange Online, messages go between hosts of one /32 of it. */
const MICROSOFT = ipaddr.IPv6.parseCIDR('2603:1000::/24');

/** Whether both addresses are of one part of Exchange Online, which writes no reverse names. */
function isExchangeOnline(client: string, receiver: string | null): boolean {
  if (receiver === null || !client.includes(':') || !receiver.includes(':')) return false;
  const [from, by] = [ipaddr.IPv6.parse(client), ipaddr.IPv6.parse(receiver)];
  return from.match(MICROSOFT) && from.match([by, 32]);
}

function connectionOf(
  { address, helo, reverse }: ReceivedFrom,
  by: string,
  at: number | null,
  results: readonly RecordedResult[],
): Trace {
  const stated = address ?? results.find((result) => result.address !== null)?.address ?? null;
  if (stated === null) {
    return {
      kind: 'none',
      why: `has a Received line of ${sanitise(by)} in a form that is not understood`,
    };
  }
  // A field about another address is about another hop.
  const same = results.filter((result) => result.address === null || result.address === stated);
  return {
    kind: 'connection',
    connection: {
      address: stated,
      helo: helo ?? same.find((result) => result.helo !== null)?.helo ?? null,
      reverse: reverse ?? same.find((result) => result.reverse !== null)?.reverse ?? null,
      by: sanitise(by),
      at,
    },
  };
}

/**
 * Without a line to believe, the other fields above it may still name the address.
 *
 * @param why the rest of a sentence that begins with the message
 */
function none(why: string, results: readonly RecordedResult[], at: number | null): Trace {
  const result = results.find(({ address }) => address !== null);
  if (result?.address != null) {
    const { helo, reverse, by } = result;
    return {
      kind: 'connection',
      connection: { address: result.address, helo, reverse, by: sanitise(by), at },
    };
  }
  return { kind: 'none', why };
}

const NOT_UNDERSTOOD = 'has a Received line in a form that is not understood';

/** @param by the host that wrote the line; null where it has no name, or where there is no line */
function byStranger(by: string | null): string {
  return by === null
    ? 'was received by no host that evidence-from names'
    : `was received by ${sanitise(by)}, which evidence-from does not name`;
}
