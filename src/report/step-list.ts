import type { ReportFinding, ReportHost } from '../model/report.ts';
import { plural } from './labels.ts';

/** Steps of one host that are listed. */
const MAX_STEPS = 50;

/**
 * The steps of a host's remedy, numbered and in order, and how many more there are.
 *
 * @param shown escapes the text of a step
 */
export function numberedSteps(
  { steps }: Pick<ReportHost, 'steps'>,
  shown: (text: string) => string,
): readonly string[] {
  const more = steps.length - MAX_STEPS;
  return [
    ...steps.slice(0, MAX_STEPS).map(({ text }, index) => `${index + 1}. ${shown(text)}`),
    ...(more > 0 ? [`\n${plural(more, 'more step')} in the JSON report.`] : []),
  ];
}

/** Whether a finding is fixed by a step of its host, which is listed once for all findings that it fixes. */
export function fixedBySteps({
  steps,
}: Pick<ReportHost, 'steps'>): (finding: ReportFinding) => boolean {
  const fixed = new Set(steps.flatMap(({ fixes }) => fixes));
  return ({ id }) => fixed.has(id);
}
