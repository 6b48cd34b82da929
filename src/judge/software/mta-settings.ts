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
  /** How the name it sends with is set; null where that is not known. */
  readonly helo: HeloSetting | null;
}

/** `ehlo`: it sends with the name that its EHLO reply has, which no other setting replaces. */
type HeloSetting =
  | 'ehlo'
  | {
      /** As part of a sentence. */
      readonly setting: string;
      /** A sentence or two of its own. */
      readonly how: string;
    };

/** A hosted service, whose operator sets the names. */
export interface HostedSettings {
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
  // postconf(5): myhostname, smtpd_banner, smtp_helo_name (also "-o" in master.cf), and postscreen_greet_banner, which is
  // the first line of postscreen's greeting. The EHLO reply always has myhostname. postfix(1): reload.
  postfix: {
    kind: 'own',
    greeting:
      "Set Postfix's own name: `postconf -e 'myhostname = {name}' && postfix reload`. A `smtpd_banner` or `postscreen_greet_banner` that is set, also in `master.cf`, must start with `$myhostname`.",
    greetingAlone:
      "A `smtpd_banner`, or `postscreen_greet_banner` in postscreen, replaces Postfix's own name in the greeting; let it start with that: `postconf -e 'smtpd_banner = $myhostname ESMTP' && postfix reload`.",
    ehlo: "Postfix answers EHLO with `myhostname`, whatever `smtpd_banner` says: `postconf -e 'myhostname = {name}' && postfix reload`.",
    helo: {
      setting: '`smtp_helo_name`',
      how: "Set the name that Postfix sends with: `postconf -e 'smtp_helo_name = {name}' && postfix reload`. A `-o smtp_helo_name` of a transport in `master.cf` replaces it.",
    },
  },
  // mailcow: dockerized documentation, mailcow.conf; data/Dockerfiles/postfix/postfix.sh writes myhostname from it.
  mailcow: oneName(
    'Set `MAILCOW_HOSTNAME={name}` in `mailcow.conf`, then `docker compose up -d`.',
    {
      setting: '`smtp_helo_name` in `data/conf/postfix/extra.cf`',
      how: 'Set `smtp_helo_name = {name}` in `data/conf/postfix/extra.cf` of mailcow, then `docker compose restart postfix-mailcow`.',
    },
  ),
  // Zimbra attributes zimbraMtaMyHostname ("value of postfix myhostname"), zimbraMtaSmtpdBanner and zimbraMtaSmtpHeloName.
  zimbra: {
    kind: 'own',
    greeting:
      "Set the name of Zimbra's Postfix: `zmprov ms $(zmhostname) zimbraMtaMyHostname {name}`, then `zmmtactl restart`. A `zimbraMtaSmtpdBanner` that is set must start with `$myhostname`.",
    greetingAlone:
      "Let the greeting of Zimbra's Postfix start with its name: `zmprov ms $(zmhostname) zimbraMtaSmtpdBanner '$myhostname ESMTP'`, then `zmmtactl restart`.",
    ehlo: "Set the name of Zimbra's Postfix: `zmprov ms $(zmhostname) zimbraMtaMyHostname {name}`, then `zmmtactl restart`.",
    helo: {
      setting: '`zimbraMtaSmtpHeloName`',
      how: "Set the name that Zimbra's Postfix sends with: `zmprov ms $(zmhostname) zimbraMtaSmtpHeloName {name}`, then `zmmtactl restart`.",
    },
  },
  // Exim specification 14: primary_hostname, smtp_active_hostname, smtp_banner; 30: helo_data. Debian's template
  // (exim4.conf.template): MAIN_HARDCODE_PRIMARY_HOSTNAME, REMOTE_SMTP_HELO_DATA. README.Debian: a restart reads the local
  // macros; /etc/mailname only qualifies addresses.
  exim: {
    kind: 'own',
    greeting:
      'Set `primary_hostname = {name}` in the main part of the Exim configuration and restart it (Debian: `MAIN_HARDCODE_PRIMARY_HOSTNAME = {name}` in the local macros, then `systemctl restart exim4`; `/etc/mailname` is something else). A `smtp_banner` that is set must start with `$smtp_active_hostname`.',
    greetingAlone:
      "A `smtp_banner` replaces Exim's own name in the greeting: let it start with `$smtp_active_hostname`, and restart Exim.",
    ehlo: 'Exim answers EHLO with `smtp_active_hostname`, by default `primary_hostname`: set `primary_hostname = {name}` in the main part of its configuration and restart it (Debian: `MAIN_HARDCODE_PRIMARY_HOSTNAME = {name}` in the local macros, then `systemctl restart exim4`).',
    helo: {
      setting: '`helo_data` of the smtp transport',
      how: 'Set `helo_data = {name}` in the smtp transport of Exim and restart it (Debian: `REMOTE_SMTP_HELO_DATA = {name}` in the local macros, then `systemctl restart exim4`).',
    },
  },
  // smtpd.conf(5): listen on … hostname, hostnames; action … relay helo, helo-src. The greeting's text is fixed, and smtpd
  // reads its configuration only when it starts. OpenBSD's smtpd, Debian's opensmtpd.
  opensmtpd: oneName(
    'Write `hostname {name}` on the line `listen on …` in `smtpd.conf` and restart OpenSMTPD (`systemctl restart opensmtpd`, OpenBSD `rcctl restart smtpd`). A table `hostnames` on that line comes before it.',
    {
      setting: '`helo` of the relay action',
      how: 'Write `helo {name}` in the relay action in `smtpd.conf` and restart OpenSMTPD (`systemctl restart opensmtpd`, OpenBSD `rcctl restart smtpd`). A table `helo-src` there comes before it.',
    },
  ),
  // cf/README: confDOMAIN_NAME ($j), confSMTP_LOGIN_MSG, and confHELO_NAME, by default $j. /etc/mail/Makefile of Debian and
  // Red Hat builds sendmail.cf. Debian's init script has no line by which systemd learns that it can reload.
  sendmail: {
    kind: 'own',
    greeting:
      'Define `confDOMAIN_NAME` as `{name}` in `sendmail.mc` (that is `Dj{name}` in `sendmail.cf`), then `make -C /etc/mail && systemctl restart sendmail`. A `confSMTP_LOGIN_MSG` that is set must start with `$j`.',
    greetingAlone:
      "A `confSMTP_LOGIN_MSG` replaces Sendmail's own name in the greeting: let it start with `$j` in `sendmail.mc`, then `make -C /etc/mail && systemctl restart sendmail`.",
    ehlo: 'Define `confDOMAIN_NAME` as `{name}` in `sendmail.mc` (that is `Dj{name}` in `sendmail.cf`), then `make -C /etc/mail && systemctl restart sendmail`.',
    helo: {
      setting: '`confHELO_NAME`',
      how: 'Define `confHELO_NAME` as `{name}` in `sendmail.mc`, then `make -C /etc/mail && systemctl restart sendmail`.',
    },
  },
  // Set-ReceiveConnector: -Banner must start with 220; -Fqdn is the EHLO name and, without a banner, the
  // greeting's. With ExchangeServer among the AuthMechanism values -Fqdn accepts only the server's own name. That of the
  // connector "Default SERVER" must not change (internal mail flow). Set-SendConnector: -Fqdn.
  exchange: {
    kind: 'own',
    greeting:
      "Set the banner of the connector that the Internet reaches, in the Exchange Management Shell: `Set-ReceiveConnector 'Default Frontend SERVER' -Banner '220 {name}'`.",
    greetingAlone: null,
    ehlo: "Exchange answers EHLO with `-Fqdn` of the connector that the Internet reaches: `Set-ReceiveConnector 'Default Frontend SERVER' -Fqdn {name}`. A connector that authenticates with `ExchangeServer` refuses every name but the server's own; give the Internet one without it.",
    helo: {
      setting: '`Set-SendConnector -Fqdn`',
      how: 'Set the name of the send connector in the Exchange Management Shell: `Set-SendConnector CONNECTOR -Fqdn {name}`.',
    },
  },
  // Microsoft KB 303734: Fully-qualified domain name, under Advanced Delivery.
  iis: oneName(
    'Set the fully-qualified domain name of the SMTP virtual server to `{name}` (IIS Manager: its properties, Delivery, Advanced).',
  ),
  // Dovecot settings: hostname (2.3 and 2.4). The greeting starts with it, before login_greeting; the submission service
  // sends it to its relay too.
  dovecot: oneName(
    'Set `hostname = {name}` in the Dovecot configuration, then `doveadm reload`.',
    'ehlo',
  ),
  // Haraka, CoreConfig: me; connection.ini, [message] greeting[], which follows the name (connection.js). Before version
  // 3.1 there was smtpgreeting, which replaces the name where it contains it. Outbound: it sends with me, unless a plugin
  // sets bind_helo.
  haraka: {
    kind: 'own',
    greeting:
      "Write `{name}` into `config/me` of Haraka and restart it; the text after the name is `greeting[]` under `[message]` in `config/connection.ini`. An older Haraka's `config/smtpgreeting` must start with the name.",
    greetingAlone:
      "An older Haraka's `config/smtpgreeting` replaces its own name in the greeting: use `greeting[]` under `[message]` in `config/connection.ini`, which follows the name, and restart it.",
    ehlo: 'Write `{name}` into `config/me` of Haraka and restart it.',
    helo: 'ehlo',
  },
  // qmail-smtpd(8), qmail-control(5): smtpgreeting, by default me, starts the greeting and the EHLO answer.
  qmail: oneName(
    'Write `{name}` into `control/me` of qmail; a `control/smtpgreeting` that exists must start with it.',
    {
      setting: '`control/helohost`',
      how: 'Write `{name}` into `control/helohost` of qmail.',
    },
  ),
  // courier(8): me, esmtpgreeting, esmtphelo.
  courier: {
    kind: 'own',
    greeting:
      "Write `{name}` into Courier's file `me`, in `/etc/courier`. A file `esmtpgreeting` that exists must start with that name.",
    greetingAlone:
      "A file `esmtpgreeting` in `/etc/courier` replaces Courier's own name in the greeting: let it start with `{name}`, or remove it.",
    ehlo: "Write `{name}` into Courier's file `me`, in `/etc/courier`.",
    helo: {
      setting: '`esmtphelo`',
      how: "Write `{name}` into Courier's file `esmtphelo`, in `/etc/courier`, and restart it.",
    },
  },
  // https://stalw.art/docs/ref/object/system-settings/ (defaultHostname), before version 0.16
  // https://stalw.art/docs/0.15/server/general/ (server.hostname). The default greeting of the Connect stage starts with
  // it. Sending: https://stalw.art/docs/mta/outbound/connection/ (ehloHostname), by default the same name.
  stalwart: {
    kind: 'own',
    greeting:
      "Set Stalwart's default hostname to `{name}` (Settings, Network, General; `server.hostname` before version 0.16) and reload its settings. A greeting that is set in its Connect stage must start with that name.",
    greetingAlone:
      "Let the greeting in Stalwart's Connect stage (Settings, MTA, Session) start with `{name}`, and reload its settings.",
    ehlo: "Set Stalwart's default hostname to `{name}` (Settings, Network, General; `server.hostname` before version 0.16), and a hostname that is set in its Connect stage; then reload its settings.",
    helo: {
      setting: '`ehloHostname` of its connection strategy',
      how: "Set `ehloHostname` of Stalwart's connection strategy to `{name}`, where a source address has one also there, and reload its settings.",
    },
  },
  // mox.conf: Hostname, and Hostname of a listener. Mail goes out with the former (queue/queue.go); a SOCKS transport has
  // RemoteHostname.
  mox: oneName(
    'Set `Hostname: {name}` in `mox.conf`, also in the listener that has one, and restart mox.',
    'ehlo',
  ),
  // Postal configuration, version 3: postal.smtp_hostname; before it dns.smtp_server_hostname. It sends with the host name of
  // the address in its pool, else dns.helo_hostname, else smtp_hostname (app/lib/smtp_client/endpoint.rb).
  postal: oneName(
    "Set `smtp_hostname: {name}` under `postal` in Postal's configuration (before version 3 `smtp_server_hostname` under `dns`), then `postal restart`.",
    {
      setting: 'the host name of the address in its IP pool, and by `helo_hostname` without one',
      how: "Set the host name of the address in Postal's IP pool to `{name}`, or without a pool `helo_hostname: {name}` under `dns` in its configuration, then `postal restart`.",
    },
  ),
  // KumoMTA, start_esmtp_listener: hostname, which is put before banner; make_egress_source and make_egress_path:
  // ehlo_domain, of which the latter comes first.
  kumomta: oneName(
    "Set `hostname = '{name}'` in `kumo.start_esmtp_listener` and restart KumoMTA.",
    {
      setting: '`ehlo_domain` of its egress source',
      how: "Set `ehlo_domain = '{name}'` in `kumo.make_egress_source` of KumoMTA. An `ehlo_domain` in `kumo.make_egress_path` comes before it.",
    },
  ),
  // PowerMTA User's Guide: host-name, and smtp-source-host of a virtual MTA.
  powermta: oneName("Set `host-name {name}` in PowerMTA's configuration and reload it.", {
    setting: '`smtp-source-host` of the virtual MTA',
    how: "Set `smtp-source-host ADDRESS {name}` of the virtual MTA in PowerMTA's configuration and reload it.",
  }),
  // Apache James, smtpserver.xml: helloName, smtpGreeting.
  james: {
    kind: 'own',
    greeting:
      'Set `<helloName autodetect="false">{name}</helloName>` in `smtpserver.xml` and restart James. A `smtpGreeting` that is set there must start with that name.',
    greetingAlone: 'Let `smtpGreeting` in `smtpserver.xml` start with `{name}`, and restart James.',
    ehlo: 'Set `<helloName autodetect="false">{name}</helloName>` in `smtpserver.xml` and restart James.',
    helo: {
      setting: '`heloName` of its RemoteDelivery mailet',
      how: 'Set `<heloName>{name}</heloName>` of the RemoteDelivery mailet in `mailetcontainer.xml` and restart James.',
    },
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
    'ehlo',
  ),
  // https://manuals.gfi.com/en/kerio/connect/content/server-configuration/domains/domains-in-kerio-connect-1121.html:
  // Internet hostname, also what it sends with.
  kerio: oneName(
    'Set the Internet hostname to `{name}` (Kerio Connect: Configuration, Domains, Internet hostname).',
    'ehlo',
  ),
  // hMailServer, SMTP settings: host name, welcome message. The source (Utilities::ComputerName) has one name for the
  // greeting, the EHLO reply and sending.
  hmailserver: oneName(
    'Set the local host name to `{name}` (hMailServer: Settings, Protocols, SMTP, Delivery of e-mail); a welcome message that is set must start with it.',
    'ehlo',
  ),
  // Mailu configuration: HOSTNAMES, whose first entry is the name in nginx and Postfix (core/postfix/conf/main.cf).
  mailu: oneName(
    'Put `{name}` first in `HOSTNAMES` of `mailu.env`, then `docker compose up -d`.',
    'ehlo',
  ),
  // maddy reference, SMTP endpoint and target.remote: hostname, by default the global one. A reload (SIGUSR2) reads the
  // configuration since version 0.9 only.
  maddy: oneName('Set `hostname {name}` in `maddy.conf` and restart maddy.', {
    setting: '`hostname` of its remote target',
    how: 'Set `hostname {name}` in the block `target.remote` of `maddy.conf` and restart maddy.',
  }),
  // ZoneMTA config/default.js: hostname of an interface, name of a pool address.
  zonemta: oneName(
    "Set `hostname` of the SMTP interface to `{name}` in ZoneMTA's configuration and restart it.",
    {
      setting: '`name` of the address in its pool',
      how: "Set `name` of the address in its pool to `{name}` in ZoneMTA's configuration and restart it.",
    },
  ),
  // Momentum reference: Hostname, EHLO_Hostname; console command config reload.
  momentum: oneName(
    'Set `Hostname = "{name}"` in the global scope of `ecelerity.conf`, then `config reload` in `ec_console`.',
    {
      setting: '`EHLO_Hostname`',
      how: 'Set `EHLO_Hostname = "{name}"` in `ecelerity.conf`, in the narrowest scope that has one, then `config reload` in `ec_console`.',
    },
  ),
  // FortiMail CLI reference, system mailserver: the name is host name and local domain name.
  fortimail: oneName(
    'Set host name and local domain name so that they form `{name}` (FortiMail: System, Mail Setting, Mail Server Settings).',
  ),
  // https://docs.sophos.com/nsg/sophos-firewall/21.0/Help/en-us/webhelp/onlinehelp/AdministratorHelp/Email/GeneralSettings/:
  // "SMTP hostname used in HELO and SMTP banner strings".
  sophos: oneName(
    'Set the SMTP hostname to `{name}` (Sophos Firewall: Email, General settings, SMTP settings).',
    'ehlo',
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
function oneName(advice: string, helo: HeloSetting | null = null): OwnSettings {
  return { kind: 'own', greeting: advice, greetingAlone: null, ehlo: advice, helo };
}
