import { sameName } from '../../model/dns-name.ts';
import type { EhloExpectation, MailHost } from '../../model/mail-host.ts';
import type { SmtpObservation } from '../../model/observation.ts';
import type { PlannedSetting } from '../../model/planned.ts';
import { MTA_SETTINGS, type MtaSettings } from '../software/mta-settings.ts';
import { isMasked, recogniseMta } from '../software/recognise-mta.ts';

type SmtpName = 'greeting' | 'ehlo';

/**
 * How to correct the name in a greeting or EHLO reply: the setting of the recognised mail server, or those of the
 * common ones. The text never contains words of the server, which only select it.
 *
 * @param reported the name that is wrong or missing
 */
export function greetingAdvice(host: MailHost, smtp: SmtpObservation, reported: SmtpName): string {
  if (host.control === 'shared') return SHARED[reported];
  if (reported === 'greeting' && isMasked(smtp.greeting)) return UNMASK;
  const name = reported === 'greeting' ? greetingName(host) : ehloName(host);
  return nameSettingText(host, smtp, reported, name);
}

/**
 * The setting of the recognised mail server, or those of the common ones, that gives the greeting or the EHLO reply a
 * name.
 */
export function nameSettingText(
  host: MailHost,
  smtp: SmtpObservation,
  reported: SmtpName,
  name: string,
): string {
  // The EHLO name is right, but has to equal the greeting's: the greeting is wrong.
  const wrong = reported === 'ehlo' && sameName(smtp.ehloName ?? '', name) ? 'greeting' : reported;
  const mta = recogniseMta(smtp);
  const advice =
    mta === null ? UNKNOWN[wrong] : mtaAdvice(MTA_SETTINGS[mta], host, smtp, wrong, name);
  return advice.replaceAll('{name}', name);
}

/**
 * How to correct a name in a planned configuration: what to write on the line that decides it. The live server may be
 * another one.
 */
export function plannedNameAdvice(
  host: MailHost,
  reported: SmtpName,
  { write }: PlannedSetting,
  { file, line }: { readonly file: string; readonly line: number },
): string {
  const name = reported === 'greeting' ? greetingName(host) : ehloName(host);
  const text = write.replaceAll('{name}', name).replaceAll('`', '');
  return `On line ${line} of ${file} write \`${text}\`.`;
}

function greetingName(host: MailHost): string {
  return onlyName(host.banner) ?? host.name;
}

function ehloName(host: MailHost): string {
  return onlyName(host.ehlo) ?? greetingName(host);
}

/** The expected name; null where several names or a pattern are expected. */
function onlyName(expectation: EhloExpectation): string | null {
  const only =
    expectation.kind === 'names' && expectation.patterns.length === 1
      ? expectation.patterns[0]
      : null;
  return only == null || only.includes('*') ? null : only;
}

function mtaAdvice(
  settings: MtaSettings,
  host: MailHost,
  smtp: SmtpObservation,
  wrong: SmtpName,
  name: string,
): string {
  if (settings.kind === 'hosted') {
    const { service, operator } = settings;
    return `This is ${service}, whose names ${operator} sets: declare \`control: shared\`.`;
  }
  if (settings.kind === 'unlisted') {
    return `Set the host name of ${settings.product} to \`{name}\`${wrong === 'greeting' ? ', and let a greeting text that is set start with it' : ''}.`;
  }
  const { greeting, greetingAlone, ehlo, helo } = settings;
  if (wrong === 'greeting') {
    return greetingAlone !== null && hasRightName(name, smtp) ? greetingAlone : greeting;
  }
  return host.role === 'both' && helo !== null
    ? `${ehlo} What it sends with is set by ${helo}.`
    : ehlo;
}

/**
 * Whether the server's own name is right, so that only the greeting's text is wrong: the EHLO name is the expected one,
 * or the greeting is a custom text without a name.
 */
export function hasRightName(name: string, { bannerName, ehloName }: SmtpObservation): boolean {
  return bannerName === null || (ehloName !== null && sameName(ehloName, name));
}

const SHARED = {
  greeting: "The greeting is the provider's to set; declare `banner: any` if their name is right.",
  ehlo: "The EHLO name is the provider's to set; declare `ehlo: any` if their name is right.",
} as const;

/** The default inspection map of Cisco ASA's `inspect esmtp` has `mask-banner`. */
export const UNMASK =
  'Turn SMTP inspection off on the firewall before the server (Cisco: `no inspect esmtp`, or `no mask-banner` in its inspection map); it breaks STARTTLS too.';

const UNKNOWN = {
  greeting:
    "Set the mail server's own name to `{name}` (Postfix `myhostname`, Exim `primary_hostname`, OpenSMTPD `listen on … hostname`, Sendmail `confDOMAIN_NAME`, Exchange `Set-ReceiveConnector -Banner`), and let a greeting text that is set start with it.",
  ehlo: "Set the mail server's own name to `{name}` (Postfix `myhostname`, Exim `primary_hostname`, OpenSMTPD `listen on … hostname`, Sendmail `confDOMAIN_NAME`, Exchange `Set-ReceiveConnector -Fqdn`).",
} as const;
