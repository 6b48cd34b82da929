import type { EhloExpectation } from '../../model/mail-host.ts';
import { atEachEndpoint, type Rule } from '../rule.ts';

export const identityChanged: Rule = {
  name: 'identity-changed',
  group: 'time',
  reportsWhen:
    "against the baseline the PTR or the greeting's name of an address changed, though both still pass",
  levels: { dedicated: 'warning', shared: 'notice' },
  after: [
    'ptr-missing',
    'ptr-mismatch',
    'ptr-unconfirmed',
    'banner-default',
    'banner-mismatch',
    'banner-nameless',
    'banner-rotates',
  ],
  namesDifference: true,
  check: atEachEndpoint(({ address, ptr, smtp }, { host }, { before }) => {
    const earlier = before(address);
    if (earlier === undefined) return null;
    const changes = [
      changeOf('PTR', earlier.ptr, ptr.names, host.ptr),
      changeOf('greeting', listed(earlier.banner), listed(smtp.bannerName), host.banner),
    ].filter((change) => change !== null);
    if (changes.length === 0) return null;
    const told = changes.map(({ what, was, is }) => `its ${what} was ${was} and is ${is}`);
    return {
      expected: changes.map(({ was }) => was).join(', '),
      observed: changes.map(({ is }) => is).join(', '),
      message: `${address} shows another identity than it did since ${earlier.changed}: ${told.join(', and ')}.`,
      remedy: `If somebody meant this, declare the new name under ${changes.map(({ what }) => (what === 'PTR' ? 'ptr' : 'banner')).join(' and ')}, or renew the baseline with update-baseline. If nobody did, find out who holds ${address} now.`,
    };
  }),
};

interface Change {
  readonly what: string;
  readonly was: string;
  readonly is: string;
}

/** A change to names that the declaration does not state word for word; null where there is none. */
function changeOf(
  what: string,
  was: readonly string[],
  is: readonly string[],
  expectation: EhloExpectation,
): Change | null {
  const stated = expectation.kind === 'names' ? expectation.patterns : [];
  const strange = is.some((name) => !was.includes(name) && !stated.includes(name));
  return was.length > 0 && strange ? { what, was: was.join(', '), is: is.join(', ') } : null;
}

function listed(name: string | null): string[] {
  return name === null ? [] : [name];
}
