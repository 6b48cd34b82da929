import { addressesIn } from '../../model/observation.ts';
import { type GuardSettings, refusal } from '../address-guard.ts';
import { type Deadline, deadlineIn, within } from '../limits/deadline.ts';
import { lookUpAddresses } from './address-lookups.ts';
import { type Alias, type AnswerContent, isInZone, readAnswer } from './answer.ts';
import type { Query, QueryResult } from './client.ts';
import type { DnsAnswer } from './message.ts';
import type { NameServer } from './name-server.ts';
import {
  type Answered,
  answered,
  type ConfirmedType,
  type RecordData,
  type Resolve,
} from './resolver.ts';
import { findZone, type QueryResolver, type ZoneCut } from './zone-cut.ts';

/** What the own name servers of the zone that holds a name answer. */
export interface ZoneAnswers<T extends ConfirmedType> {
  /** Origin of the zone. */
  readonly zone: string;
  /** The name at the end of the name's aliases. */
  readonly owner: string;
  /** The zone's NS names, sorted. */
  readonly servers: readonly string[];
  /** One for each queried server that answered with authority. */
  readonly answers: readonly {
    /** The server's NS name. */
    readonly server: string;
    readonly answer: Answered<RecordData[T]>;
  }[];
}

/** Queries the own servers of a name's zone; null when the zone was not found or the run's questions are used up. */
export type QueryZone = <T extends ConfirmedType>(
  name: string,
  type: T,
  deadline: Deadline,
) => Promise<ZoneAnswers<T> | null>;

export interface ZoneQuerySettings {
  readonly resolve: Resolve;
  readonly guard: GuardSettings;
  /** The run's deadline. */
  readonly deadline: Deadline;
  /** The port of the zones' own servers. */
  readonly authorityPort: number;
  /** The most questions to zones' own servers in the run. */
  readonly maxQuestions: number;
}

/** The most servers of a zone that are queried. */
const MAX_SERVERS = 3;
/** The most NS names of a zone that are looked up, to find three servers that may be queried. */
const MAX_NS_LOOKED_UP = 6;
/** The most NS names in a result; the root zone has 13. */
const MAX_NS_NAMES = 13;
/** The most zones that a chain of aliases may lead through. */
const MAX_HOPS = 4;
/** Milliseconds to find a zone's servers. The result serves the whole run, so no single host's deadline counts. */
const DISCOVERY_MS = 4000;

/**
 * Makes the query of a run to zones' own servers. The owner of a zone chooses the names and addresses of its servers:
 * so the address guard applies, few of them are queried, and servers and answers are cached for the run.
 */
export function createZoneQuery(
  settings: ZoneQuerySettings,
  query: Query,
  queryResolver: QueryResolver,
): QueryZone {
  const zones = new Map<string, Promise<Zone>>();
  const soaOf = askedOnce(queryResolver);
  let questionsLeft = settings.maxQuestions;

  const zoneAt = (origin: string): Promise<Zone> => {
    const zone = zones.get(origin) ?? findServers(origin, settings);
    zones.set(origin, zone);
    return zone;
  };

  /** A server may have the zone of the alias's target too. That zone's own servers can be others. */
  const aliasIntoOtherZone = async (
    answers: readonly { readonly content: FinalContent }[],
    { origin }: ZoneCut,
    deadline: Deadline,
  ): Promise<AliasTarget | null> => {
    const [first] = answers.map(({ content: { aliases } }) => aliases);
    const target = first?.at(-1)?.target;
    if (first === undefined || target === undefined) return null;
    if (answers.some(({ content }) => content.aliases.at(-1)?.target !== target)) return null;
    const cut = await findZone(target, soaOf, deadline);
    return cut === null || cut.origin === origin ? null : { aliases: first, target };
  };

  const queryOnce: QueryZone = async (name, type, deadline) => {
    const chain: Alias[] = [];
    let current = name;
    for (let hop = 0; hop < MAX_HOPS; hop++) {
      const cut = await findZone(current, soaOf, deadline);
      // A zone without servers costs a question too: else it could cause any number of lookups.
      if (cut === null || --questionsLeft < 0) return null;
      const zone = await within(deadline, zoneAt(cut.origin), () => NO_SERVERS);
      questionsLeft -= Math.max(0, zone.targets.length - 1);
      if (questionsLeft < 0) return null;
      const question = { name: current, type, recursive: false };
      const answers = await Promise.all(
        zone.targets.map(async ({ server, ...at }) => {
          const result = await query(at, question, deadline);
          return { server, content: readZoneAnswer(result, type, cut) };
        }),
      );
      const final = answers.flatMap(({ server, content }) =>
        content.kind === 'records' || content.kind === 'absent' ? [{ server, content }] : [],
      );
      const alias =
        answers.flatMap(({ content }) => (content.kind === 'alias' ? [content] : []))[0] ??
        (await aliasIntoOtherZone(final, cut, deadline));
      if (alias !== null) {
        chain.push(...alias.aliases);
        current = alias.target;
      } else if (final.length === 0 && cut.end !== current) {
        // No server of the zone is in reach: the resolver's alias is all that is known.
        current = cut.end;
      } else {
        const [first] = final;
        return {
          zone: cut.origin,
          owner: first?.content.aliases.at(-1)?.target ?? current,
          servers: zone.servers,
          answers: final.map(({ server, content }) => {
            return { server, answer: answered(type, content, [...chain, ...content.aliases]) };
          }),
        };
      }
    }
    return null;
  };

  return sharedByCallers(queryOnce);
}

