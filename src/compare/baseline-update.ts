import { authoritativeView } from '../judge/authoritative-view.ts';
import {
  type Baseline,
  findingKey,
  type KnownFinding,
  type KnownIdentity,
} from '../model/baseline.ts';
import { MAX_ENTRY_TEXT } from '../model/baseline-schema.ts';
import { declaredStates } from '../model/declared-state.ts';
import type { TrackedFinding } from '../model/finding.ts';
import { endpointKey } from '../model/host-key.ts';
import type { EndpointObservation, Observation, SmtpObservation } from '../model/observation.ts';
import { sanitiseInline } from '../model/sanitise.ts';
import { baselineEntry, canBeAccepted, isInBaseline, subjectOf } from './baseline-match.ts';
import { checksMade } from './completed-checks.ts';

/**
 * The baseline after a run: its findings are known from now on, and its identities are those that were seen.
 * What could not be checked stays as it was known; what is declared no more is forgotten. Where nothing
 * changed, nothing changes.
 *
 * @param today `YYYY-MM-DD` in UTC
 */
export function updatedBaseline(
  before: Baseline,
  findings: readonly TrackedFinding[],
  observation: Observation,
  today: string,
): Baseline {
  const standing = declaredStates(observation.hosts, observation.mailDomains);
  const declared = {
    findings: before.findings.filter((entry) => standing(subjectOf(entry)) !== 'gone'),
    identities: before.identities.filter((entry) => standing(entry) !== 'gone'),
  };
  return {
    findings: knownFrom(declared, findings, observation, today),
    identities: identitiesFrom(declared, findings, observation, today),
  };
}

function knownFrom(
  before: Baseline,
  findings: readonly TrackedFinding[],
  observation: Observation,
  today: string,
): KnownFinding[] {
  const earlier = baselineEntry(before);
  const occurring = new Set(findings.map(earlier));
  const made = checksMade(findings, observation);
  const kept = before.findings.filter((entry) => !occurring.has(entry) && !made(entry));
  const found = findings
    .filter(({ rule, status }) => canBeAccepted(rule) && status !== 'waived')
    .map((finding): KnownFinding => {
      const entry = earlier(finding);
      if (isInBaseline(entry, finding) && entry !== undefined) return entry;
      const { rule, host, address, level, declared } = finding;
      // A text that the file could not hold would make it a damaged one.
      const expected = sanitiseInline(finding.expected, MAX_ENTRY_TEXT);
      const observed = sanitiseInline(finding.observed, MAX_ENTRY_TEXT);
      const since = today;
      return { rule, host, port: declared.port, address, level, expected, observed, since };
    });
  return [...new Map([...kept, ...found].map((entry) => [findingKey(entry), entry])).values()];
}

/** A change that is waived is not accepted: the names of before stay, so that it is told when the waiver ends. */
function identitiesFrom(
  before: Baseline,
  findings: readonly TrackedFinding[],
  { hosts }: Observation,
  today: string,
): KnownIdentity[] {
  const identities = new Map(before.identities.map((entry) => [endpointKey(entry), entry]));
  const waived = new Set(
    findings
      .filter(({ rule, status }) => rule === 'identity-changed' && status === 'waived')
      .map(({ host, declared: { port }, address }) => endpointKey({ host, port, address })),
  );
  for (const seen of hosts) {
    const { name: host, port } = seen.host;
    for (const endpoint of authoritativeView(seen).seen.endpoints) {
      const where = { host, port, address: endpoint.address };
      const key = endpointKey(where);
      if (waived.has(key)) continue;
      const identity = identityAt(where, endpoint, identities.get(key), today);
      if (identity !== null) identities.set(key, identity);
    }
  }
  return [...identities.values()];
}

/** The identity with the names that are seen now; null where none ever was. */
function identityAt(
  where: Pick<KnownIdentity, 'host' | 'port' | 'address'>,
  { ptr, smtp }: EndpointObservation,
  earlier: KnownIdentity | undefined,
  today: string,
): KnownIdentity | null {
  const known: Names = earlier ?? { ptr: [], banner: null, ehlo: null };
  const names: Names = {
    ptr: ptr.state === 'undetermined' ? known.ptr : ptr.names.toSorted(),
    ...namesOfGreeting(smtp, known),
  };
  if (earlier === undefined) {
    const nothing = names.ptr.length === 0 && names.banner === null && names.ehlo === null;
    return nothing ? null : { ...where, ...names, first: today, changed: today };
  }
  return isSame(names, known) ? earlier : { ...earlier, ...names, changed: today };
}

type Names = Pick<KnownIdentity, 'ptr' | 'banner' | 'ehlo'>;

/**
 * The names that a server says of itself. Where they differ from one connection to the next, those that are
 * known stay as long as one connection still shows them: which comes first is chance, and no change.
 */
function namesOfGreeting(
  { code, bannerName, bannerNames, ehloName }: SmtpObservation,
  { banner, ehlo }: Names,
): Pick<Names, 'banner' | 'ehlo'> {
  if (code !== 220) return { banner, ehlo };
  const rotates = bannerNames.length > 1;
  if (rotates && banner !== null && bannerNames.includes(banner)) return { banner, ehlo };
  return { banner: bannerName, ehlo: ehloName ?? ehlo };
}

function isSame(a: Names, b: Names): boolean {
  return JSON.stringify([a.ptr, a.banner, a.ehlo]) === JSON.stringify([b.ptr, b.banner, b.ehlo]);
}
