import type { Finding } from '../../model/finding.ts';
import type { EndpointObservation } from '../../model/observation.ts';
import type { Step, StepKind } from '../../model/step.ts';
import type { Group } from '../rule.ts';
import { ruleOf } from '../rules/index.ts';
import { type Draft, Plan, type Stage } from './draft.ts';
import { forwardDrafts, undeclaredAddressStep } from './forward-steps.ts';
import { heloDrafts, refusalDrafts } from './helo-steps.ts';
import { providerStep, stepForHost } from './host-steps.ts';
import { leaveStep, mayStay } from './leave-step.ts';
import { ehloDrafts, greetingDrafts, reverseDrafts } from './name-steps.ts';
import { portStep } from './port-step.ts';
import type { Situation } from './situation.ts';

export interface Remedy {
  /** In order; empty where nothing has to be done, or where nothing wrong was seen. */
  readonly steps: readonly Step[];
  /** The text of the step that fixes a finding. */
  readonly textOf: (finding: Finding) => string;
}

/**
 * The remedy of a host: the steps that, when followed, remove its findings. Those about names follow from the names that
 * each address is to show, so that no step contradicts the declaration, another step, or another declared host.
 */
export function remedyOf(situation: Situation): Remedy {
  const { findings, verdict } = situation;
  const plan = new Plan();
  for (const finding of findings) plan.add(finding, draftsFor(finding, situation));
  const hasSteps = verdict !== 'coherent' && verdict !== 'inconclusive';
  return {
    steps: hasSteps ? plan.steps() : [],
    textOf: (finding) => plan.textOf(finding) ?? finding.remedy,
  };
}

/** The steps that fix one finding, in order; the last of them is the finding's own. */
function draftsFor(finding: Finding, situation: Situation): readonly Draft[] {
  const rule = ruleOf(finding);
  if (rule?.resolvesItself === true) return [ownStep(finding, 'wait', 'wait')];
  const whole = rule?.group === 'context' ? null : stepForHost(situation);
  if (whole !== null) return [whole];
  if (mayStay(finding, situation)) return [leaveStep(situation)];
  const drafts = draftsByRule(finding, situation);
  if (drafts === null) return [ownStep(finding, ...ownKind(finding))];
  if (drafts.length === 0) return [leaveStep(situation)];
  const provider = providerStep(situation);
  return provider === null ? drafts : [provider, ...drafts];
}

/**
 * The steps about names and ports, which depend on all that the host shows. Null for a rule whose remedy depends on
 * nothing but its own facts, and so is its own.
 */
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
  'helo-ptr-mismatch': heloDrafts,
  'mail-refused': refusalDrafts,
  'starttls-missing': portStep,
  'tls-failed': portStep,
  'smtp-malformed': portStep,
};

/** The step of a remedy that depends on nothing but the finding. */
function ownStep({ remedy, address }: Finding, stage: Stage, kind: StepKind): Draft {
  const record = recordIn(remedy);
  return {
    stage,
    kind,
    text: remedy,
    ...(address === null ? {} : { address }),
    ...(kind === 'publish-record' && record !== null ? { record } : {}),
  };
}

function ownKind(finding: Finding): readonly [Stage, StepKind] {
  const group = ruleOf(finding)?.group ?? 'context';
  if (finding.declared.control === 'shared' && group === 'transport')
    return ['transport', 'ask-owner'];
  if (finding.declared.control === 'shared' && group === 'sending') return ['server', 'ask-owner'];
  return KINDS_OF_RULES.get(finding.rule) ?? OWN_KINDS[group];
}

/** The kinds of rules whose remedy differs from that of their group. */
const KINDS_OF_RULES: ReadonlyMap<string, readonly [Stage, StepKind]> = new Map([
  ['helo-unresolved', ['forward', 'publish-record']],
  ['helo-address-mismatch', ['forward', 'publish-record']],
  ['helo-ptr-mismatch', ['reverse', 'publish-record']],
  ['helo-spf-fails', ['domain', 'publish-record']],
  ['sender-undeclared', ['clean-up', 'change-declaration']],
]);

const OWN_KINDS: Readonly<Record<Group, readonly [Stage, StepKind]>> = {
  forward: ['mx', 'publish-record'],
  reverse: ['reverse', 'publish-record'],
  greeting: ['server', 'set-option'],
  sending: ['server', 'set-option'],
  transport: ['transport', 'set-option'],
  context: ['domain', 'publish-record'],
  time: ['clean-up', 'change-declaration'],
};

/** The first record that a text quotes as a whole line of a zone file; null where there is none. */
function recordIn(text: string): string | null {
  const spans = [...text.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span);
  return spans.find((span) => RECORD.test(span) && !span.includes('…')) ?? null;
}

const RECORD = /^\S+\. (?:A|AAAA|CNAME|MX|PTR|TXT) \S/;
