import {
  answersSoaOf,
  type ListenOptions,
  type SignedNameServer,
  startNameServer,
} from './name-server.ts';
import { type Zones, zoneFile } from './zone-file.ts';

/** Starts PowerDNS with its BIND backend. It signs answers from the zones that `signed` lists. */
export async function startPowerdns(
  zones: Zones,
  signed: readonly string[],
  listenOn: ListenOptions = {},
): Promise<SignedNameServer> {
  const dsRecords: string[] = [];
  const server = await startNameServer(
    'powerdns',
    listenOn,
    async (root, address, port) => {
      await root.makeFolders(['/run/pdns', '/var/lib/powerdns']);
      const stanzas: string[] = [];
      for (const [index, [origin, text]] of Object.entries(zones).entries()) {
        const file = `/var/lib/powerdns/${index}.zone`;
        await root.write(file, zoneFile(origin, text));
        stanzas.push(`zone "${origin}" { type master; file "${file}"; };\n`);
      }
      await root.write('/etc/powerdns/named.conf', stanzas.join(''));
      await root.write('/etc/powerdns/pdns.conf', configuration(address, port));
      await root.run('pdnsutil', ['create-bind-db', '/var/lib/powerdns/dnssec.db']);
      for (const origin of signed) {
        await root.run('pdnsutil', ['secure-zone', origin]);
        const ds = await root.run('pdnsutil', ['export-zone-ds', origin]);
        // There is one DS record per digest type, with a comment; 2 is SHA-256.
        const lines = ds.split('\n').map((line) => line.replace(/;.*/, '').trim());
        dsRecords.push(...lines.filter((line) => / 13 2 /.test(line)));
      }
      return { command: 'pdns_server', args: ['--daemon=no', '--guardian=no'] };
    },
    answersSoaOf(Object.keys(zones)),
  );
  return { ...server, dsRecords };
}

function configuration(address: string, port: number): string {
  return `launch=bind
bind-config=/etc/powerdns/named.conf
bind-dnssec-db=/var/lib/powerdns/dnssec.db
local-address=${address}
local-port=${port}
socket-dir=/run/pdns
security-poll-suffix=
`;
}
