import { getServers } from 'node:dns';
import { readSystemFile } from '../../files/read-system-file.ts';
import { type NameServer, nameServerAt, serverText } from './name-server.ts';

/** The DNS servers of a run. */
export interface Resolvers {
  readonly resolvers: readonly NameServer[];
  /** Why there are none, as a sentence; null where there are some. */
  readonly problem: string | null;
}

/**
 * The servers that a user gave, each once, or without any those of this machine.
 *
 * @param given valid servers, as `nameServerAt` reads them
 */
export function chooseResolvers(
  given: readonly string[],
  readSystem: () => Resolvers = readSystemResolvers,
): Resolvers {
  return given.length > 0 ? found(differentServers(given)) : readSystem();
}

const RESOLV_CONF = '/etc/resolv.conf';
/** The C library reads no more (MAXNS in resolv.h). */
const MAX_RESOLVERS = 3;

/**
 * Reads this machine's DNS servers from resolv.conf(5); on Windows, from the system. Unlike the C library, it does not
 * assume a server at 127.0.0.1 where none is configured: every lookup would fail, and the reason would not be visible.
 *
 * @param path of the file; null on Windows
 */
export function readSystemResolvers(
  path: string | null = process.platform === 'win32' ? null : RESOLV_CONF,
): Resolvers {
  if (path === null) return fromSystem(getServers());
  const text = readSystemFile(path);
  if (typeof text !== 'string') return none(`${path} ${text.problem}`);
  const values = text.split('\n').flatMap((line) => NAMESERVER.exec(line)?.[1] ?? []);
  if (values.length === 0) return none(`${path} has no nameserver line`);
  const resolvers = differentServers(values);
  if (resolvers.length === 0) return none(`no nameserver line of ${path} has an IP address`);
  return found(resolvers.slice(0, MAX_RESOLVERS));
}

/** `nameserver 192.0.2.1 # comment`. The other settings, such as search lists, do not apply to full names. */
const NAMESERVER = /^\s*nameserver[ \t]+([^\s;#]+)/;

function fromSystem(servers: readonly string[]): Resolvers {
  const resolvers = differentServers(servers);
  return resolvers.length > 0 ? found(resolvers) : none('the system has no DNS server configured');
}

function found(resolvers: readonly NameServer[]): Resolvers {
  return { resolvers, problem: null };
}

function none(why: string): Resolvers {
  return { resolvers: [], problem: `This machine has no DNS resolver: ${why}.` };
}

/** The servers of a list, each once. Invalid ones are left out, as the C library does. */
function differentServers(texts: readonly string[]): NameServer[] {
  const servers = texts.flatMap((text) => nameServerAt(text) ?? []);
  return [...new Map(servers.map((server) => [serverText(server), server])).values()];
}
