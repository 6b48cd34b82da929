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

/** A machine that opens no more than `files` at once, and says how many it had open at most. */
function machineWith(files: number): { readonly dial: Dial; readonly atMost: () => number } {
  let open = 0;
  let most = 0;
  const dial: Dial = async (address, port, deadline) => {
    if (open >= files) return { kind: 'starved', detail: 'EMFILE' };
    most = Math.max(most, ++open);
    const outcome = await dialDirectly(address, port, deadline);
    if (outcome.kind === 'open') outcome.socket.once('close', () => open--);
    else open--;
    return outcome;
  };
  return { dial, atMost: () => most };
}

describe('a machine with few files to open', () => {
  it('makes every connection, one after the other', async () => {
    const machine = machineWith(20);
    const { dial, hitLimit: ranOut } = createDescriptorLimitedDial(machine.dial);
    const kinds = await Promise.all(
      Array.from({ length: 60 }, async () => {
        const outcome = await dial(ADDRESS, server.port, deadlineIn(5000));
        if (outcome.kind === 'open') setImmediate(() => outcome.socket.destroy());
        return outcome.kind;
      }),
    );
    expect(new Set(kinds)).toEqual(new Set(['open']));
    expect(machine.atMost()).toBeLessThanOrEqual(20);
    expect(ranOut()).toBe(true);
  });

  it('says so where no file comes free in time', async () => {
    const { dial } = createDescriptorLimitedDial(machineWith(1).dial);
    const held = await dial(ADDRESS, server.port, deadlineIn(5000));
    const began = performance.now();
    const others = await Promise.all(
      [200, 300].map((ms) => dial(ADDRESS, server.port, deadlineIn(ms))),
    );
    expect(others.map(({ kind }) => kind)).toEqual(['starved', 'starved']);
    expect(performance.now() - began).toBeLessThan(1000);
    if (held.kind === 'open') held.socket.destroy();
  });

  it('says nothing where there are enough', async () => {
    const { dial, hitLimit: ranOut } = createDescriptorLimitedDial(dialDirectly);
    const outcome = await dial(ADDRESS, server.port, deadlineIn(5000));
    if (outcome.kind === 'open') outcome.socket.destroy();
    expect([outcome.kind, ranOut()]).toEqual(['open', false]);
  });
});
