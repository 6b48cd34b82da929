import { inWords, meets } from '../../model/expectation.ts';
import type { MailHost } from '../../model/mail-host.ts';
import type { SmtpObservation } from '../../model/observation.ts';
import { MTA_SETTINGS } from '../software/mta-settings.ts';
import { recogniseMta } from '../software/recognise-mta.ts';

/**
 * How to correct the name that a host sends with: the setting of the recognised mail server, or those of the common ones.
 *
 * @param name the name to send with; null where it is one of several
 */
export function heloAdvice(
  host: MailHost,
  smtp: SmtpObservation,
  name: string | null = expectedHelo(host),
): string {
  if (host.control === 'shared') {
    return "The name it sends with is the provider's to set; declare `helo: any` if their name is right.";
  }
  const value = name === null ? `one of ${inWords(host.helo)}` : `\`${name}\``;
  const mta = recogniseMta(smtp);
  const settings = mta === null ? null : MTA_SETTINGS[mta];
  const setting =
    settings?.kind === 'own' && settings.helo !== null
      ? settings.helo
      : 'Postfix `smtp_helo_name`, Exim `helo_data` of the smtp transport, OpenSMTPD `helo` of the relay action, Sendmail `confHELO_NAME`, Exchange `Set-SendConnector -Fqdn`';
  return `Set the name it sends with to ${value} (${setting}), and reload the mail server.`;
}

/** The one name that the host is expected to send with; null where it may be one of several. */
export function expectedHelo({ helo, name }: MailHost): string | null {
  if (helo.kind === 'any' || meets(name, helo)) return name;
  const [only, ...others] = helo.patterns;
  return only === undefined || others.length > 0 || only.includes('*') ? null : only;
}
