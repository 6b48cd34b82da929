import { dayOf } from '../../model/day.ts';
import type { SeenSender } from '../../model/evidence.ts';
import { listInWords } from '../../model/list-in-words.ts';
import type { HostRule, Violation } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

/** Addresses of one domain that are reported one by one: a provider's include may cover thousands. */
const MAX_SINGLE = 10;

/** Mail that the domain's SPF record does not authorise is left out: anyone can send that. */
export const senderUndeclared: HostRule = {
  name: 'sender-undeclared',
  subject: 'host',
  group: 'sending',
  reportsWhen:
    'DMARC reports show mail of a domain under `domains`, authorised by its SPF record, from an address that no host declares',
  levels: { dedicated: 'notice', shared: 'notice' },
  scored: false,
  supersededBy: [],
  needs: ['senders'],
  baselineFields: ['expected', 'observed'],
  isNameMismatch: false,
  aboutUndeclaredAddress: true,
  check: ({ undeclaredSenders }) => {
    const byDomain = Map.groupBy(undeclaredSenders, ({ domain }) => domain);
    return [...byDomain].flatMap(([domain, senders]) => {
      const newest = [...new Map(senders.toReversed().map((one) => [one.address, one])).values()];
      const sorted = newest.toSorted((a, b) => (a.address < b.address ? -1 : 1));
      return sorted.length > MAX_SINGLE
        ? [violation(domain, null, sorted)]
        : sorted.map((sender) => violation(domain, sender.address, [sender]));
    });
  },
};

function violation(
  domain: string,
  address: string | null,
  senders: readonly SeenSender[],
): Violation {
  const addresses = senders.map((sender) => sender.address);
  const list = listInWords(addresses, MAX_SINGLE);
  const last = dayOf(Math.max(...senders.map(({ at }) => at)));
  const [first] = senders;
  const [send, them] = addresses.length === 1 ? ['sends', 'it'] : ['send', 'them'];
  return {
    address,
    expected: `a declared host that sends for ${domain}`,
    observed: list,
    message: sentence`${list} ${send} mail of ${domain}, last reported by ${first?.by ?? 'a receiver'} up to ${last}, and no host ${verb('declares')} ${them}.`,
    step: {
      stage: 'clean-up',
      kind: 'change-declaration',
      text: `Declare ${them} as a host with \`role: outbound\` and \`domains: [${domain}]\`, or take ${them} out of the SPF record of ${domain}.`,
    },
  };
}
