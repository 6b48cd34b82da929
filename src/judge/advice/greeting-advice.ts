import { sameName } from '../../model/dns-name.ts';
import type { MailHost } from '../../model/mail-host.ts';
import type { SmtpObservation } from '../../model/observation.ts';
import type { Mta } from '../software/fingerprints.ts';
import { type HostedSettings, MTA_SETTINGS, type MtaSettings } from '../software/mta-settings.ts';
import { recogniseMta } from '../software/recognise-mta.ts';

type SmtpName = 'greeting' | 'ehlo';

/**
 * The setting of the recognised mail server, or those of the common ones, that gives the greeting or the EHLO reply a
 * name. The text never contains words of the server, which only select it.
 */
export function nameSettingText(
  host: MailHost,
  smtp: SmtpObservation,
  reported: SmtpName,
  name: string,
  mta: Mta | null = recogniseMta(smtp),
): string {
  // The EHLO name is right, but has to equal the greeting's: the greeting is wrong.
  const wrong = reported === 'ehlo' && sameName(smtp.ehloName ?? '', name) ? 'greeting' : reported;
  const advice =
    mta === null ? UNKNOWN[wrong] : mtaAdvice(MTA_SETTINGS[mta], host, smtp, wrong, name);
  return advice.replaceAll('{name}', name);
}

function mtaAdvice(
  settings: MtaSettings,
  host: MailHost,
  smtp: SmtpObservation,
  wrong: SmtpName,
  name: string,
): string {
  if (settings.kind === 'hosted') return hostedText(settings);
  if (settings.kind === 'unlisted') {
    return `Set the host name of ${settings.product} to \`{name}\`${wrong === 'greeting' ? '. A greeting text that is configured must start with that name' : ''}.`;
  }
  const { greeting, greetingAlone, ehlo, helo } = settings;
  if (wrong === 'greeting') {
    return greetingAlone !== null && hasRightName(name, smtp) ? greetingAlone : greeting;
  }
  return host.role === 'both' && helo !== null && helo !== 'ehlo'
    ? `${ehlo} What it sends with is set by ${helo.setting}.`
    : ehlo;
}

/** No setting of a hosted service is the user's. */
export function hostedText({ service, operator }: HostedSettings): string {
  return `This is ${service}, whose names ${operator} sets: declare \`control: shared\`.`;
}

/**
 * Whether the server's own name is right, so that only the greeting's text is wrong: the EHLO name is the expected one,
 * or the greeting is a custom text without a name.
 */
export function hasRightName(
  name: string,
  { bannerName, bannerNames, ehloName }: SmtpObservation,
): boolean {
  // Of several servers that take turns, only the first one was sent EHLO.
  if (bannerNames.length > 1) return false;
  return bannerName === null || (ehloName !== null && sameName(ehloName, name));
}

/** Cisco ASA, ESMTP inspection: its default map has `mask-banner` and `no allow-tls`, which removes STARTTLS. */
export const UNMASK =
  'Turn SMTP inspection off on the firewall before the server (Cisco: `no inspect esmtp`, or `no mask-banner` and `allow-tls` in its inspection map); it breaks STARTTLS too.';

const UNKNOWN = {
  greeting:
    "Set the mail server's own name to `{name}` (Postfix `myhostname`, Exim `primary_hostname`, OpenSMTPD `listen on … hostname`, Sendmail `confDOMAIN_NAME`, Exchange `Set-ReceiveConnector -Banner`). A greeting text that is configured must start with that name.",
  ehlo: "Set the mail server's own name to `{name}` (Postfix `myhostname`, Exim `primary_hostname`, OpenSMTPD `listen on … hostname`, Sendmail `confDOMAIN_NAME`, Exchange `Set-ReceiveConnector -Fqdn`).",
} as const;
