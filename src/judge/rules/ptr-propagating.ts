import { waitStep } from '../advice/wait-step.ts';
import { currentAnswer, differenceInWords, otherAnswers } from '../dns-difference.ts';
import type { HostRule } from '../rule.ts';

export const ptrPropagating: HostRule = {
  name: 'ptr-propagating',
  subject: 'host',
  group: 'reverse',
  reportsWhen:
    'servers disagree about the PTR record, which causes a finding at some of them; it replaces that finding',
  levels: { dedicated: 'notice', shared: 'notice' },
  scored: false,
  supersededBy: [],
  needs: ['ptr'],
  baselineFields: ['expected', 'observed'],
  isNameMismatch: true,
  resolvesItself: true,
  check: ({ disputes = [] }) =>
    disputes.flatMap((dispute) => {
      if (dispute.about !== 'ptr') return [];
      const { address, differences } = dispute;
      return differences
        .filter(({ type }) => type === 'PTR')
        .slice(0, 1)
        .map((difference) => ({
          address,
          expected: currentAnswer(difference),
          observed: otherAnswers(difference),
          message: differenceInWords(difference, `the PTR of ${address}`),
          step: waitStep([difference], dispute.settled !== null),
        }));
    }),
};
