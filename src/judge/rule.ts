import type { KnownIdentity } from '../model/baseline.ts';
import type { Cause, DefaultName } from '../model/finding.ts';
import type { Control, HostTemplate, Level, MailHost, ReportedLevel } from '../model/mail-host.ts';
import type {
  EndpointObservation,
  HostObservation,
  MailDomainObservation,
  SendingDomainObservation,
  UndeclaredAddressObservation,
} from '../model/observation.ts';
import type { RuleName } from '../model/rule-names.ts';
import type { OwnStep } from './advice/draft.ts';
import type { Sentence } from './sentence.ts';

/** A rule: one object in `rules/<name>.ts`. All that the program knows of a rule is in it. */
export type Rule = HostRule | MailDomainRule | UndeclaredAddressRule;

/** A rule about a mail host. */
export interface HostRule extends RuleMeta {
  readonly subject: 'host';
  readonly check: (host: HostObservation, context: RuleContext) => readonly Violation[];
  /** Set where it also reports on mail domains. */
  readonly checkMailDomain?: (mailDomain: MailDomainObservation) => readonly Violation[];
}

/** A rule about a mail domain's MX records. */
export interface MailDomainRule extends RuleMeta {
  readonly subject: 'mail-domain';
  /**
   * @param hosts the hosts that were looked up, by name; those that an MX record names are among them
   * @param declared all declared hosts, those of other shards included
   */
  readonly check: (
    mailDomain: MailDomainObservation,
    hosts: ReadonlyMap<string, HostObservation>,
    declared: readonly MailHost[],
  ) => readonly Violation[];
}

/** A rule about an address that is in the baseline and no longer declared. */
export interface UndeclaredAddressRule extends RuleMeta {
  readonly subject: 'undeclared-address';
  readonly check: (address: UndeclaredAddressObservation) => readonly Violation[];
}

/** What is known of a rule besides its check. */
export interface RuleMeta {
  /** Also the name of its file and of its section in docs/rules.md. */
  readonly name: RuleName;
  readonly group: Group;
  /** When it reports, as the rest of the sentence "Reports when …". */
  readonly reportsWhen: string;
  /**
   * The level of its findings, unless a violation or the declaration sets another one. `inbound` replaces the level of
   * the control at a host that only receives.
   */
  readonly levels: Readonly<Record<Control, Level>> & { readonly inbound?: Level };
  /** The highest level of its findings, where that depends on more of the declaration than `control`. */
  readonly highestLevel?: (declared: HostTemplate) => Level;
  /** Whether receivers score mail, or refuse it, over this: only such a warning puts a host at risk. */
  readonly scored: boolean;
  /** More fundamental rules: where one of them reports the same address, this rule is silent. */
  readonly supersededBy: readonly RuleName[];
  /** Facts without which it is silent, so that its silence does not mean that all is well. */
  readonly needs: readonly Fact[];
  /**
   * Which texts of a finding the baseline compares, besides rule, host, port and address: those that consist of
   * names. Text that varies from run to run would make a known finding new: a TLS error, a day, the addresses of a
   * CDN. For the rules about `domains`, `expected` names the domain. Null where the baseline does not accept the
   * rule, because the rule itself compares with the baseline.
   */
  readonly baselineFields: readonly ('expected' | 'observed')[] | null;
  /** Whether it reports two names that differ, which may be harmless. */
  readonly isNameMismatch: boolean;
  /**
   * Set where a finding is a weak signal: alone it puts no host at risk. On dedicated control it becomes an error
   * where the same address has a finding of a rule with `escalatesWeak`.
   */
  readonly isWeakAlone?: true;
  /** Set where a finding at warning or above makes the weak ones at its address errors. */
  readonly escalatesWeak?: true;
  /** The cause that a single finding is evidence for. */
  readonly suggests?: SuggestedCause;
  /** Set where the finding ends without any change, so that its remedy is to wait. */
  readonly resolvesItself?: true;
  /** Set where the finding's address is not declared, so that only the host's name is looked up in the declaration. */
  readonly aboutUndeclaredAddress?: true;
}

type SuggestedCause =
  | { readonly cause: Exclude<Cause, 'default-banner'> }
  | { readonly cause: 'default-banner'; readonly defaultName: DefaultName };

/** The level of a rule's findings where neither a violation nor the declaration sets another one. */
export function defaultLevel(
  { levels }: Pick<RuleMeta, 'levels'>,
  { control, role }: Pick<HostTemplate, 'control' | 'role'>,
): Level {
  return (role === 'inbound' ? levels.inbound : undefined) ?? levels[control];
}

