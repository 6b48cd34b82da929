import * as v from 'valibot';
import { type AddressBlock, addressesOfBlock, specialRange } from '../model/address.ts';
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
import { collectProblems, type ProblemCollector, type Problems } from '../model/problems.ts';
import { sanitise, shownPath } from '../model/sanitise.ts';
import { MAX_BYTES } from '../yaml/limits.ts';
import type { YamlPath, YamlText } from '../yaml/read-yaml.ts';
import { isMapping, readYaml, type YamlReading } from '../yaml/read-yaml.ts';
import { arePlainLines, readPlainLines } from './plain-lines.ts';
import type { Defaults, HostEntry, MxEntry } from './schema.ts';
import { declarationSchema, entrySchema, MAX_HOSTS } from './schema.ts';

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

/** The most addresses of all hosts of one run, whether they listen or only send. */
const MAX_ADDRESSES = 200_000;

/**
 * Reads declarations into mail hosts. Mistakes of all sources are collected, the first of them sorted by location. A
 * declaration with problems must not be used. Addresses are counted before blocks are expanded.
 */
export function readDeclaration(
  sources: readonly DeclarationSource[],
  limits: DeclarationLimits,
): { readonly declaration: Declaration } & Problems {
  const problems = collectProblems();
  const counts: Counts = { hosts: 0, addresses: 0 };
  const readings = sources.map((source) => readSource(source, limits, problems, counts));
  if (counts.hosts > MAX_HOSTS) {
    const message = `The declaration has ${counts.hosts} hosts; it may have at most ${MAX_HOSTS}.`;
    problems.add({ location: null, message });
  }
  if (counts.addresses > MAX_ADDRESSES) {
    const message = `The declaration has ${counts.addresses} addresses; it may have at most ${MAX_ADDRESSES}. Declare part of the fleet in another file, for another run.`;
    problems.add({ location: null, message });
  }
  const mayExpand = counts.addresses <= MAX_ADDRESSES;
  const hosts = readings.flatMap((reading) => (mayExpand ? reading.hosts() : []));
  const mailDomains = readings.flatMap((reading) => reading.mailDomains);
  for (const problem of duplicateHosts(hosts)) problems.add(problem);
  for (const problem of duplicateDomains(mailDomains)) problems.add(problem);
  let levels: LevelOverrides = {};
  for (const reading of readings) levels = { ...levels, ...reading.levels };
  const levelLocations = new Map(readings.flatMap((reading) => [...reading.levelLocations]));
  const collected = problems.collected();
  return {
    declaration: { hosts, mailDomains, levels, levelLocations },
    ...collected,
    problems: collected.problems.toSorted(byLocation),
  };
}

/** What all sources together declare. */
interface Counts {
  /** Valid entries, of hosts and of mail domains. */
  hosts: number;
  addresses: number;
}

