import { type GuardSettings, refusal } from '../address-guard.ts';
import { type Deadline, deadlineIn, within } from '../limits/deadline.ts';
import { addressesOf } from './forward.ts';
import type { DnsAnswer, Question, ReceivedRecord } from './message.ts';
import { receivedName } from './name-from-wire.ts';
import type { Ask, Exchange, NameServer } from './query.ts';
import type { Resolve } from './resolver.ts';
import { type AskResolver, endOfAliases, findZone, originOver } from './zone-cut.ts';

/** What the own name servers of the zone that holds a name say of it. */
export interface ZoneTestimony {
  /** Origin of the zone. */
  readonly zone: string;
  /** The name at the end of the name's aliases, where its records stand. */
  readonly owner: string;
  /** The zone's NS names, in their order as text. */
  readonly servers: readonly string[];
  /** One for each server that was asked and answered for its zone. */
  readonly answers: readonly {
    /** The server's NS name. */
    readonly server: string;
    /** The records of the wanted type at the end of the name's aliases; none where there is no such record. */
    readonly records: readonly ReceivedRecord[];
  }[];
}

/** Asks the servers of a name's zone. Null where the zone cannot be found, or the run's budget for such questions is spent. */
export type AskZone = (
  name: string,
  type: 'A' | 'AAAA' | 'PTR',
  deadline: Deadline,
) => Promise<ZoneTestimony | null>;

export interface ZoneServersSettings {
  readonly resolve: Resolve;
  readonly guard: GuardSettings;
  /** The run's own. */
  readonly deadline: Deadline;
  /** The port at which zones' own servers answer. */
  readonly authorityPort: number;
  /** How many questions may be put to zones' own servers in all. */
  readonly maxQuestions: number;
}

/** How many of a zone's servers are asked each question. */
const MAX_SERVERS = 3;
/** How many of a zone's NS names are looked up, so that three of them have an address that may be asked. */
const MAX_NS_LOOKED_UP = 6;
/** How many NS names are kept; the root has 13, and more do not fit a packet of old. */
const MAX_NS_KEPT = 13;
/** How often a zone's own servers may send the question on, by an alias into another zone. */
const MAX_HOPS = 4;
/** The time in which a zone's servers are found, once for the whole run and so on a clock of its own. */
const DISCOVERY_MS = 4000;

/**
 * Makes the means to ask zones' own servers. Their names and addresses are the zone owner's to choose, and
 * the zone of a PTR may be anybody's: so they are dialled under the address guard, few at a time, found once a
 * run, and not asked again what they have answered.
 */
export function createZoneServers(
  settings: ZoneServersSettings,
  ask: Ask,
  askResolver: AskResolver,
): AskZone {
  const zones = new Map<string, Promise<Zone>>();
  const testimonies = new Map<string, ReturnType<AskZone>>();
  let questionsLeft = settings.maxQuestions;

  const zoneAt = (origin: string): Promise<Zone> => {
    const zone = zones.get(origin) ?? discover(origin, settings);
    zones.set(origin, zone);
    return zone;
  };

  const testify: AskZone = async (name, type, deadline) => {
    let wanted = name;
    for (let hop = 0; hop < MAX_HOPS; hop++) {
      const place = await findZone(wanted, askResolver, deadline);
      // A zone without servers counts as well, or it could have as many lookups made as it likes.
      if (place === null || --questionsLeft < 0) return null;
      const zone = await within(deadline, zoneAt(place.origin), () => NOT_FOUND);
      questionsLeft -= Math.max(0, zone.asked.length - 1);
      if (questionsLeft < 0) return null;
      const question: Question = { name: place.owner, type, recursive: false };
      const heard = await Promise.all(
        zone.asked.map(async ({ server, ...at }) => {
          return { server, statement: statementOf(await ask(at, question, deadline), question) };
        }),
      );
      const onward = heard.map(({ statement }) => statement).find(({ kind }) => kind === 'onward');
      if (onward?.kind !== 'onward') {
        return {
          zone: place.origin,
          owner: place.owner,
          servers: zone.servers,
          answers: heard.flatMap(({ server, statement }) =>
            statement.kind === 'records' ? [{ server, records: statement.records }] : [],
          ),
        };
      }
      wanted = onward.name;
    }
    return null;
  };

  return async (name, type, deadline) => {
    const key = `${type} ${name}`;
    const testimony = testimonies.get(key) ?? testify(name, type, deadline);
    testimonies.set(key, testimony);
    const result = await within(deadline, testimony, () => null);
    // Silence may have been this deadline's; the next who asks shall have its own try.
    if (result === null || result.answers.length === 0) testimonies.delete(key);
    return result;
  };
}

interface Zone {
  readonly servers: readonly string[];
  readonly asked: readonly (NameServer & { readonly server: string })[];
}

const NOT_FOUND: Zone = { servers: [], asked: [] };

/** Finds a zone's servers. One address of each: its first over IPv4, which every runner has, else over IPv6. */
async function discover(origin: string, settings: ZoneServersSettings): Promise<Zone> {
  const deadline = deadlineIn(DISCOVERY_MS, settings.deadline);
  const { resolve, guard, authorityPort: port } = settings;
  const ns = await resolve(origin, 'NS', deadline);
  if (ns.kind !== 'found') return NOT_FOUND;
  const servers = [...new Set(ns.records.map(receivedName))].toSorted().slice(0, MAX_NS_KEPT);
  const found = await Promise.all(
    servers.slice(0, MAX_NS_LOOKED_UP).map(async (server) => {
      const lookups = await Promise.all([
        resolve(server, 'A', deadline),
        resolve(server, 'AAAA', deadline),
      ]);
      const addresses = lookups
        .map(addressesOf)
        .flatMap((lookup) => (lookup.kind === 'found' ? lookup.records : []));
      const address = addresses.find((candidate) => refusal(candidate, guard) === null);
      return address === undefined ? [] : [{ server, address, port }];
    }),
  );
  const asked = found
    .flat()
    .filter(({ address }, at, all) => all.findIndex((one) => one.address === address) === at);
  return { servers, asked: asked.slice(0, MAX_SERVERS) };
}

type Statement =
  | { readonly kind: 'records'; readonly records: readonly ReceivedRecord[] }
  /** The name is an alias of one in a zone that this server does not hold. */
  | { readonly kind: 'onward'; readonly name: string }
  /** A refusal, a referral, an answer out of a cache, no answer: nothing that a zone's own server says of its zone. */
  | { readonly kind: 'none' };

function statementOf(answer: Exchange, { name, type }: Question): Statement {
  if (answer.kind === 'failed' || !answer.authoritative) return { kind: 'none' };
  if (answer.rcode !== 'noerror' && answer.rcode !== 'nxdomain') return { kind: 'none' };
  const end = endOfAliases(answer.answers, name);
  const records = answer.answers.filter((record) => record.type === type && record.name === end);
  if (records.length > 0 || isNegative(answer, end)) return { kind: 'records', records };
  return end === name ? { kind: 'none' } : { kind: 'onward', name: end };
}

/** RFC 2308 2: an absence comes with the zone's SOA, or at least without the NS records of a referral. */
function isNegative(answer: DnsAnswer, end: string): boolean {
  if (answer.rcode === 'nxdomain' || originOver(end, answer) !== null) return true;
  return answer.answers.length === 0 && answer.authorities.every(({ type }) => type !== 'NS');
}
