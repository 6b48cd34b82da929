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
  check: atEachEndpoint(({ address, ptr }, _host, { stale }) => {
    const cached = stale.get(address);
    if (cached === undefined) return null;
    const old = cached.names.join(', ') || 'no PTR';
    const now = ptr.names.join(', ') || 'no PTR';
    const servers = serversAnswering(cached, ptr.names).join(' and ');
    const remainingS = cached.authority?.cachedForS ?? null;
    const wait = remainingS === null ? '' : ` for at most ${durationInWords(remainingS)}`;
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
