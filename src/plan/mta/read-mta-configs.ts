import { canonicalAddress } from '../../model/address.ts';
import { canonicalName } from '../../model/dns-name.ts';
import type { MailHost } from '../../model/mail-host.ts';
import type { PlannedGreeting, PlannedPlace } from '../../model/planned.ts';
import { detectConfigFormat, FORMAT_NAMES } from './config-format.ts';
import { baseName, inBackticks, noteAt } from './config-text.ts';
import { readSplitExim, splitFolder } from './exim/read-exim.ts';
import { type HostMatch, matchHost } from './match-host.ts';
import { type GreetingWithoutHost, plannedGreetings } from './planned-greetings.ts';
import { siblingMainCf } from './postfix/read-postfix.ts';
import type { ConfigFile, ConfigNote, ConfigReading, ReadSibling } from './reader.ts';

/** A file of the input. */
export interface HostConfigFile {
  readonly path: string;
  /** Null where it could not be read. */
  readonly text: string | null;
  /** Why it could not be read, as the rest of a sentence about the file. */
  readonly problem?: string;
  /** The host that the input gives for the file; null where it gives none. */
  readonly host: string | null;
  /** Whether the input names just this file. */
  readonly isNamed: boolean;
}

/** The planned greetings, and what was not understood. */
export interface MtaPlan {
  readonly changes: readonly PlannedGreeting[];
  readonly notes: readonly string[];
}

type DeclaredHost = Pick<MailHost, 'name' | 'addresses'>;

/**
 * Reads the names that mail servers announce from their configuration files in the repository. Nothing in a file stops
 * the run: what is not understood is a note, and the names that it decides are unknown.
 *
 * @param hosts the declared hosts
 * @param readSibling reads files that belong to a given one; it gets only paths inside the workspace
 * @param options `open` where `mx:` entries may add hosts that are not in `hosts`
 */
export function readMtaConfigs(
  files: readonly HostConfigFile[],
  hosts: readonly DeclaredHost[],
  readSibling: ReadSibling,
  options: { readonly open?: boolean } = {},
): MtaPlan {
  const paths = files.map(({ path }) => path);
  const notes: ConfigNote[] = [];
  const parts = readParts(files, readSibling, paths);
  const configurations = parts.filter(({ reading }) => reading !== null);
  const only = configurations.length === 1 ? configurations[0] : undefined;
  const changes: PlannedGreeting[] = [];
  const unclear: { readonly part: ReadPart; readonly match: HostMatch }[] = [];
  for (const part of parts) {
    const planned = part.reading === null ? null : plannedGreetings(part.reading);
    const greetings = planned?.greetings ?? [];
    notes.push(...(part.reading?.notes ?? []), ...(planned?.notes ?? []));
    const hints = { ...part, announcedName: primaryName(greetings) };
    const match = matchHost({ ...hints, isNamed: part.isNamed || part === only }, hosts, options);
    if (part.reading === null) {
      unclear.push({ part, match });
      continue;
    }
    let isUnclear = false;
    for (const greeting of greetings) {
      const ownHost = part.inputHost === null ? hostOfAddress(greeting, greetings, hosts) : null;
      const host = ownHost ?? (match.kind === 'matched' ? match.host : null);
      if (host === null) isUnclear = true;
      else changes.push({ ...greeting, host });
    }
    if (isUnclear) unclear.push({ part, match });
  }
  const decided = new Set(changes.map(({ host }) => host));
  for (const { part, match } of unclear) {
    const what = describeUnread(part, match);
    const location = { file: part.path, line: 1, column: 1 };
    notes.push({ location, message: what });
    const place: PlannedPlace = { file: part.path, line: 1, resource: null };
    for (const host of undecidedHosts(part, match)) {
      if (decided.has(host)) continue;
      const unread = unreadPart(part);
      const unknown = { banner: unread, ehlo: unread, helo: unread };
      changes.push({ kind: 'greeting', host, port: null, unknown, location: place });
    }
  }
  return { changes, notes: oneForEachFile(notes) };
}

/** A file that is read on its own, or several that make one configuration. */
interface ReadPart {
  readonly path: string;
  readonly nameParts: readonly string[];
  readonly inputHost: string | null;
  readonly isNamed: boolean;
  /** Null for a file that is not read. */
  readonly reading: ConfigReading | null;
  readonly problem: string | null;
}

function readParts(
  files: readonly HostConfigFile[],
  readSibling: ReadSibling,
  paths: readonly string[],
): ReadPart[] {
  const parts: ReadPart[] = [];
  const split = new Map<string, { readonly first: HostConfigFile; readonly files: ConfigFile[] }>();
  for (const file of withoutParts(files)) {
    const { path, text, host: inputHost, isNamed } = file;
    const part = {
      path,
      nameParts: [],
      inputHost,
      isNamed,
      reading: null,
      problem: file.problem ?? null,
    };
    if (text === null) {
      parts.push(part);
      continue;
    }
    const folder = splitFolder(path);
    if (folder !== null) {
      const key = JSON.stringify([inputHost, folder]);
      const known = split.get(key) ?? { first: file, files: [] };
      known.files.push({ path, text });
      split.set(key, known);
      continue;
    }
    const format = detectConfigFormat({ path, text });
    if (format === null) {
      parts.push(part);
      continue;
    }
    const reading = format.read({ path, text }, readSibling, paths);
    parts.push({ ...part, nameParts: format.nameParts, reading });
  }
  for (const { first, files: own } of split.values()) {
    const { path, host: inputHost, isNamed } = first;
    const reading = readSplitExim(splitFolder(path) ?? '', own, readSibling);
    parts.push({ path, nameParts: [], inputHost, isNamed, reading, problem: null });
  }
  return parts;
}

