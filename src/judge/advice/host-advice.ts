import type { Cause, Finding, FindingSummary, Verdict } from '../../model/finding.ts';
import type { HostObservation, InconclusiveReason } from '../../model/observation.ts';
import type { AddressConflict } from '../address-conflicts.ts';
import { foreignIdentity } from '../foreign-identity.ts';
import { ruleOf } from '../rules/index.ts';

/**
 * What the user should do about a host, in a few sentences and in order.
 *
 * @param mailDomain the domain of the `mx:` entry that the host comes from; null for other hosts
 */
export function hostAdvice(
  verdict: Verdict,
  cause: Cause | null,
  seen: HostObservation,
  findings: readonly Finding[],
  conflicts: readonly AddressConflict[],
  mailDomain: string | null,
): string {
  switch (verdict) {
    case 'broken':
    case 'at-risk': {
      // Who has the address decides whether the rest applies. A merge of shards knows no more than that.
      const first =
        conflicts.length > 0
          ? conflictRemedies(conflicts)
          : [
              ...(cause === 'decommissioned'
                ? [`If ${seen.host.name} was taken down, remove it from the declaration.`]
                : []),
              ...sharedControlRemedies(seen, mailDomain),
            ];
      return remedySteps(verdict, first, findings);
    }
    case 'inconclusive':
      return `${findings.length === 0 ? 'No fault was found in what was checked, but not' : 'Not'} everything could be checked. ${inconclusiveAdvice(seen)}`;
    case 'cosmetic':
      return cosmeticAdvice(seen, findings);
    case 'coherent':
      return 'Nothing to do.';
  }
}

/** Further remedies are only in the list of findings. */
const MAX_STEPS = 3;

/**
 * The distinct remedies that decide the verdict, in the order of the rules: more fundamental ones first.
 *
 * @param first the steps that come before all remedies
 */
export function remedySteps(
  verdict: 'broken' | 'at-risk',
  first: readonly string[],
  findings: readonly FindingSummary[],
): string {
  const decisiveLevel = verdict === 'broken' ? 'error' : 'warning';
  const remedies = [
    ...first,
    ...findings.filter(({ level }) => level === decisiveLevel).map(({ remedy }) => remedy),
  ];
  const distinct = [...new Set(remedies)];
  const shown = distinct.slice(0, MAX_STEPS);
  const more = distinct.length - shown.length;
  const [only] = shown;
  if (shown.length === 1 && only !== undefined) return only;
  const numbered = shown.map((remedy, index) => `${index === 0 ? 'First' : 'Then'}: ${remedy}`);
  return [...numbered, ...(more > 0 ? [`${more} more below.`] : [])].join(' ');
}

/** What to do first where another declared host has an address of this one. */
export function conflictRemedies(conflicts: readonly AddressConflict[]): readonly string[] {
  return conflicts
    .slice(0, 1)
    .map(
      ({ name, address }) =>
        `Decide whose ${address} is: one address has one identity. Give this host another address, or declare the names of ${name} under its ptr and banner.`,
    );
}

/** What to do first where a provider may run the host, though it is declared as dedicated. */
function sharedControlRemedies(
  seen: HostObservation,
  mailDomain: string | null,
): readonly string[] {
  const evidence = foreignIdentity(seen, mailDomain);
  return evidence === null
    ? []
    : [
        `If a provider runs this host, declare \`control: shared\` for ${seen.host.name}: ${evidence} The next steps are for a host of your own.`,
      ];
}

function cosmeticAdvice({ host }: HostObservation, findings: readonly Finding[]): string {
  const temporary = findings.find((finding) => ruleOf(finding)?.resolvesItself === true);
  if (temporary !== undefined) return temporary.remedy;
  if (host.control === 'shared') return SHARED_ADVICE;
  const warnings = findings.filter(({ level }) => level === 'warning');
  const [unscored] = warnings.filter((finding) => ruleOf(finding)?.scored !== true);
  if (host.role === 'inbound') {
    const ofDomain = warnings.find((finding) => ruleOf(finding)?.group === 'context');
    if (ofDomain !== undefined) return `For the hosts that send: ${ofDomain.remedy}`;
    return 'Leave it, or correct it when you next change the host: it only receives mail, and its names start to count when it sends.';
  }
  return unscored === undefined
    ? 'Leave it, or align the names when you next change the host. It starts to count when other findings join it.'
    : `No receiver scores this. When you next change the host: ${unscored.remedy}`;
}

const SHARED_ADVICE =
  "Leave it: the address is the provider's. Forcing the names to agree would advertise an identity that is not yours. An address of your own would change the picture.";

/** How to make the inconclusive checks run: one sentence for each different reason. */
function inconclusiveAdvice({ inconclusive }: HostObservation): string {
  if (inconclusive.length === 0) return NO_ADDRESS_ADVICE;
  const reasons = [...new Set(inconclusive.map(({ reason }) => reason))];
  return reasons.map((reason) => REASON_ADVICE[reason]).join(' ');
}

const NO_ADDRESS_ADVICE =
  'No address of the host is known. Declare its addresses, or correct its name.';

const DNS_ADVICE =
  'Run it again; if it stays, give other resolvers, or look at the name servers of the zone.';

const REASON_ADVICE: Readonly<Record<InconclusiveReason, string>> = {
  'dns-timeout': `A name server did not answer. ${DNS_ADVICE}`,
  'dns-servfail': `A name server answered SERVFAIL, which often is broken DNSSEC or a dead delegation. ${DNS_ADVICE}`,
  'dns-refused': 'A resolver refuses this runner. Give one that serves it, in the resolvers input.',
  'dns-error': `A DNS answer could not be had. ${DNS_ADVICE}`,
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
