import { addressesIn, type HostObservation } from '../../model/observation.ts';
import { foreignIdentity } from '../foreign-identity.ts';
import { isRegistrableDomain } from '../names/organizational-domain.ts';
import { MTA_SETTINGS } from '../software/mta-settings.ts';
import { isHostedName, recogniseMta } from '../software/recognise-mta.ts';
import { shownCanonicalName } from './canonical-name.ts';
import type { Draft } from './draft.ts';
import { hasMoved, mxTargetStep } from './forward-steps.ts';
import { mxReplacement } from './mx-steps.ts';
import type { Situation } from './situation.ts';

/** The one step that takes the place of all others, for what is wrong with the host as a whole; null where nothing is. */
export function stepForHost(situation: Situation): Draft | null {
  return (
    decommissionedStep(situation) ??
    goneNameStep(situation) ??
    hostedServiceStep(situation) ??
    canonicalNameStep(situation) ??
    bareDomainStep(situation)
  );
}

function decommissionedStep({ seen: { host }, cause }: Situation): Draft | null {
  if (cause !== 'decommissioned') return null;
  return {
    stage: 'declaration',
    kind: 'remove-host',
    text: `If ${host.name} was taken down, remove it from the declaration. If it was not, set it up again: its address records, its PTR and its mail server are all missing.`,
  };
}

/** Of a name whose records are not the operator's to publish, only the declaration can be corrected. */
function goneNameStep(situation: Situation): Draft | null {
  const { seen, findings, fleet } = situation;
  const { host, forward } = seen;
  const isGone = forward.v4.kind === 'absent' && forward.v6.kind === 'absent';
  const isReported = findings.some(({ rule }) => rule === 'name-unresolved');
  if (!isGone || !isReported || fleet.isOwnName(host.name)) return null;
  const mxStep = mxTargetStep(situation);
  if (mxStep !== null) return mxStep;
  return {
    stage: 'declaration',
    kind: 'remove-host',
    text: `${host.name} has no address, and its zone is not yours: remove the host from the declaration, or declare the name that its operator gives you.`,
  };
}

/** A host that is one of a hosted mail service, whose names its operator sets. */
function hostedServiceStep({ seen, fleet }: Situation): Draft | null {
  const { host, endpoints } = seen;
  // A name of the service in the greeting alone is a wrong setting of an own server.
  const isOwnServer =
    !isHostedName(host.name) &&
    endpoints.some(({ ptr }) => ptr.state === 'confirmed' && ptr.names.some(fleet.isOwnName));
  if (isOwnServer) return null;
  const service = host.control === 'dedicated' ? (hostedService(seen)?.service ?? null) : null;
  if (service === null) return null;
  return {
    stage: 'declaration',
    kind: 'change-declaration',
    text: `${host.name} is a server of ${service}, whose names are not yours to set: declare \`control: shared\` for it.`,
    change: { key: 'control', value: 'shared' },
  };
}

/** The hosted mail service that the host's name or its greeting shows; null where none is recognised. */
export function hostedService({
  host,
  endpoints,
}: HostObservation): { readonly service: string; readonly operator: string } | null {
  const named = { bannerName: host.name, greeting: [], ehloReply: [] };
  for (const smtp of [named, ...endpoints.map((endpoint) => endpoint.smtp)]) {
    const mta = recogniseMta(smtp);
    const settings = mta === null ? null : MTA_SETTINGS[mta];
    if (settings?.kind === 'hosted') return settings;
  }
  return null;
}

/**
 * The host's name is an alias, and the server is right under the name that the alias leads to: that name is the one to
 * use, in the MX record or in the declaration.
 */
function canonicalNameStep({ seen, fleet }: Situation): Draft | null {
  const { host } = seen;
  const target = shownCanonicalName(seen);
  if (target === null) return null;
  const entry = fleet.mailDomainOf(seen);
  if (entry === null) {
    return {
      stage: 'declaration',
      kind: 'change-declaration',
      text: `${host.name} is an alias of ${target}, which the server calls itself: declare the host as ${target}.`,
      change: { key: 'name', value: target },
    };
  }
  const why = `that is an alias of ${target}, which the server calls itself`;
  return {
    stage: 'mx',
    kind: 'publish-record',
    ...mxReplacement(entry.domain, entry.preference, host.name, target, why),
  };
}

/** The host is declared under the bare domain, which leads to a web site: it needs a name of its own. */
function bareDomainStep({ seen, fleet }: Situation): Draft | null {
  const { host, forward } = seen;
  if (!hasMoved(seen) || !isRegistrableDomain(host.name) || host.control === 'shared') return null;
  const name = ['mail', 'mx', 'smtp']
    .map((label) => `${label}.${host.name}`)
    .find((one) => !fleet.declaredNames.has(one));
  if (name === undefined) return null;
  return {
    stage: 'declaration',
    kind: 'change-declaration',
    text: `${host.name} leads to ${addressesIn(forward).slice(0, 3).join(', ')}, and cannot be the name of the mail server too: give the host a name of its own, such as ${name}, and declare that.`,
    change: { key: 'name', value: name },
  };
}

/** What comes first where a provider may run the host, though it is declared as dedicated; null where nothing shows that. */
export function providerStep({ seen, verdict, fleet }: Situation): Draft | null {
  if (verdict !== 'broken' && verdict !== 'at-risk') return null;
  const evidence = foreignIdentity(seen, fleet.mailDomainOf(seen)?.domain ?? null);
  const showsOwnName = seen.endpoints.some(({ ptr }) => ptr.names.some(fleet.isOwnName));
  if (evidence === null || showsOwnName) return null;
  return {
    stage: 'declaration',
    kind: 'change-declaration',
    text: `If a provider runs this host, declare \`control: shared\` for ${seen.host.name}: ${evidence} The next steps are for a host of your own.`,
    change: { key: 'control', value: 'shared' },
  };
}
