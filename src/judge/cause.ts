import { sameName } from '../model/dns-name.ts';
import type { Finding, Verdict } from '../model/finding.ts';
import type {
  EndpointObservation,
  ForwardObservation,
  HostObservation,
} from '../model/observation.ts';
import type { RuleName } from '../model/rule-names.ts';
import { defaultNameReason } from './names/default-name.ts';

/** The likely reason why a host is not coherent. The first that fits, in this order, is told. */
export const CAUSES = [
  'shared-infrastructure',
  'missing-reverse',
  'default-banner',
  'masked-greeting',
  'several-identities',
  'moved-forward',
  'provider-default-ptr',
  'partial-change',
  'unknown',
] as const;
export type Cause = (typeof CAUSES)[number];

/** The cause of a host's verdict; null where the host is coherent. */
export function causeOf(
  seen: HostObservation,
  findings: readonly Finding[],
  verdict: Verdict,
): Cause | null {
  if (verdict === 'coherent') return null;
  if (verdict === 'inconclusive') return 'unknown';
  return CAUSES.find((cause) => FITS[cause](seen, findings)) ?? 'unknown';
}

type Fit = (seen: HostObservation, findings: readonly Finding[]) => boolean;

const FITS: Readonly<Record<Cause, Fit>> = {
  'shared-infrastructure': ({ host }, findings) =>
    host.control === 'shared' && findings.every(({ level }) => level !== 'error'),
  'missing-reverse': (_, findings) => complained(findings, 'ptr-missing'),
  'default-banner': (_, findings) => complained(findings, 'banner-default'),
  'masked-greeting': (_, findings) => complained(findings, 'banner-nameless'),
  'several-identities': (_, findings) => complained(findings, 'banner-rotates'),
  'moved-forward': movedForward,
  'provider-default-ptr': (_, findings) => complained(findings, 'ptr-generic'),
  'partial-change': ({ host, forward, endpoints }) =>
    endpoints.some((endpoint) => partlyChanged(host.name, forward, endpoint)),
  unknown: () => true,
};

function complained(findings: readonly Finding[], rule: RuleName): boolean {
  return findings.some((finding) => finding.rule === rule);
}

/** The name has addresses, and none of them is declared. */
function movedForward({ host }: HostObservation, findings: readonly Finding[]): boolean {
  const gone = findings.filter(({ rule }) => rule === 'address-not-in-name').length;
  return host.addresses !== null && gone > 0 && gone === host.addresses.length;
}

/** One of forward, PTR, greeting and EHLO carries the host's name, another an ordinary name that is not it. */
function partlyChanged(
  hostName: string,
  { v4, v6 }: ForwardObservation,
  { address, ptr, smtp }: EndpointObservation,
): boolean {
  const names = [...ptr.names, ...smtp.bannerNames, ...(smtp.ehloName ? [smtp.ehloName] : [])];
  const leadsHere = [v4, v6].some(
    (lookup) => lookup.kind === 'found' && lookup.records.includes(address),
  );
  const carries = leadsHere || names.some((name) => sameName(name, hostName));
  return (
    carries && names.some((name) => !sameName(name, hostName) && defaultNameReason(name) === null)
  );
}
