import type { Problem } from '../../model/mail-host.ts';
import type { Plan, PlannedChange } from '../../model/planned.ts';
import { sanitise } from '../../model/sanitise.ts';
import { own, type View } from './marked-value.ts';
import { PlanFault } from './plan-error.ts';
import { type Piece, readPieces } from './plan-stream.ts';
import { differences, settled } from './record-diff.ts';
import type { Surroundings } from './record-set.ts';
import { moduleNames, referents, type Written, writtenKey, writtenOf } from './references.ts';
import { type ResourceChange, readChange, readerOf, readPrior } from './resource-change.ts';
import { createJoins, type Joins } from './zone-lookup.ts';

/** A plan as a file: what it changes for mail hosts, or what is wrong with it. */
export type TerraformReading =
  | { readonly kind: 'read'; readonly plan: Plan }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** More notes of one plan would not be read. */
const MAX_NOTES = 50;

/**
 * Reads what `terraform show -json` or `tofu show -json` tells of a plan, format version 1.x. Of the plan's
 * values only names, addresses and the data of mail records come into the result; what the plan marks as
 * sensitive counts as not known, since the result is shown to anybody.
 *
 * @param chunks the file's bytes in parts of any size; it is never whole in memory
 * @param file the path that places name
 * @throws only what reading the chunks throws
 */
export async function readTerraformPlan(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  file: string,
): Promise<TerraformReading> {
  try {
    return { kind: 'read', plan: planOf(await gather(chunks), file) };
  } catch (error) {
    if (!(error instanceof PlanFault)) throw error;
    const place = { file, line: 1, column: 1 };
    return { kind: 'problems', problems: [{ place, message: error.message }] };
  }
}

/** What is kept of a plan until all of it has been seen: a record may stand before the zone it is in. */
interface Gathered {
  readonly changes: ResourceChange[];
  readonly joins: Joins;
  readonly written: Map<string, Written>;
  /** Changes of types that sound like they should be read, and are not. */
  readonly unread: Map<string, number>;
  readonly notes: Set<string>;
}

async function gather(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Gathered> {
  const gathered: Gathered = {
    changes: [],
    joins: createJoins(),
    written: new Map(),
    unread: new Map(),
    notes: new Set(),
  };
  for await (const piece of readPieces(chunks)) take(piece, gathered);
  return gathered;
}

function take(piece: Piece, { changes, joins, written, unread, notes }: Gathered): void {
  switch (piece.kind) {
    case 'change': {
      const read = readChange(piece.value);
      for (const joined of read.joined) joins.add(...joined);
      if (read.change !== null) changes.push(read.change);
      if (read.unread !== null) unread.set(read.unread, (unread.get(read.unread) ?? 0) + 1);
      break;
    }
    case 'prior': {
      const read = readPrior(piece.value);
      if (read !== null) joins.add(...read);
      break;
    }
    case 'written': {
      const [type, name] = [own(piece.value, 'type'), own(piece.value, 'name')];
      if (typeof type !== 'string' || typeof name !== 'string') break;
      const reader = readerOf(type);
      if (reader === undefined) break;
      written.set(writtenKey(piece.modules, type, name), writtenOf(piece.value, reader.attributes));
      break;
    }
    case 'flag':
      if (piece.name === 'errored' && piece.value === true) {
        notes.add('The plan ended in an error, so it may not tell of every change.');
      }
      if (piece.name === 'complete' && piece.value === false) {
        notes.add('The plan is not complete: more changes may follow once it is applied.');
      }
  }
}

function planOf({ changes, joins, written, unread, notes }: Gathered, file: string): Plan {
  const planned = changes.flatMap((change): PlannedChange[] => {
    const key = writtenKey(moduleNames(change.module), change.type, change.name);
    const expressions = written.get(key) ?? null;
    const read = (view: View | null, side: 'before' | 'after') => {
      const around = surroundings(change, side, expressions, joins, notes);
      return view === null ? [] : (readerOf(change.type)?.read(view, around) ?? []);
    };
    const place = { file, line: null, resource: change.shown };
    return differences(read(change.before, 'before'), read(change.after, 'after'), place);
  });
  for (const [type, count] of unread) {
    const times = count === 1 ? 'one change' : `${count} changes`;
    notes.add(`${times} of ${sanitise(type, 80)} in the plan: this resource type is not read.`);
  }
  return { changes: settled(planned), notes: shortened([...notes]) };
}

function surroundings(
  { shown, module }: ResourceChange,
  side: 'before' | 'after',
  written: Written | null,
  joins: Joins,
  notes: Set<string>,
): Surroundings {
  const prefix = module === '' ? '' : `${module}.`;
  const references = (attribute: string) => written?.references(attribute) ?? [];
  return {
    address: shown,
    side,
    what(attribute, noun, isSensitive) {
      if (isSensitive) return `the ${attribute} of ${shown}, which is sensitive`;
      const named = referents(references(attribute), prefix);
      if (named.length === 0 || named.length > 3) return `the ${attribute} of ${shown}`;
      return `the ${noun} of ${sanitise(named.join(' or '), 300)}`;
    },
    isWritten: (attribute) => written?.isWritten(attribute) ?? null,
    joined: (type, attribute, id) =>
      id === null ? joins.byReference(type, prefix, references(attribute)) : joins.byId(type, id),
    isHidden: (type, attribute, id) => joins.isHidden(type, id, prefix, references(attribute)),
    note: (text) => notes.add(text),
  };
}

function shortened(notes: readonly string[]): string[] {
  if (notes.length <= MAX_NOTES) return [...notes];
  const left = notes.length - MAX_NOTES;
  return [...notes.slice(0, MAX_NOTES), `${left} more notes of the plan are left out.`];
}
