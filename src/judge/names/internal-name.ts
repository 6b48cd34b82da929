import { meets } from '../../model/expectation.ts';
import type { MailHost } from '../../model/mail-host.ts';
import { classifyName } from './classify-name.ts';
import { organizationalDomain } from './organizational-domain.ts';

/**
 * Whether a greeting's name is an internal one of the host's organization: an ordinary name in the same organizational
 * domain, which public DNS does not have. Exchange greets with such names. A declared name is none.
 *
 * @param name a name in canonical form
 * @param addresses the name's addresses; null where a lookup failed, undefined where there was none
 */
export function isInternalName(
  name: string,
  host: MailHost,
  addresses: readonly string[] | null | undefined,
): boolean {
  const isDeclared =
    name === host.name || (host.banner.kind === 'names' && meets(name, host.banner));
  const organization = organizationalDomain(host.name);
  return (
    addresses?.length === 0 &&
    !isDeclared &&
    organization !== null &&
    organizationalDomain(name) === organization &&
    classifyName(name).kind === 'public'
  );
}
