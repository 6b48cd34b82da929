import type { Finding, Verdict } from '../../model/finding.ts';
import type { HostObservation, InconclusiveReason } from '../../model/observation.ts';
import type { Step } from '../../model/step.ts';

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
  const rest = more > 0 ? [`${more} more below.`] : [];
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

/** How to make the inconclusive checks run: one sentence for each different reason. */
function inconclusiveAdvice({ inconclusive }: HostObservation): string {
  if (inconclusive.length === 0) return NO_ADDRESS_ADVICE;
  const reasons = [...new Set(inconclusive.map(({ reason }) => reason))];
  return reasons.map((reason) => REASON_ADVICE[reason]).join(' ');
}

const NO_ADDRESS_ADVICE =
  'No address of the host is known. Declare its addresses, or correct its name.';

const DNS_ADVICE =
  'Run the check again. If it still fails, set other resolvers, or check the name servers of the zone.';

const REASON_ADVICE: Readonly<Record<InconclusiveReason, string>> = {
  'dns-timeout': `A name server did not answer. ${DNS_ADVICE}`,
  'dns-servfail': `A name server answered SERVFAIL, which often is broken DNSSEC or a dead delegation. ${DNS_ADVICE}`,
  'dns-refused': 'A resolver refuses this runner. Set resolvers to one that serves it.',
  'dns-error': `The DNS answer was not valid. ${DNS_ADVICE}`,
  'egress-blocked':
    'This runner cannot open the port. Run the check from a self-hosted runner that can, through a `proxy`, or let `fallback-ports` such as 587 stand in.',
  'no-ipv6': 'This runner has no IPv6. Run the check from one that has it.',
  'connect-timeout':
    'The port did not answer, and nothing shows whether this runner can open it at all. Name known hosts in vantage-hosts, or use a runner that reaches the port.',
  'greeting-timeout': 'The server did not finish its greeting in time. Raise timeout.',
  'reply-timeout': 'The server did not answer in time. Raise timeout.',
  'greeting-rejected':
    'The server does not talk to this runner. Allow its address, or run the check from one that it accepts.',
  'connection-closed':
    'The server closed the connection. Look at its log, or at the firewall before it.',
  'address-not-allowed':
    'The address is not public. Set allow-private-addresses if this runner may dial it.',
  'base-unreadable':
    'The base of the change could not be read. Run the check again, or give base-config-file.',
  deadline: 'The time of the host was over. Raise timeout.',
  'internal-error': 'This is a bug of mail-identity-check: report it.',
  limit:
    'There is more than one run looks at; the report lists what was cut under limits. Remove what is not needed.',
  'not-known-yet':
    'The plan leaves this value open (known after apply). Check again after the change is applied.',
  'not-read':
    'A planned file decides this in a way that is not understood. Correct the line that is named, give the generated file, or check the result after the change is applied.',
};
