import {
  type ListenOptions,
  type LogPatterns,
  type MailServer,
  startMailServer,
} from './mail-server.ts';

export interface HaproxyOptions extends ListenOptions {
  /** The mail servers behind it. Closing HAProxy closes them too. */
  readonly backends: readonly MailServer[];
}

/** `--` is the termination state of a session that neither side aborted (HAProxy's manual, 8.5). */
const LOG_PATTERNS: LogPatterns = {
  sessionEnded: / smtp smtp\/\w+ /,
  orderlySession: / smtp smtp\/\w+ \S+ \d+ -- /,
  clientError: / smtp smtp\/\w+ \S+ \d+ (?!-- )/,
};

/** Starts HAProxy in TCP mode, which distributes connections over its backends in turn. */
export async function startHaproxy(options: HaproxyOptions): Promise<MailServer> {
  const { address, port, backends } = options;
  const proxy = await startMailServer('haproxy', options, async (root) => {
    await root.write(
      '/etc/haproxy.cfg',
      `global
  log stdout format raw local0
  user haproxy
  group haproxy
defaults
  log global
  mode tcp
  option tcplog
  timeout connect 5s
  timeout client 60s
  timeout server 60s
listen smtp
  bind ${address}:${port}
  balance roundrobin
${backends.map((server, index) => `  server s${index} ${server.address}:${server.port}\n`).join('')}`,
    );
    return {
      command: 'haproxy',
      args: ['-db', '-f', '/etc/haproxy.cfg'],
      logPatterns: LOG_PATTERNS,
    };
  });
  const close = async () => {
    await proxy.close();
    await Promise.all(backends.map((server) => server.close()));
  };
  return { ...proxy, close };
}
