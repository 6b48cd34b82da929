import type { Socket } from 'node:net';
import pLimit from 'p-limit';
import { pause, within } from '../limits/deadline.ts';
import type { Dial, DialOutcome } from './dial.ts';

/** A way to dial with as many connections at once as this machine has files to open for them. */
export interface DescriptorLimitedDial {
  readonly dial: Dial;
  /** Whether there were too few files at some time. */
  readonly hitLimit: () => boolean;
}

/** Files that connections leave to lookups once there were too few. */
const LEFT_TO_OTHERS = 8;
const PAUSE_MS = 50;

/**
 * Dials again where this machine has no file left to open (EMFILE, ENFILE). From then on fewer connections are
 * open at once and the others wait for their turn, within their deadlines.
 */
export function createDescriptorLimitedDial(dial: Dial): DescriptorLimitedDial {
  const turns = pLimit(Number.POSITIVE_INFINITY);
  let ranOut = false;

  const dialUntilStarted: Dial = async (address, port, deadline) => {
    while (deadline.remaining() > 0) {
      const outcome = await dial(address, port, deadline);
      if (outcome.kind !== 'starved') return outcome;
      ranOut = true;
      const others = turns.activeCount - 1;
      turns.concurrency = Math.max(1, Math.min(turns.concurrency, others - LEFT_TO_OTHERS));
      await pause(PAUSE_MS, deadline);
    }
    return STARVED;
  };

  return {
    hitLimit: () => ranOut,
    dial: async (address, port, deadline) => {
      const outcome = Promise.withResolvers<DialOutcome>();
      let begun = false;
      // A turn lasts until the connection is closed, and its file with it.
      void turns(async () => {
        begun = true;
        const dialled = await dialUntilStarted(address, port, deadline);
        outcome.resolve(dialled);
        if (dialled.kind === 'open') await closed(dialled.socket);
      });
      const first = await within(deadline, outcome.promise, () => null);
      return first ?? (begun ? outcome.promise : STARVED);
    },
  };
}

const STARVED: DialOutcome = {
  kind: 'starved',
  detail: 'this machine had too few open files for a connection until the time was over',
};

function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.closed) resolve();
    else socket.once('close', () => resolve());
  });
}
