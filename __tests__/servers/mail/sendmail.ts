import {
  type ListenOptions,
  type LogPatterns,
  type MailServer,
  startMailServer,
} from './mail-server.ts';

export interface SendmailOptions extends Omit<ListenOptions, 'certificate'> {
  /** `define`s of sendmail.mc: `confDOMAIN_NAME`, `confSMTP_LOGIN_MSG`, … */
  readonly defines: Readonly<Record<string, string>>;
}

const TRAFFIC_LOG = '/var/log/traffic';

/** Patterns for the traffic log (`-X`), because the ordinary log goes to syslog only. */
const LOG_PATTERNS: LogPatterns = {
  sessionEnded: /<<< (?:QUIT|\[EOF\])/,
  orderlySession: /<<< QUIT\s*$/,
  clientError: /<<< \[EOF\]|>>> [45]\d\d/,
};

/** Starts Sendmail in the foreground with a sendmail.cf that m4 generates. */
export async function startSendmail(options: SendmailOptions): Promise<MailServer> {
  return startMailServer('sendmail', options, async (root) => {
    await root.write('/etc/mail/sendmail.mc', sendmailMc(options));
    await root.write('/etc/mail/sendmail.cf', await root.run('m4', ['/etc/mail/sendmail.mc']));
    await root.makeFolders([
      '/var/spool/mqueue',
      '/run/sendmail/mta',
      '/var/lib/sendmail/host_status',
    ]);
    return {
      command: '/usr/libexec/sendmail/sendmail',
      args: ['-bD', '-X', TRAFFIC_LOG, '-C', '/etc/mail/sendmail.cf'],
      log: { file: TRAFFIC_LOG },
      logPatterns: LOG_PATTERNS,
    };
  });
}

function sendmailMc({ address, port, defines }: SendmailOptions): string {
  const family = address.includes(':') ? 'inet6' : 'inet';
  return `include(\`/usr/share/sendmail/cf/m4/cf.m4')
OSTYPE(\`debian')
${Object.entries({ confTO_IDENT: '0s', ...defines })
  .map(([name, value]) => `define(\`${name}', \`${value}')`)
  .join('\n')}
FEATURE(\`no_default_msa')
DAEMON_OPTIONS(\`Name=MTA, Family=${family}, Addr=${address}, Port=${port}')
MAILER(\`smtp')
`;
}
