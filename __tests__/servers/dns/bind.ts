import type { ServerRoot } from '../server-root.ts';
import { answersSoaOf, type SignedNameServer, startNameServer } from './name-server.ts';
import { type Zones, zoneFile } from './zone-file.ts';

/** `expired` signatures were valid until a month ago. */
export type Signing = 'signed' | 'expired';

const VALIDITY: Readonly<Record<Signing, readonly string[]>> = {
  signed: [],
  expired: ['-s', 'now-60d', '-e', 'now-30d'],
};

/**
 * Starts BIND, authoritative for the given zones only. `signing` says which of them its tools sign.
 * BIND listens only on addresses that an interface lists: on 127.0.0.1, but on no other of 127.0.0.0/8.
 */
export async function startBind(
  zones: Zones,
  signing: Readonly<Record<string, Signing>>,
): Promise<SignedNameServer> {
  const dsRecords: string[] = [];
  const server = await startNameServer(
    'bind',
    {},
    async (root, address, port) => {
      await root.makeFolders(['/var/cache/bind', '/run/named']);
      const stanzas: string[] = [];
      for (const [index, [origin, text]] of Object.entries(zones).entries()) {
        const file = `/var/cache/bind/${index}.zone`;
        await root.write(file, zoneFile(origin, text));
        const zoneSigning = signing[origin];
        if (zoneSigning !== undefined)
          dsRecords.push(await signZone(root, origin, file, VALIDITY[zoneSigning]));
        stanzas.push(`zone "${origin}" { type primary; file "${file}"; };\n`);
      }
      await root.write('/etc/bind/named.conf', configuration(address, port) + stanzas.join(''));
      return { command: 'named', args: ['-g', '-c', '/etc/bind/named.conf'] };
    },
    answersSoaOf(Object.keys(zones)),
  );
  return { ...server, dsRecords };
}

function configuration(address: string, port: number): string {
  return `options {
  directory "/var/cache/bind";
  listen-on port ${port} { ${address}; };
  listen-on-v6 { none; };
  recursion no;
  allow-transfer { none; };
  notify no;
  dnssec-validation no;
};
controls { };
`;
}

/** Signs the file in place and returns the DS record for the parent zone. */
async function signZone(
  root: ServerRoot,
  origin: string,
  file: string,
  validity: readonly string[],
): Promise<string> {
  const keys = ['-K', '/var/cache/bind'];
  const algorithm = ['-q', '-a', 'ECDSAP256SHA256'];
  const key = (
    await root.run('dnssec-keygen', [...keys, ...algorithm, '-f', 'KSK', origin])
  ).trim();
  await root.run('dnssec-keygen', [...keys, ...algorithm, origin]);
  const output = ['-S', '-o', origin, '-f', file, '-d', '/var/cache/bind'];
  // -P skips the tool's verification, which rejects expired signatures.
  await root.run('dnssec-signzone', ['-P', ...keys, ...output, ...validity, file]);
  return (await root.run('dnssec-dsfromkey', ['-2', `/var/cache/bind/${key}.key`])).trim();
}
