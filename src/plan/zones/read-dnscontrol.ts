import * as v from 'valibot';
import { canonicalName } from '../../model/dns-name.ts';
import { hasMoreValues } from '../../model/json-values.ts';
import type { Problem } from '../../model/mail-host.ts';
import { EMPTY_SCOPE, type NameScope } from '../../model/name-scope.ts';
import type { PlannedType, PlannedUnread } from '../../model/planned.ts';
import { sanitise } from '../../model/sanitise.ts';
import { readName } from './names.ts';
import { unreadFile } from './read-master-file.ts';
import { PLANNED_TYPES, readYamlRecordData } from './yaml-record-data.ts';
import {
  MAX_PROBLEMS,
  MAX_RECORDS,
  MAX_ZONE_BYTES,
  type Redirection,
  type Zone,
  type ZoneReading,
  type ZoneRecord,
} from './zone.ts';

/**
 * The output of `dnscontrol print-ir` (models.DNSConfig, models.DomainConfig and models.RecordConfig). Names are
 * relative to the domain, `@` is the domain itself, and targets have a trailing dot. Other keys are ignored.
 */
const record = v.object({
  type: v.string(),
  name: v.string(),
  target: v.optional(v.string(), ''),
  /** Missing where it is 0. */
  mxpreference: v.optional(v.number(), 0),
});
const domain = v.object({
  name: v.string(),
  meta: v.optional(
    v.object({
      dnscontrol_tag: v.optional(v.string()),
      dnscontrol_uniquename: v.optional(v.string()),
    }),
    {},
  ),
  records: v.optional(v.nullable(v.array(record)), []),
  /** NO_PURGE: records that exist only at the provider stay. */
  keepunknown: v.optional(v.boolean(), false),
  /** IGNORE: records that match these patterns stay. */
  unmanaged: v.optional(v.nullable(v.array(v.unknown())), []),
});
const schema = v.object({ domains: v.array(domain) });

/** The most JSON values of a file: a record has about seven. */
const MAX_VALUES = 700_000;

/** Reads the zones in dnscontrol's intermediate representation, as `dnscontrol print-ir` writes it. */
export function readDnscontrol(text: string, file: string): ZoneReading {
  const failed = (message: string): ZoneReading => unreadFile(message, file, null);
  if (Buffer.byteLength(text) > MAX_ZONE_BYTES) {
    return failed(`The file is larger than ${MAX_ZONE_BYTES} bytes.`);
  }
  if (hasMoreValues(text, MAX_VALUES))
    return failed(`The file has more than ${MAX_VALUES} values.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return failed(`The file is not JSON: ${sanitise(String(error), 200)}.`);
  }
  const result = v.safeParse(schema, value);
  if (!result.success) {
    const [issue] = result.issues;
    const path = sanitise(v.getDotPath(issue) ?? '', 100);
    return failed(
      `The file is not what "dnscontrol print-ir" prints, at ${path || 'its top'}: ${sanitise(issue.message, 200)}.`,
    );
  }
  const { domains } = result.output;
  if (domains.reduce((sum, { records }) => sum + (records?.length ?? 0), 0) > MAX_RECORDS) {
    return failed(`The file has more than ${MAX_RECORDS} records.`);
  }
  const reader = new DnscontrolReader(file);
  const zones = domains.flatMap((config) => reader.readDomain(config) ?? []);
  const content = { zones, notes: [], included: [], unread: reader.unread };
  return reader.problems.length > 0
    ? { kind: 'problems', problems: reader.problems.slice(0, MAX_PROBLEMS), ...content }
    : { kind: 'read', ...content };
}

type DomainConfig = v.InferOutput<typeof domain>;

/** The view of a domain such as `example.com!inside`. */
function viewOf({ name, meta }: DomainConfig): string | null {
  const [, tag = meta.dnscontrol_tag ?? meta.dnscontrol_uniquename?.split('!')[1] ?? ''] =
    name.split('!');
  return tag === '' ? null : tag;
}

/** Collects the problems of one file. */
class DnscontrolReader {
  readonly problems: Problem[] = [];
  readonly unread: PlannedUnread[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  readDomain(config: DomainConfig): Zone | null {
    const { name, records, keepunknown, unmanaged } = config;
    const file = this.#file;
    const [bareName = ''] = name.split('!');
    const apex = readName(canonicalName(bareName), '.');
    if (apex.kind !== 'name') {
      const message = `A domain has no name that can be read: ${sanitise(name, 100)}.`;
      this.#addProblem(message, { ...EMPTY_SCOPE, zones: ['.'] }, null);
      return null;
    }
    const names = new Set<string>();
    const redirections: Redirection[] = [];
    const zoneRecords: ZoneRecord[] = [];
    for (const record of records ?? []) {
      const owner = readName(canonicalName(record.name || '@'), apex.name);
      const label = sanitise(`${record.type} record ${record.name} of ${name}`, 200);
      if (owner.kind !== 'name') {
        const scope = { ...EMPTY_SCOPE, zones: [apex.name] };
        this.#addProblem(`The ${label} has no name that can be read.`, scope, null);
        continue;
      }
      names.add(owner.name);
      const scope = owner.name.startsWith('*.')
        ? { ...EMPTY_SCOPE, zones: [owner.name.slice(2)] }
        : { ...EMPTY_SCOPE, names: [owner.name] };
      const type = PLANNED_TYPES.find((known) => known === record.type);
      const target = readName(canonicalName(record.target), '.');
      if ((record.type === 'NS' && owner.name !== apex.name) || record.type === 'DNAME') {
        if (target.kind !== 'name') continue;
        redirections.push({
          type: record.type,
          name: owner.name,
          target: target.name,
          file,
          line: null,
        });
      } else if (type === undefined) {
        // Aliases, proxies and scripts of a provider answer with addresses.
        if (!/ALIAS|ANAME|CDN|LUA|FLATTEN|REDIRECT|URL|WR$|WORKER/i.test(record.type)) continue;
        const why = `records of the type ${sanitise(record.type, 80)} are not read: ${label}`;
        this.#addUnread(why, scope, ['A', 'AAAA']);
      } else {
        const { mxpreference: preference, target: exchange } = record;
        const value = type === 'MX' ? { preference, exchange } : exchange;
        const read = readYamlRecordData(type, value, apex.name);
        if (read.kind === 'data') {
          zoneRecords.push({ ...read.record, name: owner.name, file, line: null });
        } else {
          this.#addProblem(`The ${label}: ${read.message}`, scope, [type]);
        }
      }
    }
    const view = viewOf(config);
    const keepsUnlistedRecords = keepunknown || (unmanaged ?? []).length > 0;
    return {
      apex: apex.name,
      file,
      line: null,
      hasSoa: true,
      records: zoneRecords,
      names,
      redirections,
      isComplete: !keepsUnlistedRecords,
      keepsUnlistedRecords,
      ...(view === null ? {} : { view }),
    };
  }

  #addProblem(message: string, scope: NameScope, types: readonly PlannedType[] | null): void {
    this.problems.push({ location: { file: this.#file, line: 1, column: 1 }, message });
    this.#addUnread(message.replace(/\.$/, ''), scope, types);
  }

  #addUnread(why: string, scope: NameScope, types: readonly PlannedType[] | null): void {
    const location = { file: this.#file, line: null, resource: null };
    this.unread.push({ scope, types, why, location });
  }
}
