import * as v from 'valibot';
import { readAddressBlock, specialRange } from '../model/address.ts';
import { hostKey } from '../model/host-key.ts';
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
import { ownProperty } from '../model/own-property.ts';
import { sanitise, shownPath } from '../model/sanitise.ts';
import type { YamlPath, YamlText } from '../yaml/read-yaml.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { arePlainLines, readPlainLines } from './plain-lines.ts';
import type { Defaults, HostEntry, MxEntry } from './schema.ts';
import { declarationSchema, MAX_HOSTS } from './schema.ts';

/** The text of a declaration, from a file or from the `hosts` input. */
export interface DeclarationSource {
  readonly text: string;
  /** The path of the file; null for an input. */
  readonly file: string | null;
  /** Maps a location in an input to the workflow file; null where the workflow file is not available. */
  readonly relocate: ((location: SourceLocation) => SourceLocation) | null;
}

export interface DeclarationLimits {
  /** Allows addresses that are not public unicast. */
  readonly allowPrivateAddresses: boolean;
  /** Allows ports other than the mail ports. */
  readonly allowAnyPort: boolean;
}

/**
 * Reads declarations into mail hosts. All mistakes of all sources are reported, sorted by location. A declaration
 * with problems must not be used.
 */
export function readDeclaration(
  sources: readonly DeclarationSource[],
  limits: DeclarationLimits,
): { readonly declaration: Declaration; readonly problems: readonly Problem[] } {
  const readings = sources.map((source) => readSource(source, limits));
  const hosts = readings.flatMap((reading) => reading.hosts);
  const mailDomains = readings.flatMap((reading) => reading.mailDomains);
  const problems = readings.flatMap((reading) => reading.problems);
  if (sources.length > 1 && hosts.length > MAX_HOSTS) {
    const message = `All declarations together have ${hosts.length} hosts; at most ${MAX_HOSTS} may be declared.`;
    problems.push({ location: null, message });
  }
  problems.push(...duplicateHosts(hosts), ...duplicateDomains(mailDomains));
  let levels: LevelOverrides = {};
  for (const reading of readings) levels = { ...levels, ...reading.levels };
  const levelLocations = new Map(readings.flatMap((reading) => [...reading.levelLocations]));
  // A mistake behind an alias is found at every use of it.
  const unique = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return {
    declaration: { hosts, mailDomains, levels, levelLocations },
    problems: [...unique.values()].toSorted(byLocation),
  };
}

