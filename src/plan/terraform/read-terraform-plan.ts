import { isDeepStrictEqual } from 'node:util';
import type { Problem } from '../../model/mail-host.ts';
import { EMPTY_SCOPE } from '../../model/name-scope.ts';
import { ownProperty } from '../../model/own-property.ts';
import {
  describeUnread,
  type Plan,
  type PlannedChange,
  type PlannedGreeting,
  type PlannedPlace,
  type PlannedUnread,
} from '../../model/planned.ts';
import { sanitise } from '../../model/sanitise.ts';
import type { MarkedValue } from './marked-value.ts';
import { PlanError, type PlanPart, readPlanParts } from './plan-stream.ts';
import { diffRecordSets, withoutReplacedRecords } from './record-diff.ts';
import type { ResourceContext, UnreadSide } from './record-set.ts';
import {
  type ConfiguredAttributes,
  configurationKey,
  isOfValidation,
  moduleNames,
  readConfiguredAttributes,
  referencedObjects,
} from './references.ts';
import {
  type ResourceChange,
  readChange,
  readerOf,
  readPrior,
  type UnreadPart,
} from './resource-change.ts';
import { createResourceLookup, type ResourceLookup } from './resource-lookup.ts';

/** The planned changes of DNS records in a plan, or why the file cannot be read. */
export type PlanReading =
  | { readonly kind: 'read'; readonly plan: Plan }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** The most notes of one plan that are reported. */
const MAX_NOTES = 50;

/**
 * Reads the planned changes of mail records from the output of `terraform show -json` or `tofu show -json`,
 * format version 1.x.
 *
 * Plans may contain secrets, and the result is public. Only names, addresses and mail record data are taken from
 * the plan, and sensitive values count as unknown.
 *
 * @param chunks the file's bytes in parts of any size; the whole file is never in memory
 * @param file the path for the locations of the changes
 * @throws only what reading the chunks throws
 */
export async function readTerraformPlan(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  file: string,
): Promise<PlanReading> {
  try {
    return { kind: 'read', plan: toPlan(await collectResources(chunks), file) };
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    const location = { file, line: 1, column: 1 };
    return { kind: 'problems', problems: [{ location, message: error.message }] };
  }
}

/** The needed parts of a whole plan. A record may come before the zone that it refers to. */
interface CollectedPlan {
  readonly changes: ResourceChange[];
  readonly lookup: ResourceLookup;
  /** By {@link configurationKey}. */
  readonly configured: Map<string, ConfiguredAttributes>;
  /** What resources without a reader may change. */
  readonly unread: UnreadPart[];
  readonly notes: Set<string>;
  /** Whether planning ended in an error: the plan may lack any change. */
  hasErrored: boolean;
}

