import { familyOf } from '../../model/address.ts';
import { hostNameProblem, sameName } from '../../model/dns-name.ts';
import { durationInWords } from '../../model/duration.ts';
import { meets } from '../../model/expectation.ts';
import type { Finding } from '../../model/finding.ts';
import { listInWords } from '../../model/list-in-words.ts';
import {
  type EndpointObservation,
  type HostObservation,
  recordsOf,
} from '../../model/observation.ts';
import { addressRecord, ptrRecord } from '../../model/zone-record.ts';
import { classifyName, impossibleNameReason } from '../names/classify-name.ts';
import { organizationalDomain } from '../names/organizational-domain.ts';
import { MTA_SETTINGS } from '../software/mta-settings.ts';
import { isMasked, recogniseMta } from '../software/recognise-mta.ts';
import type { Draft } from './draft.ts';
import { removeAliasStep } from './forward-steps.ts';
import { recordOwner, zoneOperator } from './ptr-advice.ts';
import { providerThatChecks, ptrPanel } from './ptr-panels.ts';
import { areBothWrong, nameStep, unmaskStep } from './setting-step.ts';
import type { Situation } from './situation.ts';
import { leadsTo, resolvesTo, type TargetNames } from './target-names.ts';

/** PTR records that have a step each; more of them have one step together. */
const MAX_REMOVED = 5;

/** How the PTR of an address gets its target name, and that name its address record. */
export function reverseDrafts(
  situation: Situation,
  endpoint: EndpointObservation,
  { rule }: Finding,
): readonly Draft[] {
  const { seen, fleet } = situation;
  const { address, ptr } = endpoint;
  const target = fleet.targetOf(seen, endpoint);
  const isShown = ptr.names.some((name) => sameName(name, target.ptr));
  const { control, hasDeclaredPtr } = fleet.controlAt(address);
  if (
    control === 'shared' &&
    !hasDeclaredPtr &&
    isKnownToLead(situation, endpoint, target.ptr) !== true
  ) {
    return [askForAnyPtr(situation, endpoint)];
  }
  const step = control === 'shared' ? askForPtr : ptrStep;
  // A PTR record in place of the others leaves none to remove.
  const isOneOfSeveral = isShown && ptr.names.length > 1 && OF_ONE_NAME.has(rule);
  const extra = isOneOfSeveral ? ptr.names.filter((name) => !sameName(name, target.ptr)) : [];
  const records = addressDrafts(situation, endpoint, target.ptr, isShown);
  return [
    ...ownerDrafts(situation, endpoint, target, 'ptr'),
    ...records,
    ...(isShown
      ? []
      : [
          ...waitForName(situation, endpoint, target.ptr, records),
          step(situation, endpoint, target.ptr),
        ]),
    ...extra.map((name): Draft => {
      // Only a host name can be written as it is.
      if (hostNameProblem(name) !== null || extra.length > MAX_REMOVED) {
        return removeOtherPtrs(address, target.ptr);
      }
      const remove = ptrRecord(recordOwner(address, ptr), name);
      return {
        stage: 'clean-up',
        kind: 'publish-record',
        text: `Remove \`${remove}\`: an address should have one PTR name.`,
        address,
        remove,
      };
    }),
  ];
}

/** The rules that report one of several PTR names, beside which the right one may stand. */
const OF_ONE_NAME: ReadonlySet<Finding['rule']> = new Set([
  'ptr-multiple',
  'ptr-invalid',
  'ptr-generic',
]);

function removeOtherPtrs(address: string, kept: string): Draft {
  const text = `Remove every PTR record of ${address} but that of ${kept}.`;
  return { stage: 'clean-up', kind: 'publish-record', text, address };
}

/** How the server at an address gets its target name in the greeting. */
export function greetingDrafts(
  situation: Situation,
  endpoint: EndpointObservation,
  finding: Finding,
): readonly Draft[] {
  const { seen, fleet } = situation;
  const { smtp, address } = endpoint;
  if (isOfProvider(situation, address)) return sharedNameDrafts(situation, endpoint, 'greeting');
  if (isMasked(smtp.greeting)) return [unmaskStep(address)];
  const target = fleet.targetOf(seen, endpoint);
  const isWrong =
    finding.rule === 'banner-rotates' ||
    smtp.bannerNames.length === 0 ||
    smtp.bannerNames.some((name) => !sameName(name, target.greeting));
  return [
    ...ownerDrafts(situation, endpoint, target, 'banner'),
    ...addressDrafts(situation, endpoint, target.greeting, !isWrong),
    ...(isWrong ? [nameStep(seen, endpoint, target, 'greeting')] : []),
  ];
}

