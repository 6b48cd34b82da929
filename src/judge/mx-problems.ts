import { canonicalAddress } from '../model/address.ts';
import { hostNameProblem } from '../model/dns-name.ts';
import type { HostObservation, MxRecord } from '../model/observation.ts';
import { inEveryState, type Sentence, sentence, verb } from './sentence.ts';

/** The records whose target cannot receive mail, each with the reason as the rest of a sentence. */
export function mxProblems(
  records: readonly MxRecord[],
  hosts: ReadonlyMap<string, HostObservation>,
): ReadonlyMap<MxRecord, Sentence> {
  return new Map(
    records.flatMap((record) => {
      const { exchange } = record;
      const problem = nameProblem(exchange) ?? hostProblem(hosts.get(exchange));
      return problem === null ? [] : [[record, problem] as const];
    }),
  );
}

/** Why the target cannot be a host name, as the rest of a sentence. */
function nameProblem(target: string): Sentence | null {
  const problem = hostNameProblem(target);
  if (problem === null) return null;
  const literal = canonicalAddress(target) !== null || /^\[.*\]$/.test(target);
  return literal
    ? inEveryState`an address; it must be a host name (RFC 5321 5.1)`
    : inEveryState`which is not a host name: it ${problem}`;
}

/** Why the target's DNS records are wrong, as the rest of a sentence. */
function hostProblem(host: HostObservation | undefined): Sentence | null {
  if (host === undefined) return null;
  const { v4, v6, alias } = host.forward;
  if (alias.kind === 'found') {
    return inEveryState`an alias of ${alias.records.join(', ')}; RFC 2181 10.3 forbids that`;
  }
  return v4.kind === 'absent' && v6.kind === 'absent'
    ? sentence`which ${verb('has')} no address`
    : null;
}
