import type { KnownIdentity } from '../model/baseline.ts';
import type { Control, Level, ReportedLevel } from '../model/mail-host.ts';
import type {
  EndpointObservation,
  HostObservation,
  MailDomainObservation,
  PtrObservation,
  RememberedObservation,
  SendingDomainObservation,
} from '../model/observation.ts';
import type { RuleName } from '../model/rule-names.ts';

/** What a rule has to say of one endpoint, or of the host's name where `address` is null. */
export interface Violation {
  readonly address: string | null;
  readonly expected: string;
  readonly observed: string;
  /** One sentence or two that stand alone, without the host's name before them. */
  readonly message: string;
  /** What to change, and where. */
  readonly remedy: string;
  /** Where the level depends on what was seen, in place of the rule's own. */
  readonly level?: ReportedLevel;
  /** The more basic rules about the very thing that this is about, in place of all that the rule has. */
  readonly supersededBy?: readonly RuleName[];
}

export type Group = 'forward' | 'reverse' | 'greeting' | 'transport' | 'context' | 'time';

/** One row of the catalogue: when a rule complains, and how loudly. */
export interface RuleMeta {
  readonly name: RuleName;
  readonly group: Group;
  /** When it reports, in one line. */
  readonly reportsWhen: string;
  readonly levels: Readonly<Record<Control, Level>>;
  /** More basic rules: where one of them complains of the same address, this one stays silent. */
  readonly supersededBy: readonly RuleName[];
  /** Whether it tells of two names that differ, which may be harmless. */
  readonly isNameMismatch: boolean;
}

/** What a rule may know besides what was seen at the host. */
export interface RuleContext {
  /** When it was seen, in milliseconds since 1970. */
  readonly at: number;
  /** By address: what a cache still holds, where the zone serves the declared PTR already. */
  readonly stale: ReadonlyMap<string, PtrObservation>;
  /** The identity that an address of this host showed before; none where nobody remembers it. */
  readonly before: (address: string) => KnownIdentity | undefined;
}

/** A rule about a mail host. */
export interface Rule extends RuleMeta {
  readonly check: (seen: HostObservation, around: RuleContext) => readonly Violation[];
}

/** A rule about a mail domain's MX records. */
export interface MailDomainRule extends RuleMeta {
  /** @param hostOf what was seen of the host that a record names */
  readonly check: (
    seen: MailDomainObservation,
    hostOf: (name: string) => HostObservation | undefined,
  ) => readonly Violation[];
}

/** A rule about an address that is remembered and declared no more. */
export interface RememberedRule extends RuleMeta {
  readonly check: (seen: RememberedObservation) => readonly Violation[];
}

/** A check that looks at one endpoint at a time. */
export function atEachEndpoint(
  check: (
    endpoint: EndpointObservation,
    seen: HostObservation,
    around: RuleContext,
  ) => Omit<Violation, 'address'> | null,
): Rule['check'] {
  return (seen, around) =>
    seen.endpoints.flatMap((endpoint) => {
      const complaint = check(endpoint, seen, around);
      return complaint === null ? [] : [{ address: endpoint.address, ...complaint }];
    });
}

/** A check that looks at one of the domains that send through a host at a time. */
export function atEachDomain(
  check: (
    sendingDomain: SendingDomainObservation,
    seen: HostObservation,
  ) => Omit<Violation, 'address'> | null,
): Rule['check'] {
  return (seen) =>
    seen.sendingDomains.flatMap((sendingDomain) => {
      const complaint = check(sendingDomain, seen);
      return complaint === null ? [] : [{ address: null, ...complaint }];
    });
}
