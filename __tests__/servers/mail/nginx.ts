import {
  type ListenOptions,
  type LogPatterns,
  type MailServer,
  startMailServer,
  writeKeyAndCertificate,
} from './mail-server.ts';

export interface NginxOptions extends ListenOptions {
  /** Directives of the `mail` block: `server_name`, `smtp_capabilities`, … */
  readonly directives: Readonly<Record<string, string>>;
}

const PEM_FILE = '/etc/nginx/chain.pem';

/** nginx logs only connections and errors, so the end of a session has no line. */
const LOG_PATTERNS: LogPatterns = {
  sessionEnded: /client \S+ connected to/,
  orderlySession: /client \S+ connected to/,
  clientError: /prematurely|invalid|timed out|SSL_do_handshake/,
};

/** Starts nginx as a mail proxy, which sends the greeting and the EHLO reply itself. */
export async function startNginx(options: NginxOptions): Promise<MailServer> {
  const { address, port, certificate, directives } = options;
  return startMailServer('nginx', options, async (root) => {
    if (certificate !== undefined) await writeKeyAndCertificate(root, PEM_FILE, certificate);
    const tls = `ssl_certificate ${PEM_FILE};\n    ssl_certificate_key ${PEM_FILE};\n    ssl_protocols TLSv1.2 TLSv1.3;\n    starttls on;`;
    await root.write(
      '/etc/nginx/nginx.conf',
      `load_module /usr/lib/nginx/modules/ngx_mail_module.so;
daemon off;
user nobody nogroup;
worker_processes 1;
pid /run/nginx.pid;
error_log stderr info;
events {}
mail {
  auth_http 127.0.0.1:9/;
${Object.entries(directives)
  .map(([name, value]) => `  ${name} ${value};\n`)
  .join('')}  server {
    listen ${address}:${port};
    protocol smtp;
    smtp_auth none;
    ${certificate === undefined ? '' : tls}
  }
}
`,
    );
    return { command: 'nginx', args: [], logPatterns: LOG_PATTERNS };
  });
}
