import { isIP } from 'node:net';
import { canonicalName } from '../../model/dns-name.ts';
import type { Problem, SourceLocation } from '../../model/mail-host.ts';
import { EMPTY_SCOPE } from '../../model/name-scope.ts';
import { ownProperty } from '../../model/own-property.ts';
import type { PlannedType, PlannedUnread } from '../../model/planned.ts';
import { sanitise, shownPath } from '../../model/sanitise.ts';
import { quote } from '../../model/suggestion.ts';
import { isMapping, readYaml, type YamlPath, type YamlText } from '../../yaml/read-yaml.ts';
import { readName } from './names.ts';
import { unreadFile } from './read-master-file.ts';
import { PLANNED_TYPES, readYamlRecordData } from './yaml-record-data.ts';
import {
  MAX_PROBLEMS,
  MAX_UNREAD,
  type Redirection,
  type Zone,
  type ZoneReading,
  type ZoneRecord,
} from './zone.ts';

/** A large zone has some thousand names. */
const ZONE = { noun: 'zone', maxKeys: 5000, maxItems: 50_000 };
/** The most records of one file. Finding the location of a record takes time. */
const MAX_OCTODNS_RECORDS = 20_000;

/**
 * Reads a zone of octoDNS's YAML provider: a mapping of names to a record or a list of records, each with a `type`
 * and a `value` or `values`. The zone is named by the file, or by its folder where each name has a file of its own.
 * octoDNS removes every record that its files do not have.
 */
export function readOctodns(text: string, file: string, origin: string | null): ZoneReading {
  const apex = origin === null ? zoneFromPath(file) : canonicalName(origin);
  const quotedKeys = withQuotedKeys(withQuotedIncludes(text));
  const reading = readYaml(quotedKeys.text, file, ZONE);
  if (reading.kind === 'problems') {
    const [first] = reading.problems;
    const unread = unreadFile(first?.message ?? '', file, apex);
    return { ...unread, kind: 'problems', problems: reading.problems.slice(0, MAX_PROBLEMS) };
  }
  const { value } = reading.text;
  if (apex === null) {
    const message =
      "The zone's name is not known; expected a file called after it, as in example.com.yaml, or its name before the path, as in example.com=path.";
    return unreadFile(message, file, null);
  }
  if (value !== null && !isMapping(value)) {
    const message = 'The file contains no zone; expected a mapping of names to records.';
    return unreadFile(message, file, apex);
  }
  const reader = new OctodnsReader(reading.text, file, apex, quotedKeys.keys);
  for (const [name, records] of Object.entries(value ?? {})) reader.readName(name, records);
  const { records, names, redirections, problems, unread, moreUnread } = reader;
  // octoDNS has no SOA records. Where each name has a file of its own, no file is the zone's main one.
  const zone: Zone = {
    apex,
    file,
    line: 1,
    hasSoa: false,
    records,
    names,
    redirections,
    isComplete: true,
    keepsUnlistedRecords: false,
  };
  const content = { zones: [zone], notes: reader.notes(), included: [], unread, moreUnread };
  return problems.length > 0
    ? { kind: 'problems', problems, ...content }
    : { kind: 'read', ...content };
}

