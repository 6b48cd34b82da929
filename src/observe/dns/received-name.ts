import { canonicalName } from '../../model/dns-name.ts';
import { sanitise } from '../../model/sanitise.ts';

/** A name out of a DNS answer, sanitised. The root stays `.`, so that a `PTR .` is seen to hold something that is no name. */
export function receivedName(name: string): string {
  return sanitise(canonicalName(name === '' ? '.' : name), 255);
}
