import type { MailHost } from '../../model/mail-host.ts';
import type { SpfAnswer, SpfObservation } from '../../model/observation.ts';
import { authoriseAdvice, quoteRecords } from '../advice/spf-advice.ts';
import type { HostRule, Violation } from '../rule.ts';

/**
 * A host that only receives need not be authorised. A record that is broken authorises nobody, so it belongs
 * here and not under `spf-missing`: what the domain's owner meant is there to be read and mended. It is told
 * once where it is broken for every address in the same way.
 */
export const spfNotAuthorised: HostRule = {
  name: 'spf-not-authorised',
  subject: 'host',
  group: 'context',
  reportsWhen:
    'the SPF record of a domain under `domains` does not authorise an address of the host, or is broken and so authorises none; never on a host that is only inbound',
  levels: { dedicated: 'warning', shared: 'warning' },
  scored: true,
  supersededBy: [],
  needs: ['spf'],
  baselineFields: ['expected'],
  isNameMismatch: false,
  escalatesWeak: 'always',
  check: (seen) =>
    seen.host.role === 'inbound'
      ? []
      : seen.sendingDomains.flatMap(({ domain, spf }) =>
          spf.kind === 'found' ? [...broken(domain, spf), ...denied(domain, spf, seen.host)] : [],
        ),
};

type FoundSpf = Extract<SpfObservation, { kind: 'found' }>;

function broken(domain: string, { records, results }: FoundSpf): Violation[] {
  const answers = Object.entries(results);
  const faulty = answers.flatMap(([address, answer]) =>
    answer.result === 'permerror' && answer.error === 'other'
      ? [{ address, fault: answer.detail }]
      : [],
  );
  const faults = [...new Set(faulty.map(({ fault }) => fault))];
  const everywhere = faulty.length === answers.length && faults.length === 1;
  const told = everywhere ? faults.map((fault) => ({ address: null, fault })) : faulty;
  const remedy =
    records.length > 1
      ? `Merge the ${records.length} SPF records of ${domain} into one (RFC 7208 3.2): ${quoteRecords(records)}.`
      : `Mend the SPF record of ${domain}, or the one that it includes: ${quoteRecords(records)}.`;
  return told.map(({ address, fault }) => ({
    address,
    expected: expectedOf(domain),
    observed: 'permerror',
    message: `The SPF record of ${domain} is broken, so it authorises nobody: ${fault}.`,
    remedy,
  }));
}

function denied(domain: string, { records, results }: FoundSpf, host: MailHost): Violation[] {
  const told = Object.entries(results).flatMap(([address, { result }]) => {
    const meaning = MEANINGS[result];
    return meaning === undefined ? [] : [{ address, result, meaning }];
  });
  const addresses = told.map(({ address }) => address);
  const remedy = authoriseAdvice(domain, records, host, addresses, 'last');
  return told.map(({ address, result, meaning }) => ({
    address,
    expected: expectedOf(domain),
    observed: result,
    message: `The SPF record of ${domain} ${meaning} ${address} (${result}): ${quoteRecords(records)}.`,
    remedy,
  }));
}

function expectedOf(domain: string): string {
  return `pass by the SPF record of ${domain}`;
}

/** The results that are no pass although DNS answered and the record could be read (RFC 7208 2.6). */
const MEANINGS: Partial<Record<SpfAnswer['result'], string>> = {
  fail: 'says not to accept mail from',
  softfail: 'calls its mail probably not genuine when it comes from',
  neutral: 'says nothing for or against',
  none: 'gives no answer about',
};
