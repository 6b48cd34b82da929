import * as v from 'valibot';
import { canonicalName } from '../../model/dns-name.ts';
import type { Problem } from '../../model/mail-host.ts';
import { sanitise, shownPath } from '../../model/sanitise.ts';
import { readName } from './names.ts';
import { PLANNED_TYPES, readValue } from './yaml-record-data.ts';
import {
  MAX_PROBLEMS,
  MAX_RECORDS,
  MAX_ZONE_BYTES,
  type Zone,
  type ZoneRecord,
  type ZonesReading,
} from './zone.ts';

/**
 * What `dnscontrol print-ir` prints (models.DNSConfig, models.DomainConfig and models.RecordConfig): names relative
 * to the domain, `@` for itself, and targets with a dot at their end. Keys of no bearing are passed over.
 */
const record = v.object({
  type: v.string(),
  name: v.string(),
  target: v.optional(v.string(), ''),
  /** Left out where it is 0. */
  mxpreference: v.optional(v.number(), 0),
});
const domain = v.object({
  name: v.string(),
  meta: v.optional(v.record(v.string(), v.string()), {}),
  records: v.optional(v.nullable(v.array(record)), []),
  /** NO_PURGE: records of the provider's that the configuration does not have stay. */
  keepunknown: v.optional(v.boolean(), false),
  /** IGNORE: some of them stay. */
  unmanaged: v.optional(v.nullable(v.array(v.unknown())), []),
});
const schema = v.object({ domains: v.array(domain) });

/** Reads the zones of dnscontrol's intermediate representation, as `dnscontrol print-ir` writes it. */
export function readDnscontrol(text: string, file: string): ZonesReading {
  const failed = (message: string): ZonesReading => {
    return { kind: 'problems', problems: [{ place: { file, line: 1, column: 1 }, message }] };
  };
  if (Buffer.byteLength(text) > MAX_ZONE_BYTES) {
    return failed(`The file is larger than ${MAX_ZONE_BYTES} bytes.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return failed(`The file is no JSON: ${sanitise(String(error), 200)}.`);
  }
  const result = v.safeParse(schema, value);
  if (!result.success) {
    const [issue] = result.issues;
    const where = sanitise(v.getDotPath(issue) ?? '', 100);
    return failed(
      `The file is not what "dnscontrol print-ir" prints, at ${where || 'its top'}: ${sanitise(issue.message, 200)}.`,
    );
  }
  const { domains } = result.output;
  if (domains.reduce((sum, { records }) => sum + (records?.length ?? 0), 0) > MAX_RECORDS) {
    return failed(`The file has more than ${MAX_RECORDS} records.`);
  }
  const problems: Problem[] = [];
  const notes: string[] = [];
  const zones = domains.flatMap((one) => {
    const zone = readDomain(one, file, problems);
    if (zone === null) {
      const name = sanitise(one.name, 100);
      notes.push(
        `${shownPath(file)}: ${name} is read by some only (split horizon); what it holds is not looked at.`,
      );
    }
    return zone ?? [];
  });
  if (problems.length > 0) return { kind: 'problems', problems: problems.slice(0, MAX_PROBLEMS) };
  return { kind: 'read', zones, notes, included: [] };
}

function readDomain(
  { name, meta, records, keepunknown, unmanaged }: v.InferOutput<typeof domain>,
  file: string,
  problems: Problem[],
): Zone | null {
  // `example.com!inside` is one of several views of a zone; which of them the world sees is not known.
  const [bare = '', tag = meta.dnscontrol_tag ?? ''] = name.split('!');
  if (tag !== '' || meta.dnscontrol_uniquename?.includes('!')) return null;
  const apex = canonicalName(bare);
  const tell = (message: string) => {
    problems.push({ place: { file, line: 1, column: 1 }, message });
  };
  const zoneName = readName(apex, '.');
  if (zoneName.kind !== 'name') {
    tell(`A domain has no name that can be read: ${sanitise(name, 100)}.`);
    return null;
  }
  const read = (records ?? []).flatMap((one): ZoneRecord[] => {
    const type = PLANNED_TYPES.find((known) => known === one.type);
    if (type === undefined) return [];
    const owner = readName(canonicalName(one.name || '@'), zoneName.name);
    const of = sanitise(`${one.type} record ${one.name} of ${name}`, 200);
    if (owner.kind !== 'name') {
      tell(`The ${of} has no name that can be read.`);
      return [];
    }
    const target =
      type === 'MX' ? { preference: one.mxpreference, exchange: one.target } : one.target;
    const value = readValue(type, target, zoneName.name);
    if (value.kind === 'data') return [{ ...value.record, name: owner.name, file, line: null }];
    tell(`The ${of}: ${value.message}`);
    return [];
  });
  const keepsOthers = keepunknown || (unmanaged ?? []).length > 0;
  return { apex: zoneName.name, file, line: null, hasSoa: true, records: read, keepsOthers };
}
