import type { Finding } from '../../model/finding.ts';
import type { EndpointObservation } from '../../model/observation.ts';
import type { Step } from '../../model/step.ts';
import { ruleOf } from '../rules/index.ts';
import { type Draft, Plan } from './draft.ts';
import { forwardDrafts, undeclaredAddressStep } from './forward-steps.ts';
import { heloDrafts, heloSpfDrafts, refusalDrafts } from './helo-steps.ts';
import { providerStep, stepForHost } from './host-steps.ts';
import { leaveStep, mayStay } from './leave-step.ts';
import { ehloDrafts, greetingAliasDrafts, greetingDrafts, reverseDrafts } from './name-steps.ts';
import { portStep } from './port-step.ts';
import type { RuleFinding, Situation } from './situation.ts';

export interface Remedy {
  /** In order; empty where nothing has to be done, or where nothing wrong was seen. */
  readonly steps: readonly Step[];
  /** The text of the step that fixes a finding. */
  readonly textOf: (finding: RuleFinding) => string;
}

/**
 * The remedy of a host: the steps that, when followed, remove its findings. Those about names follow from the names that
 * each address is to show, so that no step contradicts the declaration, another step, or another declared host.
 */
export function remedyOf(situation: Situation): Remedy {
  const { findings, verdict } = situation;
  const plan = new Plan();
  const staying = new Set(findings.filter((finding) => canStay(finding, situation)));
  const others = findings.filter((finding) => !staying.has(finding));
  for (const finding of others) plan.add(finding, draftsFor(finding, situation));
  for (const finding of staying) {
    // What another finding needs anyway fixes this one too.
    const drafts = draftsByRule(finding, situation) ?? [];
    const isFixed = drafts.length > 0 && plan.hasAll(drafts);
    plan.add(finding, isFixed ? drafts : [leaveStep(situation)]);
  }
  const hasSteps = verdict !== 'coherent' && verdict !== 'inconclusive';
  return {
    steps: hasSteps ? plan.steps() : [],
    textOf: (finding) => plan.textOf(finding) ?? leaveStep(situation).text,
  };
}

/** Whether nothing has to be done about a finding, which no step for the whole host fixes. */
function canStay(finding: RuleFinding, situation: Situation): boolean {
  return (
    ruleOf(finding)?.resolvesItself !== true &&
    mayStay(finding, situation) &&
    !isOfSharedAddress(finding, situation) &&
    stepForHost(situation) === null
  );
}

/** Whether a finding is about an address that is to show the names of another declared host. */
function isOfSharedAddress({ address }: Finding, { seen, fleet }: Situation): boolean {
  return address !== null && fleet.ownerOf(seen, address) !== null;
}

/** The steps that fix one finding, in order; the last of them is the finding's own. */
function draftsFor(finding: RuleFinding, situation: Situation): readonly Draft[] {
  const rule = ruleOf(finding);
  const own = ownStep(finding);
  if (rule?.resolvesItself === true) return own;
  const whole = rule?.group === 'context' ? null : stepForHost(situation);
  if (whole !== null) return [whole];
  const drafts = draftsByRule(finding, situation);
  if (drafts === null && own.length > 0) return own;
  if (drafts === null || drafts.length === 0) {
    const beside = besideDrafts(finding, situation);
    return beside.length > 0 ? beside : [leaveStep(situation)];
  }
  const provider = providerStep(situation);
  return provider === null ? drafts : [provider, ...drafts];
}

/** A weak signal that became an error beside others: without these it costs no mail. */
function besideDrafts(
  { address, escalatedBy = [] }: RuleFinding,
  situation: Situation,
): readonly Draft[] {
  return situation.findings
    .filter((one) => escalatedBy.includes(one.rule))
    .filter((one) => one.address === null || one.address === address)
    .flatMap((one) => draftsFor(one, situation));
}

/** The steps that depend on all that the host shows. Null for a rule whose step depends on nothing but its own facts. */
function draftsByRule(finding: Finding, situation: Situation): readonly Draft[] | null {
  const { seen } = situation;
  const { rule, address } = finding;
  if (rule === 'name-unresolved') {
    return forwardDrafts(
      situation,
      seen.host.addresses ?? seen.endpoints.map((one) => one.address),
    );
  }
  if (rule === 'name-is-alias' && address === null) {
    return forwardDrafts(
      situation,
      seen.endpoints.map((one) => one.address),
    );
  }
  if (rule === 'address-not-in-name' && address !== null)
    return forwardDrafts(situation, [address]);
  if (rule === 'address-undeclared' && address !== null) {
    return [undeclaredAddressStep(situation, address)];
  }
  const endpoint = seen.endpoints.find((one) => one.address === address);
  const drafts = endpoint === undefined ? undefined : AT_AN_ADDRESS[rule];
  return endpoint === undefined || drafts === undefined
    ? null
    : drafts(situation, endpoint, finding);
}

type DraftsAt = (
  situation: Situation,
  endpoint: EndpointObservation,
  finding: Finding,
) => readonly Draft[] | null;

const AT_AN_ADDRESS: Partial<Record<Finding['rule'], DraftsAt>> = {
  'name-is-alias': greetingAliasDrafts,
  'ptr-missing': reverseDrafts,
  'ptr-mismatch': reverseDrafts,
  'ptr-unconfirmed': reverseDrafts,
  'ptr-multiple': reverseDrafts,
  'ptr-generic': reverseDrafts,
  'ptr-invalid': reverseDrafts,
  'ptr-apex': reverseDrafts,
  'banner-default': greetingDrafts,
  'banner-invalid': greetingDrafts,
  'banner-mismatch': greetingDrafts,
  'banner-nameless': greetingDrafts,
  'banner-rotates': greetingDrafts,
  'banner-unresolved': greetingDrafts,
  'banner-address-mismatch': greetingDrafts,
  'banner-is-mail-domain': greetingDrafts,
  'banner-ptr-mismatch': (...at) => [...reverseDrafts(...at), ...greetingDrafts(...at)],
  'ehlo-mismatch': ehloDrafts,
  'helo-default': heloDrafts,
  'helo-mismatch': heloDrafts,
  'helo-unresolved': heloDrafts,
  'helo-address-mismatch': heloDrafts,
  'helo-ptr-mismatch': (situation, endpoint, finding) => [
    ...reverseDrafts(situation, endpoint, finding),
    ...heloDrafts(situation, endpoint, finding),
  ],
  'helo-spf-fails': heloSpfDrafts,
  'mail-refused': refusalDrafts,
  'starttls-missing': portStep,
  'tls-failed': portStep,
  'smtp-malformed': portStep,
};

function ownStep({ step, address }: RuleFinding): readonly Draft[] {
  if (step === undefined) return [];
  return [address === null ? step : { ...step, address }];
}
