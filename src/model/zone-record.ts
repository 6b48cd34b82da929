import { familyOf } from './address.ts';

/** An A or AAAA record as a line of a zone file. */
export function addressRecord(name: string, address: string): string {
  return `${name}. ${familyOf(address) === 6 ? 'AAAA' : 'A'} ${address}`;
}

/** A CNAME record as a line of a zone file. */
export function aliasRecord(name: string, target: string): string {
  return `${name}. CNAME ${target}.`;
}

/**
 * A PTR record as a line of a zone file.
 *
 * @param owner the reverse name of the address, or the target of its CNAME
 */
export function ptrRecord(owner: string, name: string): string {
  return `${owner}. PTR ${name}.`;
}

/**
 * A TXT record as a line of a zone file, in strings of at most 255 octets (RFC 1035 3.3.14).
 *
 * @param text one that `canBeQuoted` accepts
 */
export function txtRecord(name: string, text: string): string {
  const strings = text.match(/.{1,255}/gs) ?? [''];
  return `${name}. TXT ${strings.map((string) => `"${string}"`).join(' ')}`;
}

/** Whether a text can be quoted in a zone file, and in Markdown code, without escapes. */
export function canBeQuoted(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text) && !/["\\`]/.test(text);
}
