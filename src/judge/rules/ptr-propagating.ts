import { serversAnswering } from '../authoritative-view.ts';
import { atEachEndpoint, type HostRule } from '../rule.ts';

export const ptrPropagating: HostRule = {
  name: 'ptr-propagating',
  subject: 'host',
  group: 'reverse',
  reportsWhen:
    'the zone or another resolver serves the declared PTR already, and a cache does not yet',
  levels: { dedicated: 'notice', shared: 'notice' },
  scored: false,
  supersededBy: [],
  needs: ['ptr'],
  baselineFields: ['expected', 'observed'],
  isNameMismatch: true,
  resolvesItself: true,
  check: atEachEndpoint(({ address, ptr }, _seen, { stale }) => {
    const before = stale.get(address);
    if (before === undefined) return null;
    const old = before.names.join(', ') || 'no PTR';
    const now = ptr.names.join(', ') || 'no PTR';
    const servers = serversAnswering(before, ptr.names).join(' and ');
    const held = before.authority?.cachedForS ?? null;
    const wait = held === null ? '' : ` for at most ${durationInWords(held)}`;
    return {
      expected: now,
      observed: old,
      message:
        old === now
          ? `The address record of ${now} is changing: its zone already has ${address}, and a cache goes on without it${wait}.`
          : `The PTR of ${address} is changing: ${servers} already ${servers.includes(' and ') ? 'say' : 'says'} ${now}, and a cache goes on saying ${old}${wait}.`,
      remedy:
        'Change nothing: wait until the caches have let go of the old answer, then check again.',
    };
  }),
};

function durationInWords(seconds: number): string {
  if (seconds < 120) return `${seconds} seconds`;
  return seconds < 7200
    ? `${Math.ceil(seconds / 60)} minutes`
    : `${Math.ceil(seconds / 3600)} hours`;
}
