import { createDnsClient, type DnsClient } from '../../../src/observe/dns/client.ts';
import type { NameServer } from '../../../src/observe/dns/name-server.ts';
import { createResolver, type Resolve } from '../../../src/observe/dns/resolver.ts';
import { chooseResolvers } from '../../../src/observe/dns/system-resolvers.ts';

/** A resolver with a client of its own. */
export interface TestResolver {
  readonly client: DnsClient;
  readonly resolvers: readonly NameServer[];
  readonly resolve: Resolve;
  readonly close: () => void;
}

/** @param servers as the `resolvers` input takes them */
export function startResolver(servers: readonly string[], retries = 0): TestResolver {
  const client = createDnsClient();
  const { resolvers } = chooseResolvers(servers);
  const resolve = createResolver({ client, servers: resolvers, retries });
  return { client, resolvers, resolve, close: client.close };
}
