// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of Exim
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerRoot } from '../server-root.ts';
import { type ListenOptions, type MailServer, startMailServer } from './mail-server.ts';

/** A real mail server that takes mail and hands it on: to another server, or into a mailbox. */
export interface Relay extends MailServer {
  /** Its root folder on the machine. */
  readonly path: string;
}

/** A server that takes any mail on its address and sends it to another one. */
export interface SenderOptions extends Omit<ListenOptions, 'certificate'> {
  /** The name that it says when it sends. */
  readonly helo: string;
  readonly receiver: { readonly address: string; readonly port: number };
}

const AN_HOUR_AGO = new Date(Date.now() - 3_600_000);
const POSTFIX_LOG = '/var/log/maillog';

/** A Postfix that sends. */
export function startSendingPostfix(options: SenderOptions): Promise<Relay> {
  const { address, helo, receiver } = options;
  return startPostfixRelay(options, {
    myhostname: 'relay.example.com',
    smtp_helo_name: helo,
    smtp_bind_address: address,
    mynetworks: '127.0.0.0/8',
    smtpd_relay_restrictions: 'permit_mynetworks, reject',
    relayhost: `[${receiver.address}]:${receiver.port}`,
  });
}

/**
 * A Postfix that receives mail for receiver.example into the mailbox `/var/mail/box`. It refuses a client without a
 * confirmed reverse name, and a HELO name without a dot.
 *
 * @param hosts the names of addresses, as /etc/hosts has them
 */
export function startReceivingPostfix(
  options: Omit<ListenOptions, 'certificate'>,
  hosts: string,
): Promise<Relay> {
  const settings = {
    myhostname: 'mx.receiver.example',
    smtpd_peername_lookup: 'yes',
    smtpd_helo_required: 'yes',
    smtpd_client_restrictions: 'reject_unknown_client_hostname',
    smtpd_helo_restrictions: 'reject_non_fqdn_helo_hostname',
    smtpd_relay_restrictions: 'permit_auth_destination, reject',
    virtual_mailbox_domains: 'receiver.example',
    virtual_mailbox_base: '/var/mail',
    virtual_mailbox_maps: 'static:box',
    virtual_minimum_uid: '1',
    virtual_uid_maps: 'static:8',
    virtual_gid_maps: 'static:8',
  };
  return startPostfixRelay(options, settings, async (root) => {
    await root.write('/etc/hosts', `127.0.0.1 localhost\n${hosts}`);
    await root.makeFolders(['/var/mail']);
    await root.run('chown', ['8:8', '/var/mail']);
  });
}

function startPostfixRelay(
  options: Omit<ListenOptions, 'certificate'>,
  settings: Readonly<Record<string, string>>,
  prepare: (root: ServerRoot) => Promise<void> = async () => {},
): Promise<Relay> {
  return startRelay('postfix', options, async (root) => {
    const main = {
      compatibility_level: '3.6',
      maillog_file: POSTFIX_LOG,
      inet_interfaces: '127.0.0.1',
      inet_protocols: 'ipv4',
      mydestination: '',
      alias_maps: '',
      alias_database: '',
      local_recipient_maps: '',
      smtp_dns_support_level: 'disabled',
      smtp_tls_security_level: 'none',
      smtpd_peername_lookup: 'no',
      ...settings,
    };
    const lines = Object.entries(main).map(([name, value]) => `${name} = ${value}\n`);
    await root.write('/etc/postfix/main.cf', lines.join(''));
    await utimes(join(root.path, '/etc/postfix/main.cf'), AN_HOUR_AGO, AN_HOUR_AGO);
    await root.write('/etc/postfix/master.cf', `${masterCf(options).join('\n')}\n`);
    await root.makeFolders(['/var/spool/postfix/pid']);
    const queues = [
      'incoming',
      'active',
      'deferred',
      'defer',
      'bounce',
      'corrupt',
      'hold',
      'flush',
      'saved',
      'trace',
    ];
    await root.makeFolders(
      [
        ...queues.map((queue) => `/var/spool/postfix/${queue}`),
        '/var/spool/postfix/private',
        '/var/spool/postfix/public',
        '/var/lib/postfix',
      ],
      'postfix',
    );
    await prepare(root);
    return {
      command: '/usr/lib/postfix/sbin/master',
      args: ['-d'],
      log: { file: POSTFIX_LOG },
      logPatterns: {
        sessionEnded: /smtpd\[\d+\]: disconnect from/,
        orderlySession: /disconnect from/,
        clientError: /timeout/,
      },
      probe: { lines: 1 },
    };
  });
}

