import { getServers, Resolver } from 'node:dns/promises';
import { MAX_ADDRESSES } from '../../model/address.ts';
import type { DnsFailureReason, Lookup, MxRecord } from '../../model/observation.ts';
import { createAdaptiveLimit } from '../limits/adaptive-limit.ts';
import { type Deadline, within } from '../limits/deadline.ts';

/** The data of each record type that can be looked up. The strings of a TXT record are joined. */
export interface RecordData {
  readonly A: string;
  readonly AAAA: string;
  readonly PTR: string;
  readonly CNAME: string;
  readonly MX: MxRecord;
  readonly NS: string;
  readonly TXT: string;
}
export type RecordType = keyof RecordData;

/**
 * Looks up the records of a name. Never throws.
 *
 * @returns `found`, `absent` (NXDOMAIN or no data) or `failed`, which says nothing about the records
 */
export type Resolve = <T extends RecordType>(
  name: string,
  type: T,
  deadline: Deadline,
) => Promise<Lookup<RecordData[T]>>;

export interface ResolverSettings {
  /** `ip:port` or `[ip6]:port`, queried in rotation; empty for the system's. */
  readonly servers: readonly string[];
  /** How often a failed lookup is tried again. */
  readonly retries: number;
}

/**
 * Makes the run's resolver over Node's, with channels for each server so that a retry goes to another one.
 *
 * A failure (SERVFAIL, REFUSED, a timeout) is tried again at the next server. An absence (NXDOMAIN, no data) that
 * could cause a finding needs a second absence: from another server, or again from the only one. A name and type is
 * looked up once in a run; failures are not cached.
 */
export function createResolver(settings: ResolverSettings): {
  readonly resolve: Resolve;
  /** The servers in use: the system's when the settings have none. */
  readonly servers: readonly string[];
  readonly close: () => void;
} {
  const servers = settings.servers.length > 0 ? settings.servers : getServers();
  const upstreams = servers.map(createUpstream);
  const cache = new Map<string, Promise<Lookup<RecordData[RecordType]>>>();

  const resolve = async <T extends RecordType>(name: string, type: T, deadline: Deadline) => {
    const key = `${type} ${name.toLowerCase()}`;
    const cached = cache.get(key) as Promise<Lookup<RecordData[T]>> | undefined;
    const lookup = cached ?? lookUp(upstreams, settings.retries, name, type, deadline);
    if (cached === undefined) cache.set(key, lookup);
    const result = await lookup;
    // The deadline of this caller may be the reason for a failure: let the next caller try again.
    if (result.kind === 'failed') cache.delete(key);
    return result;
  };
  return {
    resolve,
    servers,
    close: () => {
      for (const upstream of upstreams) upstream.cancel();
    },
  };
}

/** The first wait for an answer. c-ares doubles it with each try, up to the maximum. */
const FIRST_TIMEOUT_MS = 1500;
const MAX_TIMEOUT_MS = 4000;
/** The receive buffer of a UDP socket holds about 256 small answers; beyond that, answers are lost. */
const LOOKUPS_PER_CHANNEL = 128;
/** The most channels of a server. Each has its own socket and is opened when it is first needed. */
const MAX_CHANNELS = 8;
/** Consecutive failures before a server is skipped. */
const MAX_FAILURES = 3;

interface Upstream {
  readonly server: string;
  /** Whether the last lookups did not all fail. */
  readonly isAnswering: () => boolean;
  readonly query: <T extends RecordType>(name: string, type: T) => Promise<Lookup<RecordData[T]>>;
  readonly cancel: () => void;
}

function createUpstream(server: string): Upstream {
  const channels: Channel[] = [];
  const limit = createAdaptiveLimit(LOOKUPS_PER_CHANNEL, MAX_CHANNELS * LOOKUPS_PER_CHANNEL);
  let failures = 0;
  const record = ({ kind, reason }: { readonly kind: string; readonly reason?: string }) => {
    // SERVFAIL is about the name's zone, not about this server.
    const isLost = kind === 'failed' && reason !== 'dns-servfail';
    failures = isLost ? failures + 1 : 0;
    limit.report(isLost ? 'lost' : 'good');
  };
  return {
    server,
    isAnswering: () => failures < MAX_FAILURES,
    query: (name, type) =>
      limit.run(async () => {
        const channel = channels.find(({ busy }) => busy < LOOKUPS_PER_CHANNEL) ?? open(server);
        if (!channels.includes(channel)) channels.push(channel);
        channel.busy++;
        const answer = await queryChannel(channel.resolver, server, name, type);
        channel.busy--;
        record(answer);
        return answer;
      }),
    cancel: () => {
      for (const { resolver } of channels) resolver.cancel();
    },
  };
}

interface Channel {
  readonly resolver: Resolver;
  /** Lookups in progress. */
  busy: number;
}

function open(server: string): Channel {
  const resolver = new Resolver({
    timeout: FIRST_TIMEOUT_MS,
    tries: 2,
    maxTimeout: MAX_TIMEOUT_MS,
  });
  resolver.setServers([server]);
  return { resolver, busy: 0 };
}

