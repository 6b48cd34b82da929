import { familyOf } from '../model/address.ts';
import { sameName } from '../model/dns-name.ts';
import { meets } from '../model/expectation.ts';
import { CAUSES, type Cause, type NamedCause, SEVERITY, type Verdict } from '../model/finding.ts';
import { listInWords } from '../model/list-in-words.ts';
import type { Expectation } from '../model/mail-host.ts';
import {
  addressesIn,
  type EndpointObservation,
  type HostObservation,
  recordsOf,
} from '../model/observation.ts';
import type { RuleName } from '../model/rule-names.ts';
import type { AddressConflict } from './address-conflicts.ts';
import type { RuleFinding } from './advice/situation.ts';
import { messageAsEvidence } from './message.ts';
import { classifyName } from './names/classify-name.ts';
import { genericNameReason } from './names/generic-name.ts';
import { isInternalName } from './names/internal-name.ts';
import { greetingPort } from './rule.ts';
import { isNameMismatch, ruleOf } from './rules/index.ts';
import {
  inEveryState,
  inState,
  type JudgedState,
  type Sentence,
  sentence,
  verb,
} from './sentence.ts';

export interface LikelyCause extends NamedCause {
  readonly cause: Cause;
  /** The observed facts for the cause, in one sentence; empty where the cause is unknown. */
  readonly evidence: string;
  /** The findings that the evidence states. */
  readonly explained: readonly RuleFinding[];
}

/** The first of `CAUSES` with evidence; null where the host is coherent. */
export function causeOf(
  seen: HostObservation,
  findings: readonly RuleFinding[],
  conflicts: readonly AddressConflict[],
  verdict: Verdict,
  state: JudgedState,
): LikelyCause | null {
  if (verdict === 'coherent') return null;
  if (verdict === 'inconclusive') return { cause: 'unknown', evidence: '', explained: [] };
  for (const cause of CAUSES) {
    const evidence = EVIDENCE[cause]({ seen, findings, conflicts, verdict });
    if (evidence === null) continue;
    return {
      cause,
      ...defaultNameOf(cause, findings),
      evidence: inState(evidence, state),
      explained: explainedBy(cause, evidence, findings),
    };
  }
  // The first of the most severe findings stands in place of an unknown cause.
  const [first] = findings.toSorted((a, b) => SEVERITY[b.level] - SEVERITY[a.level]);
  if (first === undefined) return { cause: 'unknown', evidence: '', explained: [] };
  const others = explainedBy('unknown', first.parts.observation, findings);
  return {
    cause: 'unknown',
    evidence: messageAsEvidence(first),
    explained: [first, ...others.filter((finding) => finding !== first)],
  };
}

/** The findings about what the evidence names. */
function explainedBy(
  cause: Cause,
  evidence: Sentence,
  findings: readonly RuleFinding[],
): readonly RuleFinding[] {
  if (EXPLAINS_ALL.has(cause)) return findings;
  const named = new Set(evidence.values);
  const words = inState(evidence, 'current');
  return findings.filter(
    ({ rule, observed, parts: { observation } }) =>
      rule === RULE_OF_CAUSE[cause] ||
      named.has(observed) ||
      inState(observation, 'current') === words,
  );
}

/** The causes whose evidence is about all names of a host. */
const EXPLAINS_ALL: ReadonlySet<Cause> = new Set([
  'several-identities',
  'moved-forward',
  'partial-change',
  'decommissioned',
  'shared-infrastructure',
]);

/** The rule whose findings the evidence states without their observed value. */
const RULE_OF_CAUSE: Readonly<Partial<Record<Cause, RuleName>>> = {
  'missing-reverse': 'ptr-missing',
  'masked-greeting': 'banner-nameless',
};

interface HostFacts {
  readonly seen: HostObservation;
  readonly findings: readonly RuleFinding[];
  readonly conflicts: readonly AddressConflict[];
  readonly verdict: Verdict;
}

