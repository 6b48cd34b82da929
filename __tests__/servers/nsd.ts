import { Resolver } from 'node:dns/promises';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from './folder.ts';
import { freePort } from './port.ts';
import { runToEnd, startProcess } from './process.ts';

/** A running NSD, authoritative for its zones and nothing else: any other name is REFUSED. */
export interface Nsd {
  /** `ip:port`, as the `resolvers` input takes it. */
  readonly resolver: string;
  log(): string;
  close(): Promise<void>;
}

/** Origin (`example.com`, `8/29.0.0.127.in-addr.arpa`) to the zone's text in master format. */
export type Zones = Readonly<Record<string, string>>;

/**
 * Starts NSD with the given zones, in a folder of its own: on a loopback address, 127.0.0.1 where none is
 * given, and there on the given port or a free one.
 * A zone without a SOA gets one, and an NS, so that scenarios state only what they are about. NSD
 * follows a CNAME from one of its zones into another, as a resolver's answer does, so classless
 * delegation (RFC 2317) works with parent and child served here.
 * @throws with NSD's log when a zone does not parse or nothing answers in time.
 */
export async function startNsd(
  zones: Zones,
  at: { readonly address?: string; readonly port?: number } = {},
): Promise<Nsd> {
  const folder = await makeFolder('nsd');
  try {
    const { address = '127.0.0.1' } = at;
    const port = at.port ?? (await freePort([address]));
    const config = await writeConfig(folder.path, `${address}@${port}`, zones);
    await assertAccepted('nsd-checkconf', [config]);
    const server = startProcess('nsd', ['-d', '-c', config], { cwd: folder.path });
    const close = async () => {
      await server.stop();
      await folder.remove();
    };
    const resolver = `${address}:${port}`;
    try {
      await server.ready(() => answersForAll(resolver, Object.keys(zones)));
    } catch (error) {
      await close();
      throw error;
    }
    return { resolver, log: server.output, close };
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

/** Zone files are named by number: `8/29.0.0.127.in-addr.arpa` is no file name. */
async function writeConfig(folder: string, listener: string, zones: Zones): Promise<string> {
  const stanzas: string[] = [];
  for (const [index, [origin, text]] of Object.entries(zones).entries()) {
    const file = join(folder, `${index}.zone`);
    await writeFile(file, withApex(origin, text));
    // NSD itself starts with a zone that does not parse, and answers SERVFAIL for it.
    await assertAccepted('nsd-checkzone', [origin, file]);
    stanzas.push(`zone:\n  name: "${origin}"\n  zonefile: "${file}"`);
  }
  const path = join(folder, 'nsd.conf');
  await writeFile(path, [serverStanza(folder, listener), ...stanzas, ''].join('\n'));
  return path;
}

/** Empty `username` and `chroot` keep NSD as it was started, so it also runs without root. */
function serverStanza(folder: string, listener: string): string {
  return `server:
  ip-address: ${listener}
  username: ""
  chroot: ""
  server-count: 1
  database: ""
  zonesdir: "${folder}"
  pidfile: "${folder}/nsd.pid"
  xfrdfile: "${folder}/xfrd.state"
  xfrdir: "${folder}"
  zonelistfile: "${folder}/zone.list"
remote-control:
  control-enable: no`;
}

function withApex(origin: string, text: string): string {
  const apex = /\sSOA\s/i.test(text)
    ? ''
    : '@ SOA ns.invalid. hostmaster.invalid. 1 3600 600 86400 60\n@ NS ns.invalid.\n';
  return `$ORIGIN ${origin}.\n$TTL 60\n${apex}${text}\n`;
}

async function assertAccepted(command: string, args: readonly string[]): Promise<void> {
  const { code, output } = await runToEnd(command, args);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')}:\n${output}`);
}

async function answersForAll(resolver: string, origins: readonly string[]): Promise<true> {
  const client = new Resolver({ timeout: 500, tries: 1 });
  client.setServers([resolver]);
  await Promise.all(origins.map((origin) => client.resolveSoa(origin)));
  return true;
}
