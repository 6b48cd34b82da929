import type { RuleName } from './rule-names.ts';

/** The location of a value in a text. Lines and columns count from 1. */
export interface SourceLocation {
  /** Path from the root of the workspace, with `/`; null for the `hosts` input if its workflow file cannot be read. */
  readonly file: string | null;
  readonly line: number;
  readonly column: number;
}

export const CONTROLS = ['dedicated', 'shared'] as const;
/** Who controls the addresses and their PTR records: `dedicated` the user, `shared` a provider. */
export type Control = (typeof CONTROLS)[number];

export const ROLES = ['inbound', 'outbound', 'both'] as const;
/** Whether the host receives or sends mail. An `outbound` host is not connected to: only its DNS is checked. */
export type Role = (typeof ROLES)[number];

export const TLS_MODES = ['none', 'opportunistic', 'starttls', 'implicit'] as const;
export type TlsMode = (typeof TLS_MODES)[number];

/** The levels at which something is reported, the most severe first. */
export const REPORTED_LEVELS = ['error', 'warning', 'notice'] as const;
export type ReportedLevel = (typeof REPORTED_LEVELS)[number];

export const LEVELS = [...REPORTED_LEVELS, 'off'] as const;
export type Level = (typeof LEVELS)[number];

/** Levels that the declaration sets. */
export type LevelOverrides = Readonly<Partial<Record<RuleName, Level>>>;

/** The names that are expected: any, or those that match one of the patterns. */
export type Expectation =
  | { readonly kind: 'any' }
  | { readonly kind: 'names'; readonly patterns: readonly string[] };

/** For an EHLO name it may also be `greeting`: equal to the banner name. */
export type EhloExpectation = Expectation | { readonly kind: 'greeting' };

export interface Waiver {
  readonly rule: string;
  readonly reason: string;
  /** The last day on which it applies, `YYYY-MM-DD` in UTC. */
  readonly until: string;
  readonly location: SourceLocation;
}

/** An entry of the declaration without name and addresses. */
export interface HostTemplate {
  readonly control: Control;
  readonly role: Role;
  readonly port: number;
  /** Ports to read the greeting from where `port` is blocked; null for those of the run's inputs. */
  readonly fallbackPorts: readonly number[] | null;
  readonly tls: TlsMode;
  /** Null where it is not declared: the default then depends on `control`. */
  readonly ptr: Expectation | null;
  readonly banner: Expectation | null;
  readonly ehlo: EhloExpectation | null;
  /** What the host says when it connects to a receiver. */
  readonly helo: Expectation | null;
  readonly domains: readonly string[];
  readonly levels: LevelOverrides;
  readonly waivers: readonly Waiver[];
  readonly location: SourceLocation;
}

/** The template of a host that is not declared, such as one that only the baseline has. */
export const NOTHING_DECLARED: HostTemplate = {
  control: 'dedicated',
  role: 'both',
  port: 25,
  fallbackPorts: null,
  tls: 'none',
  ptr: { kind: 'any' },
  banner: { kind: 'any' },
  ehlo: { kind: 'any' },
  helo: { kind: 'any' },
  domains: [],
  levels: {},
  waivers: [],
  location: { file: null, line: 1, column: 1 },
};

/** A declared host: a name, its addresses, and its expected PTR, banner, EHLO and HELO names. */
export interface MailHost extends HostTemplate {
  readonly name: string;
  /** Null where none are declared: the addresses then come from DNS. */
  readonly addresses: readonly string[] | null;
  /** The most addresses of an MX target that are observed, where the targets of its domain have too many together. */
  readonly maxAddresses?: number;
  readonly ptr: Expectation;
  readonly banner: Expectation;
  readonly ehlo: EhloExpectation;
  readonly helo: Expectation;
  /** Whether `helo` is declared. A default only judges names that were seen. */
  readonly isHeloDeclared: boolean;
}

/** An `mx:` entry. Every MX target of the domain becomes a mail host with this template. */
export interface MailDomain {
  readonly domain: string;
  readonly template: HostTemplate;
}

/**
 * Makes a host of a template. Where nothing is declared, a dedicated host is expected to use its own name for PTR,
 * banner and EHLO; on shared control any PTR and banner name is accepted. The EHLO name must by default equal the
 * banner name on shared control, and where a banner is declared. The HELO name of a pool, whose own name is only a
 * label, may also be one of its declared PTR names.
 */
export function bindHost(
  template: HostTemplate,
  name: string,
  addresses: readonly string[] | null,
): MailHost {
  const byControl: Expectation =
    template.control === 'shared' ? { kind: 'any' } : { kind: 'names', patterns: [name] };
  const sameAsBanner = template.banner !== null || template.control === 'shared';
  const ptr = template.ptr ?? byControl;
  return {
    ...template,
    name,
    addresses,
    ptr,
    banner: template.banner ?? byControl,
    ehlo: template.ehlo ?? (sameAsBanner ? { kind: 'greeting' } : byControl),
    helo: template.helo ?? heloByDefault(template, name, ptr, byControl),
    isHeloDeclared: template.helo !== null,
  };
}

function heloByDefault(
  { role }: HostTemplate,
  name: string,
  ptr: Expectation,
  byControl: Expectation,
): Expectation {
  return role === 'outbound' && byControl.kind === 'names' && ptr.kind === 'names'
    ? { kind: 'names', patterns: [...new Set([name, ...ptr.patterns])] }
    : byControl;
}

/** The declared state, read from the inputs. */
export interface Declaration {
  readonly hosts: readonly MailHost[];
  readonly mailDomains: readonly MailDomain[];
  /** Levels that apply to every host. */
  readonly levels: LevelOverrides;
  /** Where each of them is set, by rule; absent from a part of a declaration. */
  readonly levelLocations?: ReadonlyMap<string, SourceLocation>;
}

/** A mistake in an input, the declaration or another file of the user. */
export interface Problem {
  /** Null for an action input or a missing file. */
  readonly location: SourceLocation | null;
  readonly message: string;
  /** The input that has the mistake, and the message without its name; absent for any other mistake. */
  readonly input?: string;
  readonly fault?: string;
}
