import type { MailHost } from '../model/mail-host.ts';
import type { HostObservation, SpfAnswer } from '../model/observation.ts';
import { mechanismsFor } from './advice/spf-advice.ts';
import type { DomainSenders } from './rule.ts';

/**
 * Finds the declared hosts on dedicated control that send mail of a domain. Their steps change one SPF record, so that
 * each of them has the addresses of all.
 *
 * @param hosts the hosts that are judged
 * @param elsewhere the hosts of other shards, of which only the declared addresses are known
 */
export function domainSenders(
  hosts: readonly HostObservation[],
  elsewhere: readonly MailHost[],
): (domain: string) => DomainSenders {
  const addresses = new Map<string, string[]>();
  const missing = new Map<string, string[]>();
  for (const { endpoints, sendingDomains } of hosts.filter(({ host }) => sends(host))) {
    const own = endpoints.map(({ address }) => address);
    for (const { domain, spf } of sendingDomains) {
      add(addresses, domain, own);
      const answers = spf.kind === 'found' ? [...spf.results] : [];
      add(
        missing,
        domain,
        answers.filter(([, answer]) => lacksMechanism(answer)).map(([address]) => address),
      );
    }
  }
  for (const host of elsewhere.filter(sends)) {
    for (const domain of host.domains) add(addresses, domain, host.addresses ?? []);
  }
  const known = new Map<string, DomainSenders>();
  return (domain) => {
    const senders = known.get(domain) ?? {
      mechanisms: mechanismsFor(addresses.get(domain) ?? []),
      missing: mechanismsFor(missing.get(domain) ?? []),
    };
    known.set(domain, senders);
    return senders;
  };
}

function sends({ control, role }: MailHost): boolean {
  return control === 'dedicated' && role !== 'inbound';
}

/** Whether the record is valid, and does not authorise the address (RFC 7208 2.6). */
export function lacksMechanism({ result }: SpfAnswer): boolean {
  return result === 'fail' || result === 'softfail' || result === 'neutral' || result === 'none';
}

function add(lists: Map<string, string[]>, key: string, values: readonly string[]): void {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  for (const value of values) list.push(value);
}
