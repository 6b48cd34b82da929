import { Resolver } from 'node:dns/promises';
import { freePort } from '../free-port.ts';
import { makeServerRoot, type ServerRoot } from '../server-root.ts';

/** A running name server. */
export interface NameServer {
  readonly address: string;
  readonly port: number;
  /** `127.0.0.1:PORT`, as the `resolvers` input takes it. */
  readonly resolver: string;
  log(): string;
  close(): Promise<void>;
}

/** A name server that signs zones. */
export interface SignedNameServer extends NameServer {
  /** The DS records of the signed zones, in master-file format. */
  readonly dsRecords: readonly string[];
}

/** Where a name server listens; the default is a free port of 127.0.0.1. */
export interface ListenOptions {
  readonly address?: string;
  readonly port?: number;
}

interface Program {
  readonly command: string;
  readonly args: readonly string[];
}

const DEFAULT_ADDRESS = '127.0.0.1';

/**
 * Starts a name server in a root folder that `prepare` configures.
 * @param ready resolves when the server answers
 * @throws with the server's log when it does not answer in time
 */
export async function startNameServer(
  name: string,
  listenOn: ListenOptions,
  prepare: (root: ServerRoot, address: string, port: number) => Promise<Program>,
  ready: (client: Resolver) => Promise<unknown>,
): Promise<NameServer> {
  const address = listenOn.address ?? DEFAULT_ADDRESS;
  const port = listenOn.port ?? (await freePort([address]));
  const resolver = `${address}:${port}`;
  const root = await makeServerRoot(name);
  try {
    const { command, args } = await prepare(root, address, port);
    const server = root.start(command, args);
    try {
      await server.ready(async () => {
        await ready(createClient(resolver));
        return true;
      });
    } catch (error) {
      await server.stop();
      throw error;
    }
    const close = async () => {
      await server.stop();
      await root.remove();
    };
    return { address, port, resolver, log: server.output, close };
  } catch (error) {
    await root.remove();
    throw error;
  }
}

/** A probe for `startNameServer`: the server has a SOA for each of its zones. */
export function answersSoaOf(origins: readonly string[]): (client: Resolver) => Promise<unknown> {
  return (client) => Promise.all(origins.map((origin) => client.resolveSoa(origin)));
}

function createClient(resolver: string): Resolver {
  const client = new Resolver({ timeout: 500, tries: 1 });
  client.setServers([resolver]);
  return client;
}
