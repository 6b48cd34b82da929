import { familyOf, reverseName } from './address.ts';

/** An address record as a zone file holds it. */
export function addressRecord(name: string, address: string): string {
  return `${name}. ${familyOf(address) === 6 ? 'AAAA' : 'A'} ${address}`;
}

/** A PTR record as a zone file holds it. */
export function ptrRecord(address: string, name: string): string {
  return `${reverseName(address)}. PTR ${name}.`;
}
