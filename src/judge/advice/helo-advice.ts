import type { Mta } from '../software/fingerprints.ts';
import { MTA_SETTINGS, type MtaSettings } from '../software/mta-settings.ts';
import { hostedText } from './greeting-advice.ts';

/** The setting of the recognised mail server, or those of the common ones, that is the name it sends with. */
export function heloSettingText(mta: Mta | null, name: string): string {
  const advice = mta === null ? UNKNOWN : settingOf(MTA_SETTINGS[mta]);
  return advice.replaceAll('{name}', name);
}

function settingOf(settings: MtaSettings): string {
  if (settings.kind === 'hosted') return hostedText(settings);
  if (settings.kind === 'unlisted') {
    return `Set the name that ${settings.product} sends with to \`{name}\`.`;
  }
  const { helo, ehlo } = settings;
  if (helo === null) return 'Set the name that the mail server sends with to `{name}`.';
  return helo === 'ehlo' ? ehlo : helo.how;
}

const UNKNOWN =
  'Set the name it sends with to `{name}` (Postfix `smtp_helo_name`, Exim `helo_data` of the smtp transport, OpenSMTPD `helo` of the relay action, Sendmail `confHELO_NAME`, Exchange `Set-SendConnector -Fqdn`), and reload or restart the mail server.';
