import { judge } from '../../../src/judge/judge.ts';
import type { HostObservation } from '../../../src/model/observation.ts';
import type { Step } from '../../../src/model/step.ts';

/** The steps of a host that is observed alone. */
export function stepsOf(seen: HostObservation): readonly Step[] {
  const { hosts } = judge({
    at: Date.UTC(2026, 10, 24),
    hosts: [seen],
    mailDomains: [],
    otherShardHosts: [],
    limits: [],
    undeclaredAddresses: [],
    vantage: { port25: 'open', ipv6: 'available' },
  });
  return hosts[0]?.steps ?? [];
}
