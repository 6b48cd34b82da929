import { createHash } from 'node:crypto';
import type { Declaration, MailHost } from './mail-host.ts';

/** One of several runs that share out one fleet, such as `2/8`. */
export interface Shard {
  /** Counts from 1. */
  readonly index: number;
  readonly of: number;
}

/** As many jobs as one matrix has. */
export const MAX_SHARDS = 256;

/** Whether a host or a mail domain, by its name, falls to this run. */
export type IsOwnShard = (name: string) => boolean;

/**
 * What falls to a shard: a stable part of the names, whether they are declared, come from MX records or are only
 * remembered. A name stays where it is whatever else is declared, but for hosts that share a declared address:
 * they, and those that share one with them in turn, stay together, so that no two machines connect to one address
 * at once, and so that hosts with rival claims are judged side by side.
 */
export function ownedBy(shard: Shard | null, { hosts }: Pick<Declaration, 'hosts'>): IsOwnShard {
  if (shard === null) return () => true;
  const keyOf = companionsOf(hosts);
  return (name) => shardOf(keyOf(name), shard.of) === shard.index;
}

/** A digest of what is declared, as far as it decides what falls to a shard. */
export function declarationDigest({ hosts, mailDomains }: Declaration): string {
  const hash = createHash('sha256');
  for (const { name, port, addresses } of hosts) {
    hash.update(`${JSON.stringify([name, port, addresses])}\n`);
  }
  for (const { domain, template } of mailDomains) {
    hash.update(`${JSON.stringify([domain, template.port])}\n`);
  }
  return hash.digest('hex');
}

/** Finds the smallest name among the hosts that a name shares addresses with, itself included. */
function companionsOf(hosts: readonly MailHost[]): (name: string) => string {
  /** From a name to a smaller one of its company, and so on to the smallest. */
  const smaller = new Map<string, string>();
  const smallest = (name: string): string => {
    let at = name;
    for (let next = smaller.get(at); next !== undefined; next = smaller.get(at)) {
      // Each walk halves the way for the next one.
      const further = smaller.get(next);
      if (further !== undefined) smaller.set(at, further);
      at = further ?? next;
    }
    return at;
  };
  const claims = new Map<string, string>();
  for (const { name, addresses } of hosts) {
    for (const address of addresses ?? []) {
      const other = claims.get(address);
      if (other === undefined) {
        claims.set(address, name);
        continue;
      }
      const [a, b] = [smallest(name), smallest(other)];
      if (a !== b) smaller.set(a < b ? b : a, a < b ? a : b);
    }
  }
  return smallest;
}

function shardOf(key: string, of: number): number {
  const number = createHash('sha256').update(key).digest().readUInt32BE(0);
  return (number % of) + 1;
}
