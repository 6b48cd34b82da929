import type { Socket } from 'node:net';
import pLimit from 'p-limit';
import { pause, within } from '../limits/deadline.ts';
import type { Dial, DialOutcome } from './dial.ts';

/** A dial that adapts to the number of file descriptors that this machine allows. */
export interface DescriptorLimitedDial {
  readonly dial: Dial;
  /** Whether the machine ran out of file descriptors at some time. */
  readonly hitLimit: () => boolean;
}

/** Descriptors that connections leave free for lookups once the limit was hit. */
const RESERVED_DESCRIPTORS = 8;
const RETRY_MS = 50;

/**
 * Dials again when no file descriptor is left (EMFILE, ENFILE). From then on fewer connections are open at once;
 * the others wait for a slot until their deadlines.
 */
export function createDescriptorLimitedDial(dial: Dial): DescriptorLimitedDial {
  const slots = pLimit(Number.POSITIVE_INFINITY);
  let hitLimit = false;

  const dialUntilOpened: Dial = async (address, port, deadline) => {
    while (deadline.remaining() > 0) {
      const outcome = await dial(address, port, deadline);
      if (outcome.kind !== 'exhausted') return outcome;
      hitLimit = true;
      const others = slots.activeCount - 1;
      slots.concurrency = Math.max(1, Math.min(slots.concurrency, others - RESERVED_DESCRIPTORS));
      await pause(RETRY_MS, deadline);
    }
    return NO_DESCRIPTOR;
  };

  return {
    hitLimit: () => hitLimit,
    dial: async (address, port, deadline) => {
      const outcome = Promise.withResolvers<DialOutcome>();
      let started = false;
      // A slot is taken until the connection is closed, as is its descriptor.
      void slots(async () => {
        started = true;
        const dialled = await dialUntilOpened(address, port, deadline);
        outcome.resolve(dialled);
        if (dialled.kind === 'open') await closed(dialled.socket);
      });
      const first = await within(deadline, outcome.promise, () => null);
      return first ?? (started ? outcome.promise : NO_DESCRIPTOR);
    },
  };
}

const NO_DESCRIPTOR: DialOutcome = {
  kind: 'exhausted',
  detail: 'this machine had too few open files for a connection until the time was over',
};

function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.closed) resolve();
    else socket.once('close', () => resolve());
  });
}
