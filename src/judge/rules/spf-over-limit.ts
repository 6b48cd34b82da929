import { listInWords } from '../../model/list-in-words.ts';
import type { SpfAnswer } from '../../model/observation.ts';
import { authoriseStep, mechanismsFor } from '../advice/spf-advice.ts';
import { atEachDomain, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

/**
 * A receiver evaluates a record up to the first match, so a long record exceeds the limit only for the addresses
 * that match late. It is reported where it does for one of the host's addresses.
 */
export const spfOverLimit: HostRule = {
  name: 'spf-over-limit',
  subject: 'host',
  group: 'context',
  reportsWhen:
    'the SPF record of a domain under `domains` takes more than 10 DNS lookups, or more than 2 void ones, before it decides on an address of the host (RFC 7208 4.6.4)',
  levels: { dedicated: 'warning', shared: 'warning' },
  scored: true,
  supersededBy: [],
  needs: ['spf'],
  baselineFields: ['expected'],
  isNameMismatch: false,
  escalatesWeak: true,
  check: atEachDomain(({ domain, spf }, { host }) => {
    if (spf.kind !== 'found') return null;
    const exceeded = [...spf.results].flatMap(([address, answer]) => {
      const limit = limitOf(answer);
      const voidLookups = answer.result === 'permerror' ? answer.voidLookups : [];
      return limit === null ? [] : [{ address, limit, voidLookups }];
    });
    const [first] = exceeded;
    if (first === undefined) return null;
    const { limit, fix } = LIMITS[first.limit];
    const addresses = exceeded.map(({ address }) => address);
    const others = exceeded.length > 1 ? ` and ${exceeded.length - 1} more` : '';
    const named =
      first.limit === 'too-many-void-lookups'
        ? ` These found nothing: ${listInWords(first.voidLookups, 5)}.`
        : '';
    const shortcut =
      host.role === 'inbound'
        ? null
        : authoriseStep(domain, spf.records, host, mechanismsFor(addresses), 'first');
    const text = `In the SPF record of ${domain} and in those that it includes, ${fix}.`;
    return {
      expected: `an SPF record of ${domain} within ${limit}`,
      observed: `more than ${limit}`,
      message: sentence`The SPF record of ${domain} ${verb('takes')} more than ${limit} before it decides on ${first.address}${others}.`,
      meaning: `Receivers stop there with a permanent error, so it authorises nothing (RFC 7208 4.6.4).${named}`,
      step: {
        stage: 'domain',
        kind: 'publish-record',
        text: shortcut === null ? text : `${text} ${shortcut.text}`,
        ...(shortcut?.record === undefined ? {} : { record: shortcut.record }),
      },
    };
  }),
};

type Limit = 'too-many-lookups' | 'too-many-void-lookups';

function limitOf(answer: SpfAnswer): Limit | null {
  return answer.result === 'permerror' && answer.error !== 'other' ? answer.error : null;
}

const LIMITS: Readonly<Record<Limit, { readonly limit: string; readonly fix: string }>> = {
  'too-many-lookups': {
    limit: '10 DNS lookups',
    fix: 'remove the mechanisms that no sender needs any more, replace a and mx by the ip4 and ip6 mechanisms of their addresses, and drop ptr',
  },
  'too-many-void-lookups': {
    limit: '2 void DNS lookups',
    fix: 'replace the mechanisms whose lookups found nothing by ip4 and ip6 mechanisms, or remove those that no sender needs',
  },
};
