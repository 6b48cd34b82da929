import { highestLevel } from '../judge/escalation.ts';
import { CATALOGUE } from '../judge/rules/index.ts';
import { inWords, isLooser } from '../model/expectation.ts';
import { hostKey } from '../model/host-key.ts';
import { listInWords } from '../model/list-in-words.ts';
import {
  bindHost,
  type Declaration,
  type EhloExpectation,
  type Expectation,
  LEVELS,
  type Level,
  type MailHost,
  type Role,
  type SourceLocation,
  type TlsMode,
} from '../model/mail-host.ts';
import { type MailDomainObservation, recordsOf } from '../model/observation.ts';
import type { Weakening } from '../model/report.ts';
import type { RuleName } from '../model/rule-names.ts';
import { type DeclaredEntry, declaredEntries } from './declaration-changes.ts';

/** A declaration, with the inputs that apply to it. */
export interface DeclaredCheck {
  readonly declaration: Declaration;
  /** The ports of hosts without `fallback-ports`. */
  readonly fallbackPorts: readonly number[];
}

/**
 * The ways in which a declaration checks less than that of the base: levels, waivers, expectations, control, role, TLS,
 * fallback ports, addresses, domains and hosts. A host that the base does not declare weakens the check only where its
 * findings are accepted in advance, by a level or a waiver.
 *
 * @param mailDomains the MX records of this run: they show that an added host had the settings of an `mx:` entry
 * @param today `YYYY-MM-DD` in UTC; waivers that ended before have no effect
 */
export function declarationWeakenings(
  base: DeclaredCheck,
  head: DeclaredCheck,
  mailDomains: readonly MailDomainObservation[],
  today: string,
): Weakening[] {
  const pairs = pairHosts(base.declaration, head.declaration, mailDomains);
  const levels = loweredLevels(base.declaration, head.declaration, pairs);
  return [
    ...levels.everywhere,
    ...pairs.flatMap((pair) => [
      ...(pair.isDeclaredOnBase ? loosenedSettings(pair, base, head) : []),
      ...levels.at(pair),
      ...longerWaivers(pair, today),
    ]),
    ...removedEntries(base.declaration, head.declaration),
  ];
}

/** A host of the head declaration, with what the base says about it. */
interface HostPair {
  readonly before: MailHost;
  readonly host: MailHost;
  /** False for an added host: `before` is then the same host with the base's levels and without waivers. */
  readonly isDeclaredOnBase: boolean;
}

function pairHosts(
  base: Declaration,
  head: Declaration,
  mailDomains: readonly MailDomainObservation[],
): HostPair[] {
  const baseEntries = declaredEntries(base);
  const targetOf = mxTargets(base, mailDomains);
  return [...declaredEntries(head)].map(([key, { host }]): HostPair => {
    const before = baseEntries.get(key)?.host ?? targetOf(host);
    return before === undefined
      ? {
          before: { ...host, levels: base.levels, waivers: [] },
          host,
          isDeclaredOnBase: false,
        }
      : { before, host, isDeclaredOnBase: true };
  });
}

/** Finds the settings that a host has on the base as a target of an `mx:` entry. */
function mxTargets(
  { mailDomains }: Declaration,
  observed: readonly MailDomainObservation[],
): (host: MailHost) => MailHost | undefined {
  const templates = new Map(
    mailDomains.map(({ domain, template }) => [hostKey(domain, template.port), template]),
  );
  const targets = new Map(
    observed.flatMap(({ mailDomain: { domain, template }, mx }) => {
      const { port } = template;
      const onBase = templates.get(hostKey(domain, port));
      return onBase === undefined
        ? []
        : recordsOf(mx).map(({ exchange }) => [hostKey(exchange, port), onBase] as const);
    }),
  );
  return ({ name, port }) => {
    const template = targets.get(hostKey(name, port));
    return template === undefined ? undefined : bindHost(template, name, null);
  };
}