/** Whether a provider controls an address: no other declared host has it on dedicated control. */
export function isOfProvider({ fleet }: Situation, address: string): boolean {
  return fleet.controlAt(address).control === 'shared';
}

/** The name in the greeting is an alias: it gets addresses of its own, or the server greets with another name. */
export function greetingAliasDrafts(
  situation: Situation,
  endpoint: EndpointObservation,
  finding: Finding,
): readonly Draft[] {
  const { seen, fleet } = situation;
  const { address, bannerAliases } = endpoint;
  const target = fleet.targetOf(seen, endpoint).greeting;
  const alias = bannerAliases.get(target);
  if (alias === undefined || !fleet.isOwnName(target)) {
    return greetingDrafts(situation, endpoint, finding);
  }
  const record = addressRecord(target, address);
  return [
    removeAliasStep(target, alias),
    { stage: 'forward', kind: 'publish-record', text: `Publish \`${record}\`.`, address, record },
  ];
}

/** How the server at an address gets its target name in the EHLO reply. */
export function ehloDrafts(situation: Situation, endpoint: EndpointObservation): readonly Draft[] {
  const { seen, fleet } = situation;
  const { smtp, address } = endpoint;
  if (isOfProvider(situation, address)) return sharedNameDrafts(situation, endpoint, 'ehlo');
  if (isMasked(smtp.greeting)) return [unmaskStep(address)];
  const target = fleet.targetOf(seen, endpoint);
  const isRight = smtp.ehloName !== null && sameName(smtp.ehloName, target.ehlo);
  const isGreetingRight = smtp.bannerNames.every((name) => sameName(name, target.greeting));
  const changes = ownerDrafts(situation, endpoint, target, 'banner');
  if (isRight && isGreetingRight) return changes;
  const wrong = isRight || areBothWrong(smtp, target) ? 'greeting' : 'ehlo';
  return [...changes, nameStep(seen, endpoint, target, wrong)];
}

/**
 * The declaration of a host whose address shows the names of another declared host: an address has one identity, so one
 * of the two declares the names of the other.
 *
 * @param own the key that the finding is about
 */
function ownerDrafts(
  { seen, fleet }: Situation,
  { address }: EndpointObservation,
  target: TargetNames,
  own: 'ptr' | 'banner',
): readonly Draft[] {
  const { host } = seen;
  if (fleet.ownerOf(seen, address) === null) return [];
  const wrong = [
    ...(meets(target.ptr, host.ptr) ? [] : (['ptr'] as const)),
    ...(host.role === 'outbound' || meets(target.greeting, host.banner)
      ? []
      : (['banner'] as const)),
  ];
  // The step about its own key is the one that the finding points to.
  const keys = wrong.toSorted((a, b) => Number(a === own) - Number(b === own));
  // One key is for all addresses, so that one step is.
  const [first] = seen.endpoints.flatMap((one) => {
    const owner = fleet.ownerOf(seen, one.address);
    return owner === null ? [] : [`${one.address} is declared for ${host.name} and ${owner.name}`];
  });
  const changes = keys.map((key) => {
    const all = namesWithOwners(seen, fleet, key);
    const value = all.join(', ');
    const line = `\`${key}: ${all.length === 1 ? value : `[${value}]`}\``;
    return { change: { key, value }, line };
  });
  // A change has one key, so that one decision about both keys is two steps.
  return changes.map(({ change, line }) => {
    const others = changes.filter((one) => one.line !== line).map((one) => one.line);
    const together = others.length === 0 ? '' : `, together with ${others.join(' and ')}`;
    return {
      stage: 'declaration',
      kind: 'change-declaration',
      text: `${first}, and one address has one identity: declare ${line} for ${host.name}${together}, or give it another address.`,
      change,
    };
  });
}

/**
 * What a host declares whose addresses show the names of other declared hosts: what these declare for the names. At
 * its other addresses, it keeps its own.
 */
