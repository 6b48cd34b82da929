import {
  type ListenOptions,
  type LogPatterns,
  type MailServer,
  startMailServer,
} from './mail-server.ts';

export interface OpenSmtpdOptions extends Omit<ListenOptions, 'certificate'> {
  /** What follows `listen on … port …` in smtpd.conf(5): `hostname mx1.example.com`, … */
  readonly listenOptions: string;
}

const LOG_PATTERNS: LogPatterns = {
  sessionEnded: /smtp disconnected reason=/,
  orderlySession: /smtp disconnected reason=quit$/,
  clientError: /failed-command|bad-input|reason=(?!quit)/,
};

/**
 * Starts OpenSMTPD in the foreground, where it logs to stderr. Always without TLS, because OpenSMTPD
 * in Debian 12 does not support the elliptic-curve keys of this suite's certificates.
 */
export async function startOpenSmtpd(options: OpenSmtpdOptions): Promise<MailServer> {
  const { address, port, listenOptions } = options;
  return startMailServer('opensmtpd', options, async (root) => {
    await root.write(
      '/etc/smtpd.conf',
      `listen on ${address} port ${port} ${listenOptions}
action "none" relay
match from any for any reject
`,
    );
    await root.makeFolders(['/run/opensmtpd']);
    // OpenSMTPD requires a CA file, although it relays no mail.
    await root.write('/etc/ssl/certs/ca-certificates.crt', '');
    return { command: 'smtpd', args: ['-d', '-v'], logPatterns: LOG_PATTERNS };
  });
}
