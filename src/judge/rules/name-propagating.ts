import type { DnsDifference } from '../../model/observation.ts';
import { waitStep } from '../advice/wait-step.ts';
import { currentAnswer, differenceInWords, otherAnswers } from '../dns-difference.ts';
import type { HostRule, Violation } from '../rule.ts';
import { inEveryState } from '../sentence.ts';

export const namePropagating: HostRule = {
  name: 'name-propagating',
  subject: 'host',
  group: 'forward',
  reportsWhen:
    'servers disagree about an A, AAAA, MX, SPF or DMARC record that causes a finding at some of them; it replaces that finding',
  levels: { dedicated: 'notice', shared: 'notice' },
  scored: false,
  supersededBy: [],
  needs: ['forward'],
  baselineFields: ['expected', 'observed'],
  isNameMismatch: true,
  resolvesItself: true,
  check: ({ disputes = [] }) =>
    propagating(
      disputes.flatMap(({ differences, settled }) =>
        differences
          .filter(({ type }) => type !== 'PTR')
          .map((difference) => ({ difference, isSettled: settled !== null })),
      ),
    ),
  checkMailDomain: ({ dispute }) =>
    propagating(
      (dispute?.differences ?? []).map((difference) => {
        return { difference, isSettled: dispute?.settled != null };
      }),
    ),
};

/** A record about which servers disagree, and whether another server's answer settles it. */
interface Disputed {
  readonly difference: DnsDifference;
  readonly isSettled: boolean;
}

/** One violation for each name: the same record may cause several disputes. */
function propagating(disputed: readonly Disputed[]): Violation[] {
  const byName = Map.groupBy(disputed, ({ difference }) => difference.name);
  return [...byName.values()].map((ofName) => {
    const byType = [...new Map(ofName.map((one) => [one.difference.type, one])).values()];
    const differences = byType.map(({ difference }) => difference);
    return {
      address: null,
      expected: differences.map(currentAnswer).join('; '),
      observed: differences.map(otherAnswers).join('; '),
      message: differences
        .map((one) => differenceInWords(one))
        .reduce((before, one) => inEveryState`${before} ${one}`),
      step: waitStep(
        differences,
        byType.every(({ isSettled }) => isSettled),
      ),
    };
  });
}
