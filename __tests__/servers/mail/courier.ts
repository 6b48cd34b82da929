import {
  type ListenOptions,
  type LogPatterns,
  type MailServer,
  startMailServer,
  writeKeyAndCertificate,
} from './mail-server.ts';

export interface CourierOptions extends ListenOptions {
  /** Control files of /etc/courier: `me`, `esmtpgreeting`, … */
  readonly files: Readonly<Record<string, string>>;
}

const PEM_FILE = '/etc/courier/esmtpd.pem';

const LOG_PATTERNS: LogPatterns = {
  sessionEnded: /QUIT/,
  orderlySession: /QUIT/,
  clientError: /error|timeout|disconnected/i,
};

/**
 * Starts Courier's listener in the foreground with the packaged settings. It runs the ESMTP server,
 * which logs the dialogue. Courier's own start script would run both in the background.
 */
export async function startCourier(options: CourierOptions): Promise<MailServer> {
  const { address, port, certificate, files } = options;
  return startMailServer('courier', options, async (root) => {
    for (const [name, text] of Object.entries(files)) {
      await root.write(`/etc/courier/${name}`, `${text}\n`);
    }
    if (certificate !== undefined) {
      await writeKeyAndCertificate(root, PEM_FILE, certificate);
      await root.run('chown', ['courier', PEM_FILE]);
    }
    await root.write(
      '/start',
      `set -a
. /etc/courier/esmtpd
BOFHCHECKDNS=0 ESMTP_LOG_DIALOG=1 ${certificate === undefined ? 'COURIERTLS=' : ''}
exec /usr/sbin/couriertcpd -address=${address} -nodnslookup $TCPDOPTS -user=courier -group=courier \\
  ${port} /usr/sbin/courieresmtpd
`,
    );
    return { command: 'sh', args: ['/start'], log: 'syslog', logPatterns: LOG_PATTERNS };
  });
}
