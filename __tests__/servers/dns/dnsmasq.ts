import { type ListenOptions, type NameServer, startNameServer } from './name-server.ts';

export interface DnsmasqOptions extends ListenOptions {
  /** Lines of its configuration, such as `host-record=name,address`. */
  readonly records: readonly string[];
  /** The resolver for all other names, as `ip` or `ip#port`. */
  readonly upstream: string;
}

/** Starts dnsmasq as in a small office: it has local records and forwards other queries. */
export async function startDnsmasq(options: DnsmasqOptions): Promise<NameServer> {
  const { records, upstream } = options;
  return startNameServer(
    'dnsmasq',
    options,
    async (root, address, port) => {
      await root.write(
        '/etc/dnsmasq.conf',
        `listen-address=${address}
port=${port}
bind-interfaces
no-hosts
no-resolv
server=${upstream}
user=root
log-facility=-
pid-file=
host-record=ready.invalid,${address}
${records.join('\n')}
`,
      );
      return {
        command: 'dnsmasq',
        args: ['--keep-in-foreground', '--conf-file=/etc/dnsmasq.conf'],
      };
    },
    (client) => client.resolve4('ready.invalid'),
  );
}
