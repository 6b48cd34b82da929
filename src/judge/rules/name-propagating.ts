import type { DnsDifference } from '../../model/observation.ts';
import { currentAnswer, differenceInWords, isOfZone, otherAnswers } from '../dns-difference.ts';
import type { HostRule, Violation } from '../rule.ts';

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
      disputes.flatMap(({ differences }) => differences.filter(({ type }) => type !== 'PTR')),
    ),
  checkMailDomain: ({ dispute }) => propagating(dispute?.differences ?? []),
};

/** One violation for each name: the same record may cause several disputes. */
function propagating(differences: readonly DnsDifference[]): Violation[] {
  const byName = Map.groupBy(differences, ({ name }) => name);
  return [...byName.values()].map((ofName) => {
    const byType = [...new Map(ofName.map((one) => [one.type, one])).values()];
    return {
      address: null,
      expected: byType.map(currentAnswer).join('; '),
      observed: byType.map(otherAnswers).join('; '),
      message: byType.map((one) => differenceInWords(one)).join(' '),
      remedy: byType.some(isOfZone) ? WAIT_REMEDY : RESOLVERS_REMEDY,
    };
  });
}

const WAIT_REMEDY =
  'Change nothing. Wait until the caches have dropped the old answer, then check again.';
const RESOLVERS_REMEDY =
  'Wait until the caches have dropped the old answer, then check again. If these resolvers see different zones on purpose (split horizon), give only public ones in the resolvers input.';
