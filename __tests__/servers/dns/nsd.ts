import type { ServerRoot } from '../server-root.ts';
import {
  answersSoaOf,
  type ListenOptions,
  type NameServer,
  startNameServer,
} from './name-server.ts';
import { type Zones, zoneFile } from './zone-file.ts';

/**
 * Starts NSD, authoritative for the given zones only; it answers REFUSED for other names. NSD follows
 * a CNAME from one of its zones into another, as a resolver does, so parent and child of a classless
 * delegation (RFC 2317) can both be served here.
 * @throws with NSD's error message when a zone is invalid
 */
export async function startNsd(zones: Zones, listenOn: ListenOptions = {}): Promise<NameServer> {
  return startNameServer(
    'nsd',
    listenOn,
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

/** Zone files are numbered, because `8/29.0.0.127.in-addr.arpa` is not a valid file name. */
async function writeZones(root: ServerRoot, zones: Zones): Promise<readonly string[]> {
  const stanzas: string[] = [];
  for (const [index, [origin, text]] of Object.entries(zones).entries()) {
    const file = `/etc/nsd/${index}.zone`;
    await root.write(file, zoneFile(origin, text));
    // NSD itself starts with an invalid zone and answers SERVFAIL for it.
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