function namesWithOwners(
  seen: HostObservation,
  fleet: Situation['fleet'],
  key: 'ptr' | 'banner',
): string[] {
  const names = seen.endpoints.flatMap((endpoint) => {
    const owner = fleet.ownerOf(seen, endpoint.address);
    const declared = (owner ?? seen.host)[key];
    const patterns = declared.kind === 'names' ? declared.patterns : [];
    if (owner === null) return patterns;
    const target = fleet.targetOf(seen, endpoint);
    const shown = key === 'ptr' ? target.ptr : target.greeting;
    return patterns.find((one) => meets(shown, { kind: 'names', patterns: [one] })) ?? shown;
  });
  return [...new Set(names)];
}

/**
 * The address record of a name that an address is to show, where it is missing.
 *
 * @param isShown whether the address shows the name already
 */
export function addressDrafts(
  { seen, fleet }: Situation,
  endpoint: EndpointObservation,
  name: string,
  isShown: boolean,
): readonly Draft[] {
  const { address } = endpoint;
  const known = name === seen.host.name ? null : fleet.forwardOf(name);
  const leads = isKnownToLead({ seen, fleet }, endpoint, name);
  // A name of the declaration that was not looked up may lead there: the next run shows it.
  const mayLead = leads === null && (isShown || fleet.isWritten(name));
  if (leads === true || mayLead || impossibleNameReason(name) !== null) return [];
  if (!fleet.isOwnName(name)) {
    return [
      {
        stage: 'forward',
        kind: 'ask-owner',
        text: `Ask the operator of ${organizationalDomain(name) ?? name} to let ${name} resolve to ${address}.`,
        address,
        owner: organizationalDomain(name) ?? name,
      },
    ];
  }
  const record = addressRecord(name, address);
  const { alias } = known ?? seen.forward;
  const [target] = known !== null || name === seen.host.name ? recordsOf(alias) : [];
  return [
    ...(target === undefined ? [] : [removeAliasStep(name, target)]),
    { stage: 'forward', kind: 'publish-record', text: `Publish \`${record}\`.`, address, record },
  ];
}

/** Whether a name leads to an address, by the lookups of all declared hosts; null where none of them shows it. */
export function isKnownToLead(
  { seen, fleet }: Pick<Situation, 'seen' | 'fleet'>,
  endpoint: EndpointObservation,
  name: string,
): boolean | null {
  const { address } = endpoint;
  const known = name === seen.host.name ? null : fleet.forwardOf(name);
  if (known !== null) return resolvesTo(known, address);
  return leadsTo(name, seen, endpoint) ?? fleet.addressesOf(name)?.includes(address) ?? null;
}

/** Several providers refuse a PTR before its name resolves to the address. */
function waitForName(
  { seen, fleet }: Situation,
  { address, ptr }: EndpointObservation,
  name: string,
  records: readonly Draft[],
): readonly Draft[] {
  const provider = providerThatChecks(ptr, address);
  if (provider === null || !records.some(({ record }) => record !== undefined)) return [];
  const forward = name === seen.host.name ? seen.forward : fleet.forwardOf(name);
  const lookup = familyOf(address) === 6 ? forward?.v6 : forward?.v4;
  const ttlS = lookup === undefined || lookup.kind === 'failed' ? null : lookup.ttlS;
  const cached =
    ttlS === null ? '' : ` Caches may keep the old answer for at most ${durationInWords(ttlS)}.`;
  return [
    {
      stage: 'forward-wait',
      kind: 'wait',
      text: `Wait until ${name} resolves to ${address}: ${provider} refuses the PTR before.${cached}`,
      address,
      ...(ttlS === null ? {} : { ttlS }),
    },
  ];
}

function ptrStep({ seen, fleet }: Situation, endpoint: EndpointObservation, name: string): Draft {
  const { address, ptr } = endpoint;
  const { host } = seen;
  const record = ptrRecord(recordOwner(address, ptr), name);
  const operator = zoneOperator(host, ptr);
  const panel = ptrPanel(ptr, address, name);
  const isFirst = isFirstOfOperator(seen.endpoints, endpoint);
  const where = isFirst ? ptrPlace(operator?.words ?? null, panel) : ' at the same place';
  const old = ptr.names.filter((shown) => hostNameProblem(shown) === null);
  const instead = old.length === 0 ? '' : ` in place of ${listInWords(old, 2)}`;
  const hasToLead =
    isKnownToLead({ seen, fleet }, endpoint, name) === null && fleet.isOwnName(name);
  const unconfirmed = hasToLead ? ` ${name} has to resolve to ${address}.` : '';
  return {
    stage: 'reverse',
    kind: operator !== null && !operator.isOwn ? 'ask-owner' : 'publish-record',
    text: `Publish \`${record}\`${instead}${where}.${unconfirmed} \`dig -x ${address} +short\` shows it.`,
    address,
    record,
    ...(operator === null ? {} : { owner: operator.server }),
  };
}