/** The chapter of docs/rules.md that explains the rule. The rules of `time` compare with earlier runs. */
export type Group =
  | 'forward'
  | 'reverse'
  | 'greeting'
  | 'sending'
  | 'transport'
  | 'context'
  | 'time';

/** What a rule needs to observe. */
export type Fact =
  /** The A, AAAA and CNAME records of the host's name. */
  | 'forward'
  /** The MX records of a mail domain, and the address records of their targets. */
  | 'mx'
  /** The PTR names of an address, and their address records. */
  | 'ptr'
  /** Whether the port of an address answers. */
  | 'port'
  /** A 220 greeting. */
  | 'greeting'
  /** The address records of the greeting's names. */
  | 'greeting-forward'
  /** The name in the answer to EHLO. */
  | 'ehlo'
  /** The keywords in the answer to EHLO. */
  | 'ehlo-reply'
  /** A TLS handshake. */
  | 'tls'
  /** The name that the host sends with, as it was seen. */
  | 'helo'
  /** The address records of the names that the host sends with. */
  | 'helo-forward'
  /** All reports about the domains that send through the host. */
  | 'senders'
  | 'spf'
  | 'dmarc';

/** What a rule reports at one endpoint, or of the host's name where `address` is null. */
export interface Violation {
  readonly address: string | null;
  readonly expected: string;
  readonly observed: string;
  /** What was observed. It can be read alone, without the host's name before it. */
  readonly message: Sentence;
  /** Why it matters: the sentences that follow in the finding's message. */
  readonly meaning?: string;
  /**
   * The step that fixes it, where that depends on no other fact of the host. The steps of all other rules are in
   * advice/steps.ts.
   */
  readonly step?: OwnStep;
  /** Overrides the rule's level, where that depends on the observation. */
  readonly level?: ReportedLevel;
  /** Overrides the rule's `supersededBy` for this violation. */
  readonly supersededBy?: readonly RuleName[];
}

/** What a rule can use besides the observation of the host. */
export interface RuleContext {
  /** Time of the observation, in milliseconds since 1970. */
  readonly at: number;
  /** The identity of an address of this host in the baseline. */
  readonly knownIdentity: (address: string) => KnownIdentity | undefined;
  /** Whether there is a baseline with identities, and none of them has the address. */
  readonly isNewAddress: (address: string) => boolean;
  /** The declared hosts on dedicated control that send mail of a domain. */
  readonly sendersOf: (domain: string) => DomainSenders;
}

/** The SPF mechanisms of the declared hosts that send mail of a domain. */
export interface DomainSenders {
  readonly mechanisms: readonly string[];
  /** Those of the addresses that the domain's SPF record does not authorise. */
  readonly missing: readonly string[];
}

/** Why a finding matters, as a sentence for its message: for a host that only receives, that it does not. */
export function consequence({ role }: Pick<HostTemplate, 'role'>, sentence: string): string {
  return role === 'inbound'
    ? 'This host only receives mail, so no receiver scores this.'
    : sentence;
}

/** The meaning of a weak signal. An escalated finding has another one. */
export const WEAK_ALONE = 'By itself this is a weak spam signal.';

/** The port on which the greeting was read: a fallback port, where the declared one cannot be reached. */
export function greetingPort({ port, fallback }: EndpointObservation): number {
  return fallback?.port ?? port;
}

/** A check of one endpoint at a time; it returns null where there is nothing to report. */
export function atEachEndpoint(
  check: (
    endpoint: EndpointObservation,
    host: HostObservation,
    context: RuleContext,
  ) => Omit<Violation, 'address'> | null,
): HostRule['check'] {
  return (host, context) =>
    host.endpoints.flatMap((endpoint) => {
      const violation = check(endpoint, host, context);
      return violation === null ? [] : [{ address: endpoint.address, ...violation }];
    });
}

/** A check of one domain under `domains` at a time; it returns null where there is nothing to report. */
export function atEachDomain(
  check: (
    sendingDomain: SendingDomainObservation,
    host: HostObservation,
    context: RuleContext,
  ) => Omit<Violation, 'address'> | null,
): HostRule['check'] {
  return (host, context) =>
    host.sendingDomains.flatMap((sendingDomain) => {
      const violation = check(sendingDomain, host, context);
      return violation === null ? [] : [{ address: null, ...violation }];
    });
}
