import { hostNameProblem } from '../../model/dns-name.ts';
import type { MailHost } from '../../model/mail-host.ts';
import type { Dispute, HeloSpf, SpfObservation } from '../../model/observation.ts';
import { specialUseDomain } from '../../model/special-use.ts';
import type { Confirm } from '../dns/confirm-answer.ts';
import type { InconclusiveCheck } from '../inconclusive.ts';
import type { Deadline } from '../limits/deadline.ts';
import { observeSpf } from './spf.ts';

/**
 * Evaluates the own SPF record of each HELO name for an address (RFC 7208 2.3, 2.4). Names that cannot be host names in
 * public DNS have none. A name that is also one of the host's `domains` is left out: its record is evaluated as theirs.
 *
 * @param address in canonical form
 */
export async function observeHeloRecords(
  { domains }: MailHost,
  names: readonly string[],
  address: string,
  confirm: Confirm,
  deadline: Deadline,
): Promise<{
  readonly results: readonly HeloSpf[];
  readonly inconclusive: readonly InconclusiveCheck[];
  readonly disputes: readonly Dispute[];
}> {
  const results: HeloSpf[] = [];
  const inconclusive: InconclusiveCheck[] = [];
  const disputes: Dispute[] = [];
  const evaluated = names.filter(
    (name) =>
      hostNameProblem(name) === null && specialUseDomain(name) === null && !domains.includes(name),
  );
  await Promise.all(
    evaluated.map(async (name) => {
      const sender = { helo: name, addresses: [address] };
      const { observed: spf, dispute } = await confirm(
        (resolve) => observeSpf(name, sender, resolve, deadline),
        (found) => refusals(found, address),
        deadline,
      );
      if (dispute !== null) {
        disputes.push({
          about: 'spf',
          domain: name,
          differences: dispute.differences,
          settled: null,
        });
        return;
      }
      const answer = spf.kind === 'found' ? spf.results.get(address) : undefined;
      const failure = spf.kind === 'failed' ? spf : answer?.result === 'temperror' ? answer : null;
      if (failure !== null) {
        const { reason, detail } = failure;
        inconclusive.push({
          check: 'spf',
          reason,
          detail: `SPF of the HELO name ${name}: ${detail}`,
        });
      } else if (answer !== undefined && answer.result !== 'temperror') {
        results.push({ name, result: answer.result });
      } else {
        results.push({ name, result: 'none' });
      }
    }),
  );
  return {
    results: results.toSorted((a, b) => names.indexOf(a.name) - names.indexOf(b.name)),
    inconclusive,
    disputes,
  };
}

/** A record has a fault where it refuses the address. */
function refusals(spf: SpfObservation, address: string): readonly string[] {
  return spf.kind === 'found' && spf.results.get(address)?.result === 'fail' ? ['fail'] : [];
}
