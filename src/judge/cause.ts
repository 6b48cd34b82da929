import { familyOf } from '../model/address.ts';
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
import {
  addressesIn,
  type EndpointObservation,
  type HostObservation,
  recordsOf,
} from '../model/observation.ts';
import type { AddressConflict } from './address-conflicts.ts';
import { classifyName } from './names/classify-name.ts';
import { genericNameReason } from './names/generic-name.ts';
import { isInternalName } from './names/internal-name.ts';
import { isNameMismatch, ruleOf } from './rules/index.ts';

export interface LikelyCause {
  readonly cause: Cause;
  /** The observed facts for the cause, in one sentence; empty where the cause is unknown. */
  readonly evidence: string;
}

/** The first of `CAUSES` with evidence; null where the host is coherent. */
export function causeOf(
  seen: HostObservation,
  findings: readonly Finding[],
  conflicts: readonly AddressConflict[],
  verdict: Verdict,
): LikelyCause | null {
  if (verdict === 'coherent') return null;
  const unknown: LikelyCause = { cause: 'unknown', evidence: '' };
  if (verdict === 'inconclusive') return unknown;
  for (const cause of CAUSES) {
    const evidence = EVIDENCE[cause]({ seen, findings, conflicts });
    if (evidence !== null) return { cause, evidence };
  }
  return unknown;
}

interface HostFacts {
  readonly seen: HostObservation;
  readonly findings: readonly Finding[];
  readonly conflicts: readonly AddressConflict[];
}

/** Gives the evidence for each cause; null where there is none. */
const EVIDENCE: Readonly<Record<Cause, (facts: HostFacts) => string | null>> = {
  'shared-infrastructure': ({ seen: { host }, findings }) =>
    host.control === 'shared' && findings.every(({ level }) => level !== 'error')
      ? 'A provider controls the address, and nothing that was declared is contradicted.'
      : null,
  'missing-reverse': missingReverseEvidence,
  'default-banner': ({ findings }) => ruleEvidence('default-banner', findings),
  'masked-greeting': ({ findings }) => ruleEvidence('masked-greeting', findings),
  'several-identities': severalIdentitiesEvidence,
  'moved-forward': movedForwardEvidence,
  'provider-default-ptr': ({ findings }) => ruleEvidence('provider-default-ptr', findings),
  'partial-change': partialChangeEvidence,
  'internal-name': internalNameEvidence,
  unknown: () => '',
};

/** The evidence in the first finding whose rule suggests a cause; null where no rule does. */
function ruleEvidence(cause: Cause, findings: readonly FindingSummary[]): string | null {
  for (const finding of findings) {
    const suggests = ruleOf(finding)?.suggests;
    if (suggests?.cause === cause) return suggests.evidence(finding);
  }
  return null;
}

/** Some addresses have no PTR. Where all of them are of one family and the other family has PTRs, names the family. */
function missingReverseEvidence({ seen, findings }: HostFacts): string | null {
  const missing = findings.flatMap(({ rule, address }) =>
    rule === 'ptr-missing' && address !== null ? [address] : [],
  );
  if (missing.length === 0) return null;
  const [family, ...otherFamilies] = new Set(missing.map(familyName));
  const others = seen.endpoints.map(({ address }) => address).filter((a) => !missing.includes(a));
  const onlyOneFamily =
    otherFamilies.length === 0 && others.some((address) => familyName(address) !== family);
  const list = listInWords(missing, 3);
  return onlyOneFamily ? `Only ${family} lacks a PTR (${list}).` : `${list} has no PTR.`;
}

function familyName(address: string): 'IPv4' | 'IPv6' {
  return `IPv${familyOf(address)}`;
}

/** The greeting's name rotates, or another declared host has one of the addresses. */
export function severalIdentitiesEvidence({
  findings,
  conflicts,
}: {
  readonly findings: readonly FindingSummary[];
  readonly conflicts: readonly AddressConflict[];
}): string | null {
  const rotation = ruleEvidence('several-identities', findings);
  if (rotation !== null) return rotation;
  const [conflict] = conflicts;
  return conflict !== undefined && findings.some(isNameMismatch)
    ? `${conflict.name} claims ${conflict.address} too, and an address can have one identity only.`
    : null;
}

/** The name has addresses in DNS, but none of the declared ones. */
function movedForwardEvidence({ seen: { host, forward }, findings }: HostFacts): string | null {
  const missing = findings.filter(({ rule }) => rule === 'address-not-in-name').length;
  const addresses = addressesIn(forward);
  if (host.addresses === null || addresses.length === 0) return null;
  return missing === host.addresses.length
    ? `${host.name} leads to ${listInWords(addresses, 3)} now, to none of its declared addresses.`
    : null;
}

/** At one address, some names are the declared one, and some are another name that is neither default nor generic. */
function partialChangeEvidence({ seen }: HostFacts): string | null {
  for (const endpoint of seen.endpoints) {
    const names = identityNames(endpoint, seen);
    const outdated = names.filter(({ state }) => state === 'other');
    if (outdated.length > 0 && names.some(({ state }) => state === 'declared')) {
      const clauses = [...new Set(outdated.map(({ what }) => what))].map((what) => {
        const values = outdated.filter((one) => one.what === what).map(({ name }) => name);
        return `the ${what} still says ${listInWords(values, 3)}`;
      });
      return `At ${endpoint.address} ${clauses.join(', and ')}.`;
    }
  }
  return null;
}

/** A greeting shows a name of the host's organization that public DNS does not have, as Exchange does by default. */
function internalNameEvidence({ seen: { host, endpoints } }: HostFacts): string | null {
  for (const { address, smtp, bannerForward } of endpoints) {
    const name = smtp.bannerNames.find((one) => isInternalName(one, host, bannerForward.get(one)));
    if (name !== undefined) {
      return `${address} greets as ${name}, a name of the same organization that public DNS does not have.`;
    }
  }
  return null;
}

/** A name that an endpoint shows, and where it shows it. */
interface IdentityName {
  readonly what: string;
  readonly name: string;
  readonly state: 'declared' | 'other' | 'neither';
}

function identityNames(
  endpoint: EndpointObservation,
  { host, forward }: HostObservation,
): IdentityName[] {
  const { address, ptr, smtp, bannerForward } = endpoint;
  const resolvesHere = [forward.v4, forward.v6].some((lookup) =>
    recordsOf(lookup).includes(address),
  );
  const shownName = (what: string, name: string, expectation: EhloExpectation): IdentityName => {
    if (sameName(name, host.name) || (expectation.kind === 'names' && meets(name, expectation))) {
      return { what, name, state: 'declared' };
    }
    const isChosen =
      classifyName(name).kind === 'public' &&
      genericNameReason(name, address) === null &&
      !isInternalName(name, host, bannerForward.get(name));
    return { what, name, state: isChosen ? 'other' : 'neither' };
  };
  return [
    { what: 'forward record', name: host.name, state: resolvesHere ? 'declared' : 'neither' },
    ...ptr.names.map((name) => shownName('PTR', name, host.ptr)),
    ...smtp.bannerNames.map((name) => shownName('greeting', name, host.banner)),
    ...(smtp.ehloName === null ? [] : [shownName('EHLO name', smtp.ehloName, host.ehlo)]),
  ];
}
