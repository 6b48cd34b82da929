import { canonicalName } from '../../model/dns-name.ts';
import { sanitise } from '../../model/sanitise.ts';

/**
 * A name out of a DNS answer, sanitised. The root stays `.`, so that a `PTR .` is seen to hold something that is no
 * name. A backtick is shown as `\x60`: names stand in sentences beside records to publish, which backticks enclose.
 */
export function receivedName(name: string): string {
  const text = canonicalName(name === '' ? '.' : name).replaceAll('`', '\\x60');
  return sanitise(text, 255);
}
