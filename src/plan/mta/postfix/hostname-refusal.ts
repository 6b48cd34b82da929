import type { Problem } from '../../../model/mail-host.ts';
import { inBackticks } from '../config-text.ts';
import { knownPrefix, type PartialText } from '../partial-text.ts';
import { firstPlaceholder } from '../template-placeholder.ts';

/**
 * Why Postfix does not start with a `myhostname` (src/util/valid_hostname.c); null where it does, or where the value
 * is not known or is replaced by another one.
 */
export function hostnameRefusal(parts: PartialText): Problem | null {
  const { text, unknown, location } = knownPrefix(parts);
  if (unknown !== null || firstPlaceholder(text) !== null) return null;
  const why = problemOf(text);
  if (why === null) return null;
  return {
    location: location ?? parts[0]?.location ?? null,
    message: `Postfix does not start with ${inBackticks(`myhostname = ${text}`)}: ${why}.`,
  };
}

function problemOf(name: string): string | null {
  if (name === '') return 'the name is empty';
  const odd = /[^A-Za-z0-9._-]/u.exec(name)?.[0];
  if (odd !== undefined) {
    if (/\s#/.test(name)) return 'a comment needs a line of its own';
    if (/^["'].*["']$/.test(name)) return 'quotes are part of the value';
    if (/[\s,]/.test(odd)) return 'only one name is allowed';
    return `${inBackticks(odd)} is not allowed in a host name`;
  }
  if (/^\.|\.\.|\.$/.test(name)) return 'a dot must be between two labels';
  if (/(?:^|\.)-|-(?:\.|$)/.test(name)) return 'a label must not begin or end with a hyphen';
  if (/^[\d.]+$/.test(name)) return 'a number is not a host name';
  const domain = name.slice(name.indexOf('.') + 1);
  if (name.includes('.') && /^[\d.]+$/.test(domain)) return 'the domain must not be a number';
  if (name.length > 255 || name.split('.').some((label) => label.length > 63)) {
    return 'the name is too long';
  }
  return null;
}
