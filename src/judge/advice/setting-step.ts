import { socketAddress } from '../../model/address.ts';
import { sameName } from '../../model/dns-name.ts';
import { readBannerName } from '../../model/greeting.ts';
import type {
  EndpointObservation,
  HostObservation,
  NameSetting,
  SmtpObservation,
} from '../../model/observation.ts';
import { classifyName } from '../names/classify-name.ts';
import type { Mta } from '../software/fingerprints.ts';
import { MTA_SETTINGS } from '../software/mta-settings.ts';
import { isMasked, recogniseMta } from '../software/recognise-mta.ts';
import type { Draft } from './draft.ts';
import { hasRightName, nameSettingText, UNMASK } from './greeting-advice.ts';
import { heloSettingText } from './helo-advice.ts';
import type { TargetNames } from './target-names.ts';

/** The setting of the mail server that gives the greeting, or the EHLO reply, its name. */
export function nameStep(
  seen: HostObservation,
  { address, port, smtp }: EndpointObservation,
  target: TargetNames,
  wrong: 'greeting' | 'ehlo',
): Draft {
  if (isMasked(smtp.greeting)) return unmaskStep(address);
  const value = target[wrong];
  const planned = plannedStep(seen, address, wrong, value);
  if (planned !== null) return planned;
  const recognised = wrong === 'greeting' ? softwareOfWrong(smtp, value) : recogniseMta(smtp);
  // An own server that shows the name of a hosted service is of unknown software.
  const isHosted = recognised !== null && MTA_SETTINGS[recognised].kind === 'hosted';
  const mta = isHosted ? null : recognised;
  const alone = wrong === 'greeting' && hasRightName(value, smtp);
  const name =
    mta === null ? null : (SETTING_NAMES[mta]?.[alone ? 'greetingAlone' : wrong] ?? null);
  const every = everyServerText(smtp, address, value);
  const setting = nameSettingText(seen.host, smtp, wrong, value, mta);
  const secure = seen.host.tls === 'implicit' ? ' --tls-on-connect' : '';
  const check = `\`swaks --server ${socketAddress(address, port)}${secure} --quit-after EHLO\` shows it.`;
  return {
    stage: 'server',
    kind: 'set-option',
    text: `${every}${containerText(smtp, value)}${setting} ${check}`,
    address,
    setting: { for: wrong, value, mta, name, file: null, line: null },
  };
}

/** The setting of the mail server that is the name it sends with. */
export function heloStep(
  seen: HostObservation,
  { address, smtp }: EndpointObservation,
  value: string,
): Draft {
  const planned = plannedStep(seen, address, 'helo', value);
  if (planned !== null) return planned;
  const mta = recogniseMta(smtp);
  return {
    stage: 'server',
    kind: 'set-option',
    text: `${heloSettingText(mta, value)} The \`Received\` line of a message that it sends shows it.`,
    address,
    setting: {
      for: 'helo',
      value,
      mta,
      name: mta === null ? null : (SETTING_NAMES[mta]?.helo ?? null),
      file: null,
      line: null,
    },
  };
}

/** What to write on the line of the planned configuration that decides a name; null where no line is known. */
function plannedStep(
  { nameSettings = [] }: HostObservation,
  address: string,
  wrong: NameSetting['for'],
  value: string,
): Draft | null {
  const found = nameSettings.find((one) => one.address === address && one.for === wrong);
  if (found === undefined) return null;
  const { mta, name, write, file, line } = found;
  return {
    stage: 'server',
    kind: 'set-option',
    text: `On line ${line} of ${file.replaceAll('`', "'")} write ${codeSpan(write.replaceAll('{name}', value))}.`,
    address,
    setting: { for: wrong, value, mta, name, file, line },
  };
}

/** A text as code. m4, which Sendmail's .mc files are written in, quotes with a backtick. */
function codeSpan(text: string): string {
  const needsLongFence = text.includes('`') && !/``|^`|`$/.test(text);
  return needsLongFence ? `\`\`${text}\`\`` : `\`${text.replaceAll('`', '')}\``;
}

/**
 * The software whose greeting shows a wrong name. Null where it is not recognised, or where several servers take turns
 * and those that are wrong are of different software.
 */
function softwareOfWrong(smtp: SmtpObservation, right: string): Mta | null {
  const { bannerName, bannerNames, otherGreetings = [] } = smtp;
  if (bannerNames.length < 2) return recogniseMta(smtp);
  const others = otherGreetings.map((line) => {
    return { bannerName: readBannerName([line]), greeting: [line], ehloReply: [] };
  });
  const all = [...(bannerName === null ? [] : [smtp]), ...others];
  const wrong = all.filter((one) => one.bannerName !== null && !sameName(one.bannerName, right));
  const software = new Set(wrong.map(recogniseMta));
  const [only = null] = software;
  return software.size === 1 && wrong.length > 0 ? only : null;
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
  mailcow: { greeting: 'MAILCOW_HOSTNAME', ehlo: 'MAILCOW_HOSTNAME', helo: 'smtp_helo_name' },
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
  dovecot: { greeting: 'hostname', ehlo: 'hostname', helo: 'hostname' },
  haraka: { greeting: 'me', greetingAlone: 'smtpgreeting', ehlo: 'me', helo: 'me' },
  qmail: { greeting: 'me', ehlo: 'me', helo: 'helohost' },
  courier: { greeting: 'me', greetingAlone: 'esmtpgreeting', ehlo: 'me', helo: 'esmtphelo' },
  stalwart: { greeting: 'defaultHostname', ehlo: 'defaultHostname', helo: 'ehloHostname' },
  mdaemon: { greeting: 'SMTP host name', ehlo: 'SMTP host name', helo: 'SMTP host name' },
  mox: { greeting: 'Hostname', ehlo: 'Hostname', helo: 'Hostname' },
  maddy: { greeting: 'hostname', ehlo: 'hostname', helo: 'hostname' },
  postal: { greeting: 'smtp_hostname', ehlo: 'smtp_hostname' },
  kumomta: { greeting: 'hostname', ehlo: 'hostname', helo: 'ehlo_domain' },
  powermta: { greeting: 'host-name', ehlo: 'host-name', helo: 'smtp-source-host' },
  james: {
    greeting: 'helloName',
    greetingAlone: 'smtpGreeting',
    ehlo: 'helloName',
    helo: 'heloName',
  },
  domino: { greetingAlone: 'SMTPGreeting' },
  mailu: { greeting: 'HOSTNAMES', ehlo: 'HOSTNAMES', helo: 'HOSTNAMES' },
  zonemta: { greeting: 'hostname', ehlo: 'hostname', helo: 'name' },
  momentum: { greeting: 'Hostname', ehlo: 'Hostname', helo: 'EHLO_Hostname' },
};
