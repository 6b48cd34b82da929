import * as v from 'valibot';
import { canonicalName } from '../../model/dns-name.ts';
import { hasMoreValues } from '../../model/json-values.ts';
import type { Problem } from '../../model/mail-host.ts';
import { sanitise, shownPath } from '../../model/sanitise.ts';
import { readName } from './names.ts';
import { PLANNED_TYPES, readYamlRecordData } from './yaml-record-data.ts';
import {
  MAX_PROBLEMS,
  MAX_RECORDS,
  MAX_ZONE_BYTES,
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
  const failed = (message: string): ZoneReading => {
    return { kind: 'problems', problems: [{ location: { file, line: 1, column: 1 }, message }] };
  };
  if (Buffer.byteLength(text) > MAX_ZONE_BYTES) {
    return failed(`The file is larger than ${MAX_ZONE_BYTES} bytes.`);
  }
  if (hasMoreValues(text, MAX_VALUES))
    return failed(`The file has more than ${MAX_VALUES} values.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return failed(`The file is no JSON: ${sanitise(String(error), 200)}.`);
  }
  const result = v.safeParse(schema, value, { abortEarly: true });
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
  const problems: Problem[] = [];
  const notes: string[] = [];
  const zones = domains.flatMap((config) => {
    const name = sanitise(config.name, 100);
    if (isSplitHorizon(config)) {
      notes.push(
        `${shownPath(file)}: ${name} is read by some only (split horizon); what it holds is not looked at.`,
      );
      return [];
    }
    return readDomain(config, file, problems) ?? [];
  });
  if (problems.length > 0) {
    const moreProblems = Math.max(0, problems.length - MAX_PROBLEMS);
    return { kind: 'problems', problems: problems.slice(0, MAX_PROBLEMS), moreProblems };
  }
  return { kind: 'read', zones, notes, included: [] };
}

type DomainConfig = v.InferOutput<typeof domain>;

/** Whether a domain is one of several views, such as `example.com!inside`. Which view is public is not known. */
function isSplitHorizon({ name, meta }: DomainConfig): boolean {
  const [, tag = meta.dnscontrol_tag ?? ''] = name.split('!');
  return tag !== '' || meta.dnscontrol_uniquename?.includes('!') === true;
}

function readDomain(
  { name, records, keepunknown, unmanaged }: DomainConfig,
  file: string,
  problems: Problem[],
): Zone | null {
  const addProblem = (message: string) => {
    problems.push({ location: { file, line: 1, column: 1 }, message });
  };
  const [bareName = ''] = name.split('!');
  const apex = readName(canonicalName(bareName), '.');
  if (apex.kind !== 'name') {
    addProblem(`A domain has no name that can be read: ${sanitise(name, 100)}.`);
    return null;
  }
  const zoneRecords = (records ?? []).flatMap((config): ZoneRecord[] => {
    const type = PLANNED_TYPES.find((known) => known === config.type);
    if (type === undefined) return [];
    const owner = readName(canonicalName(config.name || '@'), apex.name);
    const label = sanitise(`${config.type} record ${config.name} of ${name}`, 200);
    if (owner.kind !== 'name') {
      addProblem(`The ${label} has no name that can be read.`);
      return [];
    }
    const value =
      type === 'MX' ? { preference: config.mxpreference, exchange: config.target } : config.target;
    const read = readYamlRecordData(type, value, apex.name);
    if (read.kind === 'data') return [{ ...read.record, name: owner.name, file, line: null }];
    addProblem(`The ${label}: ${read.message}`);
    return [];
  });
  return {
    apex: apex.name,
    file,
    line: null,
    hasSoa: true,
    records: zoneRecords,
    keepsUnlistedRecords: keepunknown || (unmanaged ?? []).length > 0,
  };
}
