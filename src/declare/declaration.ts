import * as v from 'valibot';
import { specialRange } from '../model/address.ts';
import type {
  Declaration,
  HostTemplate,
  LevelOverrides,
  MailDomain,
  MailHost,
  Problem,
  SourceLocation,
  Waiver,
} from '../model/mail-host.ts';
import { bindHost } from '../model/mail-host.ts';
import { MAIL_PORTS, portRefusal } from '../model/mail-ports.ts';
import { sanitise, shownPath } from '../model/sanitise.ts';
import type { Path, YamlText } from '../yaml/read-yaml.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { arePlainLines, readPlainLines } from './plain-lines.ts';
import type { Defaults, HostEntry, MxEntry } from './schema.ts';
import { declarationSchema, MAX_HOSTS } from './schema.ts';

/** A declaration as text, from a file or from the `hosts` input. */
export interface DeclarationSource {
  readonly text: string;
  /** The path of its file, which its places name as it is shown; null for an input. */
  readonly file: string | null;
  /** Where a place of an input stands in the workflow file; null where that is not at hand. */
  readonly relocate: ((place: SourceLocation) => SourceLocation) | null;
}

export interface DeclarationLimits {
  /** Allows addresses that are not public unicast. */
  readonly allowPrivateAddresses: boolean;
  /** Allows ports other than those of mail. */
  readonly allowAnyPort: boolean;
}

/**
 * Reads declarations into mail hosts. Every mistake of every source is told at once, with its place; where
 * there is one, the declaration is not to be used.
 */
export function readDeclaration(
  sources: readonly DeclarationSource[],
  limits: DeclarationLimits,
): { readonly declaration: Declaration; readonly problems: readonly Problem[] } {
  const readings = sources.map((source) => readSource(source, limits));
  const hosts = readings.flatMap((reading) => reading.hosts);
  const mailDomains = readings.flatMap((reading) => reading.mailDomains);
  const problems = readings.flatMap((reading) => reading.problems);
  const repeated = [...repetitions(hosts), ...repeatedDomains(mailDomains)];
  if (sources.length > 1 && hosts.length > MAX_HOSTS) {
    const message = `All declarations together have ${hosts.length} hosts; at most ${MAX_HOSTS} may be declared.`;
    problems.push({ place: null, message });
  }
  problems.push(...repeated);
  const levels = Object.fromEntries(readings.flatMap((reading) => Object.entries(reading.levels)));
  return { declaration: { hosts, mailDomains, levels }, problems: problems.toSorted(byPlace) };
}

function byPlace(a: Problem, b: Problem): number {
  return (
    (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0)
  );
}

interface Reading {
  readonly hosts: MailHost[];
  readonly mailDomains: MailDomain[];
  readonly levels: LevelOverrides;
  readonly problems: Problem[];
}

function readSource(source: DeclarationSource, limits: DeclarationLimits): Reading {
  const { text: written, relocate } = source;
  const file = source.file === null ? null : shownPath(source.file);
  const yaml = arePlainLines(written)
    ? ({ kind: 'read', text: readPlainLines(written, file) } as const)
    : readYaml(written, file);
  const moved = (place: SourceLocation | null) => (relocate && place ? relocate(place) : place);
  if (yaml.kind === 'problems') {
    return {
      hosts: [],
      mailDomains: [],
      levels: {},
      problems: yaml.problems.map((problem) => ({ ...problem, place: moved(problem.place) })),
    };
  }
  const text: YamlText = {
    value: yaml.text.value,
    placeOf: (path) => moved(yaml.text.placeOf(path)) ?? yaml.text.placeOf(path),
    placeOfKey: (path) => moved(yaml.text.placeOfKey(path)) ?? yaml.text.placeOfKey(path),
  };
  return readValue(text, limits);
}

function readValue(text: YamlText, limits: DeclarationLimits): Reading {
  const nothing: Reading = { hosts: [], mailDomains: [], levels: {}, problems: [] };
  if (text.value === null || text.value === undefined) return nothing;
  const parsed = v.safeParse(declarationSchema, text.value);
  if (!parsed.success) {
    return { ...nothing, problems: parsed.issues.map((issue) => problemOf(issue, text)) };
  }
  const { defaults = {}, rules = {}, hosts: entries } = parsed.output;
  const root: Path = Array.isArray(text.value) ? [] : ['hosts'];
  const reading: Reading = { ...nothing, levels: { ...rules, ...defaults.rules } };
  entries.forEach((entry, index) => {
    const path = [...root, index];
    const template = templateOf(entry, defaults, rules, path, text);
    reading.problems.push(...refusals(entry, template, limits, path, text));
    if ('mx' in entry) reading.mailDomains.push({ domain: entry.mx, template });
    else reading.hosts.push(bindHost(template, entry.name, entry.addresses ?? null));
  });
  return reading;
}

