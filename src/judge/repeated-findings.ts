import { type Finding, SEVERITY } from '../model/finding.ts';
import { isOfEveryPort } from '../model/finding-place.ts';
import { waiverInForce } from '../model/waiver.ts';

/**
 * The findings that repeat another one: the same DNS fact of the same host and address at another of its ports. Of those
 * that say the same, the most severe remains, else one that is waived, else the first in the order of the declaration.
 *
 * @param findings those of all declared hosts, in the order of the declaration
 * @param today `YYYY-MM-DD` in UTC
 */
export function repeatedFindings(findings: readonly Finding[], today: string): Set<Finding> {
  const same = Map.groupBy(
    findings.filter(isOfEveryPort),
    ({ rule, host, address, expected, observed }) =>
      JSON.stringify([rule, host, address, expected, observed]),
  );
  const isWaived = (finding: Finding) => Number(waiverInForce(finding, today) !== undefined);
  const repeated = new Set<Finding>();
  for (const group of same.values()) {
    const [kept] = group.toSorted(
      (a, b) => SEVERITY[b.level] - SEVERITY[a.level] || isWaived(b) - isWaived(a),
    );
    for (const finding of group) if (finding !== kept) repeated.add(finding);
  }
  return repeated;
}
