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

const TRAFFIC = '/var/log/traffic';

/** Its log goes to syslog only, so these are the words of its traffic log (`-X`). */
const WORDS: LogPatterns = {
  sessionEnded: /<<< (?:QUIT|\[EOF\])/,
  orderlySession: /<<< QUIT\s*$/,
  clientError: /<<< \[EOF\]|>>> [45]\d\d/,
};

/** Starts Sendmail in the foreground with a sendmail.cf that its own m4 macros make. */
export async function startSendmail(options: SendmailOptions): Promise<MailServer> {
  return startMailServer('sendmail', options, async (root) => {
    await root.write('/etc/mail/sendmail.mc', source(options));
    await root.write('/etc/mail/sendmail.cf', await root.run('m4', ['/etc/mail/sendmail.mc']));
    await root.makeFolders([
      '/var/spool/mqueue',
      '/run/sendmail/mta',
      '/var/lib/sendmail/host_status',
    ]);
    return {
      command: '/usr/libexec/sendmail/sendmail',
      args: ['-bD', '-X', TRAFFIC, '-C', '/etc/mail/sendmail.cf'],
      log: { file: TRAFFIC },
      logPatterns: WORDS,
    };
  });
}

function source({ address, port, defines }: SendmailOptions): string {
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
