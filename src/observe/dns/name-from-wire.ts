import { canonicalName } from '../../model/dns-name.ts';
import { sanitise } from '../../model/sanitise.ts';

/**
 * A name from a DNS answer, sanitised and in the form in which names compare. The root remains `.`, which the judge
 * reports as no host name. A backtick becomes `\x60`, since messages quote DNS records in backticks.
 */
export function receivedName(name: string): string {
  // Nearly all names are plain.
  if (/^[\w-]+(?:\.[\w-]+)*$/.test(name) && name.length <= MAX_LENGTH) return name.toLowerCase();
  const text = canonicalName(name === '' ? '.' : name).replaceAll('`', '\\x60');
  return sanitise(text, MAX_LENGTH);
}

/** In characters; a name has at most 253, but its escapes are longer than the bytes. */
const MAX_LENGTH = 255;
