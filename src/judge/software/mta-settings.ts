import type { Mta } from './fingerprints.ts';

/** Advice for a server whose operator sets its names. `{name}` is replaced by the name to set; code is in backticks. */
interface OwnSettings {
  readonly kind: 'own';
  /** For a wrong name in greeting and EHLO reply. */
  readonly greeting: string;
  /** For a wrong greeting beside a right EHLO name; null where the greeting has no separate setting. */
  readonly greetingAlone: string | null;
  /** For a wrong EHLO name. */
  readonly ehlo: string;
  /** The setting of the HELO name for sending; null where it has no separate setting. */
  readonly helo: string | null;
}

/** A hosted service, whose operator sets the names. */
interface HostedSettings {
  readonly kind: 'hosted';
  readonly service: string;
  readonly operator: string;
}

/** A known product whose settings are not in this table. */
interface UnlistedSettings {
  readonly kind: 'unlisted';
  readonly product: string;
}

export type MtaSettings = OwnSettings | HostedSettings | UnlistedSettings;

/** Where each mail server's names are set. The comments cite its documentation. */
export const MTA_SETTINGS: Readonly<Record<Mta, MtaSettings>> = {
  // postconf(5): myhostname, smtpd_banner, smtp_helo_name. The EHLO reply always has myhostname.
  postfix: {
    kind: 'own',
    greeting:
      "Set Postfix's own name: `postconf -e 'myhostname = {name}' && postfix reload`. A `smtpd_banner` that is set must start with `$myhostname`.",
    greetingAlone:
      "A `smtpd_banner` replaces Postfix's own name in the greeting; let it start with that: `postconf -e 'smtpd_banner = $myhostname ESMTP' && postfix reload`.",
    ehlo: "Postfix answers EHLO with `myhostname`, whatever `smtpd_banner` says: `postconf -e 'myhostname = {name}' && postfix reload`.",
    helo: '`smtp_helo_name`',
  },
  // mailcow: dockerized documentation, mailcow.conf.
  mailcow: oneName(
    'Set `MAILCOW_HOSTNAME={name}` in `mailcow.conf`, then `docker compose up -d`.',
    '`smtp_helo_name` in `data/conf/postfix/extra.cf`',
  ),
  // Zimbra attributes zimbraMtaMyHostname ("value of postfix myhostname") and zimbraMtaSmtpdBanner.
  zimbra: {
    kind: 'own',
    greeting:
      "Set the name of Zimbra's Postfix: `zmprov ms $(zmhostname) zimbraMtaMyHostname {name}`, then `zmmtactl restart`. A `zimbraMtaSmtpdBanner` that is set must start with `$myhostname`.",
    greetingAlone:
      "Let the greeting of Zimbra's Postfix start with its name: `zmprov ms $(zmhostname) zimbraMtaSmtpdBanner '$myhostname ESMTP'`, then `zmmtactl restart`.",
    ehlo: "Set the name of Zimbra's Postfix: `zmprov ms $(zmhostname) zimbraMtaMyHostname {name}`, then `zmmtactl restart`.",
    helo: '`zimbraMtaSmtpHeloName`',
  },
  // Exim specification 14: primary_hostname, smtp_active_hostname, smtp_banner; 30: helo_data. Debian's
  // README.Debian: MAIN_HARDCODE_PRIMARY_HOSTNAME; /etc/mailname only qualifies addresses.
  exim: {
    kind: 'own',
    greeting:
      'Set `primary_hostname = {name}` in the main part of the Exim configuration and restart it (Debian: `MAIN_HARDCODE_PRIMARY_HOSTNAME = {name}` in the local macros; `/etc/mailname` is something else). A `smtp_banner` that is set must start with `$smtp_active_hostname`.',
    greetingAlone:
      "A `smtp_banner` replaces Exim's own name in the greeting: let it start with `$smtp_active_hostname`, and restart Exim.",
    ehlo: 'Exim answers EHLO with `smtp_active_hostname`, by default `primary_hostname`: set `primary_hostname = {name}` in the main part of its configuration and restart it (Debian: `MAIN_HARDCODE_PRIMARY_HOSTNAME = {name}` in the local macros).',
    helo: '`helo_data` of the smtp transport',
  },
  // smtpd.conf(5): listen on … hostname; action … relay helo. The greeting's text is fixed.
  opensmtpd: oneName(
    'Write `hostname {name}` on the line `listen on …` in `smtpd.conf` and restart OpenSMTPD.',
    '`helo` of the relay action',
  ),
  // cf/README: confDOMAIN_NAME ($j), confSMTP_LOGIN_MSG, and confHELO_NAME, by default $j.
  sendmail: {
    kind: 'own',
    greeting:
      'Define `confDOMAIN_NAME` as `{name}` in `sendmail.mc` (that is `Dj{name}` in `sendmail.cf`), rebuild and restart Sendmail. A `confSMTP_LOGIN_MSG` that is set must start with `$j`.',
    greetingAlone:
      "A `confSMTP_LOGIN_MSG` replaces Sendmail's own name in the greeting: let it start with `$j` in `sendmail.mc`, rebuild and restart.",
    ehlo: 'Define `confDOMAIN_NAME` as `{name}` in `sendmail.mc` (that is `Dj{name}` in `sendmail.cf`), rebuild and restart Sendmail.',
    helo: '`confHELO_NAME`',
  },
  // Set-ReceiveConnector: -Banner must start with 220; -Fqdn is the EHLO name and, without a banner, the
  // greeting's. With ExchangeServer among the AuthMechanism values -Fqdn accepts only the server's own name.
  exchange: {
    kind: 'own',
    greeting:
      "Set the banner of the connector that the Internet reaches, in the Exchange Management Shell: `Set-ReceiveConnector 'Default Frontend SERVER' -Banner '220 {name}'`.",
    greetingAlone: null,
    ehlo: "Exchange answers EHLO with `-Fqdn` of the connector that the Internet reaches: `Set-ReceiveConnector 'Default Frontend SERVER' -Fqdn {name}`. A connector that authenticates with `ExchangeServer` refuses every name but the server's own; give the Internet one without it.",
    helo: '`Set-SendConnector -Fqdn`',
  },
  // Microsoft KB 303734: Fully-qualified domain name, under Advanced Delivery.
  iis: oneName(
    'Set the fully-qualified domain name of the SMTP virtual server to `{name}` (IIS Manager: its properties, Delivery, Advanced).',
  ),
  // Dovecot settings: hostname. The greeting starts with it, before login_greeting.
  dovecot: oneName('Set `hostname = {name}` in the Dovecot configuration, then `doveadm reload`.'),
  // Haraka, CoreConfig: me; connection.ini, [message] greeting[], which follows the name (connection.js). Before
  // connection.ini there was smtpgreeting, which replaces the name where it contains it.
  haraka: {
    kind: 'own',
    greeting:
      "Write `{name}` into `config/me` of Haraka and restart it; the text after the name is `greeting[]` under `[message]` in `config/connection.ini`. An older Haraka's `config/smtpgreeting` must start with the name.",
    greetingAlone:
      "An older Haraka's `config/smtpgreeting` replaces its own name in the greeting: use `greeting[]` under `[message]` in `config/connection.ini`, which follows the name, and restart it.",
    ehlo: 'Write `{name}` into `config/me` of Haraka and restart it.',
    helo: null,
  },
  // qmail-smtpd(8), qmail-control(5): smtpgreeting, by default me, starts the greeting and the EHLO answer.
  qmail: oneName(
    'Write `{name}` into `control/me` of qmail; a `control/smtpgreeting` that exists must start with it.',
    '`control/helohost`',
  ),
  // courier(8): me, esmtpgreeting, esmtphelo.
  courier: {
    kind: 'own',
    greeting:
      "Write `{name}` into Courier's file `me`, in `/etc/courier`. A file `esmtpgreeting` that exists must start with that name.",
    greetingAlone:
      "A file `esmtpgreeting` in `/etc/courier` replaces Courier's own name in the greeting: let it start with `{name}`, or remove it.",
    ehlo: "Write `{name}` into Courier's file `me`, in `/etc/courier`.",
    helo: '`esmtphelo`',
  },
  // https://stalw.art/docs/ref/object/system-settings/ (defaultHostname), before version 0.16
  // https://stalw.art/docs/0.15/server/general/ (server.hostname). The default greeting of the Connect stage starts with
  // it. Sending: https://stalw.art/docs/mta/outbound/connection/ (ehloHostname), by default the same name.
  stalwart: {
    kind: 'own',
    greeting:
      "Set Stalwart's default hostname to `{name}` (Settings, Network, General; `server.hostname` before version 0.16). A greeting that is set in its Connect stage must start with that name.",
    greetingAlone:
      "Let the greeting in Stalwart's Connect stage (Settings, MTA, Session) start with `{name}`.",
    ehlo: "Set Stalwart's default hostname to `{name}` (Settings, Network, General; `server.hostname` before version 0.16), and a hostname that is set in its Connect stage.",
    helo: '`ehloHostname` of its connection strategy',
  },
  // mox.conf: Hostname, and Hostname of a listener.
  mox: oneName(
    'Set `Hostname: {name}` in `mox.conf`, also in the listener that has one, and restart mox.',
  ),
  // Postal configuration, version 3: postal.smtp_hostname; before it dns.smtp_server_hostname.
  postal: oneName(
    "Set `smtp_hostname: {name}` under `postal` in Postal's configuration (before version 3 `smtp_server_hostname` under `dns`), then `postal restart`.",
  ),
  // KumoMTA, start_esmtp_listener: hostname, which is put before banner; make_egress_source: ehlo_domain.
  kumomta: oneName(
    "Set `hostname = '{name}'` in `kumo.start_esmtp_listener` and restart KumoMTA.",
    '`ehlo_domain` of its egress source',
  ),
  // PowerMTA User's Guide: host-name, and smtp-source-host of a virtual MTA.
  powermta: oneName(
    "Set `host-name {name}` in PowerMTA's configuration and reload it.",
    '`smtp-source-host` of the virtual MTA',
  ),
  // Apache James, smtpserver.xml: helloName, smtpGreeting.
  james: {
    kind: 'own',
    greeting:
      'Set `<helloName autodetect="false">{name}</helloName>` in `smtpserver.xml` and restart James. A `smtpGreeting` that is set there must start with that name.',
    greetingAlone: 'Let `smtpGreeting` in `smtpserver.xml` start with `{name}`, and restart James.',
    ehlo: 'Set `<helloName autodetect="false">{name}</helloName>` in `smtpserver.xml` and restart James.',
    helo: '`heloName` of its RemoteDelivery mailet',
  },
  // Domino Administrator help: Server document, Basics; notes.ini SMTPGreeting.
  domino: {
    kind: 'own',
    greeting:
      'Set the fully qualified Internet host name in the Server document of Domino to `{name}`, then `restart task smtp`. A `SMTPGreeting` in `notes.ini` must start with that name.',
    greetingAlone:
      "Let `SMTPGreeting` in Domino's `notes.ini` start with `{name}`, then `restart task smtp`.",
    ehlo: 'Set the fully qualified Internet host name in the Server document of Domino to `{name}`, then `restart task smtp`.',
    helo: null,
  },
  // MDaemon help, Domain Manager, Host Name & IP: the SMTP host name is also what it sends with, and of several domains on
  // one address that of the first by name is used.
  mdaemon: oneName(
    'Set the SMTP host name of the domain to `{name}` (MDaemon: Setup, Domain Manager, Host Name & IP).',
  ),
  // Kerio Connect manual, Domains: Internet hostname.
  kerio: oneName(
    'Set the Internet hostname to `{name}` (Kerio Connect: Configuration, Domains, Internet hostname).',
  ),
  // hMailServer, SMTP settings: host name, welcome message.
  hmailserver: oneName(
    'Set the local host name to `{name}` (hMailServer: Settings, Protocols, SMTP, Delivery of e-mail); a welcome message that is set must start with it.',
  ),
  // Mailu configuration: HOSTNAMES, whose first entry is the name in nginx and Postfix.
  mailu: oneName('Put `{name}` first in `HOSTNAMES` of `mailu.env`, then `docker compose up -d`.'),
  // maddy reference, SMTP endpoint and remote target: hostname. A reload rereads certificates only.
  maddy: oneName(
    'Set `hostname {name}` in `maddy.conf` and restart maddy.',
    '`hostname` of its remote target',
  ),
  // ZoneMTA config/default.js: hostname of an interface, name of a pool address.
  zonemta: oneName(
    "Set `hostname` of the SMTP interface to `{name}` in ZoneMTA's configuration and restart it.",
    '`name` of the address in its pool',
  ),
  // Momentum reference: Hostname, EHLO_Hostname; console command config reload.
  momentum: oneName(
    'Set `Hostname = "{name}"` in the global scope of `ecelerity.conf`, then `config reload` in `ec_console`.',
    '`EHLO_Hostname`',
  ),
  // FortiMail CLI reference, system mailserver: the name is host name and local domain name.
  fortimail: oneName(
    'Set host name and local domain name so that they form `{name}` (FortiMail: System, Mail Setting, Mail Server Settings).',
  ),
  // Sophos Firewall help, Email general settings: SMTP hostname.
  sophos: oneName(
    'Set the SMTP hostname to `{name}` (Sophos Firewall: Email, General settings, SMTP settings).',
  ),
  'exchange-legacy': { kind: 'unlisted', product: 'Exchange 5' },
  icewarp: { kind: 'unlisted', product: 'IceWarp' },
  axigen: { kind: 'unlisted', product: 'Axigen' },
  communigate: { kind: 'unlisted', product: 'CommuniGate Pro' },
  mailenable: { kind: 'unlisted', product: 'MailEnable' },
  smartermail: { kind: 'unlisted', product: 'SmarterMail' },
  halon: { kind: 'unlisted', product: 'Halon' },
  greenarrow: { kind: 'unlisted', product: 'GreenArrow' },
  'barracuda-esg': { kind: 'unlisted', product: 'the Barracuda Email Security Gateway' },
  zeus: { kind: 'unlisted', product: 'Zeus' },
  arkoon: { kind: 'unlisted', product: 'the Arkoon firewall' },

  'exchange-online': { kind: 'hosted', service: 'Exchange Online', operator: 'Microsoft' },
  google: { kind: 'hosted', service: 'Gmail', operator: 'Google' },
  yahoo: { kind: 'hosted', service: 'Yahoo Mail', operator: 'Yahoo' },
  icloud: { kind: 'hosted', service: 'iCloud Mail', operator: 'Apple' },
  'amazon-ses': { kind: 'hosted', service: 'Amazon SES', operator: 'Amazon' },
  proofpoint: { kind: 'hosted', service: 'Proofpoint', operator: 'Proofpoint' },
  mimecast: { kind: 'hosted', service: 'Mimecast', operator: 'Mimecast' },
  messagelabs: { kind: 'hosted', service: 'Email Security.cloud', operator: 'Broadcom' },
  barracuda: { kind: 'hosted', service: 'Barracuda Email Gateway Defense', operator: 'Barracuda' },
  cisco: { kind: 'hosted', service: 'Cisco Secure Email Cloud Gateway', operator: 'Cisco' },
};

/** A server with one setting for the names in greeting and EHLO reply. */
function oneName(advice: string, helo: string | null = null): OwnSettings {
  return { kind: 'own', greeting: advice, greetingAlone: null, ehlo: advice, helo };
}
