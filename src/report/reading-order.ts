import type { Verdict } from '../model/finding.ts';
import type { Report, ReportHost } from '../model/report.ts';
import { byAcceptance } from './accepted-hosts.ts';
import { VERDICT_WORDS } from './labels.ts';

/** Verdicts from the worst to the best: the order of reading. */
const ORDER: readonly Verdict[] = ['broken', 'at-risk', 'inconclusive', 'cosmetic', 'coherent'];

export function worstFirst(hosts: readonly ReportHost[]): ReportHost[] {
  return hosts.toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
}

/** The result's mark, or of a run that passes that of the worst which it passes over. */
export function mark(report: Report): string {
  if (report.result === 'failed') return '❌';
  const { open } = byAcceptance(report);
  const worst = ORDER.find((verdict) => open.some((host) => host.verdict === verdict));
  const harmless = worst === undefined || worst === 'cosmetic' || worst === 'coherent';
  return harmless ? (report.complete ? '✅' : '❔') : VERDICT_WORDS[worst].mark;
}
