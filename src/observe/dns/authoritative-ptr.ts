import pLimit from 'p-limit';
import { reverseName } from '../../model/address.ts';
import type { Expectation } from '../../model/mail-host.ts';
import { type PtrAnswer, recordsOf } from '../../model/observation.ts';
import type { GuardSettings } from '../address-guard.ts';
import { type Deadline, deadlineIn } from '../limits/deadline.ts';
import type { DnsClient, Query } from './client.ts';
import { addressType, lookUpSameFamily } from './forward.ts';
import type { ReceivedRecord } from './message-reader.ts';
import type { NameServer } from './name-server.ts';
import { namesToConfirm, ptrNames, type QueryAuthority } from './ptr.ts';
import { firstAnswer, queryResolvers, type ResolverAnswer } from './query-resolvers.ts';
import { createZoneQuery, type QueryZone } from './query-zone.ts';
import type { Resolve } from './resolver.ts';

export interface AuthoritySettings {
  readonly client: DnsClient;
  readonly resolve: Resolve;
  /** The run's resolvers. */
  readonly resolvers: readonly NameServer[];
  readonly guard: GuardSettings;
  /** The run's deadline. */
  readonly deadline: Deadline;
  /** The port of the zones' own servers; 53 except in tests. */
  readonly authorityPort?: number;
  /** The most questions to zones' own servers in one run. */
  readonly maxQuestions?: number;
}

const MAX_QUESTIONS = 2000;
/** How long to wait for an answer each time that a question is sent, in milliseconds. */
const WAITS_MS = [1000, 1000];
/** The most milliseconds for one address, and never more than half of what its host has left. */
const ADDRESS_MS = 8000;
/** With fewer milliseconds left, no query is made. */
const MIN_MS = 500;
/** The most queries at once. */
const MAX_QUERIES_AT_ONCE = 64;

/**
 * Makes the query for what a reverse zone's own servers and each resolver answer about an address. The answers of the
 * zones' servers are shared by the whole run.
 */
export function createAuthorityQuery(settings: AuthoritySettings): QueryAuthority {
  const { client, resolvers } = settings;
  const limit = pLimit(MAX_QUERIES_AT_ONCE);
  const query: Query = (server, question, deadline) =>
    limit(() => client.query(server, question, WAITS_MS, deadline));
  const sources: Sources = {
    resolve: settings.resolve,
    queryZone: createZoneQuery(
      { authorityPort: 53, maxQuestions: MAX_QUESTIONS, ...settings },
      query,
      (question, deadline) => firstAnswer(resolvers, question, query, deadline),
    ),
    queryEachResolver: (name, type, deadline) =>
      queryResolvers(resolvers, { name, type }, query, deadline),
  };

  return async (address, outer, expectation = { kind: 'any' }) => {
    if (outer.remaining() < MIN_MS) return null;
    const deadline = deadlineIn(Math.min(ADDRESS_MS, outer.remaining() / 2), outer);
    const name = reverseName(address);
    const [zoneAnswers, resolverAnswers] = await Promise.all([
      sources.queryZone(name, 'PTR', deadline),
      sources.queryEachResolver(name, 'PTR', deadline),
    ]);
    if (zoneAnswers === null && resolverAnswers.length < 2) return null;
    const { zone, owner, servers, answers } = zoneAnswers ?? NO_ZONE;
    const unconfirmed: UnconfirmedAnswer[] = [
      ...answers.map((answer) => ptrAnswer('authority', { ...answer, ttlS: null }, expectation)),
      ...resolverAnswers.map((answer) => ptrAnswer('resolver', answer, expectation)),
    ];
    const confirm = (name: string) => forwardConfirm(name, address, sources, deadline);
    const confirmations = await confirmAll(unconfirmed, expectation, confirm);
    return {
      zone,
      owner,
      servers,
      answers: unconfirmed.map(({ server, kind, names }): PtrAnswer => {
        const confirmed = names.filter((one) => confirmations.get(one)?.confirmed === true);
        return { server, kind, names, confirmed };
      }),
      cachedForS: cachedForS(unconfirmed, confirmations),
    };
  };
}

