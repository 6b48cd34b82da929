import type { MailHost } from '../model/mail-host.ts';
import type { EndpointObservation } from '../model/observation.ts';

/** Another declared host that has one of a host's addresses. */
export interface AddressConflict {
  readonly name: string;
  readonly address: string;
}

/** A host with its declared or resolved addresses. */
export interface HostWithAddresses {
  readonly host: Pick<MailHost, 'name' | 'control'>;
  readonly endpoints: readonly Pick<EndpointObservation, 'address'>[];
}

/** Looks up the conflicts of a host. */
export type ConflictsOf = (host: HostWithAddresses) => readonly AddressConflict[];

/** Keeps messages short. */
const MAX_CONFLICTS = 3;

/**
 * Finds dedicated hosts that have one address under different names. An address should have one PTR name, so only
 * one of these hosts can be right.
 *
 * @returns a function that gives at most three conflicts of a host
 */
export function findAddressConflicts(hosts: readonly HostWithAddresses[]): ConflictsOf {
  const namesByAddress = new Map<string, Set<string>>();
  const dedicated = hosts.filter(({ host }) => host.control === 'dedicated');
  for (const { host, endpoints } of dedicated) {
    for (const { address } of endpoints) {
      const names = namesByAddress.get(address) ?? new Set();
      namesByAddress.set(address, names.add(host.name));
    }
  }
  return ({ host, endpoints }) => {
    if (host.control !== 'dedicated') return [];
    const conflicts: AddressConflict[] = [];
    for (const { address } of endpoints) {
      for (const name of namesByAddress.get(address) ?? []) {
        if (conflicts.length >= MAX_CONFLICTS) return conflicts;
        if (name !== host.name) conflicts.push({ name, address });
      }
    }
    return conflicts;
  };
}
