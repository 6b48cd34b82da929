import { sameName } from '../model/dns-name.ts';
import { meets } from '../model/expectation.ts';
import {
  CAUSES,
  type Cause,
  type Finding,
  type FindingSummary,
  type Verdict,
} from '../model/finding.ts';
import { listInWords } from '../model/list-in-words.ts';
import type { EhloExpectation } from '../model/mail-host.ts';
import type { EndpointObservation, HostObservation } from '../model/observation.ts';
import type { AddressConflict } from './address-conflicts.ts';
import { defaultNameReason } from './names/default-name.ts';
import { genericNameReason } from './names/generic-name.ts';
import { isNameMismatch, ruleOf } from './rules/index.ts';

export interface LikelyCause {
  readonly cause: Cause;
  /** What was seen that speaks for it, in one sentence; empty where the cause is not known. */
  readonly evidence: string;
}

/** What a cause is told from. */
interface Case {
  readonly seen: HostObservation;
  readonly findings: readonly Finding[];
  readonly rivals: readonly AddressConflict[];
}

/** The cause of a host's verdict, the first that fits; null where the host is coherent. */
export function causeOf(
  seen: HostObservation,
  findings: readonly Finding[],
  rivals: readonly AddressConflict[],
  verdict: Verdict,
): LikelyCause | null {
  if (verdict === 'coherent') return null;
  const unknown: LikelyCause = { cause: 'unknown', evidence: '' };
  if (verdict === 'inconclusive') return unknown;
  for (const cause of CAUSES) {
    const evidence = EVIDENCE[cause]({ seen, findings, rivals });
    if (evidence !== null) return { cause, evidence };
  }
  return unknown;
}

/** The evidence for a cause; null where it does not fit. */
type Evidence = (about: Case) => string | null;

const EVIDENCE: Readonly<Record<Cause, Evidence>> = {
  'shared-infrastructure': ({ seen: { host }, findings }) =>
    host.control === 'shared' && findings.every(({ level }) => level !== 'error')
      ? 'A provider controls the address, and nothing that was declared is contradicted.'
      : null,
  'missing-reverse': missingReverse,
  'default-banner': ({ findings }) => suggestion('default-banner', findings),
  'masked-greeting': ({ findings }) => suggestion('masked-greeting', findings),
  'several-identities': severalIdentities,
  'moved-forward': movedForward,
  'provider-default-ptr': ({ findings }) => suggestion('provider-default-ptr', findings),
  'partial-change': partialChange,
  unknown: () => '',
};

/** The evidence in the first finding whose rule suggests a cause. */
function suggestion(cause: Cause, findings: readonly FindingSummary[]): string | null {
  for (const finding of findings) {
    const suggests = ruleOf(finding)?.suggests;
    if (suggests?.cause === cause) return suggests.evidence(finding);
  }
  return null;
}

/** Names the family that has no PTR where the other one has. */
function missingReverse({ seen, findings }: Case): string | null {
  const missing = findings.flatMap(({ rule, address }) =>
    rule === 'ptr-missing' && address !== null ? [address] : [],
  );
  if (missing.length === 0) return null;
  const families = new Set(missing.map(familyWord));
  const others = seen.endpoints.map(({ address }) => address).filter((a) => !missing.includes(a));
  const [family, ...more] = families;
  const only = more.length === 0 && others.some((address) => familyWord(address) !== family);
  const list = listInWords(missing, 3);
  return only ? `Only ${family} lacks a PTR (${list}).` : `${list} has no PTR.`;
}

function familyWord(address: string): 'IPv4' | 'IPv6' {
  return address.includes(':') ? 'IPv6' : 'IPv4';
}

/** Names that differ from one connection to the next, or two hosts that claim one address. */
export function severalIdentities({
  findings,
  rivals,
}: {
  readonly findings: readonly FindingSummary[];
  readonly rivals: readonly AddressConflict[];
}): string | null {
  const rotates = suggestion('several-identities', findings);
  if (rotates !== null) return rotates;
  const [rival] = rivals;
  return rival !== undefined && findings.some(isNameMismatch)
    ? `${rival.name} claims ${rival.address} too, and an address can have one identity only.`
    : null;
}

/** The name has addresses, and none of them is declared. */
function movedForward({ seen: { host, forward }, findings }: Case): string | null {
  const gone = findings.filter(({ rule }) => rule === 'address-not-in-name').length;
  const live = [forward.v4, forward.v6].flatMap((lookup) =>
    lookup.kind === 'found' ? lookup.records : [],
  );
  if (host.addresses === null || live.length === 0) return null;
  return gone === host.addresses.length
    ? `${host.name} leads to ${listInWords(live, 3)} now, to none of its declared addresses.`
    : null;
}

/** Some of forward, PTR, greeting and EHLO carry what was declared, and the others an ordinary name that is not it. */
function partialChange({ seen }: Case): string | null {
  for (const endpoint of seen.endpoints) {
    const facets = facetsOf(endpoint, seen);
    const left = facets.filter(({ state }) => state === 'other');
    if (left.length > 0 && facets.some(({ state }) => state === 'declared')) {
      const leftovers = [...new Set(left.map(({ what }) => what))].map((what) => {
        const names = left.filter((facet) => facet.what === what).map(({ name }) => name);
        return `the ${what} still says ${listInWords(names, 3)}`;
      });
      return `At ${endpoint.address} ${leftovers.join(', and ')}.`;
    }
  }
  return null;
}

interface Facet {
  readonly what: string;
  readonly name: string;
  readonly state: 'declared' | 'other' | 'neither';
}

function facetsOf(endpoint: EndpointObservation, { host, forward }: HostObservation): Facet[] {
  const { address, ptr, smtp } = endpoint;
  const leadsHere = [forward.v4, forward.v6].some(
    (lookup) => lookup.kind === 'found' && lookup.records.includes(address),
  );
  const facet = (what: string, name: string, expectation: EhloExpectation): Facet => {
    if (sameName(name, host.name) || (expectation.kind === 'names' && meets(name, expectation))) {
      return { what, name, state: 'declared' };
    }
    const ordinary = defaultNameReason(name) === null && genericNameReason(name, address) === null;
    return { what, name, state: ordinary ? 'other' : 'neither' };
  };
  return [
    { what: 'forward record', name: host.name, state: leadsHere ? 'declared' : 'neither' },
    ...ptr.names.map((name) => facet('PTR', name, host.ptr)),
    ...smtp.bannerNames.map((name) => facet('greeting', name, host.banner)),
    ...(smtp.ehloName === null ? [] : [facet('EHLO name', smtp.ehloName, host.ehlo)]),
  ];
}
