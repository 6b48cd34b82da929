import { specialRange } from '../model/address.ts';
import type { SeenConnection } from '../model/evidence.ts';
import { sanitise } from '../model/sanitise.ts';
import { readAuthenticationResults } from './authentication-results.ts';
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

/** Lines of a header that are looked at. */
const MAX_LINES = 300;

/**
 * Reads the trace of a message under the trust rule: a line is believed only if a named receiver wrote it and named
 * receivers wrote every line above it. What stands below the line of a stranger, or below the line with which the
 * message came to the named receivers, can be forged.
 *
 * A line without `from` and a hop between two named receivers are stepped over.
 */
export function readTrace(fields: readonly HeaderField[], receivers: Receivers): Trace {
  const results: RecordedResult[] = [];
  let above: number | null = null;
  for (const { key, value } of fields.slice(0, MAX_LINES)) {
    if (key === 'received-spf' || key === 'authentication-results') {
      const read = key === 'received-spf' ? readReceivedSpf : readAuthenticationResults;
      const result = read(value);
      if (result !== null && receivers.hasName(result.by)) results.push(result);
    } else if (key === 'received') {
      const line = readReceivedLine(value);
      if (line === null) return none('not-understood', results, above);
      above = line.at ?? above;
      if (line.from === null) {
        if (mayStepOver(line, receivers)) continue;
        return none('stranger', results, above);
      }
      if (line.by === null || !isNamed(line.by, receivers)) return none('stranger', results, above);
      if (!isOwnHop(line.from, receivers)) return connectionOf(line.from, line.by, above, results);
    }
  }
  return none('stranger', results, above);
}

function isNamed(nameOrAddress: string, receivers: Receivers): boolean {
  return receivers.hasName(nameOrAddress) || receivers.hasAddress(nameOrAddress);
}

/**
 * A line without `from` says who handled the message, and nothing of a connection. It is a stranger's where another
 * public host wrote it; a program, or a machine with an internal name or address, belongs to the receiver.
 */
function mayStepOver({ by }: ReceivedLine, receivers: Receivers): boolean {
  if (by === null || isNamed(by, receivers) || !by.includes('.')) return true;
  const address = recordedAddress(by);
  return address !== null ? specialRange(address) !== null : false;
}

/**
 * Whether the client is itself a named receiver, or a program on the receiver's own machine, such as a content filter.
 * A HELO name proves neither, since anyone can say it, and no more does a reverse name that was not verified.
 */
function isOwnHop(
  { address, reverse, isVerified, helo }: ReceivedFrom,
  receivers: Receivers,
): boolean {
  if (address !== null && receivers.hasAddress(address)) return true;
  if (reverse !== null && isVerified && receivers.hasName(reverse)) return true;
  const isLoopback = address === '127.0.0.1' || address === '::1';
  return isLoopback && (reverse === 'localhost' || (reverse === null && helo === 'localhost'));
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

/** Without a line to believe, the other fields above it may still name the address. */
function none(why: keyof typeof WHY, results: readonly RecordedResult[], at: number | null): Trace {
  const result = results.find(({ address }) => address !== null);
  if (result?.address != null) {
    const { helo, reverse, by } = result;
    return {
      kind: 'connection',
      connection: { address: result.address, helo, reverse, by: sanitise(by), at },
    };
  }
  return { kind: 'none', why: WHY[why] };
}

const WHY = {
  stranger: 'was received by no host that evidence-from names',
  'not-understood': 'has a Received line in a form that is not understood',
} as const;
