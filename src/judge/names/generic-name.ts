import { isAccessLineName } from './access-line.ts';
import { embedsAddress, embedsThreeOctets } from './address-in-name.ts';
import { hasMailLabel } from './mail-words.ts';
import { isPlaceholderName } from './placeholder-name.ts';
import { providerOfDefault, providerOfDomain } from './provider-default.ts';

/**
 * Why a PTR name is generic, and not chosen for a mail server, as a clause to follow a colon; null where it is not.
 * Spam filters score generic names.
 *
 * A provider's default always counts. Other evidence counts only without a mail word: large senders name their relays
 * by address on purpose (`o167-89-97-77.outbound-mail.…`). Three octets, or a customer number, count only in a listed
 * provider's domain. Two octets are never enough.
 *
 * @param name a name in canonical form
 * @param address the address that the name is the PTR of, in canonical form
 */
export function genericNameReason(name: string, address: string): string | null {
  const owner = providerOfDefault(name);
  if (owner !== null) return `it is the default of ${owner}`;
  if (isPlaceholderName(name)) return 'it is a placeholder';
  if (hasMailLabel(name)) return null;
  if (embedsAddress(name, address)) return 'it embeds the IP address';
  if (isAccessLineName(name, address)) return 'it is the name of an access line';
  const provider = providerOfDomain(name);
  if (provider === null) return null;
  if (embedsThreeOctets(name, address)) {
    return `it embeds three octets of the address in a domain of ${provider.name}`;
  }
  return provider.kind === 'access' && hasCustomerNumber(name)
    ? `it has a customer number in a domain of ${provider.name}`
    : null;
}

/** A number of five digits or more in the first label. Access networks number their own servers with fewer. */
function hasCustomerNumber(name: string): boolean {
  return /^[^.]*\d{5}/.test(name);
}
