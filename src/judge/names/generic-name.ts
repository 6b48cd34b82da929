import { embedsAddress } from './address-in-name.ts';
import { hasMailLabel } from './mail-words.ts';
import { isPlaceholderName } from './placeholder-name.ts';
import { providerOfDefault } from './provider-default.ts';

/**
 * Why a PTR name is generic, and not chosen for a mail server, as a clause to follow a colon; null where it is not.
 * Spam filters score generic names.
 *
 * A provider's default always counts. An embedded address counts only without a mail word: large senders name their
 * relays by address on purpose (`o167-89-97-77.outbound-mail.…`).
 *
 * @param name a name in canonical form
 * @param address the address that the name is the PTR of, in canonical form
 */
export function genericNameReason(name: string, address: string): string | null {
  const provider = providerOfDefault(name);
  if (provider !== null) return `it is the default of ${provider}`;
  if (isPlaceholderName(name)) return 'it is a placeholder';
  if (embedsAddress(name, address) && !hasMailLabel(name)) return 'it spells the address';
  return null;
}
