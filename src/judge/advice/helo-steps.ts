import { dayOf } from '../../model/day.ts';
import { hostNameProblem, sameName } from '../../model/dns-name.ts';
import { meets } from '../../model/expectation.ts';
import type { Finding } from '../../model/finding.ts';
import type { MailHost } from '../../model/mail-host.ts';
import type { EndpointObservation } from '../../model/observation.ts';
import { addressRecord } from '../../model/zone-record.ts';
import { judgedHelo } from '../helo-names.ts';
import { defaultNameReason } from '../names/classify-name.ts';
import type { Draft } from './draft.ts';
import {
  addressDrafts,
  ifYours,
  isHostedServer,
  isKnownToLead,
  isOfProvider,
  reverseDrafts,
} from './name-steps.ts';
import { heloStep } from './setting-step.ts';
import type { Situation } from './situation.ts';
import { heloSpfStep } from './spf-advice.ts';
import { resolvesTo } from './target-names.ts';

/** How an address gets a right name to send with: the name that it has gets its records, or it sends with another one. */
export function heloDrafts(
  situation: Situation,
  endpoint: EndpointObservation,
  { rule }: Finding,
): readonly Draft[] {
  const { seen, fleet } = situation;
  const { host } = seen;
  const judged = judgedHelo(endpoint, host);
  if (judged === null) return [];
  const { names, isSeen } = judged;
  const target = fleet.targetOf(seen, endpoint).helo;
  const canStay = (name: string) =>
    meets(name, host.helo) &&
    canBeSent(name, host) &&
    (isSeen ? fleet.isOwnName(name) || host.helo.kind === 'names' : true);
  if (names.every(canStay)) {
    const unresolved = names.filter((name) => judged.helo.forward.get(name)?.length === 0);
    const lacking = rule === 'helo-unresolved' ? unresolved : namesToFit(names, isSeen, target);
    return lacking
      .filter((name) => isKnownToLead(situation, endpoint, name) !== true)
      .flatMap(
        (name) =>
          draftsOfOther(situation, endpoint, name) ??
          addressDrafts(situation, endpoint, name, true),
      );
  }
  const right = canBeSent(target, host) ? target : host.name;
  const corrected = correctedSince(endpoint, canStay, right);
  if (corrected !== null) return [corrected];
  return [
    ...declarationDrafts(host, right),
    ...addressDrafts(situation, endpoint, right, false),
    ...settingDrafts(situation, endpoint, right),
  ];
}

/** The newest record shows a right name, and all that show a wrong one are of an earlier day. */
function correctedSince(
  { address, helo }: EndpointObservation,
  isRight: (name: string) => boolean,
  right: string,
): Draft | null {
  const [newest, ...older] = helo?.records ?? [];
  const wrong = older.find(({ name }) => !isRight(name));
  if (newest === undefined || wrong === undefined || !isRight(newest.name)) return null;
  const [day, before] = [newest, wrong].map(({ seenAt }) => dayOf(Date.parse(seenAt)));
  if (day === before) return null;
  return {
    stage: 'clean-up',
    kind: 'wait',
    text: `The newest record, of ${day}, shows ${newest.name}. If the name was corrected after ${before}, wait: that record counts until it is older than evidence-max-age. If it was not, another server sends from ${address} too: set its name to ${right}.`,
    address,
  };
}

/**
 * The steps for a name of another declared host, whose records lead to that host: those that it lacks, or else the host
 * that sends with the name gets one of its own. Null where the name is of no other host, or that has no address.
 */
function draftsOfOther(
  situation: Situation,
  { address }: EndpointObservation,
  name: string,
): readonly Draft[] | null {
  const { seen, fleet } = situation;
  const addresses = fleet.addressesOfOther(seen, address, name) ?? [];
  if (addresses.length === 0 || !fleet.isOwnName(name)) return null;
  const known = fleet.forwardOf(name);
  const missing = addresses.filter((other) => known === null || resolvesTo(known, other) !== true);
  const records = missing.map((other): Draft => {
    const record = addressRecord(name, other);
    const text = `Publish \`${record}\`.`;
    return { stage: 'forward', kind: 'publish-record', text, address: other, record };
  });
  return records.length > 0 ? records : ownNameDrafts(situation, name);
}