/** What a host's declaration expects less, without its levels and waivers. */
function loosenedSettings(
  { before, host }: HostPair,
  base: DeclaredCheck,
  head: DeclaredCheck,
): Weakening[] {
  const found: Weakening[] = [];
  const add = (kind: Weakening['kind'], what: string, from: string, to: string) => {
    found.push(weakening(kind, what, from, to, host, host.location));
  };
  if (before.control === 'dedicated' && host.control === 'shared') {
    add('control-shared', 'control', before.control, host.control);
  }
  for (const key of ['ptr', 'banner', 'helo'] as const) {
    if (isLooser(host[key], before[key])) {
      add('expectation-loosened', key, shortWords(before[key]), shortWords(host[key]));
    }
  }
  if (isLooserEhlo(host, before)) {
    add('expectation-loosened', 'ehlo', ehloInWords(before.ehlo), ehloInWords(host.ehlo));
  }
  if (!CHECKED_WAYS[before.role].every((way) => CHECKED_WAYS[host.role].includes(way))) {
    add('role-narrowed', 'role', before.role, host.role);
  }
  if (TLS_STRENGTH[host.tls] < TLS_STRENGTH[before.tls]) {
    add('tls-lowered', 'tls', before.tls, host.tls);
  }
  const ports = before.fallbackPorts ?? base.fallbackPorts;
  const newPorts = host.fallbackPorts ?? head.fallbackPorts;
  const isInherited = before.fallbackPorts === null && host.fallbackPorts === null;
  if (!isInherited && newPorts.some((port) => !ports.includes(port))) {
    add('fallback-port-added', 'fallback-ports', ports.join(', ') || 'none', newPorts.join(', '));
  }
  const addresses = missing(before.addresses, host.addresses);
  if (addresses.length > 0) {
    const to = host.addresses === null ? 'the addresses in DNS' : 'not checked';
    add('address-removed', 'addresses', inShort(addresses), to);
  }
  const domains = missing(before.domains, host.domains);
  if (domains.length > 0) add('domain-removed', 'domains', inShort(domains), 'not checked');
  return found;
}

/** What a host is checked for. */
const CHECKED_WAYS: Readonly<Record<Role, readonly ('receives' | 'sends')[]>> = {
  inbound: ['receives'],
  outbound: ['sends'],
  both: ['receives', 'sends'],
};

const TLS_STRENGTH: Readonly<Record<TlsMode, number>> = {
  none: 0,
  opportunistic: 1,
  starttls: 2,
  implicit: 2,
};

/**
 * `greeting` accepts the names that the banner may have. Where both sides have it, a looser banner is reported as such
 * already.
 */
function isLooserEhlo(host: MailHost, before: MailHost): boolean {
  if (before.ehlo.kind === 'greeting') return host.ehlo.kind === 'any';
  return isLooser(host.ehlo.kind === 'greeting' ? host.banner : host.ehlo, before.ehlo);
}

function ehloInWords(ehlo: EhloExpectation): string {
  return ehlo.kind === 'greeting' ? "the greeting's name" : shortWords(ehlo);
}

/** What the first list has and the second has not; a null list constrains nothing. */
function missing(list: readonly string[] | null, other: readonly string[] | null): string[] {
  if (list === null) return [];
  const kept = new Set(other);
  return list.filter((entry) => !kept.has(entry));
}

/** Names and addresses in one text; the others are counted. */
const MAX_NAMED = 10;

function shortWords(expectation: Expectation): string {
  if (expectation.kind === 'any') return inWords(expectation);
  const more = expectation.patterns.length - MAX_NAMED;
  const patterns = expectation.patterns.slice(0, MAX_NAMED);
  return `${inWords({ kind: 'names', patterns })}${more > 0 ? ` or ${more} more` : ''}`;
}

function inShort(items: readonly string[]): string {
  return listInWords(items, MAX_NAMED);
}

