import { familyOf } from './address.ts';

/** An address record as a zone file holds it. */
export function addressRecord(name: string, address: string): string {
  return `${name}. ${familyOf(address) === 6 ? 'AAAA' : 'A'} ${address}`;
}

/** A CNAME record as a zone file holds it. */
export function aliasRecord(name: string, target: string): string {
  return `${name}. CNAME ${target}.`;
}

/**
 * A PTR record as a zone file holds it.
 *
 * @param owner the address's reverse name, or where its aliases lead
 */
export function ptrRecord(owner: string, name: string): string {
  return `${owner}. PTR ${name}.`;
}

/** A TXT record as a zone file holds it: strings of at most 255 octets each (RFC 1035 3.3.14). The text must be one that can be quoted. */
export function txtRecord(name: string, text: string): string {
  const strings = text.match(/.{1,255}/gs) ?? [''];
  return `${name}. TXT ${strings.map((string) => `"${string}"`).join(' ')}`;
}

/** Whether a text from DNS, sanitised and perhaps cut, can stand in a zone file's quotes just as it is. */
export function canBeQuoted(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text) && !/["\\`]/.test(text);
}
