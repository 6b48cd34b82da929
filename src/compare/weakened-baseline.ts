import type { Baseline, KnownFinding, KnownIdentity } from '../model/baseline.ts';
import { SEVERITY } from '../model/finding.ts';
import { endpointKey, hostKey } from '../model/host-key.ts';
import { listInWords } from '../model/list-in-words.ts';
import type { Declaration } from '../model/mail-host.ts';
import type { Weakening } from '../model/report.ts';
import { coveringEntry } from './baseline-match.ts';

/**
 * The ways in which a baseline accepts more than that of the base: findings that the base's does not accept, or only at
 * a lower level, and identities that it remembers otherwise. A removed entry accepts less, so it is none.
 *
 * @param declaration the head's: the identities of hosts and addresses that it no longer declares may be forgotten
 */
export function baselineWeakenings(
  base: Baseline,
  head: Baseline,
  declaration: Declaration,
): Weakening[] {
  return [...acceptedFindings(base, head), ...replacedIdentities(base, head, declaration)];
}

function acceptedFindings(base: Baseline, head: Baseline): Weakening[] {
  const coveringOf = coveringEntry(base);
  return head.findings.flatMap((entry) => {
    const earlier = coveringOf(entry);
    if (earlier !== undefined && SEVERITY[entry.level] <= SEVERITY[earlier.level]) return [];
    const { rule, address } = entry;
    const at = address === null ? '' : ` at ${address}`;
    const from = earlier === undefined ? 'not accepted' : `accepted as ${earlier.level}`;
    const to = `accepted as ${entry.level}`;
    return [
      weakening('finding-accepted', `baseline entry of ${rule}${at}`, from, to, entry, entry),
    ];
  });
}

function replacedIdentities(base: Baseline, head: Baseline, declaration: Declaration): Weakening[] {
  const remembered = new Map(head.identities.map((identity) => [endpointKey(identity), identity]));
  const isDeclared = declaredIn(declaration);
  return base.identities.flatMap((before) => {
    const after = remembered.get(endpointKey(before));
    if (after === undefined && !isDeclared(before)) return [];
    if (after !== undefined && remembersAll(before, after)) return [];
    const what = `identity of ${before.address} in the baseline`;
    const to = after === undefined ? 'forgotten' : namesOf(after);
    return [weakening('identity-replaced', what, namesOf(before), to, after ?? before, after)];
  });
}

/** Whether a declaration has an address, or may have it: any host may be the target of an `mx:` entry. */
function declaredIn({ hosts, mailDomains }: Declaration): (identity: KnownIdentity) => boolean {
  const declared = new Map(
    hosts.map(({ name, port, addresses }) => [hostKey(name, port), addresses]),
  );
  const mxPorts = new Set(mailDomains.map(({ template }) => template.port));
  return ({ host, port, address }) => {
    const addresses = declared.get(hostKey(host, port));
    return addresses === undefined ? mxPorts.has(port) : (addresses?.includes(address) ?? true);
  };
}

/** Whether a change that is reported against one identity is reported against the other too. */
function remembersAll(before: KnownIdentity, after: KnownIdentity): boolean {
  const isSamePtr = before.ptr.toSorted().join() === after.ptr.toSorted().join();
  return (
    (before.ptr.length === 0 || isSamePtr) &&
    (before.banner === null || before.banner === after.banner)
  );
}

/** PTR names in one text; the others are counted. */
const MAX_NAMED = 10;

function namesOf({ ptr, banner }: KnownIdentity): string {
  const names = [
    ...(ptr.length > 0 ? [`PTR ${listInWords(ptr, MAX_NAMED)}`] : []),
    ...(banner === null ? [] : [`greeting ${banner}`]),
  ];
  return names.join(', ') || 'no names';
}

/** @param entry the entry of the head's baseline; one that this run adds has no location */
function weakening(
  kind: Weakening['kind'],
  what: string,
  from: string,
  to: string,
  { host, port }: KnownFinding | KnownIdentity,
  entry?: KnownFinding | KnownIdentity,
): Weakening {
  const file = entry?.location?.file ?? null;
  const line = entry?.location?.line ?? null;
  return { kind, weakens: true, name: host, port, what, from, to, file, line };
}
