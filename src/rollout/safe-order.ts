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
import {
  deferStep,
  type EarlyRemoval,
  greetingStep,
  keepPtrStep,
  ptrStep,
  publishStep,
  removeSteps,
  waitStep,
} from './step-texts.ts';

/**
 * The safe order of the planned changes of one host: new address records, PTR records, greetings, and last the
 * removal of old records. In this order the names in cached PTR records and in greetings always resolve. Removals
 * that the plan makes too early are reported first.
 *
 * @param current the current state; `ttlS` is the longest TTL, in seconds, of the records to be replaced
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
  const ttl = current.ttlS === undefined ? null : `${current.ttlS} s`;
  return [
    ...early.map(deferStep),
    ...added.map((addition) => publishStep(addition, hostChanges)),
    ...(added.length === 0 ? [] : [waitStep(ttl)]),
    ...ptrs.map((ptr) => ptrStep(ptr, confirmingRecords(ptr, hostChanges))),
    ...early.filter(({ ptrKeepsName }) => ptrKeepsName).map(keepPtrStep),
    ...greetings.map(greetingStep),
    ...removeSteps(hostChanges, ttl),
  ];
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
