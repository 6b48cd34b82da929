import type { MailHost } from '../model/mail-host.ts';
import type { EndpointObservation } from '../model/observation.ts';

/** Another declared host that claims one of this host's addresses. */
export interface AddressConflict {
  readonly name: string;
  readonly address: string;
}

/** A host with the addresses that it claims. */
export interface Claimant {
  readonly host: Pick<MailHost, 'name' | 'control'>;
  readonly endpoints: readonly Pick<EndpointObservation, 'address'>[];
}

/** The first few rivals of a host. */
export type Rivals = (seen: Claimant) => readonly AddressConflict[];

/** More would not be read. */
const MAX_RIVALS = 3;

/**
 * Finds the declared hosts that claim one address under different names. An address has one PTR worth
 * having, so on dedicated control only one of them can be right.
 */
export function findAddressConflicts(hosts: readonly Claimant[]): Rivals {
  const claims = new Map<string, Set<string>>();
  const dedicated = hosts.filter(({ host }) => host.control === 'dedicated');
  for (const { host, endpoints } of dedicated) {
    for (const { address } of endpoints) {
      const names = claims.get(address) ?? new Set();
      claims.set(address, names.add(host.name));
    }
  }
  return ({ host, endpoints }) => {
    if (host.control !== 'dedicated') return [];
    const rivals: AddressConflict[] = [];
    for (const { address } of endpoints) {
      for (const name of claims.get(address) ?? []) {
        if (rivals.length >= MAX_RIVALS) return rivals;
        if (name !== host.name) rivals.push({ name, address });
      }
    }
    return rivals;
  };
}