/** The declaration of names to send with that lead to the host: those of its PTR records. */
function ownNameDrafts({ seen, fleet }: Situation, name: string): readonly Draft[] {
  const { host, endpoints } = seen;
  if (!host.isHeloDeclared) return [];
  const own = new Set(endpoints.map((endpoint) => fleet.targetOf(seen, endpoint).ptr));
  // Another address may be right with the name: one key is for all of them.
  const names = [...own].filter((one) => canBeSent(one, host));
  const isSo = host.helo.kind === 'names' && names.every((one) => meets(one, host.helo));
  if (isSo) return [];
  const value = names.join(', ');
  return [
    {
      stage: 'declaration',
      kind: 'change-declaration',
      text: `\`helo\` of ${host.name} declares ${name}, which is another declared host with other addresses: declare \`helo: ${names.length === 1 ? value : `[${value}]`}\`, as its PTR.`,
      change: { key: 'helo', value },
    },
  ];
}

/** Of several declared names, an address needs to have one: which of them it sends with is not known. */
function namesToFit(names: readonly string[], isSeen: boolean, target: string): readonly string[] {
  if (isSeen || names.length < 2) return names;
  return names.includes(target) ? [target] : names.slice(0, 1);
}

/** Whether receivers accept a name in HELO. */
function canBeSent(name: string, host: MailHost): boolean {
  return hostNameProblem(name) === null && defaultNameReason(name, [host.name]) === null;
}

/** The declaration of a name that no receiver accepts. */
function declarationDrafts(host: MailHost, right: string): readonly Draft[] {
  const { helo, name, isHeloDeclared } = host;
  if (!isHeloDeclared || meets(right, helo)) return [];
  return [
    {
      stage: 'declaration',
      kind: 'change-declaration',
      text: `Receivers reject the name that \`helo\` of ${name} declares: declare \`helo: ${right}\`.`,
      change: { key: 'helo', value: right },
    },
  ];
}

/** On shared control, the server may be the user's own, which runs at a provider's address. */
function settingDrafts(
  situation: Situation,
  endpoint: EndpointObservation,
  right: string,
): readonly Draft[] {
  const { seen } = situation;
  const { host } = seen;
  if (!isOfProvider(situation, endpoint.address)) return [heloStep(seen, endpoint, right)];
  const isKnown = host.helo.kind === 'names' || isKnownToLead(situation, endpoint, right) === true;
  if (isKnown && !isHostedServer(endpoint)) {
    const step = heloStep(seen, endpoint, right);
    return [{ ...step, ...ifYours(step) }];
  }
  return [
    {
      stage: 'server',
      kind: 'ask-owner',
      text: `The server at ${endpoint.address} is the provider's: ask them to send with ${isKnown ? right : 'a full name that resolves'}.`,
      address: endpoint.address,
    },
  ];
}

/** How the SPF record of the name that an address sends with is made to authorise the address. */
export function heloSpfDrafts(
  { fleet }: Situation,
  { address, helo }: EndpointObservation,
): readonly Draft[] {
  const failing = helo?.spf.find(({ result }) => result === 'fail');
  if (failing === undefined) return [];
  const { name } = failing;
  return [heloSpfStep(name, address, fleet.isOwnName(name))];
}

/** What a receiver refused the address for; where that is right by now, the refusal is of the past. */
export function refusalDrafts(
  situation: Situation,
  endpoint: EndpointObservation,
  finding: Finding,
): readonly Draft[] {
  const [newest] = endpoint.refusals;
  if (newest === undefined) return [];
  const drafts =
    newest.subject === 'helo'
      ? refusedHeloDrafts(situation, endpoint, finding)
      : endpoint.ptr.state === 'confirmed'
        ? []
        : reverseDrafts(situation, endpoint, finding);
  if (drafts.length > 0) return drafts;
  const [what, state] =
    newest.subject === 'helo'
      ? ['The name that it sends with', 'right']
      : [`The PTR of ${endpoint.address}`, 'confirmed'];
  return [
    {
      stage: 'clean-up',
      kind: 'wait',
      text: `${what} is ${state} now. Send a message to that receiver again; the refusal is reported until it is older than evidence-max-age.`,
      address: endpoint.address,
    },
  ];
}

/** The name that was refused may not be known: then the right one is set. */
function refusedHeloDrafts(
  situation: Situation,
  endpoint: EndpointObservation,
  finding: Finding,
): readonly Draft[] {
  const target = situation.fleet.targetOf(situation.seen, endpoint).helo;
  const sent = endpoint.helo?.source === 'declared' ? [] : (endpoint.helo?.names ?? []);
  const isRight = sent.length > 0 && sent.every((name) => sameName(name, target));
  if (isRight) return heloDrafts(situation, endpoint, finding);
  return [
    ...addressDrafts(situation, endpoint, target, true),
    ...settingDrafts(situation, endpoint, target),
  ];
}
