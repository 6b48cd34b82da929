import { type Baseline, endpointKey, type KnownIdentity } from '../model/baseline.ts';
import type { StatedFinding } from '../model/finding.ts';
import type { EndpointObservation, HostObservation, Observation } from '../model/observation.ts';
import { ABOUT_MEMORY, keyOf, undoneAt } from './known.ts';

/**
 * The baseline after a run: its findings are known from now on, and its identities are those that were seen.
 * What could not be checked stays as it was known; what is declared no more is forgotten. Where nothing
 * changed, nothing changes.
 *
 * @param today `YYYY-MM-DD` in UTC
 */
export function renewed(
  before: Baseline,
  findings: readonly StatedFinding[],
  observation: Observation,
  today: string,
): Baseline {
  const all = [...observation.hosts, ...observation.mailDomains];
  const undone = undoneAt(all.flatMap(({ inconclusive }) => inconclusive));
  const since = new Map(before.findings.map((entry) => [keyOf(entry), entry.since]));
  const found = findings
    .filter(({ rule, status }) => !ABOUT_MEMORY.has(rule) && status !== 'waived')
    .map(({ rule, host, address, level, observed, declared: { port } }) => {
      const entry = { rule, host, port, address, level, observed };
      return { ...entry, since: since.get(keyOf(entry)) ?? today };
    });
  const keys = new Set(found.map(keyOf));
  const declared = new Set(observation.hosts.map(({ host }) => `${host.name}:${host.port}`));
  const kept = before.findings.filter(
    (entry) =>
      !keys.has(keyOf(entry)) && declared.has(`${entry.host}:${entry.port}`) && undone(entry),
  );
  const identities = new Map(before.identities.map((entry) => [endpointKey(entry), entry]));
  return {
    findings: [...new Map([...kept, ...found].map((entry) => [keyOf(entry), entry])).values()],
    identities: observation.hosts.flatMap((seen) =>
      seen.endpoints.flatMap((endpoint) => identityOf(seen, endpoint, identities, today)),
    ),
  };
}

function identityOf(
  { host: { name: host, port } }: HostObservation,
  { address, ptr, smtp }: EndpointObservation,
  known: ReadonlyMap<string, KnownIdentity>,
  today: string,
): KnownIdentity[] {
  const earlier = known.get(endpointKey({ host, port, address }));
  const sawPtr = ptr.error === null || ptr.names.length > 0;
  const sawGreeting = smtp.code === 220;
  if (!sawPtr && !sawGreeting) return earlier === undefined ? [] : [earlier];
  const names = {
    ptr: sawPtr ? ptr.names.toSorted() : (earlier?.ptr ?? []),
    banner: sawGreeting ? smtp.bannerName : (earlier?.banner ?? null),
    ehlo: smtp.ehloName ?? earlier?.ehlo ?? null,
  };
  const same =
    earlier !== undefined &&
    JSON.stringify([earlier.ptr, earlier.banner, earlier.ehlo]) ===
      JSON.stringify([names.ptr, names.banner, names.ehlo]);
  const changed = same ? earlier.changed : today;
  return [{ host, port, address, ...names, first: earlier?.first ?? today, changed }];
}
