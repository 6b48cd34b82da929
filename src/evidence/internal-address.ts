import { specialRange } from '../model/address.ts';

/**
 * Whether no host outside of a network can connect from an address: private, loopback, link-local and similar ranges. The
 * ranges for documentation are not among them.
 *
 * @param address in canonical form
 */
export function isInternalAddress(address: string): boolean {
  const range = specialRange(address);
  return range !== null && range !== 'reserved or documentation';
}
