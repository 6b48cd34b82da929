import pLimit from 'p-limit';
import { reverseName } from '../../model/address.ts';
import type { PtrAnswer, ReverseAuthority } from '../../model/observation.ts';
import type { GuardSettings } from '../address-guard.ts';
import { atMost, type Deadline } from '../limits/deadline.ts';
import { createZoneServers } from './authoritative-servers.ts';
import {
  type Confirmation,
  type ConfirmationTools,
  forwardConfirm,
} from './forward-confirmation.ts';
import type { ReceivedRecord } from './message.ts';
import { namesToLookUp, ptrNames } from './ptr-names.ts';
import { type Ask, exchange, type NameServer, nameServerAt } from './query.ts';
import type { Resolve } from './resolver.ts';
import { queryResolvers, type ResolverAnswer, tellsOfRecords } from './resolver-caches.ts';
import type { AskResolver } from './zone-cut.ts';

/**
 * Asks the own servers of an address's reverse zone, and each resolver by itself, for the address's PTR names.
 * Null where the zone cannot be found and there is one resolver only, or the time is nearly over. Never throws.
 *
 * @param address in canonical form
 */
export type AskAuthority = (
  address: string,
  deadline: Deadline,
) => Promise<ReverseAuthority | null>;

export interface AuthoritySettings {
  readonly resolve: Resolve;
  /** The run's resolvers, as `ip`, `ip:port` or `[ip6]:port`. */
  readonly resolvers: readonly string[];
  readonly guard: GuardSettings;
  /** The run's own. */
  readonly deadline: Deadline;
  /** The port at which zones' own servers answer: 53, but in a laboratory. */
  readonly authorityPort?: number;
  /** The most questions to zones' own servers in one run. */
  readonly maxQuestions?: number;
}

const MAX_QUESTIONS = 2000;
/** The most time for one question to one server. */
const QUESTION_MS = 2000;
/** The most time for all questions about one address, and never more than half of what its host has left. */
const ADDRESS_MS = 8000;
/** With less time than this left nobody is asked. */
const LEAST_MS = 500;
/** Questions that are under way at once, each with a socket of its own. */
const QUESTIONS_AT_ONCE = 64;

/** Makes the means to ask the authority. What is found out about a zone's servers serves the whole run. */
export function createAuthority(settings: AuthoritySettings): AskAuthority {
  const resolvers = settings.resolvers.flatMap((text) => nameServerAt(text) ?? []);
  const limit = pLimit(QUESTIONS_AT_ONCE);
  const ask: Ask = (server, question, deadline) =>
    limit(() => exchange(server, question, deadline, QUESTION_MS));
  const askZone = createZoneServers(
    { authorityPort: 53, maxQuestions: MAX_QUESTIONS, ...settings },
    ask,
    askInTurn(resolvers, ask),
  );
  const tools: ConfirmationTools = {
    resolve: settings.resolve,
    askZone,
    askCaches: (name, type, deadline) => queryResolvers(resolvers, { name, type }, ask, deadline),
  };

  return async (address, deadline) => {
    if (deadline.remaining() < LEAST_MS) return null;
    const end = atMost(Math.min(ADDRESS_MS, deadline.remaining() / 2), deadline);
    const name = reverseName(address);
    const [own, caches] = await Promise.all([
      askZone(name, 'PTR', end),
      queryResolvers(resolvers, { name, type: 'PTR' }, ask, end),
    ]);
    if (own === null && caches.length < 2) return null;
    const { zone, owner, servers, answers } = own ?? NO_ZONE;
    const statements: Statement[] = [
      ...answers.map((answer) => stated('authority', { ...answer, ttlS: null })),
      ...caches.map((answer) => stated('resolver', answer)),
    ];
    const confirmations = await confirmAll(statements, address, tools, end);
    return {
      zone,
      owner,
      servers,
      answers: statements.map((statement) => voiceOf(statement, confirmations)),
      cachedForS: cachedFor(statements, confirmations),
    };
  };
}

const NO_ZONE = { zone: null, owner: null, servers: [], answers: [] } as const;

/** Asks one resolver after the other, until one knows. */
function askInTurn(resolvers: readonly NameServer[], ask: Ask): AskResolver {
  return async (question, deadline) => {
    for (const resolver of resolvers) {
      const answer = await ask(resolver, question, deadline);
      if (tellsOfRecords(answer)) return answer;
    }
    return null;
  };
}

/** A voice of which it is not known yet which names resolve back. */
type Statement = Omit<PtrAnswer, 'confirmed'> & { readonly ttlS: number | null };

function stated(kind: PtrAnswer['kind'], { server, records, ttlS }: ResolverAnswer): Statement {
  return { server, kind, names: ptrNames(records.flatMap(targetOf)), ttlS };
}

function targetOf(record: ReceivedRecord): string[] {
  return record.type === 'PTR' ? [record.target] : [];
}

/** What became of each different name, the names of the zone's own servers first where there are too many. */
async function confirmAll(
  statements: readonly Statement[],
  address: string,
  tools: ConfirmationTools,
  deadline: Deadline,
): Promise<ReadonlyMap<string, Confirmation>> {
  const names = new Set(statements.flatMap((statement) => statement.names));
  const confirmations = namesToLookUp([...names]).map(
    async (name) => [name, await forwardConfirm(name, address, tools, deadline)] as const,
  );
  return new Map(await Promise.all(confirmations));
}

function voiceOf(
  { server, kind, names }: Statement,
  confirmations: ReadonlyMap<string, Confirmation>,
): PtrAnswer {
  const confirmed = names.filter((name) => (confirmations.get(name)?.kind ?? 'none') !== 'none');
  return { server, kind, names, confirmed };
}

/**
 * The longest time for which a resolver that was asked keeps what contradicts the authority: PTR names other
 * than those of the zone's own servers, or an address record that lacks the address. Null where none does.
 */
function cachedFor(
  statements: readonly Statement[],
  confirmations: ReadonlyMap<string, Confirmation>,
): number | null {
  const authorities = statements.filter(({ kind }) => kind === 'authority');
  const contrary = statements.filter(
    ({ kind, names }) =>
      kind === 'resolver' && authorities.some((authority) => !sameNames(authority.names, names)),
  );
  const behind = [...confirmations.values()].flatMap((confirmation) =>
    confirmation.kind === 'authority' ? confirmation.behind : [],
  );
  const known = [...contrary, ...behind].flatMap(({ ttlS }) => ttlS ?? []);
  return known.length === 0 ? null : Math.max(...known);
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}
