import { isIP } from 'node:net';
import { hostNameProblem } from '../../model/dns-name.ts';
import { specialUseDomain, specialUseReason } from '../../model/special-use.ts';

/**
 * Why a PTR name is not a host name in public DNS (RFC 952, RFC 1123 2.1), as a clause to follow a colon; null where it
 * is one. Escapes (`\195`) and spaces have reasons of their own: they come from typing errors in a zone file.
 *
 * @param name a name in canonical form; the root is `.`, or empty from some resolvers
 */
export function ptrNameProblem(name: string): string | null {
  const character = INVALID_CHARACTERS.find(({ pattern }) => pattern.test(name));
  if (character !== undefined) return character.reason;
  if (isIP(name) !== 0 || /^\[.*\]$/.test(name)) return 'it is an address, not a name';
  // A single label such as `mail` is a truncated name rather than a reserved domain.
  const special = name.includes('.') ? specialUseDomain(name) : null;
  if (special !== null) return specialUseReason(special);
  const problem = hostNameProblem(name);
  return problem === null ? null : `it ${problem}`;
}

const INVALID_CHARACTERS: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  { pattern: /\s/, reason: 'it holds a space' },
  { pattern: /\\/, reason: 'it holds an escaped character' },
  { pattern: /_/, reason: 'it holds an underscore, which host names may not' },
];
