import { familyOf } from '../model/address.ts';
import type { MailHost } from '../model/mail-host.ts';
import type { PlannedChange } from '../model/planned.ts';
import {
  type AddressChange,
  type CurrentIdentity,
  changesForHost,
  currentPtrNames,
  type HostChanges,
  type PtrChange,
} from './host-changes.ts';
import { ptrProvider } from './ptr-providers.ts';
import {
  deferStep,
  drainStep,
  type EarlyRemoval,
  greetingStep,
  keepPtrStep,
  ptrStep,
  publishStep,
  removeSteps,
  waitStep,
} from './step-texts.ts';

/**
 * The safe order of the planned changes of one host.
 *
 * - On the addresses that the host has: new address records, PTR records, greetings, and last the removal of old records.
 *   In this order the names in cached PTR records and in greetings always resolve.
 * - Where the host moves to another address: first what the new server needs before clients find it, its greeting and its
 *   PTR record, then its address record. The records of the old server go once caches and its queue are empty.
 *
 * Removals that the plan makes too early are reported first.
 *
 * @param current the current state; `ttlS` is the longest TTL, in seconds, of the records to be replaced, by default that
 *   of the host's address records
 * @returns one text for each step, with its record and its location; null where the changes do not depend on each
 *   other
 */
export function safeOrder(
  host: MailHost,
  changes: readonly PlannedChange[],
  current: CurrentIdentity & { readonly ttlS?: number },
): readonly string[] | null {
  const hostChanges = changesForHost(host, changes, current);
  const { added, ptrs, greetings } = hostChanges;
  // On shared control the provider sets the PTR, so the user cannot order it.
  if (host.control === 'shared' && ptrs.length === 0) return null;
  const early = earlyRemovals(hostChanges, current);
  if (early.length === 0 && !dependOnEachOther(hostChanges, current)) return null;
  const ttlS = current.ttlS ?? addressTtl(current);
  const ttl = ttlS === null ? null : `${ttlS} s`;
  const setPtr = (ptr: PtrChange) => ptrStep(ptr, confirmingRecords(ptr, hostChanges));
  const defer = early.map((removal) => deferStep(removal, added));
  const publish = added.map((addition) => publishStep(addition, hostChanges));
  const keep = early.filter(({ ptrKeepsName }) => ptrKeepsName).map(keepPtrStep);
  const greet = greetings.map(greetingStep);
  const remove = removeSteps(hostChanges, ttl);
  const newAddresses = movedTo(host, hostChanges, current);
  if (newAddresses.size === 0) {
    const wait = added.length === 0 ? [] : [waitStep(ttl)];
    return [...defer, ...publish, ...wait, ...ptrs.map(setPtr), ...keep, ...greet, ...remove];
  }
  const isOfNewServer = ({ address, effect }: PtrChange) =>
    effect !== 'remove' && (address === null || newAddresses.has(address));
  const ofNewServer = ptrs.filter(isOfNewServer);
  return [
    ...defer,
    ...greet,
    ...ofNewServer.filter((ptr) => !needsAddressFirst(ptr)).map(setPtr),
    ...publish,
    ...ofNewServer.filter(needsAddressFirst).map(setPtr),
    drainStep(ttl),
    ...ptrs.filter((ptr) => !isOfNewServer(ptr)).map(setPtr),
    ...keep,
    ...remove,
  ];
}

/** The addresses that the host's name gets where it has others of the same family. */
function movedTo(
  { name }: MailHost,
  { added }: HostChanges,
  { forward }: CurrentIdentity,
): ReadonlySet<string> {
  const hasOthers = (type: AddressChange['type']) =>
    (type === 'A' ? forward.v4 : forward.v6).kind === 'found' && forward.alias.kind !== 'found';
  return new Set(
    added
      .filter((addition) => addition.name === name && addition.type !== 'CNAME')
      .filter(({ type }) => hasOthers(type))
      .flatMap(({ value }) => value ?? []),
  );
}

