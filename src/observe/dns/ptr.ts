import { reverseName } from '../../model/address.ts';
import { meets } from '../../model/expectation.ts';
import type { Expectation } from '../../model/mail-host.ts';
import { nameMap } from '../../model/name-map.ts';
import {
  type Cut,
  type Lookup,
  type PtrObservation,
  type ReverseAuthority,
  recordsOf,
} from '../../model/observation.ts';
import type { Deadline } from '../limits/deadline.ts';
import { lookUpSameFamily } from './forward.ts';
import { receivedName } from './name-from-wire.ts';
import type { Resolve } from './resolver.ts';

export interface PtrTools {
  readonly resolve: Resolve;
  readonly queryAuthority: QueryAuthority;
}

/**
 * Queries the name servers of an address's reverse zone, and each resolver separately, for the PTR names of the
 * address. Never throws.
 *
 * @param address in canonical form
 * @param expectation of the PTR names: expected ones are looked up before others
 * @returns null when the zone was not found and there is only one resolver, or when too little time is left
 */
export type QueryAuthority = (
  address: string,
  deadline: Deadline,
  expectation?: Expectation,
) => Promise<ReverseAuthority | null>;

/** The PTR fact of an address. */
export interface PtrFacts {
  readonly ptr: PtrObservation;
  readonly cuts: readonly Cut[];
}

/** An address whose PTR was not looked up. */
export const EMPTY_PTR: PtrObservation = {
  state: 'undetermined',
  iprev: 'temperror',
  names: [],
  forward: nameMap(),
  error: null,
  errorDetail: null,
  authority: null,
};

/**
 * Establishes the PTR fact of an address in three steps:
 *
 * 1. The resolver looks up the PTR names (RFC 1035 3.5).
 * 2. The resolver looks up the addresses of the names: `confirmed` when a name has the address (iprev, RFC 8601 3).
 *    Expected names come first, then the others until one is confirmed.
 * 3. Where the result would cause a finding, the zone's own name servers and each resolver are queried separately
 *    (authoritative-ptr.ts), since the resolver's cache may be outdated. The answers are added as `authority`; the
 *    other fields remain the resolver's.
 *
 * @param address in canonical form
 * @param expectation the PTR names that are expected of the address
 */
export async function observePtr(
  address: string,
  expectation: Expectation,
  { resolve, queryAuthority }: PtrTools,
  deadline: Deadline,
): Promise<PtrFacts> {
  const lookup = await resolve(reverseName(address), 'PTR', deadline);
  const { names, cuts } = ptrNames(recordsOf(lookup), expectation);
  const observation =
    lookup.kind === 'found'
      ? await confirmNames({ names, isComplete: cuts.length === 0 }, expectation, {
          address,
          resolve,
          deadline,
        })
      : withoutNames(lookup);
  const ptr = causesFinding(observation, expectation)
    ? { ...observation, authority: await queryAuthority(address, deadline, expectation) }
    : observation;
  return { ptr, cuts };
}

/**
 * A failed PTR lookup causes no finding: the zone's servers are not queried in the resolver's place, since a receiver
 * uses a resolver too.
 */
function causesFinding({ state, names }: PtrObservation, expectation: Expectation): boolean {
  if (state === 'absent' || state === 'unconfirmed') return true;
  return names.length > 0 && !names.some((name) => meets(name, expectation));
}

function withoutNames(ptr: Exclude<Lookup<string>, { kind: 'found' }>): PtrObservation {
  return ptr.kind === 'absent'
    ? { ...EMPTY_PTR, state: 'absent', iprev: 'permerror' }
    : { ...EMPTY_PTR, error: ptr.reason, errorDetail: ptr.detail };
}

/** @param isComplete whether these are all names, so that none of them confirmed means that no name is */
async function confirmNames(
  { names, isComplete }: { readonly names: readonly string[]; readonly isComplete: boolean },
  expectation: Expectation,
  { address, resolve, deadline }: ConfirmContext,
): Promise<PtrObservation> {
  const lookups: { readonly name: string; readonly lookup: Lookup<string> }[] = [];
  const isConfirmed = () => lookups.some(({ lookup }) => recordsOf(lookup).includes(address));
  const ordered = namesToConfirm(names, expectation);
  for (let next = 0; next < ordered.length && !isConfirmed(); next += NAMES_AT_ONCE) {
    const some = ordered.slice(next, next + NAMES_AT_ONCE).map(async (name) => ({
      name,
      lookup: await lookUpSameFamily(name, address, resolve, deadline),
    }));
    lookups.push(...(await Promise.all(some)));
  }
  const forward = nameMap(lookups.map(({ name, lookup }) => [name, recordsOf(lookup)] as const));
  const errors = lookups.flatMap(({ name, lookup }) =>
    lookup.kind === 'failed' ? [[name, lookup.reason] as const] : [],
  );
  const forwardErrors = errors.length === 0 ? {} : { forwardErrors: nameMap(errors) };
  const observation = { ...EMPTY_PTR, names, forward, ...forwardErrors };
  if (isConfirmed()) return { ...observation, state: 'confirmed', iprev: 'pass' };
  const failed = lookups.map(({ lookup }) => lookup).find((lookup) => lookup.kind === 'failed');
  if (failed !== undefined) {
    return { ...observation, error: failed.reason, errorDetail: failed.detail };
  }
  return isComplete ? { ...observation, state: 'unconfirmed', iprev: 'fail' } : observation;
}

interface ConfirmContext {
  readonly address: string;
  readonly resolve: Resolve;
  readonly deadline: Deadline;
}

/** The most PTR names of an address in an observation. */
const MAX_NAMES = 100;
/** PTR names that are looked up at the same time. Further ones are looked up only where none of these is confirmed. */
const NAMES_AT_ONCE = 10;

/**
 * The different names of PTR records, sanitised and in the order of the records. Where there are more than the limit,
 * expected names are kept before others.
 */
export function ptrNames(
  records: readonly string[],
  expectation: Expectation,
): { readonly names: readonly string[]; readonly cuts: readonly Cut[] } {
  const all = [...new Set(records.map(receivedName))];
  if (all.length <= MAX_NAMES) return { names: all, cuts: [] };
  const kept = new Set(expectedFirst(all, expectation).slice(0, MAX_NAMES));
  return {
    names: all.filter((name) => kept.has(name)),
    cuts: [{ what: 'ptr-names', limit: MAX_NAMES, seen: all.length }],
  };
}

/**
 * The names whose addresses are looked up, expected ones first. A name with a space, an escape or raw bytes has no
 * address records.
 */
export function namesToConfirm(
  names: readonly string[],
  expectation: Expectation,
): readonly string[] {
  const valid = names.filter((name) => /^[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?$/.test(name));
  return expectedFirst(valid, expectation);
}

function expectedFirst(names: readonly string[], expectation: Expectation): string[] {
  const expected = new Set(names.filter((name) => meets(name, expectation)));
  return [...expected, ...names.filter((name) => !expected.has(name))];
}
