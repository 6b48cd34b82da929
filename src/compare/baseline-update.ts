import { settledView } from '../judge/settled-view.ts';
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
import { baselineEntry, canBeAccepted, isInBaseline, requiredEndpoint } from './baseline-match.ts';
import { completedChecks } from './completed-checks.ts';

/**
 * The baseline that accepts a run: its findings and the identities that it observed. An entry whose check was
 * inconclusive stays, and so does one whose host had an internal error. An entry whose host or address is no longer declared is dropped. A run without changes gives
 * the same baseline.
 *
 * @param today `YYYY-MM-DD` in UTC
 */
export function updatedBaseline(
  old: Baseline,
  findings: readonly TrackedFinding[],
  observation: Observation,
  today: string,
): Baseline {
  const stateOf = declaredStates(observation.hosts, observation.mailDomains);
  const stillDeclared = {
    findings: old.findings.filter((entry) => stateOf(requiredEndpoint(entry)) !== 'gone'),
    identities: old.identities.filter((entry) => stateOf(entry) !== 'gone'),
  };
  return {
    findings: updatedFindings(stillDeclared, findings, observation, today),
    identities: updatedIdentities(stillDeclared, findings, observation, today),
  };
}

function updatedFindings(
  old: Baseline,
  findings: readonly TrackedFinding[],
  observation: Observation,
  today: string,
): KnownFinding[] {
  const entryOf = baselineEntry(old);
  const matched = new Set(findings.map(entryOf));
  const isCompleted = completedChecks(findings, observation);
  const kept = old.findings.filter((entry) => !matched.has(entry) && !isCompleted(entry));
  const accepted = findings
    .filter(({ rule, status }) => canBeAccepted(rule) && status !== 'waived')
    .map((finding): KnownFinding => {
      const entry = entryOf(finding);
      if (isInBaseline(entry, finding) && entry !== undefined) return entry;
      const { rule, host, address, level, declared } = finding;
      // A longer text would make the written file invalid.
      const expected = sanitiseInline(finding.expected, MAX_ENTRY_TEXT);
      const observed = sanitiseInline(finding.observed, MAX_ENTRY_TEXT);
      const since = today;
      return { rule, host, port: declared.port, address, level, expected, observed, since };
    });
  return [...new Map([...kept, ...accepted].map((entry) => [findingKey(entry), entry])).values()];
}

/** A waived `identity-changed` is not accepted: the old names stay, so that it is reported when the waiver ends. */
function updatedIdentities(
  old: Baseline,
  findings: readonly TrackedFinding[],
  { hosts }: Observation,
  today: string,
): KnownIdentity[] {
  const identities = new Map(old.identities.map((entry) => [endpointKey(entry), entry]));
  const waived = new Set(
    findings
      .filter(({ rule, status }) => rule === 'identity-changed' && status === 'waived')
      .map(({ host, declared: { port }, address }) => endpointKey({ host, port, address })),
  );
  // Where an unexpected error occurred, what the baseline knows stays.
  for (const seen of hosts.filter(({ internalError }) => internalError === undefined)) {
    const { name: host, port } = seen.host;
    for (const endpoint of settledView(seen).endpoints) {
      const ref = { host, port, address: endpoint.address };
      const key = endpointKey(ref);
      if (waived.has(key)) continue;
      const identity = updatedIdentity(ref, endpoint, identities.get(key), today);
      if (identity !== null) identities.set(key, identity);
    }
  }
  return [...identities.values()];
}

/** The identity with the current names; null where neither this run nor the baseline has a name. */
function updatedIdentity(
  ref: Pick<KnownIdentity, 'host' | 'port' | 'address'>,
  { ptr, smtp }: EndpointObservation,
  old: KnownIdentity | undefined,
  today: string,
): KnownIdentity | null {
  const oldNames: IdentityNames = old ?? { ptr: [], banner: null, ehlo: null };
  const names: IdentityNames = {
    ptr: ptr.state === 'undetermined' ? oldNames.ptr : ptr.names.toSorted(),
    ...updatedSmtpNames(smtp, oldNames),
  };
  if (old === undefined) {
    const isEmpty = names.ptr.length === 0 && names.banner === null && names.ehlo === null;
    return isEmpty ? null : { ...ref, ...names, first: today, changed: today };
  }
  return isSame(names, oldNames) ? old : { ...old, ...names, changed: today };
}

type IdentityNames = Pick<KnownIdentity, 'ptr' | 'banner' | 'ehlo'>;

/**
 * The names in greeting and EHLO reply. Where the greeting's name rotates, the old names stay as long as one
 * connection shows them: which name comes first is chance, and no change of identity.
 */
function updatedSmtpNames(
  { code, bannerName, bannerNames, ehloName }: SmtpObservation,
  { banner, ehlo }: IdentityNames,
): Pick<IdentityNames, 'banner' | 'ehlo'> {
  if (code !== 220) return { banner, ehlo };
  const rotates = bannerNames.length > 1;
  if (rotates && banner !== null && bannerNames.includes(banner)) return { banner, ehlo };
  return { banner: bannerName, ehlo: ehloName ?? ehlo };
}

function isSame(a: IdentityNames, b: IdentityNames): boolean {
  return JSON.stringify([a.ptr, a.banner, a.ehlo]) === JSON.stringify([b.ptr, b.banner, b.ehlo]);
}
