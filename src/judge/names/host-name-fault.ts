import { isIP } from 'node:net';
import { hostNameProblem } from '../../model/dns-name.ts';
import { specialUseDomain, specialUseReason } from '../../model/special-use.ts';

/**
 * Why a PTR name is no name of a host on the public Internet (RFC 952, RFC 1123 2.1), as a clause that can
 * follow a colon, or null where it is one. The resolver's escapes (`\195`) and blanks are told as such:
 * they come from a zone file in which somebody mistyped a name.
 *
 * @param name a name in canonical form; the root is `.`, or empty as some resolvers give it
 */
export function ptrNameFault(name: string): string | null {
  const character = WRONG_CHARACTERS.find(({ shape }) => shape.test(name));
  if (character !== undefined) return character.reason;
  if (isIP(name) !== 0 || /^\[.*\]$/.test(name)) return 'it is an address, not a name';
  // One label is told as that: a lone `mail` was cut off, and is no reserved domain.
  const special = name.includes('.') ? specialUseDomain(name) : null;
  if (special !== null) return specialUseReason(special);
  const problem = hostNameProblem(name);
  return problem === null ? null : `it ${problem}`;
}

const WRONG_CHARACTERS: readonly { readonly shape: RegExp; readonly reason: string }[] = [
  { shape: /\s/, reason: 'it holds a space' },
  { shape: /\\/, reason: 'it holds an escaped character' },
  { shape: /_/, reason: 'it holds an underscore, which host names may not' },
];
