import type { SmtpProbe } from '../smtp/probe.ts';
import { createAdaptiveLimit, releaseSlowTasks } from './adaptive-limit.ts';

/** Runs SMTP probes: one at a time per address, and a limited number in all. */
export interface ProbeLimit {
  /** Runs the probe when the address and a slot are free. The address is locked until the connection is closed. */
  readonly run: (address: string, probe: () => Promise<SmtpProbe>) => Promise<SmtpProbe>;
}

/** Probes at once at the start, and the fewest whatever their outcomes. */
const MIN_PROBES = 256;

/**
 * Makes the limit of a run. It rises with each server that greets and falls with each that does not: a path that
 * loses connections gets fewer of them, and hostile servers get no more memory than at the start.
 *
 * @param max the most probes at once
 */
export function createProbeLimit(max: number): ProbeLimit {
  const limit = releaseSlowTasks(createAdaptiveLimit(MIN_PROBES, max));
  /** For each address, when its last probe has closed its connection. */
  const locks = new Map<string, Promise<void>>();
  return {
    run: (address, probe) => {
      // The address is locked before a slot is taken: probes that wait for a busy address occupy no slots.
      const previous = locks.get(address);
      const result =
        previous === undefined ? limit.run(probe) : previous.then(() => limit.run(probe));
      const released = result.then(
        (done) => {
          limit.report(outcomeOf(done));
          return done.closed;
        },
        () => {},
      );
      locks.set(address, released);
      return result;
    },
  };
}

function outcomeOf({ smtp: { state, timingsMs } }: SmtpProbe): 'good' | 'bad' | 'lost' {
  if (state === 'greeted') return 'good';
  return state === 'timeout' && timingsMs.connect === null ? 'lost' : 'bad';
}