async function lookUp<T extends RecordType>(
  upstreams: readonly Upstream[],
  retries: number,
  name: string,
  type: T,
  deadline: Deadline,
): Promise<Lookup<RecordData[T]>> {
  if (deadline.remaining() === 0) {
    return {
      kind: 'failed',
      reason: 'deadline',
      detail: `${deadline.runEndReason() ?? 'the time was over'} before ${name} was asked`,
    };
  }
  let failures = 0;
  let absence: Lookup<RecordData[T]> | null = null;
  for (let attempt = 0; ; attempt++) {
    const upstream = upstreamFor(attempt, upstreams);
    const answer = await within(deadline, upstream.query(name, type), () =>
      timedOut<T>(upstream.server, deadline),
    );
    if (answer.kind === 'found') return answer;
    if (answer.kind === 'absent') {
      if (absence !== null || ORDINARILY_ABSENT.has(type)) return answer;
      absence = answer;
    } else if (++failures > retries || deadline.remaining() === 0) {
      return answer;
    }
  }
}

/** The servers in rotation; those that do not answer are skipped while another one does. */
function upstreamFor(attempt: number, upstreams: readonly Upstream[]): Upstream {
  const answering = upstreams.filter((upstream) => upstream.isAnswering());
  const candidates = answering.length > 0 ? answering : upstreams;
  const upstream = candidates[attempt % candidates.length];
  if (upstream === undefined) throw new Error('A resolver needs at least one server.');
  return upstream;
}

/** Types whose absence is normal and causes no finding: one answer is enough. */
const ORDINARILY_ABSENT: ReadonlySet<RecordType> = new Set(['CNAME']);

function timedOut<T extends RecordType>(server: string, deadline: Deadline): Lookup<RecordData[T]> {
  const why = deadline.runEndReason();
  if (why !== null) {
    return { kind: 'failed', reason: 'deadline', detail: `${why} before ${server} answered` };
  }
  return { kind: 'failed', reason: 'dns-timeout', detail: `no answer from ${server} in time` };
}

async function queryChannel<T extends RecordType>(
  channel: Resolver,
  server: string,
  name: string,
  type: T,
): Promise<Lookup<RecordData[T]>> {
  try {
    const records = await QUERIES[type](channel, name);
    if (records.length === 0) return { kind: 'absent', why: 'nodata' };
    if (records.length <= (MAX_RECORDS[type] ?? records.length)) return { kind: 'found', records };
    const detail = `${server} answers with ${records.length} records, too many to be looked at`;
    return { kind: 'failed', reason: 'dns-error', detail };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOTFOUND') return { kind: 'absent', why: 'nxdomain' };
    if (code === 'ENODATA') return { kind: 'absent', why: 'nodata' };
    const failure = FAILURES.get(code);
    if (failure === undefined && code === '') throw error;
    const [reason, problem] = failure ?? ['dns-error', `fails with ${code}`];
    return { kind: 'failed', reason, detail: `${server} ${problem}` };
  }
}

/**
 * The most records of a valid answer. Every address may be dialled, and a zone's owner can publish thousands of
 * addresses of others. Callers limit the numbers of names themselves.
 */
const MAX_RECORDS: Readonly<Partial<Record<RecordType, number>>> = {
  A: MAX_ADDRESSES,
  AAAA: MAX_ADDRESSES,
};

type Queries = {
  readonly [T in RecordType]: (channel: Resolver, name: string) => Promise<RecordData[T][]>;
};

const QUERIES: Queries = {
  A: (channel, name) => channel.resolve4(name),
  AAAA: (channel, name) => channel.resolve6(name),
  // Not `reverse`, which reads /etc/hosts and does not distinguish SERVFAIL from an absence.
  PTR: (channel, name) => channel.resolvePtr(name),
  CNAME: (channel, name) => channel.resolveCname(name),
  MX: async (channel, name) =>
    (await channel.resolveMx(name)).map(({ priority, exchange }) => ({
      preference: priority,
      exchange,
    })),
  NS: (channel, name) => channel.resolveNs(name),
  TXT: async (channel, name) => (await channel.resolveTxt(name)).map((parts) => parts.join('')),
};

const FAILURES: ReadonlyMap<string, readonly [DnsFailureReason, string]> = new Map([
  ['ESERVFAIL', ['dns-servfail', 'answers SERVFAIL']],
  ['EREFUSED', ['dns-refused', 'answers REFUSED']],
  ['ETIMEOUT', ['dns-timeout', 'does not answer']],
  ['ECANCELLED', ['dns-timeout', 'was not waited for any longer']],
  ['ECONNREFUSED', ['dns-error', 'cannot be reached']],
  ['EBADRESP', ['dns-error', 'answers with a damaged message']],
  ['EFORMERR', ['dns-error', 'answers FORMERR']],
  ['ENOTIMP', ['dns-error', 'answers NOTIMP']],
  ['EBADNAME', ['dns-error', 'cannot be asked for this name']],
]);
