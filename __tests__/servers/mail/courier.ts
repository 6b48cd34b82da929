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

const CHAIN = '/etc/courier/esmtpd.pem';

const WORDS: LogPatterns = {
  sessionEnded: /QUIT/,
  orderlySession: /QUIT/,
  clientError: /error|timeout|disconnected/i,
};

/**
 * Starts Courier's listener in the foreground with the packaged settings, and its ESMTP server
 * behind it, which logs the dialogue. Its start script would send both to the background.
 */
export async function startCourier(options: CourierOptions): Promise<MailServer> {
  const { address, port, certificate, files } = options;
  return startMailServer('courier', options, async (root) => {
    for (const [name, text] of Object.entries(files)) {
      await root.write(`/etc/courier/${name}`, `${text}\n`);
    }
    if (certificate !== undefined) {
      await writeKeyAndCertificate(root, CHAIN, certificate);
      await root.run('chown', ['courier', CHAIN]);
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
    return { command: 'sh', args: ['/start'], log: 'syslog', logPatterns: WORDS };
  });
}
