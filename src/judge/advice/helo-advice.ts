import type { Mta } from '../software/fingerprints.ts';
import { MTA_SETTINGS } from '../software/mta-settings.ts';

/** The setting of the recognised mail server, or those of the common ones, that is the name it sends with. */
export function heloSettingText(mta: Mta | null, name: string): string {
  const settings = mta === null ? null : MTA_SETTINGS[mta];
  const setting =
    settings?.kind === 'own' && settings.helo !== null
      ? settings.helo
      : 'Postfix `smtp_helo_name`, Exim `helo_data` of the smtp transport, OpenSMTPD `helo` of the relay action, Sendmail `confHELO_NAME`, Exchange `Set-SendConnector -Fqdn`';
  return `Set the name it sends with to \`${name}\` (${setting}), and reload the mail server.`;
}
