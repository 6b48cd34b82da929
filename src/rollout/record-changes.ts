import { addressOfReverseName, reverseName } from '../model/address.ts';
import { canonicalName } from '../model/dns-name.ts';
import { meets } from '../model/expectation.ts';
import type { MailHost } from '../model/mail-host.ts';
import type { HostObservation, Lookup } from '../model/observation.ts';
import type {
  PlannedChange,
  PlannedGreeting,
  PlannedPlace,
  PlannedRecords,
  PlannedUnknown,
} from '../model/planned.ts';

/** What a host shows now. */
export type LiveIdentity = Pick<HostObservation, 'forward' | 'endpoints'>;

/** An address record or alias that comes or goes. */
export interface AddressChange {
  readonly name: string;
  readonly type: 'A' | 'AAAA' | 'CNAME';
  /** Null where it is not known: `what` then says what is not. */
  readonly value: string | null;
  readonly what: string | null;
  readonly place: PlannedPlace;
}

/** A PTR record that comes or goes. */
export interface PtrChange {
  /** Where the record stands, and the address whose it is; null where that is not known before apply. */
  readonly owner: string | null;
  readonly address: string | null;
  /** Null where the name is not known, or every record goes. */
  readonly name: string | null;
  readonly effect: 'set' | 'add' | 'remove';
  readonly what: string | null;
  readonly place: PlannedPlace;
}

/** What the planned changes move of one host's identity. What is live already, or stays, is no move. */
export interface HostChanges {
  readonly published: readonly AddressChange[];
  readonly pointers: readonly PtrChange[];
  readonly greetings: readonly PlannedGreeting[];
  readonly removed: readonly AddressChange[];
  /** Aliases that can only come when the address records of their name have gone (RFC 1034 3.6.2). */
  readonly aliases: readonly AddressChange[];
}

/** Finds what of a plan concerns one host: its greeting, its addresses' PTR, and the names that either shows. */
export function changesForHost(
  host: MailHost,
  changes: readonly PlannedChange[],
  live: LiveIdentity,
): HostChanges {
  const pointers = pointersOf(host, changes, live);
  const greetings = changes.filter((change) => isNewGreeting(change, host, live));
  const names = new Set([
    host.name,
    ...live.endpoints.flatMap(({ ptr }) => ptr.names.map(canonicalName)),
    ...pointers.flatMap(({ name }) => name ?? []),
    ...greetings.flatMap(({ banner, ehlo }) => [banner ?? [], ehlo ?? []].flat()),
  ]);
  const forward = changes.filter(isForward).filter(({ name }) => name !== null && names.has(name));
  const kept = new Set(forward.filter((change) => change.kind === 'records').flatMap(keysKept));
  const moves = forward.map((change) => forwardMoves(change, host, live));
  const published = moves.flatMap(({ comes }) => comes);
  const gone = [...moves.flatMap(({ goes }) => goes), ...pushedOut(published, host, live)];
  const removed = gone.filter(
    (move, index) =>
      !kept.has(keyOf(move)) && gone.findIndex((other) => keyOf(other) === keyOf(move)) === index,
  );
  const waits = ({ name, type }: AddressChange) =>
    type === 'CNAME' && removed.some((move) => move.name === name && move.type !== 'CNAME');
  return {
    published: published.filter((move) => !waits(move)),
    // An address has two names for a while rather than none.
    pointers: pointers.toSorted(
      (a, b) => Number(a.effect === 'remove') - Number(b.effect === 'remove'),
    ),
    greetings,
    removed,
    aliases: published.filter(waits),
  };
}

function pointersOf(
  host: MailHost,
  changes: readonly PlannedChange[],
  live: LiveIdentity,
): PtrChange[] {
  const addresses = new Set([
    ...(host.addresses ?? []),
    ...live.endpoints.map(({ address }) => address),
    ...changes.flatMap((change) =>
      isForward(change) && change.kind === 'records' && change.name === host.name
        ? change.records.filter(() => change.type !== 'CNAME')
        : [],
    ),
  ]);
  const owners = new Map([...addresses].map((address) => [reverseName(address), address]));
  for (const { address, ptr } of live.endpoints) {
    const owner = ptr.authority?.owner ?? null;
    if (owner !== null) owners.set(owner, address);
  }
  return changes.flatMap((change): PtrChange[] => {
    if (change.kind === 'greeting' || change.type !== 'PTR') return [];
    const { name: owner, place } = change;
    const known = change.kind === 'unknown' ? [change.known] : change.records;
    const address = owner === null ? null : (owners.get(owner) ?? addressOfReverseName(owner));
    const own = owner === null ? mayBeOwn : isOwn;
    if (!(owner !== null && owners.has(owner)) && !known.some((name) => own(name, host))) return [];
    const at = { owner, address, place };
    if (change.kind === 'unknown') {
      return [{ ...at, name: change.known, effect: 'set', what: change.what }];
    }
    const { effect } = change;
    if (effect === 'set' && change.records.length === 0) {
      return [{ ...at, name: null, effect: 'remove', what: null }];
    }
    return ptrNamesMoved(change, namesShown(address, live)).map((name) => {
      return { ...at, name, effect, what: null };
    });
  });
}