function problemOf(issue: v.BaseIssue<unknown>, text: YamlText): Problem {
  const items = issue.path ?? [];
  const path: Path = items.map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const aboutKey = items.at(-1)?.origin === 'key' && path.length > 0;
  // A key that is missing has no place: the mapping that lacks it is shown.
  const place = aboutKey ? text.placeOfKey(path) : text.placeOf(path);
  return { place, message: sanitise(issue.message, 600) };
}

function templateOf(
  entry: HostEntry | MxEntry,
  defaults: Defaults,
  rules: LevelOverrides,
  path: Path,
  text: YamlText,
): HostTemplate {
  const port = entry.port ?? defaults.port ?? 25;
  const waivers = (entry.waivers ?? []).map(
    (waiver, index): Waiver => ({
      rule: waiver.rule,
      reason: waiver.reason,
      until: waiver.until,
      place: text.placeOf([...path, 'waivers', index]),
    }),
  );
  return {
    control: entry.control ?? defaults.control ?? 'dedicated',
    role: entry.role ?? defaults.role ?? ('mx' in entry ? 'inbound' : 'both'),
    port,
    fallbackPorts: entry['fallback-ports'] ?? defaults['fallback-ports'] ?? null,
    tls: entry.tls ?? defaults.tls ?? (port === 465 ? 'implicit' : 'opportunistic'),
    ptr: entry.ptr ?? defaults.ptr ?? null,
    banner: entry.banner ?? defaults.banner ?? null,
    ehlo: entry.ehlo ?? defaults.ehlo ?? null,
    domains: entry.domains ?? defaults.domains ?? [],
    levels: { ...rules, ...defaults.rules, ...entry.rules },
    waivers,
    place: text.placeOf(path),
  };
}

/** What the guard refuses of a declaration: private addresses and ports that are not mail's. */
function refusals(
  entry: HostEntry | MxEntry,
  template: HostTemplate,
  limits: DeclarationLimits,
  path: Path,
  text: YamlText,
): Problem[] {
  const problems: Problem[] = [];
  const addresses = 'mx' in entry ? [] : (entry.addresses ?? []);
  if (!limits.allowPrivateAddresses) {
    for (const address of addresses) {
      const range = specialRange(address);
      if (range === null) continue;
      const place = placeOfAddress(address, addresses, path, text);
      const message = `${address} is a ${range} address. Set allow-private-addresses: true to check it.`;
      problems.push({ place, message });
    }
  }
  const ports = [
    { port: template.port, key: 'port' },
    ...(template.fallbackPorts ?? []).map((port) => ({ port, key: 'fallback-ports' })),
  ];
  for (const { port, key } of limits.allowAnyPort ? [] : ports) {
    if (MAIL_PORTS.includes(port)) continue;
    problems.push({ place: text.placeOf([...path, key]), message: portRefusal(port) });
  }
  return problems;
}

/** The written item of an address, where items and addresses are one to one; else the list. */
function placeOfAddress(
  address: string,
  addresses: readonly string[],
  path: Path,
  text: YamlText,
): SourceLocation {
  const list = text.placeOf([...path, 'addresses']);
  const item = text.placeOf([...path, 'addresses', addresses.indexOf(address)]);
  return item.line >= list.line ? item : list;
}

function repetitions(hosts: readonly MailHost[]): Problem[] {
  const first = new Map<string, MailHost>();
  return hosts.flatMap((host) => {
    const key = `${host.name}:${host.port}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, host);
      return [];
    }
    const message = `${host.name} is declared twice with port ${host.port}; first ${whereIs(earlier.place)}.`;
    return [{ place: host.place, message }];
  });
}

function repeatedDomains(mailDomains: readonly MailDomain[]): Problem[] {
  const first = new Map<string, MailDomain>();
  return mailDomains.flatMap((entry) => {
    const key = `${entry.domain}:${entry.template.port}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, entry);
      return [];
    }
    const message = `mx: ${entry.domain} is declared twice; first ${whereIs(earlier.template.place)}.`;
    return [{ place: entry.template.place, message }];
  });
}

function whereIs(place: SourceLocation): string {
  return place.file === null ? `on line ${place.line}` : `at ${place.file}:${place.line}`;
}
