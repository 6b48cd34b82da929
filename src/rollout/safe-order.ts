import { familyOf } from '../model/address.ts';
import type { MailHost } from '../model/mail-host.ts';
import type { PlannedChange } from '../model/planned.ts';
import {
  type AddressChange,
  changesForHost,
  type HostChanges,
  type LiveIdentity,
  namesShown,
  type PtrChange,
} from './record-changes.ts';
import {
  deferStep,
  type EarlyRemoval,
  greeting,
  keepPtrStep,
  ptrStep,
  publishStep,
  removeSteps,
  waitStep,
} from './step-texts.ts';

/**
 * The safe order of what a plan changes of one host's identity: new forward records, PTR, greeting, and only
 * then away with the old records. So the name of every PTR that any cache holds resolves all the time, and so
 * does every name in a greeting. A removal that the plan makes too early is told before all else.
 *
 * @param live what the host shows now; `ttlS` is the longest TTL in seconds of the records to be replaced
 * @returns a step a text, with the record and its place; null where the plan changes one thing only, or things that do not depend on each other
 */
export function safeOrder(
  host: MailHost,
  changes: readonly PlannedChange[],
  live: LiveIdentity & { readonly ttlS?: number },
): readonly string[] | null {
  const moves = changesForHost(host, changes, live);
  // Whoever does not set the PTR cannot put it in order either.
  if (host.control === 'shared' && moves.pointers.length === 0) return null;
  const early = tooEarly(moves, live);
  if (early.length === 0 && !dependOnEachOther(moves, live)) return null;
  const waiting = live.ttlS === undefined ? null : `${live.ttlS} s`;
  return [
    ...early.map(deferStep),
    ...moves.published.map((move) => publishStep(move, moves)),
    ...(moves.published.length === 0 ? [] : [waitStep(waiting)]),
    ...moves.pointers.map((pointer) => ptrStep(pointer, confirming(pointer, moves))),
    ...early.filter(({ stays }) => stays).map(keepPtrStep),
    ...moves.greetings.map(greeting),
    ...removeSteps(moves, waiting),
  ];
}

function tooEarly(moves: HostChanges, live: LiveIdentity): EarlyRemoval[] {
  const { published, removed, pointers } = moves;
  const covered = (move: AddressChange, address: string) =>
    published.some(
      (other) =>
        other.name === move.name &&
        (other.value === address || (move.type === 'CNAME' && canLeadAnywhere(other))),
    );
  const addresses = new Set([
    ...live.endpoints.map(({ address }) => address),
    ...pointers.flatMap(({ address }) => address ?? []),
  ]);
  return [...addresses].flatMap((address) => {
    const now = namesShown(address, live);
    const after = namesAfter(address, now, pointers);
    return removed
      .filter(({ type, value }) => type === 'CNAME' || (value ?? anyOf(type, address)) === address)
      .filter(({ name }) => now.includes(name) || after.includes(name))
      .filter((move) => !covered(move, address))
      .map((move) => ({ move, address, stays: after.includes(move.name) }));
  });
}

/** Any address stands for itself where every record of its family goes. */
function anyOf(type: 'A' | 'AAAA', address: string): string | null {
  return type === (familyOf(address) === 6 ? 'AAAA' : 'A') ? address : null;
}

function namesAfter(
  address: string,
  now: readonly string[],
  pointers: readonly PtrChange[],
): readonly string[] {
  const own = pointers.filter((pointer) => pointer.address === address);
  const named = (effect: PtrChange['effect']) => own.filter((pointer) => pointer.effect === effect);
  const gone = named('remove');
  const replaced = named('set').length > 0 || gone.some(({ name }) => name === null);
  const left = now.filter((name) => !replaced && !gone.some((pointer) => pointer.name === name));
  return [...left, ...[...named('set'), ...named('add')].flatMap(({ name }) => name ?? [])];
}

function dependOnEachOther(moves: HostChanges, live: LiveIdentity): boolean {
  const { published, pointers, greetings, removed } = moves;
  if (pointers.some((pointer) => confirming(pointer, moves).length > 0)) return true;
  if (greetings.length === 0) return false;
  const greeted = greetings.flatMap(({ banner, ehlo }) => [banner, ehlo]);
  const greetedNow = live.endpoints.flatMap(({ smtp }) => [smtp.bannerName, smtp.ehloName]);
  return (
    pointers.length > 0 ||
    published.some(({ name }) => greeted.includes(name)) ||
    removed.some(({ name }) => greetedNow.includes(name))
  );
}

/** The new forward records that make a new PTR's name resolve back; what is not known may. */
function confirming(pointer: PtrChange, { published }: HostChanges): readonly AddressChange[] {
  if (pointer.effect === 'remove') return [];
  return published.filter(
    ({ name, type, value }) =>
      (pointer.name ?? name) === name &&
      (value === pointer.address || pointer.address === null || canLeadAnywhere({ type, value })),
  );
}

/** Nobody knows before the change to which addresses it leads. */
function canLeadAnywhere({ type, value }: Pick<AddressChange, 'type' | 'value'>): boolean {
  return type === 'CNAME' || value === null;
}
