import { addressBytes } from '../../model/address.ts';
import { type Deadline, deadlineIn } from '../limits/deadline.ts';
import type { DnsClient, Query } from './client.ts';
import type { NameServer } from './name-server.ts';
import { queryResolvers } from './query-resolvers.ts';
import type { RecordData, RecordType, Resolution, Resolve } from './resolver.ts';

/** The bytes before the embedded IPv4 address, for each length that RFC 6052 2.2 allows. */
type Prefix = { readonly length: PrefixLength; readonly bytes: readonly number[] };
type PrefixLength = 4 | 5 | 6 | 7 | 8 | 12;

const PREFIX_LENGTHS: readonly PrefixLength[] = [4, 5, 6, 7, 8, 12];

/** `64:ff9b::/96` (RFC 6052 2.1). */
const WELL_KNOWN: Prefix = { length: 12, bytes: [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0] };

/**
 * Leaves out AAAA records that a resolver made from the A records of the same name, for machines without IPv4 (DNS64,
 * RFC 6147): the name does not have them. These embed one of the name's IPv4 addresses behind the well-known prefix,
 * or behind one that a resolver itself uses. Resolvers are asked for theirs (RFC 7050) once, when an AAAA record first
 * embeds an address of its name.
 */
export function ignoreSynthesised(
  resolve: Resolve,
  resolvers: readonly NameServer[],
  client: DnsClient,
): Resolve {
  let learnt: Promise<readonly Prefix[]> | null = null;

  const realAddresses = async (
    name: string,
    lookup: Resolution<string>,
    deadline: Deadline,
  ): Promise<Resolution<string>> => {
    if (lookup.kind !== 'found' || !lookup.records.some(mayEmbed)) return lookup;
    const v4 = await resolve(name, 'A', deadline);
    if (v4.kind !== 'found') return lookup;
    const embedded = lookup.records.flatMap((address) => {
      const prefixes = prefixesOf(address, v4.records);
      return prefixes.length === 0 ? [] : [{ address, prefixes }];
    });
    if (embedded.length === 0) return lookup;
    const isKnown = embedded.every(({ prefixes }) => includesPrefix(prefixes, WELL_KNOWN));
    if (!isKnown) learnt ??= learnPrefixes(resolvers, client);
    const used = [WELL_KNOWN, ...(isKnown || learnt === null ? [] : await learnt)];
    const synthesised = new Set(
      embedded.flatMap(({ address, prefixes }) =>
        used.some((prefix) => includesPrefix(prefixes, prefix)) ? [address] : [],
      ),
    );
    const records = lookup.records.filter((address) => !synthesised.has(address));
    const { aliases } = lookup;
    return records.length > 0
      ? { ...lookup, records }
      : { kind: 'absent', why: 'nodata', ttlS: null, aliases };
  };

  const lookups: Lookups = {
    A: (name, deadline) => resolve(name, 'A', deadline),
    AAAA: async (name, deadline) =>
      realAddresses(name, await resolve(name, 'AAAA', deadline), deadline),
    PTR: (name, deadline) => resolve(name, 'PTR', deadline),
    CNAME: (name, deadline) => resolve(name, 'CNAME', deadline),
    MX: (name, deadline) => resolve(name, 'MX', deadline),
    NS: (name, deadline) => resolve(name, 'NS', deadline),
    TXT: (name, deadline) => resolve(name, 'TXT', deadline),
    TLSA: (name, deadline) => resolve(name, 'TLSA', deadline),
  };
  return (name, type, deadline) => lookups[type](name, deadline);
}

/** The lookups of each type. */
type Lookups = {
  readonly [T in RecordType]: (
    name: string,
    deadline: Deadline,
  ) => Promise<Resolution<RecordData[T]>>;
};

/** Whether an IPv6 address can embed an IPv4 address of a host. Most servers have small numbers, as `2001:db8::25`. */
function mayEmbed(address: string): boolean {
  const bytes = addressBytes(address);
  return PREFIX_LENGTHS.some((length) => {
    const [first] = embeddedBytes(bytes, length) ?? [];
    return first !== undefined && first !== 0;
  });
}

/** The prefixes behind which an IPv6 address embeds one of the IPv4 addresses. */
function prefixesOf(address: string, v4: readonly string[]): readonly Prefix[] {
  const bytes = addressBytes(address);
  const wanted = new Set(v4);
  return PREFIX_LENGTHS.flatMap((length) => {
    const embedded = embeddedBytes(bytes, length);
    const isOwn = embedded !== null && wanted.has(embedded.join('.'));
    return isOwn ? [{ length, bytes: bytes.slice(0, length) }] : [];
  });
}

/**
 * The bytes of the IPv4 address behind a prefix (RFC 6052 2.2); null where the address has not that form: byte 8 and all
 * bytes after the embedded address are zero.
 */
function embeddedBytes(bytes: readonly number[], length: PrefixLength): readonly number[] | null {
  const rest = [...bytes.entries()].flatMap(([index, byte]) =>
    index >= length && (index !== 8 || length === 12) ? [byte] : [],
  );
  const isForm = (length === 12 || bytes[8] === 0) && rest.slice(4).every((byte) => byte === 0);
  return isForm ? rest.slice(0, 4) : null;
}

function includesPrefix(prefixes: readonly Prefix[], { length, bytes }: Prefix): boolean {
  return prefixes.some(
    (one) => one.length === length && one.bytes.every((byte, index) => byte === bytes[index]),
  );
}

const IPV4_ONLY = 'ipv4only.arpa';
/** The addresses of `ipv4only.arpa`, which has no AAAA record of its own (RFC 7050 2.2). */
const IPV4_ONLY_ADDRESSES = ['192.0.0.170', '192.0.0.171'];
const WAITS_MS = [1500];
/** Milliseconds for the question. The result serves the whole run, so no single host's deadline counts. */
const LEARN_MS = 2000;

async function learnPrefixes(
  resolvers: readonly NameServer[],
  client: DnsClient,
): Promise<readonly Prefix[]> {
  const query: Query = (server, question, deadline) =>
    client.query(server, question, WAITS_MS, deadline);
  const question = { name: IPV4_ONLY, type: 'AAAA' } as const;
  const { answers } = await queryResolvers(resolvers, question, query, deadlineIn(LEARN_MS));
  return answers.flatMap(({ answer }) =>
    answer.kind === 'found'
      ? answer.records.flatMap((address) => prefixesOf(address, IPV4_ONLY_ADDRESSES))
      : [],
  );
}