const NO_ZONE = { zone: null, owner: null, servers: [], answers: [] } as const;

interface Sources {
  readonly resolve: Resolve;
  readonly queryZone: QueryZone;
  readonly queryEachResolver: (
    name: string,
    type: 'A' | 'AAAA' | 'PTR',
    deadline: Deadline,
  ) => Promise<readonly ResolverAnswer[]>;
}

/** A server's PTR names before forward confirmation; `ttlS` is how long a resolver may still cache them. */
type UnconfirmedAnswer = Omit<PtrAnswer, 'confirmed'> & { readonly ttlS: number | null };

function ptrAnswer(
  kind: PtrAnswer['kind'],
  { server, records, ttlS }: ResolverAnswer,
  expectation: Expectation,
): UnconfirmedAnswer {
  const targets = records.flatMap((record) => (record.type === 'PTR' ? [record.target] : []));
  return { server, kind, names: ptrNames(targets, expectation).names, ttlS };
}

interface Confirmation {
  /** Whether the name resolves back to the address. */
  readonly confirmed: boolean;
  /** The resolvers that do not have the address yet, when only the forward zone's own servers have it. */
  readonly outdated: readonly ResolverAnswer[];
}

/** The most different names that are confirmed. A name that is not confirmed causes no finding. */
const MAX_CONFIRMED = 10;

/** Confirms the different names. Expected ones come first, then those from the zone's own servers. */
async function confirmAll(
  answers: readonly UnconfirmedAnswer[],
  expectation: Expectation,
  confirm: (name: string) => Promise<Confirmation>,
): Promise<ReadonlyMap<string, Confirmation>> {
  const names = new Set(answers.flatMap((answer) => answer.names));
  const confirmations = namesToConfirm([...names], expectation)
    .slice(0, MAX_CONFIRMED)
    .map(async (name) => [name, await confirm(name)] as const);
  return new Map(await Promise.all(confirmations));
}

/**
 * Checks whether a name resolves back to an address: first with the resolver, then with the own servers of the
 * name's zone. The address record is often published some minutes before or after the PTR.
 */
async function forwardConfirm(
  name: string,
  address: string,
  { resolve, queryZone, queryEachResolver }: Sources,
  deadline: Deadline,
): Promise<Confirmation> {
  const lookup = await lookUpSameFamily(name, address, resolve, deadline);
  if (recordsOf(lookup).includes(address)) {
    return { confirmed: true, outdated: [] };
  }
  const type = addressType(address);
  const zone = await queryZone(name, type, deadline);
  const published = zone?.answers.some(({ records }) => hasAddress(records, address)) ?? false;
  if (!published) return { confirmed: false, outdated: [] };
  const cached = await queryEachResolver(name, type, deadline);
  return { confirmed: true, outdated: cached.filter((one) => !hasAddress(one.records, address)) };
}

function hasAddress(records: readonly ReceivedRecord[], address: string): boolean {
  return records.some((record) => 'address' in record && record.address === address);
}

/**
 * The longest time in seconds for which a resolver may still cache data that contradicts the authority: PTR names
 * other than those of the zone's own servers, or an address record without the address. Null when none does.
 */
function cachedForS(
  answers: readonly UnconfirmedAnswer[],
  confirmations: ReadonlyMap<string, Confirmation>,
): number | null {
  const authorities = answers.filter(({ kind }) => kind === 'authority');
  const outdatedPtr = answers.filter(
    ({ kind, names }) =>
      kind === 'resolver' && authorities.some((authority) => !sameNames(authority.names, names)),
  );
  const outdatedForward = [...confirmations.values()].flatMap(({ outdated }) => outdated);
  const ttls = [...outdatedPtr, ...outdatedForward].flatMap(({ ttlS }) => ttlS ?? []);
  return ttls.length === 0 ? null : Math.max(...ttls);
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}
