import type { SmtpProbe } from '../smtp/dialogue.ts';
import { createAdaptiveLimit, createSlowTaskRelease } from './adaptive-limit.ts';

/** Runs probes of addresses: never two at one address, never more than so many in all. */
export interface ProbeLimit {
  /** Probes in its turn; the address stays taken until the probe's goodbye is over too. */
  readonly run: (address: string, probe: () => Promise<SmtpProbe>) => Promise<SmtpProbe>;
}

/** Probes at the beginning, and whatever becomes of them. */
const LEAST_PROBES = 256;

/**
 * More probes are under way at once with each server that greets, fewer with each that does not: a path that
 * loses connections is not loaded with more of them, and hostile servers get no more memory than at the beginning.
 *
 * @param most probes that are under way at once
 */
export function createProbeLimit(most: number): ProbeLimit {
  const turns = createAdaptiveLimit(LEAST_PROBES, most);
  const turnOf = createSlowTaskRelease();
  const takeTurn = (work: () => Promise<SmtpProbe>) =>
    new Promise<SmtpProbe>((resolve, reject) => {
      void turns.run(() => {
        const probe = work();
        probe.then(resolve, reject);
        return turnOf(probe);
      });
    });
  /** When the last probe of an address is over. */
  const ends = new Map<string, Promise<void>>();
  return {
    run: (address, work) => {
      // The lane is taken first, so that those who wait for a busy address hold no turn of the others.
      const before = ends.get(address);
      const probe = before === undefined ? takeTurn(work) : before.then(() => takeTurn(work));
      const end = async (ended: SmtpProbe) => {
        turns.report(outcomeOf(ended));
        await ended.goodbye;
      };
      ends.set(
        address,
        probe.then(end, () => {}),
      );
      return probe;
    },
  };
}

function outcomeOf({ smtp: { state, timingsMs } }: SmtpProbe): 'good' | 'bad' | 'lost' {
  if (state === 'greeted') return 'good';
  return state === 'timeout' && timingsMs.connect === null ? 'lost' : 'bad';
}
