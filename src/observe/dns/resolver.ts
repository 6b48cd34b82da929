import { getServers, Resolver } from 'node:dns/promises';
import { MAX_ADDRESSES } from '../../model/address.ts';
import type { DnsFailureReason, Lookup, MxRecord } from '../../model/observation.ts';
import { createAdaptiveLimit } from '../limits/adaptive-limit.ts';
import { type Deadline, within } from '../limits/deadline.ts';

/** The record types that are asked for, with the shape of their data. TXT strings come joined. */
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

/** Asks DNS for the records of a name. Never throws: a lookup that could not be made is `failed`. */
export type Resolve = <T extends RecordType>(
  name: string,
  type: T,
  deadline: Deadline,
) => Promise<Lookup<RecordData[T]>>;

export interface ResolverSettings {
  /** `ip:port` or `[ip6]:port`, asked in turn; empty for the system's. */
  readonly servers: readonly string[];
  /** How often a lookup that failed is asked again. */
  readonly retries: number;
}

/**
 * A resolver over Node's own, with channels for each server so that the next try asks another voice.
 *
 * It differs from Node's in what it believes. A failure (SERVFAIL, REFUSED, a timeout) is asked again, of
 * the next server. An absence (NXDOMAIN, no data) that could be held against a host counts only when a second
 * voice says so: another server, or with one server the same answer twice. One lookup of a name and type serves the whole run.
 */
export function createResolver(settings: ResolverSettings): {
  readonly resolve: Resolve;
  /** The servers in use, the system's where none were given. */
  readonly servers: readonly string[];
  readonly close: () => void;
} {
  const servers = settings.servers.length > 0 ? settings.servers : getServers();
  const voices = servers.map(createVoice);
  const answers = new Map<string, Promise<Lookup<RecordData[RecordType]>>>();

  const resolve = async <T extends RecordType>(name: string, type: T, deadline: Deadline) => {
    const key = `${type} ${name.toLowerCase()}`;
    const earlier = answers.get(key) as Promise<Lookup<RecordData[T]>> | undefined;
    const lookup = earlier ?? agreed(voices, settings.retries, name, type, deadline);
    if (earlier === undefined) answers.set(key, lookup);
    const result = await lookup;
    // A failure may have been this deadline's; the next who asks shall have its own try.
    if (result.kind === 'failed') answers.delete(key);
    return result;
  };
  return {
    resolve,
    servers,
    close: () => {
      for (const voice of voices) voice.cancel();
    },
  };
}

/** First wait for an answer; the resolver library doubles it up to the longest, in three tries. */
const FIRST_WAIT_MS = 1500;
const LONGEST_WAIT_MS = 4000;
/** A default UDP socket keeps about 256 small answers; more at once are lost and cost seconds. */
const LOOKUPS_PER_CHANNEL = 128;
/** Each has a socket of its own, which is opened when it is first needed. */
const CHANNELS = 8;
/** So often in turn a server may stay without a useful answer before the others are asked in its place. */
const MOST_SILENCES = 3;

interface Voice {
  readonly server: string;
  /** Whether it answered lately, as far as it was asked. */
  readonly answers: () => boolean;
  readonly ask: <T extends RecordType>(name: string, type: T) => Promise<Lookup<RecordData[T]>>;
  readonly cancel: () => void;
}

function createVoice(server: string): Voice {
  const channels: Channel[] = [];
  const turns = createAdaptiveLimit(LOOKUPS_PER_CHANNEL, CHANNELS * LOOKUPS_PER_CHANNEL);
  let silences = 0;
  const heard = ({ kind, reason }: { readonly kind: string; readonly reason?: string }) => {
    const silent = kind === 'failed' && reason !== 'dns-servfail';
    silences = silent ? silences + 1 : 0;
    turns.report(silent ? 'lost' : 'good');
  };
  return {
    server,
    answers: () => silences < MOST_SILENCES,
    ask: (name, type) =>
      turns.run(async () => {
        const channel = channels.find(({ busy }) => busy < LOOKUPS_PER_CHANNEL) ?? open(server);
        if (!channels.includes(channel)) channels.push(channel);
        channel.busy++;
        const answer = await ask(channel.resolver, server, name, type);
        channel.busy--;
        heard(answer);
        return answer;
      }),
    cancel: () => {
      for (const { resolver } of channels) resolver.cancel();
    },
  };
}

interface Channel {
  readonly resolver: Resolver;
  /** Lookups under way. */
  busy: number;
}

function open(server: string): Channel {
  const resolver = new Resolver({ timeout: FIRST_WAIT_MS, tries: 2, maxTimeout: LONGEST_WAIT_MS });
  resolver.setServers([server]);
  return { resolver, busy: 0 };
}

async function agreed<T extends RecordType>(
  voices: readonly Voice[],
  retries: number,
  name: string,
  type: T,
  deadline: Deadline,
): Promise<Lookup<RecordData[T]>> {
  if (deadline.remaining() === 0) {
    return {
      kind: 'failed',
      reason: 'deadline',
      detail: `${deadline.over() ?? 'the time was over'} before ${name} was asked`,
    };
  }
  let failures = 0;
  let absence: Lookup<RecordData[T]> | null = null;
  for (let turn = 0; ; turn++) {
    const voice = voiceFor(turn, voices);
    const answer = await within(deadline, voice.ask(name, type), () =>
      late<T>(voice.server, deadline),
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

/** The voices take turns; those that do not answer are asked only where no other does. */
function voiceFor(turn: number, voices: readonly Voice[]): Voice {
  const answering = voices.filter((voice) => voice.answers());
  const asked = answering.length > 0 ? answering : voices;
  const voice = asked[turn % asked.length];
  if (voice === undefined) throw new Error('A resolver needs at least one server.');
  return voice;
}

/** Types whose absence is the ordinary case and accuses nobody, so that it needs no second voice. */
const ORDINARILY_ABSENT: ReadonlySet<RecordType> = new Set(['CNAME']);

function late<T extends RecordType>(server: string, deadline: Deadline): Lookup<RecordData[T]> {
  const over = deadline.over();
  if (over !== null) {
    return { kind: 'failed', reason: 'deadline', detail: `${over} before ${server} answered` };
  }
  return { kind: 'failed', reason: 'dns-timeout', detail: `no answer from ${server} in time` };
}

async function ask<T extends RecordType>(
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
    const failure = FAILURES[code];
    if (failure === undefined && code === '') throw error;
    const [reason, words] = failure ?? ['dns-error', `fails with ${code}`];
    return { kind: 'failed', reason, detail: `${server} ${words}` };
  }
}

/**
 * The most records of an answer that is believed. Every address may be dialled, and a zone's owner can name
 * thousands that are others'. Of names, those who ask take as many as they need.
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
  // Never `reverse`: it reads /etc/hosts and cannot tell SERVFAIL from an absence.
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

const FAILURES: Readonly<Record<string, readonly [DnsFailureReason, string]>> = {
  ESERVFAIL: ['dns-servfail', 'answers SERVFAIL'],
  EREFUSED: ['dns-refused', 'answers REFUSED'],
  ETIMEOUT: ['dns-timeout', 'does not answer'],
  ECANCELLED: ['dns-timeout', 'was not waited for any longer'],
  ECONNREFUSED: ['dns-error', 'cannot be reached'],
  EBADRESP: ['dns-error', 'answers with a damaged message'],
  EFORMERR: ['dns-error', 'answers FORMERR'],
  ENOTIMP: ['dns-error', 'answers NOTIMP'],
  EBADNAME: ['dns-error', 'cannot be asked for this name'],
};
