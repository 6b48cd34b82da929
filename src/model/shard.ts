import { createHash } from 'node:crypto';
import type { Declaration, MailHost } from './mail-host.ts';

/** One of several runs that divide the hosts among them, such as `2/8`. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly of: number;
}

/** The most jobs of one matrix on GitHub. */
export const MAX_SHARDS = 256;

/** Whether a host or a mail domain belongs to this shard, by its name. */
export type IsOwnShard = (name: string) => boolean;

/**
 * Assigns names to shards by hash: declared hosts, mail domains, MX targets, and hosts that only the baseline has.
 * The shard of a name does not depend on the rest of the declaration, with one exception: hosts that share a declared
 * address, directly or through other hosts, are in one shard. So no two machines connect to one address at the same
 * time, and address conflicts are found.
 */
export function shardFilter(
  shard: Shard | null,
  { hosts }: Pick<Declaration, 'hosts'>,
): IsOwnShard {
  if (shard === null) return () => true;
  const keyOf = smallestConnectedName(hosts);
  return (name) => shardOf(keyOf(name), shard.of) === shard.index;
}

/** A digest of all that is declared, without the places of it in a file. */
export function declarationDigest({ hosts, mailDomains, levels }: Declaration): string {
  const hash = createHash('sha256');
  const update = (value: unknown) => hash.update(`${JSON.stringify(value, withoutLocation)}\n`);
  for (const host of hosts) update(host);
  for (const mailDomain of mailDomains) update(mailDomain);
  return update(levels).digest('hex');
}

function withoutLocation(key: string, value: unknown): unknown {
  return key === 'location' ? undefined : value;
}

/** The smallest name among the hosts that are connected to a host by shared addresses, itself included (union-find). */
function smallestConnectedName(hosts: readonly MailHost[]): (name: string) => string {
  /** The parent of each name but the smallest of its set: a smaller name. */
  const parents = new Map<string, string>();
  const rootOf = (name: string): string => {
    let current = name;
    for (let parent = parents.get(current); parent !== undefined; parent = parents.get(current)) {
      // Path halving keeps later searches short.
      const grandparent = parents.get(parent);
      if (grandparent !== undefined) parents.set(current, grandparent);
      current = grandparent ?? parent;
    }
    return current;
  };
  const hostByAddress = new Map<string, string>();
  for (const { name, addresses } of hosts) {
    for (const address of addresses ?? []) {
      const other = hostByAddress.get(address);
      if (other === undefined) {
        hostByAddress.set(address, name);
        continue;
      }
      const [a, b] = [rootOf(name), rootOf(other)];
      if (a !== b) parents.set(a < b ? b : a, a < b ? a : b);
    }
  }
  return rootOf;
}

function shardOf(key: string, of: number): number {
  const number = createHash('sha256').update(key).digest().readUInt32BE(0);
  return (number % of) + 1;
}