/** Gives the evidence for each cause; null where there is none. */
const EVIDENCE: Readonly<Record<Cause, (facts: HostFacts) => Sentence | null>> = {
  'missing-reverse': missingReverseEvidence,
  'default-banner': ({ findings }) => ruleEvidence('default-banner', findings),
  'masked-greeting': ({ findings }) => ruleEvidence('masked-greeting', findings),
  'several-identities': severalIdentitiesEvidence,
  'moved-forward': movedForwardEvidence,
  'provider-default-ptr': ({ findings }) => ruleEvidence('provider-default-ptr', findings),
  'partial-change': partialChangeEvidence,
  'internal-name': internalNameEvidence,
  decommissioned: decommissionedEvidence,
  // What puts the host at risk is no difference that the provider's control explains.
  'shared-infrastructure': ({ seen: { host }, verdict }) =>
    host.control === 'shared' && verdict === 'cosmetic'
      ? sentence`A provider controls the address, and nothing ${verb('contradicts')} the declaration.`
      : null,
  unknown: () => null,
};

/** What the first finding observed whose rule suggests a cause; null where no rule does. */
function ruleEvidence(cause: Cause, findings: readonly RuleFinding[]): Sentence | null {
  return findings.find((finding) => suggests(finding, cause))?.parts.observation ?? null;
}

function defaultNameOf(
  cause: Cause,
  findings: readonly RuleFinding[],
): Pick<NamedCause, 'defaultName'> {
  const suggesting = findings.find((finding) => suggests(finding, cause));
  const suggested = suggesting === undefined ? undefined : ruleOf(suggesting)?.suggests;
  return suggested?.cause === 'default-banner' ? { defaultName: suggested.defaultName } : {};
}

/** Whether a finding alone is evidence for a cause. */
export function suggests(finding: { readonly rule: string }, cause: Cause): boolean {
  return ruleOf(finding)?.suggests?.cause === cause;
}

/** Some addresses have no PTR. Where all of them are of one family and the other family has PTRs, names the family. */
function missingReverseEvidence(facts: HostFacts): Sentence | null {
  if (decommissionedEvidence(facts) !== null) return null;
  const { seen, findings } = facts;
  const missing = findings.flatMap(({ rule, address }) =>
    rule === 'ptr-missing' && address !== null ? [address] : [],
  );
  if (missing.length === 0) return null;
  const [family, ...otherFamilies] = new Set(missing.map(familyName));
  const others = seen.endpoints.map(({ address }) => address).filter((a) => !missing.includes(a));
  const onlyOneFamily =
    otherFamilies.length === 0 && others.some((address) => familyName(address) !== family);
  const list = listInWords(missing, 3);
  return onlyOneFamily
    ? sentence`Only ${family ?? ''} ${verb('lacks')} a PTR (${list}).`
    : sentence`${list} ${verb(missing.length === 1 ? 'has' : 'have')} no PTR.`;
}

function familyName(address: string): 'IPv4' | 'IPv6' {
  return `IPv${familyOf(address)}`;
}

/** The greeting's name rotates, or another declared host has one of the addresses. */
function severalIdentitiesEvidence({ findings, conflicts }: HostFacts): Sentence | null {
  return ruleEvidence('several-identities', findings) ?? conflictEvidence(findings, conflicts);
}

/** Another declared host has one of the addresses, where names differ from the declared ones. */
export function conflictEvidence(
  findings: readonly { readonly rule: string }[],
  [conflict]: readonly AddressConflict[],
): Sentence | null {
  return conflict !== undefined && findings.some(isNameMismatch)
    ? sentence`${conflict.name} ${verb('claims')} ${conflict.address} too, and an address can have only one identity.`
    : null;
}

/** The name has addresses in DNS, but none of the declared ones. */
function movedForwardEvidence({ seen: { host, forward }, findings }: HostFacts): Sentence | null {
  const missing = findings.filter(({ rule }) => rule === 'address-not-in-name').length;
  const addresses = addressesIn(forward);
  if (host.addresses === null || addresses.length === 0) return null;
  return missing === host.addresses.length
    ? sentence`${host.name} ${verb('resolves')} to ${listInWords(addresses, 3)} and to none of its declared addresses (${listInWords(host.addresses, 3)}).`
    : null;
}

