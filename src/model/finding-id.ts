import { type EndpointRef, endpointKey } from './host-key.ts';

/**
 * The ids of findings, which are unique in one report and the same in the next: rule, host, port and address. Several
 * findings of one rule at one place, such as those about two sending domains, are counted.
 */
export function findingIds(
  findings: readonly (EndpointRef & { readonly rule: string })[],
): readonly string[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const place = `${finding.rule} ${endpointKey(finding)}`.trimEnd();
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    return count === 1 ? place : `${place} #${count}`;
  });
}
