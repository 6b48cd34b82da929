import { sameName } from '../../model/dns-name.ts';
import { meets } from '../../model/expectation.ts';
import type { EhloExpectation, MailHost } from '../../model/mail-host.ts';
import type { SmtpObservation } from '../../model/observation.ts';
import { isMasked } from '../software/masked.ts';
import { recogniseMta } from '../software/recognise.ts';
import { type MtaSettings, SETTINGS } from '../software/settings.ts';

type Place = 'greeting' | 'ehlo';

/**
 * Where a mail server is told the name that is wrong: the setting of the server that its words give away, or
 * those of the common ones. Every word is ours or the declaration's; what the server says only chooses.
 *
 * @param what the name that is wrong, or missing
 */
export function greetingAdvice(host: MailHost, smtp: SmtpObservation, what: Place): string {
  if (host.control === 'shared') return SHARED[what];
  if (what === 'greeting' && isMasked(smtp.greeting)) return UNMASK;
  const name = what === 'greeting' ? greetingName(host) : ehloName(host);
  // An EHLO name that is to follow the greeting and is right: what differs from it is the greeting.
  const wrong = what === 'ehlo' && sameName(smtp.ehloName ?? '', name) ? 'greeting' : what;
  const mta = recogniseMta(smtp);
  const advice = mta === null ? UNKNOWN[wrong] : settingOf(SETTINGS[mta], host, smtp, wrong);
  return advice.replaceAll('{name}', name);
}

function settingOf(
  settings: MtaSettings,
  host: MailHost,
  smtp: SmtpObservation,
  wrong: Place,
): string {
  if (settings.kind === 'hosted') {
    const { service, operator } = settings;
    return `This is ${service}, whose names ${operator} sets: declare \`control: shared\`.`;
  }
  const { greeting, greetingAlone, ehlo, helo } = settings;
  if (wrong === 'greeting') {
    return greetingAlone !== null && knowsItsName(host, smtp) ? greetingAlone : greeting;
  }
  return host.role === 'both' && helo !== null
    ? `${ehlo} What it sends with is set by ${helo}.`
    : ehlo;
}

/** A server that answers EHLO rightly knows its name, and one that greets without any shows a text of its own. */
function knowsItsName(
  { banner, name }: MailHost,
  { bannerName, ehloName }: SmtpObservation,
): boolean {
  if (bannerName === null) return true;
  if (ehloName === null) return false;
  return banner.kind === 'names' ? meets(ehloName, banner) : sameName(ehloName, name);
}

const SHARED = {
  greeting: "The greeting is the provider's to set; declare `banner: any` if their name is right.",
  ehlo: "The EHLO name is the provider's to set; declare `ehlo: any` if their name is right.",
} as const;

/** Cisco ASA, `inspect esmtp`: its default map has `mask-banner`. */
const UNMASK =
  'Turn SMTP inspection off on the firewall before the server (Cisco: `no inspect esmtp`, or `no mask-banner` in its inspection map); it breaks STARTTLS too.';

const UNKNOWN = {
  greeting:
    "Set the mail server's own name to `{name}` (Postfix `myhostname`, Exim `primary_hostname`, OpenSMTPD `listen on … hostname`, Sendmail `confDOMAIN_NAME`, Exchange `Set-ReceiveConnector -Banner`), and let a greeting text that is set start with it.",
  ehlo: "Set the mail server's own name to `{name}` (Postfix `myhostname`, Exim `primary_hostname`, OpenSMTPD `listen on … hostname`, Sendmail `confDOMAIN_NAME`, Exchange `Set-ReceiveConnector -Fqdn`).",
} as const;

function greetingName(host: MailHost): string {
  return onlyName(host.banner) ?? host.name;
}

function ehloName(host: MailHost): string {
  return onlyName(host.ehlo) ?? greetingName(host);
}

/** The one name that is expected; null where there are several, or a pattern. */
function onlyName(expectation: EhloExpectation): string | null {
  const only =
    expectation.kind === 'names' && expectation.patterns.length === 1
      ? expectation.patterns[0]
      : null;
  return only == null || only.includes('*') ? null : only;
}
