import { reverseName } from '../../model/address.ts';
import { meets } from '../../model/expectation.ts';
import type { Expectation } from '../../model/mail-host.ts';
import { nameMap } from '../../model/name-map.ts';
import {
  type Cut,
  type Dispute,
  type DnsDifference,
  type Lookup,
  type PtrObservation,
  type ReverseAuthority,
  recordsOf,
} from '../../model/observation.ts';
import type { Deadline } from '../limits/deadline.ts';
import { lookUpSameFamily } from './address-lookups.ts';
import type { ServerAnswers } from './ask-servers.ts';
import type { Confirm } from './confirm-answer.ts';
import { receivedName } from './name-from-wire.ts';
import type { Resolve } from './resolver.ts';

/** The PTR fact of an address. */
export interface PtrFacts {
  readonly ptr: PtrObservation;
  readonly cuts: readonly Cut[];
  /** None, or one. */
  readonly disputes: readonly Dispute[];
}

/** An address whose PTR was not looked up. */
export const EMPTY_PTR: PtrObservation = {
  state: 'undetermined',
  iprev: 'temperror',
  names: [],
  ttlS: null,
  forward: nameMap(),
  error: null,
  errorDetail: null,
  authority: null,
};

/**
 * Establishes the PTR fact of an address:
 *
 * 1. The resolver looks up the PTR names (RFC 1035 3.5).
 * 2. The resolver looks up the addresses of the names: `confirmed` when a name has the address (iprev, RFC 8601 3).
 *    Expected names come first, then the others until one is confirmed.
 * 3. Where the result has a fault, other servers are asked (confirm-answer.ts). Their answers are added as `authority`; the
 *    other fields remain the resolver's.
 *
 * @param address in canonical form
 * @param expectation the PTR names that are expected of the address
 */
export async function observePtr(
  address: string,
  expectation: Expectation,
  confirm: Confirm,
  deadline: Deadline,
): Promise<PtrFacts> {
  const name = reverseName(address);
  const { observed, dispute, ptrAnswers } = await confirm(
    (resolve) => lookUpPtr(address, expectation, resolve, deadline),
    ({ ptr }) => faultsOf(ptr, expectation),
    deadline,
  );
  const { ptr, cuts } = observed;
  const answers = ptrAnswers(name);
  if (answers === undefined) return { ptr, cuts, disputes: [] };
  const settled = dispute?.settled?.ptr ?? null;
  const differences = (dispute?.differences ?? []).filter((one) => concerns(one, address));
  const authority = authorityOf(answers, [ptr, settled], expectation, address, differences);
  // Where the PTR itself differs, so do the names whose addresses were looked up.
  const ofPtr = differences.filter(({ type }) => type === 'PTR');
  const decisive = ofPtr.length > 0 ? ofPtr : differences;
  const disputes: readonly Dispute[] =
    dispute === null
      ? []
      : [
          {
            about: 'ptr',
            address,
            differences: decisive,
            settled: settled && { ...settled, authority },
          },
        ];
  return { ptr: { ...ptr, authority }, cuts, disputes };
}

interface PtrLookup {
  readonly ptr: PtrObservation;
  readonly cuts: readonly Cut[];
}

async function lookUpPtr(
  address: string,
  expectation: Expectation,
  resolve: Resolve,
  deadline: Deadline,
): Promise<PtrLookup> {
  const lookup = await resolve(reverseName(address), 'PTR', deadline);
  const { names, cuts } = ptrNames(recordsOf(lookup), expectation);
  const ptr =
    lookup.kind === 'found'
      ? await confirmNames({ names, isComplete: cuts.length === 0 }, expectation, {
          address,
          resolve,
          deadline,
        })
      : withoutNames(lookup);
  return { ptr: { ...ptr, ttlS: lookup.kind === 'failed' ? null : lookup.ttlS }, cuts };
}

/** A failed PTR lookup is no evidence against a host. */
function faultsOf({ state, names }: PtrObservation, expectation: Expectation): readonly string[] {
  const all = names.toSorted().join(' ');
  const isExpected = names.some((name) => meets(name, expectation));
  return [
    ...(state === 'absent' ? ['absent'] : []),
    ...(state === 'unconfirmed' ? [`unconfirmed ${all}`] : []),
    ...(names.length > 0 && !isExpected ? [`not expected ${all}`] : []),
  ];
}

/** Whether a difference can change the PTR fact: of the other addresses of a name, servers often return some only. */
function concerns({ type, answers }: DnsDifference, address: string): boolean {
  return type === 'PTR' || new Set(answers.map((one) => one.records.includes(address))).size > 1;
}

/**
 * What the zone's own servers and each resolver answer; null when the zone was not found and there is only one
 * resolver.
 *
 * @param seen the observations with these answers
 */
function authorityOf(
  { zone, owner, servers, answers }: ServerAnswers<'PTR'>,
  seen: readonly (PtrObservation | null)[],
  expectation: Expectation,
  address: string,
  differences: readonly DnsDifference[],
): ReverseAuthority | null {
  if (zone === null && answers.length < 2) return null;
  const confirmed = (name: string) =>
    seen.some((ptr) => ptr?.forward.get(name)?.includes(address) === true);
  const ttls = differences.flatMap(({ ttlS }) => ttlS ?? []);
  return {
    zone,
    owner,
    servers,
    answers: answers.map(({ server, kind, answer }) => {
      const { names } = ptrNames(recordsOf(answer), expectation);
      return { server, kind, names, confirmed: names.filter(confirmed) };
    }),
    cachedForS: ttls.length === 0 ? null : Math.max(...ttls),
  };
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
function ptrNames(
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
function namesToConfirm(names: readonly string[], expectation: Expectation): readonly string[] {
  const valid = names.filter((name) => /^[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?$/.test(name));
  return expectedFirst(valid, expectation);
}

function expectedFirst(names: readonly string[], expectation: Expectation): string[] {
  const expected = new Set(names.filter((name) => meets(name, expectation)));
  return [...expected, ...names.filter((name) => !expected.has(name))];
}
