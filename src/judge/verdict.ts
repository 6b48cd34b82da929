import type { Finding, Verdict } from '../model/finding.ts';
import type { HostObservation } from '../model/observation.ts';
import { CATALOGUE } from './catalogue.ts';
import { type Cause, causeOf } from './cause.ts';

export interface Judgement {
  readonly verdict: Verdict;
  /** The likely reason; null where the host is coherent. */
  readonly cause: Cause | null;
  /** What a person should do, in a sentence or two. */
  readonly advice: string;
}

/** What all findings of a host mean together. */
export function judgementOf(seen: HostObservation, findings: readonly Finding[]): Judgement {
  const { verdict, advice } = verdictOf(seen, findings);
  return { verdict, cause: causeOf(seen, findings, verdict), advice };
}

function verdictOf(
  seen: HostObservation,
  findings: readonly Finding[],
): { verdict: Verdict; advice: string } {
  const errors = findings.filter(({ level }) => level === 'error');
  const warnings = findings.filter(({ level }) => level === 'warning');
  const [worst] = errors;
  if (worst !== undefined) {
    const more = errors.length > 1 ? ` ${errors.length - 1} more after it.` : '';
    return { verdict: 'broken', advice: `First: ${worst.remedy}${more}` };
  }
  const lone = warnings.length === 1 && warnings[0]?.rule === 'banner-ptr-mismatch';
  const own = warnings.filter((finding) => seen.host.control === 'dedicated' || isContext(finding));
  if (own.length > 0 && !lone) {
    const remedies = new Set(own.map(({ remedy }) => remedy));
    return { verdict: 'at-risk', advice: [...remedies].join(' ') };
  }
  if (seen.inconclusive.length > 0) {
    const details = [...new Set(seen.inconclusive.map(({ detail }) => detail))];
    return {
      verdict: 'inconclusive',
      advice: `Nothing wrong was seen, but not everything could be checked: ${details.join('; ')}.`,
    };
  }
  if (lone || warnings.length > 0 || findings.some(namesDifference)) {
    return {
      verdict: 'cosmetic',
      advice:
        seen.host.control === 'shared'
          ? "Leave it. The address is the provider's, and forcing the names to agree would advertise an identity that is not yours."
          : 'Leave it, or align the names when you next touch the host. It starts to count when other carelessness joins it.',
    };
  }
  return { verdict: 'coherent', advice: 'Nothing to do.' };
}

/** SPF and DMARC are the user's own to publish, whoever controls the address. */
function isContext(finding: Finding): boolean {
  return CATALOGUE.some((rule) => rule.name === finding.rule && rule.group === 'context');
}

function namesDifference(finding: Finding): boolean {
  return CATALOGUE.some((rule) => rule.name === finding.rule && rule.namesDifference);
}