/** The names of a change that are not so already; all of a new set, since they replace one another. */
function ptrNamesMoved(
  { effect, records }: Extract<PlannedRecords, { readonly type: 'PTR' }>,
  shown: readonly string[],
): readonly string[] {
  const fresh = records.filter((name) => !shown.includes(name));
  if (effect === 'add') return fresh;
  if (effect === 'set') return fresh.length === 0 && shown.length === records.length ? [] : records;
  return shown.length === 0 ? records : records.filter((name) => shown.includes(name));
}

/** The PTR names that an address has now. */
export function namesShown(address: string | null, live: LiveIdentity): readonly string[] {
  return live.endpoints.find((one) => one.address === address)?.ptr.names.map(canonicalName) ?? [];
}

function isOwn(name: string | null, host: MailHost): boolean {
  return name === host.name;
}

/** Whether a PTR whose address is not known yet is one of the host's, by the name that it will have. */
function mayBeOwn(name: string | null, host: MailHost): boolean {
  const { ptr } = host;
  return isOwn(name, host) || (name !== null && ptr.kind === 'names' && meets(name, ptr));
}

function isNewGreeting(
  change: PlannedChange,
  host: MailHost,
  { endpoints }: LiveIdentity,
): change is PlannedGreeting {
  if (change.kind !== 'greeting' || change.host !== host.name) return false;
  const { banner, ehlo, port } = change;
  const seen = port === null || port === host.port ? endpoints : [];
  const same = seen.every(
    ({ smtp }) =>
      (banner === undefined || smtp.bannerName === banner) &&
      (ehlo === undefined || smtp.ehloName === ehlo),
  );
  return seen.length === 0 || !same;
}

type ForwardChange =
  | Extract<PlannedRecords, { readonly type: AddressChange['type'] }>
  | (PlannedUnknown & { readonly type: AddressChange['type'] });

function isForward(change: PlannedChange): change is ForwardChange {
  return change.kind !== 'greeting' && ['A', 'AAAA', 'CNAME'].includes(change.type);
}

function keysKept(change: Extract<ForwardChange, { readonly kind: 'records' }>): string[] {
  const { name, type, effect, records } = change;
  return effect === 'remove' ? [] : records.map((value) => keyOf({ name, type, value }));
}

function keyOf({ name, type, value }: Pick<AddressChange, 'name' | 'type' | 'value'>): string {
  return `${name} ${type} ${value}`;
}

function forwardMoves(
  change: ForwardChange,
  host: MailHost,
  live: LiveIdentity,
): { readonly comes: readonly AddressChange[]; readonly goes: readonly AddressChange[] } {
  const { type, place } = change;
  const name = change.name ?? '';
  const move = (value: string | null, what: string | null = null): AddressChange => {
    return { name, type, value, what, place };
  };
  if (change.kind === 'unknown') return { comes: [move(change.known, change.what)], goes: [] };
  const { effect, records } = change;
  const now = recordsNow(name, type, host, live);
  if (effect === 'remove') {
    const still = records.filter((value) => now === null || now.includes(value));
    return { comes: [], goes: still.map((value) => move(value)) };
  }
  const comes = records.filter((value) => now === null || !now.includes(value));
  const goes = effect === 'set' ? (now ?? []).filter((value) => !records.includes(value)) : [];
  const all = effect === 'set' && records.length === 0 && now === null;
  return {
    comes: comes.map((value) => move(value)),
    goes: all ? [move(null)] : goes.map((value) => move(value)),
  };
}

/** The address records that an alias for their name pushes out, whether the plan says so or not. */
function pushedOut(
  published: readonly AddressChange[],
  host: MailHost,
  live: LiveIdentity,
): AddressChange[] {
  return published
    .filter(({ type }) => type === 'CNAME')
    .flatMap(({ name, place }) =>
      (['A', 'AAAA'] as const).flatMap((type) =>
        (recordsNow(name, type, host, live) ?? []).map((value) => {
          return { name, type, value, what: null, place };
        }),
      ),
    );
}

/** The records of a name as far as they were looked up; null where nobody knows. */
function recordsNow(
  name: string,
  type: AddressChange['type'],
  host: MailHost,
  { forward, endpoints }: LiveIdentity,
): readonly string[] | null {
  if (name === host.name) {
    if (type === 'CNAME') return found(forward.alias);
    // The addresses of an alias are records of another name.
    if (forward.alias.kind === 'found') return [];
    return found(type === 'A' ? forward.v4 : forward.v6);
  }
  if (type === 'CNAME') return null;
  const seen = endpoints
    .filter(({ address }) => address.includes(':') === (type === 'AAAA'))
    .flatMap(({ ptr }) => Object.entries(ptr.forward))
    .filter(([shown]) => canonicalName(shown) === name);
  return seen.length === 0 ? null : [...new Set(seen.flatMap(([, addresses]) => addresses))];
}

function found<T>(lookup: Lookup<T>): readonly T[] | null {
  if (lookup.kind === 'failed') return null;
  return lookup.kind === 'found' ? lookup.records : [];
}
