import type { ServerRoot } from '../server-root.ts';
import {
  answersSoaOf,
  type ListenOptions,
  type NameServer,
  startNameServer,
} from './name-server.ts';
import { type Zones, zoneFile } from './zone-file.ts';

/**
 * Starts NSD, authoritative for the given zones and nothing else: any other name is REFUSED. NSD
 * follows a CNAME from one of its zones into another, as a resolver's answer does, so classless
 * delegation (RFC 2317) works with parent and child served here.
 * @throws with NSD's words when a zone does not parse
 */
export async function startNsd(zones: Zones, place: ListenOptions = {}): Promise<NameServer> {
  return startNameServer(
    'nsd',
    place,
    async (root, address, port) => {
      const stanzas = await writeZones(root, zones);
      const config = [serverStanza(address, port), ...stanzas, ''].join('\n');
      await root.write('/etc/nsd/nsd.conf', config);
      await root.makeFolders(['/run/nsd']);
      await root.run('nsd-checkconf', ['/etc/nsd/nsd.conf']);
      return { command: 'nsd', args: ['-d'] };
    },
    answersSoaOf(Object.keys(zones)),
  );
}

/** Zone files are named by number: `8/29.0.0.127.in-addr.arpa` is no file name. */
async function writeZones(root: ServerRoot, zones: Zones): Promise<readonly string[]> {
  const stanzas: string[] = [];
  for (const [index, [origin, text]] of Object.entries(zones).entries()) {
    const file = `/etc/nsd/${index}.zone`;
    await root.write(file, zoneFile(origin, text));
    // NSD itself starts with a zone that does not parse, and answers SERVFAIL for it.
    await root.run('nsd-checkzone', [origin, file]);
    stanzas.push(`zone:\n  name: "${origin}"\n  zonefile: "${file}"`);
  }
  return stanzas;
}

function serverStanza(address: string, port: number): string {
  return `server:
  ip-address: ${address}@${port}
  username: ""
  server-count: 1
  database: ""
remote-control:
  control-enable: no`;
}