function masterCf({ address, port }: Omit<ListenOptions, 'certificate'>): string[] {
  return [
    `${address}:${port} inet n - n - - smtpd`,
    'cleanup    unix        n  -  n  -      0  cleanup',
    'qmgr       unix        n  -  n  300    1  qmgr',
    'rewrite    unix        -  -  n  -      -  trivial-rewrite',
    'bounce     unix        -  -  n  -      0  bounce',
    'defer      unix        -  -  n  -      0  bounce',
    'trace      unix        -  -  n  -      0  bounce',
    'flush      unix        n  -  n  1000?  0  flush',
    'smtp       unix        -  -  n  -      -  smtp',
    'relay      unix        -  -  n  -      -  smtp',
    'virtual    unix        -  n  n  -      -  virtual',
    'error      unix        -  -  n  -      -  error',
    'retry      unix        -  -  n  -      -  error',
    'anvil      unix        -  -  n  -      1  anvil',
    'scache     unix        -  -  n  -      1  scache',
    'tlsmgr     unix        -  -  n  1000?  1  tlsmgr',
    'postlog    unix-dgram  n  -  n  -      1  postlogd',
  ];
}

/** An Exim that sends. */
export function startSendingExim(options: SenderOptions): Promise<Relay> {
  const { address, port, helo, receiver } = options;
  return startRelay('exim', options, async (root) => {
    await root.write(
      '/etc/exim4/exim4.conf',
      `primary_hostname = relay.example.com
local_interfaces = <; ${address}
daemon_smtp_ports = ${port}
log_file_path = /var/log/exim4/%slog
log_selector = +outgoing_interface +smtp_connection
keep_environment =
host_lookup =
tls_advertise_hosts =
acl_smtp_rcpt = accept
queue_only = false
begin acl
accept:
  accept
begin routers
out:
  driver = manualroute
  route_list = * ${receiver.address}
  transport = out
  self = send
begin transports
out:
  driver = smtp
  port = ${receiver.port}
  interface = ${address}
  helo_data = ${helo}
  hosts_avoid_tls = *
begin retry
* * F,1h,10m
`,
    );
    await root.makeFolders(['/var/log/exim4', '/var/spool/exim4'], 'Debian-exim');
    return {
      command: 'exim4',
      args: ['-bdf', '-oX', `${port}`],
      log: { file: '/var/log/exim4/mainlog' },
      logPatterns: {
        sessionEnded: /SMTP connection from .* (?:closed by QUIT|lost)/,
        orderlySession: /closed by QUIT$/,
        clientError: /lost/,
      },
    };
  });
}

/** A Sendmail that sends. */
export function startSendingSendmail(options: SenderOptions): Promise<Relay> {
  const { address, port, helo, receiver } = options;
  return startRelay('sendmail', options, async (root) => {
    const mc = `include(\`/usr/share/sendmail/cf/m4/cf.m4')
OSTYPE(\`debian')
define(\`confDOMAIN_NAME', \`relay.example.com')
define(\`confHELO_NAME', \`${helo}')
define(\`confTO_IDENT', \`0s')
define(\`confDELIVERY_MODE', \`i')
define(\`RELAY_MAILER_ARGS', \`TCP $h ${receiver.port}')
define(\`SMART_HOST', \`[${receiver.address}]')
FEATURE(\`no_default_msa')
RELAY_DOMAIN(\`receiver.example')
FEATURE(\`accept_unresolvable_domains')
FEATURE(\`nocanonify')
DAEMON_OPTIONS(\`Name=MTA, Family=inet, Addr=${address}, Port=${port}')
CLIENT_OPTIONS(\`Family=inet, Addr=${address}')
MAILER(\`smtp')
`;
    await root.write('/etc/mail/sendmail.mc', mc);
    await root.write('/etc/mail/sendmail.cf', await root.run('m4', ['/etc/mail/sendmail.mc']));
    await root.makeFolders([
      '/var/spool/mqueue',
      '/run/sendmail/mta',
      '/var/lib/sendmail/host_status',
    ]);
    return {
      command: '/usr/libexec/sendmail/sendmail',
      args: ['-bD', '-C', '/etc/mail/sendmail.cf'],
      log: 'syslog',
      logPatterns: {
        sessionEnded: /did not issue MAIL|stat=|lost input channel|closed/,
        orderlySession: /stat=Sent/,
        clientError: /lost input channel/,
      },
    };
  });
}

/** An OpenSMTPD that sends. */
export function startSendingOpenSmtpd(options: SenderOptions): Promise<Relay> {
  const { address, port, helo, receiver } = options;
  return startRelay('opensmtpd', options, async (root) => {
    await root.write(
      '/etc/smtpd.conf',
      `listen on ${address} port ${port} hostname relay.example.com
action "out" relay host smtp://${receiver.address}:${receiver.port} src ${address} helo ${helo}
match from any for any action "out"
`,
    );
    await root.makeFolders(['/run/opensmtpd']);
    await root.write('/etc/ssl/certs/ca-certificates.crt', '');
    return {
      command: 'smtpd',
      args: ['-d', '-v'],
      logPatterns: {
        sessionEnded: /smtp disconnected reason=/,
        orderlySession: /reason=quit$/,
        clientError: /failed-command/,
      },
    };
  });
}

async function startRelay(
  ...[name, options, prepare]: Parameters<typeof startMailServer>
): Promise<Relay> {
  let path = '';
  const server = await startMailServer(name, options, (root) => {
    path = root.path;
    return prepare(root);
  });
  return { ...server, path };
}
