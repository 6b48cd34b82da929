import type { Finding, Verdict } from '../../model/finding.ts';
import type { HostObservation, InconclusiveReason } from '../../model/observation.ts';
import { moreSteps, type Step } from '../../model/step.ts';

/** What the user should do about a host, in a few sentences: its first steps. */
export function hostAdvice(
  verdict: Verdict,
  seen: HostObservation,
  steps: readonly AdvisedStep[],
): string {
  switch (verdict) {
    case 'broken':
    case 'at-risk':
      return firstSteps(verdict, steps);
    case 'inconclusive':
      return `Not everything could be checked. ${inconclusiveAdvice(seen)}`;
    case 'cosmetic':
      return cosmeticAdvice(seen, steps);
    case 'coherent':
      return 'Nothing to do.';
  }
}

/** A step with the levels of what it fixes. */
export interface AdvisedStep extends Pick<Step, 'kind' | 'text'> {
  readonly fixes: readonly Pick<Finding, 'level'>[];
}

/** Further steps are only in the list. */
const MAX_STEPS = 3;

/** The first steps that fix what decides the verdict, and how many more there are. */
export function firstSteps(verdict: 'broken' | 'at-risk', steps: readonly AdvisedStep[]): string {
  const decisiveLevel = verdict === 'broken' ? 'error' : 'warning';
  const shown = steps
    .filter(({ fixes }) => fixes.some(({ level }) => level === decisiveLevel))
    .slice(0, MAX_STEPS)
    .map(({ text }) => text);
  const more = steps.filter(({ kind }) => kind !== 'leave').length - shown.length;
  const [only] = shown;
  const rest = more > 0 ? [moreSteps(more)] : [];
  if (shown.length === 1 && only !== undefined) return [only, ...rest].join(' ');
  const numbered = shown.map((text, index) => `${index === 0 ? 'First' : 'Then'}: ${text}`);
  return [...numbered, ...rest].join(' ');
}

function cosmeticAdvice({ host }: HostObservation, steps: readonly AdvisedStep[]): string {
  const [first] = steps;
  if (first === undefined) return 'Nothing to do.';
  const waiting = steps.find(({ kind }) => kind === 'wait');
  if (waiting !== undefined) return waiting.text;
  const change = steps.find(({ kind }) => kind !== 'leave');
  if (change === undefined) return first.text;
  if (host.role === 'inbound') return `For the hosts that send: ${change.text}`;
  return `No receiver scores this. When you next change the host: ${change.text}`;
}

/** Why checks were inconclusive, and how to make them run: once for each different reason. */
function inconclusiveAdvice({ inconclusive }: HostObservation): string {
  if (inconclusive.length === 0) return NO_ADDRESS_ADVICE;
  const reasons = [...new Set(inconclusive.map(({ reason }) => reason))];
  return reasons
    .map((reason) => `${REASON_ADVICE[reason].why} ${REASON_ADVICE[reason].step}`)
    .join(' ');
}

/** What makes a check run that was inconclusive for this reason. */
export function inconclusiveStep(reason: InconclusiveReason): string {
  return REASON_ADVICE[reason].step;
}

const NO_ADDRESS_ADVICE =
  'No address of the host is known. Declare its addresses, or correct its name.';

const DNS_STEP =
  'Run the check again. If it still fails, set `resolvers`, or check the name servers of the zone.';

const REASON_ADVICE: Readonly<
  Record<InconclusiveReason, { readonly why: string; readonly step: string }>
> = {
  'dns-timeout': { why: 'A name server did not answer.', step: DNS_STEP },
  'dns-servfail': {
    why: 'A name server answered SERVFAIL, often because of broken DNSSEC or a dead delegation.',
    step: DNS_STEP,
  },
  'dns-refused': {
    why: 'A resolver refuses queries of this runner.',
    step: 'Set `resolvers` to one that answers it.',
  },
  'dns-error': { why: 'The DNS answer was not valid.', step: DNS_STEP },
  'egress-blocked': {
    why: 'This runner cannot open the port.',
    step: 'Run the check on a self-hosted runner that can, or through a `proxy`, or set `fallback-ports: 587, 465`.',
  },
  'no-ipv6': { why: 'This runner has no IPv6.', step: 'Run the check on a runner with IPv6.' },
  'connect-timeout': {
    why: 'The port did not answer, and it is unknown whether this runner can open it.',
    step: 'Set `vantage-hosts` to servers that are known to answer, or use a runner that reaches the port.',
  },
  'greeting-timeout': {
    why: 'The server did not finish its greeting in time.',
    step: 'Raise `timeout`.',
  },
  'reply-timeout': { why: 'The server did not answer in time.', step: 'Raise `timeout`.' },
  'greeting-rejected': {
    why: 'The server refuses this runner.',
    step: "Allow the runner's address on the server, or run the check from an address that it accepts.",
  },
  'connection-closed': {
    why: 'The server closed the connection.',
    step: 'Check its log, and the firewall in front of it.',
  },
  'address-not-allowed': {
    why: 'The address is not public.',
    step: 'Set `allow-private-addresses` if this runner may connect to it.',
  },
  'base-unreadable': {
    why: 'The base branch could not be read.',
    step: 'Run the check again, or set `base-config-file`.',
  },
  deadline: {
    why: 'The time limit of the host or of the run ended.',
    step: 'Raise `timeout` or `run-timeout`.',
  },
  'internal-error': {
    why: 'mail-identity-check failed with an internal error.',
    step: 'This is a bug: report it.',
  },
  limit: {
    why: 'There are more records than one run checks.',
    step: 'The JSON report lists under `limits` what was not checked. Remove the records that are not needed.',
  },
  'not-known-yet': {
    why: 'The plan leaves this value open (known after apply).',
    step: 'Check again after the change is applied.',
  },
  'not-read': {
    why: 'The planned file that decides this contains something that is not supported.',
    step: 'Correct the line that is named, give the generated file, or check again after the change is applied.',
  },
};
