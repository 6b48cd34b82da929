import type { PlannedGreeting, PlannedPlace } from '../model/planned.ts';
import { addressRecord, aliasRecord, ptrRecord } from '../model/zone-record.ts';
import { dependsOn, ptrProvider } from './ptr-providers.ts';
import type { AddressChange, HostChanges, PtrChange } from './record-changes.ts';

/** A removal of the record by which a PTR resolves back. */
export interface EarlyRemoval {
  readonly move: AddressChange;
  readonly address: string;
  /** Whether the PTR has the record's name after the plan too. */
  readonly stays: boolean;
}

/** Why a removal must wait. */
export function deferStep({ move, address, stays }: EarlyRemoval): string {
  const removal = `Leave the removal of ${recordOf(move)} (${locationOf(move.place)})`;
  return stays
    ? `${removal} out of this change: the PTR of ${address} keeps that name, which would no longer resolve to the address.`
    : `${removal} to a later change: caches go on with the old PTR of ${address}, whose name would no longer resolve to it.`;
}

export function publishStep(move: AddressChange, { removed }: HostChanges): string {
  const old = removed.filter(({ name }) => name === move.name);
  const alias = old.find(({ type }) => type === 'CNAME');
  const beside =
    alias !== undefined
      ? ` in place of ${recordOf(alias)}, beside which it cannot stand`
      : old.length > 0
        ? ', and let the old records of that name stay for now'
        : '';
  return `Publish ${recordOf(move)} (${locationOf(move.place)})${beside}.`;
}

/** @param waiting how long, where that is known */
export function waitStep(waiting: string | null): string {
  const time =
    waiting ??
    'the TTL of the old record, or where the name had none, that of negative answers, which is in its zone’s SOA';
  return `Wait until no cache is behind: ${time}.`;
}

/** @param needed the new forward records that make the PTR's name resolve back */
export function ptrStep(pointer: PtrChange, needed: readonly AddressChange[]): string {
  const { effect, name, owner, place, what } = pointer;
  const at = locationOf(place);
  if (effect === 'remove') {
    return name === null
      ? `Remove the PTR records of ${owner} (${at}).`
      : `Remove \`${ptrRecord(owner ?? '', name)}\` (${at}).`;
  }
  const record =
    owner !== null && name !== null
      ? `\`${ptrRecord(owner, name)}\``
      : `the PTR ${name === null ? `of ${owner ?? 'the address'}` : `name \`${name}\``}, of which the plan does not know yet ${what}`;
  return `${effect === 'add' ? 'Add' : 'Set'} ${record} (${at}).${demandOf(pointer, needed)}`;
}

/** Why the provider of a PTR wants its forward record first, and how a plan says so. */
function demandOf({ place }: PtrChange, needed: readonly AddressChange[]): string {
  const { resource } = place;
  const row = resource === null ? null : ptrProvider(resource);
  if (resource === null || row === null) return '';
  if (row.demand === 'needs ownership') {
    return ` ${row.provider} takes a PTR only for a domain whose ownership is verified (${row.source}).`;
  }
  const [first] = needed;
  if (first === undefined) return '';
  const why = ` ${row.provider} refuses a PTR whose name does not resolve to the address yet (${row.source}).`;
  if (row.attribute !== undefined) {
    return `${why} \`${row.attribute}\` belongs to the address itself, on which the record may depend: apply the record first and \`${row.attribute}\` in a second run.`;
  }
  const tie = tieOf(resource, needed);
  const again = row.retry === undefined ? '' : ` \`${row.retry}\` makes it ask again for a while.`;
  return `${why}${tie}${again}`;
}

function tieOf(resource: string, needed: readonly AddressChange[]): string {
  const edges = needed.flatMap(({ place }) =>
    place.resource === null ? [] : (dependsOn(resource, place.resource) ?? []),
  );
  const [first] = edges;
  if (first === undefined) return '';
  const references = [...new Set(edges.map(({ reference }) => reference))].join(', ');
  // A whole module that waits for the record may hold the address that the record waits for.
  const circle = first.block.startsWith('module.')
    ? ', or apply the record in a run before where that closes a circle'
    : '';
  return ` Unless it refers to the record already, write \`depends_on = [${references}]\` in \`${first.block}\`${circle}.`;
}

/** What a plan leaves out that takes a record from under a PTR. */
export function keepPtrStep({ move, address }: EarlyRemoval): string {
  return `Give ${address} a PTR whose name goes on resolving to it, which this plan does not, or keep ${recordOf(move)}. Where the address sends no more mail, its PTR can go too.`;
}

export function greeting({ banner, ehlo, port, place }: PlannedGreeting): string {
  const parts = [
    ...(banner === undefined
      ? []
      : [`the greeting${banner === null ? ' to one without a name' : ` to \`${banner}\``}`]),
    ...(ehlo === undefined ? [] : [`the EHLO name to \`${ehlo}\``]),
  ];
  const where = port === null ? '' : ` on port ${port}`;
  return `Change ${parts.join(' and ')}${where} (${locationOf(place)}).`;
}

export function removeSteps(
  { published, pointers, removed, aliases }: HostChanges,
  waiting: string | null,
): string[] {
  const after =
    pointers.length === 0
      ? 'Last'
      : `Last, when ${waiting ?? 'the TTL of the old PTR'} is over too`;
  const replaced = (move: AddressChange) =>
    move.type === 'CNAME' && published.some(({ name }) => name === move.name);
  return [
    ...removed
      .filter((move) => !replaced(move))
      .map((move) => `${after}, remove ${recordOf(move)} (${locationOf(move.place)}).`),
    ...aliases.map(
      (move) =>
        `With that, publish ${recordOf(move)} (${locationOf(move.place)}), beside which no other record can stand.`,
    ),
  ];
}

function recordOf({ name, type, value, what }: AddressChange): string {
  if (value === null) {
    return what === null
      ? `every ${type} record of ${name}`
      : `the ${type} record of ${name}, of which the plan does not know yet ${what}`;
  }
  return `\`${type === 'CNAME' ? aliasRecord(name, value) : addressRecord(name, value)}\``;
}

function locationOf({ file, line, resource }: PlannedPlace): string {
  return resource ?? (line === null ? file : `${file}:${line}`);
}
