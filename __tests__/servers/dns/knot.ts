import {
  answersSoaOf,
  type ListenOptions,
  type NameServer,
  type SignedNameServer,
  startNameServer,
} from './name-server.ts';
import { type Zones, zoneFile } from './zone-file.ts';

const CONFIG = '/etc/knot/knot.conf';

/** Starts Knot DNS, authoritative for the given zones. It signs the zones that `signed` lists. */
export async function startKnot(
  zones: Zones,
  signed: readonly string[],
  listenOn: ListenOptions = {},
): Promise<SignedNameServer> {
  const dsRecords: string[] = [];
  const server = await startNameServer(
    'knot',
    listenOn,
    async (root, address, port) => {
      await root.makeFolders(['/run/knot', '/var/lib/knot']);
      const stanzas: string[] = [];
      for (const [index, [origin, text]] of Object.entries(zones).entries()) {
        const file = `/var/lib/knot/${index}.zone`;
        await root.write(file, zoneFile(origin, text));
        const signing = signed.includes(origin)
          ? '    dnssec-signing: on\n    dnssec-policy: own\n'
          : '';
        stanzas.push(`  - domain: "${origin}"\n    file: "${file}"\n${signing}`);
      }
      await root.write(CONFIG, configuration(address, port, stanzas.join('')));
      for (const origin of signed) {
        const keymgr = (...args: string[]) => root.run('keymgr', ['-c', CONFIG, origin, ...args]);
        await keymgr('generate', 'algorithm=ECDSAP256SHA256', 'ksk=yes', 'zsk=yes');
        // There is one DS record per digest type; 2 is SHA-256.
        dsRecords.push(...(await keymgr('ds')).split('\n').filter((ds) => / 13 2 /.test(ds)));
      }
      return { command: 'knotd', args: ['-c', CONFIG] };
    },
    answersSoaOf(Object.keys(zones)),
  );
  return { ...server, dsRecords };
}

/** Starts Knot DNS without zones of its own: its module dnsproxy forwards every query (`forwardTo`: `ip@port`). */
export async function startKnotProxy(forwardTo: string): Promise<NameServer> {
  return startNameServer(
    'knot',
    {},
    async (root, address, port) => {
      await root.makeFolders(['/run/knot', '/var/lib/knot']);
      const zone = '/var/lib/knot/proxy.zone';
      await root.write(zone, zoneFile('proxy.invalid', ''));
      const proxy = `remote:
  - id: upstream
    address: ${forwardTo}
mod-dnsproxy:
  - id: default
    remote: upstream
    fallback: on
template:
  - id: default
    global-module: mod-dnsproxy/default
`;
      const server = configuration(
        address,
        port,
        `  - domain: proxy.invalid\n    file: "${zone}"\n`,
      );
      await root.write(CONFIG, server.replace('template:\n  - id: default\n', proxy));
      return { command: 'knotd', args: ['-c', CONFIG] };
    },
    answersSoaOf(['proxy.invalid']),
  );
}

function configuration(address: string, port: number, zones: string): string {
  return `server:
    rundir: "/run/knot"
    listen: "${address}@${port}"
log:
  - target: stderr
    any: info
policy:
  - id: own
    algorithm: ecdsap256sha256
    single-type-signing: on
template:
  - id: default
    storage: "/var/lib/knot"
    zonefile-sync: -1
zone:
${zones}`;
}