interface LoweredLevels {
  /** Levels that the declaration gives all hosts. */
  readonly everywhere: readonly Weakening[];
  /** Levels of one host alone. */
  readonly at: (pair: HostPair) => readonly Weakening[];
}

/** A level that is set for all hosts is one weakening, however many hosts inherit it. */
function loweredLevels(
  base: Declaration,
  head: Declaration,
  pairs: readonly HostPair[],
): LoweredLevels {
  const everywhere = new Map<RuleName, Weakening>();
  const own = new Map<HostPair, Weakening[]>();
  for (const pair of pairs) {
    const { before, host } = pair;
    for (const rule of CATALOGUE) {
      const { name } = rule;
      if (before.levels[name] === undefined && host.levels[name] === undefined) continue;
      const [from, to] = [highestLevel(rule, before), highestLevel(rule, host)];
      if (!isLower(to, from)) continue;
      const isInherited =
        before.levels[name] === base.levels[name] && host.levels[name] === head.levels[name];
      const what = `rule ${name}`;
      if (isInherited) {
        const location = head.levelLocations?.get(name) ?? null;
        const earlier = everywhere.get(name);
        if (earlier === undefined || isLower(earlier.from, from)) {
          everywhere.set(name, weakening('rule-lowered', what, from, to, null, location));
        }
      } else {
        const lowered = weakening('rule-lowered', what, from, to, host, host.location);
        own.set(pair, [...(own.get(pair) ?? []), lowered]);
      }
    }
  }
  return { everywhere: [...everywhere.values()], at: (pair) => own.get(pair) ?? [] };
}

function isLower(level: string, than: Level): boolean {
  const order: readonly string[] = LEVELS;
  return order.indexOf(level) > order.indexOf(than);
}

/** Waivers that hold longer than on the base. Of several waivers of one rule, the last day counts. */
function longerWaivers({ before, host }: HostPair, today: string): Weakening[] {
  const rules = [...new Set(host.waivers.map(({ rule }) => rule))];
  return rules.flatMap((rule) => {
    const waiver = lastWaiver(host, rule);
    const earlier = lastWaiver(before, rule);
    if (waiver === undefined || waiver.until < today) return [];
    if (earlier !== undefined && waiver.until <= earlier.until) return [];
    const what = `waiver of ${rule}`;
    const to = `until ${waiver.until}: ${waiver.reason}`;
    return earlier === undefined
      ? [weakening('waiver-added', what, 'none', to, host, waiver.location)]
      : [weakening('waiver-prolonged', what, `until ${earlier.until}`, to, host, waiver.location)];
  });
}

function lastWaiver({ waivers }: MailHost, rule: string) {
  const own = waivers.filter((waiver) => waiver.rule === rule);
  return own.toSorted((a, b) => (a.until < b.until ? 1 : -1))[0];
}

function removedEntries(base: Declaration, head: Declaration): Weakening[] {
  const headEntries = declaredEntries(head);
  return [...declaredEntries(base)]
    .filter(([key]) => !headEntries.has(key))
    .map(([, entry]) => {
      const { kind, what } = REMOVED[entry.kind];
      return weakening(kind, what, 'declared', 'not checked', entry.host, null);
    });
}

const REMOVED = {
  host: { kind: 'host-removed', what: 'host' },
  mx: { kind: 'mx-removed', what: 'mx' },
} as const satisfies Record<DeclaredEntry['kind'], Pick<Weakening, 'kind' | 'what'>>;

/**
 * @param host null where all hosts are concerned
 * @param location null where no line of the head declaration weakens the check
 */
function weakening(
  kind: Weakening['kind'],
  what: string,
  from: string,
  to: string,
  host: Pick<MailHost, 'name' | 'port'> | null,
  location: SourceLocation | null,
): Weakening {
  return {
    kind,
    weakens: true,
    name: host?.name ?? null,
    port: host?.port ?? null,
    what,
    from,
    to,
    file: location?.file ?? null,
    line: location?.line ?? null,
  };
}
