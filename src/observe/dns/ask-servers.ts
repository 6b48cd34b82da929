import pLimit from 'p-limit';
import { canonicalName } from '../../model/dns-name.ts';
import type { GuardSettings } from '../address-guard.ts';
import { type Deadline, deadlineIn } from '../limits/deadline.ts';
import type { DnsClient, Query } from './client.ts';
import type { NameServer } from './name-server.ts';
import { type FailedResolver, firstAnswer, queryResolvers } from './query-resolvers.ts';
import { createZoneQuery } from './query-zone.ts';
import type { Answered, ConfirmedType, RecordData, Resolve } from './resolver.ts';

/** What one server answers for a name and type. */
export interface ServerAnswer<T extends ConfirmedType> {
  /** The NS name of a server of the zone, or `ip:port` of a resolver. */
  readonly server: string;
  readonly kind: 'authority' | 'resolver';
  readonly answer: Answered<RecordData[T]>;
  /** Seconds for which a resolver may cache a part of this answer; null where that is not known. */
  readonly cachedForS: number | null;
}

/** What a zone's own servers and each resolver answer. A server that states nothing is left out. */
export interface ServerAnswers<T extends ConfirmedType> {
  /** Origin of the zone; null when it was not found. */
  readonly zone: string | null;
  /** The name at the end of the name's aliases; null when the zone was not found. */
  readonly owner: string | null;
  /** The zone's NS names. */
  readonly servers: readonly string[];
  /** Those of the zone's own servers come first. */
  readonly answers: readonly ServerAnswer<T>[];
  /** The resolvers that answered SERVFAIL. */
  readonly failed: readonly FailedResolver[];
}

/** Queries the own servers of a name's zone, and each resolver separately. Never throws. */
export type AskServers = <T extends ConfirmedType>(
  name: string,
  type: T,
  deadline: Deadline,
) => Promise<ServerAnswers<T>>;

export interface AskSettings {
  readonly client: DnsClient;
  readonly resolve: Resolve;
  /** The run's resolvers. */
  readonly resolvers: readonly NameServer[];
  readonly guard: GuardSettings;
  /** The run's deadline. */
  readonly deadline: Deadline;
  /** The port of the zones' own servers; 53 except in tests. */
  readonly authorityPort?: number | undefined;
  /** The most questions to zones' own servers in one run. */
  readonly maxQuestions?: number;
}

const MAX_QUESTIONS = 2000;
/** How long to wait for an answer each time that a question is sent, in milliseconds. */
const WAITS_MS = [1000, 1000];
/** The most milliseconds for one name and type, and never more than half of what its host has left. */
const QUESTION_MS = 8000;
/** With fewer milliseconds left, no query is made. */
export const MIN_MS = 500;
/** The most queries at once. */
const MAX_QUERIES_AT_ONCE = 64;

/** Makes the queries of a run. The answers of the zones' own servers are shared by the whole run. */
export function createServerQueries(settings: AskSettings): AskServers {
  const { client, resolvers } = settings;
  const limit = pLimit(MAX_QUERIES_AT_ONCE);
  const query: Query = (server, question, deadline) =>
    limit(() => client.query(server, question, WAITS_MS, deadline));
  const queryZone = createZoneQuery(
    {
      ...settings,
      authorityPort: settings.authorityPort ?? 53,
      maxQuestions: settings.maxQuestions ?? MAX_QUESTIONS,
    },
    query,
    (question, deadline) => firstAnswer(resolvers, question, query, deadline),
  );

  return async <T extends ConfirmedType>(given: string, type: T, outer: Deadline) => {
    if (outer.remaining() < MIN_MS) return NO_ANSWERS;
    const deadline = deadlineIn(Math.min(QUESTION_MS, outer.remaining() / 2), outer);
    const name = canonicalName(given);
    const [ofZone, ofResolvers] = await Promise.all([
      queryZone(name, type, deadline),
      queryResolvers(resolvers, { name, type }, query, deadline),
    ]);
    const { zone, owner, servers, answers } = ofZone ?? { ...NO_ANSWERS, answers: [] };
    return {
      zone,
      owner,
      servers,
      answers: [
        ...answers.map(
          (answer): ServerAnswer<T> => ({ kind: 'authority', cachedForS: null, ...answer }),
        ),
        ...ofResolvers.answers.map((answer): ServerAnswer<T> => ({ kind: 'resolver', ...answer })),
      ],
      failed: ofResolvers.failed,
    };
  };
}

const NO_ANSWERS = { zone: null, owner: null, servers: [], answers: [], failed: [] } as const;
