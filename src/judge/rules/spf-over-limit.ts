import type { SpfAnswer } from '../../model/observation.ts';
import { authoriseAdvice } from '../advice/spf-advice.ts';
import { atEachDomain, type HostRule } from '../rule.ts';

/**
 * A receiver evaluates a record only up to what matches, so a long record is over the limit for the addresses
 * that it names late, and fine for those that it names first. It is reported where it is at one of the host's.
 */
export const spfOverLimit: HostRule = {
  name: 'spf-over-limit',
  subject: 'host',
  group: 'context',
  reportsWhen:
    'the SPF record of a domain under `domains` takes more than 10 DNS lookups, or 2 void ones, before it decides on an address of the host (RFC 7208 4.6.4)',
  levels: { dedicated: 'warning', shared: 'warning' },
  scored: true,
  supersededBy: [],
  needs: ['spf'],
  baselineFields: ['expected'],
  isNameMismatch: false,
  escalatesWeak: 'always',
  check: atEachDomain(({ domain, spf }, { host }) => {
    if (spf.kind !== 'found') return null;
    const over = Object.entries(spf.results).flatMap(([address, answer]) => {
      const limit = limitOf(answer);
      return limit === null ? [] : [{ address, limit }];
    });
    const [first] = over;
    if (first === undefined) return null;
    const { most, cure } = LIMITS[first.limit];
    const addresses = over.map(({ address }) => address);
    const others = over.length > 1 ? ` and ${over.length - 1} more` : '';
    const shortcut =
      host.role === 'inbound'
        ? ''
        : ` ${authoriseAdvice(domain, spf.records, host, addresses, 'first')}`;
    return {
      expected: `an SPF record of ${domain} within ${most}`,
      observed: `more than ${most}`,
      message: `The SPF record of ${domain} takes more than ${most} before it decides on ${first.address}${others}. Receivers stop there with a permanent error, so it authorises nothing (RFC 7208 4.6.4).`,
      remedy: `In the SPF record of ${domain} and in those that it includes, ${cure}.${shortcut}`,
    };
  }),
};

type Limit = 'too-many-lookups' | 'too-many-void-lookups';

function limitOf(answer: SpfAnswer): Limit | null {
  return answer.result === 'permerror' && answer.error !== 'other' ? answer.error : null;
}

const LIMITS: Readonly<Record<Limit, { readonly most: string; readonly cure: string }>> = {
  'too-many-lookups': {
    most: '10 DNS lookups',
    cure: 'remove the mechanisms that no sender needs any more, replace a and mx by the ip4 and ip6 mechanisms that they stand for, and drop ptr',
  },
  'too-many-void-lookups': {
    most: '2 void DNS lookups',
    cure: 'remove the mechanisms whose names do not exist: they authorise nobody',
  },
};
