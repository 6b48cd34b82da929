import { canonicalName } from '../../model/dns-name.ts';
import type { Problem, SourceLocation } from '../../model/mail-host.ts';
import type { PlannedType } from '../../model/planned.ts';
import { sanitise, shownPath } from '../../model/sanitise.ts';
import { quote } from '../../model/suggestion.ts';
import { type Path, readYaml, type YamlText } from '../../yaml/read-yaml.ts';
import { readName } from './names.ts';
import { PLANNED_TYPES, readValue } from './yaml-record-data.ts';
import { MAX_PROBLEMS, type ZoneRecord, type ZonesReading } from './zone.ts';

/** A large zone has some thousand names. */
const ZONE = { noun: 'zone', maxKeys: 5000 };
/** The most records of one file; the place of each is looked up. */
const MAX_OCTODNS_RECORDS = 20_000;

/**
 * Reads a zone of octoDNS's YAML provider: a mapping of names to a record or a list of records, each with a `type`
 * and a `value` or `values`. The zone is the file's name, or that of its folder where each name has a file.
 */
export function readOctodns(text: string, file: string, origin: string | null): ZonesReading {
  const reading = readYaml(text, file, ZONE);
  if (reading.kind === 'problems') {
    return { kind: 'problems', problems: reading.problems.slice(0, MAX_PROBLEMS) };
  }
  const { value } = reading.text;
  const apex = origin === null ? zoneOfPath(file) : canonicalName(origin);
  const start: SourceLocation = { file, line: 1, column: 1 };
  if (apex === null) {
    const message =
      "The zone's name is not known; expected a file called after it, as in example.com.yaml.";
    return { kind: 'problems', problems: [{ place: start, message }] };
  }
  if (value !== null && !isMapping(value)) {
    const message = 'The file holds no zone; expected a mapping of names to records.';
    return { kind: 'problems', problems: [{ place: start, message }] };
  }
  const reader = new OctodnsReader(reading.text, file, apex);
  for (const [name, records] of Object.entries(value ?? {})) reader.readOwner(name, records);
  if (reader.problems.length > 0) return { kind: 'problems', problems: reader.problems };
  const { records, notes } = reader;
  // Where every name has a file, nothing tells which one is the zone's.
  const zone = { apex, file, line: 1, hasSoa: false, records, keepsOthers: false };
  return { kind: 'read', zones: [zone], notes, included: [] };
}

class OctodnsReader {
  readonly records: ZoneRecord[] = [];
  readonly problems: Problem[] = [];
  readonly notes: string[] = [];
  readonly #yaml: YamlText;
  readonly #file: string;
  readonly #apex: string;

  constructor(yaml: YamlText, file: string, apex: string) {
    this.#yaml = yaml;
    this.#file = file;
    this.#apex = apex;
  }

  readOwner(key: string, value: unknown): void {
    const name = readName(key === '' ? '@' : canonicalName(key), this.#apex);
    if (name.kind !== 'name') {
      const problem = name.kind === 'problem' ? name.problem : 'is no name';
      const message = `${quote(key)} ${problem}; expected a name such as mx1.`;
      this.#tell([key], message, this.#yaml.placeOfKey);
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) this.#readRecord(name.name, [key, index], item);
    } else {
      this.#readRecord(name.name, [key], value);
    }
  }

  #readRecord(name: string, path: Path, value: unknown): void {
    const type = isMapping(value) ? value.type : null;
    if (!isMapping(value) || typeof type !== 'string') {
      const message = `${quote(value)} is no record with a type; expected one such as { type: A, value: 203.0.113.25 }.`;
      this.#tell(path, message);
      return;
    }
    const planned = PLANNED_TYPES.find((known) => known === type);
    if (planned === undefined) return;
    if (value.dynamic !== undefined || value.geo !== undefined) {
      const where = `${shownPath(this.#file)}:${this.#yaml.placeOf(path).line}`;
      this.notes.push(
        `${where}: The ${type} records of ${sanitise(name, 300)} depend on who asks; only their default is read.`,
      );
    }
    const key = value.values === undefined ? 'value' : 'values';
    const given = value[key] ?? [];
    const items: readonly unknown[] = Array.isArray(given) ? given : [given];
    if (items.length === 0) {
      this.#tell(path, `The ${type} record has no value; expected a key "value" or "values".`);
    }
    for (const [index, item] of items.entries()) {
      const itemPath = Array.isArray(given) ? [...path, key, index] : [...path, key];
      this.#readValue(name, planned, itemPath, item);
    }
  }

  #readValue(name: string, type: PlannedType, path: Path, item: unknown): void {
    if (this.problems.length >= MAX_PROBLEMS || this.records.length > MAX_OCTODNS_RECORDS) return;
    const read = readValue(type, fromOctodns(type, item), null);
    if (read.kind === 'problem') {
      this.#tell(path, read.message);
      return;
    }
    const { line } = this.#yaml.placeOf(path);
    this.records.push({ ...read.record, name, file: this.#file, line });
    if (this.records.length > MAX_OCTODNS_RECORDS) {
      this.#tell(path, `The zone has more than ${MAX_OCTODNS_RECORDS} records.`);
    }
  }

  #tell(path: Path, message: string, placeOf = this.#yaml.placeOf): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push({ place: placeOf(path), message });
  }
}

/** Older words for the keys of an MX record, and what a TXT record escapes (octoDNS, docs/records.md). */
function fromOctodns(type: string, item: unknown): unknown {
  if (type === 'MX' && isMapping(item)) {
    return {
      preference: item.preference ?? item.priority,
      exchange: item.exchange ?? item.value,
    };
  }
  if (type !== 'TXT' || typeof item !== 'string') return item;
  const bare = item.startsWith('"') ? item.slice(1, -1) : item;
  return bare.replaceAll('" "', '').replaceAll('\\;', ';');
}

/** `config/example.com.yaml`, `example.com..yaml`, `example.com./www.yaml`, `example.com/$example.com.yaml`. */
function zoneOfPath(file: string): string | null {
  const [base = '', folder = ''] = file.split('/').toReversed();
  const bare = base.replace(/\.ya?ml$/i, '');
  const own = folder.endsWith('.') && folder.length > 1 ? folder : bare.replace(/^\$/, '');
  const read = readName(canonicalName(own.replace(/\.+$/, '')), '.');
  return read.kind === 'name' && read.name.includes('.') ? read.name : null;
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
