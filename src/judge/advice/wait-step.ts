import { durationInWords } from '../../model/duration.ts';
import type { DnsDifference } from '../../model/observation.ts';
import { isOfZone } from '../dns-difference.ts';
import type { OwnStep } from './draft.ts';

/**
 * The step for records about which servers disagree.
 *
 * @param isSettled whether the records are right at the server that counts, so that only old answers are wrong
 */
export function waitStep(differences: readonly DnsDifference[], isSettled: boolean): OwnStep {
  const ttls = differences.flatMap(({ ttlS }) => ttlS ?? []);
  const ttlS = ttls.length === 0 ? null : Math.max(...ttls);
  const atMost = ttlS === null ? '' : `, at most ${durationInWords(ttlS)}`;
  const wait = `Wait until caches have dropped the old answer${atMost}, then check again.`;
  return {
    stage: 'wait',
    kind: 'wait',
    text: `${introduction(differences, isSettled)}${wait}${otherwise(differences, isSettled)}`,
    ...(ttlS === null ? {} : { ttlS }),
  };
}

function introduction(differences: readonly DnsDifference[], isSettled: boolean): string {
  return isSettled && differences.every(isOfZone)
    ? "Change nothing: the zone's own servers have the right record. "
    : '';
}

function otherwise(differences: readonly DnsDifference[], isSettled: boolean): string {
  if (!differences.some(isOfZone)) {
    return ' If these resolvers see different zones on purpose (split horizon), give only public ones in the resolvers input.';
  }
  return isSettled
    ? ''
    : " If the zone's own servers have the wrong record, correct it in the zone.";
}
