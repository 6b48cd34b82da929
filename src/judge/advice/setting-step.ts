import { socketAddress } from '../../model/address.ts';
import { sameName } from '../../model/dns-name.ts';
import type { MailHost } from '../../model/mail-host.ts';
import type { EndpointObservation, SmtpObservation } from '../../model/observation.ts';
import type { StepSetting } from '../../model/step.ts';
import { classifyName } from '../names/classify-name.ts';
import type { Mta } from '../software/fingerprints.ts';
import { isMasked, recogniseMta } from '../software/recognise-mta.ts';
import type { Draft } from './draft.ts';
import { hasRightName, nameSettingText, UNMASK } from './greeting-advice.ts';
import type { TargetNames } from './target-names.ts';

/** The setting of the mail server that gives the greeting, or the EHLO reply, its name. */
export function nameStep(
  host: MailHost,
  { address, port, smtp }: EndpointObservation,
  target: TargetNames,
  wrong: 'greeting' | 'ehlo',
): Draft {
  if (isMasked(smtp.greeting)) return unmaskStep(address);
  const value = target[wrong];
  const mta = recogniseMta(smtp);
  const alone = wrong === 'greeting' && hasRightName(value, smtp);
  const name =
    mta === null ? null : (SETTING_NAMES[mta]?.[alone ? 'greetingAlone' : wrong] ?? null);
  const every = everyServerText(smtp, address, value);
  const text = `${every}${containerText(smtp, value)}${nameSettingText(host, smtp, wrong, value)}`;
  const check = `\`swaks --server ${socketAddress(address, port)} --quit-after EHLO\` shows it.`;
  return {
    stage: 'server',
    kind: 'set-option',
    text: `${text} ${check}`,
    address,
    setting: setting(wrong, value, mta, name),
  };
}

/** Several servers answer at the address. The setting that follows is of the first one; others may be other software. */
function everyServerText({ bannerNames }: SmtpObservation, address: string, name: string): string {
  return bannerNames.length > 1
    ? `Give every server behind ${address} the name ${name} in its greeting. `
    : '';
}

/** The mail server of a container uses the name of the container, unless it has a name of its own. */
function containerText({ bannerNames }: SmtpObservation, name: string): string {
  return bannerNames.some((shown) => classifyName(shown).kind === 'container-id')
    ? `Give the container the host name \`${name}\` (\`docker run --hostname ${name}\`, \`hostname: ${name}\` in a compose file), or set the name in the mail server. `
    : '';
}

/** SMTP inspection hides greeting, EHLO reply and STARTTLS: nothing behind it can be judged. */
export function unmaskStep(address: string): Draft {
  return { stage: 'firewall', kind: 'set-option', text: UNMASK, address };
}

/** The setting of the name that the server sends with. */
export function heloSetting(smtp: SmtpObservation, value: string): StepSetting {
  const mta = recogniseMta(smtp);
  return setting('helo', value, mta, mta === null ? null : (SETTING_NAMES[mta]?.helo ?? null));
}

function setting(
  decides: StepSetting['for'],
  value: string,
  mta: Mta | null,
  name: string | null,
): StepSetting {
  return { for: decides, value, mta, name, file: null, line: null };
}

/** Whether greeting and EHLO reply both show another name than they should, which one setting corrects. */
export function areBothWrong({ bannerName, ehloName }: SmtpObservation, target: TargetNames) {
  return (
    bannerName !== null &&
    ehloName !== null &&
    !sameName(bannerName, target.greeting) &&
    !sameName(ehloName, target.ehlo) &&
    target.greeting === target.ehlo
  );
}

/**
 * The names of the settings, where there is one name to give. `greetingAlone` is the setting of the greeting's text,
 * which is wrong where the EHLO name is right.
 */
const SETTING_NAMES: Partial<
  Record<Mta, { readonly [For in 'greeting' | 'greetingAlone' | 'ehlo' | 'helo']?: string }>
> = {
  postfix: {
    greeting: 'myhostname',
    greetingAlone: 'smtpd_banner',
    ehlo: 'myhostname',
    helo: 'smtp_helo_name',
  },
  mailcow: { greeting: 'MAILCOW_HOSTNAME', ehlo: 'MAILCOW_HOSTNAME' },
  zimbra: {
    greeting: 'zimbraMtaMyHostname',
    greetingAlone: 'zimbraMtaSmtpdBanner',
    ehlo: 'zimbraMtaMyHostname',
    helo: 'zimbraMtaSmtpHeloName',
  },
  exim: {
    greeting: 'primary_hostname',
    greetingAlone: 'smtp_banner',
    ehlo: 'primary_hostname',
    helo: 'helo_data',
  },
  opensmtpd: { greeting: 'hostname', ehlo: 'hostname', helo: 'helo' },
  sendmail: {
    greeting: 'confDOMAIN_NAME',
    greetingAlone: 'confSMTP_LOGIN_MSG',
    ehlo: 'confDOMAIN_NAME',
    helo: 'confHELO_NAME',
  },
  exchange: { greeting: 'Banner', ehlo: 'Fqdn', helo: 'Fqdn' },
  dovecot: { greeting: 'hostname', ehlo: 'hostname' },
  haraka: { greeting: 'me', greetingAlone: 'smtpgreeting', ehlo: 'me', helo: 'me' },
  qmail: { greeting: 'me', ehlo: 'me', helo: 'helohost' },
  courier: { greeting: 'me', greetingAlone: 'esmtpgreeting', ehlo: 'me', helo: 'esmtphelo' },
  stalwart: { greeting: 'server.hostname', ehlo: 'server.hostname' },
  mox: { greeting: 'Hostname', ehlo: 'Hostname' },
  maddy: { greeting: 'hostname', ehlo: 'hostname', helo: 'hostname' },
  postal: { greeting: 'smtp_hostname', ehlo: 'smtp_hostname' },
  kumomta: { greeting: 'hostname', ehlo: 'hostname', helo: 'ehlo_domain' },
  powermta: { greeting: 'host-name', ehlo: 'host-name' },
  james: {
    greeting: 'helloName',
    greetingAlone: 'smtpGreeting',
    ehlo: 'helloName',
    helo: 'heloName',
  },
  domino: { greetingAlone: 'SMTPGreeting' },
  mailu: { greeting: 'HOSTNAMES', ehlo: 'HOSTNAMES' },
  momentum: { greeting: 'Hostname', ehlo: 'Hostname', helo: 'EHLO_Hostname' },
};