function byLocation(a: Problem, b: Problem): number {
  return (
    (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
    (a.location?.column ?? 0) - (b.location?.column ?? 0)
  );
}

/** The content of one source. */
interface SourceReading extends Required<Declaration> {
  readonly problems: readonly Problem[];
}

const EMPTY: SourceReading = {
  hosts: [],
  mailDomains: [],
  levels: {},
  levelLocations: new Map(),
  problems: [],
};

function readSource(source: DeclarationSource, limits: DeclarationLimits): SourceReading {
  const { relocate } = source;
  const file = source.file === null ? null : shownPath(source.file);
  const yaml = arePlainLines(source.text)
    ? ({ kind: 'read', text: readPlainLines(source.text, file) } as const)
    : readYaml(source.text, file);
  const toFile = (location: SourceLocation) => relocate?.(location) ?? location;
  if (yaml.kind === 'problems') {
    const problems = yaml.problems.map(({ location, message }) => {
      return { location: location === null ? null : toFile(location), message };
    });
    return { ...EMPTY, problems };
  }
  const { value, locationOf, locationOfKey } = yaml.text;
  return readValue(
    {
      value,
      locationOf: (path) => toFile(locationOf(path)),
      locationOfKey: (path) => toFile(locationOfKey(path)),
    },
    limits,
  );
}

function readValue(yaml: YamlText, limits: DeclarationLimits): SourceReading {
  if (yaml.value === null || yaml.value === undefined) return EMPTY;
  const parsed = v.safeParse(declarationSchema, yaml.value);
  if (!parsed.success) {
    return { ...EMPTY, problems: parsed.issues.map((issue) => toProblem(issue, yaml)) };
  }
  const { defaults = {}, rules = {}, hosts: entries } = parsed.output;
  const hostsPath: YamlPath = Array.isArray(yaml.value) ? [] : ['hosts'];
  const hosts: MailHost[] = [];
  const mailDomains: MailDomain[] = [];
  const problems: Problem[] = [];
  entries.forEach((entry, index) => {
    const path = [...hostsPath, index];
    const template = toTemplate(entry, defaults, rules, path, yaml);
    problems.push(...forbiddenValues(entry, template, limits, path, yaml));
    if ('mx' in entry) mailDomains.push({ domain: entry.mx, template });
    else hosts.push(bindHost(template, entry.name, entry.addresses ?? null));
  });
  const levelLocations = new Map([
    ...Object.keys(rules).map((rule) => [rule, yaml.locationOfKey(['rules', rule])] as const),
    ...Object.keys(defaults.rules ?? {}).map((rule) => {
      return [rule, yaml.locationOfKey(['defaults', 'rules', rule])] as const;
    }),
  ]);
  const levels = { ...rules, ...defaults.rules };
  return { hosts, mailDomains, levels, levelLocations, problems };
}

function toProblem(issue: v.BaseIssue<unknown>, yaml: YamlText): Problem {
  const items = issue.path ?? [];
  const path: YamlPath = items.map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const isAboutKey = items.at(-1)?.origin === 'key' && path.length > 0;
  // A missing key has no location, so the problem is located at its mapping.
  const location = isAboutKey ? yaml.locationOfKey(path) : yaml.locationOf(path);
  return { location, message: sanitise(issue.message, 600) };
}

/** An entry with the defaults of the declaration and of the program. */
function toTemplate(
  entry: HostEntry | MxEntry,
  defaults: Defaults,
  rules: LevelOverrides,
  path: YamlPath,
  yaml: YamlText,
): HostTemplate {
  const port = entry.port ?? defaults.port ?? 25;
  const waivers = (entry.waivers ?? []).map(
    (waiver, index): Waiver => ({
      rule: waiver.rule,
      reason: waiver.reason,
      until: waiver.until,
      location: yaml.locationOf([...path, 'waivers', index]),
    }),
  );
  return {
    control: entry.control ?? defaults.control ?? 'dedicated',
    role: entry.role ?? defaults.role ?? 'both',
    port,
    fallbackPorts: entry['fallback-ports'] ?? defaults['fallback-ports'] ?? null,
    tls: entry.tls ?? defaults.tls ?? (port === 465 ? 'implicit' : 'opportunistic'),
    ptr: entry.ptr ?? defaults.ptr ?? null,
    banner: entry.banner ?? defaults.banner ?? null,
    ehlo: entry.ehlo ?? defaults.ehlo ?? null,
    helo: entry.helo ?? defaults.helo ?? null,
    domains: entry.domains ?? defaults.domains ?? [],
    levels: { ...rules, ...defaults.rules, ...entry.rules },
    waivers,
    location: yaml.locationOf(path),
  };
}

/** Private addresses and ports other than the mail ports, where they are not allowed. */
function forbiddenValues(
  entry: HostEntry | MxEntry,
  template: HostTemplate,
  limits: DeclarationLimits,
  path: YamlPath,
  yaml: YamlText,
): Problem[] {
  const problems: Problem[] = [];
  const written = limits.allowPrivateAddresses || 'mx' in entry ? [] : writtenAddresses(path, yaml);
  for (const { text, at } of written) {
    const message = privateAddress(text);
    if (message !== null) problems.push({ location: yaml.locationOf(at), message });
  }
  const ports = [
    { port: template.port, key: 'port' },
    ...(template.fallbackPorts ?? []).map((port) => ({ port, key: 'fallback-ports' })),
  ];
  for (const { port, key } of limits.allowAnyPort ? [] : ports) {
    if (MAIL_PORTS.includes(port)) continue;
    problems.push({ location: yaml.locationOf([...path, key]), message: portRefusal(port) });
  }
  return problems;
}

/** The addresses and blocks of a host as the declaration has them, with their paths. */
function writtenAddresses(
  entry: YamlPath,
  { value }: YamlText,
): readonly { readonly text: string; readonly at: YamlPath }[] {
  const path = [...entry, 'addresses'];
  const written = path.reduce((parent: unknown, key) => ownProperty(parent, String(key)), value);
  if (typeof written === 'string') return [{ text: written, at: path }];
  const list: readonly unknown[] = Array.isArray(written) ? written : [];
  return list.map((item, index) => ({ text: String(item), at: [...path, index] }));
}

/** The message about an address or a block with an address that is not public; null where all are. */
function privateAddress(text: string): string | null {
  const block = readAddressBlock(text.trim());
  const addresses = block.kind === 'addresses' ? block.addresses : [];
  const [range] = addresses.flatMap((address) => specialRange(address) ?? []);
  if (range === undefined) return null;
  const what = addresses.length === 1 ? `is a ${range} address` : `holds ${range} addresses`;
  return `${text.trim()} ${what}. Set allow-private-addresses: true to check it.`;
}

function duplicateHosts(hosts: readonly MailHost[]): Problem[] {
  const first = new Map<string, MailHost>();
  return hosts.flatMap((host) => {
    const key = hostKey(host.name, host.port);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, host);
      return [];
    }
    const message = `${host.name} is declared twice with port ${host.port}; first ${locationText(earlier.location)}.`;
    return [{ location: host.location, message }];
  });
}

function duplicateDomains(mailDomains: readonly MailDomain[]): Problem[] {
  const first = new Map<string, MailDomain>();
  return mailDomains.flatMap((entry) => {
    const key = hostKey(entry.domain, entry.template.port);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, entry);
      return [];
    }
    const message = `mx: ${entry.domain} is declared twice; first ${locationText(earlier.template.location)}.`;
    return [{ location: entry.template.location, message }];
  });
}

function locationText({ file, line }: SourceLocation): string {
  return file === null ? `on line ${line}` : `at ${file}:${line}`;
}

/** The most addresses of one run, whether their hosts listen or only send. */
const MAX_ADDRESSES = 200_000;
/** The most connections of one run to declared addresses: 10,000 addresses with 20 samples each. */
export const MAX_CONNECTIONS = 200_000;

/**
 * Checks that a declaration does not exceed the network limits of one run.
 *
 * @param samples connections per endpoint
 * @returns at most one problem
 */
export function connectionProblems({ hosts }: Declaration, samples: number): Problem[] {
  const all = countAddresses(hosts);
  if (all > MAX_ADDRESSES) {
    const message = `The declaration has ${all} addresses; one run looks at most at ${MAX_ADDRESSES}. Check the fleet in shards.`;
    return [{ location: null, message }];
  }
  const endpoints = countAddresses(hosts.filter(({ role }) => role !== 'outbound'));
  const connections = endpoints * samples;
  if (connections <= MAX_CONNECTIONS) return [];
  const message = `The declaration asks for ${connections} connections (${endpoints} addresses, ${samples} samples each); one run makes at most ${MAX_CONNECTIONS}. Lower samples, or check the fleet in shards.`;
  return [{ location: null, message }];
}

function countAddresses(hosts: readonly MailHost[]): number {
  return hosts.reduce((sum, { addresses }) => sum + (addresses?.length ?? 1), 0);
}
