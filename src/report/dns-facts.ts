import type { JudgedHost } from '../judge/judge.ts';
import type { Lookup, MxRecord } from '../model/observation.ts';
import type { ReportDnsFact } from '../model/report.ts';

/** The lookups of the name of a host or of a mail domain; none for a host that is no longer declared. */
export function dnsFacts({
  name,
  forward,
  mx,
}: Pick<JudgedHost, 'name' | 'forward' | 'mx'>): ReportDnsFact[] {
  if (mx !== undefined) return [fact(name, 'MX', mx, mxText)];
  if (forward === undefined) return [];
  const { v4, v6, alias } = forward;
  const aliases = alias.kind === 'found' ? [fact(name, 'CNAME', alias, asItIs)] : [];
  return [...aliases, fact(name, 'A', v4, asItIs), fact(name, 'AAAA', v6, asItIs)];
}

const asItIs = (record: string) => record;
const mxText = ({ preference, exchange }: MxRecord) => `${preference} ${exchange}`;

function fact<T>(
  name: string,
  type: ReportDnsFact['type'],
  lookup: Lookup<T>,
  textOf: (record: T) => string,
): ReportDnsFact {
  const nothing = { name, type, records: [], ttlS: null, reason: null, detail: null };
  switch (lookup.kind) {
    case 'found': {
      const records = lookup.records.map(textOf);
      return { ...nothing, state: 'found', records, ttlS: lookup.ttlS };
    }
    case 'absent':
      return { ...nothing, state: 'absent', ttlS: lookup.ttlS };
    case 'failed': {
      const { reason, detail } = lookup;
      const isRun = reason !== 'deadline' && reason !== 'internal-error';
      return { ...nothing, state: isRun ? 'failed' : 'not-run', reason, detail };
    }
  }
}
