import { isIP } from 'node:net';
import { addressOfReverseName, familyOf, reverseName } from '../model/address.ts';
import { canonicalName } from '../model/dns-name.ts';
import { meets } from '../model/expectation.ts';
import type { MailHost } from '../model/mail-host.ts';
import { type HostObservation, type Lookup, recordsOf } from '../model/observation.ts';
import type {
  PlannedChange,
  PlannedGreeting,
  PlannedPlace,
  PlannedRecords,
  PlannedUnknown,
} from '../model/planned.ts';

/** The observed current state of a host. */
export type CurrentIdentity = Pick<HostObservation, 'forward' | 'endpoints'>;

/** The planned changes that affect one host. Changes to values that are already live are left out. */
export interface HostChanges {
  readonly added: readonly AddressChange[];
  readonly ptrs: readonly PtrChange[];
  readonly greetings: readonly PlannedGreeting[];
  readonly removed: readonly AddressChange[];
  /** CNAME records that cannot exist beside the address records of their name (RFC 1034 section 3.6.2). */
  readonly aliasesAfterRemoval: readonly AddressChange[];
}

/** An A, AAAA or CNAME record that is added or removed. */
export interface AddressChange {
  readonly name: string;
  readonly type: 'A' | 'AAAA' | 'CNAME';
  /** Null where it is unknown, or where every record of the name and type is removed. */
  readonly value: string | null;
  /** Describes an unknown value; null where the value is known. */
  readonly what: string | null;
  readonly location: PlannedPlace;
}

/** A PTR record that is added or removed. */
export interface PtrChange {
  /** The owner name of the record, and its address; null where they are unknown before apply. */
  readonly owner: string | null;
  readonly address: string | null;
  /** Null where the name is unknown, or where every PTR record is removed. */
  readonly name: string | null;
  readonly effect: 'set' | 'add' | 'remove';
  /** Describes an unknown value; null where the values are known. */
  readonly what: string | null;
  readonly location: PlannedPlace;
}

/**
 * Finds the planned changes that affect a host: its greeting, the PTR records of its addresses, and the address
 * records of its names (its own, those of its PTR records, and those that it announces).
 */
export function changesForHost(
  host: MailHost,
  changes: readonly PlannedChange[],
  current: CurrentIdentity,
): HostChanges {
  const ptrs = ptrChanges(host, changes, current);
  const greetings = changes.filter((change) => isNewGreeting(change, host, current));
  const names = new Set([
    host.name,
    ...current.endpoints.flatMap(({ ptr }) => ptr.names.map(canonicalName)),
    ...ptrs.flatMap(({ name }) => name ?? []),
    ...greetings.flatMap(({ banner, ehlo }) => [banner ?? [], ehlo ?? []].flat()),
  ]);
  const forward = changes
    .filter(isForwardChange)
    .filter(({ name }) => name !== null && names.has(name));
  const plannedKeys = new Set(
    forward.filter((change) => change.kind === 'records').flatMap(plannedRecordKeys),
  );
  const addressChangesByPlan = forward.map((change) => addressChanges(change, host, current));
  const added = addressChangesByPlan.flatMap((one) => one.added);
  const allRemoved = [
    ...addressChangesByPlan.flatMap((one) => one.removed),
    ...replacedByAlias(added, host, current),
  ];
  const removed = allRemoved.filter((removal, index) => {
    const key = recordKey(removal);
    const isFirst = allRemoved.findIndex((other) => recordKey(other) === key) === index;
    return isFirst && !plannedKeys.has(key);
  });
  const mustWait = ({ name, type }: AddressChange) =>
    type === 'CNAME' &&
    removed.some((removal) => removal.name === name && removal.type !== 'CNAME');
  return {
    added: added.filter((addition) => !mustWait(addition)),
    // Additions come first: two PTR records for some time are better than none.
    ptrs: ptrs.toSorted((a, b) => Number(a.effect === 'remove') - Number(b.effect === 'remove')),
    greetings,
    removed,
    aliasesAfterRemoval: added.filter(mustWait),
  };
}

/** The changed PTR records of the host's addresses, and those with the host's name. */
function ptrChanges(
  host: MailHost,
  changes: readonly PlannedChange[],
  current: CurrentIdentity,
): PtrChange[] {
  const addresses = new Set([
    ...(host.addresses ?? []),
    ...current.endpoints.map(({ address }) => address),
    ...changes.flatMap((change) =>
      isForwardChange(change) && change.kind === 'records' && change.name === host.name
        ? change.records.filter((record) => isIP(record) !== 0)
        : [],
    ),
  ]);
  const owners = new Map([...addresses].map((address) => [reverseName(address), address]));
  // With classless delegation (RFC 2317), the owner of a PTR record is not the reverse name.
  for (const { address, ptr } of current.endpoints) {
    const owner = ptr.authority?.owner ?? null;
    if (owner !== null) owners.set(owner, address);
  }
  return changes.flatMap((change): PtrChange[] => {
    if (change.kind === 'greeting' || change.type !== 'PTR') return [];
    const { name: owner, location } = change;
    const names = change.kind === 'unknown' ? [change.known] : change.records;
    const address = owner === null ? null : (owners.get(owner) ?? addressOfReverseName(owner));
    const isHostName = owner === null ? mayBeHostName : isExactHostName;
    const isHostAddress = owner !== null && owners.has(owner);
    if (!isHostAddress && !names.some((name) => isHostName(name, host))) return [];
    const record = { owner, address, location };
    if (change.kind === 'unknown') {
      return [{ ...record, name: change.known, effect: 'set', what: change.what }];
    }
    const { effect } = change;
    if (effect === 'set' && change.records.length === 0) {
      return [{ ...record, name: null, effect: 'remove', what: null }];
    }
    return changedPtrNames(change, currentPtrNames(address, current)).map((name) => {
      return { ...record, name, effect, what: null };
    });
  });
}