function byLocation(a: Problem, b: Problem): number {
  return (
    (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
    (a.location?.column ?? 0) - (b.location?.column ?? 0)
  );
}

/** The content of one source. */
interface SourceReading extends Required<Omit<Declaration, 'hosts'>> {
  /** Expands the blocks of the hosts, and checks their addresses. */
  readonly hosts: () => readonly MailHost[];
}

const EMPTY: SourceReading = {
  hosts: () => [],
  mailDomains: [],
  levels: {},
  levelLocations: new Map(),
};

function readSource(
  source: DeclarationSource,
  limits: DeclarationLimits,
  problems: ProblemCollector,
  counts: Counts,
): SourceReading {
  const { relocate } = source;
  const file = source.file === null ? null : shownPath(source.file);
  const yaml = readText(source.text, file);
  const toFile = (location: SourceLocation) => relocate?.(location) ?? location;
  if (yaml.kind === 'problems') {
    for (const { location, message } of yaml.problems) {
      problems.add({ location: location === null ? null : toFile(location), message });
    }
    return EMPTY;
  }
  const { value, locationOf, locationOfKey } = yaml.text;
  const located = {
    value,
    locationOf: (path: YamlPath) => toFile(locationOf(path)),
    locationOfKey: (path: YamlPath) => toFile(locationOfKey(path)),
  };
  return readValue(located, limits, problems, counts);
}

function readText(text: string, file: string | null): YamlReading {
  if (Buffer.byteLength(text) > MAX_BYTES || !arePlainLines(text)) return readYaml(text, file);
  return { kind: 'read', text: readPlainLines(text, file) };
}

function readValue(
  yaml: YamlText,
  limits: DeclarationLimits,
  problems: ProblemCollector,
  counts: Counts,
): SourceReading {
  const { value } = yaml;
  if (value === null || value === undefined) return EMPTY;
  const parsed = v.safeParse(declarationSchema, value);
  for (const issue of parsed.issues ?? []) problems.add(toProblem(issue, yaml));
  const { defaults = {}, rules = {} } = parsed.success ? parsed.output : {};
  const hosts: { readonly entry: HostEntry; readonly template: HostTemplate; path: YamlPath }[] =
    [];
  const mailDomains: MailDomain[] = [];
  const list = listOfHosts(value);
  /** Lists of addresses with mistakes, which hosts may share by an alias. Their mistakes are reported once. */
  const wrongLists = new Set<unknown>();
  list.forEach((item, index) => {
    const path = [...hostsPath(value), index];
    // An entry after the last problem that is shown counts as one more problem.
    const addresses = ownProperty(item, 'addresses');
    const isKnownWrong = wrongLists.has(addresses);
    const checked = isKnownWrong && isMapping(item) ? { ...item, addresses: undefined } : item;
    const entry = v.safeParse(entrySchema, checked, { abortEarly: problems.isFull() });
    for (const issue of entry.issues ?? []) {
      problems.add(toProblem(issue, yaml, path));
      if (Array.isArray(addresses) && issue.path?.[0].key === 'addresses') {
        wrongLists.add(addresses);
      }
    }
    if (!entry.success || isKnownWrong) return;
    counts.hosts += 1;
    if (counts.hosts > MAX_HOSTS) return;
    const { output } = entry;
    const template = toTemplate(output, defaults, rules, path, yaml);
    if ('mx' in output) {
      mailDomains.push({ domain: output.mx, template });
      addForbiddenPorts(template, limits, path, yaml, problems);
    } else {
      counts.addresses += output.addresses?.count ?? 1;
      hosts.push({ entry: output, template, path });
    }
  });
  const levelLocations = new Map([
    ...Object.keys(rules).map((rule) => [rule, yaml.locationOfKey(['rules', rule])] as const),
    ...Object.keys(defaults.rules ?? {}).map((rule) => {
      return [rule, yaml.locationOfKey(['defaults', 'rules', rule])] as const;
    }),
  ]);
  const rangeOf = createRangeLookup();
  return {
    hosts: () =>
      hosts.map(({ entry, template, path }) => {
        addPrivateAddresses(path, entry, limits, yaml, rangeOf, problems);
        addForbiddenPorts(template, limits, path, yaml, problems);
        const blocks = entry.addresses?.blocks;
        return bindHost(template, entry.name, blocks === undefined ? null : expand(blocks));
      }),
    mailDomains,
    levels: { ...rules, ...defaults.rules },
    levelLocations,
  };
}

/** The items of the list of hosts, also where other parts of the declaration are wrong. */
function listOfHosts(value: unknown): readonly unknown[] {
  const list = isMapping(value) ? ownProperty(value, 'hosts') : value;
  return Array.isArray(list) ? list : [];
}

function hostsPath(value: unknown): YamlPath {
  return Array.isArray(value) ? [] : ['hosts'];
}

/** @param base the path of the value that was validated */
function toProblem(issue: v.BaseIssue<unknown>, yaml: YamlText, base: YamlPath = []): Problem {
  const items = issue.path ?? [];
  const keys = items.map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const path: YamlPath = [...base, ...keys];
  const isAboutKey = items.at(-1)?.origin === 'key';
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

/** Adds the private addresses of a host, where they are not allowed. */
function addPrivateAddresses(
  path: YamlPath,
  { addresses }: HostEntry,
  { allowPrivateAddresses }: DeclarationLimits,
  yaml: YamlText,
  rangeOf: RangeOfBlock,
  problems: ProblemCollector,
): void {
  if (allowPrivateAddresses || addresses === undefined) return;
  const ranges = addresses.blocks.map(rangeOf);
  if (ranges.every((range) => range === null)) return;
  for (const [index, { text, at }] of writtenAddresses(path, yaml).entries()) {
    const range = ranges[index] ?? null;
    if (range === null) continue;
    const what =
      addresses.blocks[index]?.count === 1 ? `is a ${range} address` : `has ${range} addresses`;
    const message = `${text.trim()} ${what}. Set allow-private-addresses: true to check it.`;
    problems.add({ location: yaml.locationOf(at), message });
    if (problems.isFull()) return;
  }
}

/** Adds ports other than the mail ports, where they are not allowed. */
function addForbiddenPorts(
  template: HostTemplate,
  { allowAnyPort }: DeclarationLimits,
  path: YamlPath,
  yaml: YamlText,
  problems: ProblemCollector,
): void {
  if (allowAnyPort) return;
  const ports = [
    { port: template.port, key: 'port' },
    ...(template.fallbackPorts ?? []).map((port) => ({ port, key: 'fallback-ports' })),
  ];
  for (const { port, key } of ports) {
    if (MAIL_PORTS.includes(port)) continue;
    problems.add({ location: yaml.locationOf([...path, key]), message: portRefusal(port) });
    if (problems.isFull()) return;
  }
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

/** The special-purpose range of the first address of a block that has one; null where all are public. */
type RangeOfBlock = (block: AddressBlock) => string | null;

/** Looks each block up once: hosts may share a list by an alias, and a list may repeat a block. */
function createRangeLookup(): RangeOfBlock {
  const known = new Map<string, string | null>();
  return (block) => {
    const key = blockKey(block);
    const before = known.get(key);
    if (before !== undefined) return before;
    const [range = null] = addressesOfBlock(block).flatMap(
      (address) => specialRange(address) ?? [],
    );
    known.set(key, range);
    return range;
  };
}

/** The different addresses of blocks, in order. A block that occurs several times is expanded once. */
function expand(blocks: readonly AddressBlock[]): readonly string[] {
  const different = new Map(blocks.map((block) => [blockKey(block), block]));
  return [...new Set([...different.values()].flatMap(addressesOfBlock))];
}

function blockKey({ first, count }: AddressBlock): string {
  return `${first}/${count}`;
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
    const message = `${host.name} is declared twice with port ${host.port}; the first time ${locationText(earlier.location)}.`;
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
    const message = `mx: ${entry.domain} is declared twice; the first time ${locationText(earlier.template.location)}.`;
    return [{ location: entry.template.location, message }];
  });
}

function locationText({ file, line }: SourceLocation): string {
  return file === null ? `on line ${line}` : `at ${file}:${line}`;
}

/** The most connections of one run to declared addresses: 10,000 addresses with 20 samples each. */
export const MAX_CONNECTIONS = 200_000;

/**
 * Checks that a declaration does not exceed the connections of one run.
 *
 * @param samples connections per endpoint
 * @returns at most one problem
 */
export function connectionProblems({ hosts }: Declaration, samples: number): Problem[] {
  const endpoints = countAddresses(hosts.filter(({ role }) => role !== 'outbound'));
  const connections = endpoints * samples;
  if (connections <= MAX_CONNECTIONS) return [];
  const message = `The declaration asks for ${connections} connections (${endpoints} addresses, ${samples} samples each); one run makes at most ${MAX_CONNECTIONS}. Lower samples, or check the fleet in shards.`;
  return [{ location: null, message }];
}

function countAddresses(hosts: readonly MailHost[]): number {
  return hosts.reduce((sum, { addresses }) => sum + (addresses?.length ?? 1), 0);
}
