import { type DnsName, nameKey } from './dns-name.ts';
import { type DnsReply, type Rcode, TYPE_NUMBERS, typeNumberOf } from './dns-wire.ts';
import type { Fault, RecordData, Zone, ZoneFault, ZoneRecord } from './zone.ts';

/** A reply to send, or a failure that no reply can express. */
export type Answer = DnsReply | { readonly fault: 'silent' | 'garbage' };

/**
 * The role of a server. `everything`: authoritative for every name, with recursion. `authority`: a zone's own server,
 * which answers for the zones whose SOA it has and refuses all other names. `cache`: a resolver, whose answers are not
 * authoritative.
 */
export type DnsRole = 'everything' | 'authority' | 'cache';

/** Answers questions from one zone. It counts how often each limited fault has occurred. */
export type Answerer = (name: DnsName, type: number, transport: 'udp' | 'tcp') => Answer;

const ANY_TYPE = 255;
const MAX_ALIASES = 16;

/**
 * Makes the answers of a server over one zone: NXDOMAIN for a name without records at it or below it (RFC 8020), no
 * data for one that exists, aliases followed inside the zone (RFC 1034 4.3.2; SERVFAIL for a circle of them), and the
 * zone's SOA with negative answers (RFC 2308). Faults take precedence over records. An authority does not follow an
 * alias out of its zones.
 */
export function createAnswerer(zone: Zone, role: DnsRole): Answerer {
  const records = Map.groupBy(zone.records, (record) => nameKey(record.name));
  const existing = existingNames(zone);
  const limitedFaults = zone.faults.map((fault) => ({ ...fault, left: fault.times }));
  const faults = Map.groupBy(limitedFaults, (fault) => nameKey(fault.name));

  return (name, type, transport) => {
    const answers: ZoneRecord[] = [];
    let current = name;
    for (let step = 0; step < MAX_ALIASES; step += 1) {
      const key = nameKey(current);
      const fault = takeFault(faults.get(key) ?? [], type, transport);
      if (fault !== undefined) return failWith(fault, current);
      const soa = startOfAuthority(records, current);
      if (role === 'authority' && soa.length === 0) {
        return reply(answers.length === 0 ? 'refused' : 'noerror', answers);
      }
      const here = records.get(key) ?? [];
      const wanted = here.filter(({ data }) => matches(data, type));
      if (wanted.length > 0) return reply('noerror', [...answers, ...wanted]);
      const alias = here.find(({ data }) => data.type === 'CNAME');
      if (alias?.data.type !== 'CNAME') {
        const rcode = existing.has(nameKey(current)) ? 'noerror' : 'nxdomain';
        return reply(rcode, answers, soa);
      }
      answers.push(alias);
      current = alias.data.target;
    }
    return reply('servfail', []);
  };

  function reply(
    rcode: Rcode,
    answers: readonly ZoneRecord[],
    authorities: readonly ZoneRecord[] = [],
  ): DnsReply {
    const authoritative = role === 'everything' || (role === 'authority' && rcode !== 'refused');
    const recursive = role !== 'authority';
    return { rcode, authoritative, recursive, truncated: false, answers, authorities };
  }

  function failWith(fault: Fault, name: DnsName): Answer {
    switch (fault) {
      case 'silent':
      case 'garbage':
        return { fault };
      case 'truncated':
        return { ...reply('noerror', []), truncated: true };
      case 'nodata':
        return reply('noerror', [], startOfAuthority(records, name));
      case 'nxdomain':
        return reply('nxdomain', [], startOfAuthority(records, name));
      default:
        return reply(fault, []);
    }
  }
}

/** The names with records, or with faults other than NXDOMAIN, and all their parents. */
function existingNames(zone: Zone): Set<string> {
  const faulty = zone.faults.filter(({ fault }) => fault !== 'nxdomain');
  const names = [...zone.records, ...faulty].map(({ name }) => name);
  return new Set(names.flatMap((name) => suffixes(name).map(nameKey)));
}

function suffixes(name: DnsName): DnsName[] {
  return [...name.map((_, index) => name.slice(index)), []];
}

/** The next fault of a name, which is then used up. Truncation applies to UDP only. */
function takeFault(
  faults: readonly (ZoneFault & { left: number })[],
  type: number,
  transport: 'udp' | 'tcp',
): Fault | undefined {
  const next = faults.find(
    (fault) =>
      fault.left > 0 &&
      (fault.type === '*' || TYPE_NUMBERS[fault.type] === type) &&
      !(fault.fault === 'truncated' && transport === 'tcp'),
  );
  if (next !== undefined) next.left -= 1;
  return next?.fault;
}

function matches(data: RecordData, wanted: number): boolean {
  return wanted === ANY_TYPE || typeNumberOf(data) === wanted;
}

function startOfAuthority(
  records: ReadonlyMap<string, readonly ZoneRecord[]>,
  name: DnsName,
): ZoneRecord[] {
  for (const parent of suffixes(name)) {
    const soa = records.get(nameKey(parent))?.find(({ data }) => data.type === 'SOA');
    if (soa !== undefined) return [soa];
  }
  return [];
}
