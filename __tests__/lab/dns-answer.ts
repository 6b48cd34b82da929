import { type DnsName, nameKey } from './dns-name.ts';
import { type DnsReply, type Rcode, TYPE_NUMBERS } from './dns-wire.ts';
import type { Fault, RecordType, Zone, ZoneFault, ZoneRecord } from './zone.ts';

/** What to do with a question: send a reply, or fail in a way that no reply can state. */
export type Answer = DnsReply | { readonly fault: 'silent' | 'garbage' };

/**
 * What a server plays. `everything`: authoritative for every name there is, recursion too. `authority`: a
 * zone's own server, which holds the zones whose SOA it has and refuses all else. `cache`: a resolver, whose
 * answers are not authoritative.
 */
export type DnsRole = 'everything' | 'authority' | 'cache';

/** Answers questions from one zone. It counts the queries that a limited fault still has to fail. */
export type Answerer = (name: DnsName, type: number, transport: 'udp' | 'tcp') => Answer;

const ANY_TYPE = 255;
const LONGEST_CHAIN = 16;

/**
 * Makes the answering side of a server over one zone: NXDOMAIN where the name and all below it are
 * missing (RFC 8020), no data where it exists, aliases followed inside the zone (RFC 1034 4.3.2;
 * SERVFAIL when they go in a circle), the zone's SOA with negative answers (RFC 2308). Faults come before records.
 * An authority does not follow an alias out of its zones.
 */
export function createAnswerer(zone: Zone, role: DnsRole): Answerer {
  const records = Map.groupBy(zone.records, (record) => nameKey(record.name));
  const existing = namesAndTheirParents(zone);
  const countdowns = zone.faults.map((fault) => ({ ...fault, left: fault.times }));
  const faults = Map.groupBy(countdowns, (fault) => nameKey(fault.name));

  return (name, type, transport) => {
    const answers: ZoneRecord[] = [];
    let current = name;
    for (let step = 0; step < LONGEST_CHAIN; step += 1) {
      const key = nameKey(current);
      const fault = takeFault(faults.get(key) ?? [], type, transport);
      if (fault !== undefined) return failWith(fault, current);
      const soa = startOfAuthority(records, current);
      if (role === 'authority' && soa.length === 0) {
        return reply(answers.length === 0 ? 'refused' : 'noerror', answers);
      }
      const here = records.get(key) ?? [];
      const wanted = here.filter(({ data }) => matches(data.type, type));
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

/** A name exists when it or one below it has records or faults other than NXDOMAIN itself. */
function namesAndTheirParents(zone: Zone): Set<string> {
  const faulty = zone.faults.filter(({ fault }) => fault !== 'nxdomain');
  const names = [...zone.records, ...faulty].map(({ name }) => name);
  return new Set(names.flatMap((name) => suffixes(name).map(nameKey)));
}

function suffixes(name: DnsName): DnsName[] {
  return [...name.map((_, index) => name.slice(index)), []];
}

/** Truncation concerns UDP only: over TCP the same question gets the whole answer. */
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

function matches(type: RecordType, wanted: number): boolean {
  return wanted === ANY_TYPE || TYPE_NUMBERS[type] === wanted;
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