/** The names that a change alters. A changed set has all its names, since together they replace the old set. */
function changedPtrNames(
  { effect, records }: Extract<PlannedRecords, { readonly type: 'PTR' }>,
  currentNames: readonly string[],
): readonly string[] {
  const newNames = records.filter((name) => !currentNames.includes(name));
  switch (effect) {
    case 'add':
      return newNames;
    case 'set':
      return newNames.length === 0 && currentNames.length === records.length ? [] : records;
    case 'remove':
      return currentNames.length === 0
        ? records
        : records.filter((name) => currentNames.includes(name));
  }
}

/** The PTR names that an address has in the current state. */
export function currentPtrNames(
  address: string | null,
  { endpoints }: CurrentIdentity,
): readonly string[] {
  const endpoint = endpoints.find((one) => one.address === address);
  return endpoint?.ptr.names.map(canonicalName) ?? [];
}

function isExactHostName(name: string | null, host: MailHost): boolean {
  return name === host.name;
}

/** Whether a PTR record of an unknown address may belong to the host, by its planned name. */
function mayBeHostName(name: string | null, host: MailHost): boolean {
  const { ptr } = host;
  return isExactHostName(name, host) || (name !== null && ptr.kind === 'names' && meets(name, ptr));
}

/** Whether a change is a greeting of the host that differs from an observed one, or cannot be compared. */
function isNewGreeting(
  change: PlannedChange,
  host: MailHost,
  { endpoints }: CurrentIdentity,
): change is PlannedGreeting {
  if (change.kind !== 'greeting' || change.host !== host.name) return false;
  const { banner, ehlo, port } = change;
  if (banner === undefined && ehlo === undefined) return false;
  const observed = port === null || port === host.port ? endpoints : [];
  const isSame = observed.every(
    ({ smtp }) =>
      (banner === undefined || smtp.bannerName === banner) &&
      (ehlo === undefined || smtp.ehloName === ehlo),
  );
  return observed.length === 0 || !isSame;
}

type ForwardChange =
  | Extract<PlannedRecords, { readonly type: AddressChange['type'] }>
  | (PlannedUnknown & { readonly type: AddressChange['type'] });

function isForwardChange(change: PlannedChange): change is ForwardChange {
  return change.kind !== 'greeting' && ['A', 'AAAA', 'CNAME'].includes(change.type);
}

/** The keys of the records that exist after a change. */
function plannedRecordKeys(change: Extract<ForwardChange, { readonly kind: 'records' }>): string[] {
  const { name, type, effect, records } = change;
  return effect === 'remove' ? [] : records.map((value) => recordKey({ name, type, value }));
}

function recordKey({ name, type, value }: Pick<AddressChange, 'name' | 'type' | 'value'>): string {
  return `${name} ${type} ${value}`;
}

/** The records that a change adds and removes, compared with the current ones. */
function addressChanges(
  change: ForwardChange,
  host: MailHost,
  current: CurrentIdentity,
): { readonly added: readonly AddressChange[]; readonly removed: readonly AddressChange[] } {
  const { type, location } = change;
  const name = change.name ?? '';
  const toChange = (value: string | null, what: string | null = null): AddressChange => {
    return { name, type, value, what, location };
  };
  if (change.kind === 'unknown') {
    return { added: [toChange(change.known, change.what)], removed: [] };
  }
  const { effect, records } = change;
  const live = currentRecords(name, type, host, current);
  if (effect === 'remove') {
    const existing = records.filter((value) => live === null || live.includes(value));
    return { added: [], removed: existing.map((value) => toChange(value)) };
  }
  const added = records.filter((value) => live === null || !live.includes(value));
  const removed = effect === 'set' ? (live ?? []).filter((value) => !records.includes(value)) : [];
  const removesUnknownSet = effect === 'set' && records.length === 0 && live === null;
  return {
    added: added.map((value) => toChange(value)),
    removed: removesUnknownSet ? [toChange(null)] : removed.map((value) => toChange(value)),
  };
}

/** The current address records that an added CNAME of the same name replaces, even where the plan keeps them. */
function replacedByAlias(
  added: readonly AddressChange[],
  host: MailHost,
  current: CurrentIdentity,
): AddressChange[] {
  return added
    .filter(({ type }) => type === 'CNAME')
    .flatMap(({ name, location }) =>
      (['A', 'AAAA'] as const).flatMap((type) =>
        (currentRecords(name, type, host, current) ?? []).map((value) => {
          return { name, type, value, what: null, location };
        }),
      ),
    );
}

/** The current records of a name; null where they were not looked up, or the lookup failed. */
function currentRecords(
  name: string,
  type: AddressChange['type'],
  host: MailHost,
  { forward, endpoints }: CurrentIdentity,
): readonly string[] | null {
  if (name === host.name) {
    if (type === 'CNAME') return knownRecords(forward.alias);
    // The addresses behind an alias are records of another name.
    if (forward.alias.kind === 'found') return [];
    return knownRecords(type === 'A' ? forward.v4 : forward.v6);
  }
  if (type === 'CNAME') return null;
  const confirmed = endpoints
    .filter(({ address }) => (familyOf(address) === 6) === (type === 'AAAA'))
    .flatMap(({ ptr }) => [...ptr.forward])
    .filter(([ptrName]) => canonicalName(ptrName) === name);
  return confirmed.length === 0
    ? null
    : [...new Set(confirmed.flatMap(([, addresses]) => addresses))];
}

function knownRecords<T>(lookup: Lookup<T>): readonly T[] | null {
  if (lookup.kind === 'failed') return null;
  return recordsOf(lookup);
}
