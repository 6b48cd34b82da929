import { expect, it } from 'vitest';
import { deadlineIn } from '../../../src/observe/limits/deadline.ts';
import { dialAtMost } from '../../../src/observe/smtp/dial.ts';
import { probeSmtp } from '../../../src/observe/smtp/probe.ts';

it('dials as often as a run may; further probes are skipped', async () => {
  let dials = 0;
  const dial = dialAtMost(3, async () => {
    dials++;
    return { kind: 'refused', detail: 'refused' };
  });
  const target = { address: '192.0.2.1', port: 25, tls: 'none', serverName: 'x' } as const;
  const settings = { dial, samples: 1, retries: 1, ehloName: null };
  const probes = [1, 2, 3].map(() => probeSmtp(target, settings, deadlineIn(5000)));
  const states = (await Promise.all(probes)).map(({ smtp }) => [smtp.state, smtp.reason]);
  expect(states.toSorted()).toEqual([
    ['skipped', 'deadline'],
    ['skipped', 'deadline'],
    ['skipped', 'deadline'],
  ]);
  expect(dials).toBe(3);
});