async function collectResources(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<CollectedPlan> {
  const collected: CollectedPlan = {
    changes: [],
    lookup: createResourceLookup(),
    configured: new Map(),
    unread: [],
    notes: new Set(),
    hasErrored: false,
  };
  for await (const part of readPlanParts(chunks)) collectPart(part, collected);
  return collected;
}

function collectPart(part: PlanPart, collected: CollectedPlan): void {
  const { changes, lookup, configured, unread, notes } = collected;
  switch (part.kind) {
    case 'change': {
      const { change, lookupEntries, unread: unreadPart } = readChange(part.value);
      for (const entry of lookupEntries) lookup.add(entry);
      if (change !== null) changes.push(change);
      if (unreadPart !== null) unread.push(unreadPart);
      break;
    }
    case 'prior': {
      const entry = readPrior(part.value);
      if (entry !== null) lookup.add(entry);
      break;
    }
    case 'configured': {
      const [type, name] = [ownProperty(part.value, 'type'), ownProperty(part.value, 'name')];
      if (typeof type !== 'string' || typeof name !== 'string') break;
      const reader = readerOf(type);
      if (reader === undefined) break;
      const key = configurationKey(part.modules, type, name);
      configured.set(key, readConfiguredAttributes(part.value, reader.attributes));
      break;
    }
    case 'flag':
      if (part.name === 'errored' && part.value === true) collected.hasErrored = true;
      if (part.name === 'complete' && part.value === false) {
        notes.add('The plan is not complete: more changes may follow once it is applied.');
      }
  }
}

function toPlan(collected: CollectedPlan, file: string): Plan {
  const { changes, configured, notes } = collected;
  const placeOf = (resource: string): PlannedPlace => ({ file, line: null, resource });
  const planned: PlannedChange[] = [];
  const unread: PlannedUnread[] = collected.hasErrored ? [erroredPlan(file)] : [];
  for (const change of changes) {
    const key = configurationKey(moduleNames(change.module), change.type, change.name);
    const attributes = configured.get(key) ?? null;
    const location = placeOf(change.displayAddress);
    const sideOf = (resource: MarkedValue | null, side: 'before' | 'after') => {
      const parts: UnreadSide[] = [];
      const context = resourceContext(change, side, attributes, collected, parts);
      const sets = resource === null ? [] : (readerOf(change.type)?.read(resource, context) ?? []);
      return { sets, parts };
    };
    const [before, after] = [sideOf(change.before, 'before'), sideOf(change.after, 'after')];
    const diff = diffRecordSets(before.sets, after.sets, location);
    planned.push(...diff.changes);
    unread.push(...diff.unread);
    if (!isDeepStrictEqual(before.parts, after.parts)) {
      unread.push(...[...before.parts, ...after.parts].map((part) => ({ ...part, location })));
    }
  }
  for (const text of unread.map(describeUnread)) notes.add(text);
  // An address that goes with its server may have a PTR resource that says more.
  const ptrNames = new Set(planned.flatMap((change) => (isPtr(change) ? [change.name] : [])));
  for (const { displayAddress, isDns, scope, types, why } of collected.unread) {
    const names = isDns ? scope.names : scope.names.filter((name) => !ptrNames.has(name));
    const part = { scope: { ...scope, names }, types, why, location: placeOf(displayAddress) };
    unread.push(part);
    if (isDns) notes.add(describeUnread(part));
  }
  return {
    changes: withoutReplacedRecords(planned),
    zones: [],
    unread,
    notes: limitNotes([...notes]),
  };
}

/** All that a plan which ended in an error may lack: any record of any name. */
function erroredPlan(file: string): PlannedUnread {
  const why = 'the plan ended in an error, so it may not have every change';
  const location = { file, line: null, resource: null };
  return { scope: { ...EMPTY_SCOPE, zones: ['.'] }, types: null, why, location };
}

function isPtr(change: PlannedChange): change is Exclude<PlannedChange, PlannedGreeting> {
  return change.kind !== 'greeting' && change.type === 'PTR';
}

function resourceContext(
  { displayAddress, module }: ResourceChange,
  side: 'before' | 'after',
  attributes: ConfiguredAttributes | null,
  { lookup, notes }: CollectedPlan,
  unread: UnreadSide[],
): ResourceContext {
  const prefix = module === '' ? '' : `${module}.`;
  const referencesOf = (attribute: string) => attributes?.references(attribute) ?? [];
  return {
    address: displayAddress,
    side,
    describe(attribute, noun, isSensitive) {
      if (isSensitive) return `the sensitive ${attribute} of ${displayAddress}`;
      const objects = referencedObjects(referencesOf(attribute), prefix);
      if (objects.length === 0 || objects.length > 3)
        return `the ${attribute} of ${displayAddress}`;
      return `the ${noun} of ${sanitise(objects.join(' or '), 300)}`;
    },
    isOfValidation: (attribute) => isOfValidation(attributes, attribute),
    isConfigured: (attribute) => attributes?.isConfigured(attribute) ?? null,
    lookUp: (type, attribute, id) =>
      id === null
        ? lookup.byReference(type, prefix, referencesOf(attribute))
        : lookup.byId(type, id),
    isPrivateZone: (type, attribute, id) =>
      lookup.isPrivate(type, id, prefix, referencesOf(attribute)),
    note: (text) => notes.add(text),
    unread: (part) => unread.push(part),
  };
}

function limitNotes(notes: readonly string[]): string[] {
  if (notes.length <= MAX_NOTES) return [...notes];
  const omitted = notes.length - MAX_NOTES;
  return [...notes.slice(0, MAX_NOTES), `${omitted} more notes of the plan are left out.`];
}