/** The longest TTL of the host's address records, or of the answer that there are none; null where none is known. */
function addressTtl({ forward: { v4, v6 } }: CurrentIdentity): number | null {
  const ttls = [v4, v6].flatMap((lookup) => (lookup.kind === 'failed' ? [] : (lookup.ttlS ?? [])));
  return ttls.length === 0 ? null : Math.max(...ttls);
}

/** Whether the provider refuses the PTR before its name resolves to the address. */
function needsAddressFirst({ location: { resource } }: PtrChange): boolean {
  return resource !== null && ptrProvider(resource)?.requirement === 'forward-confirmed';
}

/** Removals of the record by which a current or planned PTR name resolves back to its address. */
function earlyRemovals(
  { added, removed, ptrs }: HostChanges,
  current: CurrentIdentity,
): EarlyRemoval[] {
  const isReplaced = (removal: AddressChange, address: string) =>
    added.some(
      (addition) =>
        addition.name === removal.name &&
        (addition.value === address || (removal.type === 'CNAME' && hasUnknownTarget(addition))),
    );
  const addresses = new Set([
    ...current.endpoints.map(({ address }) => address),
    ...ptrs.flatMap(({ address }) => address ?? []),
  ]);
  return [...addresses].flatMap((address) => {
    const currentNames = currentPtrNames(address, current);
    const plannedNames = plannedPtrNames(address, currentNames, ptrs);
    return removed
      .filter((removal) => removesAddress(removal, address))
      .filter(({ name }) => currentNames.includes(name) || plannedNames.includes(name))
      .filter((removal) => !isReplaced(removal, address))
      .map((removal) => {
        return { removal, address, ptrKeepsName: plannedNames.includes(removal.name) };
      });
  });
}

/** Whether a removal may take an address from its name. An alias may lead to any address. */
function removesAddress({ type, value }: AddressChange, address: string): boolean {
  if (type === 'CNAME') return true;
  const removesFamily = value === null && type === (familyOf(address) === 6 ? 'AAAA' : 'A');
  return removesFamily || value === address;
}

function plannedPtrNames(
  address: string,
  currentNames: readonly string[],
  ptrs: readonly PtrChange[],
): readonly string[] {
  const ofAddress = ptrs.filter((ptr) => ptr.address === address);
  const withEffect = (effect: PtrChange['effect']) => {
    return ofAddress.filter((ptr) => ptr.effect === effect);
  };
  const removed = withEffect('remove');
  const removesAll = withEffect('set').length > 0 || removed.some(({ name }) => name === null);
  const kept = currentNames.filter(
    (name) => !removesAll && !removed.some((ptr) => ptr.name === name),
  );
  return [
    ...kept,
    ...[...withEffect('set'), ...withEffect('add')].flatMap(({ name }) => name ?? []),
  ];
}

function dependOnEachOther(hostChanges: HostChanges, current: CurrentIdentity): boolean {
  const { added, ptrs, greetings, removed } = hostChanges;
  if (ptrs.some((ptr) => confirmingRecords(ptr, hostChanges).length > 0)) return true;
  if (greetings.length === 0) return false;
  const plannedNames = greetings.flatMap(({ banner, ehlo }) => [banner, ehlo]);
  const currentNames = current.endpoints.flatMap(({ smtp }) => [smtp.bannerName, smtp.ehloName]);
  return (
    ptrs.length > 0 ||
    added.some(({ name }) => plannedNames.includes(name)) ||
    removed.some(({ name }) => currentNames.includes(name))
  );
}

/** The added records by which the name of a changed PTR resolves, or may resolve, back to its address. */
function confirmingRecords(ptr: PtrChange, { added }: HostChanges): readonly AddressChange[] {
  if (ptr.effect === 'remove') return [];
  return added.filter(
    (addition) =>
      (ptr.name ?? addition.name) === addition.name &&
      (addition.value === ptr.address || ptr.address === null || hasUnknownTarget(addition)),
  );
}

/** Whether the addresses behind a record are unknown before the change. */
function hasUnknownTarget({ type, value }: AddressChange): boolean {
  return type === 'CNAME' || value === null;
}
