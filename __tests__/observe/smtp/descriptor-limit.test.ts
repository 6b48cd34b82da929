import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadlineIn } from '../../../src/observe/limits/deadline.ts';
import { createDescriptorLimitedDial } from '../../../src/observe/smtp/descriptor-limit.ts';
import { type Dial, dialDirectly } from '../../../src/observe/smtp/dial.ts';
import { type SmtpServer, startSmtpServer } from '../../lab/smtp-server.ts';

const ADDRESS = '127.0.56.1';

let server: SmtpServer;
beforeAll(async () => {
  server = await startSmtpServer({ kind: 'silent' }, { address: ADDRESS });
});
afterAll(() => server.close());

/** A dial that allows `descriptors` open connections, and counts the most that were open at once. */
function limitedDial(descriptors: number): { readonly dial: Dial; readonly maxOpen: () => number } {
  let open = 0;
  let maxOpen = 0;
  const dial: Dial = async (address, port, deadline) => {
    if (open >= descriptors) return { kind: 'exhausted', detail: 'EMFILE' };
    maxOpen = Math.max(maxOpen, ++open);
    const outcome = await dialDirectly(address, port, deadline);
    if (outcome.kind === 'open') outcome.socket.once('close', () => open--);
    else open--;
    return outcome;
  };
  return { dial, maxOpen: () => maxOpen };
}

describe('a machine with few file descriptors', () => {
  it('makes all connections, as many at once as it has descriptors', async () => {
    const machine = limitedDial(20);
    const { dial, hitLimit } = createDescriptorLimitedDial(machine.dial);
    const kinds = await Promise.all(
      Array.from({ length: 60 }, async () => {
        const outcome = await dial(ADDRESS, server.port, deadlineIn(60_000));
        if (outcome.kind === 'open') setImmediate(() => outcome.socket.destroy());
        return outcome.kind;
      }),
    );
    expect(new Set(kinds)).toEqual(new Set(['open']));
    expect(machine.maxOpen()).toBeLessThanOrEqual(20);
    expect(hitLimit()).toBe(true);
  });

  it('reports that no descriptor became free before the deadline', async () => {
    const { dial } = createDescriptorLimitedDial(limitedDial(1).dial);
    const first = await dial(ADDRESS, server.port, deadlineIn(60_000));
    const start = performance.now();
    const others = await Promise.all(
      [200, 300].map((ms) => dial(ADDRESS, server.port, deadlineIn(ms))),
    );
    expect(others.map(({ kind }) => kind)).toEqual(['exhausted', 'exhausted']);
    expect(performance.now() - start).toBeLessThan(30_000);
    if (first.kind === 'open') first.socket.destroy();
  });

  it('reports no limit when there are enough descriptors', async () => {
    const { dial, hitLimit } = createDescriptorLimitedDial(dialDirectly);
    const outcome = await dial(ADDRESS, server.port, deadlineIn(60_000));
    if (outcome.kind === 'open') outcome.socket.destroy();
    expect([outcome.kind, hitLimit()]).toEqual(['open', false]);
  });
});
