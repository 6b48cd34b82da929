import { canonicalName } from '../../model/dns-name.ts';
import type { Problem, SourceLocation } from '../../model/mail-host.ts';
import { ownProperty } from '../../model/own-property.ts';
import type { PlannedType } from '../../model/planned.ts';
import { sanitise, shownPath } from '../../model/sanitise.ts';
import { quote } from '../../model/suggestion.ts';
import { isMapping, readYaml, type YamlPath, type YamlText } from '../../yaml/read-yaml.ts';
import { readName } from './names.ts';
import { PLANNED_TYPES, readYamlRecordData } from './yaml-record-data.ts';
import { MAX_PROBLEMS, type ZoneReading, type ZoneRecord } from './zone.ts';

/** A large zone has some thousand names. */
const ZONE = { noun: 'zone', maxKeys: 5000 };
/** The most records of one file. Finding the location of a record takes time. */
const MAX_OCTODNS_RECORDS = 20_000;

/**
 * Reads a zone of octoDNS's YAML provider: a mapping of names to a record or a list of records, each with a `type`
 * and a `value` or `values`. The zone is named by the file, or by its folder where each name has a file of its own.
 */
export function readOctodns(text: string, file: string, origin: string | null): ZoneReading {
  const reading = readYaml(text, file, ZONE);
  if (reading.kind === 'problems') {
    return { kind: 'problems', problems: reading.problems.slice(0, MAX_PROBLEMS) };
  }
  const { value } = reading.text;
  const apex = origin === null ? zoneFromPath(file) : canonicalName(origin);
  const start: SourceLocation = { file, line: 1, column: 1 };
  if (apex === null) {
    const message =
      "The zone's name is not known; expected a file called after it, as in example.com.yaml.";
    return { kind: 'problems', problems: [{ location: start, message }] };
  }
  if (value !== null && !isMapping(value)) {
    const message = 'The file holds no zone; expected a mapping of names to records.';
    return { kind: 'problems', problems: [{ location: start, message }] };
  }
  const reader = new OctodnsReader(reading.text, file, apex);
  for (const [name, records] of Object.entries(value ?? {})) reader.readName(name, records);
  if (reader.problems.length > 0) return { kind: 'problems', problems: reader.problems };
  const { records, notes } = reader;
  // octoDNS has no SOA records. Where each name has a file of its own, no file is the zone's main one.
  const zone = { apex, file, line: 1, hasSoa: false, records, keepsUnlistedRecords: false };
  return { kind: 'read', zones: [zone], notes, included: [] };
}

/** Collects the records and problems of one file. */
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

  /** @param value the record of the name, or a list of its records */
  readName(key: string, value: unknown): void {
    const name = readName(key === '' ? '@' : canonicalName(key), this.#apex);
    if (name.kind !== 'name') {
      const problem = name.kind === 'problem' ? name.problem : 'is no name';
      const message = `${quote(key)} ${problem}; expected a name such as mx1.`;
      this.#addProblem(this.#yaml.locationOfKey([key]), message);
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) this.#readRecord(name.name, [key, index], item);
    } else {
      this.#readRecord(name.name, [key], value);
    }
  }

  #readRecord(name: string, path: YamlPath, value: unknown): void {
    const writtenType = ownProperty(value, 'type');
    if (!isMapping(value) || typeof writtenType !== 'string') {
      const message = `${quote(value)} is no record with a type; expected one such as { type: A, value: 203.0.113.25 }.`;
      this.#addProblem(this.#yaml.locationOf(path), message);
      return;
    }
    const type = PLANNED_TYPES.find((known) => known === writtenType);
    if (type === undefined) return;
    const variants = [ownProperty(value, 'dynamic'), ownProperty(value, 'geo')];
    if (variants.some((variant) => variant !== undefined)) {
      const { line } = this.#yaml.locationOf(path);
      this.notes.push(
        `${shownPath(this.#file)}:${line}: The ${type} records of ${sanitise(name, 300)} depend on who asks; only their default is read.`,
      );
    }
    const key = ownProperty(value, 'values') === undefined ? 'value' : 'values';
    const written = ownProperty(value, key) ?? [];
    const items: readonly unknown[] = Array.isArray(written) ? written : [written];
    if (items.length === 0) {
      const message = `The ${type} record has no value; expected a key "value" or "values".`;
      this.#addProblem(this.#yaml.locationOf(path), message);
    }
    for (const [index, item] of items.entries()) {
      const itemPath = Array.isArray(written) ? [...path, key, index] : [...path, key];
      this.#readValue(name, type, itemPath, item);
    }
  }

  #readValue(name: string, type: PlannedType, path: YamlPath, item: unknown): void {
    if (this.problems.length >= MAX_PROBLEMS || this.records.length > MAX_OCTODNS_RECORDS) return;
    const location = this.#yaml.locationOf(path);
    const read = readYamlRecordData(type, fromOctodnsSyntax(type, item), null);
    if (read.kind === 'problem') {
      this.#addProblem(location, read.message);
      return;
    }
    this.records.push({ ...read.record, name, file: this.#file, line: location.line });
    if (this.records.length > MAX_OCTODNS_RECORDS) {
      this.#addProblem(location, `The zone has more than ${MAX_OCTODNS_RECORDS} records.`);
    }
  }

  #addProblem(location: SourceLocation, message: string): void {
    if (this.problems.length >= MAX_PROBLEMS) return;
    this.problems.push({ location, message });
  }
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
