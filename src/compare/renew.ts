import {
  type Baseline,
  endpointKey,
  type KnownFinding,
  type KnownIdentity,
} from '../model/baseline.ts';
import type { StatedFinding } from '../model/finding.ts';
import type { EndpointObservation, HostObservation, Observation } from '../model/observation.ts';
import { canBeAccepted, entryFor, isAccepted, undoneAt } from './known.ts';

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
  const earlier = entryFor(before);
  const found = findings
    .filter(({ rule, status }) => canBeAccepted(rule) && status !== 'waived')
    .map((finding): KnownFinding => {
      const entry = earlier(finding);
      if (isAccepted(entry, finding) && entry !== undefined) return entry;
      const { rule, host, address, level, expected, observed, declared } = finding;
      const since = today;
      return { rule, host, port: declared.port, address, level, expected, observed, since };
    });
  const declared = new Set(observation.hosts.map(({ host }) => `${host.name}:${host.port}`));
  const kept = before.findings.filter(
    (entry) => declared.has(`${entry.host}:${entry.port}`) && undone(entry),
  );
  const identities = new Map(before.identities.map((entry) => [endpointKey(entry), entry]));
  return {
    findings: [
      ...new Map([...kept, ...found].map((entry) => [JSON.stringify(entry), entry])).values(),
    ],
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