/** octoDNS's tag for a value from another file, which is not read, as a text. */
function withQuotedIncludes(text: string): string {
  return text.replace(/(^|[\s:[,-])(!include)[ \t]+([^\s#,\]}]+)/gm, '$1"$2 $3"');
}

/**
 * Keys at the top that YAML 1.1, as octoDNS reads it, takes for a value other than a text: octoDNS then uses that value's
 * name, such as `None` for `null`. Without quotes, `null` would also be the key of the apex here.
 */
const NO_TEXT_KEY =
  /^(~|null|true|false|yes|no|on|off|0[0-7_]+|0x[\da-f_]+|0b[01_]+)(?=[ \t]*:(?:[ \t\r\n]|$))/gim;

/** The label that octoDNS makes of such a key. */
function nameOfValue(key: string): string {
  const text = key.toLowerCase().replaceAll('_', '');
  if (/^(?:~|null)$/.test(text)) return 'none';
  if (/^(?:true|yes|on)$/.test(text)) return 'true';
  if (/^(?:false|no|off)$/.test(text)) return 'false';
  return String(/^0[xb]/.test(text) ? Number(text) : Number.parseInt(text, 8));
}

/** Puts such keys into quotes, and lists them. */
function withQuotedKeys(text: string): { readonly text: string; readonly keys: Set<string> } {
  const keys = new Set<string>();
  const quoted = text.replace(NO_TEXT_KEY, (key) => {
    keys.add(key);
    return JSON.stringify(key);
  });
  return { text: quoted, keys };
}

/** Types that send resolvers elsewhere, with the types of the records that this concerns. */
const REDIRECTING_TYPES: ReadonlyMap<string, readonly PlannedType[] | null> = new Map([
  ['ALIAS', ['A', 'AAAA'] as const],
  ['LUA', null],
]);

/** Collects the records and problems of one file. */
class OctodnsReader {
  readonly records: ZoneRecord[] = [];
  readonly names = new Set<string>();
  readonly redirections: Redirection[] = [];
  readonly problems: Problem[] = [];
  readonly unread: PlannedUnread[] = [];
  /** The parts that are not understood beyond those that are kept. */
  moreUnread = 0;
  readonly #notes: string[] = [];
  readonly #yaml: YamlText;
  readonly #file: string;
  readonly #apex: string;
  readonly #noTextKeys: ReadonlySet<string>;
  /** Names in data without a dot at their end. */
  #undotted: { count: number; readonly line: number; readonly first: string } | null = null;

  /** @param noTextKeys the keys that octoDNS does not read as texts */
  constructor(yaml: YamlText, file: string, apex: string, noTextKeys: ReadonlySet<string>) {
    this.#yaml = yaml;
    this.#file = file;
    this.#apex = apex;
    this.#noTextKeys = noTextKeys;
  }

  notes(): string[] {
    if (this.#undotted === null) return this.#notes;
    const { count, line, first } = this.#undotted;
    const what =
      count === 1
        ? `${quote(first)} has no dot at its end; it is read as a whole name`
        : `${count} names such as ${quote(first)} have no dot at their end; they are read as whole names`;
    return [...this.#notes, `${shownPath(this.#file)}:${line}: ${what}.`];
  }

  /** @param value the record of the name, or a list of its records */
  readName(key: string, value: unknown): void {
    if (this.#noTextKeys.has(key)) {
      const read = nameOfValue(key);
      const location = this.#yaml.locationOfKey([key]);
      const message = `${quote(key)} is not text in YAML, so octoDNS reads it as ${quote(read)}; expected it in quotes.`;
      this.#addProblem(location, message, `${key.toLowerCase()}.${this.#apex}`, null);
      this.#addUnread(message.replace(/\.$/, ''), location.line, `${read}.${this.#apex}`, null);
      return;
    }
    const name = readName(key === '' ? '@' : canonicalName(key), this.#apex);
    if (name.kind !== 'name') {
      const problem = name.kind === 'problem' ? name.problem : 'is not a name';
      const message = `${quote(key)} ${problem}; expected a name such as mx1.`;
      this.#addProblem(this.#yaml.locationOfKey([key]), message, null, null);
      return;
    }
    this.names.add(name.name);
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) this.#readRecord(name.name, [key, index], item);
    } else {
      this.#readRecord(name.name, [key], value);
    }
  }

  #readRecord(name: string, path: YamlPath, value: unknown): void {
    const writtenType = ownProperty(value, 'type');
    if (!isMapping(value) || typeof writtenType !== 'string') {
      const isInclude = typeof value === 'string' && value.startsWith('!include ');
      const message = isInclude
        ? `${quote(value)} is in another file, which is not read.`
        : `${quote(value)} is not a record with a type; expected one such as { type: A, value: 203.0.113.25 }.`;
      this.#addProblem(this.#yaml.locationOf(path), message, name, null);
      return;
    }
    const type = PLANNED_TYPES.find((known) => known === writtenType);
    if (type === undefined) {
      this.#readOtherType(name, writtenType, value, path);
      return;
    }
    const variants = [ownProperty(value, 'dynamic'), ownProperty(value, 'geo')];
    if (variants.some((variant) => variant !== undefined)) {
      const { line } = this.#yaml.locationOf(path);
      this.#notes.push(
        `${shownPath(this.#file)}:${line}: The ${type} records of ${sanitise(name, 300)} depend on the client; only their default is read.`,
      );
      this.#addUnread('its records depend on the client', line, name, [type]);
    }
    const key = ownProperty(value, 'values') === undefined ? 'value' : 'values';
    const written = ownProperty(value, key) ?? [];
    const items: readonly unknown[] = Array.isArray(written) ? written : [written];
    if (items.length === 0) {
      const message = `The ${type} record has no value; expected a key "value" or "values".`;
      this.#addProblem(this.#yaml.locationOf(path), message, name, [type]);
    }
    for (const [index, item] of items.entries()) {
      const itemPath = Array.isArray(written) ? [...path, key, index] : [...path, key];
      this.#readValue(name, type, itemPath, item);
    }
  }

  #readOtherType(name: string, type: string, value: object, path: YamlPath): void {
    const isRedirection = (type === 'NS' && name !== this.#apex) || type === 'DNAME';
    const types = REDIRECTING_TYPES.get(type);
    if (!isRedirection && types === undefined) return;
    // Finding a location takes time.
    const { line } = this.#yaml.locationOf(path);
    const written = ownProperty(value, 'values') ?? ownProperty(value, 'value') ?? [];
    const targets: readonly unknown[] = Array.isArray(written) ? written : [written];
    if (isRedirection) {
      for (const target of targets) {
        const read = typeof target === 'string' ? readName(canonicalName(target), '.') : null;
        if (read?.kind !== 'name') continue;
        this.redirections.push({ type, name, target: read.name, file: this.#file, line });
      }
    }
    if (types === undefined) return;
    this.#addUnread(`records of the type ${sanitise(type, 80)} are not read`, line, name, types);
  }

  #readValue(name: string, type: PlannedType, path: YamlPath, item: unknown): void {
    if (this.records.length > MAX_OCTODNS_RECORDS) return;
    const location = this.#yaml.locationOf(path);
    const value = fromOctodnsSyntax(type, item);
    const target = targetOf(type, value);
    // With `lenient: true`, octoDNS accepts such a name and gives it to the provider, which takes it for a whole one.
    const isUndotted = target !== null && /[^.]\.[^.]+$/.test(target) && isIP(target) === 0;
    const read = readYamlRecordData(
      type,
      isUndotted ? withTarget(value, `${target}.`) : value,
      null,
    );
    if (read.kind === 'problem') {
      this.#addProblem(location, read.message, name, [type]);
      return;
    }
    if (isUndotted) {
      this.#undotted ??= { count: 0, line: location.line, first: target };
      this.#undotted.count += 1;
    }
    this.records.push({ ...read.record, name, file: this.#file, line: location.line });
    if (this.records.length > MAX_OCTODNS_RECORDS) {
      const message = `The zone has more than ${MAX_OCTODNS_RECORDS} records.`;
      this.#addProblem(location, message, null, null);
    }
  }

  /**
   * @param name the name that the mistake affects; null for the whole zone
   * @param types the types that it affects; null for any
   */
  #addProblem(
    location: SourceLocation,
    message: string,
    name: string | null,
    types: readonly PlannedType[] | null,
  ): void {
    this.#addUnread(message.replace(/\.$/, ''), location.line, name, types);
    if (this.problems.length >= MAX_PROBLEMS) return;
    this.problems.push({ location, message });
  }

  #addUnread(
    why: string,
    line: number,
    name: string | null,
    types: readonly PlannedType[] | null,
  ): void {
    if (this.unread.length > MAX_UNREAD) {
      this.moreUnread += 1;
      return;
    }
    const isWhole = name === null || this.unread.length === MAX_UNREAD;
    const isWildcard = name?.startsWith('*.') === true;
    const scope = isWhole
      ? { ...EMPTY_SCOPE, zones: [this.#apex] }
      : isWildcard
        ? { ...EMPTY_SCOPE, zones: [name.slice(2)] }
        : { ...EMPTY_SCOPE, names: [name] };
    const location = { file: this.#file, line, resource: null };
    this.unread.push({ scope, types: isWhole ? null : types, why, location });
  }
}

/** The name in the data of a record; null where there is none. */
function targetOf(type: PlannedType, value: unknown): string | null {
  const target = type === 'MX' ? ownProperty(value, 'exchange') : value;
  const hasTarget = type === 'MX' || type === 'CNAME' || type === 'PTR';
  return hasTarget && typeof target === 'string' ? target : null;
}

function withTarget(value: unknown, target: string): unknown {
  return isMapping(value) ? { ...value, exchange: target } : target;
}

/** Maps the older keys of an MX record and the escapes of a TXT record (octoDNS, docs/records.md). */
function fromOctodnsSyntax(type: PlannedType, item: unknown): unknown {
  if (type === 'MX' && isMapping(item)) {
    return {
      preference: ownProperty(item, 'preference') ?? ownProperty(item, 'priority'),
      exchange: ownProperty(item, 'exchange') ?? ownProperty(item, 'value'),
    };
  }
  if (type !== 'TXT' || typeof item !== 'string') return item;
  const unquoted = item.startsWith('"') ? item.slice(1, -1) : item;
  return unquoted.replaceAll('" "', '').replaceAll('\\;', ';');
}

/**
 * The zone of a path: `config/example.com.yaml`, `example.com..yaml`, `example.com./www.yaml`,
 * `example.com/$example.com.yaml`.
 */
function zoneFromPath(file: string): string | null {
  const [base = '', folder = ''] = file.split('/').toReversed();
  const stem = base.replace(/\.ya?ml$/i, '');
  const zone = folder.endsWith('.') && folder.length > 1 ? folder : stem.replace(/^\$/, '');
  const read = readName(canonicalName(zone.replace(/\.+$/, '')), '.');
  return read.kind === 'name' && read.name.includes('.') ? read.name : null;
}
