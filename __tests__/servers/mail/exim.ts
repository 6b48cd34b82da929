import {
  type ListenOptions,
  type LogPatterns,
  type MailServer,
  startMailServer,
  writeKeyAndCertificate,
} from './mail-server.ts';

export interface EximOptions extends ListenOptions {
  /** Main settings: `primary_hostname`, `smtp_banner`, … */
  readonly settings: Readonly<Record<string, string>>;
}

const PEM_FILE = '/etc/exim4/chain.pem';

const LOG_PATTERNS: LogPatterns = {
  sessionEnded: /SMTP connection from .* (?:closed by QUIT|lost)/,
  orderlySession: /SMTP connection from .* closed by QUIT$/,
  clientError: /synchronization error|lost|rejected|unexpected disconnection|syntax error/,
};

/** Starts Exim as a daemon in the foreground, with main settings only. */
export async function startExim(options: EximOptions): Promise<MailServer> {
  const { address, port, certificate, settings } = options;
  return startMailServer('exim', options, async (root) => {
    if (certificate !== undefined) await writeKeyAndCertificate(root, PEM_FILE, certificate);
    const mainSettings = {
      local_interfaces: `<; ${address}`,
      daemon_smtp_ports: `${port}`,
      log_file_path: '/var/log/exim4/%slog',
      log_selector: '+smtp_connection +smtp_protocol_error +smtp_syntax_error',
      keep_environment: '',
      host_lookup: '',
      // By default Debian's Exim offers STARTTLS even without a certificate, with a generated one.
      tls_advertise_hosts: certificate === undefined ? '' : '*',
      ...(certificate === undefined ? {} : { tls_certificate: PEM_FILE }),
      ...settings,
    };
    const lines = Object.entries(mainSettings).map(([name, value]) => `${name} = ${value}\n`);
    await root.write('/etc/exim4/exim4.conf', lines.join(''));
    await root.makeFolders(['/var/log/exim4', '/var/spool/exim4'], 'Debian-exim');
    if (certificate !== undefined) await root.run('chown', ['Debian-exim', PEM_FILE]);
    return {
      command: 'exim4',
      args: ['-bdf', '-oX', `${port}`],
      log: { file: '/var/log/exim4/mainlog' },
      logPatterns: LOG_PATTERNS,
    };
  });
}