/** The hosts whose names an unread file may decide. A glob may match files that are no configuration. */
function undecidedHosts(
  { reading, isNamed, inputHost }: ReadPart,
  match: HostMatch,
): readonly string[] {
  if (match.kind === 'matched') {
    return reading === null && !isNamed && inputHost === null ? [] : [match.host];
  }
  return reading === null && !isNamed ? [] : match.candidates;
}

/** What the names depend on, as the rest of a sentence. */
function unreadPart({ reading, problem }: ReadPart): string {
  if (problem !== null) return `a file that ${problem}`;
  return reading === null
    ? 'a file of a kind that is not read'
    : 'a file that belongs to no host that is known';
}

function describeUnread({ path, reading, problem, isNamed }: ReadPart, match: HostMatch): string {
  if (problem !== null) return `this file ${problem}`;
  if (reading === null) {
    return isNamed
      ? `this kind of file is not read; the kinds that are read are ${FORMAT_NAMES.join(', ')}`
      : 'this kind of file is not read, so no name in it was checked';
  }
  const { why, candidates } = match.kind === 'unclear' ? match : { why: '', candidates: [] };
  const [host] = candidates;
  if (host === undefined) return `${why}, so no name in it was checked`;
  return `it is not clear whose configuration this is: ${why}; write the host before the path in mta-config, such as ${inBackticks(`${host}: ${path}`)}`;
}

/** One note for each file: its first one, with the number of the others. */
function oneForEachFile(notes: readonly ConfigNote[]): string[] {
  return [...Map.groupBy(notes, ({ location }) => location.file)].flatMap(([, own]) => {
    const texts = [...new Set(own.map(({ location, message }) => noteAt(location, message)))];
    const [first] = texts;
    if (first === undefined) return [];
    const more = texts.length - 1;
    return [
      more === 0
        ? `${first}.`
        : `${first}. This file has ${more} more such ${more === 1 ? 'place' : 'places'}.`,
    ];
  });
}

/**
 * The host of a service that listens on a single address: the host that declares the address, or else the host
 * whose name the service announces there.
 */
function hostOfAddress(
  { address, port, transport }: GreetingWithoutHost,
  greetings: readonly GreetingWithoutHost[],
  hosts: readonly DeclaredHost[],
): string | null {
  if (address === undefined) return null;
  const wanted = canonicalAddress(address);
  const withAddress = hosts.filter(({ addresses }) => {
    return addresses?.some((declared) => canonicalAddress(declared) === wanted) === true;
  });
  const names = new Set(withAddress.map(({ name }) => name));
  const [only] = names;
  if (only !== undefined && names.size === 1) return only;
  if (transport !== undefined) return null;
  const announced = primaryName(
    greetings.filter((one) => one.address === address && one.port === port),
  );
  const host = hosts.find(({ name }) => announced !== null && name === canonicalName(announced));
  return host?.name ?? null;
}

/** The name of a server: its EHLO name, or else its banner or HELO name; services on port 25 come first. */
function primaryName(greetings: readonly GreetingWithoutHost[]): string | null {
  const byPriority = greetings.toSorted((a, b) => priority(a) - priority(b));
  return (
    byPriority.find(({ ehlo }) => ehlo !== undefined)?.ehlo ??
    byPriority.find(({ banner }) => banner !== undefined && banner !== null)?.banner ??
    byPriority.find(({ helo }) => helo !== undefined)?.helo ??
    null
  );
}

function priority({ port, address }: GreetingWithoutHost): number {
  return (port === null || port === 25 ? 0 : 2) + (address === undefined ? 0 : 1);
}

/** Drops the files that another one of the list reads: master.cf beside main.cf, and the parts of a Dovecot or Haraka. */
function withoutParts(files: readonly HostConfigFile[]): HostConfigFile[] {
  const listed = new Set(files.map(({ host, path }) => `${host}\n${path}`));
  const has = (host: string | null, path: string | null) => listed.has(`${host}\n${path}`);
  return files.filter(({ host, path }) => {
    const name = baseName(path);
    const folder = path.slice(0, path.length - name.length);
    if (name.includes('master.cf')) return !has(host, siblingMainCf(path));
    if (/(?:^|\/)conf\.d\/$/.test(folder))
      return !has(host, `${folder.slice(0, -'conf.d/'.length)}dovecot.conf`);
    if (/^(?:connection\.ini|smtp\.ini|smtpgreeting)$/.test(name)) return !has(host, `${folder}me`);
    if (/^mailname$/.test(name)) return !has(host, `${folder}smtpd.conf`);
    return true;
  });
}
