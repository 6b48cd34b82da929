import type { PlannedGreeting, PlannedPlace } from '../model/planned.ts';
import { addressRecord, aliasRecord, ptrRecord } from '../model/zone-record.ts';
import type { AddressChange, HostChanges, PtrChange } from './host-changes.ts';
import { dependsOn, ptrProvider } from './ptr-providers.ts';

/** The removal of a record by which a PTR name resolves back to its address. */
export interface EarlyRemoval {
  readonly removal: AddressChange;
  readonly address: string;
  /** Whether the address still has that PTR name in the planned state. */
  readonly ptrKeepsName: boolean;
}

/** @param added the records that the plan adds */
export function deferStep(
  { removal, address, ptrKeepsName }: EarlyRemoval,
  added: readonly AddressChange[],
): string {
  const what = `Leave the removal of ${recordText(removal)} (${locationText(removal.location)})`;
  const why = ptrKeepsName
    ? `${what} out of this change: the PTR of ${address} keeps that name, which would no longer resolve to the address.`
    : `${what} to a later change: caches keep the old PTR of ${address}, whose name would no longer resolve to it.`;
  return `${why}${twoApplies(removal, added)}`;
}

/** One apply of Terraform makes all of its changes within seconds, so it cannot wait for caches between them. */
function twoApplies({ location }: AddressChange, added: readonly AddressChange[]): string {
  const { resource } = location;
  if (resource === null) return '';
  return added.some((addition) => addition.location.resource === resource)
    ? ` One apply of \`${resource}\` replaces the record at once, so this needs two applies: the first with both values, the second with the new one alone.`
    : ' One apply makes all changes at once, so this needs two applies: the first without this removal.';
}

export function publishStep(addition: AddressChange, { removed }: HostChanges): string {
  const old = removed.filter(({ name }) => name === addition.name);
  const oldAlias = old.find(({ type }) => type === 'CNAME');
  const aboutOld =
    oldAlias !== undefined
      ? ` in place of ${recordText(oldAlias)}, since a CNAME record excludes all others`
      : old.length > 0
        ? ', and keep the old records of that name for now'
        : '';
  return `Publish ${recordText(addition)} (${locationText(addition.location)})${aboutOld}.`;
}

/** @param ttl the time to wait, such as `300 s`; null where it is not known */
export function waitStep(ttl: string | null): string {
  const time =
    ttl ??
    'the TTL of the old record, or where the name had none, that of negative answers, which is in its zone’s SOA';
  return `Wait until no cache has the old answer: ${time}.`;
}

/** The wait while clients and the queue of the old server still use its address. */
export function drainStep(ttl: string | null): string {
  const time = ttl ?? 'the TTL of the old address record';
  return `Wait until no cache has the old address (${time}) and the queue of the old server is empty. Until then the old server keeps its address record and its PTR.`;
}

/** @param confirming the added records by which the PTR name resolves back to its address */
export function ptrStep(ptr: PtrChange, confirming: readonly AddressChange[]): string {
  const { effect, name, owner, location, what } = ptr;
  const where = locationText(location);
  if (effect === 'remove') {
    return name === null
      ? `Remove the PTR records of ${owner} (${where}).`
      : `Remove \`${ptrRecord(owner ?? '', name)}\` (${where}).`;
  }
  const record =
    owner !== null && name !== null
      ? `\`${ptrRecord(owner, name)}\``
      : `the PTR ${name === null ? `of ${owner ?? 'the address'}` : `name \`${name}\``}, of which the plan does not know yet ${what}`;
  return `${effect === 'add' ? 'Add' : 'Set'} ${record} (${where}).${providerText(ptr, confirming)}`;
}

/** What the PTR's provider requires of its name, and how to configure that order in the plan. */
function providerText({ location }: PtrChange, confirming: readonly AddressChange[]): string {
  const { resource } = location;
  const provider = resource === null ? null : ptrProvider(resource);
  if (resource === null || provider === null) return '';
  if (provider.requirement === 'verified-domain') {
    return ` ${provider.provider} takes a PTR only for a domain whose ownership is verified (${provider.source}).`;
  }
  if (confirming.length === 0) return '';
  const why = ` ${provider.provider} refuses a PTR whose name does not resolve to the address yet (${provider.source}).`;
  const { attribute, retry } = provider;
  if (attribute !== undefined) {
    return `${why} \`${attribute}\` belongs to the address itself, on which the record may depend: apply the record first and \`${attribute}\` in a second run.`;
  }
  const retryText =
    retry === undefined ? '' : ` \`${retry}\` makes the provider retry for a while.`;
  return `${why}${dependsOnText(resource, confirming)}${retryText}`;
}

function dependsOnText(resource: string, confirming: readonly AddressChange[]): string {
  const dependencies = confirming.flatMap(({ location }) =>
    location.resource === null ? [] : (dependsOn(resource, location.resource) ?? []),
  );
  const [first] = dependencies;
  if (first === undefined) return '';
  const references = [...new Set(dependencies.map(({ reference }) => reference))].join(', ');
  // The module may also contain the address that the record refers to, which would be a circular dependency.
  const alternative = first.block.startsWith('module.')
    ? ', or apply the record in an earlier run where that is a circular dependency'
    : '';
  return ` Unless it refers to the record already, write \`depends_on = [${references}]\` in \`${first.block}\`${alternative}.`;
}

/** For a removal after which the address keeps a PTR name that does not resolve to it. */
export function keepPtrStep({ removal, address }: EarlyRemoval): string {
  return `Give ${address} a PTR whose name still resolves to it, or keep ${recordText(removal)}; this plan does neither. If the address no longer sends mail, remove its PTR too.`;
}

export function greetingStep({ banner, ehlo, port, location }: PlannedGreeting): string {
  const parts = [
    ...(banner === undefined
      ? []
      : [`the greeting${banner === null ? ' to one without a name' : ` to \`${banner}\``}`]),
    ...(ehlo === undefined ? [] : [`the EHLO name to \`${ehlo}\``]),
  ];
  const onPort = port === null ? '' : ` on port ${port}`;
  return `Change ${parts.join(' and ')}${onPort} (${locationText(location)}).`;
}

/** @param ttl the time to wait, such as `300 s`; null where it is not known */
export function removeSteps(
  { added, ptrs, removed, aliasesAfterRemoval }: HostChanges,
  ttl: string | null,
): string[] {
  const when =
    ptrs.length === 0 ? 'Last' : `Last, when ${ttl ?? 'the TTL of the old PTR'} is over too`;
  const isReplaced = (removal: AddressChange) =>
    removal.type === 'CNAME' && added.some(({ name }) => name === removal.name);
  return [
    ...removed
      .filter((removal) => !isReplaced(removal))
      .map(
        (removal) => `${when}, remove ${recordText(removal)} (${locationText(removal.location)}).`,
      ),
    ...aliasesAfterRemoval.map(
      (alias) =>
        `With that, publish ${recordText(alias)} (${locationText(alias.location)}), which excludes all other records of that name.`,
    ),
  ];
}

function recordText({ name, type, value, what }: AddressChange): string {
  if (value === null) {
    return what === null
      ? `every ${type} record of ${name}`
      : `the ${type} record of ${name}, of which the plan does not know yet ${what}`;
  }
  return `\`${type === 'CNAME' ? aliasRecord(name, value) : addressRecord(name, value)}\``;
}

function locationText({ file, line, resource }: PlannedPlace): string {
  return resource ?? (line === null ? file : `${file}:${line}`);
}
