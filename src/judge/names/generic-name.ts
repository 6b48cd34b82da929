import { spellsAddress } from './address-in-name.ts';
import { saysMail } from './mail-words.ts';
import { isPlaceholder } from './placeholder-name.ts';
import { providerOfDefault } from './provider-default.ts';

/**
 * Why a PTR name looks like one that nobody chose for a mail server, as a clause that can follow a colon,
 * or null where it does not. Receivers score such names: they are what a machine has before anybody meant
 * it to send mail.
 *
 * A provider's own default counts however it is spelled. A spelled address counts only where no label says
 * mail: large senders number their relays by address on purpose (`o167-89-97-77.outbound-mail.…`).
 *
 * @param name a name in canonical form
 * @param address the address that the name is the PTR of, in canonical form
 */
export function genericNameReason(name: string, address: string): string | null {
  const provider = providerOfDefault(name);
  if (provider !== null) return `it is the default of ${provider}`;
  if (isPlaceholder(name)) return 'it is a placeholder';
  if (spellsAddress(name, address) && !saysMail(name)) return 'it spells the address';
  return null;
}
