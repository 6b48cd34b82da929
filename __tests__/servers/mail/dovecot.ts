import {
  type ListenOptions,
  type LogPatterns,
  type MailServer,
  startMailServer,
  writeKeyAndCertificate,
} from './mail-server.ts';

export interface DovecotOptions extends ListenOptions {
  /** Settings: `hostname`, `login_greeting`, … */
  readonly settings: Readonly<Record<string, string>>;
  /** TLS before the greeting (RFC 8314 3.3), as on port 465. */
  readonly implicitTls?: boolean;
}

const PEM_FILE = '/etc/dovecot/chain.pem';

/** Each pattern has the texts of Dovecot 2.3 and 2.4. */
const LOG_PATTERNS: LogPatterns = {
  sessionEnded: /submission-login: Info: (?:Disconnected|Login aborted)/,
  orderlySession: /(?:by logging out|Logged out) \(no auth attempts/,
  clientError: /Connection closed|Inactivity|Too many|SSL_accept|Error:/,
};

/** Starts Dovecot in the foreground, with the submission service only. */
export async function startDovecot(options: DovecotOptions): Promise<MailServer> {
  const { certificate, implicitTls = false } = options;
  return startMailServer('dovecot', options, async (root) => {
    if (certificate !== undefined) await writeKeyAndCertificate(root, PEM_FILE, certificate);
    const version = await root.run('dovecot', ['--version']);
    await root.write('/etc/dovecot/dovecot.conf', configuration(options, version));
    return { command: 'dovecot', args: ['-F'], logPatterns: LOG_PATTERNS, probe: { implicitTls } };
  });
}

function configuration(options: DovecotOptions, version: string): string {
  const { address, port, certificate, settings, implicitTls = false } = options;
  const dialect = version.startsWith('2.3.') ? DIALECTS.before24 : DIALECTS.since24;
  return `${dialect.head}
protocols = submission
listen = ${address}
log_path = /dev/stderr
submission_relay_host = 127.0.0.1
ssl = ${certificate === undefined ? 'no' : 'yes'}
${certificate === undefined ? '' : dialect.tls}
${Object.entries(settings)
  .map(([name, value]) => `${name} = ${value}`)
  .join('\n')}
service submission-login {
  chroot =
  inet_listener submission {
    port = ${implicitTls ? 0 : port}
  }
  inet_listener submissions {
    port = ${implicitTls ? port : 0}
    ssl = yes
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
${dialect.users}
`;
}

const DIALECTS = {
  before24: {
    head: '',
    tls: `ssl_cert = <${PEM_FILE}\nssl_key = <${PEM_FILE}`,
    users: 'passdb {\n  driver = static\n  args = nopassword\n}',
  },
  since24: {
    head: 'dovecot_config_version = 2.4.0\ndovecot_storage_version = 2.4.0',
    tls: `ssl_server_cert_file = ${PEM_FILE}\nssl_server_key_file = ${PEM_FILE}`,
    users: 'passdb static {\n}',
  },
} as const;