/** Where the record is set: by the NS records of the reverse zone, and by the panel or command of a known provider. */
function ptrPlace(operator: string | null, panel: string | null): string {
  const how = panel === null ? '' : ` (${panel})`;
  if (operator !== null) return ` in the reverse zone: ${operator}${how}`;
  return panel === null
    ? '. The reverse zone is usually at the provider of the address (panel: reverse DNS)'
    : ` at the provider of the address${how}`;
}

/** Whether no earlier address of the host, whose PTR is not right either, has the same reverse zone. */
function isFirstOfOperator(
  endpoints: readonly EndpointObservation[],
  endpoint: EndpointObservation,
): boolean {
  const zone = endpoint.ptr.authority?.zone ?? null;
  const first = endpoints.find(({ ptr }) => (ptr.authority?.zone ?? null) === zone);
  return first === endpoint || first?.ptr.state === 'confirmed';
}

/** On shared control the provider sets the PTR. */
function askForPtr({ seen }: Situation, endpoint: EndpointObservation, name: string): Draft {
  const { address, ptr } = endpoint;
  const record = ptrRecord(recordOwner(address, ptr), name);
  const { whom, ...base } = askingForPtr(seen, endpoint);
  return {
    ...base,
    text: `Ask the provider${whom} for the PTR: \`${record}\`.`,
    record,
  };
}

function askForAnyPtr({ seen }: Situation, endpoint: EndpointObservation): Draft {
  const { whom, ...base } = askingForPtr(seen, endpoint);
  return {
    ...base,
    text: `Ask the provider${whom} for a PTR of ${endpoint.address} whose name resolves back to it, or send through their relay: large receivers refuse mail from an address without one.`,
  };
}

function askingForPtr({ host }: Situation['seen'], { address, ptr }: EndpointObservation) {
  const operator = zoneOperator(host, ptr);
  return {
    stage: 'reverse',
    kind: 'ask-owner',
    address,
    whom: operator === null ? '' : ` (${operator.words})`,
    ...(operator === null ? {} : { owner: operator.server }),
  } as const;
}

/**
 * The name that a server on shared control shows: its operator may be the user, whose own mail server runs at a
 * provider's address.
 */
function sharedNameDrafts(
  situation: Situation,
  endpoint: EndpointObservation,
  wrong: 'greeting' | 'ehlo',
): readonly Draft[] {
  const { seen, fleet } = situation;
  const { smtp, address } = endpoint;
  if (isMasked(smtp.greeting)) return [unmaskStep(address)];
  const target = fleet.targetOf(seen, endpoint);
  const what = wrong === 'greeting' ? 'the name in its greeting' : 'its EHLO name';
  const value = target[wrong];
  const isKnown =
    fleet.controlAt(address).hasDeclaredBanner ||
    isKnownToLead(situation, endpoint, value) === true;
  const changes = ownerDrafts(situation, endpoint, target, 'banner');
  if (isHostedServer(endpoint) || !isKnown || classifyName(value).kind !== 'public') {
    return [...changes, askForName(endpoint, what, isKnown ? value : null)];
  }
  const step = nameStep(seen, endpoint, target, wrong);
  return [...changes, { ...step, ...ifYours(step) }];
}

/** Whether a hosted mail service answers, whose names its operator sets. */
export function isHostedServer({ smtp }: EndpointObservation): boolean {
  const mta = recogniseMta(smtp);
  return mta !== null && MTA_SETTINGS[mta].kind === 'hosted';
}

export function ifYours({ text }: Draft): Pick<Draft, 'text'> {
  const rest = text.replace(/^(?:Set|Give|Write|Let|Put|Define|On) /, (verb) => verb.toLowerCase());
  return { text: `If the mail server is yours: ${rest} If it is the provider's, ask them.` };
}

function askForName({ address }: EndpointObservation, what: string, value: string | null): Draft {
  const name = value === null ? 'a full name that resolves' : `${value}`;
  return {
    stage: 'server',
    kind: 'ask-owner',
    text: `The server at ${address} is the provider's: ask them to set ${what} to ${name}.`,
    address,
  };
}