type FinalContent = Extract<AnswerContent<ConfirmedType>, { kind: 'records' | 'absent' }>;
type AliasTarget = Pick<
  Extract<AnswerContent<ConfirmedType>, { kind: 'alias' }>,
  'aliases' | 'target'
>;

/** Queries the resolvers for the SOA of each name once, if they answer: many names have the same parents. */
function askedOnce(query: QueryResolver): QueryResolver {
  const known = new Map<string, DnsAnswer>();
  return async (question, deadline) => {
    const answer = known.get(question.name) ?? (await query(question, deadline));
    if (answer !== null) known.set(question.name, answer);
    return answer;
  };
}

/** Queries the servers for each name and type once, as long as they answer. */
function sharedByCallers(queryOnce: QueryZone): QueryZone {
  const results: Results = {
    A: new Map(),
    AAAA: new Map(),
    PTR: new Map(),
    MX: new Map(),
    TXT: new Map(),
  };
  return async (name, type, deadline) => {
    const ofType = results[type];
    const running = ofType.get(name) ?? queryOnce(name, type, deadline);
    ofType.set(name, running);
    const result = await within(deadline, running, () => null);
    // The deadline of this caller may be the reason for no answer: let the next caller try again.
    if (result === null || result.answers.length === 0) ofType.delete(name);
    return result;
  };
}

/** The results by type and name. */
type Results = { readonly [T in ConfirmedType]: Map<string, Promise<ZoneAnswers<T> | null>> };

interface Zone {
  readonly servers: readonly string[];
  readonly targets: readonly (NameServer & { readonly server: string })[];
}

const NO_SERVERS: Zone = { servers: [], targets: [] };

/** Finds a zone's servers, with one address each: IPv4 where it has one, since every runner has IPv4. */
async function findServers(
  origin: string,
  { resolve, guard, authorityPort: port, deadline: run }: ZoneQuerySettings,
): Promise<Zone> {
  const deadline = deadlineIn(DISCOVERY_MS, run);
  const ns = await resolve(origin, 'NS', deadline);
  if (ns.kind !== 'found') return NO_SERVERS;
  const servers = [...new Set(ns.records)].toSorted().slice(0, MAX_NS_NAMES);
  const found = await Promise.all(
    servers.slice(0, MAX_NS_LOOKED_UP).map(async (server) => {
      const addresses = addressesIn(await lookUpAddresses(server, resolve, deadline));
      const address = addresses.find((candidate) => refusal(candidate, guard) === null);
      return address === undefined ? [] : [{ server, address, port }];
    }),
  );
  const different = found
    .flat()
    .filter(({ address }, index, all) => all.findIndex((one) => one.address === address) === index);
  return { servers, targets: different.slice(0, MAX_SERVERS) };
}

/**
 * Reads the answer of a zone's server. Only an answer with authority counts, and an absence only if it is of this zone,
 * or of one below it: a server that has but the parent zone does not know what the zone contains.
 */
function readZoneAnswer<T extends ConfirmedType>(
  result: QueryResult,
  type: T,
  { origin }: ZoneCut,
): AnswerContent<T> | { readonly kind: 'unknown' } {
  if (result.kind !== 'answer' || !result.authoritative) return { kind: 'unknown' };
  const content = readAnswer(result, type);
  if (content.kind !== 'absent') return content;
  const target = content.aliases.at(-1)?.target;
  // The target of an alias may be in a zone of its own, which this server does not have.
  if (target !== undefined) return { kind: 'alias', aliases: content.aliases, target };
  const isOfZone = content.zone === null || isInZone(content.zone, origin);
  return isOfZone ? content : { kind: 'unknown' };
}
