import type { Problem } from '../../model/mail-host.ts';
import { ownProperty } from '../../model/own-property.ts';
import type { Plan, PlannedChange } from '../../model/planned.ts';
import { sanitise } from '../../model/sanitise.ts';
import type { MarkedValue } from './marked-value.ts';
import { PlanError, type PlanPart, readPlanParts } from './plan-stream.ts';
import { diffRecordSets, withoutReplacedRecords } from './record-diff.ts';
import type { ResourceContext } from './record-set.ts';
import {
  type ConfiguredAttributes,
  configurationKey,
  moduleNames,
  readConfiguredAttributes,
  referencedObjects,
} from './references.ts';
import { type ResourceChange, readChange, readerOf, readPrior } from './resource-change.ts';
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
  /** The number of changes of each resource type that probably sets DNS records but has no reader. */
  readonly unsupported: Map<string, number>;
  readonly notes: Set<string>;
}

async function collectResources(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<CollectedPlan> {
  const collected: CollectedPlan = {
    changes: [],
    lookup: createResourceLookup(),
    configured: new Map(),
    unsupported: new Map(),
    notes: new Set(),
  };
  for await (const part of readPlanParts(chunks)) collectPart(part, collected);
  return collected;
}

function collectPart(
  part: PlanPart,
  { changes, lookup, configured, unsupported, notes }: CollectedPlan,
): void {
  switch (part.kind) {
    case 'change': {
      const { change, lookupEntries, unsupportedType } = readChange(part.value);
      for (const entry of lookupEntries) lookup.add(entry);
      if (change !== null) changes.push(change);
      if (unsupportedType !== null) {
        unsupported.set(unsupportedType, (unsupported.get(unsupportedType) ?? 0) + 1);
      }
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
      if (part.name === 'errored' && part.value === true) {
        notes.add('The plan ended in an error, so it may not tell of every change.');
      }
      if (part.name === 'complete' && part.value === false) {
        notes.add('The plan is not complete: more changes may follow once it is applied.');
      }
  }
}

function toPlan(collected: CollectedPlan, file: string): Plan {
  const { changes, configured, unsupported, notes } = collected;
  const planned = changes.flatMap((change): PlannedChange[] => {
    const key = configurationKey(moduleNames(change.module), change.type, change.name);
    const attributes = configured.get(key) ?? null;
    const recordSets = (resource: MarkedValue | null, side: 'before' | 'after') => {
      const context = resourceContext(change, side, attributes, collected);
      return resource === null ? [] : (readerOf(change.type)?.read(resource, context) ?? []);
    };
    const location = { file, line: null, resource: change.displayAddress };
    return diffRecordSets(
      recordSets(change.before, 'before'),
      recordSets(change.after, 'after'),
      location,
    );
  });
  for (const [type, count] of unsupported) {
    const times = count === 1 ? 'one change' : `${count} changes`;
    notes.add(`${times} of ${sanitise(type, 80)} in the plan: this resource type is not read.`);
  }
  return { changes: withoutReplacedRecords(planned), notes: limitNotes([...notes]) };
}

function resourceContext(
  { displayAddress, module }: ResourceChange,
  side: 'before' | 'after',
  attributes: ConfiguredAttributes | null,
  { lookup, notes }: CollectedPlan,
): ResourceContext {
  const prefix = module === '' ? '' : `${module}.`;
  const referencesOf = (attribute: string) => attributes?.references(attribute) ?? [];
  return {
    address: displayAddress,
    side,
    describe(attribute, noun, isSensitive) {
      if (isSensitive) return `the ${attribute} of ${displayAddress}, which is sensitive`;
      const objects = referencedObjects(referencesOf(attribute), prefix);
      if (objects.length === 0 || objects.length > 3)
        return `the ${attribute} of ${displayAddress}`;
      return `the ${noun} of ${sanitise(objects.join(' or '), 300)}`;
    },
    isConfigured: (attribute) => attributes?.isConfigured(attribute) ?? null,
    lookUp: (type, attribute, id) =>
      id === null
        ? lookup.byReference(type, prefix, referencesOf(attribute))
        : lookup.byId(type, id),
    isPrivateZone: (type, attribute, id) =>
      lookup.isPrivate(type, id, prefix, referencesOf(attribute)),
    note: (text) => notes.add(text),
  };
}

function limitNotes(notes: readonly string[]): string[] {
  if (notes.length <= MAX_NOTES) return [...notes];
  const omitted = notes.length - MAX_NOTES;
  return [...notes.slice(0, MAX_NOTES), `${omitted} more notes of the plan are left out.`];
}
