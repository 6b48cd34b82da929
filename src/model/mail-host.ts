/** Where in a text a value stands. Lines and columns count from 1. */
export interface SourceLocation {
  /** Path from the workspace's root with `/`; null for the `hosts` input itself where its workflow file is not at hand. */
  readonly file: string | null;
  readonly line: number;
  readonly column: number;
}

export const CONTROLS = ['dedicated', 'shared'] as const;
/** Who sets the address's PTR: the user, or a provider. */
export type Control = (typeof CONTROLS)[number];

export const ROLES = ['inbound', 'outbound', 'both'] as const;
/** Whether the host answers on a port. `outbound` only sends: PTR and forward DNS are all that can be seen. */
export type Role = (typeof ROLES)[number];

export const TLS_MODES = ['none', 'opportunistic', 'starttls', 'implicit'] as const;
export type TlsMode = (typeof TLS_MODES)[number];

/** The levels at which something is reported, the most severe first. */
export const REPORTED_LEVELS = ['error', 'warning', 'notice'] as const;
export type ReportedLevel = (typeof REPORTED_LEVELS)[number];

export const LEVELS = [...REPORTED_LEVELS, 'off'] as const;
export type Level = (typeof LEVELS)[number];

/** Rule names with the level that the declaration gives them. */
export type LevelOverrides = Readonly<Record<string, Level>>;

/** Which names are right at a place: any at all, or those that meet one of the patterns. */
export type Expectation =
  | { readonly kind: 'any' }
  | { readonly kind: 'names'; readonly patterns: readonly string[] };

/** The EHLO name may also be bound to the greeting's, whatever that is. */
export type EhloExpectation = Expectation | { readonly kind: 'greeting' };

export interface Waiver {
  readonly rule: string;
  readonly reason: string;
  /** The last day, `YYYY-MM-DD` in UTC, on which it holds. */
  readonly until: string;
  readonly place: SourceLocation;
}

/** What an entry of the declaration says before it is bound to a host's name. */
export interface HostTemplate {
  readonly control: Control;
  readonly role: Role;
  readonly port: number;
  /** Ports whose greeting is read where `port` is closed from here; null where the run's hold. */
  readonly fallbackPorts: readonly number[] | null;
  readonly tls: TlsMode;
  /** Null where nothing is declared, so that the control decides. */
  readonly ptr: Expectation | null;
  readonly banner: Expectation | null;
  readonly ehlo: EhloExpectation | null;
  readonly domains: readonly string[];
  readonly levels: LevelOverrides;
  readonly waivers: readonly Waiver[];
  readonly place: SourceLocation;
}

/** What is declared of a host that no declaration holds: nothing. */
export const NOTHING_DECLARED: HostTemplate = {
  control: 'dedicated',
  role: 'both',
  port: 25,
  fallbackPorts: null,
  tls: 'none',
  ptr: { kind: 'any' },
  banner: { kind: 'any' },
  ehlo: { kind: 'any' },
  domains: [],
  levels: {},
  waivers: [],
  place: { file: null, line: 1, column: 1 },
};

/** One identity: a name, its addresses, and the PTR, greeting and EHLO names that it should show. */
export interface MailHost extends HostTemplate {
  readonly name: string;
  /** Null where the addresses are those that the name has in DNS. */
  readonly addresses: readonly string[] | null;
  readonly ptr: Expectation;
  readonly banner: Expectation;
  readonly ehlo: EhloExpectation;
}

/** An `mx:` entry: every live MX target of the domain becomes a mail host of its template. */
export interface MailDomain {
  readonly domain: string;
  readonly template: HostTemplate;
}

/**
 * Binds a template to a name. Where nothing is declared, a dedicated host shows its own name everywhere;
 * on shared control any PTR and greeting will do, and the EHLO name follows the greeting's.
 */
export function bindHost(
  template: HostTemplate,
  name: string,
  addresses: readonly string[] | null,
): MailHost {
  const own: Expectation =
    template.control === 'shared' ? { kind: 'any' } : { kind: 'names', patterns: [name] };
  const follows = template.banner !== null || template.control === 'shared';
  return {
    ...template,
    name,
    addresses,
    ptr: template.ptr ?? own,
    banner: template.banner ?? own,
    ehlo: template.ehlo ?? (follows ? { kind: 'greeting' } : own),
  };
}

/** What the user says should be true. */
export interface Declaration {
  readonly hosts: readonly MailHost[];
  readonly mailDomains: readonly MailDomain[];
  /** Levels that are declared for every host. */
  readonly levels: LevelOverrides;
}

/** A mistake in what the user wrote, told with its place. */
export interface Problem {
  /** Null where the problem is an action input, or a file that is not there. */
  readonly place: SourceLocation | null;
  readonly message: string;
}