/**
 * At one address, at least one name is the declared one and at least one is another ordinary public name. Which of them
 * is older was not observed.
 */
function partialChangeEvidence({ seen }: HostFacts): Sentence | null {
  for (const endpoint of seen.endpoints) {
    const names = identityNames(endpoint, seen);
    const others = names.filter(({ state }) => state === 'other');
    const declared = names.find(({ state }) => state === 'declared');
    if (others.length > 0 && declared !== undefined) {
      return sentence`At ${endpoint.address} ${namesInWords(others)}, while the ${declared.what} ${verb('is')} ${declared.name}.`;
    }
  }
  return null;
}

/** `the PTR is a.example.com, and the greeting and the EHLO name are b.example.com`. */
function namesInWords(names: readonly Pick<IdentityName, 'what' | 'name'>[]): Sentence {
  const shownBy = Map.groupBy(new Set(names.map(({ what }) => what)), (what) =>
    listInWords(
      names.filter((one) => one.what === what).map(({ name }) => name),
      3,
    ),
  );
  return [...shownBy]
    .map(([values, whats]) => {
      const subjects = listInWords(
        whats.map((what) => `the ${what}`),
        whats.length,
      );
      return sentence`${subjects} ${verb(whats.length === 1 ? 'is' : 'are')} ${values}`;
    })
    .reduce((before, one) => inEveryState`${before}, and ${one}`);
}

/** A greeting shows a name of the host's organization that public DNS does not have, as Exchange does by default. */
function internalNameEvidence({ seen: { host, endpoints } }: HostFacts): Sentence | null {
  for (const endpoint of endpoints) {
    const { address, smtp, bannerForward } = endpoint;
    const name = smtp.bannerNames.find((one) => isInternalName(one, host, bannerForward.get(one)));
    if (name !== undefined) {
      return sentence`${address} (port ${greetingPort(endpoint)}) ${verb('greets')} as ${name}, an internal name that public DNS does not have.`;
    }
  }
  return null;
}

/** The name has no address, no address has a PTR, and every port refuses or does not answer: the host is gone. */
function decommissionedEvidence({
  seen: { host, forward, endpoints },
}: HostFacts): Sentence | null {
  const isGone =
    forward.v4.kind === 'absent' &&
    forward.v6.kind === 'absent' &&
    endpoints.length > 0 &&
    endpoints.every(
      ({ ptr, smtp }) =>
        ptr.state === 'absent' && smtp.reason === null && NO_ANSWER.has(smtp.state),
    );
  const addresses = listInWords(
    endpoints.map(({ address }) => address),
    3,
  );
  return isGone
    ? sentence`${host.name} ${verb('has')} no address, ${addresses} no PTR, and nothing ${verb('answers')} on port ${host.port}.`
    : null;
}

const NO_ANSWER: ReadonlySet<EndpointObservation['smtp']['state']> = new Set([
  'refused',
  'unreachable',
  'timeout',
]);

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
  const shownName = (what: string, name: string, expectation: Expectation): IdentityName => {
    if (sameName(name, host.name) || (expectation.kind === 'names' && meets(name, expectation))) {
      return { what, name, state: 'declared' };
    }
    // On shared control the provider chooses the names that the declaration leaves open.
    if (host.control === 'shared' && expectation.kind === 'any') {
      return { what, name, state: 'neither' };
    }
    const isChosen =
      classifyName(name).kind === 'public' &&
      genericNameReason(name, address) === null &&
      !isInternalName(name, host, bannerForward.get(name));
    return { what, name, state: isChosen ? 'other' : 'neither' };
  };
  const ehlo = host.ehlo.kind === 'greeting' ? host.banner : host.ehlo;
  return [
    { what: 'forward record', name: host.name, state: resolvesHere ? 'declared' : 'neither' },
    ...ptr.names.map((name) => shownName('PTR', name, host.ptr)),
    ...smtp.bannerNames.map((name) => shownName('greeting', name, host.banner)),
    ...(smtp.ehloName === null ? [] : [shownName('EHLO name', smtp.ehloName, ehlo)]),
  ];
}
