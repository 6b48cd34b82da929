import { type AskSettings, createServerQueries } from './ask-servers.ts';
import { type Confirm, createConfirm } from './confirm-answer.ts';
import { ignoreSynthesised } from './dns64.ts';
import { createResolver, type Resolve } from './resolver.ts';

/** The lookups of a run. */
export interface Lookups {
  /** Looks up with the run's resolvers. */
  readonly resolve: Resolve;
  /** Makes an observation whose faults two servers agree on. */
  readonly confirm: Confirm;
}

export interface LookupSettings extends Omit<AskSettings, 'resolve'> {
  /** How often a failed lookup is tried again. */
  readonly retries: number;
}

/** Makes the lookups of a run, by its resolvers and by zones' own servers. Synthesised AAAA records are left out. */
export function createLookups(settings: LookupSettings): Lookups {
  const { client, resolvers, retries } = settings;
  const resolve = ignoreSynthesised(
    createResolver({ client, servers: resolvers, retries }),
    resolvers,
    client,
  );
  return {
    resolve,
    confirm: createConfirm(resolve, createServerQueries({ ...settings, resolve })),
  };
}
