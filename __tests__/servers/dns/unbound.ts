import { type ListenOptions, type NameServer, startNameServer } from './name-server.ts';

export interface UnboundOptions extends ListenOptions {
  /** The address of the one root server, on port 53. */
  readonly root: string;
  /** Zones that the root does not delegate, each with its server's `ip@port`. */
  readonly stubs: Readonly<Record<string, string>>;
  /** Trust anchors, in master-file format. */
  readonly dsRecords: readonly string[];
}

/** Starts Unbound as a validating resolver below the given root server. */
export async function startUnbound(options: UnboundOptions): Promise<NameServer> {
  const { root: rootServer, stubs, dsRecords } = options;
  return startNameServer(
    'unbound',
    options,
    async (root, address, port) => {
      const hints = `. 3600 NS root.invalid.\nroot.invalid. 3600 A ${rootServer}\n`;
      await root.write('/etc/unbound/root.hints', hints);
      await root.write(
        '/etc/unbound/unbound.conf',
        `server:
  interface: ${address}
  port: ${port}
  username: ""
  chroot: ""
  directory: "/etc/unbound"
  pidfile: ""
  use-syslog: no
  do-ip6: no
  do-not-query-localhost: no
  access-control: 127.0.0.0/8 allow
  # By default Unbound answers for this zone itself.
  local-zone: "127.in-addr.arpa." nodefault
  root-hints: "/etc/unbound/root.hints"
  module-config: "validator iterator"
  val-log-level: 2
  ede: yes
${dsRecords.map((ds) => `  trust-anchor: "${ds}"\n`).join('')}remote-control:
  control-enable: no
${Object.entries(stubs)
  .map(([zone, server]) => `stub-zone:\n  name: "${zone}"\n  stub-addr: ${server}\n`)
  .join('')}`,
      );
      return { command: 'unbound', args: ['-d', '-c', '/etc/unbound/unbound.conf'] };
    },
    (client) => client.resolveNs('.'),
  );
}
